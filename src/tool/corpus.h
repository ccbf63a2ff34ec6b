#ifndef CORPUS_H
#define CORPUS_H

/* A corpus is the vectors of all files below one folder. */

#include <jansson.h>
#include "algorithm.h"

/* One vector of a file, with what every report asks for. */
struct vector {
	const json_t *json;
	const char *id;
	const char *op;
	enum sda_algorithm algorithm; /* of the input; unknown if it has none */
};

enum { CORPUS_SHA256_LEN = 64 };

struct corpus {
	char *version;
	char sha256[CORPUS_SHA256_LEN +
		    1]; /* of the files, one after another */
	json_t *files;	/* keeps the vectors alive */
	struct vector *vector;
	size_t count;
};

/*
 * Reads DIR/<op>/<topic>.json in the order of their names; ends the program
 * when one cannot be read or when there is none.
 */
void corpus_read(const char *dir, struct corpus *out);

void corpus_free(struct corpus *corpus);

#endif
