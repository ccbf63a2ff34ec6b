#include <stdlib.h>
#include <string.h>
#include "algorithms.h"
#include "input.h"
#include "keep.h"
#include "moment.h"
#include "policy.h"
#include "quoted.h"
#include "text.h"

static const char all_algorithms[] = "SHA-256,MD5";

static void read_algorithms(const char *text, struct sda_server *out)
{
	struct sda_span list = input_text(text);
	enum sda_algorithm algorithm;
	size_t from = 0;

	for (size_t i = 0; algorithms_next("algorithm", list, &i, &algorithm);
	     from = i) {
		if (sda_server_offers(out, algorithm))
			fail_usage("--algorithm: at byte %zu: an algorithm "
				   "twice (RFC 8760 2.3)",
				   from);
		out->algorithm[out->algorithms++] = algorithm;
	}
}

static unsigned read_qop(const char *text)
{
	struct sda_span list = input_text(text);
	struct sda_span word;
	unsigned qop = 0;
	size_t from = 0;

	for (size_t i = 0; text_next_word(list, &i, &word); from = i) {
		enum sda_qop said = sda_qop_find(word);
		if (said != SDA_QOP_AUTH && said != SDA_QOP_AUTH_INT)
			fail_usage("--qop: at byte %zu: unknown; known are "
				   "auth and auth-int (RFC 8760 2.6)",
				   from);
		qop |= said == SDA_QOP_AUTH ? SDA_OFFERS_AUTH
					    : SDA_OFFERS_AUTH_INT;
	}
	return qop;
}

struct sda_span policy_quoted(const char *text)
{
	struct sda_span plain = input_text(text), raw = plain;
	size_t room = 2 * plain.len;
	struct sda_writer scratch = sda_writer_make(keep_room(room), room);

	if (sda_quoted_raw(plain, &scratch, &raw) != SDA_OK)
		fail_usage("a text is longer than %d bytes, the limit",
			   SDA_SPAN_MAX);
	return raw;
}

struct sda_span policy_key(const char *path)
{
	const char *text = getenv("SIPDIGEST_KEY");
	struct sda_span key;

	if (path == NULL && text == NULL)
		fail_usage("no key is given; --key-file or SIPDIGEST_KEY is "
			   "needed (RFC 7616 3.3, 5.4)");
	key = path != NULL ? input_secret_file(path) : input_text(text);
	if (key.len < SDA_KEY_MIN)
		fail_usage("the key has %zu bytes; %d or more are needed "
			   "(RFC 7616 5.4)",
			   key.len, SDA_KEY_MIN);
	return key;
}

static const char *either(const char *given, const char *otherwise)
{
	return given != NULL ? given : otherwise;
}

void policy_read(const char *const *value, struct policy *out)
{
	static const struct policy empty;
	struct sda_server *server = &out->server;

	*out = empty;
	if (value[POLICY_REALM] == NULL)
		fail_usage("--realm is missing (RFC 3261 22.1)");
	server->realm = policy_quoted(value[POLICY_REALM]);
	read_algorithms(either(value[POLICY_ALGORITHM], all_algorithms),
			server);
	server->qop = read_qop(either(value[POLICY_QOP], "auth"));
	server->keys.current = policy_key(value[POLICY_KEY_FILE]);
	server->proxy = value[POLICY_PROXY] != NULL;
	server->userhash = value[POLICY_USERHASH] != NULL;
	out->context = input_text(either(value[POLICY_CONTEXT], ""));
	out->now = moment_now(value[POLICY_NOW]);
	if (out->context.len > SDA_SPAN_MAX)
		fail_usage("--context is longer than %d bytes, the limit",
			   SDA_SPAN_MAX);
	if (out->now == 0)
		fail_usage("--now: at byte 0: expected a number above 0");
}

void policy_check(const struct policy *policy)
{
	const struct sda_server *s = &policy->server;
	struct sda_server bare = *s;

	if (sda_server_check(s) == SDA_OK)
		return;
	bare.opaque.at = NULL;
	bare.domain.at = NULL;
	if (sda_server_check(&bare) != SDA_OK)
		fail_usage("--realm: a quoted-string cannot hold it "
			   "(RFC 3261 25.1)");
	bare.opaque = s->opaque;
	if (sda_server_check(&bare) != SDA_OK)
		fail_usage("--opaque: a quoted-string cannot hold it "
			   "(RFC 3261 25.1)");
	fail_usage("--domain: expected URIs with spaces between "
		   "(RFC 3261 25.1)");
}
