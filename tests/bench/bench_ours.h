#ifndef BENCH_OURS_H
#define BENCH_OURS_H

/* Ours is the adapter of this library, beside which all others are put. */

#include "bench.h"

extern const struct bench_adapter bench_ours;

/* Reads and writes as ours does, but says something else: never believed. */
extern const struct bench_adapter bench_liar;

#endif
