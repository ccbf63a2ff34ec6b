#ifndef FUZZ_ORACLE_PART_H
#define FUZZ_ORACLE_PART_H

/*
 * The oracles of parts: each parameter read alone, and each scanner that finds
 * its edges, says what is known of them.
 */

#include "params.h"
#include "parts.h"

/* Judges each part of a text that the automaton of that header accepts. */
void part_check(enum sda_header header, struct sda_span text,
		const struct parts *parts);

#endif
