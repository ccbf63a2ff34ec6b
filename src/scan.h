#ifndef SDA_SCAN_H
#define SDA_SCAN_H

/*
 * A scanner finds where the longest instance of one lexical rule of RFC 3261
 * 25.1 ends. Each mirrors the logic function of spec/lex.h that it names.
 */

#include <stdbool.h>
#include "span.h"
#include "spec/lex.h"

/* The position that means: nothing of this kind starts here. */
#define SDA_NONE SIZE_MAX

/*@ // SDA_NONE is the -1 of the logic functions.
    logic integer position(size_t r) = r == SIZE_MAX ? -1 : r; */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-token.longest":
      \result == token_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of *token-char; i itself when there is none. */
size_t sda_scan_token(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-sws.longest": \result == sws_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of SWS = [LWS]; i itself when there is none. */
size_t sda_scan_sws(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-lws.longest":
      position(\result) == lws_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of LWS, white space that may hold one fold; or SDA_NONE. */
size_t sda_scan_lws(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-equal.longest":
      position(\result) == separator_end(text(s), i, '=');
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of EQUAL = SWS "=" SWS, or SDA_NONE. */
size_t sda_scan_equal(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-comma.longest":
      position(\result) == separator_end(text(s), i, ',');
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of COMMA = SWS "," SWS, or SDA_NONE. */
size_t sda_scan_comma(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-ldquot.longest":
      position(\result) == ldquot_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of LDQUOT = SWS DQUOTE, or SDA_NONE. */
size_t sda_scan_ldquot(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-rdquot.longest":
      position(\result) == rdquot_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of RDQUOT = DQUOTE SWS, or SDA_NONE. */
size_t sda_scan_rdquot(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-quoted-string.exact":
      position(\result) == quoted_close(text(s), i);
    ensures \result != SDA_NONE ==> i <= \result < s.len;
    ensures \result != SDA_NONE ==> s.at[\result] == '"'; */
/*
 * Position of the DQUOTE that closes the quoted-string whose inside starts at
 * i, or SDA_NONE.
 */
size_t sda_scan_quoted(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-quoted-string.sent":
      \result == inside_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of what may be sent between quotes: qdtext without folds, quoted-pairs. */
size_t sda_scan_inside(struct sda_span s, size_t i);

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-lhex.longest": \result == lhex_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of *LHEX; i itself when there is none. */
size_t sda_scan_lhex(struct sda_span s, size_t i);

#endif
