#ifndef SDA_SESSION_H
#define SDA_SESSION_H

/*
 * A session is what a client keeps for one realm, from the challenge that it
 * answers to the next one (RFC 7616 3.6). Its spans borrow from the text of the
 * challenge, and of the Authentication-Info that gave a new nonce.
 */

#include "authinfo.h"
#include "digest.h"
#include "quoted.h"
#include "terms.h"

enum {
	/* How many challenges in a row are answered with the same password. */
	SDA_STALE_ROUNDS = 2
};

struct sda_session {
	struct sda_terms terms;
	/* as in the challenge */
	struct sda_param realm;
	struct sda_param opaque;
	struct sda_param algorithm;
	struct sda_span nonce; /* raw */
	uint32_t count;	       /* of the requests sent with this nonce */
	struct sda_digest a1;  /* H(A1); empty before the first answer */
	unsigned rounds;       /* challenges in a row that were stale */
	bool resynchronising;  /* the last answer had auts, RFC 3310 3.4 */
};

/*@
  predicate is_session_text{L}(struct sda_session *s) =
    \valid_read{L}(s) && readable{L}(s->realm.value) &&
    readable{L}(s->opaque.value) && readable{L}(s->algorithm.value) &&
    readable{L}(s->nonce);
  predicate is_a1(struct sda_session *s) =
    s->a1.len == 0 ||
    s->a1.len == hash_digits(algorithm_hash(s->terms.aka.algorithm));
  predicate is_live{L}(struct sda_session *s) =
    is_session_text{L}(s) && is_terms(s->terms) && is_a1(s) &&
    s->realm.form != SDA_ABSENT;

  // at L, s starts with the challenge that c was at K
  predicate is_started{K, L}(struct sda_session *s, struct sda_challenge *c) =
    \at(s->realm, L) == \at(c->params.known[SDA_NAME_REALM], K) &&
    \at(s->opaque, L) == \at(c->params.known[SDA_NAME_OPAQUE], K) &&
    \at(s->algorithm, L) == \at(c->params.known[SDA_NAME_ALGORITHM], K) &&
    \at(s->nonce, L) == \at(c->params.known[SDA_NAME_NONCE].value, K) &&
    \at(s->count, L) == 0 && \at(s->a1.len, L) == 0 &&
    !\at(s->resynchronising, L);
  predicate is_agreed{L}(struct sda_terms t, struct sda_preference *p,
                         struct sda_challenge *c) =
    t.aka.version == version_said{L}(c->params.known[SDA_NAME_ALGORITHM]) &&
    t.aka.algorithm == hash_said{L}(c->params.known[SDA_NAME_ALGORITHM]) &&
    t.qop == qop_answered{L}(p, c) &&
    (t.userhash <==>
      truth_said{L}(c->params.known[SDA_NAME_USERHASH]) == 1) &&
    t.rank == rank_said{L}(p, c->params.known[SDA_NAME_ALGORITHM]);
*/

/*@
  requires \valid_read(preference) && is_challenge(challenge);
  requires \valid(out);
  terminates \true;
  assigns *out;
  ensures \result == (\old(terms_passed(preference, challenge)) == SDA_CHOSEN
                      ? SDA_OK : SDA_UNSUPPORTED);
  ensures "rfc7616#3.6-remember": "rfc7616#3.4-same-as-challenge.kept":
          "rfc3261#22.2-cache": "rfc3261#22.3-cache":
    \result == SDA_OK ==> is_started{Old, Here}(out, challenge) &&
      is_agreed{Old}(\at(out->terms, Here), preference, challenge) &&
      out->rounds == 0 && is_live(out);
  ensures \result != SDA_OK ==> *out == \old(*out);
*/
/*
 * Starts with a challenge. SDA_UNSUPPORTED when it cannot be answered; then
 * *out is unchanged.
 */
enum sda_status sda_session_start(const struct sda_preference *preference,
				  const struct sda_challenge *challenge,
				  struct sda_session *out);

/*@
  // may the same password be tried again?
  predicate may_renew(struct sda_session *s, struct sda_challenge *c) =
    s->count == 0 ||
    (c->stale || s->resynchronising) && s->rounds < SDA_STALE_ROUNDS;
  predicate is_same_realm{L}(struct sda_session *s, struct sda_challenge *c) =
    unesc(text{L}(s->realm.value)) ==
    unesc(text{L}(c->params.known[SDA_NAME_REALM].value));
*/

/*@
  requires \valid_read(preference) && is_challenge(challenge);
  requires \valid(session) && is_live(session);
  terminates \true;
  assigns *session;
  ensures \result == SDA_UNSUPPORTED <==>
    \old(terms_passed(preference, challenge)) != SDA_CHOSEN ||
    !\old(is_same_realm(session, challenge));
  ensures "rfc3261#22.1-no-retry": "rfc7616#3.3-stale-retry":
    \result == SDA_OK ==> \old(may_renew(session, challenge));
  ensures \result == SDA_OK || \result == SDA_UNSUPPORTED ||
    \result == SDA_REFUSED;
  ensures \result == SDA_REFUSED ==> !\old(may_renew(session, challenge));
  ensures \result == SDA_OK ==> is_started{Old, Here}(session, challenge) &&
    is_agreed{Old}(\at(session->terms, Here), preference, challenge) &&
    is_live(session);
  ensures bounded: \result == SDA_OK ==> session->rounds ==
    \old(session->rounds + (session->count == 0 ? 0 : 1));
  ensures \result != SDA_OK ==> *session == \old(*session);
*/
/*
 * Goes on with the challenge that refused the last request. SDA_REFUSED when
 * it was not the nonce that was wrong, or that was said SDA_STALE_ROUNDS times
 * in a row: give up, or start again with another password. SDA_UNSUPPORTED for a
 * challenge of another realm, or that cannot be answered. Then the session is
 * unchanged. With a new challenge H(A1) is computed anew.
 */
enum sda_status sda_session_renew(const struct sda_preference *preference,
				  const struct sda_challenge *challenge,
				  struct sda_session *session);

/*@
  requires \valid(session) && is_live(session) && \valid_read(authinfo);
  requires \separated(session, authinfo);
  requires readable(authinfo->params.known[SDA_NAME_NEXTNONCE].value);
  terminates \true;
  assigns session->nonce, session->count, session->rounds,
    session->resynchronising;
  ensures session->rounds == 0 && !session->resynchronising;
  ensures "rfc7616#3.5-nextnonce-used":
    authinfo->params.known[SDA_NAME_NEXTNONCE].form != SDA_ABSENT ==>
    session->nonce == authinfo->params.known[SDA_NAME_NEXTNONCE].value &&
    session->count == 0;
  ensures authinfo->params.known[SDA_NAME_NEXTNONCE].form == SDA_ABSENT ==>
    session->nonce == \old(session->nonce) &&
    session->count == \old(session->count);
*/
/*
 * Goes on with the nonce that a reply gives for the next request, if any, once
 * sda_confirm said that the reply is the server's. H(A1) stays.
 */
void sda_session_next(const struct sda_authinfo *authinfo,
		      struct sda_session *session);

/*@
  requires \valid(session);
  terminates \true;
  assigns session->rounds, session->resynchronising;
  ensures session->rounds == 0 && !session->resynchronising;
*/
/* The last request was not refused. */
void sda_session_accept(struct sda_session *session);

/*@
  requires \valid(session);
  terminates \true;
  assigns session->a1;
  ensures \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
    session->a1.hex[k] == 0;
  ensures session->a1.len == 0;
*/
/* Wipes what is as good as the password. */
void sda_session_end(struct sda_session *session);

#endif
