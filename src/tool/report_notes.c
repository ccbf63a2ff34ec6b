#include "report.h"

static void print_form(FILE *out, const struct result *result)
{
	fprintf(out, "  %s\n    expected %s, got %s\n", result->vector->id,
		result->mark.expected, result->mark.actual);
}

static void print_forms(FILE *out, const struct report *report)
{
	const struct run *run = report->run;
	size_t count = 0;

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct result *result = &run->result[i];
		if (run_tally(run, result) != TALLY_PASSED ||
		    result->mark.verdict != VERDICT_NONSTRICT)
			continue;
		if (count == 0)
			fputs("Passed, but not strictly "
			      "(--strict counts these as failed):\n",
			      out);
		if (count++ < report->shown)
			print_form(out, result);
	}
	if (count > report->shown)
		fprintf(out, "  and %zu more; --show %zu shows them\n",
			count - report->shown, count);
	if (count > 0)
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
	print_forms(out, report);
	print_readings(out, report->run);
	print_verdicts(out, report->run);
}
