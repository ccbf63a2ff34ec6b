#ifndef SPEC_MESSAGE_H
#define SPEC_MESSAGE_H

/*
 * SIP messages as total functions on bytes:
 *
 *   message = *CRLF start-line *field CRLF *OCTET
 *
 * proofs/adequacy_message.c shows that is_framed is this rule.
 */

#include "spec/field.h"
#include "spec/start.h"

/*@
  // where the start line starts: CRLF before it is left out
  logic integer start_skip(bytes s, integer i) =
    is_crlf(s, i) == 1 ? start_skip(s, i + 2) : i;
  logic integer start_line(bytes s) = start_skip(s, 0);
  // the fields from header_start to header_end - 1, and the body behind the
  // empty line
  logic integer header_start(bytes s) = start_end(s, start_line(s)) + 2;
  logic integer header_end(bytes s) = fields_end(s, header_start(s));
  logic integer body_start(bytes s) = header_end(s) + 2;
  logic bytes header(bytes s) = sub(s, header_start(s), header_end(s));
  // 1 when s is a message, whatever its Content-Length, else 0
  logic integer is_framed(bytes s) =
    start_end(s, start_line(s)) >= 0 && is_crlf(s, header_end(s)) == 1 ? 1 : 0;

  // Content-Length, in the header h: the first one, and whether there are two
  logic bytes four_more(bytes s, integer c0, integer c1, integer c2,
                        integer c3) = snoc(snoc(snoc(snoc(s, c0), c1), c2), c3);
  logic bytes length_start =
    four_more(four_more(empty, 'C', 'o', 'n', 't'), 'e', 'n', 't', '-');
  logic bytes length_name =
    snoc(snoc(four_more(length_start, 'L', 'e', 'n', 'g'), 't'), 'h');
  logic integer length_at(bytes h) = field_find(h, 0, length_name);
  logic integer is_length_twice(bytes h) =
    length_at(h) >= 0 &&
    field_find(h, field_next(h, length_at(h)), length_name) >= 0 ? 1 : 0;
  // what it says, and whether that is 1*DIGIT
  logic bytes length_said(bytes h) =
    sub(h, field_from(h, length_at(h)), field_to(h, length_at(h)));
  logic integer is_number(bytes v) =
    len(v) > 0 && number_end(v, 0) == len(v) ? 1 : 0;
  // how long the body is, of which `left` octets are there
  logic integer body_len(bytes h, integer left) =
    length_at(h) < 0 ? left
                     : number(length_said(h), 0, len(length_said(h)));
*/

#endif
