#ifndef SPEC_URI_ADDRESS_H
#define SPEC_URI_ADDRESS_H

/*
 * The IPv4address and the IPv6reference of a URI, RFC 3261 25.1, as total
 * functions on bytes. x_end(s, i) is where the x at i ends, or -1; nothing
 * starts at -1, so that they can be put one behind another. Each takes as much
 * as it can: what may follow an address, or a part of one, cannot belong to it.
 */

#include "spec/uri_text.h"

#ifdef SPEC_OPAQUE_URI_ADDRESS
/* The signatures alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueUriAddress {
      logic integer uri_digits_end(bytes s, integer i);
      logic integer uri_ipv4_end(bytes s, integer i);
      logic integer uri_reference_end(bytes s, integer i);
    }
*/
#else
/*@
  logic integer uri_digits_end(bytes s, integer i) =
    i < len(s) && is_digit(at(s, i)) == 1 ? uri_digits_end(s, i + 1) : i;
  logic integer uri_hex_end(bytes s, integer i) =
    i < len(s) && is_hex(at(s, i)) == 1 ? uri_hex_end(s, i + 1) : i;

  // 1*3DIGIT, then with "." behind it, then IPv4address
  logic integer uri_number_end(bytes s, integer i) =
    0 <= i < uri_digits_end(s, i) <= i + 3 ? uri_digits_end(s, i) : -1;
  logic integer uri_dotted_end(bytes s, integer i) =
    uri_is(s, uri_number_end(s, i), '.') == 1
    ? uri_number_end(s, i) + 1 : -1;
  logic integer uri_ipv4_end(bytes s, integer i) =
    uri_number_end(s,
      uri_dotted_end(s, uri_dotted_end(s, uri_dotted_end(s, i))));

  // hex4
  logic integer uri_hex4_end(bytes s, integer i) =
    0 <= i < uri_hex_end(s, i) <= i + 4 ? uri_hex_end(s, i) : -1;
  // Where the hex4 behind the one at i starts, or -1. Digits with a "." behind
  // them are an IPv4address.
  logic integer uri_next_hex4(bytes s, integer i) =
    uri_is(s, uri_hex4_end(s, i), ':') == 1 &&
    uri_hex4_end(s, uri_hex4_end(s, i) + 1) >= 0 &&
    uri_is(s, uri_hex4_end(s, uri_hex4_end(s, i) + 1), '.') == 0
    ? uri_hex4_end(s, i) + 1 : -1;
  // hexseq, and [ hexseq ]
  logic integer uri_hexseq_end(bytes s, integer i) =
    uri_next_hex4(s, i) > i ? uri_hexseq_end(s, uri_next_hex4(s, i))
                            : uri_hex4_end(s, i);
  logic integer uri_any_hexseq_end(bytes s, integer i) =
    uri_hexseq_end(s, i) < 0 ? i : uri_hexseq_end(s, i);
  // does "::" stand at i?
  logic integer uri_is_gap(bytes s, integer i) =
    uri_is(s, i, ':') == 1 && uri_is(s, i + 1, ':') == 1 ? 1 : 0;
  // hexpart
  logic integer uri_hexpart_end(bytes s, integer i) =
    uri_is_gap(s, uri_any_hexseq_end(s, i)) == 1
    ? uri_any_hexseq_end(s, uri_any_hexseq_end(s, i) + 2)
    : uri_hexseq_end(s, i);
  // IPv6address, IPv6reference
  logic integer uri_ipv6_end(bytes s, integer i) =
    uri_is(s, uri_hexpart_end(s, i), ':') == 1
    ? uri_ipv4_end(s, uri_hexpart_end(s, i) + 1) : uri_hexpart_end(s, i);
  logic integer uri_reference_end(bytes s, integer i) =
    uri_is(s, uri_ipv6_end(s, i + 1), ']') == 1
    ? uri_ipv6_end(s, i + 1) + 1 : -1;
*/
#endif

#endif
