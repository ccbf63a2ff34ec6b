#include <string.h>
#include "report.h"

/* What was not asked has no row: report_hello says what it lacks. */
static void print_row(FILE *out, const struct run *run, const char *op,
		      enum sda_algorithm algorithm)
{
	struct sda_span name = sda_algorithm_name(algorithm);
	size_t count[TALLIES] = { 0 };

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct result *result = &run->result[i];
		if (result->mark.verdict == VERDICT_SKIPPED ||
		    result->vector->algorithm != algorithm ||
		    strcmp(result->vector->op, op) != 0)
			continue;
		count[run_tally(run, result)]++;
	}
	if (count[TALLY_PASSED] + count[TALLY_FAILED] > 0)
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
