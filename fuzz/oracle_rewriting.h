#ifndef FUZZ_ORACLE_REWRITING_H
#define FUZZ_ORACLE_REWRITING_H

/*
 * The oracles of rewriting: a header field's value written again, in a way
 * that the grammar calls the same, reads as the same; in a way that it calls
 * wrong, is refused.
 */

#include "oracle_value.h"

/* How many ways there are. */
extern const unsigned rewriting_count;

/* Writes the value again in one of the ways, and judges. */
void rewriting_check(const struct value *v, unsigned way);

#endif
