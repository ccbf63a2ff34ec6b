#ifndef BENCH_HASHING_H
#define BENCH_HASHING_H

/* Hashing is what an answer and a verdict cannot do without. */

#include <stdbool.h>

/*
 * Prints how many times as long our answers and verdicts take as the hashes in
 * them do, computed by BearSSL of texts that are ready; false when the hashes
 * are not those of the response.
 */
bool hashing_print(void);

#endif
