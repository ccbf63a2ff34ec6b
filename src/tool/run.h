#ifndef RUN_H
#define RUN_H

/* A run puts the selected vectors of a corpus to an adapter, one by one. */

#include "conversation.h"
#include "corpus.h"

struct result {
	const struct vector *vector;
	struct mark mark;
	json_t *reply; /* decoded; null when there was none */
	double milliseconds;
};

struct run {
	const struct corpus *corpus;
	struct conversation conversation;
	struct result *result; /* one for each vector of the corpus */
	bool strict;
};

/* Starts with every vector skipped. */
void run_make(const struct corpus *corpus, struct conversation conversation,
	      struct run *out);

/* Asks one vector, unless the adapter lacks a capability. */
struct result run_ask(struct conversation *c, const struct vector *vector);

/* Asks every vector whose place in selected is true. */
void run_all(struct run *run, const bool *selected);

/* How many of the results count as that. */
size_t run_count(const struct run *run, enum tally tally);

/* Ends the conversation too. */
void run_free(struct run *run);

#endif
