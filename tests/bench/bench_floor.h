#ifndef BENCH_FLOOR_H
#define BENCH_FLOOR_H

/* A floor looks each octet up in a table of 256, and does nothing else. */

#include "bench.h"

/* Each look-up waits for the last one, as in an automaton. */
extern const struct bench_adapter bench_floor_walk;

/* No look-up waits for another. */
extern const struct bench_adapter bench_floor_sum;

#endif
