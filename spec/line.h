#ifndef SPEC_LINE_H
#define SPEC_LINE_H

/*
 * What the lines of a SIP message are made of, as total functions on bytes:
 * where the longest x that starts at i ends, as in spec/lex.h.
 */

#include "spec/lex.h"
#include "spec/octets.h"

/*@
  // Classes of octets, as 1 and 0; visible: neither white space nor control.
  logic integer is_visible(integer c) = (c > 0x20 && c != 0x7F) ? 1 : 0;
  // does CRLF stand at i?
  logic integer is_crlf(bytes s, integer i) =
    i + 1 < len(s) && at(s, i) == '\r' && at(s, i + 1) == '\n' ? 1 : 0;
*/

#ifdef SPEC_OPAQUE_LINE
/* The signatures alone, as with SPEC_OPAQUE_LEX in spec/lex.h. */
/*@ axiomatic OpaqueLine {
      logic integer line_end(bytes s, integer i);
      logic integer lines_end(bytes s, integer i);
      logic integer visible_end(bytes s, integer i);
      logic integer number_end(bytes s, integer i);
      logic integer number(bytes s, integer i, integer end);
    }
*/
#ifdef SPEC_OPAQUE_LEX
/*@ axiomatic OpaqueWsp { logic integer wsp_end(bytes s, integer i); } */
#endif
#else
/*@
  // where the CRLF stands that ends the line from i on; -1 when none comes,
  // or CR or LF alone does
  logic integer line_end(bytes s, integer i) =
    i >= len(s) ? -1 : is_crlf(s, i) == 1 ? i :
    at(s, i) == '\r' || at(s, i) == '\n' ? -1 : line_end(s, i + 1);
  // as line_end, for a line that folds continue
  logic integer lines_end(bytes s, integer i) =
    i >= len(s) ? -1 : is_fold(s, i) == 1 ? lines_end(s, i + 3) :
    is_crlf(s, i) == 1 ? i :
    at(s, i) == '\r' || at(s, i) == '\n' ? -1 : lines_end(s, i + 1);

  // where *(visible octet) ends, and *DIGIT; its value in decimal
  logic integer visible_end(bytes s, integer i) =
    i < len(s) && is_visible(at(s, i)) == 1 ? visible_end(s, i + 1) : i;
  logic integer number_end(bytes s, integer i) =
    i < len(s) && is_digit(at(s, i)) == 1 ? number_end(s, i + 1) : i;
  logic integer number(bytes s, integer i, integer end) =
    end <= i ? 0 : 10 * number(s, i, end - 1) + (at(s, end - 1) - '0');
*/
#endif

#endif
