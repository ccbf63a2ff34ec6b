#include "report.h"

static void print_forms(FILE *out, const struct run *run)
{
	bool any = false;

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct mark *m = &run->result[i].mark;
		if (run_tally(run, &run->result[i]) != TALLY_PASSED ||
		    m->verdict != VERDICT_NONSTRICT)
			continue;
		if (!any)
			fputs("Passed, but not strictly "
			      "(--strict counts these as failed):\n",
			      out);
		fprintf(out, "  %s\n    expected %s, got %s\n",
			run->result[i].vector->id, m->expected, m->actual);
		any = true;
	}
	if (any)
		fputc('\n', out);
}

static void print_readings(FILE *out, const struct run *run)
{
	bool any = false;

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct result *result = &run->result[i];
		if (result->mark.alternative == NULL)
			continue;
		if (!any)
			fputs("Readings taken where the RFCs leave a choice:\n",
			      out);
		fprintf(out, "  %-50s %s\n", result->vector->id,
			result->mark.alternative);
		any = true;
	}
	if (any)
		fputc('\n', out);
}

/* All verdicts that came up, and how long it took. */
static void print_verdicts(FILE *out, const struct run *run)
{
	fprintf(out, "%zu vectors in %.2f s:", run_size(run), run->seconds);
	for (unsigned v = 0; v < VERDICTS; v++) {
		size_t count = run_verdicts(run, (enum verdict)v);
		if (count > 0 && v != VERDICT_SKIPPED)
			fprintf(out, " %zu %s", count,
				verdict_name((enum verdict)v));
	}
	fputc('\n', out);
}

void report_notes(FILE *out, const struct report *report)
{
	print_forms(out, report->run);
	print_readings(out, report->run);
	print_verdicts(out, report->run);
}
