#ifndef FUZZ_ORACLE_MESSAGE_H
#define FUZZ_ORACLE_MESSAGE_H

/*
 * The oracles of messages: a SIP message is read exactly when the automaton of
 * its frame accepts it, and every field is where the text has it.
 */

#include "message.h"
#include "message_parts.h"

/* Reads a copy of the input, and judges. */
void message_check(const uint8_t *data, size_t size);

#endif
