#ifndef SDA_MEANT_H
#define SDA_MEANT_H

/* What credentials mean is what is said in them, unescaped: a claim. */

#include "claim.h"
#include "ext_value.h"
#include "proper.h"
#include "scratch.h"

/*@
  // does username* decode?
  logic integer extended_reason(bytes s) =
    ext_value_status(s) != SDA_OK ||
    charset_named(ext_charset(s)) == SDA_CHARSET_UTF_8 &&
    is_utf8(unpct(ext_chars(s))) != 1
    ? SDA_REASON_USERNAME : SDA_REASON_NONE;
  logic integer name_reason{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) == 1 ? SDA_REASON_NONE :
    extended_reason(said{L}(c, SDA_NAME_USERNAME_EXT));
  // the name that an ext-value means, and that of the user
  logic bytes name_extended(bytes s) =
    in_utf8(charset_named(ext_charset(s)), unpct(ext_chars(s)));
  logic bytes name_meant{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) == 1
    ? unesc(said{L}(c, SDA_NAME_USERNAME))
    : name_extended(said{L}(c, SDA_NAME_USERNAME_EXT));

  // plain, at L, is what was meant at K by the value under w, if there was one
  predicate is_plain{K, L}(struct sda_span plain, struct sda_credentials *c,
                           integer w) =
    readable{L}(plain) &&
    (has{K}(c, w) == 1 ==> text{L}(plain) == unesc(said{K}(c, w)));
  predicate is_name{K, L}(struct sda_span name, struct sda_credentials *c) =
    readable{L}(name) && text{L}(name) == name_meant{K}(c);
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

  // s stands in w, or is the value under n as sent
  predicate is_held{K, L}(struct sda_span s, struct sda_credentials *c,
                          integer n, struct sda_writer *w) =
    is_within{L}(w, s) || is_sent_text{K}(s, c, n);
  // where what m says stands
  predicate is_placed{K, L}(struct sda_claim *m, struct sda_credentials *c,
                            struct sda_writer *w) =
    is_held{K, L}(\at(m->nonce, L), c, SDA_NAME_NONCE, w) &&
    is_held{K, L}(\at(m->cnonce, L), c, SDA_NAME_CNONCE, w) &&
    is_held{K, L}(\at(m->uri, L), c, SDA_NAME_URI, w) &&
    is_held{K, L}(\at(m->username, L), c, SDA_NAME_USERNAME, w);

  // what is written to w leaves c alone
  predicate is_clear{L}(struct sda_writer *w, struct sda_credentials *c) =
    \separated(w, c) && \separated(w->at + (0 .. w->room - 1), c) &&
    detached{L}(w, &c->params);
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
