#ifndef FUZZ_PARTS_H
#define FUZZ_PARTS_H

/*
 * Parts are where the names and values of an accepted header field's value
 * lie. The automaton has the last word on the language; in a text that it
 * accepts, blanks, commas, equals signs and quotes are enough to find them.
 */

#include <stdbool.h>
#include "span.h"

enum { PARTS_MAX = 16384 }; /* `a=b,` is the shortest */

/* Offsets into the text; value lies inside the quotes. */
struct part {
	size_t name;
	size_t name_end;
	size_t value;
	size_t value_end;
	bool quoted;
	unsigned word; /* which known name; SDA_NAMES for any other */
};

struct parts {
	struct sda_span scheme; /* empty when the field has none */
	size_t count;
	struct part part[PARTS_MAX];
};

/* Fills *out; the text is one that the automaton accepts. */
void parts_find(struct sda_span text, bool has_scheme, struct parts *out);

struct sda_span parts_name(struct sda_span text, const struct part *p);
struct sda_span parts_value(struct sda_span text, const struct part *p);

#endif
