#include <string.h>
#include "count.h"
#include "field.h"
#include "flat.h"
#include "input.h"
#include "operation.h"
#include "space.h"

enum { OFFERS_MAX = 16, SPACES_MAX = 8 };

/* A client, whom it answers, and what it sent. */
struct dialogue {
	const json_t *request;
	bool each; /* each realm of servers and proxies, else one alone */
	struct sda_preference preference;
	struct space *space[SPACES_MAX];
	size_t count;
	json_t *kept; /* the fields of all replies: sessions borrow of them */
	/* lists of one length: a header, its field, and its request */
	json_t *headers;
	json_t *fields;
	json_t *requests;
};

static const char *const demands[] = { "WWW-Authenticate",
				       "Proxy-Authenticate" };
static const char *const infos[] = { "Authentication-Info",
				     "Proxy-Authentication-Info" };
static const char *const answers[] = { "Authorization", "Proxy-Authorization" };

/* The challenges in their order, of either name. */
static size_t find_offers(struct sda_span fields, struct sda_offer *offer)
{
	struct sda_field field;
	size_t count = 0;

	for (size_t at = 0; count < OFFERS_MAX;) {
		at = sda_field_next(fields, at, &field);
		if (at == SDA_NONE)
			break;
		for (size_t kind = 0; kind < 2; kind++)
			if (sda_field_is(field.name,
					 input_text(demands[kind]))) {
				offer[count].value = field.value;
				offer[count++].proxy = kind == 1;
			}
	}
	return count;
}

/* Is the realm, raw, one that the password is for? */
static bool is_known(const struct dialogue *d, struct sda_span realm)
{
	struct sda_span only = flat_member(d->request, "for_realm");

	return only.at == NULL || sda_quoted_is(realm, only);
}

static uint32_t count_before(const struct dialogue *d)
{
	uint32_t first = sda_count_read(flat_member(d->request, "first_nc"));

	return first > 0 ? first - 1 : 0;
}

/* The space of the offer: for a client of one, the only one. */
static struct space *find_space(const struct dialogue *d,
				const struct sda_offer *offer)
{
	if (!d->each)
		return d->count > 0 ? d->space[0] : NULL;
	for (size_t i = 0; i < d->count; i++)
		if (space_has(d->space[i], offer))
			return d->space[i];
	return NULL;
}

/* Goes on with a challenge, or begins with it. */
static bool take_offer(struct dialogue *d, const struct sda_offer *offer)
{
	struct space *space = find_space(d, offer);

	if (space != NULL)
		return space_renew(space, offer);
	if (d->count == SPACES_MAX)
		return false;
	space = space_begin(d->request, offer, count_before(d));
	if (space == NULL)
		return false;
	d->space[d->count++] = space;
	return true;
}

/* One that gives up is enough; a client of one takes the first it can. */
static bool take_offers(struct dialogue *d, struct sda_offer *offer,
			size_t count)
{
	bool any = false;

	sda_choose(&d->preference, offer, count);
	for (size_t i = 0; i < count; i++) {
		if (offer[i].passed != SDA_CHOSEN ||
		    !is_known(d, offer[i].realm))
			continue;
		bool taken = take_offer(d, &offer[i]);
		if (d->each ? !taken : taken)
			return taken;
		any = any || taken;
	}
	return any;
}

/* The request before was accepted. */
static void take_infos(struct dialogue *d, struct sda_span fields)
{
	struct sda_field field;

	for (size_t i = 0; i < d->count; i++) {
		struct space *space = d->space[i];
		sda_session_accept(&space->agent.session);
		if (sda_field_find(fields, 0, input_text(infos[space->proxy]),
				   &field) != SDA_NONE)
			space_take_info(space, field.value);
	}
}

/* The reply to the last request; false when it is not to be answered. */
static bool take_reply(struct dialogue *d, struct sda_span fields)
{
	struct sda_offer offer[OFFERS_MAX] = {
		{ { NULL, 0 }, 0, 0, 0, { NULL, 0 } }
	};
	size_t count = find_offers(fields, offer);

	if (count > 0)
		return take_offers(d, offer, count);
	take_infos(d, fields);
	return d->count > 0;
}

static void put(struct dialogue *d, size_t i, bool proxy, const json_t *header)
{
	json_array_append(d->headers, (json_t *)header);
	json_array_append_new(d->fields, json_string(answers[proxy]));
	json_array_append_new(d->requests, json_sprintf("%zu", i));
}

/* The headers of the i-th request. */
static void answer(struct dialogue *d, size_t i)
{
	const json_t *method =
		json_array_get(json_object_get(d->request, "method"), i);
	const json_t *cnonce =
		json_array_get(json_object_get(d->request, "cnonce"), i);
	const struct sda_request asked = { flat_span(method),
					   flat_member(d->request, "uri"),
					   { NULL, 0 } };

	for (size_t k = 0; k < d->count; k++) {
		const json_t *header =
			space_answer(d->space[k], &asked, flat_span(cnonce));
		if (header != NULL)
			put(d, i, d->space[k]->proxy, header);
	}
}

/* CANCEL has no credentials, and nothing answers its challenge. */
static bool is_cancel(const struct dialogue *d, size_t i)
{
	const json_t *method =
		json_array_get(json_object_get(d->request, "method"), i);

	return strcmp(json_string_value(method), "CANCEL") == 0;
}

/* The reply before the i-th request, and the request. */
static void step(struct dialogue *d, size_t i, const json_t *reply)
{
	json_t *fields = json_sprintf("%s\r\n", json_string_value(reply));
	size_t before = json_array_size(d->headers);

	json_array_append_new(d->kept, fields);
	if (!is_cancel(d, i) && take_reply(d, flat_span(fields)))
		answer(d, i);
	if (!d->each && json_array_size(d->headers) == before)
		json_array_append_new(d->headers, json_string(""));
}

static json_t *run(struct dialogue *d)
{
	const json_t *reply;
	size_t i;

	json_array_foreach(json_object_get(d->request, "replies"), i, reply)
		step(d, i, reply);
	for (i = 0; i < d->count; i++)
		space_free(d->space[i]);
	json_decref(d->kept);
	return json_pack("{s:s, s:o, s:o, s:o}", "outcome", "ok", "headers",
			 d->headers, "fields", d->fields, "requests",
			 d->requests);
}

json_t *operation_dialogue(const json_t *request)
{
	struct dialogue d = { .request = request };

	if (!json_is_array(json_object_get(request, "replies")) ||
	    !json_is_array(json_object_get(request, "method")))
		return operation_error("needs replies and method");
	d.each = json_object_get(request, "each_realm") != NULL;
	d.preference = user_agent_preference(request);
	d.kept = json_array();
	d.headers = json_array();
	d.fields = json_array();
	d.requests = json_array();
	return run(&d);
}
