#ifndef FUZZ_WORDS_H
#define FUZZ_WORDS_H

/*
 * The words of the grammar, spelled a second time: what enum sda_word says is
 * looked up here without src/word.c.
 */

#include <stdbool.h>
#include "span.h"
#include "word.h"

/* Does the text spell the word, without regard to case? */
bool words_spell(struct sda_span text, const char *word);

/* The word of from .. below - 1 that the text spells, else `below`. */
unsigned words_find(struct sda_span text, unsigned from, unsigned below);

/* Judges what src/word.c and src/algorithm.c say of one word. */
void words_check(unsigned word);

/* Is it a character of a token? */
bool words_token(uint8_t c);

#endif
