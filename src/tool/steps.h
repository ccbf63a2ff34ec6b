#ifndef STEPS_H
#define STEPS_H

/* Steps are the values on the way from a task to its result. */

#include "task.h"

struct step {
	const char *label;  /* for people, as "H(A1)" */
	const char *member; /* for JSON, as "ha1" */
	struct sda_span value;
};

enum { STEPS_MAX = 8 };

/* The last step is the result. Values live until the program ends. */
struct steps {
	struct step step[STEPS_MAX];
	size_t count;
};

/* Carries out the task. */
void steps_make(const struct task *task, struct steps *out);

/* Overwrites all values. */
void steps_wipe(struct steps *steps);

#endif
