#ifndef SDA_DEMAND_H
#define SDA_DEMAND_H

/* A demand is a challenge that a server makes, one for each algorithm. */

#include "server.h"

/*@
  // both values, in the server's order
  logic bytes offer_text(integer qop) =
    qop == SDA_OFFERS_AUTH ? spelling(SDA_WORD_AUTH) :
    qop == SDA_OFFERS_AUTH_INT ? spelling(SDA_WORD_AUTH_INT) :
    cat(snoc(spelling(SDA_WORD_AUTH), ','), spelling(SDA_WORD_AUTH_INT));
  logic bytes utf_8_text =
    snoc(snoc(snoc(snoc(snoc(empty, 'U'), 'T'), 'F'), '-'), '8');

  // the parameter w says t, or is left out
  predicate says{L}(struct sda_params *p, integer w, bytes t) =
    p->known[w].form == form_sent(SDA_HEADER_CHALLENGE, w) &&
    p->known[w].word == w && readable{L}(p->known[w].value) &&
    text{L}(p->known[w].value) == t;
  predicate silent(struct sda_params *p, integer w) = is_absent(p->known[w]);

  // the challenge for the algorithm, but for its nonce
  predicate is_demand{L}(struct sda_params *p, struct sda_server *s,
                         integer algorithm, integer stale) =
    says{L}(p, SDA_NAME_REALM, text{L}(s->realm)) &&
    says{L}(p, SDA_NAME_QOP, offer_text(s->qop)) &&
    says{L}(p, SDA_NAME_ALGORITHM,
            spelling(algorithm - SDA_MD5 + SDA_WORD_MD5)) &&
    (s->domain.at == \null || s->proxy
     ? silent(p, SDA_NAME_DOMAIN)
     : says{L}(p, SDA_NAME_DOMAIN, text{L}(s->domain))) &&
    (s->opaque.at == \null
     ? silent(p, SDA_NAME_OPAQUE)
     : says{L}(p, SDA_NAME_OPAQUE, text{L}(s->opaque))) &&
    (stale != 0 ? says{L}(p, SDA_NAME_STALE, spelling(SDA_WORD_TRUE))
                : silent(p, SDA_NAME_STALE)) &&
    (s->utf_8 ? says{L}(p, SDA_NAME_CHARSET, utf_8_text)
              : silent(p, SDA_NAME_CHARSET)) &&
    (s->userhash ? says{L}(p, SDA_NAME_USERHASH, spelling(SDA_WORD_TRUE))
                 : silent(p, SDA_NAME_USERHASH)) &&
    (\forall integer w; SDA_NAME_USERHASH < w < SDA_NAMES ==> silent(p, w)) &&
    p->text.at == \null && p->text.len == 0;
*/

/*@ requires is_policy(server) && readable(salt) && readable(context);
    requires \valid(nonce + (0 .. SDA_NONCE_DIGITS - 1)) && \valid(out);
    requires \separated(out, nonce + (0 .. SDA_NONCE_DIGITS - 1));
    requires \separated(out, server) && \separated(out, salt.at +
      (0 .. salt.len - 1)) && \separated(out, context.at +
      (0 .. context.len - 1));
    requires \separated(out, server->realm.at + (0 .. server->realm.len - 1),
      nonce + (0 .. SDA_NONCE_DIGITS - 1));
    requires \separated(out, server->opaque.at +
      (0 .. server->opaque.len - 1), nonce + (0 .. SDA_NONCE_DIGITS - 1));
    requires \separated(out, server->domain.at +
      (0 .. server->domain.len - 1), nonce + (0 .. SDA_NONCE_DIGITS - 1));
    requires \separated(out, server->keys.current.at +
      (0 .. server->keys.current.len - 1));
    requires \separated(server, nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns *out, nonce[0 .. SDA_NONCE_DIGITS - 1];
    ensures exactly: \result == SDA_OK <==> \old(is_server(server) &&
      n < server->algorithms && salt.len == SDA_NONCE_SALT);
    ensures "rfc8760#2.3-preference-order": "rfc8760#2.6-challenge-has-qop":
            "rfc8760#2.3-different-algorithms": "rfc3261#22-no-basic-sent":
            "rfc7616#3.3-challenge": "rfc7616#3.3-stale-sent":
            "rfc3261#22.2-401-challenge": "rfc3261#22.3-407-challenge":
      \result == SDA_OK ==> is_demand(&out->params, server,
                                      server->algorithm[n], stale);
    ensures "rfc7616#3.3-nonce": \result == SDA_OK ==>
      out->params.known[SDA_NAME_NONCE].value.at == nonce &&
      says(&out->params, SDA_NAME_NONCE,
           \old(server_nonce(server->keys.current, now, text(salt), server,
                             server->algorithm[n], context)));
    ensures \result == SDA_OK ==>
      out->algorithm == server->algorithm[n] && out->stale == stale &&
      (out->auth <==> server->qop != SDA_OFFERS_AUTH_INT) &&
      (out->auth_int <==> server->qop != SDA_OFFERS_AUTH);
    ensures \result != SDA_OK ==> *out == \old(*out) &&
      view(nonce, SDA_NONCE_DIGITS) == \old(view(nonce, SDA_NONCE_DIGITS)); */
/*
 * The n-th challenge of the server, n from 0 on, to be sent in this order in
 * fields of their own: of WWW-Authenticate with 401, or, for a proxy, of
 * Proxy-Authenticate with 407. `now` is more than 0; salt is fresh entropy of
 * SDA_NONCE_SALT octets for each challenge, context what the nonce is bound to
 * (the Call-ID, or nothing); stale, what the verdict on the request was. *out
 * borrows from the server and from the SDA_NONCE_DIGITS octets at nonce.
 * SDA_MISSING behind the last challenge, or when salt is too short; else the
 * statuses of sda_server_check. Then nothing is changed.
 */
enum sda_status sda_demand_make(const struct sda_server *server, size_t n,
				uint64_t now, struct sda_span salt,
				struct sda_span context, bool stale,
				uint8_t *nonce, struct sda_challenge *out);

#endif
