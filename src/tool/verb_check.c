#define _POSIX_C_SOURCE 200809L
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "options.h"
#include "report.h"
#include "shell_word.h"
#include "smoke.h"
#include "tool.h"

enum { ADAPTER, VECTORS, SELECT, TIMEOUT, STRICT, JSON, LIST, QUIET, ROWS };

static const struct option_row rows[ROWS] = {
	[ADAPTER] = {"adapter", "CMD",
		     "program behind the adapter protocol sdv/1, as\n"
		     "/bin/sh runs it; by default our own reference"},
	[VECTORS] = {"vectors", "DIR", "default: vectors/v1"},
	[SELECT] = {"select", "GLOB", "only ids that match, as 'parse.*'"},
	[TIMEOUT] = {"timeout", "SECONDS", "for each vector; default: 2"},
	[STRICT] = {"strict", NULL, "a deviation of form counts as failed"},
	[JSON] = {"json", NULL, "print one JSON document"},
	[LIST] = {"list", NULL, "print the selected ids and end"},
	[QUIET] = {"quiet", NULL, "print failures and the last line only"},
};

static const char about[] =
	"Validates an implementation of SIP Digest against the vectors. It\n"
	"stands behind an adapter, a program that answers lines of JSON;\n"
	"vectors/adapters/python/template.py is one to start from.";

static const char notes[] =
	"With IDs only these are asked, without the smoke test that comes\n"
	"first otherwise. Exit codes: 0 no failure, 1 failures, 2 when the\n"
	"adapter cannot be used.";

static const double DEFAULT_TIMEOUT = 2;
static const double MAX_TIMEOUT = 3600;

static double read_timeout(const char *text)
{
	char *end;

	if (text == NULL)
		return DEFAULT_TIMEOUT;
	double seconds = strtod(text, &end);
	if (end == text || *end != '\0' || !(seconds > 0) ||
	    seconds > MAX_TIMEOUT)
		fail_usage("--timeout %s: not a number of seconds up to 3600",
			   text);
	return seconds;
}

/* Marks the vector with that id; there must be one. */
static void select_id(const struct corpus *corpus, const char *id,
		      bool *selected)
{
	for (size_t i = 0; i < corpus->count; i++) {
		if (strcmp(corpus->vector[i].id, id) == 0) {
			selected[i] = true;
			return;
		}
	}
	fail_usage("no vector has the id %s; --list shows them", id);
}

/* Which vectors the command line asks for, to be freed. */
static bool *select_vectors(const struct corpus *corpus, const char *glob,
			    const char *const *id)
{
	bool *selected = calloc(corpus->count, sizeof *selected);
	bool any = *id != NULL;

	if (selected == NULL)
		fail_usage("out of memory");
	for (; *id != NULL; id++)
		select_id(corpus, *id, selected);
	for (size_t i = 0; i < corpus->count && !any; i++)
		selected[i] = glob == NULL ||
			      fnmatch(glob, corpus->vector[i].id, 0) == 0;
	for (size_t i = 0; i < corpus->count; i++)
		any = any || selected[i];
	if (!any)
		fail_usage("--select %s: no id matches; --list shows them",
			   glob);
	return selected;
}

static int list(const struct corpus *corpus, const bool *selected)
{
	for (size_t i = 0; i < corpus->count; i++)
		if (selected[i])
			puts(corpus->vector[i].id);
	return EXIT_YES;
}

static char *join(const char *a, const char *b, const char *c)
{
	char *text = malloc(strlen(a) + strlen(b) + strlen(c) + 1);

	if (text == NULL)
		fail_usage("out of memory");
	return strcat(strcat(strcpy(text, a), b), c);
}

/* Adds " --name value" to a command line, when there is a value. */
static char *add_option(char *line, const char *name, const char *value)
{
	if (value == NULL)
		return line;
	char *word = shell_word(value);
	char *longer = join(line, name, word);
	free(word);
	free(line);
	return longer;
}

/* The command that repeats one vector, up to its id; to be freed. */
static char *repeat_command(const char *program, const char *const *value)
{
	char *line = join(program, " check", "");

	line = add_option(line, " --adapter ", value[ADAPTER]);
	line = add_option(line, " --vectors ", value[VECTORS]);
	return add_option(line, " --timeout ", value[TIMEOUT]);
}

static void explain_start(const struct mark *j, const char *command)
{
	fprintf(stderr,
		"sipdigest: the adapter does not answer hello: %s\n"
		"    adapter     %s\n    expected    %s\n    actual      %s\n",
		verdict_name(j->verdict), command, j->expected, j->actual);
}

static void explain_smoke(const struct report *report,
			  const struct smoke *smoke)
{
	fprintf(stderr,
		"sipdigest: none of %zu simple vectors came out right, so the "
		"adapter itself\nseems broken; repeat one of them to look "
		"closer.\n\n",
		smoke->count);
	for (size_t i = 0; i < smoke->count; i++)
		report_result(stderr, report, &smoke->result[i]);
}

/* Can the adapter be used at all? */
static bool try_adapter(struct run *run, const struct report *report,
			bool smoke_first)
{
	struct mark j = conversation_start(&run->conversation);
	struct smoke smoke;

	if (j.verdict != VERDICT_PASS)
		explain_start(&j, run->conversation.command);
	if (j.verdict != VERDICT_PASS || !smoke_first)
		return j.verdict == VERDICT_PASS;
	bool good = smoke_test(run, &smoke);
	if (!good)
		explain_smoke(report, &smoke);
	smoke_free(&smoke);
	return good;
}

static void print(const struct report *report, const char *const *value)
{
	if (value[JSON] != NULL) {
		report_json(stdout, report);
		return;
	}
	report_failures(stdout, report);
	if (value[QUIET] == NULL) {
		report_table(stdout, report);
		report_notes(stdout, report);
	}
	report_last_line(stdout, report);
}

static int check(struct run *run, const struct report *report,
		 const char *const *value, const bool *selected,
		 bool smoke_first)
{
	if (!try_adapter(run, report, smoke_first))
		return EXIT_USAGE;
	run_all(run, selected);
	print(report, value);
	if (run_count(run, TALLY_FAILED) > 0)
		return EXIT_NO;
	if (run_count(run, TALLY_PASSED) > 0)
		return EXIT_YES;
	fputs("sipdigest: the adapter supports none of the vectors\n", stderr);
	return EXIT_USAGE;
}

static int check_adapter(const struct corpus *corpus, const bool *selected,
			 const char *const *value, bool smoke_first)
{
	char *program = shell_word_program();
	char *reference = join(program, " adapter", "");
	char *repeat = repeat_command(program, value);
	const char *command =
		value[ADAPTER] != NULL ? value[ADAPTER] : reference;
	struct run run;
	struct report report = {&run, repeat};

	run_make(corpus,
		 conversation_make(command, corpus->version,
				   read_timeout(value[TIMEOUT])),
		 &run);
	run.strict = value[STRICT] != NULL;
	int code = check(&run, &report, value, selected, smoke_first);
	run_free(&run);
	free(repeat);
	free(reference);
	free(program);
	return code;
}

int verb_check(int argc, char **argv)
{
	const struct option_table table = {"check [OPTIONS] [ID...]",
					   about,
					   rows,
					   ROWS,
					   (size_t)argc,
					   notes};
	const char **id = calloc((size_t)argc + 1, sizeof *id);
	const char *value[ROWS];
	struct corpus corpus;

	if (id == NULL)
		fail_usage("out of memory");
	options_read(&table, argv, value, id);
	corpus_read(value[VECTORS] != NULL ? value[VECTORS] : "vectors/v1",
		    &corpus);
	bool *selected = select_vectors(&corpus, value[SELECT], id);
	int code = value[LIST] != NULL ? list(&corpus, selected)
				       : check_adapter(&corpus, selected, value,
						       *id == NULL);
	free(selected);
	corpus_free(&corpus);
	free(id);
	return code;
}
