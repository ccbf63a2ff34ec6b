#ifndef SPEC_WORDS_H
#define SPEC_WORDS_H

/*
 * The words of the grammar (parameter names, algorithms, values of qop and
 * stale, the scheme), numbered as in enum sda_word, and what it is to spell one.
 */

#include "spec/bytes.h"

#ifdef SPEC_OPAQUE_WORDS
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueWords {
      logic integer spells(bytes s, integer w);
      logic integer word_find(bytes s, integer w, integer below);
      logic bytes spelling(integer w);
    }
*/
#else
/*@
  // Letters are compared without regard to case, RFC 3261 7.3.1.
  logic integer lower(integer c) = 'A' <= c <= 'Z' ? c + 32 : c;
  // the octet at k in lower case, 0 behind the end
  logic integer octet(bytes s, integer k) = k < len(s) ? lower(at(s, k)) : 0;
  logic integer four(bytes s, integer k, integer c0, integer c1, integer c2,
                     integer c3) =
    octet(s, k) == c0 && octet(s, k + 1) == c1 && octet(s, k + 2) == c2 &&
    octet(s, k + 3) == c3 ? 1 : 0;

  // is s word w, in any case?
  logic integer spells(bytes s, integer w) =
    w == 0 ? (len(s) == 5 && four(s, 0, 'r', 'e', 'a', 'l') == 1 &&
      four(s, 4, 'm', 0, 0, 0) == 1 ? 1 : 0) :
    w == 1 ? (len(s) == 6 && four(s, 0, 'd', 'o', 'm', 'a') == 1 &&
      four(s, 4, 'i', 'n', 0, 0) == 1 ? 1 : 0) :
    w == 2 ? (len(s) == 5 && four(s, 0, 'n', 'o', 'n', 'c') == 1 &&
      four(s, 4, 'e', 0, 0, 0) == 1 ? 1 : 0) :
    w == 3 ? (len(s) == 6 && four(s, 0, 'o', 'p', 'a', 'q') == 1 &&
      four(s, 4, 'u', 'e', 0, 0) == 1 ? 1 : 0) :
    w == 4 ? (len(s) == 5 && four(s, 0, 's', 't', 'a', 'l') == 1 &&
      four(s, 4, 'e', 0, 0, 0) == 1 ? 1 : 0) :
    w == 5 ? (len(s) == 9 && four(s, 0, 'a', 'l', 'g', 'o') == 1 &&
      four(s, 4, 'r', 'i', 't', 'h') == 1 &&
      four(s, 8, 'm', 0, 0, 0) == 1 ? 1 : 0) :
    w == 6 ? (len(s) == 3 && four(s, 0, 'q', 'o', 'p', 0) == 1 ? 1 : 0) :
    w == 7 ? (len(s) == 7 && four(s, 0, 'c', 'h', 'a', 'r') == 1 &&
      four(s, 4, 's', 'e', 't', 0) == 1 ? 1 : 0) :
    w == 8 ? (len(s) == 8 && four(s, 0, 'u', 's', 'e', 'r') == 1 &&
      four(s, 4, 'h', 'a', 's', 'h') == 1 ? 1 : 0) :
    w == 9 ? (len(s) == 8 && four(s, 0, 'u', 's', 'e', 'r') == 1 &&
      four(s, 4, 'n', 'a', 'm', 'e') == 1 ? 1 : 0) :
    w == 10 ? (len(s) == 9 && four(s, 0, 'u', 's', 'e', 'r') == 1 &&
      four(s, 4, 'n', 'a', 'm', 'e') == 1 &&
      four(s, 8, '*', 0, 0, 0) == 1 ? 1 : 0) :
    w == 11 ? (len(s) == 3 && four(s, 0, 'u', 'r', 'i', 0) == 1 ? 1 : 0) :
    w == 12 ? (len(s) == 8 && four(s, 0, 'r', 'e', 's', 'p') == 1 &&
      four(s, 4, 'o', 'n', 's', 'e') == 1 ? 1 : 0) :
    w == 13 ? (len(s) == 6 && four(s, 0, 'c', 'n', 'o', 'n') == 1 &&
      four(s, 4, 'c', 'e', 0, 0) == 1 ? 1 : 0) :
    w == 14 ? (len(s) == 2 && four(s, 0, 'n', 'c', 0, 0) == 1 ? 1 : 0) :
    w == 15 ? (len(s) == 4 && four(s, 0, 'a', 'u', 't', 's') == 1 ? 1 : 0) :
    w == 16 ? (len(s) == 7 && four(s, 0, 'r', 's', 'p', 'a') == 1 &&
      four(s, 4, 'u', 't', 'h', 0) == 1 ? 1 : 0) :
    w == 17 ? (len(s) == 9 && four(s, 0, 'n', 'e', 'x', 't') == 1 &&
      four(s, 4, 'n', 'o', 'n', 'c') == 1 &&
      four(s, 8, 'e', 0, 0, 0) == 1 ? 1 : 0) :
    w == 18 ? (len(s) == 3 && four(s, 0, 'm', 'd', '5', 0) == 1 ? 1 : 0) :
    w == 19 ? (len(s) == 8 && four(s, 0, 'm', 'd', '5', '-') == 1 &&
      four(s, 4, 's', 'e', 's', 's') == 1 ? 1 : 0) :
    w == 20 ? (len(s) == 7 && four(s, 0, 's', 'h', 'a', '-') == 1 &&
      four(s, 4, '2', '5', '6', 0) == 1 ? 1 : 0) :
    w == 21 ? (len(s) == 12 && four(s, 0, 's', 'h', 'a', '-') == 1 &&
      four(s, 4, '2', '5', '6', '-') == 1 &&
      four(s, 8, 's', 'e', 's', 's') == 1 ? 1 : 0) :
    w == 22 ? (len(s) == 11 && four(s, 0, 's', 'h', 'a', '-') == 1 &&
      four(s, 4, '5', '1', '2', '-') == 1 &&
      four(s, 8, '2', '5', '6', 0) == 1 ? 1 : 0) :
    w == 23 ? (len(s) == 16 && four(s, 0, 's', 'h', 'a', '-') == 1 &&
      four(s, 4, '5', '1', '2', '-') == 1 &&
      four(s, 8, '2', '5', '6', '-') == 1 &&
      four(s, 12, 's', 'e', 's', 's') == 1 ? 1 : 0) :
    w == 24 ? (len(s) == 4 && four(s, 0, 'a', 'u', 't', 'h') == 1 ? 1 : 0) :
    w == 25 ? (len(s) == 8 && four(s, 0, 'a', 'u', 't', 'h') == 1 &&
      four(s, 4, '-', 'i', 'n', 't') == 1 ? 1 : 0) :
    w == 26 ? (len(s) == 4 && four(s, 0, 't', 'r', 'u', 'e') == 1 ? 1 : 0) :
    w == 27 ? (len(s) == 5 && four(s, 0, 'f', 'a', 'l', 's') == 1 &&
      four(s, 4, 'e', 0, 0, 0) == 1 ? 1 : 0) :
    w == 28 ? (len(s) == 6 && four(s, 0, 'd', 'i', 'g', 'e') == 1 &&
      four(s, 4, 's', 't', 0, 0) == 1 ? 1 : 0) :
    0;

  // the first word from w on that s spells, or below
  logic integer word_find(bytes s, integer w, integer below) =
    w >= below ? below : spells(s, w) == 1 ? w : word_find(s, w + 1, below);

  // the word as the RFCs spell it
  logic bytes put(bytes s, integer c0, integer c1, integer c2, integer c3) =
    snoc(snoc(snoc(snoc(s, c0), c1), c2), c3);
  logic bytes spelling(integer w) =
    w == 0 ? snoc(put(empty, 'r', 'e', 'a', 'l'), 'm') :
    w == 1 ? snoc(snoc(put(empty, 'd', 'o', 'm', 'a'), 'i'), 'n') :
    w == 2 ? snoc(put(empty, 'n', 'o', 'n', 'c'), 'e') :
    w == 3 ? snoc(snoc(put(empty, 'o', 'p', 'a', 'q'), 'u'), 'e') :
    w == 4 ? snoc(put(empty, 's', 't', 'a', 'l'), 'e') :
    w == 5 ? snoc(put(put(empty, 'a', 'l', 'g', 'o'), 'r', 'i', 't', 'h'),
      'm') :
    w == 6 ? snoc(snoc(snoc(empty, 'q'), 'o'), 'p') :
    w == 7 ? snoc(snoc(snoc(put(empty, 'c', 'h', 'a', 'r'), 's'), 'e'), 't')
      :
    w == 8 ? put(put(empty, 'u', 's', 'e', 'r'), 'h', 'a', 's', 'h') :
    w == 9 ? put(put(empty, 'u', 's', 'e', 'r'), 'n', 'a', 'm', 'e') :
    w == 10 ? snoc(put(put(empty, 'u', 's', 'e', 'r'), 'n', 'a', 'm', 'e'),
      '*') :
    w == 11 ? snoc(snoc(snoc(empty, 'u'), 'r'), 'i') :
    w == 12 ? put(put(empty, 'r', 'e', 's', 'p'), 'o', 'n', 's', 'e') :
    w == 13 ? snoc(snoc(put(empty, 'c', 'n', 'o', 'n'), 'c'), 'e') :
    w == 14 ? snoc(snoc(empty, 'n'), 'c') :
    w == 15 ? put(empty, 'a', 'u', 't', 's') :
    w == 16 ? snoc(snoc(snoc(put(empty, 'r', 's', 'p', 'a'), 'u'), 't'),
      'h') :
    w == 17 ? snoc(put(put(empty, 'n', 'e', 'x', 't'), 'n', 'o', 'n', 'c'),
      'e') :
    w == 18 ? snoc(snoc(snoc(empty, 'M'), 'D'), '5') :
    w == 19 ? put(put(empty, 'M', 'D', '5', '-'), 's', 'e', 's', 's') :
    w == 20 ? snoc(snoc(snoc(put(empty, 'S', 'H', 'A', '-'), '2'), '5'),
      '6') :
    w == 21 ? put(put(put(empty, 'S', 'H', 'A', '-'), '2', '5', '6', '-'),
      's', 'e', 's', 's') :
    w == 22 ? snoc(snoc(snoc(put(put(empty, 'S', 'H', 'A', '-'), '5', '1',
      '2', '-'), '2'), '5'), '6') :
    w == 23 ? put(put(put(put(empty, 'S', 'H', 'A', '-'), '5', '1', '2',
      '-'), '2', '5', '6', '-'), 's', 'e', 's', 's') :
    w == 24 ? put(empty, 'a', 'u', 't', 'h') :
    w == 25 ? put(put(empty, 'a', 'u', 't', 'h'), '-', 'i', 'n', 't') :
    w == 26 ? put(empty, 't', 'r', 'u', 'e') :
    w == 27 ? snoc(put(empty, 'f', 'a', 'l', 's'), 'e') :
    w == 28 ? snoc(snoc(put(empty, 'D', 'i', 'g', 'e'), 's'), 't') :
    empty;
*/
#endif

#endif
