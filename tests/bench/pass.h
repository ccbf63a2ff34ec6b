#ifndef BENCH_PASS_H
#define BENCH_PASS_H

/* A pass does one operation once with each of some values of the corpus. */

#include "corpus.h"
#include "ratio.h"

enum operation {
	OPERATION_READ,
	OPERATION_WRITE,
	OPERATIONS
};

struct pass {
	const struct bench_verbs *verbs;
	struct bench_value values[CORPUS_MAX];
	size_t count;
	void *read[CORPUS_MAX]; /* what there is to write */
};

/* Reads, and writes only, what pass_run will write. */
void pass_prepare(struct pass *pass);

/* The job of a whole pass. */
struct job pass_job(struct pass *pass, enum operation operation);

/* Allocations per value, or a negative number when nothing counts them. */
double pass_allocations(struct pass *pass, enum operation operation);

/* The largest stack use with any of the values. */
size_t pass_stack(struct pass *pass, enum operation operation);

#endif
