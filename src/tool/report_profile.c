#include "report.h"
#include "topic.h"

/* Whoever keeps the profile has to say why. */
static const char reason[] = "to be explained";

static void add_entry(json_t *entries, const struct topic *topic,
		      enum verdict verdict, size_t count)
{
	json_t *entry = json_object();

	json_object_set_new(entry, "match",
			    json_sprintf("%.*s/*", topic->len, topic->id));
	json_object_set_new(entry, "verdict",
			    json_string(verdict_name(verdict)));
	json_object_set_new(entry, "count", json_sprintf("%zu", count));
	json_object_set_new(entry, "reason", json_string(reason));
	json_array_append_new(entries, entry);
}

static void add_topic(json_t *entries, const struct run *run,
		      const struct topic *topic)
{
	for (unsigned v = 0; v < VERDICT_XFAIL; v++) {
		enum verdict verdict = (enum verdict)v;
		size_t count = topic_verdicts(run, topic, verdict);
		if (count > 0 &&
		    verdict_tally(verdict, run->strict) == TALLY_FAILED)
			add_entry(entries, topic, verdict, count);
	}
}

static void set_text(json_t *profile, const char *name, const json_t *value)
{
	const char *text = json_string_value(value);

	json_object_set_new(profile, name,
			    json_string(text != NULL ? text : "unknown"));
}

void report_profile(FILE *out, const struct report *report)
{
	const struct run *run = report->run;
	const json_t *hello = run->conversation.hello;
	json_t *profile = json_object();
	json_t *entries = json_array();
	struct topic topic;

	json_object_set_new(profile, "suite",
			    json_string(run->corpus->version));
	set_text(profile, "implementation", json_object_get(hello, "name"));
	set_text(profile, "version", json_object_get(hello, "version"));
	json_object_set_new(
		profile, "unsupported",
		json_sprintf("%zu", run_verdicts(run, VERDICT_UNSUPPORTED)));
	for (size_t i = 0; topic_next(run, i, &topic); i = topic.to)
		add_topic(entries, run, &topic);
	json_object_set_new(profile, "entries", entries);
	json_dumpf(profile, out, JSON_INDENT(2));
	fputc('\n', out);
	json_decref(profile);
}
