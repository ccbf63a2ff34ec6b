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
  lemma spells_0: \forall integer w; w == 0 ==>
    spells(spelling(w), w) == 1;
  lemma spells_1: \forall integer w; w == 1 ==>
    spells(spelling(w), w) == 1;
  lemma spells_2: \forall integer w; w == 2 ==>
    spells(spelling(w), w) == 1;
  lemma spells_3: \forall integer w; w == 3 ==>
    spells(spelling(w), w) == 1;
  lemma spells_4: \forall integer w; w == 4 ==>
    spells(spelling(w), w) == 1;
  lemma spells_5: \forall integer w; w == 5 ==>
    spells(spelling(w), w) == 1;
  lemma spells_6: \forall integer w; w == 6 ==>
    spells(spelling(w), w) == 1;
  lemma spells_7: \forall integer w; w == 7 ==>
    spells(spelling(w), w) == 1;
  lemma spells_8: \forall integer w; w == 8 ==>
    spells(spelling(w), w) == 1;
  lemma spells_9: \forall integer w; w == 9 ==>
    spells(spelling(w), w) == 1;
  lemma spells_10: \forall integer w; w == 10 ==>
    spells(spelling(w), w) == 1;
  lemma spells_11: \forall integer w; w == 11 ==>
    spells(spelling(w), w) == 1;
  lemma spells_12: \forall integer w; w == 12 ==>
    spells(spelling(w), w) == 1;
  lemma spells_13: \forall integer w; w == 13 ==>
    spells(spelling(w), w) == 1;
  lemma spells_14: \forall integer w; w == 14 ==>
    spells(spelling(w), w) == 1;
  lemma spells_15: \forall integer w; w == 15 ==>
    spells(spelling(w), w) == 1;
  lemma reads_16: \forall bytes s; len(s) == 7 && four(s, 0, 'r', 's', 'p',
    'a') == 1 && four(s, 4, 'u', 't', 'h', 0) == 1 ==> spells(s, 16) == 1;
  lemma spelt_16: spelling(16) == snoc(snoc(snoc(put(empty, 'r', 's', 'p',
    'a'), 'u'), 't'), 'h');
  lemma spells_16: \forall integer w; w == 16 ==>
    spells(spelling(w), w) == 1;
  lemma spells_17: \forall integer w; w == 17 ==>
    spells(spelling(w), w) == 1;
  lemma spells_18: \forall integer w; w == 18 ==>
    spells(spelling(w), w) == 1;
  lemma spells_19: \forall integer w; w == 19 ==>
    spells(spelling(w), w) == 1;
  lemma reads_20: \forall bytes s; len(s) == 7 && four(s, 0, 's', 'h', 'a',
    '-') == 1 && four(s, 4, '2', '5', '6', 0) == 1 ==> spells(s, 20) == 1;
  lemma spelt_20: spelling(20) == snoc(snoc(snoc(put(empty, 'S', 'H', 'A',
    '-'), '2'), '5'), '6');
  lemma spells_20: \forall integer w; w == 20 ==>
    spells(spelling(w), w) == 1;
  lemma reads_21: \forall bytes s; len(s) == 12 && four(s, 0, 's', 'h', 'a',
    '-') == 1 && four(s, 4, '2', '5', '6', '-') == 1 && four(s, 8, 's', 'e',
    's', 's') == 1 ==> spells(s, 21) == 1;
  lemma spelt_21: spelling(21) == put(put(put(empty, 'S', 'H', 'A', '-'),
    '2', '5', '6', '-'), 's', 'e', 's', 's');
  lemma spells_21: \forall integer w; w == 21 ==>
    spells(spelling(w), w) == 1;
  lemma reads_22: \forall bytes s; len(s) == 11 && four(s, 0, 's', 'h', 'a',
    '-') == 1 && four(s, 4, '5', '1', '2', '-') == 1 && four(s, 8, '2', '5',
    '6', 0) == 1 ==> spells(s, 22) == 1;
  lemma spelt_22: spelling(22) == snoc(snoc(snoc(put(put(empty, 'S', 'H',
    'A', '-'), '5', '1', '2', '-'), '2'), '5'), '6');
  lemma spells_22: \forall integer w; w == 22 ==>
    spells(spelling(w), w) == 1;
  lemma reads_23: \forall bytes s; len(s) == 16 && four(s, 0, 's', 'h', 'a',
    '-') == 1 && four(s, 4, '5', '1', '2', '-') == 1 && four(s, 8, '2', '5',
    '6', '-') == 1 && four(s, 12, 's', 'e', 's', 's') == 1 ==> spells(s, 23)
    == 1;
  lemma spelt_23: spelling(23) == put(put(put(put(empty, 'S', 'H', 'A',
    '-'), '5', '1', '2', '-'), '2', '5', '6', '-'), 's', 'e', 's', 's');
  lemma spells_23: \forall integer w; w == 23 ==>
    spells(spelling(w), w) == 1;
  lemma spells_24: \forall integer w; w == 24 ==>
    spells(spelling(w), w) == 1;
  lemma spells_25: \forall integer w; w == 25 ==>
    spells(spelling(w), w) == 1;
  lemma spells_26: \forall integer w; w == 26 ==>
    spells(spelling(w), w) == 1;
  lemma reads_27: \forall bytes s; len(s) == 5 && four(s, 0, 'f', 'a', 'l',
    's') == 1 && four(s, 4, 'e', 0, 0, 0) == 1 ==> spells(s, 27) == 1;
  lemma spelt_27: spelling(27) == snoc(put(empty, 'f', 'a', 'l', 's'), 'e');
  lemma fours_27: \forall bytes s;
    s == snoc(put(empty, 'f', 'a', 'l', 's'), 'e') ==> len(s) == 5 &&
    four(s, 0, 'f', 'a', 'l', 's') == 1 && four(s, 4, 'e', 0, 0, 0) == 1;
  lemma spells_27: \forall integer w; w == 27 ==>
    spells(spelling(w), w) == 1;
  lemma reads_28: \forall bytes s; len(s) == 6 &&
    four(s, 0, 'd', 'i', 'g', 'e') == 1 && four(s, 4, 's', 't', 0, 0) == 1 ==>
    spells(s, 28) == 1;
  lemma spelt_28: spelling(28) ==
    snoc(snoc(put(empty, 'D', 'i', 'g', 'e'), 's'), 't');
  lemma fours_28: \forall bytes s;
    s == snoc(snoc(put(empty, 'D', 'i', 'g', 'e'), 's'), 't') ==>
    len(s) == 6 && four(s, 0, 'd', 'i', 'g', 'e') == 1 &&
    four(s, 4, 's', 't', 0, 0) == 1;
  lemma spells_28: \forall integer w; w == 28 ==>
    spells(spelling(w), w) == 1;
  lemma spells_itself: \forall integer w; 0 <= w < 29 ==>
    spells(spelling(w), w) == 1;
*/

#endif
