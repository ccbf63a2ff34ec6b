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

  // plain is what is meant by the value under w, if there is one
  predicate is_plain{L}(struct sda_span plain, struct sda_credentials *c,
                        integer w) =
    readable{L}(plain) &&
    (has{L}(c, w) == 1 ==> text{L}(plain) == unesc(said{L}(c, w)));
  predicate is_name{L}(struct sda_span name, struct sda_credentials *c) =
    readable{L}(name) && text{L}(name) == name_meant{L}(c);
  predicate is_meant{L}(struct sda_claim *m, struct sda_credentials *c) =
    is_plain{L}(m->nonce, c, SDA_NAME_NONCE) &&
    is_plain{L}(m->cnonce, c, SDA_NAME_CNONCE) &&
    is_plain{L}(m->uri, c, SDA_NAME_URI) && is_name{L}(m->username, c);
  predicate is_copied{L}(struct sda_claim *m, struct sda_credentials *c) =
    m->algorithm == c->algorithm && m->qop == c->qop &&
    (m->hashed <==> is_hashed{L}(c)) &&
    is_sent_text{L}(m->response, c, SDA_NAME_RESPONSE) &&
    is_sent_text{L}(m->nc, c, SDA_NAME_NC) &&
    is_sent_text{L}(m->qop_text, c, SDA_NAME_QOP) &&
    is_sent_text{L}(m->cnonce_text, c, SDA_NAME_CNONCE) &&
    m->count == (c->qop == SDA_QOP_NONE ? 1 :
                 count_said(said{L}(c, SDA_NAME_NC)));
  // m says what c says
  predicate is_claim{L}(struct sda_claim *m, struct sda_credentials *c) =
    is_meant{L}(m, c) && is_copied{L}(m, c) &&
    m->first_nonce == m->nonce && m->first_cnonce == m->cnonce;

  // what is written to w leaves c alone
  predicate is_clear{L}(struct sda_writer *w, struct sda_credentials *c) =
    \separated(w, c) && \separated(w->at + (0 .. w->room - 1), c) &&
    detached{L}(w, &c->params);
  // c says at L what it said at K
  predicate is_kept{K, L}(struct sda_credentials *c) =
    \forall integer n; 0 <= n < SDA_NAMES ==> has{L}(c, n) == has{K}(c, n) &&
      (has{K}(c, n) == 1 ==> said{L}(c, n) == said{K}(c, n));
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
      is_claim(out, credentials);
    ensures stayed{Old, Here}(w);
    ensures is_kept{Old, Here}(credentials); */
/*
 * Makes the claim of credentials that lack nothing, but for what the nonce
 * tells. What is escaped in them is unescaped into w. SDA_REASON_USERNAME when
 * username* cannot be decoded, SDA_REASON_ROOM when w is too small; then *out is
 * of no use.
 */
enum sda_reason sda_meant_read(const struct sda_credentials *credentials,
			       struct sda_writer *w, struct sda_claim *out);

#endif
