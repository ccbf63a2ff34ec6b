#ifndef SPEC_PERCENT_H
#define SPEC_PERCENT_H

/*
 * Percent-encoding as value-chars of RFC 8187 3.2.1 have it: attr-char as they
 * are, any octet as "%" and two HEXDIG. Charsets are numbered as in enum
 * sda_charset.
 */

#include "spec/bytes.h"
#include "spec/octets.h"

/*@
  // attr-char, and those of them that SIP has in a token
  logic integer is_attr_char(integer c) =
    (is_alphanum(c) == 1 || c == '!' || c == '#' || c == '$' || c == '&' ||
     c == '+' || c == '-' || c == '.' || c == '^' || c == '_' || c == '`' ||
     c == '|' || c == '~') ? 1 : 0;
  logic integer is_attr_token_char(integer c) =
    (is_alphanum(c) == 1 || c == '!' || c == '+' || c == '-' || c == '.' ||
     c == '_' || c == '`' || c == '~') ? 1 : 0;

  // does pct-encoded start at i?
  logic integer is_pct(bytes s, integer i) =
    i + 2 < len(s) && at(s, i) == '%' && is_hex(at(s, i + 1)) == 1 &&
    is_hex(at(s, i + 2)) == 1 ? 1 : 0;
  logic integer value_chars_end(bytes s, integer i) =
    i < len(s) && is_attr_char(at(s, i)) == 1 ? value_chars_end(s, i + 1) :
    is_pct(s, i) == 1 ? value_chars_end(s, i + 3) : i;
  logic integer is_value_chars(bytes s) =
    value_chars_end(s, 0) == len(s) ? 1 : 0;

  // what a HEXDIG stands for
  logic integer xdigit_value(integer c) =
    c <= '9' ? c - '0' : c <= 'F' ? c - 'A' + 10 : c - 'a' + 10;
  // the octet that the attr-char or pct-encoded at i stands for; where it ends
  logic integer pct_octet(bytes s, integer i) =
    at(s, i) != '%' ? at(s, i) :
    16 * xdigit_value(at(s, i + 1)) + xdigit_value(at(s, i + 2));
  logic integer pct_next(bytes s, integer i) =
    at(s, i) == '%' ? i + 3 : i + 1;
  // the octets that value-chars stand for, from i on
  logic bytes unpct_from(bytes s, integer i) =
    i >= len(s) ? empty :
    cat(snoc(empty, pct_octet(s, i)), unpct_from(s, pct_next(s, i)));
  logic bytes unpct(bytes s) = unpct_from(s, 0);

  // octet c of a charset in UTF-8
  logic bytes charset_char(integer charset, integer c) =
    charset == 0 || c < 0x80 ? snoc(empty, c) :
    snoc(snoc(empty, 0xC0 + c / 64), 0x80 + c % 64);
  // the first k octets of s
  logic bytes charset_upto(integer charset, bytes s, integer k) =
    k <= 0 ? empty :
    cat(charset_upto(charset, s, k - 1), charset_char(charset, at(s, k - 1)));
  logic bytes in_utf8(integer charset, bytes s) =
    charset_upto(charset, s, len(s));

  // HEXDIG in upper case
  logic integer xdigit(integer v) = v < 10 ? '0' + v : 'A' + (v - 10);
  // what stands for an octet that is sent
  logic bytes pct(integer c) =
    is_attr_token_char(c) == 1 ? snoc(empty, c) :
    snoc(snoc(snoc(empty, '%'), xdigit(c / 16)), xdigit(c % 16));
  logic bytes pct_upto(bytes s, integer k) =
    k <= 0 ? empty : cat(pct_upto(s, k - 1), pct(at(s, k - 1)));
  logic bytes percent(bytes s) = pct_upto(s, len(s));
*/

#endif
