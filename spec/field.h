#ifndef SPEC_FIELD_H
#define SPEC_FIELD_H

/*
 * The header fields of a SIP message as total functions on bytes:
 *
 *   field = token HCOLON *( octet other than CR and LF / CRLF WSP ) CRLF
 *
 * -1 stands for "there is none". proofs/adequacy_message.c shows that
 * field_end and fields_end are this rule.
 */

#include "spec/line.h"
#include "spec/words.h"

#ifdef SPEC_OPAQUE_FIELD
/* The signatures alone, with SPEC_OPAQUE_LINE and as there. */
/*@ axiomatic OpaqueField {
      logic integer field_end(bytes s, integer i);
      logic integer field_from(bytes s, integer i);
      logic integer field_to(bytes s, integer i);
      logic integer is_long_form(bytes n, integer c);
      logic integer field_is(bytes n, bytes w);
      logic integer field_find(bytes s, integer i, bytes w);
    }
*/
#else
/*@
  // token *WSP ":": where the colon of the field at i stands
  logic integer field_colon(bytes s, integer i) =
    token_end(s, i) > i && wsp_end(s, token_end(s, i)) < len(s) &&
    at(s, wsp_end(s, token_end(s, i))) == ':' ? wsp_end(s, token_end(s, i))
                                              : -1;
  // the CRLF that ends it
  logic integer field_end(bytes s, integer i) =
    field_colon(s, i) < 0 ? -1 : lines_end(s, field_colon(s, i) + 1);

  // The value, from field_from to field_to - 1: without the white space at
  // both ends, folds included.
  logic integer is_blank(integer c) =
    (c == ' ' || c == '\t' || c == '\r' || c == '\n') ? 1 : 0;
  logic integer field_skip(bytes s, integer i, integer end) =
    i < end && is_blank(at(s, i)) == 1 ? field_skip(s, i + 1, end) : i;
  logic integer field_trim(bytes s, integer i, integer end) =
    i < end && is_blank(at(s, end - 1)) == 1 ? field_trim(s, i, end - 1) : end;
  logic integer field_from(bytes s, integer i) =
    field_skip(s, field_colon(s, i) + 1, field_end(s, i));
  logic integer field_to(bytes s, integer i) =
    field_trim(s, field_from(s, i), field_end(s, i));

  // are a and b the same but for the case of letters, from k on?
  logic integer same_letters(bytes a, bytes b, integer k) =
    k >= len(a) ? 1 :
    lower(at(a, k)) == lower(at(b, k)) ? same_letters(a, b, k + 1) : 0;
  // is n, in any case, the name whose compact form is the letter c?
  logic integer is_long_form(bytes n, integer c) =
    c == 'c' ? (len(n) == 12 && four(n, 0, 'c', 'o', 'n', 't') == 1 &&
      four(n, 4, 'e', 'n', 't', '-') == 1 &&
      four(n, 8, 't', 'y', 'p', 'e') == 1 ? 1 : 0) :
    c == 'e' ? (len(n) == 16 && four(n, 0, 'c', 'o', 'n', 't') == 1 &&
      four(n, 4, 'e', 'n', 't', '-') == 1 &&
      four(n, 8, 'e', 'n', 'c', 'o') == 1 &&
      four(n, 12, 'd', 'i', 'n', 'g') == 1 ? 1 : 0) :
    c == 'f' ? (len(n) == 4 && four(n, 0, 'f', 'r', 'o', 'm') == 1 ? 1 : 0) :
    c == 'i' ? (len(n) == 7 && four(n, 0, 'c', 'a', 'l', 'l') == 1 &&
      four(n, 4, '-', 'i', 'd', 0) == 1 ? 1 : 0) :
    c == 'k' ? (len(n) == 9 && four(n, 0, 's', 'u', 'p', 'p') == 1 &&
      four(n, 4, 'o', 'r', 't', 'e') == 1 &&
      four(n, 8, 'd', 0, 0, 0) == 1 ? 1 : 0) :
    c == 'l' ? (len(n) == 14 && four(n, 0, 'c', 'o', 'n', 't') == 1 &&
      four(n, 4, 'e', 'n', 't', '-') == 1 &&
      four(n, 8, 'l', 'e', 'n', 'g') == 1 &&
      four(n, 12, 't', 'h', 0, 0) == 1 ? 1 : 0) :
    c == 'm' ? (len(n) == 7 && four(n, 0, 'c', 'o', 'n', 't') == 1 &&
      four(n, 4, 'a', 'c', 't', 0) == 1 ? 1 : 0) :
    c == 's' ? (len(n) == 7 && four(n, 0, 's', 'u', 'b', 'j') == 1 &&
      four(n, 4, 'e', 'c', 't', 0) == 1 ? 1 : 0) :
    c == 't' ? (len(n) == 2 && four(n, 0, 't', 'o', 0, 0) == 1 ? 1 : 0) :
    c == 'v' ? (len(n) == 3 && four(n, 0, 'v', 'i', 'a', 0) == 1 ? 1 : 0) :
    0;
  // does the name n of a field say w: w itself, or its compact form?
  logic integer field_is(bytes n, bytes w) =
    len(n) == len(w) && same_letters(n, w, 0) == 1 ? 1 :
    len(n) == 1 ? is_long_form(w, lower(at(n, 0))) : 0;


  // the name of the field at i; the first field from i on that is named w
  logic bytes field_name(bytes s, integer i) = sub(s, i, token_end(s, i));
  logic integer field_find(bytes s, integer i, bytes w) =
    i < 0 || field_end(s, i) < 0 ? -1 :
    field_is(field_name(s, i), w) == 1 ? i :
    field_find(s, field_end(s, i) + 2, w);
*/
#endif

/*@
  // where the field after the one at i starts, and where the fields end that
  // follow one another from i on
  logic integer field_next(bytes s, integer i) =
    field_end(s, i) < 0 ? -1 : field_end(s, i) + 2;
  logic integer fields_end(bytes s, integer i) =
    field_end(s, i) < 0 ? i : fields_end(s, field_next(s, i));
*/

#endif
