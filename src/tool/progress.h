#ifndef PROGRESS_H
#define PROGRESS_H

/* Progress is one line that is written over, for somebody who watches. */

#include <stdbool.h>
#include <stddef.h>

struct progress {
	const char *what;
	size_t count;
	size_t done;
	size_t failed;
	double shown; /* when it was last */
};

struct progress progress_make(const char *what, size_t count);

/* One more is done. */
void progress_step(struct progress *p, bool failed);

/* Wipes the line. */
void progress_end(const struct progress *p);

#endif
