/* belle-sip: a counted object, read from and written as a line with a name. */

#include <stdio.h>
#include <string.h>
#include <belle-sip/belle-sip.h>
#include "bench.h"

enum { TEXT_MAX = 512 };

static struct bench_seen whole(const char *text)
{
	struct bench_seen seen = { true, text, text ? strlen(text) : 0 };

	return seen;
}

static void *read_challenge(union bench_room *room,
			    const struct bench_value *value)
{
	(void)room;
	return belle_sip_header_www_authenticate_parse(value->line);
}

static void *read_credentials(union bench_room *room,
			      const struct bench_value *value)
{
	(void)room;
	return belle_sip_header_authorization_parse(value->line);
}

static void drop(void *read)
{
	belle_sip_object_unref(read);
}

/* The items of a list with a comma between them. */
static const char *joined(const belle_sip_list_t *list)
{
	static char text[TEXT_MAX];
	size_t len = 0;

	if (list == NULL)
		return NULL;
	for (; list != NULL && len < TEXT_MAX; list = list->next)
		len += (size_t)snprintf(text + len, TEXT_MAX - len, "%s%s",
					len ? "," : "",
					(const char *)list->data);
	return text;
}

static void look_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const belle_sip_header_www_authenticate_t *it = read;
	unsigned stale = belle_sip_header_www_authenticate_is_stale(it);

	seen[BENCH_REALM] =
		whole(belle_sip_header_www_authenticate_get_realm(it));
	seen[BENCH_NONCE] =
		whole(belle_sip_header_www_authenticate_get_nonce(it));
	seen[BENCH_OPAQUE] =
		whole(belle_sip_header_www_authenticate_get_opaque(it));
	seen[BENCH_ALGORITHM] =
		whole(belle_sip_header_www_authenticate_get_algorithm(it));
	seen[BENCH_QOP] =
		whole(joined(belle_sip_header_www_authenticate_get_qop(it)));
	seen[BENCH_STALE] = whole(stale == 1 ? "true" : NULL);
	seen[BENCH_DOMAIN] =
		whole(belle_sip_header_www_authenticate_get_domain(it));
}

/* The eight digits of nc, or nothing when there was none. */
static const char *count(const belle_sip_header_authorization_t *it)
{
	static char text[9];

	if (belle_sip_header_authorization_get_nonce_count(it) <= 0)
		return NULL;
	belle_sip_header_authorization_get_nonce_count_as_string(it, text);
	return text;
}

static const char *uri(const belle_sip_header_authorization_t *it)
{
	static char text[TEXT_MAX];
	size_t len = 0;
	belle_sip_uri_t *read = belle_sip_header_authorization_get_uri(it);

	if (read == NULL)
		return NULL;
	belle_sip_object_marshal(BELLE_SIP_OBJECT(read), text, TEXT_MAX - 1,
				 &len);
	text[len] = '\0';
	return text;
}

static void look_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const belle_sip_header_authorization_t *it = read;

	seen[BENCH_REALM] = whole(belle_sip_header_authorization_get_realm(it));
	seen[BENCH_NONCE] = whole(belle_sip_header_authorization_get_nonce(it));
	seen[BENCH_OPAQUE] =
		whole(belle_sip_header_authorization_get_opaque(it));
	seen[BENCH_ALGORITHM] =
		whole(belle_sip_header_authorization_get_algorithm(it));
	seen[BENCH_QOP] = whole(belle_sip_header_authorization_get_qop(it));
	seen[BENCH_USERNAME] =
		whole(belle_sip_header_authorization_get_username(it));
	seen[BENCH_URI] = whole(uri(it));
	seen[BENCH_RESPONSE] =
		whole(belle_sip_header_authorization_get_response(it));
	seen[BENCH_CNONCE] =
		whole(belle_sip_header_authorization_get_cnonce(it));
	seen[BENCH_NC] = whole(count(it));
}

static size_t write_line(void *read, char *out, size_t room)
{
	size_t len = 0;

	if (belle_sip_object_marshal(read, out, room, &len) != BELLE_SIP_OK)
		return 0;
	return len;
}

static void *hold(const struct bench_value *challenge)
{
	return (void *)(size_t)challenge;
}

/* Fills in what its provider fills in. */
static bool fill(belle_sip_header_authorization_t *it)
{
	static belle_sip_uri_t *uri;
	const char *algorithm = belle_sip_header_authorization_get_algorithm(it);
	char ha1[MAX_RESPONSE_SIZE];
	const char *realm = belle_sip_header_authorization_get_realm(it);

	if (uri == NULL)
		uri = (void *)belle_sip_object_ref(
			belle_sip_uri_parse(BENCH_REQUEST_URI));
	if (algorithm == NULL)
		algorithm = "MD5";
	int size = belle_sip_auth_define_size(algorithm);
	if (size <= 0 ||
	    belle_sip_auth_helper_compute_ha1_for_algorithm(
		    BENCH_USERNAME_OF_CLIENT, realm, BENCH_PASSWORD, ha1,
		    (size_t)size, algorithm) != 0)
		return false;
	belle_sip_header_authorization_set_username(it,
						    BENCH_USERNAME_OF_CLIENT);
	belle_sip_header_authorization_set_uri(it, uri);
	if (belle_sip_header_authorization_get_qop(it) != NULL)
		belle_sip_header_authorization_set_nonce_count(it, 1);
	return belle_sip_auth_helper_fill_authorization(it, BENCH_METHOD,
							ha1) == 0;
}

static size_t answer(void *begun, char *out, size_t room)
{
	const struct bench_value *value = begun;
	belle_sip_header_www_authenticate_t *challenge =
		belle_sip_header_www_authenticate_parse(value->line);
	size_t len = 0;

	if (challenge == NULL)
		return 0;
	belle_sip_header_authorization_t *it =
		belle_sip_auth_helper_create_authorization(challenge);
	if (it != NULL && fill(it))
		len = write_line(it, out, room);
	belle_sip_object_unref(it);
	belle_sip_object_unref(challenge);
	return len;
}

/* What it has to say about values it cannot read would cost time. */
static void start(void)
{
	belle_sip_set_log_level(BELLE_SIP_LOG_FATAL);
}

const struct bench_adapter bench_peer = {
	.name = "belle-sip",
	.start = start,
	.verbs = {
		{ read_challenge, drop, look_challenge, write_line },
		{ read_credentials, drop, look_credentials, write_line },
	},	.client = { hold, answer },
};
