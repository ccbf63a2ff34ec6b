#ifndef SPEC_DEVIATION_H
#define SPEC_DEVIATION_H

/*
 * What each known parameter's own production accepts, as total functions on
 * bytes: 1 for yes, 0 for no.
 */

#include "spec/header.h"

/*@
  logic integer is_letter(integer c) =
    'a' <= c <= 'z' || 'A' <= c <= 'Z' ? 1 : 0;
  logic integer is_digit(integer c) = '0' <= c <= '9' ? 1 : 0;
  // hexadecimal in either case
  logic integer is_hex(integer c) =
    is_digit(c) == 1 || 'a' <= c <= 'f' || 'A' <= c <= 'F' ? 1 : 0;
  logic integer is_scheme_char(integer c) =
    is_letter(c) == 1 || is_digit(c) == 1 || c == '+' || c == '-' || c == '.'
    ? 1 : 0;
  // visible, and not one of the four that no URI holds
  logic integer is_uri_char(integer c) =
    0x21 <= c <= 0x7E && c != '"' && c != '<' && c != '>' && c != '\\' ? 1 : 0;

  logic integer hex_end(bytes s, integer i) =
    i < len(s) && is_hex(at(s, i)) == 1 ? hex_end(s, i + 1) : i;
  logic integer scheme_end(bytes s, integer i) =
    i < len(s) && is_scheme_char(at(s, i)) == 1 ? scheme_end(s, i + 1) : i;
  logic integer uri_chars_end(bytes s, integer i) =
    i < len(s) && is_uri_char(at(s, i)) == 1 ? uri_chars_end(s, i + 1) : i;
  logic integer blanks_end(bytes s, integer i) =
    i < len(s) && at(s, i) == ' ' ? blanks_end(s, i + 1) : i;

  // where the URI at i ends: a scheme, ":", and some octets; or -1
  logic integer uri_end(bytes s, integer i) =
    i < len(s) && is_letter(at(s, i)) == 1 && scheme_end(s, i) < len(s) &&
    at(s, scheme_end(s, i)) == ':' &&
    uri_chars_end(s, scheme_end(s, i) + 1) > scheme_end(s, i) + 1
    ? uri_chars_end(s, scheme_end(s, i) + 1) : -1;

  // URI
  logic integer is_uri(bytes s) = uri_end(s, 0) == len(s) ? 1 : 0;

  // URI *(1*SP URI): where the URI after the one at i starts, or -1
  logic integer uri_next(bytes s, integer i) =
    0 <= i < uri_end(s, i) < blanks_end(s, uri_end(s, i)) <= len(s)
    ? blanks_end(s, uri_end(s, i)) : -1;
  logic integer is_uri_list(bytes s, integer i) =
    i < 0 || uri_end(s, i) < 0 ? 0 :
    uri_end(s, i) == len(s) ? 1 : is_uri_list(s, uri_next(s, i));

  // qop-value *("," qop-value), from i on
  logic integer qop_next(bytes s, integer i) =
    0 <= i < token_end(s, i) < len(s) && at(s, token_end(s, i)) == ','
    ? token_end(s, i) + 1 : -1;
  logic integer is_qop_list(bytes s, integer i) =
    i < 0 || token_end(s, i) <= i ? 0 :
    token_end(s, i) == len(s) ? 1 : is_qop_list(s, qop_next(s, i));

  // token; "true" or "false"; lower-case or any hexadecimal digits
  logic integer is_token(bytes s) =
    len(s) > 0 && token_end(s, 0) == len(s) ? 1 : 0;
  logic integer is_boolean(bytes s) = word_find(s, 26, 28) < 28 ? 1 : 0;
  logic integer is_digits(bytes s) = lhex_end(s, 0) == len(s) ? 1 : 0;
  logic integer is_any_digits(bytes s) = hex_end(s, 0) == len(s) ? 1 : 0;
*/

#endif
