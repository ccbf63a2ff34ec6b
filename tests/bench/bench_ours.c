#include <string.h>
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

const struct bench_adapter bench_ours = {
	.name = "ours",
	.verbs = {
		{ read_challenge, drop, look_challenge, write_challenge },
		{ read_credentials, drop, look_credentials, write_credentials },
	},
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

const struct bench_adapter bench_liar = {
	.name = "a liar",
	.verbs = {
		{ read_challenge, drop, lie_challenge, lie_writing_challenge },
		{ read_credentials, drop, lie_credentials,
		  lie_writing_credentials },
	},
};
