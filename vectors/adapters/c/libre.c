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
#include "sdv.h"

/* The library has it for its own requests, and no header declares it. */
int sip_auth_encode(struct mbuf *mb, struct sip_auth *auth, const char *met,
		    const char *uri);

enum { HEADERS = 32 };

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

static bool is_ready(const struct sdv_request *request)
{
	return sdv_is_string(sdv_text(request, "username")) &&
	       sdv_is_string(sdv_text(request, "password"));
}

static struct mbuf *begin_reply(void)
{
	static const char head[] =
		"SIP/2.0 401 Unauthorized\r\n"
		"Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
		"From: <sip:alice@example.com>;tag=1\r\n"
		"To: <sip:alice@example.com>;tag=2\r\n"
		"Call-ID: 1\r\nCSeq: 1 REGISTER\r\n";
	struct mbuf *text = mbuf_alloc(sizeof head);

	mbuf_write_str(text, head);
	return text;
}

/* Has the client what it needs to answer the reply in text? */
static bool challenge(struct sip_auth *client, struct mbuf *text)
{
	struct sip_msg *message = NULL;

	mbuf_write_str(text, "\r\n");
	mbuf_set_pos(text, 0);
	bool good = sip_msg_decode(&message, text) == 0 &&
		    sip_auth_authenticate(client, message) == 0;
	mem_deref(message);
	return good;
}

/* Cuts lines of NAME: VALUE apart, where they stand. */
static size_t split(char *text, const char **fields, const char **values)
{
	size_t count = 0;
	char *rest = NULL;

	for (char *line = strtok_r(text, "\r\n", &rest);
	     line != NULL && count < HEADERS;
	     line = strtok_r(NULL, "\r\n", &rest)) {
		char *colon = strchr(line, ':');
		if (colon == NULL)
			continue;
		*colon = '\0';
		fields[count] = line;
		values[count++] = colon + 1 + strspn(colon + 1, " ");
	}
	return count;
}

static const char *respond(const struct sdv_request *request,
			   struct sip_auth *client, struct mbuf *text)
{
	const char *fields[HEADERS], *values[HEADERS];
	struct mbuf *out = mbuf_alloc(512);

	if (!challenge(client, text) ||
	    sip_auth_encode(out, client, sdv_text(request, "method").at,
			    sdv_text(request, "uri").at) != 0 || out->end == 0) {
		mem_deref(out);
		return "decline";
	}
	mbuf_write_u8(out, 0);
	size_t count = split((char *)out->buf, fields, values);
	sdv_say_list("headers", values, count);
	sdv_say_list("fields", fields, count);
	mem_deref(out);
	return "answer";
}

static const char *client_respond(const struct sdv_request *request)
{
	struct sip_auth *client = NULL;
	const char *outcome = "unsupported";

	if (!is_ready(request) ||
	    sip_auth_alloc(&client, give_secret, (void *)request, false) != 0)
		return outcome;
	struct mbuf *text = begin_reply();
	for (size_t i = 0; i < sdv_count(request, "challenges"); i++) {
		struct sdv_text row = sdv_row(request, "challenges", i);
		const char *field = sdv_row(request, "fields", i).at;
		mbuf_printf(text, "%s: ",
			    field != NULL ? field : "WWW-Authenticate");
		mbuf_write_mem(text, (uint8_t *)row.at, row.len);
		mbuf_write_str(text, "\r\n");
	}
	outcome = respond(request, client, text);
	mem_deref(text);
	mem_deref(client);
	return outcome;
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
		  { "client.respond", client_respond } }
	};

	return sdv_serve(&hello);
}
