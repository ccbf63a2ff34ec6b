#ifndef SPEC_BASE64_H
#define SPEC_BASE64_H

/*
 * Base64: four characters for three octets, a shorter last group filled up with
 * "=" (RFC 4648 4). Each recursion appends, as the loops of src/base64.c do.
 */

#include "spec/bytes.h"

#ifdef SPEC_OPAQUE_BASE64
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueBase64 {
      logic integer base64_octets(bytes s);
    }
*/
#else
/*@
  logic integer is_base64_char(integer c) =
    ('A' <= c <= 'Z' || 'a' <= c <= 'z' || '0' <= c <= '9' || c == '+' ||
     c == '/') ? 1 : 0;

  logic integer base64_end(bytes s, integer i) =
    i < len(s) && is_base64_char(at(s, i)) == 1 ? base64_end(s, i + 1) : i;

  // how many "=" end s where the characters before them end at i; -1 when
  // something else does
  logic integer padding(bytes s, integer i) =
    i == len(s) ? 0 :
    i == len(s) - 1 && at(s, i) == '=' ? 1 :
    i == len(s) - 2 && at(s, i) == '=' && at(s, i + 1) == '=' ? 2 : -1;

  // how many octets s stands for; -1 when it is no base64. The bits that the
  // last character has beyond the last octet may be anything.
  logic integer base64_octets(bytes s) =
    len(s) % 4 != 0 || padding(s, base64_end(s, 0)) < 0 ? -1 :
    len(s) / 4 * 3 - padding(s, base64_end(s, 0));
*/
#endif

/*@
  // the character of 0 to 63, and what a character stands for
  logic integer base64_digit(integer v) =
    v < 26 ? 'A' + v : v < 52 ? 'a' + (v - 26) : v < 62 ? '0' + (v - 52) :
    v == 62 ? '+' : '/';
  logic integer base64_value(integer c) =
    'A' <= c <= 'Z' ? c - 'A' : 'a' <= c <= 'z' ? c - 'a' + 26 :
    '0' <= c <= '9' ? c - '0' + 52 : c == '+' ? 62 : 63;

  logic bytes snoc4(bytes s, integer c0, integer c1, integer c2, integer c3) =
    snoc(snoc(snoc(snoc(s, c0), c1), c2), c3);
  // t, then the group of three octets, of two, of one
  logic bytes base64_three(bytes t, integer a, integer b, integer c) =
    snoc4(t, base64_digit(a / 4), base64_digit(a % 4 * 16 + b / 16),
          base64_digit(b % 16 * 4 + c / 64), base64_digit(c % 64));
  logic bytes base64_two(bytes t, integer a, integer b) =
    snoc4(t, base64_digit(a / 4), base64_digit(a % 4 * 16 + b / 16),
          base64_digit(b % 16 * 4), '=');
  logic bytes base64_one(bytes t, integer a) =
    snoc4(t, base64_digit(a / 4), base64_digit(a % 4 * 16), '=', '=');
  // the first k octets of s, three by three
  logic bytes base64_upto(bytes s, integer k) =
    k <= 0 ? empty :
    base64_three(base64_upto(s, k - 3), at(s, k - 3), at(s, k - 2),
                 at(s, k - 1));
  // from there on, where the whole groups end
  logic bytes base64_last(bytes s, integer k) =
    len(s) - k == 1 ? base64_one(base64_upto(s, k), at(s, k)) :
    len(s) - k == 2 ? base64_two(base64_upto(s, k), at(s, k), at(s, k + 1)) :
    base64_upto(s, k);
  logic bytes base64(bytes s) = base64_last(s, len(s) / 3 * 3);

  // t, then the octets of the group at i: one, two, three of them
  logic bytes octets_one(bytes t, bytes s, integer i) =
    snoc(t, base64_value(at(s, i)) * 4 + base64_value(at(s, i + 1)) / 16);
  logic bytes octets_two(bytes t, bytes s, integer i) =
    snoc(octets_one(t, s, i), base64_value(at(s, i + 1)) % 16 * 16 +
                              base64_value(at(s, i + 2)) / 4);
  logic bytes octets_three(bytes t, bytes s, integer i) =
    snoc(octets_two(t, s, i), base64_value(at(s, i + 2)) % 4 * 64 +
                              base64_value(at(s, i + 3)));
  // what the first i characters of s stand for, group by group
  logic bytes octets_upto(bytes s, integer i) =
    i <= 0 ? empty : octets_three(octets_upto(s, i - 4), s, i - 4);
  // and what n octets do whose whole groups end at i
  logic bytes octets_last(bytes s, integer i, integer n) =
    n == 1 ? octets_one(octets_upto(s, i), s, i) :
    n == 2 ? octets_two(octets_upto(s, i), s, i) : octets_upto(s, i);
  logic bytes unbase64(bytes s) =
    octets_last(s, base64_octets(s) / 3 * 4, base64_octets(s) % 3);
*/

#endif
