#ifndef SDA_SCRATCH_H
#define SDA_SCRATCH_H

/*
 * Scratch is a writer that the caller lends for texts that have to be made; each
 * stands behind the one before, and stays while others are made.
 */

#include "quoted.h"
#include "status.h"
#include "writer.h"

/*@
  // from K to L the writer went on, and no further than it may
  predicate went_on{K, L}(struct sda_writer *w) =
    writable{L}(w) && \at(w->at, L) == \at(w->at, K) &&
    \at(w->room, L) == \at(w->room, K) &&
    \at(w->len, K) <= \at(w->len, L);
  // what the writer does next leaves s alone
  predicate is_settled{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && \separated(w, s.at + (0 .. s.len - 1)) &&
    \separated(w->at + (w->len .. w->room - 1), s.at + (0 .. s.len - 1));
  // what was settled at K is so at L, and the same
  predicate stayed{K, L}(struct sda_writer *w) =
    went_on{K, L}(w) &&
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
                 p + (0 .. n - 1)) ==>
      view{L}(p, n) == view{K}(p, n);
  lemma went_on_on{J, K, L}: \forall struct sda_writer *w;
    went_on{J, K}(w) ==> went_on{K, L}(w) ==> went_on{J, L}(w);
  lemma settled_stays{K, L}: \forall struct sda_writer *w, struct sda_span s;
    is_settled{K}(w, s) ==> went_on{K, L}(w) ==> readable{L}(s) ==>
    is_settled{L}(w, s);
  lemma settled_same{K, L}: \forall struct sda_writer *w, struct sda_span s;
    is_settled{K}(w, s) ==> stayed{K, L}(w) ==> text{L}(s) == text{K}(s);

  // s is what, and stands where the scratch went on
  predicate is_made{K, L}(struct sda_writer *w, struct sda_span s,
                          bytes what) =
    went_on{K, L}(w) && readable{L}(s) && text{L}(s) == what &&
    s.at == \at(w->at + w->len, K) &&
    s.len <= \at(w->len, L) - \at(w->len, K);
  // so it does, or it is what is given
  predicate is_lent{K, L}(struct sda_writer *w, struct sda_span s,
                          struct sda_span given, bytes what) =
    is_made{K, L}(w, s, what) ||
    went_on{K, L}(w) && s.at == given.at && s.len == given.len &&
      readable{L}(s) && text{L}(s) == what;
  // s stands in the scratch
  predicate is_within{L}(struct sda_writer *w, struct sda_span s) =
    \base_addr(s.at) == \base_addr(w->at) &&
    w->at <= s.at && s.at + s.len <= w->at + w->room;
  lemma made_within{K, L}: \forall struct sda_writer *w, struct sda_span s,
    bytes what;
    is_made{K, L}(w, s, what) ==> writable{K}(w) ==> is_within{L}(w, s);
  lemma made_settled{K, L}: \forall struct sda_writer *w, struct sda_span s,
    bytes what;
    is_made{K, L}(w, s, what) ==> writable{K}(w) ==> is_settled{L}(w, s);
  lemma lent_settled{K, L}: \forall struct sda_writer *w,
    struct sda_span s, struct sda_span given, bytes what;
    is_lent{K, L}(w, s, given, what) ==> writable{K}(w) ==>
    apart{K}(w, given) ==> is_settled{L}(w, s);
*/

/*@
  requires \valid_read(scratch) && writable(scratch) && \valid(out);
  requires from <= scratch->len && \separated(out, scratch);
  terminates \true;
  assigns *out;
  ensures \result == (scratch->overflow ? SDA_NO_ROOM :
    scratch->len - from > SDA_SPAN_MAX ? SDA_TOO_LONG : SDA_OK);
  ensures \result == SDA_OK ==> out->at == scratch->at + from &&
    out->len == scratch->len - from && readable(*out) &&
    text(*out) == \old(view(scratch->at + from, scratch->len - from));
  ensures \result != SDA_OK ==> *out == \old(*out);
  ensures stayed{Old, Here}(scratch);
*/
/* What was written since the length was `from`. */
enum sda_status sda_scratch_since(const struct sda_writer *scratch,
				  size_t from, struct sda_span *out);

/*@
  requires writable(scratch) && readable(s) && apart(scratch, s);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out, \old(text(s)));
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
*/
/* A copy of s behind what scratch has. */
enum sda_status sda_scratch_keep(struct sda_span s, struct sda_writer *scratch,
				 struct sda_span *out);

#endif
