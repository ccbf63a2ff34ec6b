#ifndef SPEC_OCTETS_H
#define SPEC_OCTETS_H

/*
 * Classes of octets that several rules share, as 1 and 0: a predicate cannot
 * stand inside a term.
 */

/*@
  // ALPHA, DIGIT, alphanum
  logic integer is_letter(integer c) =
    'a' <= c <= 'z' || 'A' <= c <= 'Z' ? 1 : 0;
  logic integer is_digit(integer c) = '0' <= c <= '9' ? 1 : 0;
  logic integer is_alphanum(integer c) =
    is_letter(c) == 1 || is_digit(c) == 1 ? 1 : 0;
  // HEXDIG, in either case
  logic integer is_hex(integer c) =
    is_digit(c) == 1 || 'a' <= c <= 'f' || 'A' <= c <= 'F' ? 1 : 0;
*/

#endif
