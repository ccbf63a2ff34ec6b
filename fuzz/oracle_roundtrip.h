#ifndef FUZZ_ORACLE_ROUNDTRIP_H
#define FUZZ_ORACLE_ROUNDTRIP_H

/*
 * The oracles of the round trip: a value that was read is written exactly when
 * a sender may send it, and what is written reads as the same.
 */

#include "oracle_value.h"

/* Writes the value, reads what was written, and judges. */
void roundtrip_check(const struct value *v);

#endif
