#ifndef SDA_MEANT_H
#define SDA_MEANT_H

/* What credentials mean is what is said in them, unescaped: a claim. */

#include "claim.h"
#include "texts.h"

/*@
  predicate is_meant{K, L}(struct sda_claim *m, struct sda_credentials *c) =
    is_plain{K, L}(\at(m->nonce, L), c, SDA_NAME_NONCE) &&
    is_plain{K, L}(\at(m->cnonce, L), c, SDA_NAME_CNONCE) &&
    is_plain{K, L}(\at(m->uri, L), c, SDA_NAME_URI) &&
    is_name{K, L}(\at(m->username, L), c);
  predicate is_copied{K, L}(struct sda_claim *m, struct sda_credentials *c) =
    \at(m->algorithm, L) == \at(c->algorithm, K) &&
    \at(m->qop, L) == \at(c->qop, K) &&
    (\at(m->hashed, L) <==> hashed_said{K}(c) == 1) &&
    is_sent_text{K}(\at(m->response, L), c, SDA_NAME_RESPONSE) &&
    is_sent_text{K}(\at(m->nc, L), c, SDA_NAME_NC) &&
    is_sent_text{K}(\at(m->qop_text, L), c, SDA_NAME_QOP) &&
    is_sent_text{K}(\at(m->cnonce_text, L), c, SDA_NAME_CNONCE) &&
    \at(m->count, L) == (\at(c->qop, K) == SDA_QOP_NONE ? 1 :
                         count_said(said{K}(c, SDA_NAME_NC)));
  predicate is_first{L}(struct sda_claim *m) =
    m->first_nonce.at == m->nonce.at && m->first_nonce.len == m->nonce.len &&
    m->first_cnonce.at == m->cnonce.at && m->first_cnonce.len == m->cnonce.len;
  // m, at L, says what c said at K
  predicate is_claim{K, L}(struct sda_claim *m, struct sda_credentials *c) =
    is_meant{K, L}(m, c) && is_copied{K, L}(m, c) && is_first{L}(m);

  // where what m says stands
  predicate is_placed{K, L}(struct sda_claim *m, struct sda_credentials *c,
                            struct sda_writer *w) =
    is_held{K, L}(\at(m->nonce, L), c, SDA_NAME_NONCE, w) &&
    is_held{K, L}(\at(m->cnonce, L), c, SDA_NAME_CNONCE, w) &&
    is_held{K, L}(\at(m->uri, L), c, SDA_NAME_URI, w) &&
    is_held{K, L}(\at(m->username, L), c, SDA_NAME_USERNAME, w);
*/

/*@ requires is_credentials(credentials) && lack_reason(credentials) == 0;
    requires writable(w) && is_clear(w, credentials);
    requires \valid(out) && \separated(out, w) && \separated(out, credentials)
      && \separated(out, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *out, w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result == SDA_REASON_NONE || \result == SDA_REASON_USERNAME ||
      \result == SDA_REASON_ROOM;
    ensures "rfc8187#3.2.1-malformed.refused":
      \result == SDA_REASON_USERNAME <==> \old(name_reason(credentials)) != 0;
    ensures \result == SDA_REASON_NONE ==>
      is_claim{Old, Here}(out, credentials) &&
      is_placed{Old, Here}(out, credentials, w);
    ensures room: \old(has_room(w, credentials)) ==>
      \result != SDA_REASON_ROOM;
    ensures stayed{Old, Here}(w); */
/*
 * Makes the claim of credentials that lack nothing, but for what the nonce
 * tells. What is escaped in them is unescaped into w. SDA_REASON_USERNAME when
 * username* cannot be decoded, SDA_REASON_ROOM when w is too small: *out is of
 * no use then.
 */
enum sda_reason sda_meant_read(const struct sda_credentials *credentials,
			       struct sda_writer *w, struct sda_claim *out);

#endif
