#ifndef SPEC_BYTES_LEMMAS_H
#define SPEC_BYTES_LEMMAS_H

/* What follows from the theory of bytes: lemmas, proved in proofs/bytes.c. */

#include "spec/bytes.h"
#include "spec/part.h"

/*@
  lemma cat_none_left: \forall bytes s; cat(empty, s) == s;
  lemma cat_none_right: \forall bytes s; cat(s, empty) == s;
  lemma cat_regroup: \forall bytes a, b, c;
    cat(cat(a, b), c) == cat(a, cat(b, c));
  lemma cat_snoc: \forall bytes a, b, integer c;
    snoc(cat(a, b), c) == cat(a, snoc(b, c));
  lemma view_none{L}: \forall uint8_t *p; view{L}(p, 0) == empty;
  lemma view_snoc{L}: \forall uint8_t *p, integer n; 0 <= n ==>
    view{L}(p, n + 1) == snoc(view{L}(p, n), p[n]);
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);
  lemma view_cat_same{L}: \forall uint8_t *p, integer m, n;
    0 <= m ==> 0 <= n ==>
    same(view{L}(p, m + n), cat(view{L}(p, m), view{L}(p + m, n)));
  lemma view_cat{L}: \forall uint8_t *p, integer m, n; 0 <= m ==> 0 <= n ==>
    view{L}(p, m + n) == cat(view{L}(p, m), view{L}(p + m, n));
*/

#endif
