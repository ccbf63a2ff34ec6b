#ifndef BENCH_CORPUS_H
#define BENCH_CORPUS_H

/* The corpus is the header fields that every library is given to read. */

#include "bench.h"

enum { CORPUS_MAX = 128 };

struct corpus {
	struct bench_value values[CORPUS_MAX];
	size_t count;
};

/*
 * Reads the values of a field from a file, one a line; a line that starts with
 * white space folds the one before. They live until the program ends, which it
 * does at once when the file is not as it should be.
 */
void corpus_read(struct corpus *corpus, enum bench_field field,
		 const char *path);

#endif
