#ifndef SDA_EXAMINE_H
#define SDA_EXAMINE_H

/*
 * To examine credentials is to check all that can be checked without knowing
 * the password, and to say whose password is needed.
 */

#include "claim_copy.h"
#include "meant.h"
#include "verdict.h"

/*@
  // why they are not taken, the nonce left aside
  predicate is_examined{L}(integer r, struct sda_server *s,
                           struct sda_credentials *c, struct sda_request *q) =
    r != 0 && is_form_reason{L}(r, s, c) ||
    is_form_reason{L}(0, s, c) &&
      (name_reason{L}(c) != 0 ? r == name_reason{L}(c) :
       r == uri_reason{L}(s, q, unesc(said{L}(c, SDA_NAME_URI))));
*/

/*@
  // m, at L, tells of its nonce what is true at this time by s and q at K
  predicate is_timed{K, L}(struct sda_claim *m, struct sda_server *s,
                           struct sda_request *q, integer now) =
    is_marked{L}(\at(&m->mark, L), text{L}(\at(m->nonce, L))) &&
    is_dated{K}(\at(m->mark.time, L), (integer)\at(m->stale, L), s, q, now);
  // what is written to w leaves alone what is compared with credentials
  predicate is_settled_for{L}(struct sda_writer *w, struct sda_server *s,
                              struct sda_request *q,
                              struct sda_span context) =
    is_settled{L}(w, s->realm) && is_settled{L}(w, s->keys.current) &&
    is_settled{L}(w, s->keys.previous) && is_settled{L}(w, q->method) &&
    is_settled{L}(w, q->uri) && is_settled{L}(w, context) &&
    \separated(w->at + (0 .. w->room - 1), s) &&
    \separated(w->at + (0 .. w->room - 1), q) && \separated(w, s) &&
    \separated(w, q);
*/

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires is_credentials(credentials) && is_request(request) &&
      readable(context);
    requires writable(scratch) && is_clear(scratch, credentials) &&
      is_settled_for(scratch, server, request, context);
    requires \valid(out) && \separated(out, scratch) &&
      \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
      \separated(out, credentials);
    requires \forall integer n; 0 <= n < SDA_NAMES ==>
      has(credentials, n) == 1 ==> \separated(out,
        credentials->params.known[n].value.at +
          (0 .. credentials->params.known[n].value.len - 1));
    terminates \true;
    assigns *out, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures "rfc8760#2.3-any-offered": "rfc7616#3.4-qop-offered":
            "rfc7616#3.4-improper": "rfc8760#2.6-uri-checked":
            "rfc3261#22.1-realm-is-space": "rfc3261#22.3-other-realm":
            "rfc7616#3.4-cnonce-used": "rfc3261#22.4-session-qop":
      \result != SDA_REASON_ROOM && \result != SDA_REASON_NONCE &&
      \result != SDA_REASON_NONE ==>
      \old(is_examined(\result, server, credentials, request));
    ensures complete: \result == SDA_REASON_NONE ||
      \result == SDA_REASON_NONCE ==>
      \old(is_examined(SDA_REASON_NONE, server, credentials, request));
    ensures "rfc7616#5.4-limited-nonce.bound": \result == SDA_REASON_NONE ==>
      \old(is_ours(unesc(said(credentials, SDA_NAME_NONCE)), server,
                   credentials->algorithm, context));
    ensures room: \old(has_room(scratch, credentials)) ==>
      \result != SDA_REASON_ROOM;
    ensures \result == SDA_REASON_NONCE ==>
      !\old(is_ours(unesc(said(credentials, SDA_NAME_NONCE)), server,
                    credentials->algorithm, context));
    ensures \result == SDA_REASON_NONE ==>
      is_claim{Old, Here}(out, credentials) && is_legible(out);
    ensures "rfc7616#3.6-old-nonce": \result == SDA_REASON_NONE ==>
      is_timed{Old, Here}(out, server, request, now);
    ensures \result != SDA_REASON_NONE ==> *out == \old(*out) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)) &&
      stayed{Old, Here}(scratch);
    ensures stayed_but{Old, Here}(scratch, out); */
/*
 * Looks at credentials that were read, and that must stay; so must scratch, if
 * values in them are escaped. SDA_REASON_NONE: get H(A1) of this name for the
 * realm and the algorithm, then sda_judge_claim. Any other reason, with *out
 * and what scratch has unchanged. The name is not checked to be UTF-8 unless it
 * came as username*. For an ACK neither uri nor age of the nonce is looked at:
 * both were right for its INVITE. The server is one that sda_server_check
 * takes, the credentials are what sda_credentials_read makes, and no span is
 * longer than SDA_SPAN_MAX. The buffer of scratch holds neither a struct given
 * here nor text of the credentials; other texts, the context and those of
 * server and request, may stand in what scratch has already. *out is apart from
 * scratch, from the credentials, and from their values; server and request are
 * apart from scratch.
 */
enum sda_reason sda_examine_credentials(
	const struct sda_server *server,
	const struct sda_credentials *credentials,
	const struct sda_request *request, uint64_t now,
	struct sda_span context, struct sda_writer *scratch,
	struct sda_claim *out);

#endif
