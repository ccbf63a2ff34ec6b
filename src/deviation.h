#ifndef SDA_DEVIATION_H
#define SDA_DEVIATION_H

/*
 * A deviation is how a known parameter departs from its own production while
 * the catch-all auth-param still makes the header field grammatical.
 */

#include "algorithm.h"
#include "params.h"

enum sda_header { SDA_HEADER_CHALLENGE, SDA_HEADER_CREDENTIALS };

/* Bits of a set. */
enum sda_deviation {
	SDA_DEVIATES_QUOTED = 1,    /* a token was sent in quotes */
	SDA_DEVIATES_UNQUOTED = 2,  /* a quoted value was sent as a token */
	SDA_DEVIATES_CASE = 4,      /* upper-case hexadecimal digits */
	SDA_DEVIATES_LENGTH = 8,    /* not the number of digits asked for */
	SDA_DEVIATES_VALUE = 16     /* outside the production otherwise */
};

/*
 * The set for the parameter `name` of a header; empty when it is absent. The
 * algorithm says how many digits a response has (RFC 8760 2.7).
 */
uint32_t sda_deviation_check(enum sda_header header,
                             enum sda_algorithm algorithm, unsigned name,
                             struct sda_param param);

#endif
