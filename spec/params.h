#ifndef SPEC_PARAMS_H
#define SPEC_PARAMS_H

/*
 * Lists of parameters as total functions on bytes:
 *
 *   params     = auth-param *(COMMA auth-param)
 *   auth-param = token EQUAL ( token / quoted-string )
 *
 * -1 stands for "there is none". proofs/adequacy.c shows that params_ok is
 * the ABNF.
 */

#include "spec/lex.h"
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
  // what follows it
  logic integer value_end(bytes s, integer i) =
    value_form(s, i) == 0 ? -1 :
    value_form(s, i) == 2 ? value_close(s, i) + 1 : token_end(s, i);

  // where the value of the param at i starts
  logic integer param_value(bytes s, integer i) =
    token_end(s, i) > i ? separator_end(s, token_end(s, i), '=') : -1;
  // where that param ends
  logic integer param_end(bytes s, integer i) =
    param_value(s, i) < 0 ? -1 : value_end(s, param_value(s, i));
  // which of the known names it has; 18 for any other (SDA_NAMES)
  logic integer param_name(bytes s, integer i) =
    word_find(sub(s, i, token_end(s, i)), 0, 18);
  // where the param after it starts. The bounds make each recursion end
  // whatever the scanners do.
  logic integer param_next(bytes s, integer i) =
    0 <= param_end(s, i) < len(s) &&
    i < separator_end(s, param_end(s, i), ',') <= len(s)
    ? separator_end(s, param_end(s, i), ',') : -1;

  // 1 when s from i to its end is params, else 0
  logic integer params_ok(bytes s, integer i) =
    i < 0 || param_end(s, i) < 0 ? 0 :
    param_end(s, i) == len(s) ? 1 : params_ok(s, param_next(s, i));

  // the first param at or behind i with the known name w
  logic integer params_find(bytes s, integer i, integer w) =
    i < 0 || param_end(s, i) < 0 ? -1 :
    param_name(s, i) == w ? i : params_find(s, param_next(s, i), w);

  // 1 when two params at or behind i have the known name w, else 0
  logic integer params_twice(bytes s, integer i, integer w) =
    i < 0 || param_end(s, i) < 0 ? 0 :
    param_name(s, i) != w ? params_twice(s, param_next(s, i), w) :
    params_find(s, param_next(s, i), w) >= 0 ? 1 : 0;

  predicate params_duplicate(bytes s, integer i) =
    \exists integer w; 0 <= w < 18 && params_twice(s, i, w) == 1;
*/

#endif
