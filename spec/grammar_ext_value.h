#ifndef SPEC_GRAMMAR_EXT_VALUE_H
#define SPEC_GRAMMAR_EXT_VALUE_H

/*
 * The values in a character set and language of spec/sip-digest.abnf as
 * predicates, as in spec/grammar_lex.h.
 */

#include "spec/ext_value.h"
#include "spec/grammar_language.h"
#include "spec/grammar_lex.h"

/*@
  // mime-charset = 1*mime-charsetc
  predicate MIME_CHARSET(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) &&
    \forall integer k; i <= k < j ==> is_charset_char(at(s, k)) == 1;
  // ext-charset = "UTF-8" / mime-charset
  predicate EXT_CHARSET(bytes s, integer i, integer j) =
    (FOUR(s, i, 'u', 't', 'f', '-') && SAME_LETTER(s, i + 4, '8') &&
     j == i + 5) || MIME_CHARSET(s, i, j);
  // pct-encoded = "%" HEXDIG HEXDIG
  predicate PCT_ENCODED(bytes s, integer i, integer j) =
    0 <= i && j == i + 3 <= len(s) && at(s, i) == '%' &&
    is_hex(at(s, i + 1)) == 1 && is_hex(at(s, i + 2)) == 1;
  // value-chars = *( pct-encoded / attr-char )
  inductive VALUE_CHARS(bytes s, integer i, integer j) {
    case value_chars_none: \forall bytes s, integer i; 0 <= i <= len(s) ==>
      VALUE_CHARS(s, i, i);
    case value_chars_pct: \forall bytes s, integer i, j;
      PCT_ENCODED(s, i, i + 3) ==> VALUE_CHARS(s, i + 3, j) ==>
      VALUE_CHARS(s, i, j);
    case value_chars_attr: \forall bytes s, integer i, j;
      0 <= i < len(s) ==> is_attr_char(at(s, i)) == 1 ==>
      VALUE_CHARS(s, i + 1, j) ==> VALUE_CHARS(s, i, j);
  }
  // "'" [ ext-language ] "'"
  predicate BETWEEN(bytes s, integer i, integer j) =
    0 <= i && i + 2 <= j <= len(s) && at(s, i) == '\'' &&
    at(s, j - 1) == '\'' &&
    (j == i + 2 || EXT_LANGUAGE(sub(s, i + 1, j - 1)));
  // ext-value = ext-charset "'" [ ext-language ] "'" value-chars
  predicate EXT_VALUE(bytes s) =
    \exists integer a, b; EXT_CHARSET(s, 0, a) && BETWEEN(s, a, b) &&
      VALUE_CHARS(sub(s, b, len(s)), 0, len(s) - b);

  // sip-ext-charset = 1*( ALPHA / DIGIT / "!" / "%" / "+" / "-" / "_" / "`"
  //                 / "~" )
  predicate SIP_EXT_CHARSET(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) && \forall integer k; i <= k < j ==>
      is_alphanum(at(s, k)) == 1 || at(s, k) == '!' || at(s, k) == '%' ||
      at(s, k) == '+' || at(s, k) == '-' || at(s, k) == '_' ||
      at(s, k) == '`' || at(s, k) == '~';
  // sip-value-chars = *( pct-encoded / sip-attr-char )
  inductive SIP_VALUE_CHARS(bytes s, integer i, integer j) {
    case sip_value_chars_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> SIP_VALUE_CHARS(s, i, i);
    case sip_value_chars_pct: \forall bytes s, integer i, j;
      PCT_ENCODED(s, i, i + 3) ==> SIP_VALUE_CHARS(s, i + 3, j) ==>
      SIP_VALUE_CHARS(s, i, j);
    case sip_value_chars_attr: \forall bytes s, integer i, j;
      0 <= i < len(s) ==> is_attr_token_char(at(s, i)) == 1 ==>
      SIP_VALUE_CHARS(s, i + 1, j) ==> SIP_VALUE_CHARS(s, i, j);
  }
  // sip-ext-value = sip-ext-charset "'" [ ext-language ] "'" sip-value-chars
  predicate SIP_EXT_VALUE(bytes s) =
    \exists integer a, b; SIP_EXT_CHARSET(s, 0, a) && BETWEEN(s, a, b) &&
      SIP_VALUE_CHARS(sub(s, b, len(s)), 0, len(s) - b);
*/

#endif
