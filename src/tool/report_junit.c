#include "report.h"
#include "topic.h"

/*
 * The element that tells how a testcase ended: a failure is the
 * implementation's, an error the adapter's.
 */
enum element { ELEMENT_NONE, ELEMENT_FAILURE, ELEMENT_ERROR, ELEMENT_SKIPPED };

static const char *const names[] = { NULL, "failure", "error", "skipped" };

static enum element element_of(enum verdict verdict, bool strict)
{
	switch (verdict_tally(verdict, strict)) {
	case TALLY_PASSED:
		return ELEMENT_NONE;
	case TALLY_SKIPPED:
		return ELEMENT_SKIPPED;
	default:
		return verdict >= VERDICT_ERROR && verdict <= VERDICT_PROTOCOL
			       ? ELEMENT_ERROR
			       : ELEMENT_FAILURE;
	}
}

/* XML has no way to write most control characters, and needs UTF-8. */
static void write_text(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '<' || c == '&' || c == '"')
			fprintf(out, "&#%u;", (unsigned)c);
		else
			fputc((c < ' ' && c != '\n') || c > '~' ? '?' : c, out);
	}
}

static void write_attribute(FILE *out, const char *name, const char *text)
{
	fprintf(out, " %s=\"", name);
	write_text(out, text);
	fputc('"', out);
}

static void write_line(FILE *out, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	fprintf(out, "%s: ", name);
	write_text(out, text);
	fputc('\n', out);
}

static void write_element(FILE *out, const struct report *report,
			  const struct result *result, enum element element)
{
	const struct mark *m = &result->mark;
	const json_t *comment =
		json_object_get(result->vector->json, "comment");

	fprintf(out, "      <%s", names[element]);
	write_attribute(out, "type", verdict_name(m->verdict));
	write_attribute(out, "message", m->actual);
	fputs(">", out);
	write_line(out, "what", json_string_value(comment));
	write_line(out, "expected", m->expected);
	write_line(out, "actual", m->actual);
	write_line(out, "known", result->reason);
	if (result->why != NULL) {
		write_line(out, "why", result->why->what);
		write_line(out, "rule", result->why->rule);
		write_line(out, "mend", result->why->mend);
	}
	fputs("repeat: ", out);
	write_text(out, report->repeat);
	fprintf(out, " %s\n</%s>\n", result->vector->id, names[element]);
}

static void write_case(FILE *out, const struct report *report,
		       const struct topic *topic, const struct result *result)
{
	enum element element =
		element_of(result->mark.verdict, report->run->strict);

	if (result->mark.verdict == VERDICT_SKIPPED)
		return;
	fprintf(out, "    <testcase classname=\"%.*s\"", topic->len, topic->id);
	write_attribute(out, "name", result->vector->id + topic->len + 1);
	fprintf(out, " time=\"%.6f\">\n", result->milliseconds / 1000);
	if (element != ELEMENT_NONE)
		write_element(out, report, result, element);
	fputs("    </testcase>\n", out);
}

static size_t count_elements(const struct run *run, const struct topic *topic,
			     enum element element)
{
	size_t count = 0;

	for (size_t i = topic->from; i < topic->to; i++) {
		enum verdict v = run->result[i].mark.verdict;
		count += v != VERDICT_SKIPPED &&
			 element_of(v, run->strict) == element;
	}
	return count;
}

static void write_suite(FILE *out, const struct report *report,
			const struct topic *topic)
{
	const struct run *run = report->run;
	size_t skipped = topic_verdicts(run, topic, VERDICT_SKIPPED);

	if (skipped == topic->to - topic->from)
		return;
	fprintf(out,
		"  <testsuite name=\"%.*s\" tests=\"%zu\" failures=\"%zu\" "
		"errors=\"%zu\" skipped=\"%zu\">\n",
		topic->len, topic->id, topic->to - topic->from - skipped,
		count_elements(run, topic, ELEMENT_FAILURE),
		count_elements(run, topic, ELEMENT_ERROR),
		count_elements(run, topic, ELEMENT_SKIPPED));
	for (size_t i = topic->from; i < topic->to; i++)
		write_case(out, report, topic, &run->result[i]);
	fputs("  </testsuite>\n", out);
}

static void write_pins(FILE *out, const struct profile *profile)
{
	const struct pin *pin;
	size_t count = profile_broken(profile);

	if (count == 0)
		return;
	fprintf(out,
		"  <testsuite name=\"profile\" tests=\"%zu\" failures=\"%zu\" "
		"errors=\"0\" skipped=\"0\">\n",
		count, count);
	for (size_t i = 0; (pin = profile_broken_at(profile, i)) != NULL; i++) {
		fputs("    <testcase classname=\"profile\"", out);
		write_attribute(out, "name", pin->what);
		fprintf(out,
			"><failure type=\"pin\" message=\"%zu instead of "
			"%ld\"/></testcase>\n",
			pin->found, pin->wanted);
	}
	fputs("  </testsuite>\n", out);
}

void report_junit(FILE *out, const struct report *report)
{
	struct topic topic;

	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	      "<testsuites name=\"sipdigest\">\n",
	      out);
	for (size_t i = 0; topic_next(report->run, i, &topic); i = topic.to)
		write_suite(out, report, &topic);
	if (report->run->profile != NULL)
		write_pins(out, report->run->profile);
	fputs("</testsuites>\n", out);
}
