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
  // the octet at k, 0 behind the end
  logic integer octet_or_0(bytes s, integer k) = k < len(s) ? at(s, k) : 0;
  // the characters of the group of up to three octets at i
  logic bytes base64_group(bytes s, integer i) =
    snoc4(empty, base64_digit(at(s, i) / 4),
      base64_digit(at(s, i) % 4 * 16 + octet_or_0(s, i + 1) / 16),
      i + 1 < len(s) ? base64_digit(octet_or_0(s, i + 1) % 16 * 4 +
                                    octet_or_0(s, i + 2) / 64) : '=',
      i + 2 < len(s) ? base64_digit(octet_or_0(s, i + 2) % 64) : '=');
  // the groups before i
  logic bytes base64_upto(bytes s, integer i) =
    i <= 0 ? empty : cat(base64_upto(s, i - 3), base64_group(s, i - 3));
  logic bytes base64(bytes s) = base64_upto(s, (len(s) + 2) / 3 * 3);

  // the octets of the group of four characters at i
  logic bytes octets_one(bytes s, integer i) =
    snoc(empty, base64_value(at(s, i)) * 4 + base64_value(at(s, i + 1)) / 16);
  logic bytes octets_two(bytes s, integer i) =
    snoc(octets_one(s, i), base64_value(at(s, i + 1)) % 16 * 16 +
                           base64_value(at(s, i + 2)) / 4);
  logic bytes octets_three(bytes s, integer i) =
    snoc(octets_two(s, i), base64_value(at(s, i + 2)) % 4 * 64 +
                           base64_value(at(s, i + 3)));
  logic bytes octets_group(bytes s, integer i) =
    at(s, i + 2) == '=' ? octets_one(s, i) :
    at(s, i + 3) == '=' ? octets_two(s, i) : octets_three(s, i);
  // of the groups before i
  logic bytes octets_upto(bytes s, integer i) =
    i <= 0 ? empty : cat(octets_upto(s, i - 4), octets_group(s, i - 4));
  // what s stands for, when it is base64
  logic bytes unbase64(bytes s) = octets_upto(s, len(s));
*/

#endif
