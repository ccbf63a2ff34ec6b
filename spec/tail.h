#ifndef SPEC_TAIL_H
#define SPEC_TAIL_H

/* What a writer took stands behind what it had: lemmas on src/writer.h. */

#include "spec/bytes_lemmas.h"
#include "writer.h"

/*@
  lemma behind_at: \forall bytes a, b, integer k; 0 <= k < len(b) ==>
    at(cat(a, b), len(a) + k) == at(b, k);
  lemma cancel_len: \forall bytes a, b, c;
    cat(a, b) == cat(a, c) ==> len(b) == len(c);
  lemma cancel_same: \forall bytes a, b, c;
    cat(a, b) == cat(a, c) ==> same(b, c);
  lemma cancel: \forall bytes a, b, c; cat(a, b) == cat(a, c) ==> b == c;

  // what the writer took from K to L, where it stands
  logic bytes tail{K, L}(struct sda_writer *w) =
    view{L}(\at(w->at, K) + \at(w->len, K), \at(w->len, L) - \at(w->len, K));
  lemma took_all{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    written{L}(w) == cat(written{K}(w), what);
  lemma took_size{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    \at(w->len, L) == \at(w->len, K) + len(what);
  lemma took_head_same{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    same(view{L}(\at(w->at, K), \at(w->len, K)), written{K}(w));
  lemma took_head{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    view{L}(\at(w->at, K), \at(w->len, K)) == written{K}(w);
  lemma took_split{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    written{L}(w) == cat(written{K}(w), tail{K, L}(w));
  lemma took_tail{K, L}: \forall struct sda_writer *w, bytes what;
    took{K, L}(w, what) ==> writable{K}(w) ==> !\at(w->overflow, L) ==>
    tail{K, L}(w) == what;
*/

#endif
