#ifndef WIRE_H
#define WIRE_H

/* A wire text is a text whose header lines end with CRLF, as SIP sends them. */

#include "span.h"

struct wire {
	struct sda_span original;
	struct sda_span text;
};

/*
 * The text with CRLF for each LF alone, up to the empty line before a body, and
 * with that line when it is missing: what an editor saved, or somebody cut out,
 * becomes what the grammar knows. Lives until the program ends.
 */
struct wire wire_make(struct sda_span original);

/* The same of the value of a field alone: CRLF for each LF alone. */
struct wire wire_value(struct sda_span original);

/* Where in the original the byte stands that is at `offset` in the text. */
size_t wire_offset(const struct wire *wire, size_t offset);

#endif
