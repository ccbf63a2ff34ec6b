#ifndef NOTES_H
#define NOTES_H

/* A note is something about a field that is amiss beside its response. */

#include "exchange.h"

enum { NOTES_MAX = 128, NOTE_MAX = 160 };

struct note {
	char text[NOTE_MAX];
	const char *rule; /* as "RFC 7616 3.4" */
};

struct notes {
	struct note note[NOTES_MAX];
	size_t count;
};

/* All notes on a field, and on how it answers the challenge if that is known.
 */
void notes_take(const struct exchange *x, struct notes *out);

/* Why a response may be right although nothing shows it; none if unlikely. */
void notes_unseen(const struct exchange *x, struct notes *out);

#endif
