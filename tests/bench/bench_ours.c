#include <string.h>
#include "answer.h"
#include "bench_ours.h"
#include "challenge.h"
#include "credentials.h"

_Static_assert(sizeof(struct sda_challenge) <= sizeof(union bench_room) &&
		       sizeof(struct sda_credentials) <=
			       sizeof(union bench_room),
	       "what is read fits");

static struct sda_span text(const struct bench_value *value)
{
	struct sda_span span = { (const uint8_t *)value->text, value->len };

	return span;
}

static void *read_challenge(union bench_room *room,
			    const struct bench_value *value)
{
	return sda_challenge_read(text(value), (void *)room) == SDA_OK ? room
								       : NULL;
}

static void *read_credentials(union bench_room *room,
			      const struct bench_value *value)
{
	return sda_credentials_read(text(value), (void *)room) == SDA_OK ? room
									 : NULL;
}

static void drop(void *read)
{
	(void)read;
}

static void look(const struct sda_params *params,
		 struct bench_seen seen[BENCH_NAMES])
{
	static const enum sda_word words[BENCH_NAMES] = {
		[BENCH_REALM] = SDA_NAME_REALM,
		[BENCH_NONCE] = SDA_NAME_NONCE,
		[BENCH_OPAQUE] = SDA_NAME_OPAQUE,
		[BENCH_ALGORITHM] = SDA_NAME_ALGORITHM,
		[BENCH_QOP] = SDA_NAME_QOP,
		[BENCH_STALE] = SDA_NAME_STALE,
		[BENCH_DOMAIN] = SDA_NAME_DOMAIN,
		[BENCH_USERNAME] = SDA_NAME_USERNAME,
		[BENCH_URI] = SDA_NAME_URI,
		[BENCH_RESPONSE] = SDA_NAME_RESPONSE,
		[BENCH_CNONCE] = SDA_NAME_CNONCE,
		[BENCH_NC] = SDA_NAME_NC,
	};

	for (unsigned name = 0; name < BENCH_NAMES; name++) {
		struct sda_span value = params->known[words[name]].value;

		seen[name].typed = true;
		seen[name].at = (const char *)value.at;
		seen[name].len = value.len;
	}
}

static void look_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct sda_challenge *it = read;

	look(&it->params, seen);
	seen[BENCH_STALE].at = it->stale ? "true" : NULL;
	seen[BENCH_STALE].len = it->stale ? 4 : 0;
}

static void look_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct sda_credentials *it = read;

	look(&it->params, seen);
}

static size_t written(enum sda_status status, const struct sda_writer *w)
{
	return status == SDA_OK && !w->overflow ? w->len : 0;
}

static size_t write_challenge(void *read, char *out, size_t room)
{
	struct sda_writer w = sda_writer_make((uint8_t *)out, room);

	return written(sda_challenge_write(read, &w), &w);
}

static size_t write_credentials(void *read, char *out, size_t room)
{
	struct sda_writer w = sda_writer_make((uint8_t *)out, room);

	return written(sda_credentials_write(read, &w), &w);
}

static void *hold(const struct bench_value *challenge)
{
	return (void *)(uintptr_t)challenge;
}

static struct sda_span constant(const char *words)
{
	return (struct sda_span){ (const uint8_t *)words, strlen(words) };
}

static size_t answer(void *begun, char *out, size_t room)
{
	static uint8_t scratch_room[4096];
	struct sda_preference preference =
		sda_preference_make(SDA_PREFER_TOPMOST);
	const struct sda_identity identity = {
		.username = constant(BENCH_USERNAME_OF_CLIENT),
		.password = constant(BENCH_PASSWORD)
	};
	const struct sda_request request = { constant(BENCH_METHOD),
					     constant(BENCH_REQUEST_URI),
					     { NULL, 0 } };
	struct sda_writer scratch =
		sda_writer_make(scratch_room, sizeof scratch_room);
	struct sda_challenge challenge;
	struct sda_session session;
	struct sda_credentials credentials;
	struct sda_digest a1;

	preference.bare = true;
	if (sda_challenge_read(text(begun), &challenge) != SDA_OK ||
	    sda_session_start(&preference, &challenge, &session) != SDA_OK ||
	    sda_answer_make(&session, &identity, &request,
			    constant("0123456789abcdef0123456789abcdef"),
			    &scratch, &a1, &credentials) != SDA_OK)
		return 0;
	sda_session_end(&session);
	return write_credentials(&credentials, out, room);
}

const struct bench_adapter bench_ours = {
	.name = "ours",
	.verbs = {
		{ read_challenge, drop, look_challenge, write_challenge },
		{ read_credentials, drop, look_credentials, write_credentials },
	},
	.client = { hold, answer },
};

/* The realm without its last octet. */
static void lie_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	look_challenge(read, seen);
	seen[BENCH_REALM].len--;
}

/* The username without its last octet. */
static void lie_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	look_credentials(read, seen);
	seen[BENCH_USERNAME].len--;
}

/* What was read, but for the first octet in quotes. */
static size_t lie(size_t (*write)(void *read, char *out, size_t room),
		  void *read, char *out, size_t room)
{
	size_t len = write(read, out, room);
	char *quote = memchr(out, '"', len);

	if (quote != NULL)
		quote[1] = quote[1] == '0' ? '1' : '0';
	return len;
}

static size_t lie_writing_challenge(void *read, char *out, size_t room)
{
	return lie(bench_ours.verbs[BENCH_CHALLENGE].write, read, out, room);
}

static size_t lie_writing_credentials(void *read, char *out, size_t room)
{
	return lie(bench_ours.verbs[BENCH_CREDENTIALS].write, read, out, room);
}

/* As ours, but for the first digit of the response. */
static size_t lie_answering(void *begun, char *out, size_t room)
{
	static const char name[] = "response=\"";
	size_t len = answer(begun, out, room);

	for (size_t i = 0; i + sizeof name < len; i++)
		if (memcmp(out + i, name, sizeof name - 1) == 0)
			out[i + sizeof name - 1] ^= 1;
	return len;
}

const struct bench_adapter bench_liar = {
	.name = "a liar",
	.verbs = {
		{ read_challenge, drop, lie_challenge, lie_writing_challenge },
		{ read_credentials, drop, lie_credentials,
		  lie_writing_credentials },
	},	.client = { hold, lie_answering },
};
