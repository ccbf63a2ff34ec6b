#ifndef FUZZ_ORACLE_DIGEST_H
#define FUZZ_ORACLE_DIGEST_H

/*
 * The oracles of digests: hexadecimal digits are read and written without
 * loss, compared and wiped whole, and nothing else passes for them.
 */

#include "algorithm.h"
#include "digest.h"

/* The digest is a right one of the algorithm; other is any text. */
void digest_check(enum sda_algorithm algorithm, const struct sda_digest *digest,
		  struct sda_span other);

#endif
