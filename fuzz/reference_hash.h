#ifndef FUZZ_REFERENCE_HASH_H
#define FUZZ_REFERENCE_HASH_H

/*
 * The reference hash computes H() of parts joined by ":" another way than
 * src/hash.c: the parts are copied into one text, which is hashed at once, and
 * the initial value of SHA-512/256 is computed by its rule in FIPS 180-4.
 */

#include "algorithm.h"
#include "span.h"

enum { REFERENCE_DIGITS = 64 };

/* Fills out with the digits, and returns them. */
struct sda_span reference_join(enum sda_algorithm algorithm,
			       const struct sda_span *part, size_t count,
			       uint8_t out[REFERENCE_DIGITS]);

#endif
