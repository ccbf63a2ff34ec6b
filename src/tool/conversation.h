#ifndef CONVERSATION_H
#define CONVERSATION_H

/*
 * A conversation asks an adapter over the protocol sdv/1, and starts the
 * adapter again after it broke.
 */

#include <jansson.h>
#include "adapter.h"
#include "mark.h"

/* One request and what came back; texts without a newline. */
struct turn {
	char *sent;
	char *got;     /* null when nothing came */
	json_t *reply; /* decoded; null when none could be read */
};

/* Leaves an empty one. */
void turn_free(struct turn *turn);

struct conversation {
	struct adapter adapter;
	const char *suite;	/* version of the vectors */
	double seconds;		/* limit for each vector */
	json_t *hello;		/* decoded reply; null before the first */
	unsigned failed_starts; /* in a row */
};

struct conversation conversation_make(struct adapter adapter, const char *suite,
				      double seconds);

/* Starts the adapter and greets it; a pass when it answered well. */
struct mark conversation_start(struct conversation *c);

/*
 * Asks a vector, given as in its file, without what it expects. A pass means
 * that turn->reply is to be marked. The turn, which must be empty before, is
 * the caller's to free.
 */
struct mark conversation_ask(struct conversation *c, const json_t *vector,
			     struct turn *turn);

/* Ends the adapter; the next question starts it afresh. */
void conversation_pause(struct conversation *c);

/* Says stop, and ends the adapter. */
void conversation_stop(struct conversation *c);

#endif
