#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "input.h"
#include "options.h"
#include "tool.h"

/* Prints the text; its further lines start below the first. */
static void print_indented(const char *text, int indent)
{
	for (const char *c = text; *c != '\0'; c++) {
		putchar(*c);
		if (*c == '\n')
			printf("%*s", indent, "");
	}
	putchar('\n');
}

enum { HELP_COLUMN = 25 };

static void print_row(const struct option_row *row)
{
	const char *argument = row->argument == NULL ? "" : row->argument;
	int width =
		printf("  --%s%s%s", row->name, *argument ? " " : "", argument);

	if (width < HELP_COLUMN)
		printf("%*s", HELP_COLUMN - width, "");
	else
		printf("\n%*s", HELP_COLUMN, "");
	print_indented(row->help, HELP_COLUMN);
}

static void print_help(const struct option_table *table)
{
	static const struct option_row help = { "help", NULL, "this text" };

	printf("usage: sipdigest %s\n\n%s\n\n", table->usage, table->about);
	for (size_t i = 0; i < table->rows; i++)
		print_row(&table->row[i]);
	print_row(&help);
	if (table->notes != NULL)
		printf("\n%s\n", table->notes);
}

/* The row that the len bytes at name spell. */
static size_t find_row(const struct option_table *table, const char *name,
		       size_t len)
{
	for (size_t i = 0; i < table->rows; i++) {
		const char *known = table->row[i].name;
		if (strlen(known) == len && memcmp(known, name, len) == 0)
			return i;
	}
	fail_usage("unknown option --%.*s; see sipdigest %.*s --help", (int)len,
		   name, (int)strcspn(table->usage, " "), table->usage);
}

/* Files the option at *word; the last of its words. */
static char **take_option(const struct option_table *table, char **word,
			  const char **value)
{
	const char *name = *word + 2;
	size_t len = strcspn(name, "=");
	size_t i = find_row(table, name, len);
	bool is_flag = table->row[i].argument == NULL;

	if (value[i] != NULL)
		fail_usage("--%s is given twice", table->row[i].name);
	if (is_flag && name[len] == '=')
		fail_usage("--%s takes no value", table->row[i].name);
	if (is_flag) {
		value[i] = "";
	} else if (name[len] == '=') {
		value[i] = name + len + 1;
	} else {
		word++;
		if (*word == NULL)
			fail_usage("--%s needs a value: %s", table->row[i].name,
				   table->row[i].argument);
		value[i] = *word;
	}
	return word;
}

void options_read(const struct option_table *table, char **argv,
		  const char **value, const char **operand)
{
	size_t operands = 0;
	bool only_operands = false;

	for (size_t i = 0; i < table->rows; i++)
		value[i] = NULL;
	for (size_t k = 0; k < table->operands; k++)
		operand[k] = NULL;
	for (char **word = argv + 1; *word != NULL; word++) {
		if (only_operands || strncmp(*word, "-", 1) != 0 ||
		    strcmp(*word, "-") == 0) {
			if (operands == table->operands)
				fail_usage("word %zu is one too many",
					   (size_t)(word - argv));
			operand[operands++] = *word;
		} else if (strcmp(*word, "--") == 0) {
			only_operands = true;
		} else if (strcmp(*word, "--help") == 0) {
			print_help(table);
			if (fflush(stdout) != 0)
				fail_usage("cannot write the output");
			exit(EXIT_YES);
		} else if (strncmp(*word, "--", 2) == 0) {
			word = take_option(table, word, value);
		} else {
			fail_usage("word %zu is no option: options start "
				   "with --",
				   (size_t)(word - argv));
		}
	}
}
