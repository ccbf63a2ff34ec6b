/*
 * sofia-sip behind the protocol sdv/1: its readers of values, its digest, and
 * its client as nua uses it, which keeps every challenge that it was given.
 */

#include <ctype.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/msg.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/auth_client.h>
#include <sofia-sip/auth_digest.h>
#include <sofia-sip/msg_header.h>
#include <sofia-sip/su_string.h>
#include "client.h"

enum { NAMES = 256, ROOM = 65536 };

/* ---- readers ------------------------------------------------------------- */

/* The param without its name and quotes, as the library unquotes it. */
static char *unquoted(su_home_t *home, const char *param)
{
	const char *equal = strchr(param, '=');

	if (equal == NULL)
		return NULL;
	return equal[1] == '"' ? msg_unquote_dup(home, equal + 1)
			       : su_strdup(home, equal + 1);
}

static char *lower(su_home_t *home, const char *text)
{
	char *copy = su_strdup(home, text);

	for (char *at = copy; *at != '\0'; at++)
		*at = (char)tolower((unsigned char)*at);
	return copy;
}

/* All of them in their order, each under its name. */
static void say_params(su_home_t *home, msg_param_t const *params)
{
	const char *names[NAMES];
	size_t count = 0;

	for (; params != NULL && params[count] != NULL && count < NAMES;
	     count++) {
		char *name = lower(home, params[count]);
		name[strcspn(name, "=")] = '\0';
		names[count] = name;
		sdv_say(name, unquoted(home, params[count]));
	}
	sdv_say_list("names", names, count);
}

static const char *say_auth(su_home_t *home, const msg_auth_t *it)
{
	if (it == NULL || it->au_scheme == NULL)
		return sdv_refuse("syntax");
	sdv_say("scheme", lower(home, it->au_scheme));
	if (su_casematch(it->au_scheme, "Digest"))
		say_params(home, it->au_params);
	return "ok";
}

static const char *parse_challenge(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	su_home_t home[1] = { SU_HOME_INIT(home) };

	if (!sdv_is_string(value))
		return "unsupported";
	su_home_init(home);
	const char *outcome =
		say_auth(home, sip_www_authenticate_make(home, value.at));
	su_home_deinit(home);
	return outcome;
}

static const char *parse_credentials(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	su_home_t home[1] = { SU_HOME_INIT(home) };

	if (!sdv_is_string(value))
		return "unsupported";
	su_home_init(home);
	const char *outcome =
		say_auth(home, sip_authorization_make(home, value.at));
	su_home_deinit(home);
	return outcome;
}

static const char *parse_authinfo(const struct sdv_request *request)
{
	struct sdv_text value = sdv_text(request, "value");
	su_home_t home[1] = { SU_HOME_INIT(home) };

	if (!sdv_is_string(value))
		return "unsupported";
	su_home_init(home);
	const sip_authentication_info_t *it =
		sip_authentication_info_make(home, value.at);
	if (it != NULL)
		say_params(home, it->ai_params);
	su_home_deinit(home);
	return it != NULL ? "ok" : sdv_refuse("syntax");
}

/* ---- digest -------------------------------------------------------------- */

/* Its flags say what a reader of the words would have found in them. */
static bool set_flags(auth_response_t *it)
{
	const char *algorithm = it->ar_algorithm, *qop = it->ar_qop;

	it->ar_md5 = algorithm == NULL || su_casematch(algorithm, "MD5");
	it->ar_md5sess = !it->ar_md5 && su_casematch(algorithm, "MD5-sess");
	it->ar_auth = qop != NULL && su_casematch(qop, "auth");
	it->ar_auth_int = qop != NULL && su_casematch(qop, "auth-int");
	return (it->ar_md5 || it->ar_md5sess) &&
	       (qop == NULL || it->ar_auth || it->ar_auth_int);
}

static const char *digest_response(const struct sdv_request *request)
{
	struct sdv_text body = sdv_text(request, "body");
	auth_hexmd5_t ha1, response;
	auth_response_t it = {
		.ar_size = sizeof it,
		.ar_username = sdv_text(request, "username").at,
		.ar_realm = sdv_text(request, "realm").at,
		.ar_nonce = sdv_text(request, "nonce").at,
		.ar_uri = sdv_text(request, "uri").at,
		.ar_algorithm = sdv_text(request, "algorithm").at,
		.ar_cnonce = sdv_text(request, "cnonce").at,
		.ar_qop = sdv_text(request, "qop").at,
		.ar_nc = sdv_text(request, "nc").at };

	/* whoever calls it has looked for what is absent or unknown */
	if (!client_are_strings(request) || !set_flags(&it) ||
	    it.ar_username == NULL || it.ar_realm == NULL ||
	    it.ar_nonce == NULL || it.ar_uri == NULL ||
	    sdv_text(request, "password").at == NULL)
		return "unsupported";
	if (auth_digest_sessionkey(&it, ha1,
				   sdv_text(request, "password").at) != 0 ||
	    auth_digest_response(&it, response, ha1,
				 sdv_text(request, "method").at, body.at,
				 (isize_t)body.len) != 0)
		return sdv_refuse("unsupported");
	sdv_say("ha1", ha1);
	sdv_say("response", response);
	return "ok";
}

/* ---- client -------------------------------------------------------------- */

struct client {
	su_home_t home[1];
	auth_client_t *list;
	struct client_sent sent;
};

/* Takes the challenges as its stack does; false when it gives up. */
static bool take_challenges(struct client *it, const sip_t *sip)
{
	int server = 0, proxy = 0;

	if (sip->sip_www_authenticate != NULL)
		server = auc_challenge(&it->list, it->home,
				       sip->sip_www_authenticate,
				       sip_authorization_class);
	if (sip->sip_proxy_authenticate != NULL)
		proxy = auc_challenge(&it->list, it->home,
				      sip->sip_proxy_authenticate,
				      sip_proxy_authorization_class);
	return server >= 0 && proxy >= 0 && server + proxy > 0;
}

static void take_info(struct client *it, const sip_t *sip)
{
	if (sip->sip_authentication_info != NULL)
		auc_info(&it->list, sip->sip_authentication_info,
			 sip_authorization_class);
	if (sip->sip_proxy_authentication_info != NULL)
		auc_info(&it->list, sip->sip_proxy_authentication_info,
			 sip_proxy_authorization_class);
}

/* False when the client gives up. */
static bool read_reply(struct client *it, const struct sdv_request *request,
		       size_t i)
{
	struct sdv_text text = client_reply(request, i);
	msg_t *message = msg_make(sip_default_mclass(), 0, text.at,
				  (ssize_t)text.len);
	const sip_t *sip = sip_object(message);
	bool goes_on = sip != NULL;

	if (goes_on && client_is_refused(request, i))
		goes_on = take_challenges(it, sip);
	else if (goes_on)
		take_info(it, sip);
	msg_destroy(message);
	free(text.at);
	return goes_on;
}

/* The password is for one realm, or for all. */
static void give_secret(struct client *it, const struct sdv_request *request)
{
	const char *for_realm = sdv_text(request, "for_realm").at;
	char *realm = for_realm != NULL
			      ? su_sprintf(it->home, "\"%s\"", for_realm)
			      : NULL;

	auc_all_credentials(&it->list, NULL, realm,
			    sdv_text(request, "username").at,
			    sdv_text(request, "password").at);
}

/* The headers that it returns, under their names. */
static void take(struct client *it, size_t i, msg_header_t *header)
{
	for (; header != NULL; header = header->sh_succ) {
		char *text = su_alloc(it->home, ROOM);
		issize_t len = msg_header_field_e(text, ROOM - 1, header, 0);
		text[len < 0 || len >= ROOM ? 0 : len] = '\0';
		client_add(&it->sent, i, header->sh_class->hc_name, text);
	}
}

static void send_request(struct client *it, const struct sdv_request *request,
			 const url_t *url, size_t i)
{
	struct sdv_text body = sdv_text(request, "body");
	msg_header_t *header = NULL;

	if (auc_authorization_headers(
		    &it->list, it->home, sdv_row(request, "method", i).at, url,
		    sip_payload_create(it->home, body.at, (isize_t)body.len),
		    &header) > 0)
		take(it, i, header);
}

static const char *client(const struct sdv_request *request)
{
	struct client it = { { SU_HOME_INIT(it.home) }, NULL, { .count = 0 } };
	const char *outcome = "unsupported";

	if (!client_are_strings(request) || !client_is_askable(request))
		return outcome;
	su_home_init(it.home);
	url_t *url = url_make(it.home, sdv_text(request, "uri").at);
	for (size_t i = 0; url != NULL && i < client_requests(request); i++) {
		bool goes_on = read_reply(&it, request, i);
		give_secret(&it, request);
		if (goes_on)
			send_request(&it, request, url, i);
	}
	if (url != NULL)
		outcome = client_say(&it.sent, request);
	su_home_deinit(it.home);
	return outcome;
}

static const char *const algorithms[] = { "MD5", "MD5-sess", NULL };
static const char *const qop[] = { "auth", "auth-int", NULL };
static const char *const features[] = { "each-realm", "proxies", NULL };

int main(void)
{
	static const struct sdv_hello hello = {
		"sofia-sip", VERSION, algorithms, qop, features, NULL,
		{ { "digest.response", digest_response },
		  { "parse.challenge", parse_challenge },
		  { "parse.credentials", parse_credentials },
		  { "parse.authinfo", parse_authinfo },
		  { "client.respond", client },
		  { "client.session", client } }
	};

	return sdv_serve(&hello);
}
