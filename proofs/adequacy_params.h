/* What proofs/adequacy_params.c proves, and on what it rests. */
#ifndef ADEQUACY_PARAMS_H
#define ADEQUACY_PARAMS_H

#include "proofs/adequacy.h"
#include "spec/grammar.h"
#include "spec/header.h"

/*@
  // is_spaced and is_listed of the octets v are what the grammar says
  predicate value_fact(bytes v) =
    (\forall integer h, w; 0 <= h <= 3 ==>
      (is_spaced(v, h, w) == 1 <==> SPACED(v, h, w))) &&
    (\forall integer w; is_spaced(v, 3, w) != 1) &&
    (\forall integer h, w, form; h != 2 ==> is_listed(v, h, w, form) == 1) &&
    (\forall integer w; is_listed(v, 2, w, 2) == 1 <==>
      (w == 13 || w == 17 || is_spaced(v, 2, w) == 1)) &&
    (\forall integer w; is_listed(v, 2, w, 1) == 1 <==>
      (w == 6 || (w == 14 && len(v) == 8 && LHEXS(v, 0, 8))));
  // so for every part of s; and what is spaced can stand in quotes
  predicate part_fact(bytes s, integer a, integer b) =
    value_fact(sub(s, a, b)) &&
    \forall integer h, w; 0 <= h <= 3 ==>
      is_spaced(sub(s, a, b), h, w) == 1 ==> QUOTED_BODY(s, a, b);
  predicate productions(bytes s) =
    \forall integer a, b; 0 <= a <= b <= len(s) ==> part_fact(s, a, b);

  predicate params_fact(bytes s, integer i, integer h) =
    params_ok(s, i, h) == 1 <==> PARAMS(s, i, len(s), h);
*/

/*@ requires readable(s) && productions(text(s)) && h <= 3;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-params.adequate": \forall integer i;
      0 <= i <= s.len ==> params_fact(text(s), i, h); */
void params_are_adequate(struct sda_span s, unsigned h);

/*@ requires readable(s) && productions(text(s)) && h <= 1;
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.7-header.adequate":
      header_ok(text(s), h) == 1 <==> HEADER(text(s), h); */
void header_is_adequate(struct sda_span s, unsigned h);

#endif
