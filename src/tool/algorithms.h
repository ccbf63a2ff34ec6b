#ifndef ALGORITHMS_H
#define ALGORITHMS_H

/* Algorithms that somebody named: those to offer, or the only ones to answer. */

#include <stdbool.h>
#include "choose.h"

/*
 * The next one of a list with commas between, from *i on; false behind the
 * last. A name that is unknown ends the program, which says where it is.
 */
bool algorithms_next(const char *option, struct sda_span list, size_t *i,
		     enum sda_algorithm *out);

/* What is not allowed is never answered, whatever is preferred. */
void algorithms_allow(const bool allowed[SDA_ALGORITHMS],
		      struct sda_preference *out);

#endif
