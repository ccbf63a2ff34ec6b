#ifndef SPEC_MADE_H
#define SPEC_MADE_H

/* What a writer took, without losing any of it, is made: lemmas on src/scratch.h. */

#include "scratch.h"
#include "spec/tail.h"

/*@
  lemma tail_made{K, L}: \forall struct sda_writer *w, struct sda_span s,
    bytes what;
    tail{K, L}(w) == what ==> went_on{K, L}(w) ==> readable{L}(s) ==>
    s.at == \at(w->at + w->len, K) ==>
    s.len == \at(w->len, L) - \at(w->len, K) ==>
    is_made{K, L}(w, s, what);
*/

#endif
