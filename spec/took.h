#ifndef SPEC_TOOK_H
#define SPEC_TOOK_H

/* Taking one text and then another is taking both: lemmas on src/writer.h. */

#include "spec/bytes_lemmas.h"
#include "writer.h"

/*@
  lemma took_len_same: \forall bytes s, t, integer n; 0 <= n ==>
    same(cut(cat(cut(s, n), t), n), cut(cat(s, t), n));
  lemma took_len: \forall bytes s, t, integer n; 0 <= n ==>
    cut(cat(cut(s, n), t), n) == cut(cat(s, t), n);
  lemma took_then{J, K, L}: \forall struct sda_writer *w, bytes s, t;
    took{J, K}(w, s) ==> took{K, L}(w, t) ==> took{J, L}(w, cat(s, t));
  lemma took_more{K, L}: \forall struct sda_writer *w, bytes s;
    0 <= \at(w->len, K) <= \at(w->room, K) ==> took{K, L}(w, s) ==>
    \at(w->len, K) <= \at(w->len, L);
  lemma took_none{L}: \forall struct sda_writer *w;
    writable{L}(w) ==> took{L, L}(w, empty);
*/

#endif
