#ifndef BENCH_COMPARE_H
#define BENCH_COMPARE_H

/* Comparing says whether two libraries made the same of one value. */

#include "bench.h"

/* Reads value by both; true when both read it and agree on all they type. */
bool compare_reading(const struct bench_adapter *one,
		     const struct bench_adapter *other, enum bench_field field,
		     const struct bench_value *value);

/* Writes by `one` what it read of value; true when `reader` reads all again. */
bool compare_writing(const struct bench_adapter *one,
		     const struct bench_adapter *reader, enum bench_field field,
		     const struct bench_value *value);

#endif
