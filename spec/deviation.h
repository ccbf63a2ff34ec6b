#ifndef SPEC_DEVIATION_H
#define SPEC_DEVIATION_H

/* Hexadecimal digits in any case, which no production of the grammar has. */

#include "spec/bytes.h"

/*@
  logic integer is_xdigit(integer c) =
    '0' <= c <= '9' || 'a' <= c <= 'f' || 'A' <= c <= 'F' ? 1 : 0;
  logic integer xdigits_end(bytes s, integer i) =
    i < len(s) && is_xdigit(at(s, i)) == 1 ? xdigits_end(s, i + 1) : i;
  logic integer is_any_digits(bytes s) =
    xdigits_end(s, 0) == len(s) ? 1 : 0;
*/

#endif
