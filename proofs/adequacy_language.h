/* What proofs/adequacy_language.c proves of the tags of languages. */
#ifndef ADEQUACY_LANGUAGE_H
#define ADEQUACY_LANGUAGE_H

#include "span.h"
#include "spec/ext_value.h"
#include "spec/grammar_language.h"

/*@
  // octets that a tag may have
  predicate tag_octets(bytes t, integer i, integer j) =
    \forall integer k; i <= k < j ==>
      is_alphanum(at(t, k)) == 1 || at(t, k) == '-';
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures sound: is_language(text(t)) == 1 ==>
      EXT_LANGUAGE(text(t)) && tag_octets(text(t), 0, t.len);
    ensures complete: EXT_LANGUAGE(text(t)) ==> is_language(text(t)) == 1; */
void language_is_adequate(struct sda_span t);

#endif
