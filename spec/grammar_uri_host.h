#ifndef SPEC_GRAMMAR_URI_HOST_H
#define SPEC_GRAMMAR_URI_HOST_H

/*
 * The section Request-URI of spec/sip-digest.abnf as predicates, to be held
 * against it line by line, from the octets upwards: X(s, i, j) says that s from
 * i to j - 1 is a sentence of X. As in spec/grammar_lex.h, nothing here says
 * how to recognise one. A list is an inductive predicate. This is the first
 * half: characters, host, userinfo.
 */

#include "spec/grammar_lex.h"
#include "spec/octets.h"

/*@
  // one octet, which is c
  predicate OCTET(bytes s, integer i, integer j, integer c) =
    0 <= i && j == i + 1 <= len(s) && at(s, i) == c;
  // ALPHA
  predicate LETTER(bytes s, integer i, integer j) =
    0 <= i && j == i + 1 <= len(s) && is_letter(at(s, i)) == 1;
  // alphanum = ALPHA / DIGIT
  predicate ALPHANUM(bytes s, integer i, integer j) =
    0 <= i && j == i + 1 <= len(s) && is_alphanum(at(s, i)) == 1;
  // *DIGIT
  predicate DIGITS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_digit(at(s, k)) == 1;
  // *HEXDIG
  predicate HEXDIGS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_hex(at(s, k)) == 1;

  // ---- characters of URIs

  // reserved = ";" / "/" / "?" / ":" / "@" / "&" / "=" / "+" / "$" / ","
  predicate RESERVED(bytes s, integer i, integer j) =
    OCTET(s, i, j, ';') || OCTET(s, i, j, '/') || OCTET(s, i, j, '?') ||
    OCTET(s, i, j, ':') || OCTET(s, i, j, '@') || OCTET(s, i, j, '&') ||
    OCTET(s, i, j, '=') || OCTET(s, i, j, '+') || OCTET(s, i, j, '$') ||
    OCTET(s, i, j, ',');
  // mark = "-" / "_" / "." / "!" / "~" / "*" / "'" / "(" / ")"
  predicate MARK(bytes s, integer i, integer j) =
    OCTET(s, i, j, '-') || OCTET(s, i, j, '_') || OCTET(s, i, j, '.') ||
    OCTET(s, i, j, '!') || OCTET(s, i, j, '~') || OCTET(s, i, j, '*') ||
    OCTET(s, i, j, '\'') || OCTET(s, i, j, '(') || OCTET(s, i, j, ')');
  // unreserved = alphanum / mark
  predicate UNRESERVED(bytes s, integer i, integer j) =
    ALPHANUM(s, i, j) || MARK(s, i, j);
  // escaped = "%" HEXDIG HEXDIG
  predicate ESCAPED(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '%') && HEXDIGS(s, i + 1, j) && j == i + 3;

  // ---- what is repeated

  // uric = reserved / unreserved / escaped
  predicate URIC(bytes s, integer i, integer j) =
    RESERVED(s, i, j) || UNRESERVED(s, i, j) || ESCAPED(s, i, j);
  // uric-no-slash = unreserved / escaped / ";" / "?" / ":" / "@" / "&" / "="
  //               / "+" / "$" / ","
  predicate URIC_NO_SLASH(bytes s, integer i, integer j) =
    UNRESERVED(s, i, j) || ESCAPED(s, i, j) || OCTET(s, i, j, ';') ||
    OCTET(s, i, j, '?') || OCTET(s, i, j, ':') || OCTET(s, i, j, '@') ||
    OCTET(s, i, j, '&') || OCTET(s, i, j, '=') || OCTET(s, i, j, '+') ||
    OCTET(s, i, j, '$') || OCTET(s, i, j, ',');
  // user-unreserved = "&" / "=" / "+" / "$" / "," / ";" / "?" / "/"
  predicate USER_UNRESERVED(bytes s, integer i, integer j) =
    OCTET(s, i, j, '&') || OCTET(s, i, j, '=') || OCTET(s, i, j, '+') ||
    OCTET(s, i, j, '$') || OCTET(s, i, j, ',') || OCTET(s, i, j, ';') ||
    OCTET(s, i, j, '?') || OCTET(s, i, j, '/');
  // of user: unreserved / escaped / user-unreserved
  predicate USER_CHAR(bytes s, integer i, integer j) =
    UNRESERVED(s, i, j) || ESCAPED(s, i, j) || USER_UNRESERVED(s, i, j);
  // of password: unreserved / escaped / "&" / "=" / "+" / "$" / ","
  predicate PASSWORD_CHAR(bytes s, integer i, integer j) =
    UNRESERVED(s, i, j) || ESCAPED(s, i, j) || OCTET(s, i, j, '&') ||
    OCTET(s, i, j, '=') || OCTET(s, i, j, '+') || OCTET(s, i, j, '$') ||
    OCTET(s, i, j, ',');
  // param-unreserved = "[" / "]" / "/" / ":" / "&" / "+" / "$"
  predicate PARAM_UNRESERVED(bytes s, integer i, integer j) =
    OCTET(s, i, j, '[') || OCTET(s, i, j, ']') || OCTET(s, i, j, '/') ||
    OCTET(s, i, j, ':') || OCTET(s, i, j, '&') || OCTET(s, i, j, '+') ||
    OCTET(s, i, j, '$');
  // paramchar = param-unreserved / unreserved / escaped
  predicate PARAMCHAR(bytes s, integer i, integer j) =
    PARAM_UNRESERVED(s, i, j) || UNRESERVED(s, i, j) || ESCAPED(s, i, j);
  // hnv-unreserved = "[" / "]" / "/" / "?" / ":" / "+" / "$"
  predicate HNV_UNRESERVED(bytes s, integer i, integer j) =
    OCTET(s, i, j, '[') || OCTET(s, i, j, ']') || OCTET(s, i, j, '/') ||
    OCTET(s, i, j, '?') || OCTET(s, i, j, ':') || OCTET(s, i, j, '+') ||
    OCTET(s, i, j, '$');
  // of hname and hvalue: hnv-unreserved / unreserved / escaped
  predicate HNV_CHAR(bytes s, integer i, integer j) =
    HNV_UNRESERVED(s, i, j) || UNRESERVED(s, i, j) || ESCAPED(s, i, j);
  // pchar = unreserved / escaped / ":" / "@" / "&" / "=" / "+" / "$" / ","
  predicate PCHAR(bytes s, integer i, integer j) =
    UNRESERVED(s, i, j) || ESCAPED(s, i, j) || OCTET(s, i, j, ':') ||
    OCTET(s, i, j, '@') || OCTET(s, i, j, '&') || OCTET(s, i, j, '=') ||
    OCTET(s, i, j, '+') || OCTET(s, i, j, '$') || OCTET(s, i, j, ',');
  // of reg-name: unreserved / escaped / "$" / "," / ";" / ":" / "@" / "&"
  //            / "=" / "+"
  predicate REG_NAME_CHAR(bytes s, integer i, integer j) =
    UNRESERVED(s, i, j) || ESCAPED(s, i, j) || OCTET(s, i, j, '$') ||
    OCTET(s, i, j, ',') || OCTET(s, i, j, ';') || OCTET(s, i, j, ':') ||
    OCTET(s, i, j, '@') || OCTET(s, i, j, '&') || OCTET(s, i, j, '=') ||
    OCTET(s, i, j, '+');

  // These by number, so that "any number of" need be said but once; 0 to 4 as
  // in spec/uri_text.h.
  predicate ELEMENT(bytes s, integer i, integer j, integer n) =
    (n == 0 && URIC(s, i, j)) || (n == 1 && USER_CHAR(s, i, j)) ||
    (n == 2 && PASSWORD_CHAR(s, i, j)) || (n == 3 && PARAMCHAR(s, i, j)) ||
    (n == 4 && HNV_CHAR(s, i, j)) || (n == 5 && PCHAR(s, i, j)) ||
    (n == 6 && REG_NAME_CHAR(s, i, j));
  // *element
  inductive ELEMENTS(bytes s, integer i, integer j, integer n) {
    case elements_none: \forall bytes s, integer i, n;
      0 <= i <= len(s) ==> ELEMENTS(s, i, i, n);
    case elements_more: \forall bytes s, integer i, k, j, n;
      ELEMENT(s, i, k, n) ==> ELEMENTS(s, k, j, n) ==> ELEMENTS(s, i, j, n);
  }

  // ---- host

  // *( alphanum / "-" )
  predicate LABEL_CHARS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && \forall integer k; i <= k < j ==>
      is_alphanum(at(s, k)) == 1 || at(s, k) == '-';
  // domainlabel = alphanum / alphanum *( alphanum / "-" ) alphanum
  predicate DOMAINLABEL(bytes s, integer i, integer j) =
    ALPHANUM(s, i, j) ||
    (ALPHANUM(s, i, i + 1) && LABEL_CHARS(s, i + 1, j - 1) &&
     ALPHANUM(s, j - 1, j));
  // toplabel = ALPHA / ALPHA *( alphanum / "-" ) alphanum
  predicate TOPLABEL(bytes s, integer i, integer j) =
    LETTER(s, i, j) ||
    (LETTER(s, i, i + 1) && LABEL_CHARS(s, i + 1, j - 1) &&
     ALPHANUM(s, j - 1, j));
  // hostname = *( domainlabel "." ) toplabel [ "." ]
  inductive HOSTNAME(bytes s, integer i, integer j) {
    case hostname_top: \forall bytes s, integer i, a, j;
      TOPLABEL(s, i, a) ==> (a == j || OCTET(s, a, j, '.')) ==>
      HOSTNAME(s, i, j);
    case hostname_more: \forall bytes s, integer i, a, j;
      DOMAINLABEL(s, i, a) ==> OCTET(s, a, a + 1, '.') ==>
      HOSTNAME(s, a + 1, j) ==> HOSTNAME(s, i, j);
  }

  // 1*3DIGIT
  predicate NUMBER(bytes s, integer i, integer j) =
    DIGITS(s, i, j) && i + 1 <= j <= i + 3;
  // IPv4address = 1*3DIGIT "." 1*3DIGIT "." 1*3DIGIT "." 1*3DIGIT
  predicate IPV4ADDRESS(bytes s, integer i, integer j) =
    \exists integer a, b, c;
      NUMBER(s, i, a) && OCTET(s, a, a + 1, '.') &&
      NUMBER(s, a + 1, b) && OCTET(s, b, b + 1, '.') &&
      NUMBER(s, b + 1, c) && OCTET(s, c, c + 1, '.') && NUMBER(s, c + 1, j);

  // hex4 = 1*4HEXDIG
  predicate HEX4(bytes s, integer i, integer j) =
    HEXDIGS(s, i, j) && i + 1 <= j <= i + 4;
  // hexseq = hex4 *( ":" hex4 )
  inductive HEXSEQ(bytes s, integer i, integer j) {
    case hexseq_one: \forall bytes s, integer i, j;
      HEX4(s, i, j) ==> HEXSEQ(s, i, j);
    case hexseq_more: \forall bytes s, integer i, a, j;
      HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==> HEXSEQ(s, a + 1, j) ==>
      HEXSEQ(s, i, j);
  }
  // "::" [ hexseq ]
  predicate GAP(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, ':') && OCTET(s, i + 1, i + 2, ':') &&
    (j == i + 2 || HEXSEQ(s, i + 2, j));
  // hexpart = hexseq / hexseq "::" [ hexseq ] / "::" [ hexseq ]
  predicate HEXPART(bytes s, integer i, integer j) =
    HEXSEQ(s, i, j) || (\exists integer a; HEXSEQ(s, i, a) && GAP(s, a, j)) ||
    GAP(s, i, j);
  // IPv6address = hexpart [ ":" IPv4address ]
  predicate IPV6ADDRESS(bytes s, integer i, integer j) =
    HEXPART(s, i, j) ||
    \exists integer a; HEXPART(s, i, a) && OCTET(s, a, a + 1, ':') &&
      IPV4ADDRESS(s, a + 1, j);
  // IPv6reference = "[" IPv6address "]"
  predicate IPV6REFERENCE(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '[') && IPV6ADDRESS(s, i + 1, j - 1) &&
    OCTET(s, j - 1, j, ']');

  // host = hostname / IPv4address / IPv6reference
  predicate HOST(bytes s, integer i, integer j) =
    HOSTNAME(s, i, j) || IPV4ADDRESS(s, i, j) || IPV6REFERENCE(s, i, j);
  // port = 1*DIGIT
  predicate PORT(bytes s, integer i, integer j) = DIGITS(s, i, j) && i < j;
  // hostport = host [ ":" port ]
  predicate HOSTPORT(bytes s, integer i, integer j) =
    HOST(s, i, j) ||
    \exists integer a; HOST(s, i, a) && OCTET(s, a, a + 1, ':') &&
      PORT(s, a + 1, j);

  // ---- userinfo

  // user = 1*( unreserved / escaped / user-unreserved )
  predicate USER(bytes s, integer i, integer j) =
    ELEMENTS(s, i, j, 1) && i < j;
  // telephone-subscriber = user
  predicate TELEPHONE_SUBSCRIBER(bytes s, integer i, integer j) =
    USER(s, i, j);
  // password = *( unreserved / escaped / "&" / "=" / "+" / "$" / "," )
  predicate PASSWORD(bytes s, integer i, integer j) = ELEMENTS(s, i, j, 2);
  // userinfo = ( user / telephone-subscriber ) [ ":" password ] "@"
  predicate USERINFO(bytes s, integer i, integer j) =
    \exists integer a;
      (USER(s, i, a) || TELEPHONE_SUBSCRIBER(s, i, a)) &&
      (a == j - 1 ||
       (OCTET(s, a, a + 1, ':') && PASSWORD(s, a + 1, j - 1))) &&
      OCTET(s, j - 1, j, '@');
*/

#endif
