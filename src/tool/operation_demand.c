#include <stdio.h>
#include <sys/random.h>
#include "flat.h"
#include "operation.h"
#include "serving.h"
#include "demand.h"
#include "text.h"

enum { KEY = 32, NOW = 1 };

static json_t *reject(enum sda_status status)
{
	switch (status) {
	case SDA_MISSING:
		return operation_reject("missing", "no algorithm or no qop");
	case SDA_UNSUPPORTED:
		return operation_reject("unsupported", "algorithm or qop");
	case SDA_DUPLICATE:
		return operation_reject("duplicate", "algorithm");
	default:
		return operation_reject("form", "a text that cannot be sent");
	}
}

/* The n-th challenge as it is sent, with a fresh nonce. */
static json_t *challenge(const struct serving *s, size_t n, bool stale)
{
	uint8_t salt[SDA_NONCE_SALT], nonce[SDA_NONCE_DIGITS];
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_challenge made;

	if (getrandom(salt, sizeof salt, 0) != sizeof salt)
		return NULL;
	struct sda_span fresh = {salt, sizeof salt};
	if (sda_demand_make(&s->server, n, NOW, fresh, s->context, stale, nonce,
			    &made) != SDA_OK ||
	    sda_challenge_write(&made, &w) != SDA_OK)
		return NULL;
	struct sda_span value = {room, w.len};
	return flat_string(value);
}

static json_t *answer(const struct serving *s, bool stale)
{
	json_t *headers = json_array();
	char status[16];

	snprintf(status, sizeof status, "%u",
		 sda_request_refusal(s->server.proxy));
	for (size_t n = 0; n < s->server.algorithms; n++)
		json_array_append_new(headers, challenge(s, n, stale));
	return json_pack("{s:s, s:s, s:s, s:o}", "outcome", "ok", "field",
			 s->server.proxy ? "Proxy-Authenticate"
					 : "WWW-Authenticate",
			 "status", status, "headers", headers);
}

static json_t *demand(struct serving *s, const json_t *request)
{
	uint8_t key[KEY];
	struct sda_span stale = flat_member(request, "stale");

	if (!sda_request_challenged(flat_member(request, "method")))
		return json_pack("{s:s, s:s}", "outcome", "decline", "reason",
				 "such a request is never challenged");
	if (getrandom(key, sizeof key, 0) != sizeof key)
		return operation_error("no random numbers to be had");
	s->server.keys.current.at = key;
	s->server.keys.current.len = sizeof key;
	enum sda_status status = sda_server_check(&s->server);
	return status == SDA_OK ? answer(s, text_spells(stale, "true"))
				: reject(status);
}

json_t *operation_demand(const json_t *request)
{
	struct serving s;
	json_t *reply = serving_make(request, &s)
				? demand(&s, request)
				: operation_error("out of memory");

	serving_free(&s);
	return reply;
}
