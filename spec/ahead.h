#ifndef SPEC_AHEAD_H
#define SPEC_AHEAD_H

/* What a writer still has to take, of a text that it takes from its front. */

#include "writer.h"

/*@
  // taking `rest` at L ends where taking `all` at K does
  predicate ahead{K, L}(struct sda_writer *w, bytes rest, bytes all) =
    writable{L}(w) &&
    \at(w->at, L) == \at(w->at, K) && \at(w->room, L) == \at(w->room, K) &&
    cut(cat(written{L}(w), rest), \at(w->room, K)) ==
      cut(cat(written{K}(w), all), \at(w->room, K)) &&
    (\at(w->overflow, L) || len(cat(written{L}(w), rest)) > \at(w->room, K)
     <==>
     \at(w->overflow, K) || len(cat(written{K}(w), all)) > \at(w->room, K));
  lemma ahead_next{J, K, L}:
    \forall struct sda_writer *w, bytes next, rest, all;
    ahead{J, K}(w, cat(next, rest), all) ==> took{K, L}(w, next) ==>
    ahead{J, L}(w, rest, all);
  lemma ahead_end{K, L}: \forall struct sda_writer *w, bytes all;
    ahead{K, L}(w, empty, all) ==> took{K, L}(w, all);
*/

#endif
