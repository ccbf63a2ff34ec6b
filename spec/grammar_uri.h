#ifndef SPEC_GRAMMAR_URI_H
#define SPEC_GRAMMAR_URI_H

/*
 * The second half of the section Request-URI of spec/sip-digest.abnf as
 * predicates: parameters, headers, and what is made of all the parts.
 */

#include "spec/grammar_uri_host.h"

/*@
  // one octet of a literal: itself; or a letter in either case, c the small one
  predicate HAS(bytes s, integer i, integer c) =
    0 <= i < len(s) && at(s, i) == c;
  predicate NOCASE(bytes s, integer i, integer c) =
    0 <= i < len(s) && (at(s, i) == c || at(s, i) == c - 32);

  // ---- URI parameters

  // "transport=", "user=", "method=", "ttl=", "maddr="
  predicate TRANSPORT_NAME(bytes s, integer i, integer j) =
    NOCASE(s, i, 't') && NOCASE(s, i + 1, 'r') && NOCASE(s, i + 2, 'a') &&
    NOCASE(s, i + 3, 'n') && NOCASE(s, i + 4, 's') && NOCASE(s, i + 5, 'p') &&
    NOCASE(s, i + 6, 'o') && NOCASE(s, i + 7, 'r') && NOCASE(s, i + 8, 't') &&
    HAS(s, i + 9, '=') && j == i + 10;
  predicate USER_NAME(bytes s, integer i, integer j) =
    NOCASE(s, i, 'u') && NOCASE(s, i + 1, 's') && NOCASE(s, i + 2, 'e') &&
    NOCASE(s, i + 3, 'r') && HAS(s, i + 4, '=') && j == i + 5;
  predicate METHOD_NAME(bytes s, integer i, integer j) =
    NOCASE(s, i, 'm') && NOCASE(s, i + 1, 'e') && NOCASE(s, i + 2, 't') &&
    NOCASE(s, i + 3, 'h') && NOCASE(s, i + 4, 'o') && NOCASE(s, i + 5, 'd') &&
    HAS(s, i + 6, '=') && j == i + 7;
  predicate TTL_NAME(bytes s, integer i, integer j) =
    NOCASE(s, i, 't') && NOCASE(s, i + 1, 't') && NOCASE(s, i + 2, 'l') &&
    HAS(s, i + 3, '=') && j == i + 4;
  predicate MADDR_NAME(bytes s, integer i, integer j) =
    NOCASE(s, i, 'm') && NOCASE(s, i + 1, 'a') && NOCASE(s, i + 2, 'd') &&
    NOCASE(s, i + 3, 'd') && NOCASE(s, i + 4, 'r') && HAS(s, i + 5, '=') &&
    j == i + 6;

  // other-transport = token
  predicate OTHER_TRANSPORT(bytes s, integer i, integer j) = TOKEN(s, i, j);
  // "udp" / "tcp" / "sctp" / "tls" / other-transport
  predicate TRANSPORT(bytes s, integer i, integer j) =
    (NOCASE(s, i, 'u') && NOCASE(s, i + 1, 'd') && NOCASE(s, i + 2, 'p') &&
     j == i + 3) ||
    (NOCASE(s, i, 't') && NOCASE(s, i + 1, 'c') && NOCASE(s, i + 2, 'p') &&
     j == i + 3) ||
    (NOCASE(s, i, 's') && NOCASE(s, i + 1, 'c') && NOCASE(s, i + 2, 't') &&
     NOCASE(s, i + 3, 'p') && j == i + 4) ||
    (NOCASE(s, i, 't') && NOCASE(s, i + 1, 'l') && NOCASE(s, i + 2, 's') &&
     j == i + 3) ||
    OTHER_TRANSPORT(s, i, j);
  // transport-param = "transport=" ( ... )
  predicate TRANSPORT_PARAM(bytes s, integer i, integer j) =
    \exists integer a; TRANSPORT_NAME(s, i, a) && TRANSPORT(s, a, j);

  // other-user = token
  predicate OTHER_USER(bytes s, integer i, integer j) = TOKEN(s, i, j);
  // "phone" / "ip" / other-user
  predicate USER_KIND(bytes s, integer i, integer j) =
    (NOCASE(s, i, 'p') && NOCASE(s, i + 1, 'h') && NOCASE(s, i + 2, 'o') &&
     NOCASE(s, i + 3, 'n') && NOCASE(s, i + 4, 'e') && j == i + 5) ||
    (NOCASE(s, i, 'i') && NOCASE(s, i + 1, 'p') && j == i + 2) ||
    OTHER_USER(s, i, j);
  // user-param = "user=" ( ... )
  predicate USER_PARAM(bytes s, integer i, integer j) =
    \exists integer a; USER_NAME(s, i, a) && USER_KIND(s, a, j);

  // INVITEm = %x49.4E.56.49.54.45 and the others: in upper case
  predicate INVITE(bytes s, integer i, integer j) =
    HAS(s, i, 'I') && HAS(s, i + 1, 'N') && HAS(s, i + 2, 'V') &&
    HAS(s, i + 3, 'I') && HAS(s, i + 4, 'T') && HAS(s, i + 5, 'E') &&
    j == i + 6;
  predicate ACK(bytes s, integer i, integer j) =
    HAS(s, i, 'A') && HAS(s, i + 1, 'C') && HAS(s, i + 2, 'K') && j == i + 3;
  predicate OPTIONS(bytes s, integer i, integer j) =
    HAS(s, i, 'O') && HAS(s, i + 1, 'P') && HAS(s, i + 2, 'T') &&
    HAS(s, i + 3, 'I') && HAS(s, i + 4, 'O') && HAS(s, i + 5, 'N') &&
    HAS(s, i + 6, 'S') && j == i + 7;
  predicate BYE(bytes s, integer i, integer j) =
    HAS(s, i, 'B') && HAS(s, i + 1, 'Y') && HAS(s, i + 2, 'E') && j == i + 3;
  predicate CANCEL(bytes s, integer i, integer j) =
    HAS(s, i, 'C') && HAS(s, i + 1, 'A') && HAS(s, i + 2, 'N') &&
    HAS(s, i + 3, 'C') && HAS(s, i + 4, 'E') && HAS(s, i + 5, 'L') &&
    j == i + 6;
  predicate REGISTER(bytes s, integer i, integer j) =
    HAS(s, i, 'R') && HAS(s, i + 1, 'E') && HAS(s, i + 2, 'G') &&
    HAS(s, i + 3, 'I') && HAS(s, i + 4, 'S') && HAS(s, i + 5, 'T') &&
    HAS(s, i + 6, 'E') && HAS(s, i + 7, 'R') && j == i + 8;
  // extension-method = token
  predicate EXTENSION_METHOD(bytes s, integer i, integer j) = TOKEN(s, i, j);
  // Method = INVITEm / ACKm / OPTIONSm / BYEm / CANCELm / REGISTERm
  //        / extension-method
  predicate METHOD(bytes s, integer i, integer j) =
    INVITE(s, i, j) || ACK(s, i, j) || OPTIONS(s, i, j) || BYE(s, i, j) ||
    CANCEL(s, i, j) || REGISTER(s, i, j) || EXTENSION_METHOD(s, i, j);
  // method-param = "method=" Method
  predicate METHOD_PARAM(bytes s, integer i, integer j) =
    \exists integer a; METHOD_NAME(s, i, a) && METHOD(s, a, j);

  // ttl-param = "ttl=" ttl, ttl = 1*3DIGIT
  predicate TTL_PARAM(bytes s, integer i, integer j) =
    \exists integer a; TTL_NAME(s, i, a) && NUMBER(s, a, j);
  // maddr-param = "maddr=" host
  predicate MADDR_PARAM(bytes s, integer i, integer j) =
    \exists integer a; MADDR_NAME(s, i, a) && HOST(s, a, j);
  // lr-param = "lr"
  predicate LR_PARAM(bytes s, integer i, integer j) =
    NOCASE(s, i, 'l') && NOCASE(s, i + 1, 'r') && j == i + 2;
  // pname = 1*paramchar, pvalue = 1*paramchar
  predicate PNAME(bytes s, integer i, integer j) =
    ELEMENTS(s, i, j, 3) && i < j;
  predicate PVALUE(bytes s, integer i, integer j) =
    ELEMENTS(s, i, j, 3) && i < j;
  // other-param = pname [ "=" pvalue ]
  predicate OTHER_PARAM(bytes s, integer i, integer j) =
    PNAME(s, i, j) ||
    \exists integer a; PNAME(s, i, a) && OCTET(s, a, a + 1, '=') &&
      PVALUE(s, a + 1, j);
  // uri-parameter = transport-param / user-param / method-param / ttl-param
  //               / maddr-param / lr-param / other-param
  predicate URI_PARAMETER(bytes s, integer i, integer j) =
    TRANSPORT_PARAM(s, i, j) || USER_PARAM(s, i, j) ||
    METHOD_PARAM(s, i, j) || TTL_PARAM(s, i, j) || MADDR_PARAM(s, i, j) ||
    LR_PARAM(s, i, j) || OTHER_PARAM(s, i, j);
  // uri-parameters = *( ";" uri-parameter )
  inductive URI_PARAMETERS(bytes s, integer i, integer j) {
    case uri_parameters_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> URI_PARAMETERS(s, i, i);
    case uri_parameters_more: \forall bytes s, integer i, a, j;
      OCTET(s, i, i + 1, ';') ==> URI_PARAMETER(s, i + 1, a) ==>
      URI_PARAMETERS(s, a, j) ==> URI_PARAMETERS(s, i, j);
  }

  // ---- URI headers

  // hname = 1*( hnv-unreserved / unreserved / escaped )
  predicate HNAME(bytes s, integer i, integer j) =
    ELEMENTS(s, i, j, 4) && i < j;
  // hvalue = *( hnv-unreserved / unreserved / escaped )
  predicate HVALUE(bytes s, integer i, integer j) = ELEMENTS(s, i, j, 4);
  // header = hname "=" hvalue
  predicate URI_HEADER(bytes s, integer i, integer j) =
    \exists integer a; HNAME(s, i, a) && OCTET(s, a, a + 1, '=') &&
      HVALUE(s, a + 1, j);
  // header *( "&" header )
  inductive HEADER_LIST(bytes s, integer i, integer j) {
    case header_list_one: \forall bytes s, integer i, j;
      URI_HEADER(s, i, j) ==> HEADER_LIST(s, i, j);
    case header_list_more: \forall bytes s, integer i, a, j;
      URI_HEADER(s, i, a) ==> OCTET(s, a, a + 1, '&') ==>
      HEADER_LIST(s, a + 1, j) ==> HEADER_LIST(s, i, j);
  }
  // headers = "?" header *( "&" header )
  predicate URI_HEADERS(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '?') && HEADER_LIST(s, i + 1, j);

  // ---- SIP and SIPS

  // [ userinfo ] hostport
  predicate USER_AT_HOST(bytes s, integer i, integer j) =
    \exists integer a; (a == i || USERINFO(s, i, a)) && HOSTPORT(s, a, j);
  // uri-parameters [ headers ]
  predicate TAIL(bytes s, integer i, integer j) =
    \exists integer a; URI_PARAMETERS(s, i, a) &&
      (a == j || URI_HEADERS(s, a, j));
  // SIP-URI = "sip:" [ userinfo ] hostport uri-parameters [ headers ]
  predicate SIP_URI(bytes s, integer i, integer j) =
    NOCASE(s, i, 's') && NOCASE(s, i + 1, 'i') && NOCASE(s, i + 2, 'p') &&
    HAS(s, i + 3, ':') &&
    \exists integer a; USER_AT_HOST(s, i + 4, a) && TAIL(s, a, j);
  // SIPS-URI = "sips:" [ userinfo ] hostport uri-parameters [ headers ]
  predicate SIPS_URI(bytes s, integer i, integer j) =
    NOCASE(s, i, 's') && NOCASE(s, i + 1, 'i') && NOCASE(s, i + 2, 'p') &&
    NOCASE(s, i + 3, 's') && HAS(s, i + 4, ':') &&
    \exists integer a; USER_AT_HOST(s, i + 5, a) && TAIL(s, a, j);

  // ---- any other scheme

  // scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
  predicate SCHEME(bytes s, integer i, integer j) =
    LETTER(s, i, i + 1) && i < j <= len(s) &&
    \forall integer k; i < k < j ==> is_letter(at(s, k)) == 1 ||
      is_digit(at(s, k)) == 1 || at(s, k) == '+' || at(s, k) == '-' ||
      at(s, k) == '.';
  // query = *uric
  predicate QUERY(bytes s, integer i, integer j) = ELEMENTS(s, i, j, 0);
  // [ "?" query ]
  predicate ANY_QUERY(bytes s, integer i, integer j) =
    i == j || (OCTET(s, i, i + 1, '?') && QUERY(s, i + 1, j));
  // param = *pchar
  predicate PARAM(bytes s, integer i, integer j) = ELEMENTS(s, i, j, 5);
  // *( ";" param )
  inductive SEGMENT_PARAMS(bytes s, integer i, integer j) {
    case segment_params_none: \forall bytes s, integer i;
      0 <= i <= len(s) ==> SEGMENT_PARAMS(s, i, i);
    case segment_params_more: \forall bytes s, integer i, a, j;
      OCTET(s, i, i + 1, ';') ==> PARAM(s, i + 1, a) ==>
      SEGMENT_PARAMS(s, a, j) ==> SEGMENT_PARAMS(s, i, j);
  }
  // segment = *pchar *( ";" param )
  predicate SEGMENT(bytes s, integer i, integer j) =
    \exists integer a; ELEMENTS(s, i, a, 5) && SEGMENT_PARAMS(s, a, j);
  // path-segments = segment *( "/" segment )
  inductive PATH_SEGMENTS(bytes s, integer i, integer j) {
    case path_segments_one: \forall bytes s, integer i, j;
      SEGMENT(s, i, j) ==> PATH_SEGMENTS(s, i, j);
    case path_segments_more: \forall bytes s, integer i, a, j;
      SEGMENT(s, i, a) ==> OCTET(s, a, a + 1, '/') ==>
      PATH_SEGMENTS(s, a + 1, j) ==> PATH_SEGMENTS(s, i, j);
  }
  // abs-path = "/" path-segments
  predicate ABS_PATH(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '/') && PATH_SEGMENTS(s, i + 1, j);
  // reg-name = 1*( unreserved / escaped / ... )
  predicate REG_NAME(bytes s, integer i, integer j) =
    ELEMENTS(s, i, j, 6) && i < j;
  // srvr = [ [ userinfo ] hostport ]
  predicate SRVR(bytes s, integer i, integer j) =
    (0 <= i <= len(s) && i == j) || USER_AT_HOST(s, i, j);
  // authority = srvr / reg-name
  predicate AUTHORITY(bytes s, integer i, integer j) =
    SRVR(s, i, j) || REG_NAME(s, i, j);
  // net-path = "//" authority [ abs-path ]
  predicate NET_PATH(bytes s, integer i, integer j) =
    OCTET(s, i, i + 1, '/') && OCTET(s, i + 1, i + 2, '/') &&
    \exists integer a; AUTHORITY(s, i + 2, a) &&
      (a == j || ABS_PATH(s, a, j));
  // hier-part = ( net-path / abs-path ) [ "?" query ]
  predicate HIER_PART(bytes s, integer i, integer j) =
    \exists integer a; (NET_PATH(s, i, a) || ABS_PATH(s, i, a)) &&
      ANY_QUERY(s, a, j);
  // opaque-part = uric-no-slash *uric
  predicate OPAQUE_PART(bytes s, integer i, integer j) =
    \exists integer a; URIC_NO_SLASH(s, i, a) && ELEMENTS(s, a, j, 0);
  // absoluteURI = scheme ":" ( hier-part / opaque-part )
  predicate ABSOLUTE_URI(bytes s, integer i, integer j) =
    \exists integer a; SCHEME(s, i, a) && OCTET(s, a, a + 1, ':') &&
      (HIER_PART(s, a + 1, j) || OPAQUE_PART(s, a + 1, j));

  // Request-URI = SIP-URI / SIPS-URI / absoluteURI
  predicate REQUEST_URI(bytes s, integer i, integer j) =
    SIP_URI(s, i, j) || SIPS_URI(s, i, j) || ABSOLUTE_URI(s, i, j);
*/

#endif
