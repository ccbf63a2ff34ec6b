/*
 * What proofs/adequacy_values.c proves of the values that stand before RDQUOT:
 * each is what spec/production.h says, and can stand in quotes.
 */
#ifndef ADEQUACY_VALUES_H
#define ADEQUACY_VALUES_H

#include "proofs/adequacy_params.h"

/*@
  // octets that stand for themselves in a quoted-string
  predicate literal(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && \forall integer k; i <= k < j ==>
      is_qdtext(at(s, k)) == 1 || at(s, k) == ' ';
  predicate no_blank(bytes s, integer i, integer j) =
    \forall integer k; i <= k < j ==> at(s, k) != ' ';

  // what adequacy_uri.c shows of one text, for a part of s
  predicate uri_part(bytes s, integer a, integer b) =
    (is_uri(sub(s, a, b)) == 1 <==> URI(sub(s, a, b))) &&
    (is_uri(sub(s, a, b)) == 1 ==>
       a < b && literal(s, a, b) && no_blank(s, a, b));
  predicate uri_parts(bytes s) =
    \forall integer a, b; 0 <= a <= b <= len(s) ==> uri_part(s, a, b);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures is_uri(text(s)) == 1 ==> 0 < s.len && literal(text(s), 0, s.len) &&
      no_blank(text(s), 0, s.len); */
void uri_is_literal(struct sda_span s); /* adequacy_uri_literal.c */

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-production.adequate": productions(text(s)); */
void productions_are_adequate(struct sda_span s);

#endif
