#ifndef SPEC_WORDS_LEMMAS_H
#define SPEC_WORDS_LEMMAS_H

/* The spelling of a word is that word: lemmas. */

#include "spec/words.h"

/*@
  lemma put_len: \forall bytes s, integer a, b, c, d;
    len(put(s, a, b, c, d)) == len(s) + 4;
  lemma four_put: \forall bytes s, integer a, b, c, d, k, e, f, g, h;
    k == len(s) ==>
    e == lower(a) ==> f == lower(b) ==> g == lower(c) ==> h == lower(d) ==>
    four(put(s, a, b, c, d), k, e, f, g, h) == 1;
  lemma four_before_put: \forall bytes s, integer a, b, c, d, k, e, f, g, h;
    0 <= k <= len(s) - 4 ==>
    four(put(s, a, b, c, d), k, e, f, g, h) == four(s, k, e, f, g, h);
  lemma four_before: \forall bytes s, integer a, k, e, f, g, h;
    0 <= k <= len(s) - 4 ==>
    four(snoc(s, a), k, e, f, g, h) == four(s, k, e, f, g, h);
  lemma four_one: \forall bytes s, integer a, k, e;
    k == len(s) ==> e == lower(a) ==> four(snoc(s, a), k, e, 0, 0, 0) == 1;
  lemma four_two: \forall bytes s, integer a, b, k, e, f;
    k == len(s) ==> e == lower(a) ==> f == lower(b) ==>
    four(snoc(snoc(s, a), b), k, e, f, 0, 0) == 1;
  lemma four_three: \forall bytes s, integer a, b, c, k, e, f, g;
    k == len(s) ==> e == lower(a) ==> f == lower(b) ==> g == lower(c) ==>
    four(snoc(snoc(snoc(s, a), b), c), k, e, f, g, 0) == 1;
  lemma spells_0: spells(spelling(0), 0) == 1;
  lemma spells_1: spells(spelling(1), 1) == 1;
  lemma spells_2: spells(spelling(2), 2) == 1;
  lemma spells_3: spells(spelling(3), 3) == 1;
  lemma spells_4: spells(spelling(4), 4) == 1;
  lemma spells_5: spells(spelling(5), 5) == 1;
  lemma spells_6: spells(spelling(6), 6) == 1;
  lemma spells_7: spells(spelling(7), 7) == 1;
  lemma spells_8: spells(spelling(8), 8) == 1;
  lemma spells_9: spells(spelling(9), 9) == 1;
  lemma spells_10: spells(spelling(10), 10) == 1;
  lemma spells_11: spells(spelling(11), 11) == 1;
  lemma spells_12: spells(spelling(12), 12) == 1;
  lemma spells_13: spells(spelling(13), 13) == 1;
  lemma spells_14: spells(spelling(14), 14) == 1;
  lemma spells_15: spells(spelling(15), 15) == 1;
  lemma spells_16: spells(spelling(16), 16) == 1;
  lemma spells_17: spells(spelling(17), 17) == 1;
  lemma spells_18: spells(spelling(18), 18) == 1;
  lemma spells_19: spells(spelling(19), 19) == 1;
  lemma spells_20: spells(spelling(20), 20) == 1;
  lemma spells_21: spells(spelling(21), 21) == 1;
  lemma spells_22: spells(spelling(22), 22) == 1;
  lemma spells_23: spells(spelling(23), 23) == 1;
  lemma spells_24: spells(spelling(24), 24) == 1;
  lemma spells_25: spells(spelling(25), 25) == 1;
  lemma spells_26: spells(spelling(26), 26) == 1;
  lemma spells_27: spells(spelling(27), 27) == 1;
  lemma spells_28: spells(spelling(28), 28) == 1;
  lemma spells_itself: \forall integer w; 0 <= w < 29 ==>
    spells(spelling(w), w) == 1;
*/

#endif
