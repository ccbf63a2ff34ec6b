/*
 * An adapter that is to be filled in.
 *
 * Copy this file, and sdv.h and sdv_read.h beside it; let the functions call
 * your implementation, say in hello what it knows, then run
 *
 *	cc -D_GNU_SOURCE -o template template.c
 *	sipdigest check --adapter ./template
 *
 * A function that is left as it is makes its vectors unsupported, so begin with
 * one. vectors/OPERATIONS.md has the others; the files beside this one are
 * filled in.
 */

#include "sdv.h"

/* Members: algorithm, username, realm, password, method, uri, nonce; with qop
 * also qop, nc, cnonce; body. */
static const char *digest_response(const struct sdv_request *request)
{
	struct sdv_text username = sdv_text(request, "username");

	/* mine_response(username.at, username.len, ..., response); */
	/* sdv_say("response", response); return "ok"; */
	(void)username;
	return "unsupported";
}

/* What stands behind "WWW-Authenticate: ". */
static const char *parse_challenge(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");

	/* if mine cannot read it: return sdv_refuse("syntax"); */
	/* sdv_say("scheme", "digest"); sdv_say_list("names", names, count); */
	/* sdv_say("realm", realm); ... return "ok"; */
	(void)value;
	return "unsupported";
}

/* Members: username, password, method, uri, body; challenges. */
static const char *client_respond(const struct sdv_request *request)
{
	for (size_t i = 0; i < sdv_count(request, "challenges"); i++) {
		struct sdv_text value = sdv_row(request, "challenges", i);
		(void)value;
	}
	/* if mine answers none of them: return "decline"; */
	/* sdv_say_list("headers", &authorization, 1); return "answer"; */
	return "unsupported";
}

/* Members: realm, username, password, method, uri, body; authorization, the
 * values of the request; issued, the nonces that are good. */
static const char *server_verify(const struct sdv_request *request)
{
	(void)request;
	/* if mine does not let it in: return sdv_refuse("response"); */
	/* sdv_say("username", name); sdv_say("algorithm", "MD5"); */
	/* return "accept"; */
	return "unsupported";
}

static const char *const algorithms[] = {
	"MD5", "MD5-sess", "SHA-256", "SHA-256-sess",
	"SHA-512-256", "SHA-512-256-sess", NULL };
static const char *const qop[] = { "auth", "auth-int", NULL };

int main(void)
{
	static const struct sdv_hello hello = {
		"mine", "0", algorithms, qop, NULL, NULL,
		{ { "digest.response", digest_response },
		  { "parse.challenge", parse_challenge },
		  { "client.respond", client_respond },
		  { "server.verify", server_verify } }
	};

	return sdv_serve(&hello);
}
