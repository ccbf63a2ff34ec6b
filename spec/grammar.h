#ifndef SPEC_GRAMMAR_H
#define SPEC_GRAMMAR_H

/*
 * Parameters, lists of them and header fields of spec/sip-digest.abnf as
 * predicates, as in spec/grammar_lex.h; h and w are numbered as in
 * spec/production.h.
 */

#include "spec/grammar_values.h"
#include "spec/words.h"

/*@
  // token / quoted-string
  predicate VALUE(bytes s, integer i, integer j) =
    TOKEN(s, i, j) || QUOTED_STRING(s, i, j);
  // auth-param = auth-param-name EQUAL ( token / quoted-string )
  predicate AUTH_PARAM(bytes s, integer i, integer j) =
    \exists integer a, b; TOKEN(s, i, a) && SEPARATOR(s, a, b, '=') &&
      VALUE(s, b, j);

  // What header field h has as the value of parameter w from i to j - 1:
  // LDQUOT v RDQUOT, with v as the production of w asks for
  predicate SPACED_VALUE(bytes s, integer i, integer j, integer h, integer w) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b &&
      SPACED(sub(s, a, b), h, w) && RDQUOT(s, b, j);
  // nextnonce, cnonce: quoted-string; message-qop: token; nonce-count: 8LHEX
  predicate AINFO_VALUE(bytes s, integer i, integer j, integer w) =
    (QUOTED_STRING(s, i, j) && (w == 13 || w == 17)) ||
    (TOKEN(s, i, j) && (w == 6 ||
                        (w == 14 && j == i + 8 && LHEXS(sub(s, i, j), 0, 8))));
  predicate PARAM_VALUE(bytes s, integer i, integer j, integer h, integer w) =
    (h != 2 && VALUE(s, i, j)) || (h == 2 && AINFO_VALUE(s, i, j, w)) ||
    SPACED_VALUE(s, i, j, h, w);
  // digest-cln, dig-resp, ainfo or auth-param: one by one in
  // spec/grammar_fields.h, and the same by a proof in adequacy_fields.c
  predicate PARAM(bytes s, integer i, integer j, integer h) =
    \exists integer a, b; TOKEN(s, i, a) && SEPARATOR(s, a, b, '=') &&
      PARAM_VALUE(s, b, j, h, word_find(sub(s, i, a), 0, 18));
  // param *(COMMA param)
  inductive PARAMS(bytes s, integer i, integer j, integer h) {
    case params_one: \forall bytes s, integer i, j, h;
      PARAM(s, i, j, h) ==> PARAMS(s, i, j, h);
    case params_cons: \forall bytes s, integer i, a, b, j, h;
      PARAM(s, i, a, h) ==> SEPARATOR(s, a, b, ',') ==>
      PARAMS(s, b, j, h) ==> PARAMS(s, i, j, h);
  }
  // ("Digest" LWS params of header field h) /
  // (auth-scheme LWS auth-param *(COMMA auth-param))
  predicate HEADER(bytes s, integer h) =
    \exists integer a, b; TOKEN(s, 0, a) && LWS(s, a, b) &&
      (PARAMS(s, b, len(s), 3) ||
       (word_find(sub(s, 0, a), 28, 29) == 28 && PARAMS(s, b, len(s), h)));
*/

#endif
