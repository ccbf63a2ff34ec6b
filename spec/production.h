#ifndef SPEC_PRODUCTION_H
#define SPEC_PRODUCTION_H

/*
 * What the own production of each known parameter accepts, as total functions
 * on bytes: 1 for yes, 0 for no. Header fields h are numbered as in enum
 * sda_header (0 challenge, 1 credentials, 2 Authentication-Info, 3 of another
 * scheme), names w as in enum sda_word, forms as in enum sda_form.
 */

#ifdef SPEC_OPAQUE_PRODUCTION
#include "spec/bytes.h"
/* The signatures alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueProduction {
      logic integer is_conforming(bytes s, integer h, integer w);
      logic integer is_spaced(bytes s, integer h, integer w);
      logic integer is_listed(bytes s, integer h, integer w, integer form);
      logic integer is_sendable(bytes s, integer h, integer w, integer form);
    }
*/
#else
#include "spec/base64.h"
#include "spec/ext_value.h"
#include "spec/lex.h"
#include "spec/uri.h"
#include "spec/utf8.h"
#include "spec/words.h"
/*@
  // URI *(1*SP URI): where the URI at i ends, where the next starts, or -1
  logic integer nonblanks_end(bytes s, integer i) =
    i < len(s) && at(s, i) != ' ' ? nonblanks_end(s, i + 1) : i;
  logic integer blanks_end(bytes s, integer i) =
    i < len(s) && at(s, i) == ' ' ? blanks_end(s, i + 1) : i;
  logic integer uri_next(bytes s, integer i) =
    0 <= i <= nonblanks_end(s, i) < blanks_end(s, nonblanks_end(s, i)) <= len(s)
    ? blanks_end(s, nonblanks_end(s, i)) : -1;
  logic integer is_uri_list(bytes s, integer i) =
    i < 0 || is_uri(sub(s, i, nonblanks_end(s, i))) != 1 ? 0 :
    nonblanks_end(s, i) == len(s) ? 1 : is_uri_list(s, uri_next(s, i));

  // qop-value *("," qop-value), from i on
  logic integer qop_next(bytes s, integer i) =
    0 <= i < token_end(s, i) < len(s) && at(s, token_end(s, i)) == ','
    ? token_end(s, i) + 1 : -1;
  logic integer is_qop_list(bytes s, integer i) =
    i < 0 || token_end(s, i) <= i ? 0 :
    token_end(s, i) == len(s) ? 1 : is_qop_list(s, qop_next(s, i));

  // token; "true" or "false"; "UTF-8", the one charset of RFC 7616 3.3, in any
  // case; *LHEX; base64 of RAND, AUTN and perhaps more
  // (RFC 3310 3.2); base64 of AUTS (RFC 3310 3.4)
  logic integer is_token(bytes s) =
    len(s) > 0 && token_end(s, 0) == len(s) ? 1 : 0;
  logic integer is_boolean(bytes s) = word_find(s, 26, 28) < 28 ? 1 : 0;
  logic integer says_utf_8(bytes s) =
    len(s) == 5 && (at(s, 0) == 'U' || at(s, 0) == 'u') &&
    (at(s, 1) == 'T' || at(s, 1) == 't') &&
    (at(s, 2) == 'F' || at(s, 2) == 'f') && at(s, 3) == '-' && at(s, 4) == '8'
    ? 1 : 0;
  logic integer is_digits(bytes s) = lhex_end(s, 0) == len(s) ? 1 : 0;
  logic integer is_aka_nonce(bytes s) = base64_octets(s) >= 32 ? 1 : 0;
  logic integer is_auts(bytes s) = base64_octets(s) == 14 ? 1 : 0;

  // are the octets s, without quotes, what parameter w of header h may hold?
  logic integer is_conforming(bytes s, integer h, integer w) =
    w == 4 || w == 8 ? is_boolean(s) :
    w == 5 ? is_token(s) : w == 7 ? says_utf_8(s) :
    w == 10 ? is_ext_value(s) :
    w == 6 ? (h == 0 ? is_qop_list(s, 0) : is_token(s)) :
    w == 11 ? is_uri(s) : w == 1 ? is_uri_list(s, 0) :
    w == 12 || w == 14 || w == 16 ? is_digits(s) :
    w == 15 ? is_auts(s) : 1;

  // does its production end in RDQUOT, and s in it stand before that? Then
  // white space may follow which is not COMMA's.
  logic integer is_spaced(bytes s, integer h, integer w) =
    h == 0 ? (w == 1 ? is_uri_list(s, 0) : w == 2 ? is_aka_nonce(s) :
              w == 6 ? is_qop_list(s, 0) : 0) :
    h == 1 ? (w == 2 ? is_aka_nonce(s) : w == 11 ? is_uri(s) :
              w == 12 ? is_digits(s) : w == 15 ? is_auts(s) : 0) :
    h == 2 && w == 16 ? is_digits(s) : 0;

  // may h hold it at all? Authentication-Info is a closed list: nextnonce and
  // cnonce quoted, qop a token, nc eight digits, rspauth digits in quotes.
  logic integer is_listed(bytes s, integer h, integer w, integer form) =
    h != 2 ? 1 :
    w == 13 || w == 17 ? (form == 2 ? 1 : 0) :
    w == 6 ? (form == 1 ? 1 : 0) :
    w == 14 ? (form == 1 && len(s) == 8 ? is_digits(s) : 0) :
    w == 16 ? (form == 2 ? is_digits(s) : 0) : 0;

  // may a sender write it in that form? A token without quotes, or what can
  // stand between them; of its production; nc (14) of eight digits; cnonce
  // (13) of ASCII alone, RFC 7616 3.4; username* (10) in UTF-8, RFC 8187 3.2.1.
  // No fold in either form.
  logic integer is_inside(bytes s) = inside_end(s, 0) == len(s) ? 1 : 0;
  logic integer is_ascii(bytes s, integer i) =
    i >= len(s) ? 1 : at(s, i) < 0x80 ? is_ascii(s, i + 1) : 0;
  logic integer is_utf_8_value(bytes s) =
    charset_named(ext_charset(s)) == 0 && is_utf8(unpct(ext_chars(s))) == 1
    ? 1 : 0;
  logic integer is_sendable(bytes s, integer h, integer w, integer form) =
    (form == 1 ? is_token(s) : is_inside(s)) != 1 ||
    is_conforming(s, h, w) != 1 || is_listed(s, h, w, form) != 1 ? 0 :
    w == 14 ? (len(s) == 8 ? 1 : 0) : w == 13 ? is_ascii(s, 0) :
    w == 10 ? is_utf_8_value(s) : 1;
*/
#endif

#endif
