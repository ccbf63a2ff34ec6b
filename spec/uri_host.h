#ifndef SPEC_URI_HOST_H
#define SPEC_URI_HOST_H

/*
 * The hostport of a URI, RFC 3261 25.1, as total functions on bytes. x_end(s,
 * i) is where the x at i ends, or -1; nothing starts at -1, so that they can be
 * put one behind another. Each takes as much as it can: what may follow a host,
 * or a part of one, cannot belong to it.
 */

#include "spec/uri_address.h"

#ifdef SPEC_OPAQUE_URI_HOST
/* The signature alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueUriHost {
      logic integer uri_hostport_end(bytes s, integer i);
    }
*/
#else
/*@
  logic integer is_label_char(integer c) =
    is_alphanum(c) == 1 || c == '-' ? 1 : 0;
  logic integer uri_label_chars_end(bytes s, integer i) =
    i < len(s) && is_label_char(at(s, i)) == 1
    ? uri_label_chars_end(s, i + 1) : i;

  // domainlabel, which a toplabel is too
  logic integer uri_starts_label(bytes s, integer i) =
    0 <= i < len(s) && is_alphanum(at(s, i)) == 1 ? 1 : 0;
  logic integer uri_label_end(bytes s, integer i) =
    uri_starts_label(s, i) == 1 &&
    is_alphanum(at(s, uri_label_chars_end(s, i) - 1)) == 1
    ? uri_label_chars_end(s, i) : -1;
  // where the label behind the one at i starts, or -1
  logic integer uri_next_label(bytes s, integer i) =
    uri_is(s, uri_label_end(s, i), '.') == 1 &&
    uri_starts_label(s, uri_label_end(s, i) + 1) == 1
    ? uri_label_end(s, i) + 1 : -1;
  // toplabel [ "." ]
  logic integer uri_top_end(bytes s, integer i) =
    uri_label_end(s, i) < 0 || is_letter(at(s, i)) != 1 ? -1 :
    uri_is(s, uri_label_end(s, i), '.') == 1 ? uri_label_end(s, i) + 1
                                             : uri_label_end(s, i);
  // hostname
  logic integer uri_name_end(bytes s, integer i) =
    uri_next_label(s, i) > i ? uri_name_end(s, uri_next_label(s, i))
                             : uri_top_end(s, i);

  // host, [ ":" port ], hostport
  logic integer uri_host_end(bytes s, integer i) =
    uri_is(s, i, '[') == 1 ? uri_reference_end(s, i)
    : uri_longer(uri_name_end(s, i), uri_ipv4_end(s, i));
  logic integer uri_port_end(bytes s, integer i) =
    uri_is(s, i, ':') == 0 ? i :
    uri_digits_end(s, i + 1) > i + 1 ? uri_digits_end(s, i + 1) : -1;
  logic integer uri_hostport_end(bytes s, integer i) =
    uri_port_end(s, uri_host_end(s, i));
*/
#endif

#endif
