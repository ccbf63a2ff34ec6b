#ifndef SDA_CLAIM_COPY_H
#define SDA_CLAIM_COPY_H

/*
 * A claim is copied to where its caller wants it, which may stand beside its
 * texts but not on them.
 */

#include "claim.h"
#include "said.h"
#include "scratch.h"

/*@
  // the text is the same at K and at L
  predicate is_same{K, L}(struct sda_span s) = text{L}(s) == text{K}(s);
  // from K to L no more was written than w may write, and m
  predicate stayed_but{K, L}(struct sda_writer *w, struct sda_claim *m) =
    went_on{K, L}(w) &&
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
                 p + (0 .. n - 1)) ==>
      \separated(m, p + (0 .. n - 1)) ==>
      view{L}(p, n) == view{K}(p, n);
*/

/*@
  lemma inner_away: \forall struct sda_claim *m, uint8_t *a, *b,
    integer i, j; \base_addr(a) == \base_addr(b) ==> a <= b ==>
    b + j <= a + i ==> \separated(m, a + (0 .. i - 1)) ==>
    \separated(m, b + (0 .. j - 1));
*/

/*@
  predicate is_there(struct sda_span a, struct sda_span b) =
    a.at == b.at && a.len == b.len;
  // m has what v has, age aside
  predicate is_copy{L}(struct sda_claim *m, struct sda_claim v) =
    m->algorithm == v.algorithm && m->qop == v.qop &&
    (m->hashed <==> v.hashed) && m->count == v.count &&
    is_there(m->username, v.username) && is_there(m->nonce, v.nonce) &&
    is_there(m->cnonce, v.cnonce) && is_there(m->uri, v.uri) &&
    is_there(m->response, v.response) && is_there(m->nc, v.nc) &&
    is_there(m->qop_text, v.qop_text) &&
    is_there(m->cnonce_text, v.cnonce_text) &&
    is_there(m->first_nonce, v.first_nonce) &&
    is_there(m->first_cnonce, v.first_cnonce) &&
    m->mark.time == v.mark.time &&
    \forall integer k; 0 <= k < SDA_NONCE_ID ==>
      m->mark.id[k] == v.mark.id[k];
  // what it points to is the same at K and at L
  predicate is_still{K, L}(struct sda_span *s) =
    \at(s->at, L) == \at(s->at, K) && \at(s->len, L) == \at(s->len, K);
  predicate is_unmarked{K, L}(struct sda_nonce *m) =
    \at(m->time, L) == \at(m->time, K) &&
    \forall integer k; 0 <= k < SDA_NONCE_ID ==>
      \at(m->id[k], L) == \at(m->id[k], K);
  predicate is_alike{K, L}(struct sda_claim *m) =
    \at(m->algorithm, L) == \at(m->algorithm, K) &&
    \at(m->qop, L) == \at(m->qop, K) &&
    \at(m->username, L) == \at(m->username, K) &&
    \at(m->nonce, L) == \at(m->nonce, K) &&
    \at(m->cnonce, L) == \at(m->cnonce, K) &&
    \at(m->uri, L) == \at(m->uri, K) &&
    \at(m->response, L) == \at(m->response, K) &&
    \at(m->nc, L) == \at(m->nc, K) &&
    \at(m->qop_text, L) == \at(m->qop_text, K) &&
    \at(m->cnonce_text, L) == \at(m->cnonce_text, K) &&
    \at(m->first_nonce, L) == \at(m->first_nonce, K) &&
    \at(m->first_cnonce, L) == \at(m->first_cnonce, K) &&
    \at(m->hashed, L) == \at(m->hashed, K) &&
    \at(m->stale, L) == \at(m->stale, K) &&
    \at(m->count, L) == \at(m->count, K) &&
    \at(m->mark, L) == \at(m->mark, K);
  lemma still_span{K, L}: \forall struct sda_span *s;
    is_still{K, L}(s) ==> \at(*s, L) == \at(*s, K);
  lemma unmarked_id{K, L}: \forall struct sda_nonce *m;
    \at(m->time, L) == \at(m->time, K) ==>
    view{L}(\at(&m->id[0], L), SDA_NONCE_ID) ==
      view{K}(\at(&m->id[0], K), SDA_NONCE_ID) ==>
    is_unmarked{K, L}(m);
  lemma unmarked_same{K, L}: \forall struct sda_nonce *m;
    is_unmarked{K, L}(m) ==> \at(*m, L) == \at(*m, K);
  lemma alike_same{K, L}: \forall struct sda_claim *m;
    is_alike{K, L}(m) ==> \at(*m, L) == \at(*m, K);
  // m does not hold s
  predicate is_away(struct sda_claim *m, struct sda_span s) =
    \separated(m, s.at + (0 .. s.len - 1));
  predicate spares{K, L}(struct sda_claim *m) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(m, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  // the writer is the same at K and at L
  predicate is_idle{K, L}(struct sda_writer *w) =
    \at(w->at, L) == \at(w->at, K) && \at(w->room, L) == \at(w->room, K) &&
    \at(w->len, L) == \at(w->len, K) &&
    \at(w->overflow, L) == \at(w->overflow, K);
  predicate passes{K, L}(struct sda_claim *m) =
    \forall uint8_t *q; \separated(m, q) ==> \at(*q, L) == \at(*q, K);
  lemma passes_spares{K, L}: \forall struct sda_claim *m;
    passes{K, L}(m) ==> spares{K, L}(m);
  lemma spares_stayed{J, K, L}: \forall struct sda_claim *m,
    struct sda_writer *w; stayed{J, K}(w) ==> spares{K, L}(m) ==>
    went_on{J, L}(w) ==> stayed_but{J, L}(w, m);
  lemma spares_same{K, L}: \forall struct sda_claim *m, struct sda_span s;
    0 <= s.len ==> spares{K, L}(m) ==> is_away(m, s) ==> is_same{K, L}(s);
  lemma within_away{L}: \forall struct sda_span s, struct sda_writer *w,
    struct sda_claim *m; is_within{L}(w, s) ==>
    \separated(m, w->at + (0 .. w->room - 1)) ==> is_away(m, s);
  lemma sent_away{L}: \forall struct sda_span s, struct sda_credentials *c,
    integer n, struct sda_claim *m; is_sent_text{L}(s, c, n) ==>
    (has{L}(c, n) == 1 ==> is_away(m, c->params.known[n].value)) ==>
    is_away(m, s);
*/

/*@ requires \valid(out);
    requires is_away(out, claim.nonce) && is_away(out, claim.cnonce) &&
      is_away(out, claim.uri) && is_away(out, claim.username);
    terminates \true;
    assigns *out;
    ensures is_copy(out, claim);
    ensures out->stale == claim.stale;
    ensures \forall struct sda_writer *w; \separated(out, w) ==>
      is_idle{Old, Here}(w);
    ensures is_same{Old, Here}(claim.nonce);
    ensures is_same{Old, Here}(claim.cnonce);
    ensures is_same{Old, Here}(claim.uri);
    ensures is_same{Old, Here}(claim.username);
    ensures spares{Old, Here}(out); */
/* The octets that *out is put on are none of its texts'. */
void sda_claim_copy(struct sda_claim claim, struct sda_claim *out);

#endif
