#ifndef SPEC_HEX_H
#define SPEC_HEX_H

/*
 * Hexadecimal: two LHEX for an octet, the high half first (RFC 8760 2.2). Each
 * recursion appends, as the loops of src/hex.c do.
 */

#include "spec/lex.h"

/*@
  // the digit of 0 to 15, and what a digit stands for
  logic integer hex_digit(integer v) = v < 10 ? '0' + v : 'a' + (v - 10);
  logic integer hex_value(integer c) = c <= '9' ? c - '0' : c - 'a' + 10;

  // the first k octets of s in hexadecimal
  logic bytes hex_upto(bytes s, integer k) =
    k <= 0 ? empty :
    snoc(snoc(hex_upto(s, k - 1), hex_digit(at(s, k - 1) / 16)),
         hex_digit(at(s, k - 1) % 16));
  logic bytes hex(bytes s) = hex_upto(s, len(s));

  // is the k-th pair of s two LHEX?
  predicate lhex_pair(bytes s, integer k) =
    is_lhex(at(s, 2 * k)) == 1 && is_lhex(at(s, 2 * k + 1)) == 1;
  predicate lhex_pairs(bytes s, integer n) =
    \forall integer k; 0 <= k < n ==> lhex_pair(s, k);

  // the octets that the first k pairs of s stand for
  logic bytes unhex_upto(bytes s, integer k) =
    k <= 0 ? empty :
    snoc(unhex_upto(s, k - 1),
         16 * hex_value(at(s, 2 * k - 2)) + hex_value(at(s, 2 * k - 1)));
*/

#endif
