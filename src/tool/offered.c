#include <stdlib.h>
#include <string.h>
#include "authinfo.h"
#include "challenge.h"
#include "field.h"
#include "flat.h"
#include "input.h"
#include "offered.h"
#include "quoted.h"
#include "text.h"

static const char *const asking[] = { "WWW-Authenticate",
				      "Proxy-Authenticate" };
static const char *const informing[] = { "Authentication-Info",
					 "Proxy-Authentication-Info" };

/* Credentials, and the request that they were in. */
struct asked {
	const json_t *input;
	size_t request;
	const struct sda_credentials *got;
};

bool offered_alike(const struct sda_params *a, const struct sda_params *b,
		   enum sda_word word)
{
	struct sda_param p = a->known[word], q = b->known[word];

	if (p.form == SDA_ABSENT || q.form == SDA_ABSENT)
		return p.form == q.form;
	return sda_quoted_equal(p.value, q.value);
}

/* Its absence is a name too (RFC 7616 3.3). */
static json_t *algorithm_of(const struct sda_params *params)
{
	struct sda_param p = params->known[SDA_NAME_ALGORITHM];

	return p.form == SDA_ABSENT ? json_string("MD5")
				    : flat_unescaped(p.value);
}

bool offered_algorithm(const struct sda_params *a, const struct sda_params *b)
{
	json_t *one = algorithm_of(a), *other = algorithm_of(b);
	bool same = text_spells(flat_span(one), json_string_value(other));

	json_decref(one);
	json_decref(other);
	return same;
}

/* Who is offered no qop may send none, or the one that all know. */
static bool is_qop_of(const struct sda_challenge *offer, enum sda_qop qop)
{
	if (offer->params.known[SDA_NAME_QOP].form == SDA_ABSENT)
		return qop == SDA_QOP_NONE || qop == SDA_QOP_AUTH;
	return (qop == SDA_QOP_AUTH && offer->auth) ||
	       (qop == SDA_QOP_AUTH_INT && offer->auth_int);
}

/* Does the header answer the challenge, with its nonce or a later one? */
static bool is_answer(const struct asked *a, struct sda_span value,
		      bool has_next)
{
	const struct sda_params *got = &a->got->params;
	struct sda_challenge offer;

	return sda_challenge_read(value, &offer) == SDA_OK &&
	       offered_alike(got, &offer.params, SDA_NAME_REALM) &&
	       offered_alike(got, &offer.params, SDA_NAME_OPAQUE) &&
	       (has_next ||
		offered_alike(got, &offer.params, SDA_NAME_NONCE)) &&
	       offered_algorithm(got, &offer.params) &&
	       is_qop_of(&offer, a->got->qop);
}

/* Is the nonce that of the Authentication-Info? */
static bool is_next(const struct asked *a, struct sda_span value, bool has_next)
{
	struct sda_param nonce = a->got->params.known[SDA_NAME_NONCE];
	struct sda_authinfo info;

	(void)has_next;
	if (sda_authinfo_read(value, &info) != SDA_OK)
		return false;
	struct sda_param next = info.params.known[SDA_NAME_NEXTNONCE];
	return next.form != SDA_ABSENT && nonce.form != SDA_ABSENT &&
	       sda_quoted_equal(next.value, nonce.value);
}

/* The fields of a reply, each with its line end. */
static json_t *fields_of(const json_t *reply)
{
	struct sda_span text = flat_span(reply);
	uint8_t *room = malloc(text.len + 2);

	if (room == NULL)
		fail_usage("out of memory");
	if (text.len > 0)
		memcpy(room, text.at, text.len);
	memcpy(room + text.len, "\r\n", 2);
	struct sda_span all = { room, text.len + 2 };
	json_t *fields = flat_string(all);
	free(room);
	return fields;
}

typedef bool test(const struct asked *a, struct sda_span value, bool has_next);

/* Does a field of one of two names, up to the header's reply, pass the test? */
static bool finds(const struct asked *a, const char *const names[2],
		  test *passes, bool has_next)
{
	const json_t *replies = json_object_get(a->input, "replies");
	struct sda_field field;
	bool found = false;

	for (size_t r = 0; r <= a->request && r < json_array_size(replies);
	     r++) {
		json_t *fields = fields_of(json_array_get(replies, r));
		size_t at = 0;
		while ((at = sda_field_next(flat_span(fields), at, &field)) !=
		       SDA_NONE)
			for (size_t n = 0; n < 2; n++)
				found = found ||
					(sda_field_is(field.name,
						      input_text(names[n])) &&
					 passes(a, field.value, has_next));
		json_decref(fields);
	}
	return found;
}

bool offered(const json_t *input, size_t request,
	     const struct sda_credentials *got)
{
	const struct asked a = { input, request, got };
	const json_t *value;
	size_t i;

	json_array_foreach (json_object_get(input, "challenges"), i, value)
		if (is_answer(&a, flat_span(value), false))
			return true;
	return finds(&a, asking, is_answer,
		     finds(&a, informing, is_next, false));
}
