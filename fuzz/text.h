#ifndef FUZZ_TEXT_H
#define FUZZ_TEXT_H

/*
 * Texts are what the oracles write and compare; at the speed of memcpy, which
 * the library's writer does not have.
 */

#include <stdbool.h>
#include "writer.h"

bool text_same(struct sda_span a, struct sda_span b);

/* Takes one line, without its end, from the front of *rest. */
struct sda_span text_line(struct sda_span *rest);

void text_put(struct sda_writer *w, struct sda_span s);

/* Nothing for NULL. */
void text_put_string(struct sda_writer *w, const char *string);

/* With the case of each letter changed, if it is to be flipped. */
void text_put_name(struct sda_writer *w, struct sda_span name, bool flipped);

#endif
