#ifndef SPEC_GRAMMAR_HCOLON_H
#define SPEC_GRAMMAR_HCOLON_H

/* What parts the name of a header field from its value, as in grammar_lex.h. */

#include "spec/grammar_lex.h"

/*@
  // HCOLON = *( SP / HTAB ) ":" SWS
  predicate HCOLON(bytes s, integer i, integer j) =
    \exists integer a; WSPS(s, i, a) && a < len(s) && at(s, a) == ':' &&
      SWS(s, a + 1, j);
*/

#endif
