#include <string.h>
#include "count.h"
#include "flat.h"
#include "input.h"
#include "operation.h"
#include "confirm.h"
#include "field.h"
#include "user_agent.h"

enum { OFFERS_MAX = 16 };

/* A client, and what it sent last. */
struct dialogue {
	struct user_agent agent;
	bool started;
	uint32_t before; /* how many requests it sent with the first nonce */
	json_t *last;	 /* the last header, or null */
	json_t *kept;	 /* the fields of all replies */
};

static const char *const demands[] = { "WWW-Authenticate",
				       "Proxy-Authenticate" };
static const char *const infos[] = { "Authentication-Info",
				     "Proxy-Authentication-Info" };

/* The fields of one kind, both names taken together. */
static size_t find_offers(struct sda_span fields, struct sda_offer *offer)
{
	struct sda_field field;
	size_t count = 0;

	for (size_t kind = 0; kind < 2; kind++)
		for (size_t at = 0; count < OFFERS_MAX;) {
			at = sda_field_find(fields, at,
					    input_text(demands[kind]), &field);
			if (at == SDA_NONE)
				break;
			offer[count].value = field.value;
			offer[count++].proxy = kind == 1;
		}
	return count;
}

static bool is_answerable(const struct dialogue *d,
			  const struct sda_offer *offer)
{
	return offer->passed == SDA_CHOSEN &&
	       user_agent_knows(&d->agent, offer->realm);
}

/* Goes on with a challenge, or begins with it. */
static bool take_challenge(struct dialogue *d, struct sda_span value)
{
	struct sda_challenge challenge;

	if (!d->started) {
		d->started = user_agent_start(&d->agent, value);
		d->agent.session.count = d->before;
		return d->started;
	}
	return sda_challenge_read(value, &challenge) == SDA_OK &&
	       sda_session_renew(&d->agent.preference, &challenge,
				 &d->agent.session) == SDA_OK;
}

static bool take_offers(struct dialogue *d, struct sda_offer *offer,
			size_t count)
{
	sda_choose(&d->agent.preference, offer, count);
	for (size_t i = 0; i < count; i++)
		if (is_answerable(d, &offer[i]) &&
		    take_challenge(d, offer[i].value))
			return true;
	return false;
}

/* Its nonce is good only when the server made it. */
static void take_info(struct dialogue *d, struct sda_span value)
{
	const struct sda_span none = { NULL, 0 };
	struct sda_credentials sent;
	struct sda_authinfo info;
	struct sda_writer *scratch = &d->agent.scratch;

	if (d->last == NULL ||
	    sda_credentials_read(flat_span(d->last), &sent) != SDA_OK ||
	    sda_authinfo_read(value, &info) != SDA_OK)
		return;
	*scratch = sda_writer_make(d->agent.room, sizeof d->agent.room);
	if (sda_confirm(&d->agent.session, &sent, &info, none, scratch) ==
	    SDA_OK)
		sda_session_next(&info, &d->agent.session);
}

/* The reply to the last request; false when it is not to be answered. */
static bool take_reply(struct dialogue *d, struct sda_span fields)
{
	struct sda_offer offer[OFFERS_MAX] = {
		{ { NULL, 0 }, 0, 0, 0, { NULL, 0 } }
	};
	size_t count = find_offers(fields, offer);
	struct sda_field field;

	if (count > 0)
		return take_offers(d, offer, count);
	sda_session_accept(&d->agent.session);
	for (size_t kind = 0; kind < 2; kind++)
		if (sda_field_find(fields, 0, input_text(infos[kind]),
				   &field) != SDA_NONE)
			take_info(d, field.value);
	return d->started;
}

/* ACK repeats the credentials of its INVITE. */
static json_t *next_header(struct dialogue *d, const json_t *request, size_t i)
{
	const json_t *method =
		json_array_get(json_object_get(request, "method"), i);
	const json_t *cnonce =
		json_array_get(json_object_get(request, "cnonce"), i);
	const struct sda_request asked = { flat_span(method),
					   flat_member(request, "uri"),
					   { NULL, 0 } };

	if (sda_request_is_ack(asked.method))
		return json_incref(d->last);
	return user_agent_answer(&d->agent, &asked, flat_span(cnonce));
}

/* CANCEL has no credentials, and nothing answers its challenge. */
static bool is_cancel(const json_t *method)
{
	return strcmp(json_string_value(method), "CANCEL") == 0;
}

/* The i-th header; the reply before it is kept: the session borrows of it. */
static json_t *step(struct dialogue *d, const json_t *request, size_t i,
		    const json_t *reply)
{
	json_t *fields = json_sprintf("%s\r\n", json_string_value(reply));

	json_array_append_new(d->kept, fields);
	if (is_cancel(json_array_get(json_object_get(request, "method"), i)))
		return NULL;
	return take_reply(d, flat_span(fields)) ? next_header(d, request, i)
						: NULL;
}

static json_t *run(struct dialogue *d, const json_t *request)
{
	json_t *headers = json_array();
	json_t *reply;
	size_t i;

	json_array_foreach(json_object_get(request, "replies"), i, reply) {
		json_t *header = step(d, request, i, reply);
		if (header == NULL) {
			json_array_append_new(headers, json_string(""));
			continue;
		}
		json_decref(d->last);
		d->last = json_incref(header);
		json_array_append_new(headers, header);
	}
	json_decref(d->last);
	return headers;
}

json_t *operation_dialogue(const json_t *request)
{
	struct dialogue d = { .started = false };

	if (!json_is_array(json_object_get(request, "replies")) ||
	    !json_is_array(json_object_get(request, "method")))
		return operation_error("needs replies and method");
	user_agent_make(request, &d.agent);
	uint32_t first = sda_count_read(flat_member(request, "first_nc"));
	d.before = first > 0 ? first - 1 : 0;
	d.kept = json_array();
	json_t *headers = run(&d, request);
	json_decref(d.kept);
	return json_pack("{s:s, s:o}", "outcome", "ok", "headers", headers);
}
