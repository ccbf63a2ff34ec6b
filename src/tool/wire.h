#ifndef WIRE_H
#define WIRE_H

/* A wire text is a text whose header lines end with CRLF, as SIP sends them. */

#include "span.h"

struct wire {
	struct sda_span original;
	struct sda_span text;
};

/*
 * The text with CRLF for each LF alone, up to the empty line before a body:
 * what an editor saved becomes what the grammar knows. Lives until the program
 * ends.
 */
struct wire wire_make(struct sda_span original);

/* Where in the original the byte stands that is at `offset` in the text. */
size_t wire_offset(const struct wire *wire, size_t offset);

#endif
