#ifndef SPEC_ALIKE_H
#define SPEC_ALIKE_H

/* Credentials that say the same are examined the same: lemmas on row.h. */

#include "row.h"

/*@
  // s decides the same
  predicate server_stays{K, L}(struct sda_server *s) =
    \at(s->qop, L) == \at(s->qop, K) &&
    \at(s->lifetime, L) == \at(s->lifetime, K) &&
    \at(s->userhash, L) == \at(s->userhash, K) &&
    \at(s->strict, L) == \at(s->strict, K) &&
    \at(s->bare, L) == \at(s->bare, K) &&
    \at(s->uri_rule, L) == \at(s->uri_rule, K) &&
    \at(s->algorithms, L) == \at(s->algorithms, K) &&
    (\forall integer i; 0 <= i < SDA_OFFERS_MAX ==>
      \at(s->algorithm[i], L) == \at(s->algorithm[i], K)) &&
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->keys.current, L) == \at(s->keys.current, K) &&
    \at(s->keys.previous, L) == \at(s->keys.previous, K) &&
    text{L}(\at(s->realm, L)) == text{K}(\at(s->realm, K)) &&
    text{L}(\at(s->keys.current, L)) == text{K}(\at(s->keys.current, K)) &&
    text{L}(\at(s->keys.previous, L)) == text{K}(\at(s->keys.previous, K));
  predicate request_stays{K, L}(struct sda_request *q) =
    \at(q->method, L) == \at(q->method, K) &&
    \at(q->uri, L) == \at(q->uri, K) &&
    text{L}(\at(q->method, L)) == text{K}(\at(q->method, K)) &&
    text{L}(\at(q->uri, L)) == text{K}(\at(q->uri, K));

  lemma alike_has{K, L}: \forall struct sda_credentials *c, *d, integer w;
    says_alike{K, L}(c, d) ==> 0 <= w < SDA_NAMES ==>
    has{L}(d, w) == has{K}(c, w);
  lemma alike_realm{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    realm_reason{L}(s, d) == realm_reason{K}(s, c);
  lemma alike_lack{K, L}: \forall struct sda_credentials *c, *d;
    says_alike{K, L}(c, d) ==> lack_reason{L}(d) == lack_reason{K}(c);
  lemma alike_deviation{K, L}: \forall struct sda_credentials *c, *d,
    integer deviation, w;
    says_alike{K, L}(c, d) ==> 0 <= w < SDA_NAMES ==>
    (is_deviation{L}(deviation, d, w) <==> is_deviation{K}(deviation, c, w));
  lemma alike_tolerable{K, L}: \forall struct sda_credentials *c, *d,
    integer strict, w;
    says_alike{K, L}(c, d) ==> 0 <= w < SDA_NAMES ==>
    (is_tolerable{L}(strict, d, w) <==> is_tolerable{K}(strict, c, w));
  lemma alike_conformant{K, L}: \forall struct sda_credentials *c, *d,
    integer strict;
    says_alike{K, L}(c, d) ==> is_conformant{K}(strict, c) ==>
    is_conformant{L}(strict, d);
  lemma alike_qop{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    qop_reason{L}(s, d) == qop_reason{K}(s, c);
  lemma alike_hashed{K, L}: \forall struct sda_credentials *c, *d;
    says_alike{K, L}(c, d) ==> hashed_said{L}(d) == hashed_said{K}(c);
  lemma alike_hash{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    hash_reason{L}(s, d) == hash_reason{K}(s, c);
  lemma alike_count{K, L}: \forall struct sda_credentials *c, *d;
    says_alike{K, L}(c, d) ==> count_reason{L}(d) == count_reason{K}(c);
  lemma alike_offers{K, L}: \forall struct sda_server *s, integer a;
    server_stays{K, L}(s) ==> offers{K}(s, a) ==> offers{L}(s, a);
  lemma alike_offer_reason{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    is_offer_reason{K}(0, s, c) ==> is_offer_reason{L}(0, s, d);
  lemma alike_form{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    is_form_reason{K}(0, s, c) ==> is_form_reason{L}(0, s, d);
  lemma alike_name{K, L}: \forall struct sda_credentials *c, *d;
    says_alike{K, L}(c, d) ==> name_reason{L}(d) == name_reason{K}(c);
  lemma alike_uri{K, L}: \forall struct sda_server *s, struct sda_request *q,
    bytes uri;
    server_stays{K, L}(s) ==> request_stays{K, L}(q) ==>
    uri_reason{L}(s, q, uri) == uri_reason{K}(s, q, uri);
  lemma alike_examined{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_server *s, struct sda_request *q;
    says_alike{K, L}(c, d) ==> server_stays{K, L}(s) ==>
    request_stays{K, L}(q) ==>
    is_examined{K}(0, s, c, q) ==> is_examined{L}(0, s, d, q);
  lemma alike_ours{K, L}: \forall bytes t, struct sda_server *s,
    integer algorithm, struct sda_span context;
    server_stays{K, L}(s) ==> text{L}(context) == text{K}(context) ==>
    is_ours{K}(t, s, algorithm, context) ==>
    is_ours{L}(t, s, algorithm, context);

  lemma alike_sent_text{K, L}: \forall struct sda_credentials *c, *d,
    struct sda_span sent, integer w;
    says_alike{K, L}(c, d) ==> 0 <= w < SDA_NAMES ==>
    is_sent_text{K}(sent, c, w) ==> is_sent_text{L}(sent, d, w);
  lemma alike_plain{J, K, L}: \forall struct sda_credentials *c, *d,
    struct sda_span plain, integer w;
    says_alike{J, K}(c, d) ==> 0 <= w < SDA_NAMES ==>
    is_plain{J, L}(plain, c, w) ==> is_plain{K, L}(plain, d, w);
  lemma alike_meant_name{K, L}: \forall struct sda_credentials *c, *d;
    says_alike{K, L}(c, d) ==> name_meant{L}(d) == name_meant{K}(c);
  lemma alike_meant{J, K, L}: \forall struct sda_credentials *c, *d,
    struct sda_claim *m;
    says_alike{J, K}(c, d) ==> is_meant{J, L}(m, c) ==> is_meant{K, L}(m, d);
  lemma alike_copied{J, K, L}: \forall struct sda_credentials *c, *d,
    struct sda_claim *m;
    says_alike{J, K}(c, d) ==> is_copied{J, L}(m, c) ==> is_copied{K, L}(m, d);
  lemma alike_claim{J, K, L}: \forall struct sda_credentials *c, *d,
    struct sda_claim *m;
    says_alike{J, K}(c, d) ==> is_claim{J, L}(m, c) ==> is_claim{K, L}(m, d);
  lemma alike_timed{K, L}: \forall struct sda_claim *m,
    struct sda_server *s, struct sda_request *q, integer now;
    server_stays{K, L}(s) ==> request_stays{K, L}(q) ==>
    is_timed{K, L}(m, s, q, now) ==> is_timed{L, L}(m, s, q, now);
*/

#endif
