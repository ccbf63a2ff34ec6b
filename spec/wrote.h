#ifndef SPEC_WROTE_H
#define SPEC_WROTE_H

/* What a writer took, and that nothing else was spoilt: lemmas. */

#include "spec/took.h"

/*@
  lemma snoc_cat: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
  // from K to L the writer took `what`, went on, and spoilt nothing else
  predicate wrote{K, L}(struct sda_writer *w, bytes what) =
    took{K, L}(w, what) && spared{K, L}(w) &&
    \at(w->len, K) <= \at(w->len, L);
  lemma wrote_then{J, K, L}: \forall struct sda_writer *w, bytes s, t;
    wrote{J, K}(w, s) ==> wrote{K, L}(w, t) ==> wrote{J, L}(w, cat(s, t));
  lemma wrote_octet{J, K, L}: \forall struct sda_writer *w, bytes s,
    integer c;
    wrote{J, K}(w, s) ==> wrote{K, L}(w, snoc(empty, c)) ==>
    wrote{J, L}(w, snoc(s, c));
  lemma wrote_beside{K, L}: \forall struct sda_writer *w, bytes what,
    struct sda_span s;
    wrote{K, L}(w, what) ==> apart{K}(w, s) ==> text{L}(s) == text{K}(s);
*/

#endif
