#ifndef SPEC_GRAMMAR_FIELDS_H
#define SPEC_GRAMMAR_FIELDS_H

/*
 * The parameters of spec/sip-digest.abnf one by one, and the values of the
 * header fields, as predicates, as in spec/grammar_lex.h. spec/grammar.h says
 * the same with one rule for all parameters, as a parser reads them; the two
 * are joined in proofs/adequacy_fields.c. Words w are numbered as in enum
 * sda_word.
 */

#include "spec/grammar.h"

/*@
  // a literal in any case: word w of spec/words.h
  predicate WORD(bytes s, integer i, integer j, integer w) =
    0 <= i <= j <= len(s) && spells(sub(s, i, j), w) == 1;
  // a literal that is the name of a parameter, EQUAL
  predicate NAME(bytes s, integer i, integer j, integer w) =
    \exists integer a; WORD(s, i, a, w) && SEPARATOR(s, a, j, '=');

  // ---- values

  // nonce-value = quoted-string
  predicate NONCE_VALUE(bytes s, integer i, integer j) =
    QUOTED_STRING(s, i, j);
  // aka-nonce = LDQUOT aka-nonce-value RDQUOT
  predicate AKA_NONCE(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b &&
      AKA_NONCE_VALUE(sub(s, a, b)) && RDQUOT(s, b, j);
  // LDQUOT URI *( 1*SP URI ) RDQUOT
  predicate URIS_QUOTED(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b &&
      URIS(sub(s, a, b), 0, b - a) && RDQUOT(s, b, j);
  // LDQUOT qop-value *("," qop-value) RDQUOT
  predicate QOPS_QUOTED(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b &&
      QOPS(sub(s, a, b), 0, b - a) && RDQUOT(s, b, j);
  // LDQUOT digest-uri-value RDQUOT
  predicate URI_QUOTED(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b && URI(sub(s, a, b)) &&
      RDQUOT(s, b, j);
  // request-digest = LDQUOT *LHEX RDQUOT
  predicate REQUEST_DIGEST(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && LHEXS(s, a, b) &&
      RDQUOT(s, b, j);
  // response-digest = LDQUOT *LHEX RDQUOT
  predicate RESPONSE_DIGEST(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && LHEXS(s, a, b) &&
      RDQUOT(s, b, j);
  // auts-param = LDQUOT auts-value RDQUOT
  predicate AUTS_PARAM(bytes s, integer i, integer j) =
    \exists integer a, b; LDQUOT(s, i, a) && a <= b &&
      AUTS_VALUE(sub(s, a, b)) && RDQUOT(s, b, j);
  // qop-value = "auth" / "auth-int" / token
  predicate QOP_VALUE(bytes s, integer i, integer j) =
    WORD(s, i, j, 24) || WORD(s, i, j, 25) || TOKEN(s, i, j);
  // algorithm-value = "MD5" / "MD5-sess" / "SHA-256" / "SHA-256-sess"
  //                 / "SHA-512-256" / "SHA-512-256-sess" / token
  predicate ALGORITHM_VALUE(bytes s, integer i, integer j) =
    WORD(s, i, j, 18) || WORD(s, i, j, 19) || WORD(s, i, j, 20) ||
    WORD(s, i, j, 21) || WORD(s, i, j, 22) || WORD(s, i, j, 23) ||
    TOKEN(s, i, j);
  // aka-version = "AKAv" 1*DIGIT
  predicate AKA_VERSION(bytes s, integer i, integer j) =
    NOCASE(s, i, 'a') && NOCASE(s, i + 1, 'k') && NOCASE(s, i + 2, 'a') &&
    NOCASE(s, i + 3, 'v') && DIGITS(s, i + 4, j) && i + 4 < j;
  // aka-namespace = aka-version "-" algorithm-value
  predicate AKA_NAMESPACE(bytes s, integer i, integer j) =
    \exists integer a; AKA_VERSION(s, i, a) && HAS(s, a, '-') &&
      ALGORITHM_VALUE(s, a + 1, j);
  // nc-value = 8LHEX
  predicate NC_VALUE(bytes s, integer i, integer j) =
    LHEXS(s, i, j) && j == i + 8;

  // ---- parameters

  // realm = "realm" EQUAL realm-value, realm-value = quoted-string
  predicate REALM(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 0) && QUOTED_STRING(s, a, j);
  // domain = "domain" EQUAL LDQUOT URI *( 1*SP URI ) RDQUOT
  predicate DOMAIN(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 1) && URIS_QUOTED(s, a, j);
  // nonce = "nonce" EQUAL ( aka-nonce / nonce-value )
  predicate NONCE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 2) &&
      (AKA_NONCE(s, a, j) || NONCE_VALUE(s, a, j));
  // opaque = "opaque" EQUAL quoted-string
  predicate OPAQUE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 3) && QUOTED_STRING(s, a, j);
  // stale = "stale" EQUAL ( "true" / "false" )
  predicate STALE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 4) &&
      (WORD(s, a, j, 26) || WORD(s, a, j, 27));
  // algorithm = "algorithm" EQUAL ( aka-namespace / algorithm-value )
  predicate ALGORITHM(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 5) &&
      (AKA_NAMESPACE(s, a, j) || ALGORITHM_VALUE(s, a, j));
  // qop-options = "qop" EQUAL LDQUOT qop-value *("," qop-value) RDQUOT
  predicate QOP_OPTIONS(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 6) && QOPS_QUOTED(s, a, j);
  // username = "username" EQUAL username-value, username-value = quoted-string
  predicate USERNAME(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 9) && QUOTED_STRING(s, a, j);
  // digest-uri = "uri" EQUAL LDQUOT digest-uri-value RDQUOT
  predicate DIGEST_URI(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 11) && URI_QUOTED(s, a, j);
  // dresponse = "response" EQUAL request-digest
  predicate DRESPONSE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 12) && REQUEST_DIGEST(s, a, j);
  // message-qop = "qop" EQUAL qop-value
  predicate MESSAGE_QOP(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 6) && QOP_VALUE(s, a, j);
  // cnonce = "cnonce" EQUAL cnonce-value, cnonce-value = nonce-value
  predicate CNONCE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 13) && NONCE_VALUE(s, a, j);
  // nonce-count = "nc" EQUAL nc-value
  predicate NONCE_COUNT(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 14) && NC_VALUE(s, a, j);
  // auts = "auts" EQUAL auts-param
  predicate AUTS(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 15) && AUTS_PARAM(s, a, j);
  // response-auth = "rspauth" EQUAL response-digest
  predicate RESPONSE_AUTH(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 16) && RESPONSE_DIGEST(s, a, j);
  // nextnonce = "nextnonce" EQUAL nonce-value
  predicate NEXTNONCE(bytes s, integer i, integer j) =
    \exists integer a; NAME(s, i, a, 17) && NONCE_VALUE(s, a, j);

  // ---- which of them a header field has

  // digest-cln = realm / domain / nonce / opaque / stale / algorithm
  //            / qop-options / auth-param
  predicate DIGEST_CLN(bytes s, integer i, integer j) =
    REALM(s, i, j) || DOMAIN(s, i, j) || NONCE(s, i, j) || OPAQUE(s, i, j) ||
    STALE(s, i, j) || ALGORITHM(s, i, j) || QOP_OPTIONS(s, i, j) ||
    AUTH_PARAM(s, i, j);
  // dig-resp = username / realm / nonce / digest-uri / dresponse
  //          / algorithm / cnonce / opaque / message-qop / nonce-count
  //          / auts / auth-param
  predicate DIG_RESP(bytes s, integer i, integer j) =
    USERNAME(s, i, j) || REALM(s, i, j) || NONCE(s, i, j) ||
    DIGEST_URI(s, i, j) || DRESPONSE(s, i, j) || ALGORITHM(s, i, j) ||
    CNONCE(s, i, j) || OPAQUE(s, i, j) || MESSAGE_QOP(s, i, j) ||
    NONCE_COUNT(s, i, j) || AUTS(s, i, j) || AUTH_PARAM(s, i, j);
  // ainfo = nextnonce / message-qop / response-auth / cnonce / nonce-count
  predicate AINFO(bytes s, integer i, integer j) =
    NEXTNONCE(s, i, j) || MESSAGE_QOP(s, i, j) || RESPONSE_AUTH(s, i, j) ||
    CNONCE(s, i, j) || NONCE_COUNT(s, i, j);

  // digest-cln *(COMMA digest-cln)
  inductive DIGEST_CLNS(bytes s, integer i, integer j) {
    case digest_clns_one: \forall bytes s, integer i, j;
      DIGEST_CLN(s, i, j) ==> DIGEST_CLNS(s, i, j);
    case digest_clns_more: \forall bytes s, integer i, a, b, j;
      DIGEST_CLN(s, i, a) ==> SEPARATOR(s, a, b, ',') ==>
      DIGEST_CLNS(s, b, j) ==> DIGEST_CLNS(s, i, j);
  }
  // digest-response = dig-resp *(COMMA dig-resp)
  inductive DIGEST_RESPONSE(bytes s, integer i, integer j) {
    case digest_response_one: \forall bytes s, integer i, j;
      DIG_RESP(s, i, j) ==> DIGEST_RESPONSE(s, i, j);
    case digest_response_more: \forall bytes s, integer i, a, b, j;
      DIG_RESP(s, i, a) ==> SEPARATOR(s, a, b, ',') ==>
      DIGEST_RESPONSE(s, b, j) ==> DIGEST_RESPONSE(s, i, j);
  }
  // ainfo *(COMMA ainfo)
  inductive AINFOS(bytes s, integer i, integer j) {
    case ainfos_one: \forall bytes s, integer i, j;
      AINFO(s, i, j) ==> AINFOS(s, i, j);
    case ainfos_more: \forall bytes s, integer i, a, b, j;
      AINFO(s, i, a) ==> SEPARATOR(s, a, b, ',') ==> AINFOS(s, b, j) ==>
      AINFOS(s, i, j);
  }
  // auth-param *(COMMA auth-param)
  inductive AUTH_PARAMS(bytes s, integer i, integer j) {
    case auth_params_one: \forall bytes s, integer i, j;
      AUTH_PARAM(s, i, j) ==> AUTH_PARAMS(s, i, j);
    case auth_params_more: \forall bytes s, integer i, a, b, j;
      AUTH_PARAM(s, i, a) ==> SEPARATOR(s, a, b, ',') ==>
      AUTH_PARAMS(s, b, j) ==> AUTH_PARAMS(s, i, j);
  }

  // ---- values of header fields

  // other-challenge = auth-scheme LWS auth-param *(COMMA auth-param), and
  // other-response the same; auth-scheme = token
  predicate OTHER_SCHEME(bytes s) =
    \exists integer a, b; TOKEN(s, 0, a) && LWS(s, a, b) &&
      AUTH_PARAMS(s, b, len(s));
  // challenge = ("Digest" LWS digest-cln *(COMMA digest-cln))
  //           / other-challenge
  predicate CHALLENGE(bytes s) =
    OTHER_SCHEME(s) || \exists integer a, b; WORD(s, 0, a, 28) &&
      LWS(s, a, b) && DIGEST_CLNS(s, b, len(s));
  // credentials = ("Digest" LWS digest-response) / other-response
  predicate CREDENTIALS(bytes s) =
    OTHER_SCHEME(s) || \exists integer a, b; WORD(s, 0, a, 28) &&
      LWS(s, a, b) && DIGEST_RESPONSE(s, b, len(s));
  // what Authentication-Info has behind HCOLON: ainfo *(COMMA ainfo)
  predicate AUTHENTICATION_INFO(bytes s) = AINFOS(s, 0, len(s));
*/

#endif
