#ifndef REPORT_H
#define REPORT_H

/* A report tells how a run went. */

#include <stdio.h>
#include "run.h"

/* What a failure is repeated with: the command line up to the id. */
struct report {
	const struct run *run;
	const char *repeat;
};

/* One block: what the vector is, what was expected, what came. */
void report_result(FILE *out, const struct report *report,
		   const struct result *result);

/* A block for each failure. */
void report_failures(FILE *out, const struct report *report);

/* The table of operation x algorithm. */
void report_table(FILE *out, const struct report *report);

/* Deviations of form, and readings taken where there is a choice. */
void report_notes(FILE *out, const struct report *report);

/* "N passed, N failed, N skipped" */
void report_last_line(FILE *out, const struct report *report);

/* The whole run as one JSON document. */
void report_json(FILE *out, const struct report *report);

#endif
