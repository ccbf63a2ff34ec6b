#ifndef SPEC_EXT_VALUE_H
#define SPEC_EXT_VALUE_H

/*
 * ext-value of RFC 8187 3.2.1: charset, "'", perhaps a language, "'", and the
 * value in percent-encoding. Charsets are numbered as in enum sda_charset.
 */

#include "spec/percent.h"

/*@
  // mime-charsetc
  logic integer is_charset_char(integer c) =
    (is_alphanum(c) == 1 || c == '!' || c == '#' || c == '$' || c == '%' ||
     c == '&' || c == '+' || c == '-' || c == '^' || c == '_' || c == '`' ||
     c == '{' || c == '}' || c == '~') ? 1 : 0;
  logic integer charset_end(bytes s, integer i) =
    i < len(s) && is_charset_char(at(s, i)) == 1 ? charset_end(s, i + 1) : i;
  logic integer is_charset(bytes s) =
    len(s) > 0 && charset_end(s, 0) == len(s) ? 1 : 0;

  // is s from i on the rest of a language tag, of whose subtag n characters
  // stand before i? The first subtag is of letters.
  logic integer language_from(bytes s, integer i, integer n, integer primary) =
    i >= len(s) ? (n > 0 ? 1 : 0) :
    at(s, i) == '-' ? (n > 0 ? language_from(s, i + 1, 0, 0) : 0) :
    n < 8 && (is_letter(at(s, i)) == 1 ||
              (primary == 0 && is_digit(at(s, i)) == 1))
    ? language_from(s, i + 1, n + 1, primary) : 0;
  logic integer is_language(bytes s) = language_from(s, 0, 0, 1);

  // the first "'" from i on, or -1
  logic integer quote_from(bytes s, integer i) =
    i >= len(s) ? -1 : at(s, i) == '\'' ? i : quote_from(s, i + 1);
  // the two that part an ext-value
  logic integer ext_first(bytes s) = quote_from(s, 0);
  logic integer ext_second(bytes s) =
    ext_first(s) < 0 ? -1 : quote_from(s, ext_first(s) + 1);
  logic bytes ext_charset(bytes s) = sub(s, 0, ext_first(s));
  logic bytes ext_language(bytes s) =
    sub(s, ext_first(s) + 1, ext_second(s));
  logic bytes ext_chars(bytes s) = sub(s, ext_second(s) + 1, len(s));
  logic integer is_ext_value(bytes s) =
    ext_second(s) >= 0 && is_charset(ext_charset(s)) == 1 &&
    (ext_first(s) + 1 == ext_second(s) || is_language(ext_language(s)) == 1) &&
    is_value_chars(ext_chars(s)) == 1 ? 1 : 0;

  // is it c, which is in lower case?
  logic integer in_case(integer c, integer octet) =
    octet == c || ('a' <= c <= 'z' && octet == c - 32) ? 1 : 0;
  logic integer has_four(bytes s, integer i, integer c0, integer c1, integer c2,
                         integer c3) =
    in_case(c0, at(s, i)) == 1 && in_case(c1, at(s, i + 1)) == 1 &&
    in_case(c2, at(s, i + 2)) == 1 && in_case(c3, at(s, i + 3)) == 1 ? 1 : 0;
  // UTF-8, ISO-8859-1, another
  logic integer charset_named(bytes s) =
    len(s) == 5 && has_four(s, 0, 'u', 't', 'f', '-') == 1 && at(s, 4) == '8'
    ? 0 :
    len(s) == 10 && has_four(s, 0, 'i', 's', 'o', '-') == 1 &&
    has_four(s, 4, '8', '8', '5', '9') == 1 && at(s, 8) == '-' &&
    at(s, 9) == '1' ? 1 : 2;

  // UTF-8''
  logic bytes ext_prefix =
    snoc(snoc(snoc(snoc(snoc(snoc(snoc(empty,
      'U'), 'T'), 'F'), '-'), '8'), '\''), '\'');
  logic bytes ext_value(bytes s) = cat(ext_prefix, percent(s));
*/

#endif
