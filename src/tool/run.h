#ifndef RUN_H
#define RUN_H

/* A run puts the selected vectors of a corpus to an adapter, one by one. */

#include "conversation.h"
#include "corpus.h"
#include "profile.h"
#include "why.h"

struct result {
	const struct vector *vector;
	struct mark mark;
	struct turn turn;
	struct why *why;    /* null when nothing can be told */
	const char *reason; /* from the profile, or null */
	double milliseconds;
};

struct run {
	const struct corpus *corpus;
	struct conversation conversation;
	const bool *selected;
	struct result *result;	 /* one for each vector of the corpus */
	struct profile *profile; /* or null */
	bool strict;
	double seconds;
};

/* Starts with every vector skipped. */
void run_make(const struct corpus *corpus, const bool *selected,
	      struct conversation conversation, struct run *out);

/* Asks one vector, unless the adapter lacks a capability. */
struct result run_ask(struct conversation *c, const struct vector *vector);

/* Asks every vector that is selected, in the order of the corpus. */
void run_all(struct run *run);

/* Looks for the mistakes behind what failed. */
void run_explain(struct run *run);

/* Compares with the profile; the whole corpus must have been asked for pins. */
void run_excuse(struct run *run, struct profile *profile, bool is_whole);

/* How many vectors are selected. */
size_t run_size(const struct run *run);

/* What the result counts as. */
enum tally run_tally(const struct run *run, const struct result *result);

/* How many of the results count as that; broken pins count as failed. */
size_t run_count(const struct run *run, enum tally tally);

/* How many have that verdict. */
size_t run_verdicts(const struct run *run, enum verdict verdict);

void result_free(struct result *result);

/* Ends the conversation too. */
void run_free(struct run *run);

#endif
