#include <stdio.h>
#include <string.h>
#include "capability.h"
#include "flat.h"
#include "mark_vector.h"
#include "mark_answer.h"
#include "mark_level.h"
#include "mark_lists.h"
#include "opened.h"

enum kind { KIND_NONE, KIND_ACCEPT, KIND_REFUSE, KIND_UNSUPPORTED, KIND_ERROR };

static const struct {
	const char *outcome;
	enum kind kind;
} kinds[] = {
	{ "ok", KIND_ACCEPT },	   { "answer", KIND_ACCEPT },
	{ "accept", KIND_ACCEPT }, { "decline", KIND_REFUSE },
	{ "reject", KIND_REFUSE }, { "unsupported", KIND_UNSUPPORTED },
	{ "error", KIND_ERROR },
};

static const char *text_of(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));

	return text != NULL ? text : "";
}

static enum kind kind_of(const char *outcome)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i].outcome, outcome) == 0)
			return kinds[i].kind;
	return KIND_NONE;
}

/* Members that tell how a value was reached: wrong fails, absent does not. */
static bool is_intermediate(const char *name)
{
	return strcmp(name, "ha1") == 0 || strcmp(name, "ha2") == 0;
}

static struct mark compare_member(const char *name, const json_t *wanted,
				  const json_t *got)
{
	if (json_equal(wanted, got) || (got == NULL && is_intermediate(name)))
		return mark_pass();
	if (got == NULL && strcmp(name, "names") == 0)
		return mark_by_member(VERDICT_NONSTRICT, name, wanted, got);
	return mark_by_member(VERDICT_FAIL, name, wanted, got);
}

/* What one vector is marked by, decoded. */
struct trial {
	const char *op;
	json_t *input;
	const json_t *reply;
	const json_t *params; /* that hello says readers give; null: all */
	/* what rules the members; null: they are compared one by one */
	mark_rule *members;
	bool exact;
};

/* Does the reply tell this member? A reader may not give all params. */
static bool is_told(const struct trial *trial, const char *name)
{
	char full[128];

	if (trial->params == NULL)
		return true;
	snprintf(full, sizeof full, "%s/%s", trial->op, name);
	return capability_listed(trial->params, full);
}

/* Every member of expect against the reply's, whatever the outcome. */
static struct mark compare_members(const struct trial *trial,
				   const json_t *expect)
{
	struct mark all = mark_pass();
	const char *name;
	json_t *wanted;

	json_object_foreach((json_t *)expect, name, wanted) {
		if (strcmp(name, "outcome") == 0 || strcmp(name, "name") == 0 ||
		    !is_told(trial, name))
			continue;
		all = mark_graver(all,
				  compare_member(name, wanted,
						 json_object_get(trial->reply,
								 name)));
	}
	return all;
}

/* The operations whose replies are marked by what they mean. */
static const struct {
	const char *op;
	mark_rule *members;
} rules[] = {
	{ "build.challenge", mark_built_challenge },
	{ "build.credentials", mark_built_credentials },
	{ "build.authinfo", mark_built_authinfo },
	{ "client.respond", mark_answer },
	{ "message.respond", mark_answers },
	{ "client.session", mark_answers },
	{ "server.challenge", mark_demand },
	{ "server.session", mark_verdicts },
	{ "proxy.aggregate", mark_gather },
};

static mark_rule *mark_of(const char *op)
{
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if (strcmp(rules[i].op, op) == 0)
			return rules[i].members;
	return NULL;
}

static struct mark compare(const struct trial *trial, const json_t *expect)
{
	const char *wanted = text_of(expect, "outcome");
	const char *got = text_of(trial->reply, "outcome");
	enum kind kind = *wanted != '\0' ? kind_of(wanted) : KIND_ACCEPT;

	if (kind_of(got) != kind)
		return mark_by_reply(VERDICT_FAIL,
				     kind == KIND_ACCEPT
					     ? "outcome ok, answer or accept"
					     : "outcome reject or decline",
				     trial->reply);
	if (trial->members != NULL && kind == KIND_ACCEPT)
		return trial->members(trial->input, expect, trial->reply,
				      trial->exact);
	return compare_members(trial, expect);
}

/* As compare, with members of the vector's file. */
static struct mark compare_raw(const struct trial *trial, const json_t *raw)
{
	const char *why;
	json_t *expect = flat_decode(raw, &why);

	if (expect == NULL)
		return mark_in_words(VERDICT_ERROR, "a flat vector", why);
	struct mark j = compare(trial, expect);
	json_decref(expect);
	return j;
}

static struct mark mark_valid(const json_t *vector, const struct trial *trial)
{
	return compare_raw(trial, json_object_get(vector, "expect"));
}

/* The best of the readings, the first when they are alike. */
static struct mark mark_acceptable(const json_t *vector,
				   const struct trial *trial)
{
	struct mark best = mark_by_reply(
		VERDICT_FAIL, "one of the alternatives of the vector",
		trial->reply);
	const json_t *alternative;
	size_t i;

	json_array_foreach(json_object_get(vector, "alternatives"), i,
			    alternative) {
		struct mark j = compare_raw(trial, alternative);
		if (j.verdict >= best.verdict)
			continue;
		best = j;
		best.alternative = text_of(alternative, "name");
	}
	return best;
}

/* The reply must refuse, for one of the reasons that the vector allows. */
static struct mark mark_refusal(const json_t *vector, const struct trial *trial)
{
	const json_t *allowed = json_object_get(vector, "error");
	const char *error = text_of(trial->reply, "error");

	if (kind_of(text_of(trial->reply, "outcome")) != KIND_REFUSE)
		return mark_by_reply(VERDICT_FAIL, "a refusal", trial->reply);
	if (!capability_listed(allowed, error))
		return mark_by_member(VERDICT_NONSTRICT, "error", allowed,
				      json_object_get(trial->reply, "error"));
	return mark_pass();
}

/* No member of forbidden may have the value that stands there. */
static struct mark compare_forbidden(const struct trial *trial,
				     const json_t *forbidden)
{
	struct mark all = mark_pass();
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)forbidden, name, value) {
		const json_t *got = json_object_get(trial->reply, name);
		if (got == NULL || json_equal(got, value))
			all = mark_by_member(VERDICT_FAIL, name, value, got);
	}
	if (all.verdict == VERDICT_FAIL)
		memcpy(all.expected, "another", sizeof "another");
	return all;
}

/* A published value that is wrong: the reply must hold the right one. */
static struct mark mark_wrong_value(const json_t *vector,
				    const struct trial *trial)
{
	const char *why;
	json_t *forbidden = flat_decode(json_object_get(vector, "not"), &why);
	struct mark right =
		compare_raw(trial, json_object_get(vector, "expect_instead"));

	if (forbidden == NULL)
		return mark_in_words(VERDICT_ERROR, "a flat vector", why);
	struct mark wrong = compare_forbidden(trial, forbidden);
	json_decref(forbidden);
	return mark_graver(right, wrong);
}

static struct mark mark_result(const json_t *vector, const struct trial *trial)
{
	const char *result = text_of(vector, "result");

	if (strcmp(result, "valid") == 0)
		return mark_valid(vector, trial);
	if (strcmp(result, "acceptable") == 0)
		return mark_acceptable(vector, trial);
	if (json_object_get(vector, "not") != NULL)
		return mark_wrong_value(vector, trial);
	return mark_refusal(vector, trial);
}

static bool injects(const json_t *hello, const json_t *input)
{
	return capability_listed(json_object_get(hello, "features"),
				 "inject-cnonce") &&
	       json_object_get(input, "cnonce") != NULL;
}

/* Decoded, with what its messages hold. */
static json_t *input_of(const json_t *vector, const char *op, const char **why)
{
	json_t *input = flat_decode(json_object_get(vector, "input"), why);
	json_t *opened = input != NULL ? opened_input(op, input) : NULL;

	json_decref(input);
	return opened;
}

static struct mark mark_outcome(const json_t *vector, const json_t *hello,
				const json_t *reply)
{
	const char *why;
	struct trial trial = { .op = text_of(vector, "op"), .reply = reply };

	trial.input = input_of(vector, trial.op, &why);
	if (trial.input == NULL)
		return mark_in_words(VERDICT_ERROR, "a flat vector", why);
	if (strncmp(trial.op, "parse.", 6) == 0)
		trial.params = json_object_get(hello, "params");
	trial.members = mark_of(trial.op);
	trial.exact = injects(hello, trial.input);
	struct mark j = mark_result(vector, &trial);
	const struct miss miss = {
		.op = trial.op,
		.vector = vector,
		.input = trial.input,
		.reply = reply,
		.refuses = kind_of(text_of(reply, "outcome")) == KIND_REFUSE,
		.exact = trial.exact,
	};
	j = mark_level(&miss, j);
	json_decref(trial.input);
	return j;
}

struct mark mark_vector(const json_t *vector, const json_t *hello,
			const json_t *reply)
{
	const char *any = "an outcome of the protocol";

	switch (kind_of(text_of(reply, "outcome"))) {
	case KIND_ACCEPT:
	case KIND_REFUSE:
		return mark_outcome(vector, hello, reply);
	case KIND_UNSUPPORTED:
		return mark_by_reply(VERDICT_UNSUPPORTED, "", reply);
	case KIND_ERROR:
		return mark_by_reply(VERDICT_ERROR, any, reply);
	default:
		return mark_by_reply(VERDICT_PROTOCOL, any, reply);
	}
}
