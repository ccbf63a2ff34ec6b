#include <string.h>
#include "capability.h"
#include "flat.h"
#include "judge.h"
#include "judge_answer.h"
#include "judge_lists.h"

enum kind { KIND_NONE, KIND_ACCEPT, KIND_REFUSE, KIND_UNSUPPORTED, KIND_ERROR };

static const struct {
	const char *outcome;
	enum kind kind;
} kinds[] = {
	{"ok", KIND_ACCEPT},	 {"answer", KIND_ACCEPT},
	{"accept", KIND_ACCEPT}, {"decline", KIND_REFUSE},
	{"reject", KIND_REFUSE}, {"unsupported", KIND_UNSUPPORTED},
	{"error", KIND_ERROR},
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
static bool is_optional(const char *name)
{
	return strcmp(name, "ha1") == 0 || strcmp(name, "ha2") == 0 ||
	       strcmp(name, "names") == 0;
}

static struct judgement compare_member(const char *name, const json_t *wanted,
				       const json_t *got)
{
	if (json_equal(wanted, got))
		return judgement_pass();
	if (got == NULL && is_optional(name))
		return judgement_member(VERDICT_NONSTRICT, name, wanted, got);
	return judgement_member(VERDICT_FAIL, name, wanted, got);
}

/* Every member of expect against the reply's, whatever the outcome. */
static struct judgement compare_members(const json_t *expect,
					const json_t *reply)
{
	struct judgement all = judgement_pass();
	const char *name;
	json_t *wanted;

	json_object_foreach((json_t *)expect, name, wanted) {
		if (strcmp(name, "outcome") == 0 || strcmp(name, "name") == 0)
			continue;
		all = judgement_graver(
			all, compare_member(name, wanted,
					    json_object_get(reply, name)));
	}
	return all;
}

/* What one vector is judged by, decoded. */
struct trial {
	json_t *input;
	const json_t *reply;
	/* what judges the members; null: they are compared one by one */
	judge_members *members;
	bool exact;
};

/* The operations whose replies are judged by what they mean. */
static const struct {
	const char *op;
	judge_members *members;
} judges[] = {
	{"client.respond", judge_answer},   {"client.session", judge_answers},
	{"server.challenge", judge_demand}, {"server.session", judge_verdicts},
	{"proxy.aggregate", judge_gather},
};

static judge_members *judge_of(const char *op)
{
	for (size_t i = 0; i < sizeof judges / sizeof judges[0]; i++)
		if (strcmp(judges[i].op, op) == 0)
			return judges[i].members;
	return NULL;
}

static struct judgement compare(const struct trial *trial, const json_t *expect)
{
	const char *wanted = text_of(expect, "outcome");
	const char *got = text_of(trial->reply, "outcome");
	enum kind kind = *wanted != '\0' ? kind_of(wanted) : KIND_ACCEPT;

	if (kind_of(got) != kind)
		return judgement_reply(VERDICT_FAIL,
				       kind == KIND_ACCEPT
					       ? "outcome ok, answer or accept"
					       : "outcome reject or decline",
				       trial->reply);
	if (trial->members != NULL && kind == KIND_ACCEPT)
		return trial->members(trial->input, expect, trial->reply,
				      trial->exact);
	return compare_members(expect, trial->reply);
}

/* As compare, with members of the vector's file. */
static struct judgement compare_raw(const struct trial *trial,
				    const json_t *raw)
{
	const char *why;
	json_t *expect = flat_decode(raw, &why);

	if (expect == NULL)
		return judgement_words(VERDICT_ERROR, "a flat vector", why);
	struct judgement j = compare(trial, expect);
	json_decref(expect);
	return j;
}

static struct judgement judge_valid(const json_t *vector,
				    const struct trial *trial)
{
	return compare_raw(trial, json_object_get(vector, "expect"));
}

/* The best of the readings, the first when they are alike. */
static struct judgement judge_acceptable(const json_t *vector,
					 const struct trial *trial)
{
	struct judgement best = judgement_reply(
		VERDICT_FAIL, "one of the alternatives of the vector",
		trial->reply);
	const json_t *alternative;
	size_t i;

	json_array_foreach(json_object_get(vector, "alternatives"), i,
			    alternative) {
		struct judgement j = compare_raw(trial, alternative);
		if (j.verdict >= best.verdict)
			continue;
		best = j;
		best.alternative = text_of(alternative, "name");
	}
	return best;
}

/* The reply must refuse, for one of the reasons that the vector allows. */
static struct judgement judge_refusal(const json_t *vector,
				      const struct trial *trial)
{
	const json_t *allowed = json_object_get(vector, "error");
	const char *error = text_of(trial->reply, "error");

	if (kind_of(text_of(trial->reply, "outcome")) != KIND_REFUSE)
		return judgement_reply(VERDICT_FAIL, "a refusal", trial->reply);
	if (!capability_listed(allowed, error))
		return judgement_member(VERDICT_NONSTRICT, "error", allowed,
					json_object_get(trial->reply, "error"));
	return judgement_pass();
}

/* No member of forbidden may have the value that stands there. */
static struct judgement compare_forbidden(const struct trial *trial,
					  const json_t *forbidden)
{
	struct judgement all = judgement_pass();
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)forbidden, name, value) {
		const json_t *got = json_object_get(trial->reply, name);
		if (got == NULL || json_equal(got, value))
			all = judgement_member(VERDICT_FAIL, name, value, got);
	}
	if (all.verdict == VERDICT_FAIL)
		memcpy(all.expected, "another", sizeof "another");
	return all;
}

/* A published value that is wrong: the reply must hold the right one. */
static struct judgement judge_wrong_value(const json_t *vector,
					  const struct trial *trial)
{
	const char *why;
	json_t *forbidden = flat_decode(json_object_get(vector, "not"), &why);
	struct judgement right =
		compare_raw(trial, json_object_get(vector, "expect_instead"));

	if (forbidden == NULL)
		return judgement_words(VERDICT_ERROR, "a flat vector", why);
	struct judgement wrong = compare_forbidden(trial, forbidden);
	json_decref(forbidden);
	return judgement_graver(right, wrong);
}

static struct judgement judge_result(const json_t *vector,
				     const struct trial *trial)
{
	const char *result = text_of(vector, "result");

	if (strcmp(result, "valid") == 0)
		return judge_valid(vector, trial);
	if (strcmp(result, "acceptable") == 0)
		return judge_acceptable(vector, trial);
	if (json_object_get(vector, "not") != NULL)
		return judge_wrong_value(vector, trial);
	return judge_refusal(vector, trial);
}

/* Only what is a MUST can fail; what is a MAY is only recorded. */
static void apply_level(const char *level, struct judgement *j)
{
	if (strcmp(level, "should") == 0 && j->verdict == VERDICT_FAIL)
		j->verdict = VERDICT_NONSTRICT;
	if (strcmp(level, "may") == 0 && j->verdict <= VERDICT_FAIL)
		j->verdict = VERDICT_PASS;
}

static bool injects(const json_t *hello, const json_t *input)
{
	return capability_listed(json_object_get(hello, "features"),
				 "inject-cnonce") &&
	       json_object_get(input, "cnonce") != NULL;
}

static struct judgement judge_outcome(const json_t *vector, const json_t *hello,
				      const json_t *reply)
{
	const char *why;
	struct trial trial = {NULL, reply, NULL, false};

	trial.input = flat_decode(json_object_get(vector, "input"), &why);
	if (trial.input == NULL)
		return judgement_words(VERDICT_ERROR, "a flat vector", why);
	trial.members = judge_of(text_of(vector, "op"));
	trial.exact = injects(hello, trial.input);
	struct judgement j = judge_result(vector, &trial);
	json_decref(trial.input);
	apply_level(text_of(vector, "level"), &j);
	return j;
}

struct judgement judge(const json_t *vector, const json_t *hello,
		       const json_t *reply)
{
	const char *any = "an outcome of the protocol";

	switch (kind_of(text_of(reply, "outcome"))) {
	case KIND_ACCEPT:
	case KIND_REFUSE:
		return judge_outcome(vector, hello, reply);
	case KIND_UNSUPPORTED:
		return judgement_reply(VERDICT_UNSUPPORTED, "", reply);
	case KIND_ERROR:
		return judgement_reply(VERDICT_ERROR, any, reply);
	default:
		return judgement_reply(VERDICT_PROTOCOL, any, reply);
	}
}
