#ifndef SPEC_GRAMMAR_VALUES_H
#define SPEC_GRAMMAR_VALUES_H

/*
 * What stands between LDQUOT and RDQUOT, rule by rule of spec/sip-digest.abnf,
 * as predicates on the octets between them; h and w are numbered as in
 * spec/production.h.
 */

#include "spec/grammar_lex.h"

#ifdef SPEC_OPAQUE_PRODUCTION
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueValues {
      predicate SPACED(bytes v, integer h, integer w);
    }
*/
#else
#include "spec/grammar_base64.h"
#include "spec/grammar_uri.h"
/*@
  // URI = Request-URI, digest-uri-value = Request-URI
  predicate URI(bytes v) = REQUEST_URI(v, 0, len(v));
  // 1*SP
  predicate BLANKS(bytes v, integer i, integer j) =
    0 <= i < j <= len(v) && \forall integer k; i <= k < j ==> at(v, k) == ' ';
  // URI *( 1*SP URI ), from i to j - 1
  inductive URIS(bytes v, integer i, integer j) {
    case uris_one: \forall bytes v, integer i, j; 0 <= i <= j <= len(v) ==>
      URI(sub(v, i, j)) ==> URIS(v, i, j);
    case uris_cons: \forall bytes v, integer i, a, b, j; 0 <= i <= a ==>
      URI(sub(v, i, a)) ==> BLANKS(v, a, b) ==> URIS(v, b, j) ==>
      URIS(v, i, j);
  }
  // qop-value *("," qop-value), and qop-value = "auth" / "auth-int" / token
  inductive QOPS(bytes v, integer i, integer j) {
    case qops_one: \forall bytes v, integer i, j;
      TOKEN(v, i, j) ==> QOPS(v, i, j);
    case qops_cons: \forall bytes v, integer i, a, j;
      TOKEN(v, i, a) ==> a < len(v) ==> at(v, a) == ',' ==>
      QOPS(v, a + 1, j) ==> QOPS(v, i, j);
  }

  // Is LDQUOT v RDQUOT the value of parameter w of header field h? Here are
  // domain, qop-options, aka-nonce, digest-uri, request-digest, auts-param and
  // response-digest.
  predicate SPACED(bytes v, integer h, integer w) =
    (h == 0 && w == 1 && URIS(v, 0, len(v))) ||
    (h == 0 && w == 6 && QOPS(v, 0, len(v))) ||
    ((h == 0 || h == 1) && w == 2 && AKA_NONCE_VALUE(v)) ||
    (h == 1 && w == 11 && URI(v)) ||
    (h == 1 && w == 12 && LHEXS(v, 0, len(v))) ||
    (h == 1 && w == 15 && AUTS_VALUE(v)) ||
    (h == 2 && w == 16 && LHEXS(v, 0, len(v)));
*/
#endif

#endif
