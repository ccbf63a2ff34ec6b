/*
 * sofia-sip: a list of parameters in a memory home, then a structure of them,
 * as its own client and server do.
 */

#include <stdio.h>
#include <string.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/auth_client.h>
#include <sofia-sip/auth_digest.h>
#include <sofia-sip/msg_header.h>
#include "bench.h"

struct reading {
	su_home_t home[1];
	msg_auth_t *field;
	union {
		auth_challenge_t challenge;
		auth_response_t credentials;
	} typed;
};

_Static_assert(sizeof(struct reading) <= sizeof(union bench_room),
	       "a reading fits");

static struct reading *begin(union bench_room *room)
{
	struct reading *reading = (void *)room;

	memset(reading, 0, sizeof *reading);
	reading->home->suh_size = sizeof reading->home;
	su_home_init(reading->home);
	return reading;
}

static void drop(void *read)
{
	struct reading *reading = read;

	su_home_deinit(reading->home);
}

static void *read_challenge(union bench_room *room,
			    const struct bench_value *value)
{
	struct reading *it = begin(room);
	auth_challenge_t *typed = &it->typed.challenge;

	typed->ac_size = sizeof *typed;
	it->field = sip_www_authenticate_make(it->home, value->text);
	if (it->field && auth_digest_challenge_get(it->home, typed,
						   it->field->au_params) > 0)
		return it;
	drop(it);
	return NULL;
}

static void *read_credentials(union bench_room *room,
			      const struct bench_value *value)
{
	struct reading *it = begin(room);
	auth_response_t *typed = &it->typed.credentials;

	typed->ar_size = sizeof *typed;
	it->field = sip_authorization_make(it->home, value->text);
	if (it->field && auth_digest_response_get(it->home, typed,
						  it->field->au_params) > 0)
		return it;
	drop(it);
	return NULL;
}

static struct bench_seen whole(const char *text)
{
	struct bench_seen seen = { true, text, text ? strlen(text) : 0 };

	return seen;
}

static void look_challenge(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct reading *reading = read;
	const auth_challenge_t *it = &reading->typed.challenge;

	seen[BENCH_REALM] = whole(it->ac_realm);
	seen[BENCH_NONCE] = whole(it->ac_nonce);
	seen[BENCH_OPAQUE] = whole(it->ac_opaque);
	seen[BENCH_ALGORITHM] = whole(it->ac_algorithm);
	seen[BENCH_QOP] = whole(it->ac_qop);
	seen[BENCH_STALE] = whole(it->ac_stale ? "true" : NULL);
	seen[BENCH_DOMAIN] = whole(it->ac_domain);
}

static void look_credentials(void *read, struct bench_seen seen[BENCH_NAMES])
{
	const struct reading *reading = read;
	const auth_response_t *it = &reading->typed.credentials;

	seen[BENCH_REALM] = whole(it->ar_realm);
	seen[BENCH_NONCE] = whole(it->ar_nonce);
	seen[BENCH_OPAQUE] = whole(it->ar_opaque);
	seen[BENCH_ALGORITHM] = whole(it->ar_algorithm);
	seen[BENCH_QOP] = whole(it->ar_qop);
	seen[BENCH_USERNAME] = whole(it->ar_username);
	seen[BENCH_URI] = whole(it->ar_uri);
	seen[BENCH_RESPONSE] = whole(it->ar_response);
	seen[BENCH_CNONCE] = whole(it->ar_cnonce);
	seen[BENCH_NC] = whole(it->ar_nc);
}

static size_t write_field(void *read, char *out, size_t room)
{
	const sip_header_t *field = (void *)((struct reading *)read)->field;
	issize_t len = sip_header_field_e(out, (isize_t)room, field, 0);

	return len > 0 && (size_t)len <= room ? (size_t)len : 0;
}

static void *hold(const struct bench_value *challenge)
{
	return (void *)(size_t)challenge;
}

/* As nua does: the challenge, the user, and the header it returns. */
static size_t answer(void *begun, char *out, size_t room)
{
	const struct bench_value *value = begun;
	su_home_t home[1] = { SU_HOME_INIT(home) };
	auth_client_t *client = NULL;
	msg_header_t *header = NULL;
	char who[512];
	issize_t len = 0;

	su_home_init(home);
	msg_auth_t *field = sip_www_authenticate_make(home, value->text);
	const char *realm =
		field ? msg_header_find_param(field->au_common, "realm=") : NULL;
	url_t *url = url_make(home, BENCH_REQUEST_URI);

	if (realm != NULL && url != NULL) {
		snprintf(who, sizeof who, "Digest:%s:%s:%s", realm,
			 BENCH_USERNAME_OF_CLIENT, BENCH_PASSWORD);
		if (auc_challenge(&client, home, field,
				  sip_authorization_class) > 0 &&
		    auc_credentials(&client, home, who) > 0 &&
		    auc_authorization_headers(&client, home, BENCH_METHOD, url,
					      NULL, &header) > 0)
			len = msg_header_field_e(out, (isize_t)room, header, 0);
	}
	su_home_deinit(home);
	return len > 0 && (size_t)len <= room ? (size_t)len : 0;
}

const struct bench_adapter bench_peer = {
	.name = "sofia-sip",
	.verbs = {
		{ read_challenge, drop, look_challenge, write_field },
		{ read_credentials, drop, look_credentials, write_field },
	},	.client = { hold, answer },
};
