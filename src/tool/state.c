#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "progress.h"
#include "state.h"

static bool is_same(const struct mark *a, const struct mark *b)
{
	return a->verdict == b->verdict && a->alternative == b->alternative;
}

static const char *end_of(const struct mark *m)
{
	return m->alternative != NULL ? m->alternative
				      : verdict_name(m->verdict);
}

/* Both ends of it, in the words of the second one's reason. */
static struct mark mark_state(const struct mark *first,
			      const struct mark *second, const char *how)
{
	char expected[MARK_TEXT_MAX], actual[2 * MARK_TEXT_MAX];

	snprintf(expected, sizeof expected, "%s, as in the order of the files",
		 end_of(first));
	snprintf(actual, sizeof actual, "%s %s%s%s", end_of(second), how,
		 *second->actual != '\0' ? ": " : "", second->actual);
	return mark_in_words(VERDICT_STATEFUL, expected, actual);
}

/* Asks once more; the second turn is the one that is kept of two ends. */
static void ask_again(struct run *run, size_t i, const char *how)
{
	struct result *first = &run->result[i];
	struct result second =
		run_ask(&run->conversation, &run->corpus->vector[i]);

	if (is_same(&first->mark, &second.mark)) {
		result_free(&second);
		return;
	}
	second.mark = mark_state(&first->mark, &second.mark, how);
	result_free(first);
	*first = second;
}

static bool is_open(const struct run *run, size_t i)
{
	enum verdict verdict = run->result[i].mark.verdict;

	return run->selected[i] && verdict != VERDICT_STATEFUL &&
	       verdict != VERDICT_UNSUPPORTED;
}

static void step(struct run *run, struct progress *progress, size_t i)
{
	progress_step(progress,
		      run->result[i].mark.verdict == VERDICT_STATEFUL);
}

/* Numbers that look random, made from a count. */
static uint64_t mix(uint64_t *count)
{
	uint64_t z = *count += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
	return z ^ z >> 31;
}

/* The places of the corpus, shuffled; to be freed. */
static size_t *make_order(size_t count, uint64_t seed)
{
	size_t *order = calloc(count, sizeof *order);

	if (order == NULL)
		fail_usage("out of memory");
	for (size_t i = 0; i < count; i++) {
		size_t k = (size_t)(mix(&seed) % (i + 1));
		order[i] = order[k];
		order[k] = i;
	}
	return order;
}

void state_shuffle(struct run *run, uint64_t seed)
{
	struct progress progress = progress_make("shuffled", run_size(run));
	size_t *order = make_order(run->corpus->count, seed);
	char how[64];

	snprintf(how, sizeof how, "shuffled by %llu", (unsigned long long)seed);
	conversation_pause(&run->conversation);
	for (size_t i = 0; i < run->corpus->count; i++) {
		if (!is_open(run, order[i]))
			continue;
		ask_again(run, order[i], how);
		step(run, &progress, order[i]);
	}
	progress_end(&progress);
	free(order);
}

void state_isolate(struct run *run)
{
	struct progress progress = progress_make("isolated", run_size(run));

	for (size_t i = 0; i < run->corpus->count; i++) {
		if (!is_open(run, i))
			continue;
		conversation_pause(&run->conversation);
		ask_again(run, i, "asked alone");
		step(run, &progress, i);
	}
	progress_end(&progress);
}
