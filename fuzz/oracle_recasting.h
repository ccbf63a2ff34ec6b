#ifndef FUZZ_ORACLE_RECASTING_H
#define FUZZ_ORACLE_RECASTING_H

/*
 * The oracles of recasting: a message written again, in a way that means the
 * same, reads as the same; in a way that is wrong, is refused.
 */

#include "message_parts.h"

/* How many ways there are. */
extern const unsigned recasting_count;

/* Writes the message again in one of the ways, and judges. */
void recasting_check(const struct message_parts *parts, unsigned way);

#endif
