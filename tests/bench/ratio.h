#ifndef BENCH_RATIO_H
#define BENCH_RATIO_H

/* A ratio says how many times as long one job takes as another. */

#include <stddef.h>

/* Does the job once over; the same work each time. */
struct job {
	void (*run)(void *work);
	void *work;
};

struct ratio {
	double lower; /* quartile */
	double median;
	double upper; /* quartile */
};

enum { ROUNDS = 201 };

/*
 * Compares each of count jobs with the one of `base` beside it, in ROUNDS
 * rounds: a pair is run one right behind the other, which of the two is first
 * changes from round to round, and so does the pair that starts.
 */
void ratio_measure(const struct job *jobs, const struct job *base,
		   size_t count, struct ratio *out);

#endif
