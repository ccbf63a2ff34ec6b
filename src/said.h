#ifndef SDA_SAID_H
#define SDA_SAID_H

/* Said is what stands under a known name in credentials that were read. */

#include "credentials.h"

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

  logic bytes said{L}(struct sda_credentials *c, integer w) =
    text{L}(c->params.known[w].value);
  logic integer has{L}(struct sda_credentials *c, integer w) =
    c->params.known[w].form != SDA_ABSENT ? 1 : 0;
  logic integer hashed_said{L}(struct sda_credentials *c) =
    has{L}(c, SDA_NAME_USERHASH) == 1 &&
    word_find(said{L}(c, SDA_NAME_USERHASH), SDA_WORD_TRUE, SDA_WORD_FALSE) ==
      SDA_WORD_TRUE ? 1 : 0;
  // the value as sent
  predicate is_sent_text{L}(struct sda_span sent, struct sda_credentials *c,
                            integer w) =
    has{L}(c, w) == 1
    ? sent.at == c->params.known[w].value.at &&
      sent.len == c->params.known[w].value.len
    : sent.at == \null && sent.len == 0;
  // what d says at L is what c says at K
  predicate says_alike{K, L}(struct sda_credentials *c,
                           struct sda_credentials *d) =
    \at(d->algorithm, L) == \at(c->algorithm, K) &&
    \at(d->qop, L) == \at(c->qop, K) &&
    \forall integer w; 0 <= w < SDA_NAMES ==>
      \at(d->params.known[w].form, L) == \at(c->params.known[w].form, K) &&
      \at(d->params.known[w].value.at, L) ==
        \at(c->params.known[w].value.at, K) &&
      \at(d->params.known[w].value.len, L) ==
        \at(c->params.known[w].value.len, K) &&
      said{L}(d, w) == said{K}(c, w);
*/

/*@ requires \valid_read(credentials) && name < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures \result <==> has(credentials, name) == 1; */
bool sda_said_has(const struct sda_credentials *credentials, unsigned name);

/*@ requires is_credentials(credentials) && name < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures readable(\result);
    ensures is_sent_text(\result, credentials, name);
    ensures has(credentials, name) == 1 ==>
      text(\result) == said(credentials, name); */
/* The value inside its quotes; without octets when it is absent. */
struct sda_span sda_said_value(const struct sda_credentials *credentials,
			       unsigned name);

/*@ requires is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result <==> hashed_said(credentials) == 1; */
/* Does userhash say that the username is a digest? */
bool sda_said_hashed(const struct sda_credentials *credentials);

#endif
