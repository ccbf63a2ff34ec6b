/*
 * libosip2 behind the protocol sdv/1: its readers of values, which keep quotes;
 * the library's own function takes them off.
 */

#include <osipparser2/osip_port.h>
#include <osipparser2/osip_parser.h>
#include "sdv.h"

static void say(const char *name, const char *text)
{
	char *inside = text != NULL ? osip_strdup_without_quote(text) : NULL;

	sdv_say(name, inside);
	osip_free(inside);
}

static void say_scheme(char *text)
{
	if (text != NULL)
		osip_tolower(text);
	sdv_say("scheme", text);
}

static const char *parse_challenge(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	osip_www_authenticate_t *it;

	if (!sdv_is_string(value) ||
	    osip_www_authenticate_init(&it) != OSIP_SUCCESS)
		return "unsupported";
	bool good = osip_www_authenticate_parse(it, value.at) == OSIP_SUCCESS;
	if (good) {
		say_scheme(it->auth_type);
		say("realm", it->realm);
		say("domain", it->domain);
		say("nonce", it->nonce);
		say("opaque", it->opaque);
		say("stale", it->stale);
		say("algorithm", it->algorithm);
		say("qop", it->qop_options);
	}
	osip_www_authenticate_free(it);
	return good ? "ok" : sdv_refuse("syntax");
}

static const char *parse_credentials(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	osip_authorization_t *it;

	if (!sdv_is_string(value) ||
	    osip_authorization_init(&it) != OSIP_SUCCESS)
		return "unsupported";
	bool good = osip_authorization_parse(it, value.at) == OSIP_SUCCESS;
	if (good) {
		say_scheme(it->auth_type);
		say("username", it->username);
		say("realm", it->realm);
		say("nonce", it->nonce);
		say("uri", it->uri);
		say("response", it->response);
		say("algorithm", it->algorithm);
		say("cnonce", it->cnonce);
		say("opaque", it->opaque);
		say("qop", it->message_qop);
		say("nc", it->nonce_count);
	}
	osip_authorization_free(it);
	return good ? "ok" : sdv_refuse("syntax");
}

static const char *parse_authinfo(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	osip_authentication_info_t *it;

	if (!sdv_is_string(value) ||
	    osip_authentication_info_init(&it) != OSIP_SUCCESS)
		return "unsupported";
	bool good = osip_authentication_info_parse(it, value.at) ==
		    OSIP_SUCCESS;
	if (good) {
		say("nextnonce", it->nextnonce);
		say("qop", it->qop_options);
		say("rspauth", it->rspauth);
		say("cnonce", it->cnonce);
		say("nc", it->nonce_count);
	}
	osip_authentication_info_free(it);
	return good ? "ok" : sdv_refuse("syntax");
}

static const char *const params[] = {
	"parse.challenge/scheme", "parse.credentials/scheme",
	"parse.challenge/realm", "parse.challenge/domain",
	"parse.challenge/nonce", "parse.challenge/opaque",
	"parse.challenge/stale", "parse.challenge/algorithm",
	"parse.challenge/qop", "parse.credentials/username",
	"parse.credentials/realm", "parse.credentials/nonce",
	"parse.credentials/uri", "parse.credentials/response",
	"parse.credentials/algorithm", "parse.credentials/cnonce",
	"parse.credentials/opaque", "parse.credentials/qop",
	"parse.credentials/nc", "parse.authinfo/nextnonce",
	"parse.authinfo/qop", "parse.authinfo/rspauth",
	"parse.authinfo/cnonce", "parse.authinfo/nc", NULL };

int main(void)
{
	static const struct sdv_hello hello = {
		"libosip2", VERSION, NULL, NULL, NULL, params,
		{ { "parse.challenge", parse_challenge },
		  { "parse.credentials", parse_credentials },
		  { "parse.authinfo", parse_authinfo } }
	};

	parser_init();
	return sdv_serve(&hello);
}
