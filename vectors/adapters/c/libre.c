/*
 * libre behind the protocol sdv/1: its readers of values, and its client, which
 * takes the challenges from a message and keeps them for the requests after it.
 */

#include <stdint.h>
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
#include "client.h"

/* The library has it for its own requests, and no header declares it. */
int sip_auth_encode(struct mbuf *mb, struct sip_auth *auth, const char *met,
		    const char *uri);

static struct pl span(struct sdv_text text)
{
	struct pl pl = { text.at, text.len };

	return pl;
}

static void say(const char *name, struct pl value)
{
	if (value.p != NULL)
		sdv_say_octets(name, value.p, value.l);
}

static const char *parse_challenge(const struct sdv_request *request)
{
	struct httpauth_digest_chall it;
	struct pl value = span(sdv_text(request, "value"));

	if (httpauth_digest_challenge_decode(&it, &value) != 0)
		return sdv_refuse("syntax");
	sdv_say("scheme", "digest");
	say("realm", it.realm);
	say("nonce", it.nonce);
	say("opaque", it.opaque);
	say("stale", it.stale);
	say("algorithm", it.algorithm);
	say("qop", it.qop);
	return "ok";
}

static const char *parse_credentials(const struct sdv_request *request)
{
	struct httpauth_digest_resp it;
	struct pl value = span(sdv_text(request, "value"));

	if (httpauth_digest_response_decode(&it, &value) != 0)
		return sdv_refuse("syntax");
	sdv_say("scheme", "digest");
	say("username", it.username);
	say("realm", it.realm);
	say("nonce", it.nonce);
	say("uri", it.uri);
	say("response", it.response);
	say("nc", it.nc);
	say("cnonce", it.cnonce);
	say("qop", it.qop);
	return "ok";
}

/* The user has a password for one realm, or for all. */
static int give_secret(char **username, char **password, const char *realm,
		       void *arg)
{
	const struct sdv_request *request = arg;
	const char *for_realm = sdv_text(request, "for_realm").at;

	if (for_realm != NULL && strcmp(for_realm, realm) != 0)
		return -1;
	return str_dup(username, sdv_text(request, "username").at) ||
	       str_dup(password, sdv_text(request, "password").at);
}

/* Takes the challenges from a reply; false when it cannot answer them. */
static bool challenge(struct sip_auth *client, struct sdv_text reply)
{
	struct sip_msg *message = NULL;
	struct mbuf *text = mbuf_alloc(reply.len);

	mbuf_write_mem(text, (uint8_t *)reply.at, reply.len);
	mbuf_set_pos(text, 0);
	bool good = sip_msg_decode(&message, text) == 0 &&
		    sip_auth_authenticate(client, message) == 0;
	mem_deref(message);
	mem_deref(text);
	return good;
}

/* Cuts lines of NAME: VALUE apart. */
static void take(struct client_sent *sent, size_t i, char *lines)
{
	char *rest = NULL;

	for (char *line = strtok_r(lines, "\r\n", &rest); line != NULL;
	     line = strtok_r(NULL, "\r\n", &rest)) {
		char *colon = strchr(line, ':');
		if (colon == NULL)
			continue;
		*colon = '\0';
		client_add(sent, i, line, colon + 1 + strspn(colon + 1, " "));
	}
}

static void send_request(struct client_sent *sent, struct sip_auth *client,
			 const struct sdv_request *request, size_t i)
{
	struct mbuf *out = mbuf_alloc(512);

	if (sip_auth_encode(out, client, sdv_row(request, "method", i).at,
			    sdv_text(request, "uri").at) == 0) {
		mbuf_write_u8(out, 0);
		take(sent, i, (char *)out->buf);
	}
	mem_deref(out);
}

static void step(struct client_sent *sent, struct sip_auth *client,
		 const struct sdv_request *request, size_t i)
{
	struct sdv_text reply = client_reply(request, i);

	if (!client_is_refused(request, i) || challenge(client, reply))
		send_request(sent, client, request, i);
	free(reply.at);
}

static const char *client(const struct sdv_request *request)
{
	struct client_sent sent = { .count = 0 };
	struct sip_auth *client = NULL;

	if (!sdv_is_string(sdv_text(request, "username")) ||
	    !sdv_is_string(sdv_text(request, "password")) ||
	    !client_is_askable(request) ||
	    sip_auth_alloc(&client, give_secret, (void *)request, false) != 0)
		return "unsupported";
	for (size_t i = 0; i < client_requests(request); i++)
		step(&sent, client, request, i);
	mem_deref(client);
	return client_say(&sent, request);
}

static const char *const algorithms[] = { "MD5", NULL };
static const char *const qop[] = { "auth", NULL };
static const char *const features[] = { "each-realm", "proxies", NULL };
static const char *const params[] = {
	"parse.challenge/scheme", "parse.credentials/scheme",
	"parse.challenge/realm", "parse.challenge/nonce",
	"parse.challenge/opaque", "parse.challenge/stale",
	"parse.challenge/algorithm", "parse.challenge/qop",
	"parse.credentials/username", "parse.credentials/realm",
	"parse.credentials/nonce", "parse.credentials/uri",
	"parse.credentials/response", "parse.credentials/nc",
	"parse.credentials/cnonce", "parse.credentials/qop", NULL };

int main(void)
{
	static const struct sdv_hello hello = {
		"libre", VERSION, algorithms, qop, features, params,
		{ { "parse.challenge", parse_challenge },
		  { "parse.credentials", parse_credentials },
		  { "client.respond", client },
		  { "client.session", client } }
	};

	return sdv_serve(&hello);
}
