#include <stdio.h>
#include <string.h>
#include "input.h"
#include "tool.h"

static const char version[] = "sipdigest 0.1.0";

static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *help;
} verbs[] = {
	{ "parse", verb_parse, "show what header fields or a message say" },
	{ "response", verb_response, "compute a response from its inputs" },
	{ "explain", verb_explain, "judge the credentials of a request" },
	{ "challenge", verb_challenge, "make what a server or proxy asks" },
	{ "answer", verb_answer, "answer a 401 or 407" },
	{ "judge", verb_judge, "accept or refuse a request as a server does" },
	{ "check", verb_check, "validate an implementation on the vectors" },
	{ "adapter", verb_adapter, "answer the vectors' requests ourselves" },
};

enum { VERBS = sizeof verbs / sizeof *verbs };

static void print_help(void)
{
	printf("usage: sipdigest VERB [OPTIONS]\n\n"
	       "SIP Digest Access Authentication "
	       "(RFC 3261 22, RFC 8760, RFC 7616).\n\nverbs:\n");
	for (size_t i = 0; i < VERBS; i++)
		printf("  %-9s %s\n", verbs[i].name, verbs[i].help);
	printf("\n'sipdigest VERB --help' shows the options of a verb.\n"
	       "Exit codes: 0 yes, 1 no, 2 wrong usage or unreadable input.\n");
}

/* Output that was lost, on a full disk say, must not look like success. */
static int close_output(int code)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		fail_usage("cannot write the output");
	return code;
}

int main(int argc, char **argv)
{
	if (argc < 2)
		fail_usage("no verb; see sipdigest --help");
	if (strcmp(argv[1], "--help") == 0) {
		print_help();
		return close_output(EXIT_YES);
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts(version);
		return close_output(EXIT_YES);
	}
	for (size_t i = 0; i < VERBS; i++)
		if (strcmp(argv[1], verbs[i].name) == 0)
			return close_output(verbs[i].run(argc - 1, argv + 1));
	fail_usage("unknown verb %s; see sipdigest --help", argv[1]);
}
