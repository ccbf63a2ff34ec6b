#ifndef FUZZ_ORACLE_ENCODING_H
#define FUZZ_ORACLE_ENCODING_H

/*
 * The oracles of encodings: an ext-value is one when the automaton of RFC 8187
 * accepts it, and what is written in base64 or as an ext-value comes back.
 */

#include "parts.h"

/* Judges with each value of the text as input. */
void encoding_check(struct sda_span text, const struct parts *parts);

/* May the ext-value be sent? One that is UTF-8, and says so: RFC 8187 3.2.1. */
bool encoding_is_sendable(struct sda_span value);

#endif
