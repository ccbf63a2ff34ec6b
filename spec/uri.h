#ifndef SPEC_URI_H
#define SPEC_URI_H

/*
 * Request-URI, RFC 3261 25.1, as a total function on bytes: is_uri is 1 or 0.
 * Other functions are as in spec/uri_host.h. proofs/adequacy_uri*.c show that
 * they are the ABNF.
 *
 * As grammar, nearly every Request-URI is an absoluteURI, scheme ":" 1*uric,
 * sip and sips among the schemes. What goes beyond it are IPv6 references, in
 * any scheme; and in sip and sips the "[" and "]" of parameters and headers and
 * what a token has beyond uric, as the value of three parameters.
 */

#include "spec/bytes.h"
#include "spec/octets.h"

#ifdef SPEC_OPAQUE_URI
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueUri {
      logic integer is_uri(bytes s);
    }
*/
#else
#include "spec/lex.h"
#include "spec/uri_host.h"
#include "spec/uri_text.h"

/*@
  // the octet at k in lower case, 0 where there is none
  logic integer uri_lower(integer c) = 'A' <= c <= 'Z' ? c + 32 : c;
  logic integer uri_octet(bytes s, integer k) =
    0 <= k < len(s) ? uri_lower(at(s, k)) : 0;
  // do these four stand at k, in either case?
  logic integer uri_four(bytes s, integer k, integer c0, integer c1,
                         integer c2, integer c3) =
    uri_octet(s, k) == c0 && uri_octet(s, k + 1) == c1 &&
    uri_octet(s, k + 2) == c2 && uri_octet(s, k + 3) == c3 ? 1 : 0;

  // userinfo, with its "@": the only one there is
  logic integer uri_password_end(bytes s, integer i) =
    uri_is(s, i, ':') == 1 ? password_end(s, i + 1) : i;
  logic integer uri_userinfo_end(bytes s, integer i) =
    user_end(s, i) > i &&
    uri_is(s, uri_password_end(s, user_end(s, i)), '@') == 1
    ? uri_password_end(s, user_end(s, i)) + 1 : -1;

  // header, and header *( "&" header ) up to the end
  logic integer uri_header_end(bytes s, integer i) =
    hnv_end(s, i) > i && uri_is(s, hnv_end(s, i), '=') == 1
    ? hnv_end(s, hnv_end(s, i) + 1) : -1;
  logic integer uri_headers_ok(bytes s, integer i) =
    uri_header_end(s, i) == len(s) ? 1 :
    uri_header_end(s, i) > i && uri_is(s, uri_header_end(s, i), '&') == 1
    ? uri_headers_ok(s, uri_header_end(s, i) + 1) : 0;

  // "transport=", "user=" or "method="
  logic integer uri_token_name_end(bytes s, integer i) =
    uri_four(s, i, 't', 'r', 'a', 'n') == 1 &&
      uri_four(s, i + 4, 's', 'p', 'o', 'r') == 1 &&
      uri_octet(s, i + 8) == 't' && uri_octet(s, i + 9) == '=' ? i + 10 :
    uri_four(s, i, 'u', 's', 'e', 'r') == 1 && uri_octet(s, i + 4) == '='
      ? i + 5 :
    uri_four(s, i, 'm', 'e', 't', 'h') == 1 &&
      uri_octet(s, i + 4) == 'o' && uri_octet(s, i + 5) == 'd' &&
      uri_octet(s, i + 6) == '=' ? i + 7 : -1;
  // transport-param, user-param, method-param
  logic integer uri_token_param_end(bytes s, integer i) =
    0 <= uri_token_name_end(s, i) < token_end(s, uri_token_name_end(s, i))
    ? token_end(s, uri_token_name_end(s, i)) : -1;
  // other-param, which any other parameter is too
  logic integer uri_other_param_end(bytes s, integer i) =
    paramchars_end(s, i) <= i ? -1 :
    uri_is(s, paramchars_end(s, i), '=') == 0 ? paramchars_end(s, i) :
    paramchars_end(s, paramchars_end(s, i) + 1) > paramchars_end(s, i) + 1
    ? paramchars_end(s, paramchars_end(s, i) + 1) : -1;
  logic integer uri_param_end(bytes s, integer i) =
    uri_longer(uri_token_param_end(s, i), uri_other_param_end(s, i));

  // uri-parameters [ headers ] up to the end
  logic integer uri_tail_ok(bytes s, integer i) =
    i == len(s) ? 1 :
    uri_is(s, i, '?') == 1 ? uri_headers_ok(s, i + 1) :
    uri_is(s, i, ';') == 1 && uri_param_end(s, i + 1) > i
    ? uri_tail_ok(s, uri_param_end(s, i + 1)) : 0;
  // SIP-URI and SIPS-URI: what is left behind "sip:" or "sips:"
  logic integer uri_sip_start(bytes s) =
    uri_four(s, 0, 's', 'i', 'p', ':') == 1 ? 4 :
    uri_four(s, 0, 's', 'i', 'p', 's') == 1 && uri_octet(s, 4) == ':' ? 5 :
    -1;
  logic integer uri_sip_ok(bytes s, integer i) =
    i < 0 ? 0 :
    uri_tail_ok(s, uri_hostport_end(s, i)) == 1 ? 1 :
    uri_tail_ok(s, uri_hostport_end(s, uri_userinfo_end(s, i)));

  // the ":" behind the scheme, or -1
  logic integer is_scheme_char(integer c) =
    is_alphanum(c) == 1 || c == '+' || c == '-' || c == '.' ? 1 : 0;
  logic integer uri_scheme_end(bytes s, integer i) =
    i < len(s) && is_scheme_char(at(s, i)) == 1 ? uri_scheme_end(s, i + 1) : i;
  logic integer uri_colon(bytes s) =
    0 < len(s) && is_letter(at(s, 0)) == 1 &&
    uri_is(s, uri_scheme_end(s, 0), ':') == 1 ? uri_scheme_end(s, 0) : -1;
  // [ abs-path ] [ "?" query ] up to the end
  logic integer uri_rest_ok(bytes s, integer i) =
    i == len(s) ||
    (uri_is(s, i, '/') == 1 || uri_is(s, i, '?') == 1) &&
      uric_end(s, i) == len(s) ? 1 : 0;
  // net-path [ "?" query ], its authority a srvr that is not empty
  logic integer uri_net_ok(bytes s, integer i) =
    uri_is(s, i, '/') == 0 || uri_is(s, i + 1, '/') == 0 ? 0 :
    uri_rest_ok(s, uri_hostport_end(s, i + 2)) == 1 ? 1 :
    uri_rest_ok(s, uri_hostport_end(s, uri_userinfo_end(s, i + 2)));
  // absoluteURI
  logic integer uri_absolute_ok(bytes s) =
    uri_colon(s) < 0 ? 0 :
    uri_colon(s) + 1 < len(s) && uric_end(s, uri_colon(s) + 1) == len(s)
    ? 1 : uri_net_ok(s, uri_colon(s) + 1);

  logic integer is_uri(bytes s) =
    uri_absolute_ok(s) == 1 ? 1 : uri_sip_ok(s, uri_sip_start(s));
*/
#endif

#endif
