#ifndef SPEC_SUB_LEMMAS_H
#define SPEC_SUB_LEMMAS_H

/* A part of bytes grows octet by octet, up to all of them: lemmas. */

#include "spec/bytes.h"

/*@
  lemma sub_none_same: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    same(sub(s, i, i), empty);
  lemma sub_none: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    sub(s, i, i) == empty;
  lemma sub_all_same: \forall bytes s; same(sub(s, 0, len(s)), s);
  lemma sub_all: \forall bytes s; sub(s, 0, len(s)) == s;
  lemma sub_next_same: \forall bytes s, integer i, j; 0 <= i <= j < len(s) ==>
    same(sub(s, i, j + 1), snoc(sub(s, i, j), at(s, j)));
  lemma sub_next: \forall bytes s, integer i, j; 0 <= i <= j < len(s) ==>
    sub(s, i, j + 1) == snoc(sub(s, i, j), at(s, j));
*/

#endif
