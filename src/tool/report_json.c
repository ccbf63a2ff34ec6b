#include "flat.h"
#include "report.h"

static void set_text(json_t *object, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	/* an adapter's words may be cut within a character */
	json_t *value = json_string(text);
	if (value == NULL)
		value = json_string("(not UTF-8)");
	json_object_set_new(object, name, value);
}

static json_t *describe(const struct result *result)
{
	const struct mark *j = &result->mark;
	json_t *object = json_pack("{s:s, s:s}", "id", result->vector->id,
				   "verdict", verdict_name(j->verdict));

	if (j->verdict == VERDICT_SKIPPED)
		return object;
	set_text(object, "expected", j->expected);
	set_text(object, "actual", j->actual);
	set_text(object, "alternative", j->alternative);
	json_object_set_new(object, "ms", json_real(result->milliseconds));
	if (result->reply != NULL)
		json_object_set_new(object, "observed",
				    flat_encode(result->reply));
	return object;
}

static json_t *count(const struct run *run, enum tally tally)
{
	return json_integer((json_int_t)run_count(run, tally));
}

void report_json(FILE *out, const struct report *report)
{
	const struct run *run = report->run;
	json_t *document = json_pack(
		"{s:s, s:s, s:s, s:o, s:b}", "suite", "sipdigest-vectors",
		"version", run->corpus->version, "adapter",
		run->conversation.command, "hello",
		flat_encode(run->conversation.hello), "strict", run->strict);
	json_t *results = json_array();

	for (size_t i = 0; i < run->corpus->count; i++)
		json_array_append_new(results, describe(&run->result[i]));
	json_object_set_new(document, "results", results);
	json_object_set_new(document, "passed", count(run, TALLY_PASSED));
	json_object_set_new(document, "failed", count(run, TALLY_FAILED));
	json_object_set_new(document, "skipped", count(run, TALLY_SKIPPED));
	json_dumpf(document, out, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	fputc('\n', out);
	json_decref(document);
}
