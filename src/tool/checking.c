#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "adapter_socket.h"
#include "checking.h"
#include "input.h"
#include "options.h"
#include "shell_word.h"

enum {
	ADAPTER,
	CONNECT,
	VECTORS,
	SELECT,
	LEVEL,
	REQUIREMENT,
	FLAG,
	TIMEOUT,
	STRICT,
	PROFILE,
	NEW_PROFILE,
	SHUFFLE,
	ISOLATE,
	JSON,
	RESULTS,
	JUNIT,
	LIST,
	QUIET,
	WIRE,
	SHOW,
	ROWS
};

static const struct option_row rows[ROWS] = {
	[ADAPTER] = { "adapter", "CMD",
		      "program behind the adapter protocol sdv/1, as\n"
		      "/bin/sh runs it; by default our own reference" },
	[CONNECT] = { "connect", "unix:PATH",
		      "an adapter that listens on this socket instead" },
	[VECTORS] = { "vectors", "DIR", "default: vectors/v1" },
	[SELECT] = { "select", "GLOB", "only ids that match, as 'parse.*'" },
	[LEVEL] = { "level", "WORD",
		    "only what the RFCs say with must,\n"
		    "should or may" },
	[REQUIREMENT] = { "requirement", "GLOB",
			  "only what shows a requirement, as 'rfc8760#2.4*'" },
	[FLAG] = { "flag", "GLOB", "only what has a flag of flags.json" },
	[TIMEOUT] = { "timeout", "SECONDS", "for each vector; default: 2" },
	[STRICT] = { "strict", NULL,
		     "what deviates in form, or from a should, counts\n"
		     "as failed" },
	[PROFILE] = { "profile", "FILE",
		      "known failures, which then do not count" },
	[NEW_PROFILE] = { "write-profile", "FILE",
			  "write what fails now as known, to be explained" },
	[SHUFFLE] = { "shuffle", "NUMBER",
		      "ask again in the order that this number makes:\n"
		      "each vector must end alike" },
	[ISOLATE] = { "isolate", NULL,
		      "ask again, the adapter started afresh for each" },
	[JSON] = { "json", NULL, "print one JSON document" },
	[RESULTS] = { "results", "FILE", "write the JSON document there too" },
	[JUNIT] = { "junit", "FILE", "write JUnit XML there too" },
	[LIST] = { "list", NULL, "print the selected ids and end" },
	[QUIET] = { "quiet", NULL, "print failures and the last line only" },
	[WIRE] = { "wire", NULL,
		   "show what passed too, and the lines sent and got" },
	[SHOW] = { "show", "NUMBER", "the most failures to show; default: 20" },
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
static const char scheme[] = "unix:";

enum { DEFAULT_SHOWN = 20 };

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

static uint64_t read_number(const char *option, const char *text)
{
	char *end;

	errno = 0;
	unsigned long long number = strtoull(text, &end, 10);
	if (*text < '0' || *text > '9' || *end != '\0' || errno != 0)
		fail_usage("--%s %s: not a number", option, text);
	return number;
}

static const char *read_socket(const char *text)
{
	const char *path = text + sizeof scheme - 1;

	if (strncmp(text, scheme, sizeof scheme - 1) != 0 || *path == '\0')
		fail_usage("--connect %s: expected unix:PATH", text);
	if (strlen(path) > adapter_socket_path_max())
		fail_usage("--connect: the path is longer than %zu bytes, the "
			   "limit",
			   adapter_socket_path_max());
	return path;
}

static void read_adapter(const char *const *value, struct adapter *out)
{
	if (value[ADAPTER] != NULL && value[CONNECT] != NULL)
		fail_usage("--adapter and --connect exclude each other");
	out->command = value[ADAPTER];
	if (value[CONNECT] != NULL)
		out->path = read_socket(value[CONNECT]);
}

static void read_selection(const char *const *value, const char *const *id,
			   struct selection *out)
{
	out->glob = value[SELECT];
	out->level = value[LEVEL];
	out->requirement = value[REQUIREMENT];
	out->flag = value[FLAG];
	out->id = id;
}

static void read_run(const char *const *value, struct checking *out)
{
	out->vectors = value[VECTORS] != NULL ? value[VECTORS] : "vectors/v1";
	out->timeout = read_timeout(value[TIMEOUT]);
	out->strict = value[STRICT] != NULL;
	out->profile = value[PROFILE];
	out->shuffles = value[SHUFFLE] != NULL;
	if (out->shuffles)
		out->seed = read_number("shuffle", value[SHUFFLE]);
	out->isolates = value[ISOLATE] != NULL;
}

static void read_reports(const char *const *value, struct checking *out)
{
	out->as_json = value[JSON] != NULL;
	out->results = value[RESULTS];
	out->junit = value[JUNIT];
	out->new_profile = value[NEW_PROFILE];
	out->lists = value[LIST] != NULL;
	out->is_quiet = value[QUIET] != NULL;
	out->shows_wire = value[WIRE] != NULL;
	out->shown = value[SHOW] == NULL ? DEFAULT_SHOWN
					 : read_number("show", value[SHOW]);
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

static char *repeat_command(const char *const *value)
{
	char *program = shell_word_program();
	char *line = join(program, " check --wire", "");

	free(program);
	line = add_option(line, " --adapter ", value[ADAPTER]);
	line = add_option(line, " --connect ", value[CONNECT]);
	line = add_option(line, " --vectors ", value[VECTORS]);
	return add_option(line, " --timeout ", value[TIMEOUT]);
}

void checking_read(int argc, char **argv, struct checking *out)
{
	static const struct checking empty;
	const struct option_table table = { "check [OPTIONS] [ID...]",
					    about,
					    rows,
					    ROWS,
					    (size_t)argc,
					    notes };
	const char **id = calloc((size_t)argc + 1, sizeof *id);
	const char *value[ROWS];

	if (id == NULL)
		fail_usage("out of memory");
	*out = empty;
	options_read(&table, argv, value, id);
	read_adapter(value, &out->adapter);
	read_selection(value, id, &out->selection);
	read_run(value, out);
	read_reports(value, out);
	out->repeat = repeat_command(value);
}

void checking_free(struct checking *checking)
{
	free((void *)checking->selection.id);
	free(checking->repeat);
}
