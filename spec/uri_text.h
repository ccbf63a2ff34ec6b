#ifndef SPEC_URI_TEXT_H
#define SPEC_URI_TEXT_H

/*
 * What the text of a URI is made of, RFC 3261 25.1: octets of a set, of which
 * each part of a URI has its own, and escaped ones.
 */

#include "spec/bytes.h"
#include "spec/octets.h"

/*@
  // the longer of two readings
  logic integer uri_longer(integer a, integer b) = a < b ? b : a;
  // does c stand at i?
  logic integer uri_is(bytes s, integer i, integer c) =
    0 <= i < len(s) && at(s, i) == c ? 1 : 0;
*/

#ifdef SPEC_OPAQUE_URI_TEXT
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueUriText {
      logic integer uri_run_end(bytes s, integer i, integer allowed);
    }
*/
#else
/*@
  logic integer is_mark(integer c) =
    c == '-' || c == '_' || c == '.' || c == '!' || c == '~' || c == '*' ||
    c == '\'' || c == '(' || c == ')' ? 1 : 0;
  logic integer is_unreserved(integer c) =
    is_alphanum(c) == 1 || is_mark(c) == 1 ? 1 : 0;
  // What a set, numbered as in enum sda_uri_set, has beside unreserved:
  // uric, user, password, paramchar, and hname or hvalue.
  logic integer uri_set_adds(integer allowed, integer c) =
    allowed == 0 ? (c == ';' || c == '/' || c == '?' || c == ':' || c == '@' ||
      c == '&' || c == '=' || c == '+' || c == '$' || c == ',' ? 1 : 0) :
    allowed == 1 ? (c == '&' || c == '=' || c == '+' || c == '$' || c == ',' ||
      c == ';' || c == '?' || c == '/' ? 1 : 0) :
    allowed == 2 ? (c == '&' || c == '=' || c == '+' || c == '$' || c == ','
      ? 1 : 0) :
    allowed == 3 ? (c == '[' || c == ']' || c == '/' || c == ':' || c == '&' ||
      c == '+' || c == '$' ? 1 : 0) :
    allowed == 4 ? (c == '[' || c == ']' || c == '/' || c == '?' || c == ':' ||
      c == '+' || c == '$' ? 1 : 0) : 0;
  logic integer uri_set_has(integer allowed, integer c) =
    is_unreserved(c) == 1 || uri_set_adds(allowed, c) == 1 ? 1 : 0;

  // escaped = "%" HEXDIG HEXDIG
  logic integer is_escaped(bytes s, integer i) =
    i + 2 < len(s) && at(s, i) == '%' && is_hex(at(s, i + 1)) == 1 &&
    is_hex(at(s, i + 2)) == 1 ? 1 : 0;
  // where one octet of the set, or one escaped, ends; i when there is none
  logic integer uri_unit_end(bytes s, integer i, integer allowed) =
    i < len(s) && uri_set_has(allowed, at(s, i)) == 1 ? i + 1 :
    is_escaped(s, i) == 1 ? i + 3 : i;
  // where as many of them as there are end
  logic integer uri_run_end(bytes s, integer i, integer allowed) =
    uri_unit_end(s, i, allowed) > i
    ? uri_run_end(s, uri_unit_end(s, i, allowed), allowed) : i;
*/
#endif

/*@
  logic integer uric_end(bytes s, integer i) = uri_run_end(s, i, 0);
  logic integer user_end(bytes s, integer i) = uri_run_end(s, i, 1);
  logic integer password_end(bytes s, integer i) = uri_run_end(s, i, 2);
  logic integer paramchars_end(bytes s, integer i) = uri_run_end(s, i, 3);
  logic integer hnv_end(bytes s, integer i) = uri_run_end(s, i, 4);
*/

#endif
