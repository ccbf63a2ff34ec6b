#ifndef SDA_ROW_H
#define SDA_ROW_H

/* A row that is good makes a claim. */

#include "examine.h"

/*@
  // all that is read when rows are examined can be, and scratch is apart
  predicate is_case{L}(struct sda_server *s, struct sda_request *q,
                       struct sda_span context, struct sda_writer *w) =
    is_policy{L}(s) && s->qop <= SDA_OFFERS_ALL && is_request{L}(q) &&
    readable{L}(context) && writable{L}(w) &&
    is_settled_for{L}(w, s, q, context);
  // c is good, and m is its claim
  predicate is_good{L}(struct sda_server *s, struct sda_credentials *c,
                       struct sda_request *q, integer now,
                       struct sda_span context, struct sda_claim *m) =
    is_examined{L}(SDA_REASON_NONE, s, c, q) &&
    is_ours{L}(unesc(said{L}(c, SDA_NAME_NONCE)), s, c->algorithm, context) &&
    is_claim{L, L}(m, c) && is_legible{L}(m) &&
    is_timed{L, L}(m, s, q, now);
  // s and q point to what they did
  predicate server_spans{K, L}(struct sda_server *s) =
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->opaque, L) == \at(s->opaque, K) &&
    \at(s->domain, L) == \at(s->domain, K) &&
    \at(s->keys.current, L) == \at(s->keys.current, K) &&
    \at(s->keys.previous, L) == \at(s->keys.previous, K) &&
    \at(s->qop, L) == \at(s->qop, K);
  predicate request_spans{K, L}(struct sda_request *q) =
    \at(q->method, L) == \at(q->method, K) &&
    \at(q->uri, L) == \at(q->uri, K) && \at(q->body, L) == \at(q->body, K);
  // c is what it was, and says that
  predicate all_same{K, L}(struct sda_credentials *c) =
    \forall integer n; 0 <= n < SDA_NAMES ==>
      \at(c->params.known[n], L) == \at(c->params.known[n], K);
  predicate row_stays{K, L}(struct sda_credentials *c) =
    says_alike{K, L}(c, c) &&
    \at(c->params.text, L) == \at(c->params.text, K) && all_same{K, L}(c);
  // from K to L no octet was written but in m, and those that w may write
  predicate octets_kept{K, L}(struct sda_writer *w, struct sda_claim *m) =
    \forall uint8_t *p; \separated(p, m) ==>
      \separated(p, \at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1))
      ==> \at(*p, L) == \at(*p, K);
  // what is told does not lie in s
  predicate is_clear_of{L}(struct sda_claim *m, struct sda_span s) =
    \separated(m, s.at + (0 .. s.len - 1));
  // ... nor in what decides whether a row is good
  predicate is_aside{L}(struct sda_server *s, struct sda_request *q,
                        struct sda_span context, struct sda_writer *w,
                        struct sda_claim *m) =
    \separated(m, s, q, w, w->at + (0 .. w->room - 1)) &&
    is_clear_of{L}(m, s->realm) && is_clear_of{L}(m, s->keys.current) &&
    is_clear_of{L}(m, s->keys.previous) && is_clear_of{L}(m, q->method) &&
    is_clear_of{L}(m, q->uri) && is_clear_of{L}(m, context);
  // ... nor in what a row says
  predicate is_own{L}(struct sda_credentials *c, struct sda_writer *w,
                      struct sda_claim *m) =
    \separated(m, c) && is_clear{L}(w, c) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      is_clear_of{L}(m, c->params.known[n].value) &&
      apart{L}(w, c->params.known[n].value);
*/

/*@ requires is_case(server, request, context, scratch);
    requires is_credentials(row) && is_own(row, scratch, out);
    requires \valid(out) && is_aside(server, request, context, scratch, out);
    terminates \true;
    assigns *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures good: \result == SDA_REASON_NONE ==>
      is_good(server, row, request, now, context, out);
    ensures read: is_credentials(row) && row_stays{Old, Here}(row);
    ensures refused: \result != SDA_REASON_NONE &&
      \result != SDA_REASON_ROOM && \result != SDA_REASON_NONCE ==>
      \old(is_examined(\result, server, row, request));
    ensures nonce: \result == SDA_REASON_NONCE ==>
      !\old(is_ours(unesc(said(row, SDA_NAME_NONCE)), server,
                    row->algorithm, context));
    ensures room: \old(has_room(scratch, row)) ==>
      \result != SDA_REASON_ROOM;
    ensures kept: \result != SDA_REASON_NONE ==> *out == \old(*out);
    ensures left: \result != SDA_REASON_NONE ==>
      *scratch == \old(*scratch);
    ensures octets: octets_kept{Old, Here}(scratch, out);
    ensures pointed: server_spans{Old, Here}(server) &&
      request_spans{Old, Here}(request);
    ensures range: SDA_REASON_NONE <= \result < SDA_REASONS &&
      \result != SDA_REASON_ABSENT; */
/*
 * sda_examine_credentials, for credentials and an *out that are apart from all
 * that decides: so what was found good is good still.
 */
enum sda_reason sda_row_examine(const struct sda_server *server,
				const struct sda_credentials *row,
				const struct sda_request *request, uint64_t now,
				struct sda_span context,
				struct sda_writer *scratch,
				struct sda_claim *out);

#endif
