#ifndef WHY_H
#define WHY_H

/* A why is the mistake behind a wrong reply, as far as the reply betrays it. */

#include <jansson.h>
#include <stdbool.h>

enum { WHY_TEXT_MAX = 320 };

/* Empty texts where nothing is to be said. */
struct why {
	char what[WHY_TEXT_MAX];
	char rule[WHY_TEXT_MAX];
	char mend[WHY_TEXT_MAX];
};

/*
 * The vector as in its file, the decoded reply. False, with *out unchanged,
 * when nothing can be told.
 */
bool why_find(const json_t *vector, const json_t *reply, struct why *out);

#endif
