#ifndef FUZZ_ORACLE_WRITING_H
#define FUZZ_ORACLE_WRITING_H

/*
 * The oracles of writing: the writer fills exactly its room, and its escape
 * and unescape undo each other.
 */

#include "writer.h"

/* Writes the start of text in every way into many rooms, and judges. */
void writing_check(struct sda_span text);

#endif
