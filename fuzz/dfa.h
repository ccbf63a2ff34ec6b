#ifndef FUZZ_DFA_H
#define FUZZ_DFA_H

/*
 * A dfa is the smallest automaton of one language of spec/sip-digest.abnf,
 * which spec/abnf.py makes as a table. It shares nothing with src/.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A state is the place in `rows` where its row starts, so no step multiplies.
 */
struct dfa {
	const char *name;
	uint16_t states;
	uint16_t classes; /* columns of a row */
	uint16_t start;
	uint16_t accepting; /* this state and all behind it accept */
	uint8_t class_of[256];
	const uint16_t *rows;
};

static inline uint16_t dfa_next(const struct dfa *dfa, uint16_t state,
				uint8_t octet)
{
	return dfa->rows[state + dfa->class_of[octet]];
}

bool dfa_accepts(const struct dfa *dfa, const uint8_t *text, size_t len);

/* The tables, one for each name in LANGUAGES of spec/abnf.py. */
extern const struct dfa dfa_challenge, dfa_credentials, dfa_authinfo, dfa_uri,
	dfa_ext_value, dfa_sip_ext_value, dfa_aka_nonce, dfa_auts,
	dfa_quoted_string, dfa_token, dfa_lhex, dfa_lws, dfa_equal, dfa_comma,
	dfa_ldquot, dfa_rdquot;

#endif
