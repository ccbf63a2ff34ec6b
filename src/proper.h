#ifndef SDA_PROPER_H
#define SDA_PROPER_H

/*
 * Credentials are proper for a server when they are of its realm, have all that
 * is needed in its right form, and are what was offered: all that can be told
 * without unescaping them.
 */

#include "count.h"
#include "deviation.h"
#include "quoted.h"
#include "reason.h"
#include "said.h"
#include "server.h"

/*@
  // are they of the server's realm?
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

  // d is how a parameter departs from its rule
  predicate deviates(integer d, integer algorithm, integer w, integer form,
                     bytes value) =
    form == SDA_ABSENT ? d == 0 :
    \exists integer f, l, o;
      form_deviates(f, SDA_HEADER_CREDENTIALS, w, form) &&
      length_deviates(l, algorithm, w, len(value)) &&
      octets_deviate(o, SDA_HEADER_CREDENTIALS, w, value) &&
      d == f + l + o;
  predicate is_deviation{L}(integer d, struct sda_credentials *c, integer w) =
    deviates(d, c->algorithm, w, c->params.known[w].form, said{L}(c, w));
  // does it do so no more than is tolerated?
  logic integer tolerance(integer strict, integer w) =
    is_judged(SDA_HEADER_CREDENTIALS, w) == 0 ? SDA_DEVIATES_ANY :
    strict != 0 ? 0 : credentials_tolerated(w);
  predicate is_tolerable{L}(integer strict, struct sda_credentials *c,
                            integer w) =
    \exists integer d; is_deviation{L}(d, c, w) &&
      (d & tolerance(strict, w)) == d;
  predicate is_conformant{L}(integer strict, struct sda_credentials *c) =
    \forall integer w; 0 <= w < SDA_NAMES ==> is_tolerable{L}(strict, c, w);

  // was the qop offered?
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
    hashed_said{L}(c) != 1 ? SDA_REASON_NONE :
    !s->userhash ? SDA_REASON_USERHASH :
    has{L}(c, SDA_NAME_USERNAME) != 1 ? SDA_REASON_USERNAME : SDA_REASON_NONE;

  logic integer count_reason{L}(struct sda_credentials *c) =
    c->qop != SDA_QOP_NONE && count_said(said{L}(c, SDA_NAME_NC)) == 0
    ? SDA_REASON_COUNT : SDA_REASON_NONE;

  predicate is_offer_reason{L}(integer r, struct sda_server *s,
                               struct sda_credentials *c) =
    !offers{L}(s, c->algorithm) || c->algorithm == SDA_ALGORITHM_UNKNOWN
    ? r == SDA_REASON_ALGORITHM :
    qop_reason{L}(s, c) != 0 ? r == qop_reason{L}(s, c) :
    hash_reason{L}(s, c) != 0 ? r == hash_reason{L}(s, c) :
    r == count_reason{L}(c);
  // why they are not proper
  predicate is_form_reason{L}(integer r, struct sda_server *s,
                              struct sda_credentials *c) =
    realm_reason{L}(s, c) != 0 ? r == realm_reason{L}(s, c) :
    lack_reason{L}(c) != 0 ? r == lack_reason{L}(c) :
    !is_conformant{L}(s->strict, c) ? r == SDA_REASON_DEVIATION :
    is_offer_reason{L}(r, s, c);
*/

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.3-any-offered": "rfc7616#3.4-qop-offered":
            "rfc7616#3.4-improper": "rfc3261#22.1-realm-is-space":
            "rfc3261#22.3-other-realm": "rfc7616#3.4-cnonce-used":
            "rfc3261#22.4-session-qop":
      is_form_reason(\result, server, credentials);
    ensures \result == SDA_REASON_NONE ==> lack_reason(credentials) == 0 &&
      is_algorithm(credentials->algorithm) &&
      credentials->qop != SDA_QOP_UNKNOWN; */
/* SDA_REASON_NONE, or the first reason why they are not. */
enum sda_reason sda_proper_check(const struct sda_server *server,
				 const struct sda_credentials *credentials);

#endif
