#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "input.h"
#include "notes.h"
#include "response.h"
#include "text.h"
#include "secret.h"

static void add(struct notes *out, const char *rule, const char *format, ...)
{
	va_list arguments;

	if (out->count == NOTES_MAX)
		return;
	va_start(arguments, format);
	vsnprintf(out->note[out->count].text, NOTE_MAX, format, arguments);
	va_end(arguments);
	out->note[out->count].rule = rule;
	out->count++;
}

static void add_findings(const struct reading *reading, struct notes *out)
{
	for (size_t i = 0; i < reading->findings; i++) {
		const struct finding *f = &reading->finding[i];
		struct sda_span name = f->parameter;
		if (strcmp(f->name, "missing") != 0)
			add(out, f->rule, "%.*s: %s", (int)name.len,
			    (const char *)name.at, f->meaning);
	}
}

/* A userhash that is not that of the name which --username gives. */
static void add_userhash(const struct exchange *x, struct notes *out)
{
	static const char rule[] = "RFC 7616 3.4.4";
	static const char *const hash_name[] = {"MD5", "SHA-256", "SHA-512/256",
						"SHA-512 cut to 256 bits"};
	struct sda_span sent =
		x->credentials.params.known[SDA_NAME_USERNAME].value;
	struct sda_span part[] = {x->text[TEXT_USERNAME], x->text[TEXT_REALM]};
	enum any_hash right = any_hash_of(x->credentials.algorithm);
	struct any_text digits;

	if (!x->userhash || part[0].len == 0)
		return;
	for (enum any_hash hash = ANY_MD5; hash <= ANY_SHA_512_CUT; hash++) {
		any_hash_join(hash, ANY_LOWER, part, 2, &digits);
		if (!sda_secret_equal(any_text_span(&digits), sent))
			continue;
		if (hash != right)
			add(out, rule, "username is hashed with %s",
			    hash_name[hash]);
		return;
	}
	add(out, rule, "username is not the hash of the username given");
}

static struct sda_param offered(const struct exchange *x, unsigned name)
{
	return x->challenge.params.known[name];
}

static struct sda_param sent(const struct exchange *x, unsigned name)
{
	return x->credentials.params.known[name];
}

/* Parameters that the credentials repeat from the challenge. */
static void add_repeated(const struct exchange *x, struct notes *out)
{
	static const struct {
		unsigned name;
		const char *rule;
	} repeated[] = {{SDA_NAME_REALM, "RFC 7616 3.4"},
			{SDA_NAME_NONCE, "RFC 7616 3.4"},
			{SDA_NAME_OPAQUE, "RFC 7616 3.3, 3.4"}};

	for (size_t i = 0; i < sizeof repeated / sizeof *repeated; i++) {
		struct sda_param ours = sent(x, repeated[i].name);
		struct sda_param theirs = offered(x, repeated[i].name);
		struct sda_span name = sda_word_text(repeated[i].name);
		const char *what = NULL;
		if (theirs.form != SDA_ABSENT && ours.form == SDA_ABSENT)
			what = "of the challenge is not returned";
		else if (theirs.form == SDA_ABSENT && ours.form != SDA_ABSENT)
			what = "is returned, but not in the challenge";
		else if (ours.form != SDA_ABSENT &&
			 !sda_secret_equal(reading_unescaped(ours),
				reading_unescaped(theirs)))
			what = "is not that of the challenge";
		if (what != NULL)
			add(out, repeated[i].rule, "%.*s %s", (int)name.len,
			    (const char *)name.at, what);
	}
}

static void add_algorithm(const struct exchange *x, struct notes *out)
{
	static const char rule[] = "RFC 7616 3.4";
	struct sda_param ours = sent(x, SDA_NAME_ALGORITHM);
	struct sda_param theirs = offered(x, SDA_NAME_ALGORITHM);

	if (theirs.form != SDA_ABSENT && ours.form == SDA_ABSENT)
		add(out, rule, "algorithm of the challenge is not returned");
	else if (x->challenge.algorithm != x->credentials.algorithm)
		add(out, rule, "algorithm is not that of the challenge");
}

static void add_qop(const struct exchange *x, struct notes *out)
{
	enum sda_qop qop = x->credentials.qop;
	bool is_offered = offered(x, SDA_NAME_QOP).form != SDA_ABSENT;

	if (qop == SDA_QOP_NONE && is_offered)
		add(out, "RFC 8760 2.6 item 8",
		    "qop is missing, though it was offered");
	else if (qop != SDA_QOP_NONE && !is_offered)
		add(out, "RFC 3261 22.4 item 8",
		    "qop is sent, though none was offered");
	else if ((qop == SDA_QOP_AUTH && !x->challenge.auth) ||
		 (qop == SDA_QOP_AUTH_INT && !x->challenge.auth_int) ||
		 qop == SDA_QOP_UNKNOWN)
		add(out, "RFC 7616 3.4", "qop is not among those offered");
}

static void add_challenge(const struct exchange *x, struct notes *out)
{
	if (!x->is_challenged) {
		add(out, "RFC 3261 22.2, 22.3",
		    "the challenge has no Digest field that this one answers");
		return;
	}
	add_repeated(x, out);
	add_algorithm(x, out);
	add_qop(x, out);
	if (x->userhash &&
	    !text_spells(offered(x, SDA_NAME_USERHASH).value, "true"))
		add(out, "RFC 7616 3.4.4",
		    "userhash=true, though the challenge does not ask for it");
}

void notes_take(const struct exchange *x, struct notes *out)
{
	add_findings(x->reading, out);
	add_userhash(x, out);
	if (x->bad_extended)
		add(out, "RFC 8187 3.2.1", "username* cannot be decoded");
	if (sent(x, SDA_NAME_URI).form != SDA_ABSENT &&
	    !sda_secret_equal(x->text[TEXT_URI],
			      x->scene->request->start.request_uri))
		add(out, "RFC 7616 3.4.6, RFC 8760 2.6 item 6",
		    "uri is not the Request-URI");
	if (sent(x, SDA_NAME_NC).form != SDA_ABSENT &&
	    sda_secret_equal(sent(x, SDA_NAME_NC).value, input_text("00000000")))
		add(out, "RFC 7616 3.4", "nc starts at 00000001");
	if (x->scene->challenge != NULL)
		add_challenge(x, out);
}

void notes_unseen(const struct exchange *x, struct notes *out)
{
	bool is_first =
		sent(x, SDA_NAME_NC).form == SDA_ABSENT ||
		sda_secret_equal(sent(x, SDA_NAME_NC).value, input_text("00000001"));

	if (x->credentials.qop == SDA_QOP_AUTH_INT &&
	    sda_secret_equal(x->scene->request->start.method, input_text("ACK")))
		add(out, "RFC 3261 22.1",
		    "the digest may cover the body of the INVITE, not seen "
		    "here");
	if (sda_algorithm_is_session(x->credentials.algorithm) && !is_first)
		add(out, "RFC 7616 3.4.2",
		    "A1 may keep nonce and cnonce of an earlier request, not "
		    "seen here");
}
