#ifndef SPEC_GRAMMAR_BASE64_H
#define SPEC_GRAMMAR_BASE64_H

/* The base64 rules of spec/sip-digest.abnf, as in spec/grammar_lex.h. */

#include "spec/base64.h"

/*@
  // base64-char, base64-one and base64-two; GROUPS: n base64-group
  predicate BASE64S(bytes v, integer i, integer j) =
    0 <= i <= j <= len(v) &&
    \forall integer k; i <= k < j ==> is_base64_char(at(v, k)) == 1;
  predicate GROUPS(bytes v, integer i, integer j, integer n) =
    BASE64S(v, i, j) && j == i + 4 * n;
  predicate BASE64_ONE(bytes v, integer i, integer j) =
    j == i + 4 && BASE64S(v, i, i + 2) && j <= len(v) &&
    at(v, i + 2) == '=' && at(v, i + 3) == '=';
  predicate BASE64_TWO(bytes v, integer i, integer j) =
    j == i + 4 && BASE64S(v, i, i + 3) && j <= len(v) && at(v, i + 3) == '=';
  // 10base64-group base64-two / 11*base64-group [ base64-one / base64-two ]
  predicate AKA_NONCE_VALUE(bytes v) =
    (GROUPS(v, 0, 40, 10) && BASE64_TWO(v, 40, len(v))) ||
    (\exists integer n, k; n >= 11 && GROUPS(v, 0, k, n) &&
       (len(v) == k || BASE64_ONE(v, k, len(v)) || BASE64_TWO(v, k, len(v))));
  // 4base64-group base64-two
  predicate AUTS_VALUE(bytes v) =
    GROUPS(v, 0, 16, 4) && BASE64_TWO(v, 16, len(v));
*/

#endif
