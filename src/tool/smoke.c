#include <string.h>
#include "capability.h"
#include "smoke.h"

/* Is it a plain demand, on an operation, that this adapter can be asked? */
static bool is_simple(const struct run *run, const struct vector *vector)
{
	const json_t *result = json_object_get(vector->json, "result");
	const json_t *level = json_object_get(vector->json, "level");
	const json_t *outcome = json_object_get(
		json_object_get(vector->json, "expect"), "outcome");

	/* who refuses everything would get these right */
	if (json_is_string(outcome) &&
	    strcmp(json_string_value(outcome), "decline") == 0)
		return false;
	return strcmp(json_string_value(result), "valid") == 0 &&
	       json_is_string(level) &&
	       strcmp(json_string_value(level), "must") == 0 &&
	       capability_missing(vector->json, run->conversation.hello) ==
		       NULL;
}

/* Nothing is special about it. */
static bool is_usual(const struct vector *vector)
{
	return json_array_size(json_object_get(vector->json, "flags")) == 0;
}

/* The simple vectors of an op to choose from: the usual ones, if it has any. */
struct choice {
	const char *op;
	bool only_usual;
	size_t count;
};

static bool is_in(const struct run *run, const struct vector *vector,
		  const struct choice *choice)
{
	return strcmp(vector->op, choice->op) == 0 && is_simple(run, vector) &&
	       (!choice->only_usual || is_usual(vector));
}

static struct choice choose(const struct run *run, const char *op)
{
	const struct corpus *corpus = run->corpus;
	struct choice all = { op, false, 0 }, usual = { op, true, 0 };

	for (size_t i = 0; i < corpus->count; i++) {
		all.count += is_in(run, &corpus->vector[i], &all);
		usual.count += is_in(run, &corpus->vector[i], &usual);
	}
	return usual.count > 0 ? usual : all;
}

/* Asks up to `most` of the simple vectors of one op, spread evenly. */
static void ask_some(struct run *run, const char *op, size_t most,
		     struct smoke *out)
{
	const struct corpus *corpus = run->corpus;
	struct choice choice = choose(run, op);
	size_t seen = 0, asked = 0;

	for (size_t i = 0; i < corpus->count && asked < most; i++) {
		if (!is_in(run, &corpus->vector[i], &choice))
			continue;
		/* the middle of each of `most` equal parts */
		if (seen++ < (2 * asked + 1) * choice.count / (2 * most) ||
		    out->count == SMOKE_MAX)
			continue;
		asked++;
		out->result[out->count++] =
			run_ask(&run->conversation, &corpus->vector[i]);
	}
}

static bool is_plausible(enum verdict verdict)
{
	return verdict == VERDICT_PASS || verdict == VERDICT_NONSTRICT ||
	       verdict == VERDICT_UNSUPPORTED;
}

/* Who was asked nothing has got nothing wrong. */
static bool is_any_right(const struct smoke *smoke)
{
	for (size_t i = 0; i < smoke->count; i++)
		if (is_plausible(smoke->result[i].mark.verdict))
			return true;
	return smoke->count == 0;
}

bool smoke_test(struct run *run, struct smoke *out)
{
	/* ours: a new hello takes the place of the old after a restart */
	json_t *ops =
		json_incref(json_object_get(run->conversation.hello, "ops"));
	size_t each = SMOKE_MAX / (json_array_size(ops) + 1) + 1;
	const json_t *op;
	size_t i;

	memset(out, 0, sizeof *out);
	json_array_foreach(ops, i, op)
		ask_some(run, json_string_value(op), each, out);
	json_decref(ops);
	return is_any_right(out);
}

bool smoke_operation(struct run *run, const char *op, struct smoke *out)
{
	memset(out, 0, sizeof *out);
	ask_some(run, op, SMOKE_EACH, out);
	return is_any_right(out);
}

void smoke_free(struct smoke *smoke)
{
	for (size_t i = 0; i < smoke->count; i++)
		result_free(&smoke->result[i]);
}
