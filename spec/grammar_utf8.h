#ifndef SPEC_GRAMMAR_UTF8_H
#define SPEC_GRAMMAR_UTF8_H

/*
 * The rules of RFC 3629 4 as predicates, as in spec/grammar_lex.h: X(s, i, j)
 * says that s from i to j - 1 is an X.
 */

#include "spec/bytes.h"

/*@
  // n UTF8-tail from i on
  predicate UTF8_TAILS(bytes s, integer i, integer n) =
    i + n <= len(s) &&
    \forall integer k; i <= k < i + n ==> 0x80 <= at(s, k) <= 0xBF;
  // an octet from a to b
  predicate ONE_OF(bytes s, integer i, integer a, integer b) =
    i < len(s) && a <= at(s, i) <= b;
  // UTF8-1 = %x00-7F
  predicate UTF8_1(bytes s, integer i, integer j) =
    j == i + 1 && ONE_OF(s, i, 0x00, 0x7F);
  // UTF8-2 = %xC2-DF UTF8-tail
  predicate UTF8_2(bytes s, integer i, integer j) =
    j == i + 2 && ONE_OF(s, i, 0xC2, 0xDF) && UTF8_TAILS(s, i + 1, 1);
  // UTF8-3 = %xE0 %xA0-BF UTF8-tail / %xE1-EC 2( UTF8-tail ) /
  //          %xED %x80-9F UTF8-tail / %xEE-EF 2( UTF8-tail )
  predicate UTF8_3(bytes s, integer i, integer j) =
    j == i + 3 &&
    ((ONE_OF(s, i, 0xE0, 0xE0) && ONE_OF(s, i + 1, 0xA0, 0xBF) &&
      UTF8_TAILS(s, i + 2, 1)) ||
     (ONE_OF(s, i, 0xE1, 0xEC) && UTF8_TAILS(s, i + 1, 2)) ||
     (ONE_OF(s, i, 0xED, 0xED) && ONE_OF(s, i + 1, 0x80, 0x9F) &&
      UTF8_TAILS(s, i + 2, 1)) ||
     (ONE_OF(s, i, 0xEE, 0xEF) && UTF8_TAILS(s, i + 1, 2)));
  // UTF8-4 = %xF0 %x90-BF 2( UTF8-tail ) / %xF1-F3 3( UTF8-tail ) /
  //          %xF4 %x80-8F 2( UTF8-tail )
  predicate UTF8_4(bytes s, integer i, integer j) =
    j == i + 4 &&
    ((ONE_OF(s, i, 0xF0, 0xF0) && ONE_OF(s, i + 1, 0x90, 0xBF) &&
      UTF8_TAILS(s, i + 2, 2)) ||
     (ONE_OF(s, i, 0xF1, 0xF3) && UTF8_TAILS(s, i + 1, 3)) ||
     (ONE_OF(s, i, 0xF4, 0xF4) && ONE_OF(s, i + 1, 0x80, 0x8F) &&
      UTF8_TAILS(s, i + 2, 2)));
  // UTF8-char = UTF8-1 / UTF8-2 / UTF8-3 / UTF8-4
  predicate UTF8_CHAR(bytes s, integer i, integer j) =
    UTF8_1(s, i, j) || UTF8_2(s, i, j) || UTF8_3(s, i, j) || UTF8_4(s, i, j);
  // UTF8-octets = *( UTF8-char )
  inductive UTF8_OCTETS(bytes s, integer i, integer j) {
    case utf8_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> UTF8_OCTETS(s, i, i);
    case utf8_more: \forall bytes s, integer i, k, j;
      0 <= i < k <= j ==> UTF8_CHAR(s, i, k) ==> UTF8_OCTETS(s, k, j) ==>
      UTF8_OCTETS(s, i, j);
  }
*/

#endif
