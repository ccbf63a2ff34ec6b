#ifndef SPEC_SETTLED_H
#define SPEC_SETTLED_H

/* What a scratch cannot reach stays as it is: lemmas on src/scratch.h. */

#include "spec/tail.h"
#include "spec/took.h"
#include "scratch.h"

/*@
  // from K to L no octet was written but those that w may write
  predicate is_narrow{K, L}(struct sda_writer *w) =
    \forall uint8_t *q;
      \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
                 q) ==> \at(*q, L) == \at(*q, K);
  lemma narrow_view{K, L}: \forall struct sda_writer *w, uint8_t *p,
    integer n; 0 <= n ==> is_narrow{K, L}(w) ==>
    \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
               p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  lemma narrow_text{K, L}: \forall struct sda_writer *w, struct sda_span s;
    is_narrow{K, L}(w) ==> apart{K}(w, s) ==>
    0 <= \at(w->len, K) <= \at(w->room, K) ==> text{L}(s) == text{K}(s);
  lemma narrow_stayed{K, L}: \forall struct sda_writer *w;
    is_narrow{K, L}(w) ==> went_on{K, L}(w) ==> stayed{K, L}(w);
  lemma lent_settled_on{K, L}: \forall struct sda_writer *w,
    struct sda_span given, struct sda_span s;
    lent{K, L}(w, given, s) ==> writable{K}(w) ==> apart{K}(w, given) ==>
    is_settled{L}(w, s);
  // ... so what w cannot reach stays
  lemma stayed_text{K, L}: \forall struct sda_writer *w, struct sda_span s;
    stayed{K, L}(w) ==> apart{K}(w, s) ==>
    0 <= \at(w->len, K) <= \at(w->room, K) ==> text{L}(s) == text{K}(s);
  lemma apart_on{K, L}: \forall struct sda_writer *w, struct sda_span s;
    went_on{K, L}(w) ==> apart{K}(w, s) ==> apart{L}(w, s);
  lemma end_part{L}: \forall struct sda_span s, integer i; 0 <= i <= s.len ==>
    view{L}(s.at + i, s.len - i) == sub(text{L}(s), i, s.len);
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
*/

#endif
