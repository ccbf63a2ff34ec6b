#define _POSIX_C_SOURCE 200809L
#include <time.h>
#include "flat.h"
#include "input.h"
#include "json_bytes.h"
#include "report.h"

static void set_text(json_t *object, const char *name, const char *text)
{
	/* an adapter's words may be cut within a character */
	if (text != NULL && *text != '\0')
		json_bytes_set(object, name, input_text(text));
}

static json_t *wire_of(const struct turn *turn)
{
	json_t *wire = json_object();

	set_text(wire, "sent", turn->sent);
	set_text(wire, "got", turn->got);
	return wire;
}

static void set_why(json_t *object, const struct why *why)
{
	if (why == NULL)
		return;
	set_text(object, "why", why->what);
	set_text(object, "rule", why->rule);
	set_text(object, "mend", why->mend);
}

static json_t *describe(const struct result *result)
{
	const struct mark *m = &result->mark;
	json_t *object = json_pack("{s:s, s:s}", "id", result->vector->id,
				   "verdict", verdict_name(m->verdict));

	if (m->verdict == VERDICT_SKIPPED)
		return object;
	set_text(object, "expected", m->expected);
	set_text(object, "actual", m->actual);
	set_text(object, "alternative", m->alternative);
	set_text(object, "known", result->reason);
	set_why(object, result->why);
	json_object_set_new(object, "ms", json_real(result->milliseconds));
	if (result->turn.reply != NULL)
		json_object_set_new(object, "observed",
				    flat_encode(result->turn.reply));
	if (result->turn.sent != NULL)
		json_object_set_new(object, "wire", wire_of(&result->turn));
	return object;
}

static json_t *describe_all(const struct run *run)
{
	json_t *results = json_array();

	for (size_t i = 0; i < run->corpus->count; i++)
		json_array_append_new(results, describe(&run->result[i]));
	return results;
}

static json_t *describe_pins(const struct profile *profile)
{
	json_t *pins = json_array();
	const struct pin *pin;

	for (size_t i = 0; (pin = profile_broken_at(profile, i)) != NULL; i++)
		json_array_append_new(
			pins, json_pack("{s:s, s:I, s:I}", "what", pin->what,
					"expected", (json_int_t)pin->wanted,
					"actual", (json_int_t)pin->found));
	return pins;
}

static void set_adapter(json_t *document, const struct conversation *c)
{
	if (c->adapter.command != NULL)
		set_text(document, "adapter", c->adapter.command);
	else
		set_text(document, "connect", c->adapter.path);
	json_object_set_new(document, "hello", flat_encode(c->hello));
}

/* When the run ended: results are of one day and one version. */
static void set_date(json_t *document)
{
	char text[sizeof "2000-01-01T00:00:00Z"];
	time_t now = time(NULL);
	struct tm parts;

	if (gmtime_r(&now, &parts) != NULL &&
	    strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) > 0)
		set_text(document, "date", text);
}

static void set_counts(json_t *document, const struct run *run)
{
	static const char *const names[TALLIES] = { "passed", "failed",
						    "skipped" };

	for (unsigned t = 0; t < TALLIES; t++)
		json_object_set_new(document, names[t],
				    json_integer((json_int_t)run_count(
					    run, (enum tally)t)));
}

void report_json(FILE *out, const struct report *report)
{
	const struct run *run = report->run;
	json_t *document = json_pack(
		"{s:s, s:s, s:s}", "suite", "sipdigest-vectors", "version",
		run->corpus->version, "sha256", run->corpus->sha256);

	set_date(document);
	set_adapter(document, &run->conversation);
	json_object_set_new(document, "strict", json_boolean(run->strict));
	json_object_set_new(document, "seconds", json_real(run->seconds));
	set_text(document, "repeat", report->repeat);
	json_object_set_new(document, "results", describe_all(run));
	if (run->profile != NULL)
		json_object_set_new(document, "pins",
				    describe_pins(run->profile));
	set_counts(document, run);
	json_dumpf(document, out, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
	fputc('\n', out);
	json_decref(document);
}
