#ifndef FUZZ_SHARE_H
#define FUZZ_SHARE_H

/*
 * A share is the part of the inputs that a slow check is made on, chosen by a
 * hash of the input: the same input always has the same checks.
 */

#include <stdbool.h>
#include "span.h"

enum {
	SHARE_BITS = 4 /* one input in 16 for each check */
};

/* While it is true every check has its turn; replaying sets it. */
extern bool share_all;

uint64_t share_hash(struct sda_span text);

/* Is it the turn of the check with that number? */
bool share_takes(uint64_t hash, unsigned check);

#endif
