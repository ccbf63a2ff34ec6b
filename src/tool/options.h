#ifndef OPTIONS_H
#define OPTIONS_H

/* Options are the --name value words after a verb, described by a table. */

#include <stddef.h>

struct option_row {
	const char *name;     /* without the dashes */
	const char *argument; /* what --help calls it; null for a flag */
	const char *help;     /* further lines stand after \n */
};

/* All that a verb takes; the row at i belongs to value[i] below. */
struct option_table {
	const char *usage; /* "parse [--json] [FILE]" */
	const char *about; /* what the verb does, for --help */
	const struct option_row *row;
	size_t rows;
	size_t operands;   /* the most words that are no option */
	const char *notes; /* end of --help, or null */
};

/*
 * Reads the words after argv[0], which is the verb. value[i] becomes null when
 * row i is absent, "" for a flag, the text otherwise; operand[k] becomes the
 * k-th word that is no option, null beyond the last. --help prints the table
 * and ends the program with 0; whatever the table does not describe, and an
 * option given twice, ends it with 2.
 */
void options_read(const struct option_table *table, char **argv,
		  const char **value, const char **operand);

#endif
