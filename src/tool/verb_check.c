#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "checking.h"
#include "input.h"
#include "report.h"
#include "shell_word.h"
#include "smoke.h"
#include "state.h"
#include "tool.h"

static int list(const struct corpus *corpus, const bool *selected)
{
	for (size_t i = 0; i < corpus->count; i++)
		if (selected[i])
			puts(corpus->vector[i].id);
	return EXIT_YES;
}

static void explain_start(const struct mark *m, const struct adapter *a)
{
	fprintf(stderr,
		"sipdigest: the adapter does not answer hello: %s\n"
		"    adapter     %s\n    expected    %s\n    actual      %s\n",
		verdict_name(m->verdict),
		a->command != NULL ? a->command : a->path, m->expected,
		m->actual);
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

static bool is_selected(const struct run *run, const char *op)
{
	for (size_t i = 0; i < run->corpus->count; i++)
		if (run->selected[i] &&
		    strcmp(run->corpus->vector[i].op, op) == 0)
			return true;
	return false;
}

static void warn_operation(const struct report *report, const char *op,
			   const struct smoke *smoke)
{
	const json_t *hello = report->run->conversation.hello;
	const char *name = json_string_value(json_object_get(hello, "name"));

	fprintf(stderr,
		"sipdigest: WARNING: %s: none of %zu simple vectors came out "
		"right. Either\n%s does nothing right there, or its adapter "
		"does not; the first of them:\n\n",
		op, smoke->count, name != NULL ? name : "the implementation");
	report_result(stderr, report, &smoke->result[0]);
}

/* An operation that is all wrong does not stop the others. */
static void try_operations(struct run *run, const struct report *report)
{
	/* ours: a new hello takes the place of the old after a restart */
	json_t *ops =
		json_incref(json_object_get(run->conversation.hello, "ops"));
	const json_t *one;
	size_t i;

	json_array_foreach(ops, i, one) {
		const char *op = json_string_value(one);
		struct smoke smoke;
		if (op == NULL || !is_selected(run, op))
			continue;
		if (!smoke_operation(run, op, &smoke))
			warn_operation(report, op, &smoke);
		smoke_free(&smoke);
	}
	json_decref(ops);
}

/* Can the adapter be used at all? */
static bool try_adapter(struct run *run, const struct report *report,
			bool smoke_first)
{
	struct mark m = conversation_start(&run->conversation);
	struct smoke smoke;

	if (m.verdict != VERDICT_PASS)
		explain_start(&m, &run->conversation.adapter);
	if (m.verdict != VERDICT_PASS || !smoke_first)
		return m.verdict == VERDICT_PASS;
	bool good = smoke_test(run, &smoke);
	if (!good)
		explain_smoke(report, &smoke);
	smoke_free(&smoke);
	if (good)
		try_operations(run, report);
	return good;
}

/* All the questions, and what they tell. */
static void ask(struct run *run, const struct checking *checking,
		struct profile *profile)
{
	run_all(run);
	if (checking->shuffles)
		state_shuffle(run, checking->seed);
	if (checking->isolates)
		state_isolate(run);
	run_explain(run);
	if (profile != NULL)
		run_excuse(run, profile,
			   selection_is_whole(&checking->selection));
}

static void print(const struct report *report, const struct checking *checking)
{
	if (checking->as_json) {
		report_json(stdout, report);
		return;
	}
	if (checking->shows_wire)
		report_all(stdout, report);
	else
		report_failures(stdout, report);
	if (!checking->is_quiet) {
		report_table(stdout, report);
		report_hello(stdout, report);
		report_notes(stdout, report);
	}
	report_last_line(stdout, report);
}

/* Writes one of the reports to a file, when it is asked for. */
static void write_report(const char *path, const struct report *report,
			 void (*write)(FILE *, const struct report *))
{
	FILE *file;

	if (path == NULL)
		return;
	file = fopen(path, "w");
	if (file == NULL)
		fail_usage("%s: cannot be written", path);
	write(file, report);
	bool is_lost = ferror(file) != 0;
	if (fclose(file) != 0 || is_lost)
		fail_usage("%s: cannot be written", path);
}

static int exit_code(const struct run *run)
{
	if (run_count(run, TALLY_FAILED) > 0)
		return EXIT_NO;
	if (run_count(run, TALLY_PASSED) > 0 ||
	    run_verdicts(run, VERDICT_XFAIL) > 0)
		return EXIT_YES;
	fputs("sipdigest: the adapter supports none of the vectors\n", stderr);
	return EXIT_USAGE;
}

static int check(struct run *run, const struct report *report,
		 const struct checking *checking, struct profile *profile)
{
	if (!try_adapter(run, report, *checking->selection.id == NULL))
		return EXIT_USAGE;
	if (profile != NULL)
		profile_check(profile, run->corpus, run->conversation.hello);
	ask(run, checking, profile);
	write_report(checking->new_profile, report, report_profile);
	write_report(checking->results, report, report_json);
	write_report(checking->junit, report, report_junit);
	print(report, checking);
	return exit_code(run);
}

/* Without an adapter our own library answers, in a process like any other. */
static char *own_command(void)
{
	static const char verb[] = " adapter";
	char *program = shell_word_program();
	char *command = malloc(strlen(program) + sizeof verb);

	if (command == NULL)
		fail_usage("out of memory");
	strcat(strcpy(command, program), verb);
	free(program);
	return command;
}

static int check_adapter(const struct corpus *corpus, const bool *selected,
			 const struct checking *checking,
			 struct profile *profile)
{
	char *own = own_command();
	struct adapter adapter = checking->adapter;
	struct run run;
	struct report report = { &run, checking->repeat, checking->shown,
				 checking->shows_wire };

	if (adapter.command == NULL && adapter.path == NULL)
		adapter.command = own;
	run_make(corpus, selected,
		 conversation_make(adapter, corpus->version, checking->timeout),
		 &run);
	run.strict = checking->strict;
	int code = check(&run, &report, checking, profile);
	run_free(&run);
	free(own);
	return code;
}

int verb_check(int argc, char **argv)
{
	struct checking checking;
	struct corpus corpus;
	struct profile profile;
	bool has_profile;
	int code;

	checking_read(argc, argv, &checking);
	has_profile = checking.profile != NULL;
	corpus_read(checking.vectors, &corpus);
	bool *selected = selection_make(&checking.selection, &corpus);
	if (has_profile)
		profile_read(checking.profile, &profile);
	if (checking.lists)
		code = list(&corpus, selected);
	else
		code = check_adapter(&corpus, selected, &checking,
				     has_profile ? &profile : NULL);
	if (has_profile)
		profile_free(&profile);
	free(selected);
	corpus_free(&corpus);
	checking_free(&checking);
	return code;
}
