/* libosip2: strings on the heap, kept with their quotes. */

#include <stdlib.h>
#include <string.h>
#include <osipparser2/osip_port.h>
#include <osipparser2/osip_parser.h>
#include "bench.h"

/* All of a string, without the quotes around it. */
static struct bench_seen inside(const char *text)
{
	struct bench_seen seen = { true, text, text ? strlen(text) : 0 };

	if (seen.len >= 2 && text[0] == '"' && text[seen.len - 1] == '"') {
		seen.at++;
		seen.len -= 2;
	}
	return seen;
}

static void *read_challenge(union bench_room *room,
			    const struct bench_value *value)
{
	osip_www_authenticate_t *read;

	(void)room;
	if (osip_www_authenticate_init(&read) != OSIP_SUCCESS)
		return NULL;
	if (osip_www_authenticate_parse(read, value->text) == OSIP_SUCCESS)
		return read;
	osip_www_authenticate_free(read);
	return NULL;
}

static void drop_challenge(void *read)
{
	osip_www_authenticate_free(read);
}

static void look_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const osip_www_authenticate_t *it = read;

	seen[BENCH_REALM] = inside(it->realm);
	seen[BENCH_NONCE] = inside(it->nonce);
	seen[BENCH_OPAQUE] = inside(it->opaque);
	seen[BENCH_ALGORITHM] = inside(it->algorithm);
	seen[BENCH_QOP] = inside(it->qop_options);
	seen[BENCH_STALE] = inside(it->stale);
	seen[BENCH_DOMAIN] = inside(it->domain);
}

/* Moves a string of the library's to out. */
static size_t move(char *text, char *out, size_t room)
{
	size_t len = strlen(text);

	if (len > room)
		len = 0;
	memcpy(out, text, len);
	osip_free(text);
	return len;
}

static size_t write_challenge(void *read, char *out, size_t room)
{
	char *text;

	if (osip_www_authenticate_to_str(read, &text) != OSIP_SUCCESS)
		return 0;
	return move(text, out, room);
}

static void *read_credentials(union bench_room *room,
			      const struct bench_value *value)
{
	osip_authorization_t *read;

	(void)room;
	if (osip_authorization_init(&read) != OSIP_SUCCESS)
		return NULL;
	if (osip_authorization_parse(read, value->text) == OSIP_SUCCESS)
		return read;
	osip_authorization_free(read);
	return NULL;
}

static void drop_credentials(void *read)
{
	osip_authorization_free(read);
}

static void look_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const osip_authorization_t *it = read;

	seen[BENCH_REALM] = inside(it->realm);
	seen[BENCH_NONCE] = inside(it->nonce);
	seen[BENCH_OPAQUE] = inside(it->opaque);
	seen[BENCH_ALGORITHM] = inside(it->algorithm);
	seen[BENCH_QOP] = inside(it->message_qop);
	seen[BENCH_USERNAME] = inside(it->username);
	seen[BENCH_URI] = inside(it->uri);
	seen[BENCH_RESPONSE] = inside(it->response);
	seen[BENCH_CNONCE] = inside(it->cnonce);
	seen[BENCH_NC] = inside(it->nonce_count);
}

static size_t write_credentials(void *read, char *out, size_t room)
{
	char *text;

	if (osip_authorization_to_str(read, &text) != OSIP_SUCCESS)
		return 0;
	return move(text, out, room);
}

static void start(void)
{
	parser_init();
}

const struct bench_adapter bench_peer = {
	.name = "libosip2",
	.start = start,
	.verbs = {
		{ read_challenge, drop_challenge, look_challenge,
		  write_challenge },
		{ read_credentials, drop_credentials, look_credentials,
		  write_credentials },
	},
};
