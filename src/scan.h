#ifndef SDA_SCAN_H
#define SDA_SCAN_H

/*
 * A scanner finds where the longest instance of one lexical rule of RFC 3261
 * 25.1 ends. Each function mirrors the logic function of spec/lex.h that
 * carries the same name.
 */

#include <stdbool.h>
#include "span.h"

/* The position that means: nothing of this kind starts here. */
#define SDA_NONE SIZE_MAX

/* End of *token-char; i itself when there is none. */
size_t sda_scan_token(struct sda_span s, size_t i);

/* End of SWS = [LWS]; i itself when there is none. */
size_t sda_scan_sws(struct sda_span s, size_t i);

/* End of LWS, white space that may hold one fold; or SDA_NONE. */
size_t sda_scan_lws(struct sda_span s, size_t i);

/* End of EQUAL = SWS "=" SWS, or SDA_NONE. */
size_t sda_scan_equal(struct sda_span s, size_t i);

/* End of COMMA = SWS "," SWS, or SDA_NONE. */
size_t sda_scan_comma(struct sda_span s, size_t i);

/* End of LDQUOT = SWS DQUOTE, or SDA_NONE. */
size_t sda_scan_ldquot(struct sda_span s, size_t i);

/* End of RDQUOT = DQUOTE SWS, or SDA_NONE. */
size_t sda_scan_rdquot(struct sda_span s, size_t i);

/*
 * Position of the DQUOTE that closes the quoted-string whose inside starts at
 * i, or SDA_NONE.
 */
size_t sda_scan_quoted(struct sda_span s, size_t i);

/* End of *LHEX; i itself when there is none. */
size_t sda_scan_lhex(struct sda_span s, size_t i);

#endif
