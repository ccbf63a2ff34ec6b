#ifndef SMOKE_H
#define SMOKE_H

/*
 * A smoke test asks a handful of simple vectors first: when none of them comes
 * out right it is the adapter that is broken, and verdicts on the
 * implementation behind it would mislead.
 */

#include "run.h"

enum { SMOKE_MAX = 6 };

struct smoke {
	struct result result[SMOKE_MAX];
	size_t count;
};

/* Asks; false when every one of at least one vector failed. */
bool smoke_test(struct run *run, struct smoke *out);

void smoke_free(struct smoke *smoke);

#endif
