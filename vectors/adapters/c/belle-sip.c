/*
 * belle-sip behind the protocol sdv/1: its readers of header fields, its
 * digest, and the provider of its stack, which takes challenges from a response
 * and adds what answers them to a request.
 */

#include <ctype.h>
#include <belle-sip/belle-sip.h>
#include "client.h"

/* ---- readers ------------------------------------------------------------- */

static void say_lower(const char *name, const char *text)
{
	char *copy = text != NULL ? strdup(text) : NULL;

	for (char *at = copy; at != NULL && *at != '\0'; at++)
		*at = (char)tolower((unsigned char)*at);
	sdv_say(name, copy);
	free(copy);
}

/* Params that the library has no name for. */
static void say_others(const belle_sip_parameters_t *others)
{
	const belle_sip_list_t *at =
		belle_sip_parameters_get_parameter_names(others);

	for (; at != NULL; at = at->next) {
		const char *value =
			belle_sip_parameters_get_parameter(others, at->data);
		char *inside = value != NULL ? belle_sip_unquote_strdup(value)
					     : NULL;
		sdv_say(at->data, inside);
		belle_sip_free(inside);
	}
}

/* The words of the list with commas between them. */
static void say_qop(const belle_sip_list_t *list)
{
	char text[1024] = "";

	if (list == NULL)
		return;
	for (; list != NULL; list = list->next) {
		size_t len = strlen(text);
		snprintf(text + len, sizeof text - len, "%s%s",
			 len > 0 ? "," : "", (const char *)list->data);
	}
	sdv_say("qop", text);
}

static void say_challenge(belle_sip_header_t *header)
{
	const belle_sip_header_www_authenticate_t *it =
		BELLE_SIP_HEADER_WWW_AUTHENTICATE(header);

	say_lower("scheme", belle_sip_header_www_authenticate_get_scheme(it));
	sdv_say("realm", belle_sip_header_www_authenticate_get_realm(it));
	sdv_say("nonce", belle_sip_header_www_authenticate_get_nonce(it));
	sdv_say("domain", belle_sip_header_www_authenticate_get_domain(it));
	sdv_say("opaque", belle_sip_header_www_authenticate_get_opaque(it));
	sdv_say("algorithm",
		belle_sip_header_www_authenticate_get_algorithm(it));
	say_qop(belle_sip_header_www_authenticate_get_qop(it));
	say_others(BELLE_SIP_PARAMETERS(it));
}

static void say_credentials(belle_sip_header_t *header)
{
	const belle_sip_header_authorization_t *it =
		BELLE_SIP_HEADER_AUTHORIZATION(header);
	char count[16];
	belle_sip_uri_t *uri = belle_sip_header_authorization_get_uri(it);
	char *uri_text = uri != NULL ? belle_sip_uri_to_string(uri) : NULL;

	say_lower("scheme", belle_sip_header_authorization_get_scheme(it));
	sdv_say("username", belle_sip_header_authorization_get_username(it));
	sdv_say("realm", belle_sip_header_authorization_get_realm(it));
	sdv_say("nonce", belle_sip_header_authorization_get_nonce(it));
	sdv_say("uri", uri_text);
	sdv_say("response", belle_sip_header_authorization_get_response(it));
	sdv_say("algorithm", belle_sip_header_authorization_get_algorithm(it));
	sdv_say("cnonce", belle_sip_header_authorization_get_cnonce(it));
	sdv_say("opaque", belle_sip_header_authorization_get_opaque(it));
	sdv_say("qop", belle_sip_header_authorization_get_qop(it));
	if (belle_sip_header_authorization_get_nonce_count_as_string(
		    it, count) == 0)
		sdv_say("nc", count);
	say_others(BELLE_SIP_PARAMETERS(it));
	belle_sip_free(uri_text);
}

static void say_info(belle_sip_header_t *header)
{
	const belle_sip_header_authentication_info_t *it =
		BELLE_SIP_HEADER_AUTHENTICATION_INFO(header);
	char count[16];
	int nc = belle_sip_header_authentication_info_get_nonce_count(it);

	sdv_say("nextnonce",
		belle_sip_header_authentication_info_get_next_nonce(it));
	sdv_say("qop", belle_sip_header_authentication_info_get_qop(it));
	sdv_say("rspauth",
		belle_sip_header_authentication_info_get_rsp_auth(it));
	sdv_say("cnonce", belle_sip_header_authentication_info_get_cnonce(it));
	snprintf(count, sizeof count, "%08x", (unsigned)nc);
	if (nc > 0)
		sdv_say("nc", count);
}

/* Reads a field of this name; say tells what is in it. */
static const char *parse(const struct sdv_request *request, const char *name,
			 void (*say)(belle_sip_header_t *))
{
	struct sdv_text value = sdv_text(request, "value");

	if (!sdv_is_string(value))
		return "unsupported";
	belle_sip_header_t *header = belle_sip_header_create(name, value.at);
	if (header == NULL)
		return sdv_refuse("syntax");
	say(header);
	belle_sip_object_unref(header);
	return "ok";
}

static const char *parse_challenge(const struct sdv_request *request)
{
	return parse(request, "WWW-Authenticate", say_challenge);
}

static const char *parse_credentials(const struct sdv_request *request)
{
	return parse(request, "Authorization", say_credentials);
}

static const char *parse_authinfo(const struct sdv_request *request)
{
	return parse(request, "Authentication-Info", say_info);
}

/* ---- digest -------------------------------------------------------------- */

/* Its functions take the count as a number. */
static bool read_count(const char *text, unsigned *out)
{
	char again[16];

	*out = text != NULL ? (unsigned)strtoul(text, NULL, 16) : 0;
	snprintf(again, sizeof again, "%08x", *out);
	return text == NULL || strcmp(text, again) == 0;
}

static bool has_all(const struct sdv_request *request)
{
	static const char *const needed[] = { "username", "realm", "password",
					      "method", "uri", "nonce" };
	const char *qop = sdv_text(request, "qop").at;

	for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
		if (sdv_text(request, needed[i]).at == NULL)
			return false;
	return qop == NULL || sdv_text(request, "cnonce").at != NULL;
}

static const char *compute(const struct sdv_request *request, size_t size,
			   const char *algorithm, unsigned count)
{
	char ha1[MAX_RESPONSE_SIZE], ha2[MAX_RESPONSE_SIZE],
		response[MAX_RESPONSE_SIZE];
	const char *nonce = sdv_text(request, "nonce").at;
	const char *qop = sdv_text(request, "qop").at;

	if (belle_sip_auth_helper_compute_ha1_for_algorithm(
		    sdv_text(request, "username").at,
		    sdv_text(request, "realm").at,
		    sdv_text(request, "password").at, ha1, size, algorithm) ||
	    belle_sip_auth_helper_compute_ha2_for_algorithm(
		    sdv_text(request, "method").at,
		    sdv_text(request, "uri").at, ha2, size, algorithm) ||
	    (qop == NULL ? belle_sip_auth_helper_compute_response_for_algorithm(
				   ha1, nonce, ha2, response, size, algorithm)
			 : belle_sip_auth_helper_compute_response_qop_auth_for_algorithm(
				   ha1, nonce, count,
				   sdv_text(request, "cnonce").at, qop, ha2,
				   response, size, algorithm)) != 0)
		return sdv_refuse("unsupported");
	sdv_say("ha1", ha1);
	sdv_say("ha2", ha2);
	sdv_say("response", response);
	return "ok";
}

static const char *digest_response(const struct sdv_request *request)
{
	const char *algorithm = sdv_text(request, "algorithm").at;
	unsigned count;

	if (!client_are_strings(request) || !has_all(request) ||
	    !read_count(sdv_text(request, "nc").at, &count))
		return "unsupported";
	if (algorithm == NULL)
		algorithm = "MD5";
	int size = belle_sip_auth_define_size(algorithm);
	if (size <= 0)
		return sdv_refuse("unsupported");
	return compute(request, (size_t)size, algorithm, count);
}

/* ---- client -------------------------------------------------------------- */

/* The stack asks for a password; it is for one realm, or for all. */
static void give_secret(void *user, belle_sip_auth_event_t *event)
{
	const struct sdv_request *request = user;
	const char *for_realm = sdv_text(request, "for_realm").at;
	const char *realm = belle_sip_auth_event_get_realm(event);

	if (for_realm != NULL &&
	    (realm == NULL || strcmp(realm, for_realm) != 0))
		return;
	belle_sip_auth_event_set_username(event,
					  sdv_text(request, "username").at);
	belle_sip_auth_event_set_passwd(event,
					sdv_text(request, "password").at);
	belle_sip_auth_event_set_ha1(event, sdv_text(request, "ha1").at);
}

/* Challenges are looked for under its Call-ID. */
static belle_sip_request_t *make_request(const struct sdv_request *request,
					 size_t i)
{
	const char *method = sdv_row(request, "method", i).at;
	belle_sip_uri_t *uri =
		belle_sip_uri_parse(sdv_text(request, "uri").at);
	belle_sip_header_call_id_t *call = belle_sip_header_call_id_new();

	if (uri == NULL)
		return NULL;
	belle_sip_header_call_id_set_call_id(call, CLIENT_CALL);
	return belle_sip_request_create(
		uri, method, call,
		belle_sip_header_cseq_create((unsigned)i + 1, method),
		belle_sip_header_from_create2("sip:alice@example.com", "1"),
		belle_sip_header_to_create2("sip:alice@example.com", NULL),
		belle_sip_header_via_new(), 70);
}

/* Headers of the name as they would be sent. */
static void take(struct client_sent *sent, size_t i,
		 belle_sip_request_t *request, const char *name)
{
	const belle_sip_list_t *at = belle_sip_message_get_headers(
		BELLE_SIP_MESSAGE(request), name);

	for (; at != NULL; at = at->next) {
		char *line = belle_sip_object_to_string(at->data);
		char *colon = strchr(line, ':');
		client_add(sent, i, name, colon + 1 + strspn(colon + 1, " "));
		belle_sip_free(line);
	}
}

/* False when it cannot make a request of this uri. */
static bool step(struct client_sent *sent, belle_sip_provider_t *provider,
		 const struct sdv_request *request, size_t i)
{
	struct sdv_text text = client_reply(request, i);
	belle_sip_request_t *next = make_request(request, i);
	belle_sip_message_t *reply = NULL;

	if (client_is_refused(request, i))
		reply = belle_sip_message_parse(text.at);
	if (next != NULL && (reply != NULL || !client_is_refused(request, i))) {
		belle_sip_provider_add_authorization(
			provider, next,
			reply != NULL ? BELLE_SIP_RESPONSE(reply) : NULL, NULL,
			NULL, NULL);
		take(sent, i, next, "Authorization");
		take(sent, i, next, "Proxy-Authorization");
	}
	free(text.at);
	return next != NULL;
}

static const char *converse(belle_sip_provider_t *provider,
			    const struct sdv_request *request)
{
	struct client_sent sent = { .count = 0 };

	for (size_t i = 0; i < client_requests(request); i++)
		if (!step(&sent, provider, request, i))
			return "unsupported";
	return client_say(&sent, request);
}

static const char *client(const struct sdv_request *request)
{
	static const belle_sip_listener_callbacks_t callbacks = {
		.process_auth_requested = give_secret };
	static belle_sip_stack_t *stack;

	if (!client_are_strings(request) || !client_is_askable(request))
		return "unsupported";
	if (stack == NULL)
		stack = belle_sip_stack_new(NULL);
	belle_sip_object_pool_t *pool = belle_sip_object_pool_push();
	belle_sip_provider_t *provider =
		belle_sip_stack_create_provider(stack, NULL);
	belle_sip_listener_t *listener =
		belle_sip_listener_create_from_callbacks(&callbacks,
							 (void *)request);
	belle_sip_provider_add_sip_listener(provider, listener);
	const char *outcome = converse(provider, request);
	belle_sip_provider_remove_sip_listener(provider, listener);
	belle_sip_object_unref(listener);
	belle_sip_object_unref(provider);
	belle_sip_object_unref(pool);
	return outcome;
}

static const char *const algorithms[] = { "MD5", "SHA-256", NULL };
static const char *const qop[] = { "auth", NULL };
static const char *const features[] = { "each-realm", "proxies", "ha1", NULL };

int main(void)
{
	static const struct sdv_hello hello = {
		"belle-sip", VERSION, algorithms, qop, features, NULL,
		{ { "digest.response", digest_response },
		  { "parse.challenge", parse_challenge },
		  { "parse.credentials", parse_credentials },
		  { "parse.authinfo", parse_authinfo },
		  { "client.respond", client },
		  { "client.session", client } }
	};

	belle_sip_set_log_level(BELLE_SIP_LOG_FATAL);
	return sdv_serve(&hello);
}
