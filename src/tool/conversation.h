#ifndef CONVERSATION_H
#define CONVERSATION_H

/*
 * A conversation asks an adapter over the protocol sdv/1, and starts the
 * adapter again after it broke.
 */

#include <jansson.h>
#include "adapter_process.h"
#include "mark.h"

struct conversation {
	struct adapter_process process;
	const char *command;
	const char *suite; /* version of the vectors */
	double seconds;	   /* limit for each vector */
	json_t *hello;	   /* decoded reply; null before the first */
};

struct conversation conversation_make(const char *command, const char *suite,
				      double seconds);

/* Starts the adapter and greets it; a pass when it answered well. */
struct mark conversation_start(struct conversation *c);

/*
 * Asks a vector, given as in its file, without what it expects. A pass means
 * that *reply, decoded, is for mark_vector and the caller's to free.
 */
struct mark conversation_ask(struct conversation *c, const json_t *vector,
			     json_t **reply);

/* Says stop, and ends the adapter. */
void conversation_stop(struct conversation *c);

#endif
