#ifndef HEX_PAIRS_H
#define HEX_PAIRS_H

/* What a pair of digits that was written says when it is read. */

#include "spec/hex.h"

/*@
  // the k-th pair of t is the octet at k of s
  predicate pair_is(bytes t, bytes s, integer k) =
    at(t, 2 * k) == hex_digit(at(s, k) / 16) &&
    at(t, 2 * k + 1) == hex_digit(at(s, k) % 16);
  predicate pairs_are(bytes s, integer n) =
    len(hex_upto(s, n)) == 2 * n &&
    \forall integer k; 0 <= k < n ==> pair_is(hex_upto(s, n), s, k);

  lemma two_kept: \forall bytes s, integer a, b, k; 0 <= k < len(s) ==>
    at(snoc(snoc(s, a), b), k) == at(s, k);
  lemma hex_kept: \forall bytes s, integer i, k, n; 0 <= k ==> n == k + 1 ==>
    0 <= i < len(hex_upto(s, k)) ==>
    at(hex_upto(s, n), i) == at(hex_upto(s, k), i);
  lemma pair_last: \forall bytes s, integer k; 0 <= k ==>
    len(hex_upto(s, k)) == 2 * k ==>
    pair_is(hex_upto(s, k + 1), s, k) && len(hex_upto(s, k + 1)) == 2 * k + 2;
  lemma pair_kept: \forall bytes s, integer j, k, n; n == k + 1 ==>
    0 <= j < k ==> pairs_are(s, k) ==> pair_is(hex_upto(s, n), s, j);
  lemma pairs_next: \forall bytes s, integer k; 0 <= k ==>
    pairs_are(s, k) ==> pairs_are(s, k + 1);
  lemma unhex_step: \forall bytes t, s, integer k; 0 <= k < len(s) ==>
    0 <= at(s, k) < 256 ==> pair_is(t, s, k) ==>
    lhex_pair(t, k) &&
    unhex_upto(t, k + 1) == snoc(unhex_upto(t, k), at(s, k));
*/

#endif
