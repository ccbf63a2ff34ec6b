#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "capability.h"
#include "input.h"
#include "mark_vector.h"
#include "run.h"

void run_make(const struct corpus *corpus, struct conversation conversation,
	      struct run *out)
{
	memset(out, 0, sizeof *out);
	out->corpus = corpus;
	out->conversation = conversation;
	out->result = calloc(corpus->count, sizeof *out->result);
	if (out->result == NULL)
		fail_usage("out of memory");
	for (size_t i = 0; i < corpus->count; i++) {
		out->result[i].vector = &corpus->vector[i];
		out->result[i].mark.verdict = VERDICT_SKIPPED;
	}
}

static double milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
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
	double start = milliseconds();
	result.mark = conversation_ask(c, vector->json, &result.reply);
	result.milliseconds = milliseconds() - start;
	if (result.mark.verdict == VERDICT_PASS)
		result.mark = mark_vector(vector->json, c->hello, result.reply);
	return result;
}

/* One line that is written over, for somebody who watches. */
static void show_progress(size_t done, size_t count)
{
	if (!isatty(STDERR_FILENO))
		return;
	if (done < count)
		fprintf(stderr, "\r%zu of %zu", done, count);
	else
		fputs("\r\033[K", stderr);
	fflush(stderr);
}

void run_all(struct run *run, const bool *selected)
{
	size_t count = run->corpus->count;

	for (size_t i = 0; i < count; i++) {
		show_progress(i, count);
		if (selected[i])
			run->result[i] = run_ask(&run->conversation,
						 &run->corpus->vector[i]);
	}
	show_progress(count, count);
}

size_t run_count(const struct run *run, enum tally tally)
{
	size_t count = 0;

	for (size_t i = 0; i < run->corpus->count; i++)
		if (verdict_tally(run->result[i].mark.verdict, run->strict) ==
		    tally)
			count++;
	return count;
}

void run_free(struct run *run)
{
	for (size_t i = 0; i < run->corpus->count; i++)
		json_decref(run->result[i].reply);
	free(run->result);
	conversation_stop(&run->conversation);
}
