#include <stdlib.h>
#include <string.h>
#include "capability.h"
#include "report.h"

static bool has_op(const struct vector *vector, const char *name)
{
	return strcmp(vector->op, name) == 0;
}

static bool has_feature(const struct vector *vector, const char *name)
{
	return capability_listed(json_object_get(vector->json, "features"),
				 name);
}

/* What hello may name, and whether a vector asks for it. */
static const struct {
	const char *list;
	bool (*has)(const struct vector *vector, const char *name);
} rows[] = {
	{ "ops", has_op },
	{ "features", has_feature },
};

static bool is_asked(const struct corpus *corpus, const char *name,
		     bool (*has)(const struct vector *, const char *))
{
	for (size_t i = 0; i < corpus->count; i++)
		if (has(&corpus->vector[i], name))
			return true;
	return false;
}

/* A word of an adapter's own is more often a slip than a wish. */
static void print_strangers(FILE *out, const struct run *run, size_t row)
{
	const json_t *item;
	size_t i;

	json_array_foreach (
		json_object_get(run->conversation.hello, rows[row].list), i,
		item) {
		const char *name = json_string_value(item);
		if (name == NULL || is_asked(run->corpus, name, rows[row].has))
			continue;
		json_t *word = json_pack("[O]", item);
		char *text = json_dumps(word, JSON_ENSURE_ASCII);
		fprintf(out, "No vector knows of the %s that hello names: %s\n",
			rows[row].list, text != NULL ? text : "?");
		free(text);
		json_decref(word);
	}
}

/* How many vectors were not asked, by the capability that hello lacks; or were
 * asked, and answered with unsupported, by operation. */
static json_t *count_unsupported(const struct run *run, bool asked)
{
	json_t *counts = json_object();

	for (size_t i = 0; i < run->corpus->count; i++) {
		const struct result *result = &run->result[i];
		if (result->mark.verdict != VERDICT_UNSUPPORTED ||
		    (result->turn.sent != NULL) != asked)
			continue;
		const char *name =
			asked ? run->corpus->vector[i].op : result->mark.actual;
		json_int_t count =
			json_integer_value(json_object_get(counts, name));
		json_object_set_new(counts, name, json_integer(count + 1));
	}
	return counts;
}

static void print_unsupported(FILE *out, const struct run *run, bool asked,
			      const char *title)
{
	json_t *counts = count_unsupported(run, asked);
	const char *name;
	json_t *count;

	if (json_object_size(counts) > 0)
		fprintf(out, "%s:\n", title);
	json_object_foreach (counts, name, count)
		fprintf(out, "  %-30s %6lld\n", name,
			(long long)json_integer_value(count));
	if (json_object_size(counts) > 0)
		fputc('\n', out);
	json_decref(counts);
}

void report_hello(FILE *out, const struct report *report)
{
	print_unsupported(out, report->run, false,
			  "Not asked, as hello does not name it");
	print_unsupported(out, report->run, true,
			  "Asked, and answered with unsupported");
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
		print_strangers(out, report->run, row);
}
