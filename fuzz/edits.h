#ifndef FUZZ_EDITS_H
#define FUZZ_EDITS_H

/*
 * An edit changes an input by pieces of the grammar: it puts in, repeats,
 * moves, replaces or removes a parameter, value, line, white space, quote or
 * escape.
 */

#include <stddef.h>
#include <stdint.h>

/* The input that is edited, and another one to take from. */
struct input {
	uint8_t *data;
	size_t size;
	size_t max;
	const uint8_t *other;
	size_t other_size;
	uint32_t random;
};

/* A random number below the bound, 0 when that is 0. */
size_t edits_below(struct input *in, size_t bound);

/* Makes an edit or a few; an empty input gets something to start with. */
void edits_make(struct input *in);

/* Puts a part of the other input into this one. */
void edits_splice(struct input *in);

#endif
