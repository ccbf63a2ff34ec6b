#ifndef REPORT_H
#define REPORT_H

/* A report tells how a run went. */

#include <stdio.h>
#include "run.h"

struct report {
	const struct run *run;
	const char
		*repeat; /* the command that repeats a vector, up to its id */
	size_t shown;	 /* the most failures to show */
	bool shows_wire;
};

/* One block: what the vector is, what was expected, what came. */
void report_result(FILE *out, const struct report *report,
		   const struct result *result);

/* A block for each vector that was selected, and for each broken pin. */
void report_all(FILE *out, const struct report *report);

/* A block for each failure; where these are too many, their topics. */
void report_failures(FILE *out, const struct report *report);

/* The table of operation x algorithm. */
void report_table(FILE *out, const struct report *report);

/* Deviations of form, readings taken where there is a choice, verdicts. */
void report_notes(FILE *out, const struct report *report);

/* What hello does not name and vectors need, and what only hello names. */
void report_hello(FILE *out, const struct report *report);

/* "N passed, N failed, N skipped" */
void report_last_line(FILE *out, const struct report *report);

/* The whole run as one JSON document, schema/results.schema.json. */
void report_json(FILE *out, const struct report *report);

/* JUnit XML: a testsuite for each topic. */
void report_junit(FILE *out, const struct report *report);

/* A profile that knows of every failure, with counts. */
void report_profile(FILE *out, const struct report *report);

#endif
