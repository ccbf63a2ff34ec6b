#ifndef PROFILE_H
#define PROFILE_H

/*
 * A profile lists the failures that are known of an implementation, and pins
 * how many there are.
 */

#include <jansson.h>
#include <stdbool.h>
#include "corpus.h"
#include "verdict.h"

enum { PROFILE_UNPINNED = -1 };

/* A number that must be found; PROFILE_UNPINNED: any. */
struct pin {
	const char *what; /* a glob, or "unsupported" */
	long wanted;
	size_t found;
};

/* One entry: ids that match a glob are known to end so. */
struct known {
	enum verdict verdict;
	const char *reason;
	struct pin pin; /* without a number all that match end so */
};

struct profile {
	json_t *file; /* keeps the texts alive */
	const char *suite;
	const char *implementation;
	struct pin unsupported;
	struct known *known;
	size_t count;
	bool is_pinned; /* the numbers were compared */
};

/* Ends the program when the file is no profile. */
void profile_read(const char *path, struct profile *out);

/*
 * Ends the program when it was made for other vectors or somebody else, or has
 * an entry that no vector can match.
 */
void profile_check(const struct profile *profile, const struct corpus *corpus,
		   const json_t *hello);

/* The entry that knows of this end, which counts it; or null. */
const struct known *profile_find(struct profile *profile, const char *id,
				 enum verdict verdict);

/* The entry that says that all that match fail, with this id; or null. */
const struct known *profile_find_all(const struct profile *profile,
				     const char *id);

/* Compares the numbers. */
void profile_pin(struct profile *profile, size_t unsupported);

/* The pin at i that is not met, counted among such; null beyond the last. */
const struct pin *profile_broken_at(const struct profile *profile, size_t i);

/* How many pins are not met. */
size_t profile_broken(const struct profile *profile);

void profile_free(struct profile *profile);

#endif
