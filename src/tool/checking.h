#ifndef CHECKING_H
#define CHECKING_H

/* A checking is what the options say of a run over the vectors. */

#include <stdint.h>
#include "adapter.h"
#include "selection.h"

/* Texts live until the program ends. */
struct checking {
	struct adapter adapter; /* without command and path: our own */
	const char *vectors;	/* folder */
	struct selection selection;
	double timeout;
	bool strict;
	const char *profile; /* file, or null */
	bool shuffles;
	uint64_t seed;
	bool isolates;
	bool as_json;
	const char *results;	 /* file for the JSON, or null */
	const char *junit;	 /* file, or null */
	const char *new_profile; /* file, or null */
	bool lists;
	bool is_quiet;
	bool shows_wire;
	size_t shown; /* the most failures to show */
	char *repeat; /* the command that repeats a vector, up to its id */
};

/* Reads the words after the verb; ends the program where they are wrong. */
void checking_read(int argc, char **argv, struct checking *out);

void checking_free(struct checking *checking);

#endif
