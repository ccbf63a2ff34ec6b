#ifndef BENCH_ANSWERING_H
#define BENCH_ANSWERING_H

/* Answering is what a client does, from a challenge to its credentials. */

#include "corpus.h"

/*
 * Prints how many times as long as ours the client takes for those challenges
 * that both answer right; false when a liar's answer passes for right.
 */
bool answering_print(const struct bench_adapter *const *adapters, size_t count,
		     const struct corpus *challenges);

#endif
