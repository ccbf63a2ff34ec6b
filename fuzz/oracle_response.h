#ifndef FUZZ_ORACLE_RESPONSE_H
#define FUZZ_ORACLE_RESPONSE_H

/*
 * The oracles of the response: every digest of an exchange is the one that the
 * formulas of RFC 7616 3.4 give with the reference hash.
 */

#include "response.h"

/* What an exchange is computed from, in the order of the input's lines. */
enum exchange_field {
	USERNAME,
	REALM,
	PASSWORD,
	NONCE,
	CNONCE,
	NC,
	QOP,
	METHOD,
	URI,
	BODY,
	FIELDS
};

struct exchange {
	enum sda_algorithm algorithm;
	enum sda_qop qop;
	struct sda_span field[FIELDS];
};

/* Computes every digest of the exchange, and judges; the response. */
struct sda_digest response_check(const struct exchange *x, uint8_t poison);

#endif
