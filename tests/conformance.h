#ifndef CONFORMANCE_H
#define CONFORMANCE_H

/*
 * A subject is what of the library accepts one language, beside the automaton
 * of that language.
 */

#include "fuzz/dfa.h"
#include "span.h"

struct subject {
	const struct dfa *dfa;
	bool (*accepts)(struct sda_span text);
};

/* The subject of the language with that name, or NULL. */
const struct subject *subject_named(const char *name, size_t len);

#endif
