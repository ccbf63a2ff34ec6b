#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <string.h>
#include "capability.h"
#include "clock.h"
#include "input.h"
#include "mark_vector.h"
#include "progress.h"
#include "run.h"

void run_make(const struct corpus *corpus, const bool *selected,
	      struct conversation conversation, struct run *out)
{
	memset(out, 0, sizeof *out);
	out->corpus = corpus;
	out->selected = selected;
	out->conversation = conversation;
	out->result = calloc(corpus->count, sizeof *out->result);
	if (out->result == NULL)
		fail_usage("out of memory");
	for (size_t i = 0; i < corpus->count; i++) {
		out->result[i].vector = &corpus->vector[i];
		out->result[i].mark.verdict = VERDICT_SKIPPED;
	}
}

struct result run_ask(struct conversation *c, const struct vector *vector)
{
	const char *missing = capability_missing(vector->json, c->hello);
	struct result result = { .vector = vector };

	if (missing != NULL) {
		result.mark = mark_in_words(VERDICT_UNSUPPORTED,
					    "hello to declare it", missing);
		return result;
	}
	double start = clock_seconds();
	result.mark = conversation_ask(c, vector->json, &result.turn);
	result.milliseconds = 1000 * (clock_seconds() - start);
	if (result.mark.verdict == VERDICT_PASS)
		result.mark =
			mark_vector(vector->json, c->hello, result.turn.reply);
	return result;
}

size_t run_size(const struct run *run)
{
	size_t count = 0;

	for (size_t i = 0; i < run->corpus->count; i++)
		count += run->selected[i];
	return count;
}

void run_all(struct run *run)
{
	struct progress progress = progress_make("asked", run_size(run));
	double start = clock_seconds();

	for (size_t i = 0; i < run->corpus->count; i++) {
		if (!run->selected[i])
			continue;
		run->result[i] =
			run_ask(&run->conversation, &run->corpus->vector[i]);
		progress_step(&progress,
			      run_tally(run, &run->result[i]) == TALLY_FAILED);
	}
	progress_end(&progress);
	run->seconds = clock_seconds() - start;
}

static void explain(struct result *result)
{
	struct why why = { "", "", "" };

	if (!why_find(result->vector->json, result->turn.reply, &why))
		return;
	result->why = malloc(sizeof why);
	if (result->why != NULL)
		*result->why = why;
}

void run_explain(struct run *run)
{
	struct progress progress =
		progress_make("looked into", run_verdicts(run, VERDICT_FAIL));

	for (size_t i = 0; i < run->corpus->count; i++) {
		struct result *result = &run->result[i];
		if (result->mark.verdict != VERDICT_FAIL)
			continue;
		explain(result);
		progress_step(&progress, false);
	}
	progress_end(&progress);
}

static void excuse(struct run *run, struct result *result)
{
	struct mark *m = &result->mark;
	const struct known *known =
		profile_find(run->profile, result->vector->id, m->verdict);

	if (known != NULL) {
		result->reason = known->reason;
		m->verdict = VERDICT_XFAIL;
		return;
	}
	known = profile_find_all(run->profile, result->vector->id);
	if (known == NULL || verdict_tally(m->verdict, false) != TALLY_PASSED)
		return;
	result->reason = known->reason;
	*m = mark_in_words(VERDICT_XPASS, verdict_name(known->verdict),
			   verdict_name(m->verdict));
}

void run_excuse(struct run *run, struct profile *profile, bool is_whole)
{
	run->profile = profile;
	for (size_t i = 0; i < run->corpus->count; i++)
		if (run->result[i].mark.verdict != VERDICT_SKIPPED)
			excuse(run, &run->result[i]);
	if (is_whole)
		profile_pin(profile, run_verdicts(run, VERDICT_UNSUPPORTED));
}

enum tally run_tally(const struct run *run, const struct result *result)
{
	return verdict_tally(result->mark.verdict, run->strict);
}

size_t run_count(const struct run *run, enum tally tally)
{
	size_t count = 0;

	if (tally == TALLY_FAILED && run->profile != NULL)
		count = profile_broken(run->profile);
	for (size_t i = 0; i < run->corpus->count; i++)
		count += run_tally(run, &run->result[i]) == tally;
	return count;
}

size_t run_verdicts(const struct run *run, enum verdict verdict)
{
	size_t count = 0;

	for (size_t i = 0; i < run->corpus->count; i++)
		count += run->result[i].mark.verdict == verdict;
	return count;
}

void result_free(struct result *result)
{
	turn_free(&result->turn);
	free(result->why);
	result->why = NULL;
}

void run_free(struct run *run)
{
	for (size_t i = 0; i < run->corpus->count; i++)
		result_free(&run->result[i]);
	free(run->result);
	conversation_stop(&run->conversation);
}
