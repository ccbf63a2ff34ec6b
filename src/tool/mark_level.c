#include <string.h>
#include "flat.h"
#include "mark_level.h"
#include "mark_lists.h"
#include "mark_own.h"

static bool is(const json_t *vector, const char *name, const char *word)
{
	const char *text = json_string_value(json_object_get(vector, name));

	return text != NULL && strcmp(text, word) == 0;
}

/* What a reply that refuses nothing cannot be without. */
static const struct {
	const char *op;
	const char *member;
} needed[] = {
	{ "digest.response", "response" }, { "digest.rspauth", "rspauth" },
	{ "digest.userhash", "username" }, { "build.challenge", "value" },
	{ "build.credentials", "value" },  { "build.authinfo", "value" },
	{ "client.respond", "headers" },   { "client.session", "headers" },
	{ "message.respond", "headers" },  { "server.challenge", "headers" },
	{ "server.challenge", "field" },   { "server.challenge", "status" },
	{ "server.verify", "username" },   { "server.verify", "algorithm" },
	{ "message.verify", "username" },  { "message.verify", "algorithm" },
	{ "server.session", "verdicts" },  { "proxy.aggregate", "fields" },
	{ "proxy.aggregate", "values" },
};

/* A verdict for each request. */
static bool has_verdicts(const struct miss *miss)
{
	const json_t *verdicts = json_object_get(miss->reply, "verdicts");
	const json_t *one;
	size_t i;

	json_array_foreach (verdicts, i, one)
		if (!json_is_string(one))
			return false;
	return json_array_size(verdicts) ==
	       json_array_size(json_object_get(miss->input, "method"));
}

/* Who keeps a session cannot refuse it as a whole. */
static bool is_session(const struct miss *miss)
{
	return strcmp(miss->op, "server.session") == 0 ||
	       strcmp(miss->op, "client.session") == 0;
}

static bool is_whole(const struct miss *miss)
{
	if (miss->refuses)
		return !is_session(miss);
	for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
		if (strcmp(needed[i].op, miss->op) == 0 &&
		    json_object_get(miss->reply, needed[i].member) == NULL)
			return false;
	return strcmp(miss->op, "server.session") != 0 || has_verdicts(miss);
}

/* The challenges, but that they have what a server may leave out. */
static struct mark mark_other_policy(const struct miss *miss)
{
	const char *why;
	json_t *expect =
		flat_decode(json_object_get(miss->vector, "expect"), &why);

	if (expect == NULL)
		return mark_in_words(VERDICT_ERROR, "a flat vector", why);
	json_object_del(expect, "absent");
	struct mark j =
		mark_demand(miss->input, expect, miss->reply, miss->exact);
	json_decref(expect);
	return j;
}

/* Whom each of several answers is for is no matter of choice. */
static bool is_choice(const struct miss *miss)
{
	return json_object_get(json_object_get(miss->vector, "expect"),
			       "fields") == NULL &&
	       (strcmp(miss->op, "client.respond") == 0 ||
		strcmp(miss->op, "client.session") == 0);
}

/* The mark without what was for the implementation to decide. */
static struct mark mark_rest(const struct miss *miss, struct mark mark)
{
	if (miss->refuses)
		return is_session(miss) ? mark : mark_pass();
	if (is_choice(miss))
		return mark_own(miss->input, miss->reply);
	if (strcmp(miss->op, "server.challenge") == 0)
		return mark_other_policy(miss);
	if (strcmp(miss->op, "server.session") == 0)
		return is_whole(miss) ? mark_pass() : mark;
	/* accepted, where the vector says what refusals are right */
	return is(miss->vector, "result", "invalid") &&
			       json_object_get(miss->vector, "error") != NULL
		       ? mark_pass()
		       : mark;
}

struct mark mark_level(const struct miss *miss, struct mark mark)
{
	bool whole = is_whole(miss);

	if (!whole && mark.verdict < VERDICT_FAIL)
		return mark_by_reply(VERDICT_FAIL,
				     "the members of its operation",
				     miss->reply);
	if (is(miss->vector, "level", "may") && whole &&
	    mark.verdict <= VERDICT_FAIL)
		mark.verdict = VERDICT_PASS;
	if (!is(miss->vector, "level", "should") ||
	    mark.verdict != VERDICT_FAIL)
		return mark;
	struct mark rest = mark_rest(miss, mark);
	if (rest.verdict >= VERDICT_FAIL)
		return rest;
	mark.verdict = VERDICT_NONSTRICT;
	return mark;
}
