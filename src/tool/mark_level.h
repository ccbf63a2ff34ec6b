#ifndef MARK_LEVEL_H
#define MARK_LEVEL_H

/*
 * A level says how much a miss counts: what is a must fails; where the RFCs say
 * should, another decision does not, if what was done is right in itself; what
 * is a may is only recorded.
 */

#include <stdbool.h>
#include "mark.h"

/* What was asked, decoded but for the vector, and what came. */
struct miss {
	const char *op;
	const json_t *vector;
	const json_t *input;
	const json_t *reply;
	bool refuses; /* the reply */
	bool exact;   /* as in mark_answer.h */
};

/* What is left of the mark at the level of the vector. */
struct mark mark_level(const struct miss *miss, struct mark mark);

#endif
