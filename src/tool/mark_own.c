#include <stdlib.h>
#include <string.h>
#include "count.h"
#include "credentials.h"
#include "flat.h"
#include "mark_item.h"
#include "mark_own.h"
#include "offered.h"
#include "text.h"

/* One header, and what came before it. */
struct own {
	const json_t *input;
	const json_t *headers;
	const json_t *requests; /* the request that each is in, or null */
	size_t i;
	size_t request;
	struct sda_credentials got;
};

/* Which request a header is in: one of several sent at once says it. */
static size_t request_of(const struct own *own, size_t i)
{
	const char *digits =
		json_string_value(json_array_get(own->requests, i));

	return digits != NULL ? strtoul(digits, NULL, 10) : i;
}

static bool is_ack(const struct own *own, size_t i)
{
	const json_t *method =
		item_of(own->input, "method", request_of(own, i));

	return method != NULL && strcmp(json_string_value(method), "ACK") == 0;
}

static uint32_t count_of(const struct sda_credentials *sent)
{
	return sda_count_read(sent->params.known[SDA_NAME_NC].value);
}

/* The header at that place, if it is of the realm that this one is of. */
static bool read_partner(const struct own *own, size_t i,
			 struct sda_credentials *out)
{
	const json_t *header = json_array_get(own->headers, i);

	return sda_credentials_read(flat_span(header), out) == SDA_OK &&
	       offered_alike(&own->got.params, &out->params, SDA_NAME_REALM) &&
	       offered_algorithm(&own->got.params, &out->params);
}

/* The count that is due: what was sent with the nonce before, and one more. */
static uint64_t count_due(const struct own *own)
{
	const json_t *first = json_object_get(own->input, "first_nc");
	struct sda_credentials sent;
	bool is_first = true;

	for (size_t k = own->i; k-- > 0;) {
		if (is_ack(own, k) || !read_partner(own, k, &sent))
			continue;
		is_first = false;
		if (offered_alike(&own->got.params, &sent.params,
				  SDA_NAME_NONCE))
			return (uint64_t)count_of(&sent) + 1;
	}
	return is_first && first != NULL ? sda_count_read(flat_span(first)) : 1;
}

static bool counts(const struct own *own)
{
	if (!json_is_array(json_object_get(own->input, "replies")) ||
	    is_ack(own, own->i) || own->got.qop == SDA_QOP_NONE)
		return true;
	return count_of(&own->got) == count_due(own);
}

/* The first since it was challenged, whose A1 -sess keeps. */
static struct sda_credentials first_of(const struct own *own)
{
	struct sda_credentials first;
	size_t since = own->request;

	while (since > 0 && !item_begins_anew(own->input, since))
		since--;
	for (size_t k = 0; k < own->i; k++)
		if (request_of(own, k) >= since && read_partner(own, k, &first))
			return first;
	return own->got;
}

/* What is left to expect when the choice is free: whose it is, and of what. */
static json_t *what_is_left(const struct own *own, const json_t *asked,
			    const json_t *reply)
{
	struct sda_param hidden = own->got.params.known[SDA_NAME_USERHASH];
	json_t *uri = json_object_get(reply, "uri");
	json_t *left = json_object();

	json_object_set(left, "uri",
			json_is_string(uri) ? uri
					    : json_object_get(asked, "uri"));
	if (!text_spells(hidden.value, "true"))
		json_object_set(left, "username",
				json_object_get(asked, "username"));
	return left;
}

static struct mark mark_values(const struct own *own, const json_t *reply,
			       const json_t *header)
{
	struct sda_credentials first = first_of(own);
	json_t *asked = item_input(own->input, own->request);
	json_t *left = what_is_left(own, asked, reply);
	struct mark j = mark_item(asked, left, header, false, &first);

	json_decref(asked);
	json_decref(left);
	return j;
}

static struct mark wrong(const char *expected, const json_t *header)
{
	return mark_in_words(VERDICT_FAIL, expected, json_string_value(header));
}

static struct mark mark_one(struct own *own, const json_t *reply)
{
	const json_t *header = json_array_get(own->headers, own->i);

	if (json_string_length(header) == 0)
		return mark_pass();
	if (sda_credentials_read(flat_span(header), &own->got) != SDA_OK)
		return wrong("credentials as of RFC 3261 25.1", header);
	struct mark j = mark_values(own, reply, header);
	if (!offered(own->input, own->request, &own->got))
		j = mark_graver(
			j, wrong("what answers one of the challenges", header));
	if (!counts(own))
		j = mark_graver(
			j, wrong("nc counted from 1 for each nonce", header));
	return j;
}

/* Texts, one of them not empty, each in one of the requests. */
static bool is_complete(const struct own *own)
{
	const json_t *method = json_object_get(own->input, "method");
	size_t count = json_array_size(own->headers);
	const json_t *header;
	bool any = false;
	size_t i;

	json_array_foreach (own->headers, i, header) {
		if (!json_is_string(header) ||
		    (json_is_array(method) &&
		     request_of(own, i) >= json_array_size(method)))
			return false;
		any = any || json_string_length(header) > 0;
	}
	return any && (own->requests != NULL || !json_is_array(method) ||
		       count == json_array_size(method));
}

/* Where it says no request for each header, there is a header for each. */
static const json_t *requests_of(const json_t *reply)
{
	const json_t *requests = json_object_get(reply, "requests");

	return json_array_size(requests) == json_array_size(json_object_get(
						    reply, "headers"))
		       ? requests
		       : NULL;
}

struct mark mark_own(const json_t *input, const json_t *reply)
{
	struct own own = { .input = input,
			   .headers = json_object_get(reply, "headers"),
			   .requests = requests_of(reply) };
	struct mark all = mark_pass();

	if (!is_complete(&own))
		return mark_by_reply(VERDICT_FAIL, "headers", reply);
	for (own.i = 0; own.i < json_array_size(own.headers); own.i++) {
		own.request = request_of(&own, own.i);
		all = mark_graver(all, mark_one(&own, reply));
	}
	return all;
}
