#ifndef SPEC_IMAGE_H
#define SPEC_IMAGE_H

/*
 * The octets that a sender writes for a list of parameters, as total functions
 * on bytes: ", " between two, no other white space, so no fold. Each recursion
 * goes forward: what is still to write.
 */

#include "spec/params.h"

/*@
  // parameter w of header h stands in quotes (2), or does not (1)
  logic integer form_sent(integer h, integer w) =
    w == 4 || w == 5 || w == 7 || w == 8 || w == 10 || w == 14 ||
    (w == 6 && h != 0) ? 1 : 2;

  // name "=" value
  logic bytes value_image(integer form, bytes v) =
    form == 1 ? v : snoc(cat(snoc(empty, '"'), v), '"');
  logic bytes param_image(bytes name, integer form, bytes v) =
    cat(snoc(name, '='), value_image(form, v));
  // one parameter of the list, the first or a later one
  logic bytes item_image(integer first, bytes param) =
    first == 1 ? param : cat(snoc(snoc(empty, ','), ' '), param);

  // The unknown parameters (name 18) of the list t from i on, as they came:
  // where the next step is, len(t) behind the last, -1 where t is no list.
  logic integer others_next(bytes t, integer i, integer h) =
    param_end(t, i, h) == len(t) ? len(t) :
    param_next(t, i, h) < len(t) ? param_next(t, i, h) : -1;
  logic bytes other_image(bytes t, integer i) =
    param_image(sub(t, i, token_end(t, i)),
                value_form(t, param_value(t, i)),
                value(t, param_value(t, i)));
  logic bytes others_image(bytes t, integer i, integer h, integer first) =
    i < 0 || i >= len(t) || param_end(t, i, h) < 0 ? empty :
    param_name(t, i) != 18 ? others_image(t, others_next(t, i, h), h, first) :
    cat(item_image(first, other_image(t, i)),
        others_image(t, others_next(t, i, h), h, 0));
  // may a sender write the one at i?
  logic integer other_sendable(bytes t, integer i, integer h) =
    param_name(t, i) != 18 ? 1 :
    is_sendable(value(t, param_value(t, i)), h, 18,
                value_form(t, param_value(t, i)));
  // 1 when t from i on is a list (or nothing) and may be sent, else 0
  logic integer others_sendable(bytes t, integer i, integer h) =
    i < 0 ? 0 : i >= len(t) ? 1 :
    param_end(t, i, h) < 0 || other_sendable(t, i, h) != 1 ? 0 :
    others_sendable(t, others_next(t, i, h), h);

  // auth-scheme SP, of the header fields that have it
  logic bytes scheme_image(integer h) =
    h == 0 || h == 1 ? snoc(spelling(28), ' ') : empty;
*/

#endif
