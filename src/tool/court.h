#ifndef COURT_H
#define COURT_H

/* A court is the server of `sipdigest judge`, with the request before it. */

#include "capture_file.h"
#include "judge_options.h"
#include "ruling.h"

struct court {
	const struct judge_options *options;
	struct sda_span realm; /* plain */
	struct wire wire;
	struct capture capture;
	struct sda_request request;
	struct sda_replay replay;
	struct sda_writer scratch;
	size_t kept; /* what of it is the court's own, for all rows */
};

/* Reads the request; ends the program when it is none. */
void court_open(const struct judge_options *options, struct court *out);

/*
 * Rules on the first field with credentials from *i on, and moves *i behind it;
 * false when there is none. What was used is kept before it is said. The
 * ruling is good up to the next one.
 */
bool court_next(struct court *court, size_t *i, struct ruling *out);

/* The status code to reply with; 0 to what is accepted, to ACK and CANCEL. */
unsigned court_reply(const struct court *court, const struct ruling *ruling);

/* Where in the file the field is, or what is wrong with it. */
size_t court_offset(const struct court *court, const struct ruling *ruling);

#endif
