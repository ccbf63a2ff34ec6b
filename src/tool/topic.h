#ifndef TOPIC_H
#define TOPIC_H

/* A topic is what stands before the last slash of an id, a file of vectors. */

#include "run.h"

/* The results from `from` to before `to`, of one topic. */
struct topic {
	size_t from;
	size_t to;
	const char *id; /* of the first: its first len bytes name the topic */
	int len;
};

/* The topic that starts at the place `from`; false at the end. */
bool topic_next(const struct run *run, size_t from, struct topic *out);

/* How many of its results count as that. */
size_t topic_count(const struct run *run, const struct topic *topic,
		   enum tally tally);

/* How many of its results have that verdict. */
size_t topic_verdicts(const struct run *run, const struct topic *topic,
		      enum verdict verdict);

#endif
