#ifndef SPEC_PARAMS_H
#define SPEC_PARAMS_H

/*
 * Lists of parameters as total functions on bytes:
 *
 *   params = param *(COMMA param)
 *   param  = token EQUAL ( token / quoted-string )
 *
 * where header field h may allow white space behind a closing quote (RDQUOT),
 * or not every param. -1 stands for "there is none". proofs/adequacy_params.c
 * shows that params_ok is the ABNF.
 */

#include "spec/lex.h"
#include "spec/production.h"
#include "spec/words.h"

/*@
  // the DQUOTE that closes the quoted-string at i
  logic integer value_close(bytes s, integer i) =
    ldquot_end(s, i) < 0 ? -1 : quoted_close(s, ldquot_end(s, i));
  // what the value at i is: 1 a token, 2 a quoted-string, 0 neither
  logic integer value_form(bytes s, integer i) =
    token_end(s, i) > i ? 1 : value_close(s, i) >= 0 ? 2 : 0;
  // its octets, inside the quotes: from value_from to value_to - 1
  logic integer value_from(bytes s, integer i) =
    value_form(s, i) == 2 ? ldquot_end(s, i) : i;
  logic integer value_to(bytes s, integer i) =
    value_form(s, i) == 2 ? value_close(s, i) : token_end(s, i);
  logic bytes value(bytes s, integer i) =
    sub(s, value_from(s, i), value_to(s, i));
  // what follows it
  logic integer value_end(bytes s, integer i) =
    value_form(s, i) == 0 ? -1 :
    value_form(s, i) == 2 ? value_close(s, i) + 1 : token_end(s, i);

  // which of the known names the param at i has; 18 for any other (SDA_NAMES)
  logic integer param_name(bytes s, integer i) =
    word_find(sub(s, i, token_end(s, i)), 0, 18);
  // where its value starts
  logic integer param_value(bytes s, integer i) =
    token_end(s, i) > i ? separator_end(s, token_end(s, i), '=') : -1;
  // may header h hold the value v under the name of that param?
  logic integer param_listed(bytes s, integer i, integer v, integer h) =
    is_listed(value(s, v), h, param_name(s, i), value_form(s, v));
  // may white space of RDQUOT follow?
  logic integer param_spaced(bytes s, integer i, integer v, integer h) =
    value_form(s, v) == 2 ? is_spaced(value(s, v), h, param_name(s, i)) : 0;
  // where that param ends
  logic integer param_end(bytes s, integer i, integer h) =
    param_value(s, i) < 0 || value_end(s, param_value(s, i)) < 0 ? -1 :
    param_listed(s, i, param_value(s, i), h) != 1 ? -1 :
    param_spaced(s, i, param_value(s, i), h) == 1
    ? sws_end(s, value_end(s, param_value(s, i)))
    : value_end(s, param_value(s, i));
  // where the param after it starts. The bounds make each recursion end
  // whatever the scanners do.
  logic integer param_next(bytes s, integer i, integer h) =
    0 <= param_end(s, i, h) < len(s) &&
    i < separator_end(s, param_end(s, i, h), ',') <= len(s)
    ? separator_end(s, param_end(s, i, h), ',') : -1;

  // 1 when s from i to its end is params, else 0
  logic integer params_ok(bytes s, integer i, integer h) =
    i < 0 || param_end(s, i, h) < 0 ? 0 :
    param_end(s, i, h) == len(s) ? 1 : params_ok(s, param_next(s, i, h), h);

  // the first param at or behind i with the known name w
  logic integer params_find(bytes s, integer i, integer h, integer w) =
    i < 0 || param_end(s, i, h) < 0 ? -1 :
    param_name(s, i) == w ? i : params_find(s, param_next(s, i, h), h, w);

  // 1 when two params at or behind i have the known name w, else 0
  logic integer params_twice(bytes s, integer i, integer h, integer w) =
    i < 0 || param_end(s, i, h) < 0 ? 0 :
    param_name(s, i) != w ? params_twice(s, param_next(s, i, h), h, w) :
    params_find(s, param_next(s, i, h), h, w) >= 0 ? 1 : 0;

  predicate name_twice(bytes s, integer i, integer h) =
    \exists integer w; 0 <= w < 18 && params_twice(s, i, h, w) == 1;
  // username and username* (9, 10) both name the user: RFC 7616 3.4
  predicate user_twice(bytes s, integer i, integer h) =
    h == 1 && params_find(s, i, h, 9) >= 0 && params_find(s, i, h, 10) >= 0;
  predicate params_duplicate(bytes s, integer i, integer h) =
    name_twice(s, i, h) || user_twice(s, i, h);
*/

#endif
