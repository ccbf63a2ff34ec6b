#ifndef SPEC_QUOTE_H
#define SPEC_QUOTE_H

/*
 * Quoting is what stands inside a quoted-string for an octet: DQUOTE and
 * backslash behind a backslash, any other as itself (RFC 3261 25.1). Unquoting
 * takes any quoted-pair for its second octet, as unq() of RFC 7616 3.3 does.
 */

#include "spec/bytes.h"

/*@
  logic integer is_special(integer c) = (c == '"' || c == '\\') ? 1 : 0;

  // s, then the octet c, escaped if need be
  logic bytes esc_snoc(bytes s, integer c) =
    is_special(c) == 1 ? snoc(snoc(s, '\\'), c) : snoc(s, c);
  // the first k octets of s, escaped
  logic bytes esc_upto(bytes s, integer k) =
    k <= 0 ? empty : esc_snoc(esc_upto(s, k - 1), at(s, k - 1));
  logic bytes esc(bytes s) = esc_upto(s, len(s));

  // where the octet that the element at i stands for is
  logic integer unesc_pos(bytes s, integer i) =
    at(s, i) == '\\' && i + 1 < len(s) ? i + 1 : i;
  // what s means from i on
  logic bytes unesc_from(bytes s, integer i) =
    i >= len(s) ? empty :
    cat(snoc(empty, at(s, unesc_pos(s, i))),
        unesc_from(s, unesc_pos(s, i) + 1));
  logic bytes unesc(bytes s) = unesc_from(s, 0);
*/

#endif
