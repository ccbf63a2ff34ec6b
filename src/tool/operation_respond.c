#include <stdlib.h>
#include "count.h"
#include "flat.h"
#include "operation.h"
#include "text.h"
#include "user_agent.h"

static json_t *decline(const char *reason)
{
	return json_pack("{s:s, s:s}", "outcome", "decline", "reason", reason);
}

static bool has_long_member(const json_t *request)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)request, name, value)
		if (json_string_length(value) > SDA_SPAN_MAX)
			return true;
	return false;
}

/* Has the request what any answer is made of? */
static bool is_complete(const json_t *request)
{
	return json_is_string(json_object_get(request, "method")) &&
	       json_is_string(json_object_get(request, "uri")) &&
	       json_is_string(json_object_get(request, "username"));
}

/* How many requests were sent before: one less than nc, which may be absent. */
static uint32_t count_before(const json_t *request)
{
	uint32_t count = sda_count_read(flat_member(request, "nc"));

	return count > 0 ? count - 1 : 0;
}

/* The answer to one offer, null when there is none. */
static json_t *answer(struct user_agent *agent, const json_t *request,
		      const struct sda_offer *offer)
{
	const struct sda_request asked = { flat_member(request, "method"),
					   flat_member(request, "uri"),
					   flat_member(request, "body") };

	if (offer->passed != SDA_CHOSEN ||
	    !user_agent_knows(agent, offer->realm) ||
	    !user_agent_start(agent, offer->value))
		return NULL;
	agent->session.count = count_before(request);
	return user_agent_answer(agent, &asked, flat_member(request, "cnonce"));
}

/* What goes back: each header, and the field that it is for. */
struct answers {
	json_t *headers;
	json_t *fields;
};

/* In the order of the challenges: the first, or one for each that asks. */
static void answer_all(struct user_agent *agent, const json_t *request,
		       struct sda_offer *offer, size_t count,
		       struct answers *out)
{
	bool all = json_object_get(request, "each_realm") != NULL;

	sda_choose(&agent->preference, offer, count);
	for (size_t i = 0; i < count; i++) {
		json_t *header = answer(agent, request, &offer[i]);
		if (header == NULL)
			continue;
		json_array_append_new(out->headers, header);
		json_array_append_new(
			out->fields,
			json_string(offer[i].proxy ? "Proxy-Authorization"
						   : "Authorization"));
		if (!all)
			break;
	}
}

/* The challenges, each of a server unless its field says otherwise. */
static void read_offers(const json_t *request, struct sda_offer *offer)
{
	const json_t *fields = json_object_get(request, "fields");
	const json_t *value;
	size_t i;

	json_array_foreach(json_object_get(request, "challenges"), i, value) {
		offer[i].value = flat_span(value);
		offer[i].proxy =
			text_spells(flat_span(json_array_get(fields, i)),
				    "Proxy-Authenticate");
	}
}

static json_t *respond(const json_t *request)
{
	size_t count = json_array_size(json_object_get(request, "challenges"));
	struct sda_offer *offer = calloc(count + 1, sizeof *offer);
	struct user_agent agent;

	if (offer == NULL)
		return operation_error("out of memory");
	struct answers out = { json_array(), json_array() };
	read_offers(request, offer);
	user_agent_make(request, &agent);
	answer_all(&agent, request, offer, count, &out);
	free(offer);
	if (json_array_size(out.headers) == 0) {
		json_decref(out.headers);
		json_decref(out.fields);
		return decline("no challenge that can be answered");
	}
	return json_pack("{s:s, s:o, s:o}", "outcome", "answer", "headers",
			 out.headers, "fields", out.fields);
}

json_t *operation_respond(const json_t *request)
{
	if (has_long_member(request))
		return decline("an input is longer than 65535 octets");
	if (!is_complete(request))
		return operation_error("needs method, uri and username");
	return respond(request);
}
