#ifndef SDA_EXAMINE_H
#define SDA_EXAMINE_H

/*
 * To examine credentials is to check all that can be checked without knowing
 * the password, and to say whose password is needed.
 */

#include "claim.h"
#include "count.h"
#include "credentials.h"
#include "deviation.h"
#include "ext_value.h"
#include "quoted.h"
#include "reason.h"
#include "request.h"
#include "server.h"
#include "user.h"

/*@
  // what reading makes of params
  predicate is_credentials{L}(struct sda_credentials *c) =
    \valid_read(c) && legible{L}(&c->params) &&
    (\forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(c->params.known[w].value)) &&
    SDA_ALGORITHM_UNKNOWN <= c->algorithm < SDA_ALGORITHMS &&
    SDA_QOP_UNKNOWN <= c->qop <= SDA_QOP_AUTH_INT &&
    (c->qop == SDA_QOP_NONE <==>
     c->params.known[SDA_NAME_QOP].form == SDA_ABSENT);

  logic struct sda_param known{L}(struct sda_credentials *c, integer w) =
    c->params.known[w];
  logic bytes said{L}(struct sda_credentials *c, integer w) =
    text{L}(c->params.known[w].value);
  logic integer has{L}(struct sda_credentials *c, integer w) =
    c->params.known[w].form != SDA_ABSENT ? 1 : 0;

  // is it of the server's realm?
  logic integer realm_reason{L}(struct sda_server *s,
                                struct sda_credentials *c) =
    has{L}(c, SDA_NAME_REALM) != 1 ? SDA_REASON_MISSING :
    unesc(said{L}(c, SDA_NAME_REALM)) != unesc(text{L}(s->realm))
    ? SDA_REASON_REALM : SDA_REASON_NONE;

  // is all there that is needed?
  logic integer lack_reason{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) != 1 &&
      has{L}(c, SDA_NAME_USERNAME_EXT) != 1 ||
    has{L}(c, SDA_NAME_NONCE) != 1 || has{L}(c, SDA_NAME_URI) != 1 ||
    has{L}(c, SDA_NAME_RESPONSE) != 1 ||
    c->qop != SDA_QOP_NONE &&
      (has{L}(c, SDA_NAME_NC) != 1 || has{L}(c, SDA_NAME_CNONCE) != 1)
    ? SDA_REASON_MISSING : SDA_REASON_NONE;

  // does a parameter depart from its form more than is tolerated?
  predicate is_deviation{L}(integer d, struct sda_credentials *c, integer w) =
    c->params.known[w].form == SDA_ABSENT ? d == 0 :
    \exists integer form, length, octets;
      form_deviates(form, SDA_HEADER_CREDENTIALS, w,
                    c->params.known[w].form) &&
      length_deviates(length, c->algorithm, w, c->params.known[w].value.len) &&
      octets_deviate(octets, SDA_HEADER_CREDENTIALS, w, said{L}(c, w)) &&
      d == form + length + octets;
  logic integer tolerance(integer strict, integer w) =
    is_judged(SDA_HEADER_CREDENTIALS, w) == 0 ? SDA_DEVIATES_ANY :
    strict != 0 ? 0 : credentials_tolerated(w);
  predicate is_tolerable{L}(integer strict, struct sda_credentials *c,
                            integer w) =
    \exists integer d; is_deviation{L}(d, c, w) &&
      (d & tolerance(strict, w)) == d;
  predicate is_proper{L}(integer strict, struct sda_credentials *c) =
    \forall integer w; 0 <= w < SDA_NAMES ==> is_tolerable{L}(strict, c, w);

  // was its qop offered?
  logic integer qop_reason{L}(struct sda_server *s,
                              struct sda_credentials *c) =
    c->qop == SDA_QOP_NONE
    ? (s->bare && c->algorithm != SDA_MD5_SESS &&
       c->algorithm != SDA_SHA_256_SESS &&
       c->algorithm != SDA_SHA_512_256_SESS
       ? SDA_REASON_NONE : SDA_REASON_BARE) :
    c->qop == SDA_QOP_AUTH && s->qop != SDA_OFFERS_AUTH_INT ||
    c->qop == SDA_QOP_AUTH_INT && s->qop != SDA_OFFERS_AUTH
    ? SDA_REASON_NONE : SDA_REASON_QOP;

  // may the name be a digest?
  logic integer hash_reason{L}(struct sda_server *s,
                               struct sda_credentials *c) =
    truth_said{L}(c->params.known[SDA_NAME_USERHASH]) != 1 ? SDA_REASON_NONE :
    !s->userhash ? SDA_REASON_USERHASH :
    has{L}(c, SDA_NAME_USERNAME) != 1 ? SDA_REASON_USERNAME : SDA_REASON_NONE;

  logic integer count_reason{L}(struct sda_credentials *c) =
    c->qop != SDA_QOP_NONE && count_said(said{L}(c, SDA_NAME_NC)) == 0
    ? SDA_REASON_COUNT : SDA_REASON_NONE;

  // does username* decode?
  logic integer name_reason{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERNAME) == 1 ? SDA_REASON_NONE :
    ext_value_status(said{L}(c, SDA_NAME_USERNAME_EXT)) != SDA_OK ||
    charset_named(ext_charset(said{L}(c, SDA_NAME_USERNAME_EXT))) ==
      SDA_CHARSET_UTF_8 &&
    is_utf8(unpct(ext_chars(said{L}(c, SDA_NAME_USERNAME_EXT)))) != 1
    ? SDA_REASON_USERNAME : SDA_REASON_NONE;

  // is its uri that of the request? That of ACK may differ from its INVITE's.
  logic integer uri_reason{L}(struct sda_server *s, struct sda_request *r,
                              bytes uri) =
    s->uri_rule == SDA_URI_CALLER || text{L}(r->method) == method_ack ||
    uri == text{L}(r->uri) ||
    s->uri_rule == SDA_URI_SAME_USER && is_same_user(uri, text{L}(r->uri)) == 1
    ? SDA_REASON_NONE : SDA_REASON_URI;

  // what can be told without unescaping
  predicate is_offer_reason{L}(integer r, struct sda_server *s,
                               struct sda_credentials *c) =
    !offers{L}(s, c->algorithm) || c->algorithm == SDA_ALGORITHM_UNKNOWN
    ? r == SDA_REASON_ALGORITHM :
    qop_reason{L}(s, c) != 0 ? r == qop_reason{L}(s, c) :
    hash_reason{L}(s, c) != 0 ? r == hash_reason{L}(s, c) :
    r == count_reason{L}(c);
  predicate is_form_reason{L}(integer r, struct sda_server *s,
                              struct sda_credentials *c) =
    realm_reason{L}(s, c) != 0 ? r == realm_reason{L}(s, c) :
    lack_reason{L}(c) != 0 ? r == lack_reason{L}(c) :
    !is_proper{L}(s->strict, c) ? r == SDA_REASON_DEVIATION :
    is_offer_reason{L}(r, s, c);
  // why they are not taken, the nonce left aside
  predicate is_examined{L}(integer r, struct sda_server *s,
                           struct sda_credentials *c, struct sda_request *q) =
    r != 0 && is_form_reason{L}(r, s, c) ||
    is_form_reason{L}(0, s, c) &&
      (name_reason{L}(c) != 0 ? r == name_reason{L}(c) :
       r == uri_reason{L}(s, q, unesc(said{L}(c, SDA_NAME_URI))));

  // the nonce is out of its time
  predicate is_stale(integer time, integer now, integer lifetime) =
    time > now || now - time > lifetime;
*/
/*@
  // the claim's text is what the params mean
  predicate is_plain{L}(struct sda_span plain, struct sda_credentials *c,
                        integer w) =
    readable{L}(plain) && text{L}(plain) == unesc(said{L}(c, w));
  predicate is_sent_text{L}(struct sda_span sent, struct sda_credentials *c,
                            integer w) =
    has{L}(c, w) == 1 ? sent == c->params.known[w].value
                      : sent.at == \null && sent.len == 0;
  predicate is_claim{L}(struct sda_claim *m, struct sda_credentials *c) =
    m->algorithm == c->algorithm && m->qop == c->qop &&
    is_plain{L}(m->nonce, c, SDA_NAME_NONCE) &&
    is_plain{L}(m->uri, c, SDA_NAME_URI) &&
    (c->qop != SDA_QOP_NONE ==> is_plain{L}(m->cnonce, c, SDA_NAME_CNONCE)) &&
    (has{L}(c, SDA_NAME_USERNAME) == 1 ==>
      is_plain{L}(m->username, c, SDA_NAME_USERNAME)) &&
    is_sent_text{L}(m->response, c, SDA_NAME_RESPONSE) &&
    is_sent_text{L}(m->nc, c, SDA_NAME_NC) &&
    is_sent_text{L}(m->qop_text, c, SDA_NAME_QOP) &&
    is_sent_text{L}(m->cnonce_text, c, SDA_NAME_CNONCE) &&
    m->count == (c->qop == SDA_QOP_NONE ? 1 :
                 count_said(said{L}(c, SDA_NAME_NC))) &&
    m->first_nonce == m->nonce && m->first_cnonce == m->cnonce;
*/

/*@ requires is_policy(server) && is_credentials(credentials) &&
      is_request(request) && readable(context);
    requires writable(scratch) && detached(scratch, &credentials->params);
    requires \valid(out);
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
      is_ours(unesc(\old(said(credentials, SDA_NAME_NONCE))), server,
              credentials->algorithm, context);
    ensures \result == SDA_REASON_NONCE ==>
      !is_ours(unesc(\old(said(credentials, SDA_NAME_NONCE))), server,
               credentials->algorithm, context);
    ensures \result == SDA_REASON_NONE ==> is_claim(out, credentials);
    ensures "rfc7616#3.6-old-nonce": \result == SDA_REASON_NONE ==>
      out->mark.time == nonce_time(text(out->nonce)) &&
      (out->stale <==>
       \old(text(request->method)) != method_ack &&
       is_stale(out->mark.time, now, server->lifetime));
    ensures \result != SDA_REASON_NONE ==> *out == \old(*out) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)); */
/*
 * Looks at credentials that were read, and that must stay; so must scratch, if
 * values in them are escaped. SDA_REASON_NONE: get H(A1) of this name for the
 * realm and the algorithm, then sda_judge_response. Any other reason, with *out
 * and what scratch has unchanged. The name is not checked to be UTF-8 unless it
 * came as username*. For an ACK neither uri nor age of the nonce is looked at:
 * both were right for its INVITE.
 */
enum sda_reason sda_examine_credentials(
	const struct sda_server *server,
	const struct sda_credentials *credentials,
	const struct sda_request *request, uint64_t now,
	struct sda_span context, struct sda_writer *scratch,
	struct sda_claim *out);

#endif
