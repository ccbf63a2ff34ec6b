#include <stdlib.h>
#include <time.h>
#include "ratio.h"

enum {
	JOBS_MAX = 16,
	TURN_NS = 100 * 1000 /* long beside the grain of the clock */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* How long the job takes, done so many times. */
static double duration(const struct job *job, unsigned times)
{
	double start = now();

	for (unsigned i = 0; i < times; i++)
		job->run(job->work);
	return now() - start;
}

/* How many times make a turn; warms the caches as well. */
static unsigned turn_of(const struct job *job)
{
	unsigned times = 1;

	while (duration(job, times) < TURN_NS)
		times *= 2;
	return times;
}

/* One turn of each, the quotient of what one run takes. */
static double quotient(const struct job *job, const struct job *base,
		       const unsigned turns[2], unsigned round)
{
	double taken, base_taken;

	if (round % 2 == 0) {
		base_taken = duration(base, turns[0]);
		taken = duration(job, turns[1]);
	} else {
		taken = duration(job, turns[1]);
		base_taken = duration(base, turns[0]);
	}
	return taken / turns[1] / (base_taken / turns[0]);
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static struct ratio summary(double quotients[ROUNDS])
{
	qsort(quotients, ROUNDS, sizeof quotients[0], ascending);
	return (struct ratio){ quotients[ROUNDS / 4], quotients[ROUNDS / 2],
			       quotients[ROUNDS * 3 / 4] };
}

void ratio_measure(const struct job *jobs, const struct job *base,
		   size_t count, struct ratio *out)
{
	static double quotients[JOBS_MAX][ROUNDS];
	unsigned turns[JOBS_MAX][2];

	if (count > JOBS_MAX)
		abort();
	for (size_t i = 0; i < count; i++) {
		turns[i][0] = turn_of(&base[i]);
		turns[i][1] = turn_of(&jobs[i]);
	}
	for (unsigned round = 0; round < ROUNDS; round++)
		for (size_t k = 0; k < count; k++) {
			size_t i = (k + round) % count;

			quotients[i][round] = quotient(&jobs[i], &base[i],
						       turns[i], round);
		}
	for (size_t i = 0; i < count; i++)
		out[i] = summary(quotients[i]);
}
