#ifndef SPEC_GRAMMAR_LEX_H
#define SPEC_GRAMMAR_LEX_H

/*
 * The lexical rules of spec/sip-digest.abnf as predicates, to be held against
 * it line by line: X(s, i, j) says that s from i to j - 1 is a sentence of X.
 * Nothing here says how to recognise one; the proofs in proofs/ join these
 * predicates with the functions of spec/lex.h.
 */

#include "spec/lex.h"

/*@
  // *WSP
  predicate WSPS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_wsp(at(s, k)) == 1;
  // LWS = [*WSP CRLF] 1*WSP
  predicate LWS(bytes s, integer i, integer j) =
    (i < j && WSPS(s, i, j)) ||
    (\exists integer a; WSPS(s, i, a) && a + 2 < j && at(s, a) == '\r' &&
       at(s, a + 1) == '\n' && WSPS(s, a + 2, j));
  // SWS = [LWS]
  predicate SWS(bytes s, integer i, integer j) =
    (0 <= i && i == j <= len(s)) || LWS(s, i, j);

  // token = 1*(alphanum / "-" / "." / "!" / "%" / "*" / "_" / "+" / "`" /
  //            "'" / "~" )
  predicate TOKEN(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) &&
    \forall integer k; i <= k < j ==> is_token_char(at(s, k)) == 1;

  // *LHEX
  predicate LHEXS(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_lhex(at(s, k)) == 1;

  // EQUAL = SWS "=" SWS, COMMA = SWS "," SWS
  predicate SEPARATOR(bytes s, integer i, integer j, integer c) =
    \exists integer a; SWS(s, i, a) && a < j <= len(s) && at(s, a) == c &&
      SWS(s, a + 1, j);
  // LDQUOT = SWS DQUOTE
  predicate LDQUOT(bytes s, integer i, integer j) =
    SWS(s, i, j - 1) && j <= len(s) && at(s, j - 1) == '"';
  // RDQUOT = DQUOTE SWS
  predicate RDQUOT(bytes s, integer i, integer j) =
    0 <= i < len(s) && at(s, i) == '"' && SWS(s, i + 1, j);

  // UTF8-NONASCII
  predicate UTF8_NONASCII(bytes s, integer i, integer j) =
    0 <= i < j <= len(s) && utf8_more(at(s, i)) > 0 &&
    j == i + 1 + utf8_more(at(s, i)) &&
    \forall integer k; i < k < j ==> is_utf8_cont(at(s, k)) == 1;
  // quoted-pair
  predicate QUOTED_PAIR(bytes s, integer i, integer j) =
    0 <= i && j == i + 2 <= len(s) && at(s, i) == '\\' &&
    is_quotable(at(s, i + 1)) == 1;
  // qdtext = LWS / %x21 / %x23-5B / %x5D-7E / UTF8-NONASCII
  predicate QDTEXT(bytes s, integer i, integer j) =
    LWS(s, i, j) || UTF8_NONASCII(s, i, j) ||
    (0 <= i && j == i + 1 <= len(s) && is_qdtext(at(s, i)) == 1);
  // *(qdtext / quoted-pair )
  inductive QUOTED_BODY(bytes s, integer i, integer j) {
    case body_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> QUOTED_BODY(s, i, i);
    case body_more: \forall bytes s, integer i, k, j;
      i < k <= j ==> (QDTEXT(s, i, k) || QUOTED_PAIR(s, i, k)) ==>
      QUOTED_BODY(s, k, j) ==> QUOTED_BODY(s, i, j);
  }
  // quoted-string = SWS DQUOTE *(qdtext / quoted-pair ) DQUOTE
  predicate QUOTED_STRING(bytes s, integer i, integer j) =
    \exists integer a; LDQUOT(s, i, a) && QUOTED_BODY(s, a, j - 1) &&
      a < j <= len(s) && at(s, j - 1) == '"';
*/

#endif
