#ifndef FUZZ_ORACLE_VALUE_H
#define FUZZ_ORACLE_VALUE_H

/*
 * The oracles of values: what the library says of a header field's value is
 * what the automaton of its grammar says, and nothing else is touched.
 */

#include "fuzz/dfa.h"
#include "params.h"
#include "parts.h"
#include "writer.h"

/* A header field, by what reads and writes its values. */
struct value_field {
	const struct dfa *dfa;
	enum sda_header header;
	size_t room; /* of what `read` fills; the params are at its front */
	enum sda_status (*read)(struct sda_span value, void *out);
	size_t (*size)(const void *in);
	enum sda_status (*write)(const void *in, struct sda_writer *w);
	void (*judge)(const void *read); /* what stands beside the params */
};

/* What any `read` may fill. */
union value_read {
	struct sda_params params;
	uint8_t octets[1024];
};

/* A value that `read` has read. */
struct value {
	const struct value_field *field;
	struct sda_span text;
	const struct parts *parts;
	const union value_read *got;
};

/* The status that reading must give; fills *parts if it is in the language. */
enum sda_status value_verdict(const struct value_field *field,
			      struct sda_span text, struct parts *parts);

/*
 * Reads a copy of the input, and judges; every check that is not made on each
 * input is made when its share of the inputs has it.
 */
void value_check(const struct value_field *field, const uint8_t *data,
		 size_t size);

/* Judges what reading one text says, and no more. */
void value_read_check(const struct value_field *field, struct sda_span text);

/* The algorithm that the params name, found a second way. */
enum sda_algorithm value_algorithm(const struct sda_params *params);

#endif
