/* libre: spans into the value; nothing that writes a value from its parts. */

#include <stdint.h>
#include <re_types.h>
#include <re_fmt.h>
#include <re_httpauth.h>
#include "bench.h"

static struct bench_seen span(struct pl text)
{
	struct bench_seen seen = { true, text.p, text.l };

	return seen;
}

static void *read_challenge(union bench_room *room,
			    const struct bench_value *value)
{
	struct pl text = { value->text, value->len };

	_Static_assert(sizeof(struct httpauth_digest_chall) <= sizeof *room,
		       "a challenge fits");
	if (httpauth_digest_challenge_decode((void *)room, &text) != 0)
		return NULL;
	return room;
}

static void look_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct httpauth_digest_chall *it = read;

	seen[BENCH_REALM] = span(it->realm);
	seen[BENCH_NONCE] = span(it->nonce);
	seen[BENCH_OPAQUE] = span(it->opaque);
	seen[BENCH_ALGORITHM] = span(it->algorithm);
	seen[BENCH_QOP] = span(it->qop);
	seen[BENCH_STALE] = span(it->stale);
}

static void *read_credentials(union bench_room *room,
			      const struct bench_value *value)
{
	struct pl text = { value->text, value->len };

	_Static_assert(sizeof(struct httpauth_digest_resp) <= sizeof *room,
		       "credentials fit");
	if (httpauth_digest_response_decode((void *)room, &text) != 0)
		return NULL;
	return room;
}

static void look_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct httpauth_digest_resp *it = read;

	seen[BENCH_REALM] = span(it->realm);
	seen[BENCH_NONCE] = span(it->nonce);
	seen[BENCH_QOP] = span(it->qop);
	seen[BENCH_USERNAME] = span(it->username);
	seen[BENCH_URI] = span(it->uri);
	seen[BENCH_RESPONSE] = span(it->response);
	seen[BENCH_CNONCE] = span(it->cnonce);
	seen[BENCH_NC] = span(it->nc);
}

static void drop(void *read)
{
	(void)read;
}

const struct bench_adapter bench_peer = {
	.name = "libre",
	.verbs = {
		{ read_challenge, drop, look_challenge, NULL },
		{ read_credentials, drop, look_credentials, NULL },
	},
};
