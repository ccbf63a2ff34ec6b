/*
 * What proofs/percent_roundtrip.c proves of percent-encoding, for the proofs
 * that use it.
 */
#ifndef PERCENT_ROUNDTRIP_H
#define PERCENT_ROUNDTRIP_H

#include "percent.h"
#include "spec/lex.h"

/*@
  // the characters of a token, from i to j - 1
  predicate tokens(bytes t, integer i, integer j) =
    \forall integer k; i <= k < j ==> is_token_char(at(t, k)) == 1;
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures unpct(percent(view(p, n))) == view(p, n);
  ensures is_value_chars(percent(view(p, n))) == 1;
  ensures tokens(percent(view(p, n)), 0, len(percent(view(p, n))));
*/
void unpct_percent(const uint8_t *p, size_t n);

#endif
