#include <string.h>
#include "report.h"
#include "topic.h"

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

	json_array_foreach(spec, i, item)
	{
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

static void print_why(FILE *out, const struct why *why)
{
	if (why == NULL)
		return;
	print_field(out, "why", why->what);
	print_field(out, "rule", why->rule);
	print_field(out, "mend", why->mend);
}

/* What an adapter sent must not steer the terminal. */
static void print_line(FILE *out, const char *name, const char *line)
{
	fprintf(out, "    %-*s", TEXT_COLUMN, name);
	for (const char *c = line != NULL ? line : "nothing"; *c != '\0'; c++)
		if (*c >= ' ' && *c <= '~')
			fputc(*c, out);
		else
			fprintf(out, "\\x%02x", (unsigned)*c & 0xFF);
	fputc('\n', out);
}

static void print_spec_field(FILE *out, const json_t *vector)
{
	fprintf(out, "    %-*s", TEXT_COLUMN, "spec");
	print_spec(out, json_object_get(vector, "spec"));
	fputc('\n', out);
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
	print_spec_field(out, vector);
	print_field(out, "expected", result->mark.expected);
	print_field(out, "actual", result->mark.actual);
	if (result->reason != NULL)
		print_field(out, "known", result->reason);
	print_why(out, result->why);
	if (report->shows_wire && result->turn.sent != NULL) {
		print_line(out, "sent", result->turn.sent);
		print_line(out, "got", result->turn.got);
	}
	fprintf(out, "    %-*s%s %s\n\n", TEXT_COLUMN, "repeat", report->repeat,
		result->vector->id);
}

static void print_pins(FILE *out, const struct profile *profile)
{
	const struct pin *pin;

	if (profile == NULL)
		return;
	for (size_t i = 0; (pin = profile_broken_at(profile, i)) != NULL; i++)
		fprintf(out, "profile: %s\n    %-*s%ld\n    %-*s%zu\n\n",
			pin->what, TEXT_COLUMN, "expected", pin->wanted,
			TEXT_COLUMN, "actual", pin->found);
}

void report_all(FILE *out, const struct report *report)
{
	const struct run *run = report->run;

	print_pins(out, run->profile);
	for (size_t i = 0; i < run->corpus->count; i++)
		if (run->result[i].mark.verdict != VERDICT_SKIPPED)
			report_result(out, report, &run->result[i]);
}

/* Where the failures are, when not all were shown. */
static void print_topics(FILE *out, const struct run *run)
{
	struct topic topic;

	fprintf(out, "%-45s %6s %6s\n", "topic", "failed", "passed");
	for (size_t i = 0; topic_next(run, i, &topic); i = topic.to) {
		size_t failed = topic_count(run, &topic, TALLY_FAILED);
		if (failed > 0)
			fprintf(out, "%-45.*s %6zu %6zu\n", topic.len, topic.id,
				failed, topic_count(run, &topic, TALLY_PASSED));
	}
	fputc('\n', out);
}

void report_failures(FILE *out, const struct report *report)
{
	const struct run *run = report->run;
	size_t count = 0;

	print_pins(out, run->profile);
	for (size_t i = 0; i < run->corpus->count; i++)
		if (run_tally(run, &run->result[i]) == TALLY_FAILED &&
		    count++ < report->shown)
			report_result(out, report, &run->result[i]);
	if (count <= report->shown)
		return;
	fprintf(out, "%zu failures are not shown; --show %zu shows them.\n\n",
		count - report->shown, count);
	print_topics(out, run);
}

void report_last_line(FILE *out, const struct report *report)
{
	fprintf(out, "%zu passed, %zu failed, %zu skipped\n",
		run_count(report->run, TALLY_PASSED),
		run_count(report->run, TALLY_FAILED),
		run_count(report->run, TALLY_SKIPPED));
}
