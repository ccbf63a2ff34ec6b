#ifndef FUZZ_REFERENCE_GRAMMAR_H
#define FUZZ_REFERENCE_GRAMMAR_H

/*
 * The reference grammar is a second recogniser of
 *
 *     auth-scheme LWS auth-param *(COMMA auth-param)
 *
 * with RFC 3261 25.1's rules for them: one automaton over bytes, which shares
 * no code and no method with src/scan.c and src/params.c.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REFERENCE_PARAMS = 16384 }; /* `a=b,` is the shortest */

/* Offsets into the text; value lies inside the quotes. */
struct reference_param {
	size_t name;
	size_t name_end;
	size_t value;
	size_t value_end;
	bool quoted;
};

struct reference {
	size_t scheme_end;
	size_t count;
	struct reference_param param[REFERENCE_PARAMS];
};

/* The class of the byte: 't' in a token, 'w' white space, 'x' a control. */
bool reference_is(uint8_t byte, char letter);

/* Is the text in the language? Then *out says what it holds. */
bool reference_read(const uint8_t *text, size_t size, struct reference *out);

/* Does the text spell the word, without regard to case? */
bool reference_spells(const uint8_t *text, size_t size, const char *word);

#endif
