#include <string.h>
#include "report.h"

enum { TEXT_COLUMN = 12 };

static void print_field(FILE *out, const char *name, const char *text)
{
	if (*text != '\0')
		fprintf(out, "    %-*s%s\n", TEXT_COLUMN, name, text);
}

/* Prints "rfc7616#3.4.1" as people write it: RFC 7616 3.4.1. */
static void print_spec(FILE *out, const json_t *spec)
{
	const json_t *item;
	size_t i;

	json_array_foreach(spec, i, item) {
		const char *text = json_string_value(item);
		const char *section = strchr(text, '#');
		if (strncmp(text, "rfc", 3) != 0 || section == NULL)
			fprintf(out, "%s%s", i > 0 ? ", " : "", text);
		else
			fprintf(out, "%sRFC %.*s %s", i > 0 ? ", " : "",
				(int)(section - text) - 3, text + 3,
				section + 1);
	}
}

void report_result(FILE *out, const struct report *report,
		   const struct result *result)
{
	const json_t *vector = result->vector->json;
	const json_t *comment = json_object_get(vector, "comment");

	fprintf(out, "%s: %s\n", verdict_name(result->mark.verdict),
		result->vector->id);
	if (json_is_string(comment))
		print_field(out, "what", json_string_value(comment));
	fprintf(out, "    %-*s", TEXT_COLUMN, "spec");
	print_spec(out, json_object_get(vector, "spec"));
	fputc('\n', out);
	print_field(out, "expected", result->mark.expected);
	print_field(out, "actual", result->mark.actual);
	fprintf(out, "    %-*s%s %s\n\n", TEXT_COLUMN, "repeat", report->repeat,
		result->vector->id);
}

static enum tally tally_of(const struct run *run, size_t i)
{
	return verdict_tally(run->result[i].mark.verdict, run->strict);
}

void report_failures(FILE *out, const struct report *report)
{
	const struct run *run = report->run;

	for (size_t i = 0; i < run->corpus->count; i++)
		if (tally_of(run, i) == TALLY_FAILED)
			report_result(out, report, &run->result[i]);
}

static void print_row(FILE *out, const struct run *run, const char *op,
		      enum sda_algorithm algorithm)
{
	struct sda_span name = sda_algorithm_name(algorithm);
	size_t count[TALLIES] = {0};
	size_t all = 0;

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct result *result = &run->result[i];
		if (result->mark.verdict == VERDICT_SKIPPED ||
		    result->vector->algorithm != algorithm ||
		    strcmp(result->vector->op, op) != 0)
			continue;
		count[tally_of(run, i)]++;
		all++;
	}
	if (all > 0)
		fprintf(out, "%-18s %-17.*s %6zu %6zu %7zu\n", op,
			name.len > 0 ? (int)name.len : 1,
			name.len > 0 ? (const char *)name.at : "-",
			count[TALLY_PASSED], count[TALLY_FAILED],
			count[TALLY_SKIPPED]);
}

/* Vectors of one op stand together: files are read in the order of names. */
void report_table(FILE *out, const struct report *report)
{
	const struct corpus *corpus = report->run->corpus;
	const char *last = "";

	fprintf(out, "%-18s %-17s %6s %6s %7s\n", "operation", "algorithm",
		"passed", "failed", "skipped");
	for (size_t i = 0; i < corpus->count; i++) {
		const char *op = corpus->vector[i].op;
		if (strcmp(op, last) == 0)
			continue;
		for (unsigned a = 0; a < SDA_ALGORITHMS; a++)
			print_row(out, report->run, op, (enum sda_algorithm)a);
		last = op;
	}
	fputc('\n', out);
}

static void print_forms(FILE *out, const struct run *run)
{
	bool any = false;

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct mark *j = &run->result[i].mark;
		if (tally_of(run, i) != TALLY_PASSED ||
		    j->verdict != VERDICT_NONSTRICT)
			continue;
		if (!any)
			fputs("Passed, but not strictly "
			      "(--strict counts these as failed):\n",
			      out);
		fprintf(out, "  %s\n    expected %s, got %s\n",
			run->result[i].vector->id, j->expected, j->actual);
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

void report_notes(FILE *out, const struct report *report)
{
	print_forms(out, report->run);
	print_readings(out, report->run);
}

void report_last_line(FILE *out, const struct report *report)
{
	fprintf(out, "%zu passed, %zu failed, %zu skipped\n",
		run_count(report->run, TALLY_PASSED),
		run_count(report->run, TALLY_FAILED),
		run_count(report->run, TALLY_SKIPPED));
}
