#ifndef JUDGE_H
#define JUDGE_H

/* The judge compares the reply of an adapter with what a vector demands. */

#include "judgement.h"

/*
 * The vector as in its file, and the decoded replies (flat.h) to hello and to
 * the vector.
 */
struct judgement judge(const json_t *vector, const json_t *hello,
		       const json_t *reply);

#endif
