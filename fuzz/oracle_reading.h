#ifndef FUZZ_ORACLE_READING_H
#define FUZZ_ORACLE_READING_H

/*
 * The oracles of reading: what the library says of a header field's value is
 * what the reference grammar says of it, and nothing else is touched.
 */

#include "params.h"
#include "reference_grammar.h"

enum { UNKNOWN_NAME = SDA_NAMES };

/* The known name that the parameter bears, or UNKNOWN_NAME. */
unsigned reading_name(struct sda_span text, const struct reference_param *p);

/* The status that reading must give; fills *ref. */
enum sda_status reading_verdict(struct sda_span text, struct reference *ref);

/* Reads text in every way over memory full of `poison`, and judges. */
void reading_check(struct sda_span text, const struct reference *ref,
		   enum sda_status verdict, uint8_t poison);

#endif
