#ifndef MARK_VECTOR_H
#define MARK_VECTOR_H

/* To mark a vector is to compare the reply of an adapter with what it demands.
 */

#include "mark.h"

/*
 * The vector as in its file, and the decoded replies (flat.h) to hello and to
 * the vector.
 */
struct mark mark_vector(const json_t *vector, const json_t *hello,
			const json_t *reply);

#endif
