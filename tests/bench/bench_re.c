/*
 * libre: spans into the value; nothing that writes a value from its parts, but a
 * client that answers a message.
 */

#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <re_types.h>
#include <re_fmt.h>
#include <re_httpauth.h>
#include <re_list.h>
#include <re_mbuf.h>
#include <re_mem.h>
#include <re_msg.h>
#include <re_sa.h>
#include <re_tmr.h>
#include <re_uri.h>
#include <re_sip.h>
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

/* The library has it for its own requests, and no header declares it. */
int sip_auth_encode(struct mbuf *mb, struct sip_auth *auth, const char *met,
		    const char *uri);

static int give_secret(char **username, char **password, const char *realm,
		       void *arg)
{
	(void)realm;
	(void)arg;
	return str_dup(username, BENCH_USERNAME_OF_CLIENT) ||
	       str_dup(password, BENCH_PASSWORD);
}

static void *hold(const struct bench_value *challenge)
{
	static const char head[] =
		"SIP/2.0 401 Unauthorized\r\n"
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
		"From: <sip:alice@example.com>;tag=1\r\n"
		"To: <sip:alice@example.com>;tag=2\r\n"
		"Call-ID: 1\r\nCSeq: 1 REGISTER\r\n";
	struct mbuf *text = mbuf_alloc(sizeof head + challenge->len);
	struct sip_msg *message = NULL;

	if (text == NULL ||
	    mbuf_printf(text, "%s%s\r\n\r\n", head, challenge->line) != 0)
		return NULL;
	mbuf_set_pos(text, 0);
	return sip_msg_decode(&message, text) == 0 ? message : NULL;
}

static size_t answer(void *begun, char *out, size_t room)
{
	static struct mbuf *text;
	struct sip_auth *client = NULL;
	size_t len = 0;

	if (text == NULL)
		text = mbuf_alloc(room);
	mbuf_rewind(text);
	if (sip_auth_alloc(&client, give_secret, NULL, false) == 0 &&
	    sip_auth_authenticate(client, begun) == 0 &&
	    sip_auth_encode(text, client, BENCH_METHOD, BENCH_REQUEST_URI) == 0)
		len = text->end;
	mem_deref(client);
	if (len > room)
		return 0;
	memcpy(out, text->buf, len);
	return len;
}

const struct bench_adapter bench_peer = {
	.name = "libre",
	.verbs = {
		{ read_challenge, drop, look_challenge, NULL },
		{ read_credentials, drop, look_credentials, NULL },
	},	.client = { hold, answer },
};
