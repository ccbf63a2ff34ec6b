#ifndef SMOKE_H
#define SMOKE_H

/*
 * A smoke test asks a handful of simple vectors first: when none of them comes
 * out right it is the adapter that is broken, and verdicts on the
 * implementation behind it would mislead.
 */

#include "run.h"

enum { SMOKE_MAX = 6, SMOKE_EACH = 3 };

struct smoke {
	struct result result[SMOKE_MAX];
	size_t count;
};

/* Asks; false when every one of at least one vector failed. */
bool smoke_test(struct run *run, struct smoke *out);

/*
 * As smoke_test, of one operation: an adapter may be broken in that alone, and
 * a verdict on each of its vectors would hide it.
 */
bool smoke_operation(struct run *run, const char *op, struct smoke *out);

void smoke_free(struct smoke *smoke);

#endif
