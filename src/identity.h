#ifndef SDA_IDENTITY_H
#define SDA_IDENTITY_H

/* An identity is who a client is, and the secret that it shows to know. */

#include "response.h"
#include "session.h"

/* All is plain. */
struct sda_identity {
	struct sda_span username;
	struct sda_span password; /* with AKA, what sda_aka_password makes */
	/* H(username:realm:password) instead of a password, or NULL */
	const struct sda_digest *user;
	/* What the card said to a challenge of AKA out of step; else empty. */
	struct sda_span auts;
};

/*@
  predicate is_identity{L}(struct sda_identity *i) =
    \valid_read(i) && readable{L}(i->username) && readable{L}(i->password) &&
    readable{L}(i->auts) && (i->user == \null || usable{L}(i->user));

  logic bytes password_used{L}(struct sda_identity *i) =
    i->auts.len > 0 ? empty : text{L}(i->password);
  // H(username:realm:password)
  logic bytes user_used{L}(integer h, struct sda_identity *i, bytes realm) =
    i->user != \null && i->auts.len == 0 ? digits{L}(i->user) :
    H(h, A1(text{L}(i->username), realm, password_used{L}(i)));
  // H(A1), when it is not kept
  logic bytes a1_made{L}(integer algorithm, struct sda_identity *i,
                         bytes realm, bytes nonce, bytes cnonce) =
    algorithm == SDA_MD5_SESS || algorithm == SDA_SHA_256_SESS ||
      algorithm == SDA_SHA_512_256_SESS
    ? H(algorithm_hash(algorithm),
        A1_session(user_used{L}(algorithm_hash(algorithm), i, realm),
                   nonce, cnonce))
    : user_used{L}(algorithm_hash(algorithm), i, realm);
  // is the H(A1) of the session good for the next answer?
  logic integer keeps_a1{L}(struct sda_session *s, struct sda_identity *i) =
    s->a1.len > 0 && !s->resynchronising && i->auts.len == 0 ? 1 : 0;
  logic bytes a1_used{L}(struct sda_session *s, struct sda_identity *i,
                         bytes realm, bytes nonce, bytes cnonce) =
    keeps_a1{L}(s, i) == 1 ? digits{L}(&s->a1) :
    a1_made{L}(s->terms.aka.algorithm, i, realm, nonce, cnonce);
*/

/*@
  requires is_live(session) && is_identity(identity) && \valid(out);
  requires readable(realm) && readable(nonce) && readable(cnonce);
  requires \separated(out, identity, session);
  requires identity->user != \null ==> \separated(out, identity->user);
  terminates \true;
  assigns *out;
  ensures \result == SDA_OK || \result == SDA_MALFORMED;
  ensures "rfc7616#3.4.2-a1.client": "rfc3310#3.4-empty-password.a1":
    \result == SDA_OK ==>
    digits(out) == \old(a1_used(session, identity, text(realm), text(nonce),
                                text(cnonce)));
  ensures \result == SDA_OK ==>
    out->len == hash_digits(algorithm_hash(session->terms.aka.algorithm));
*/
/*
 * H(A1) for the next answer of the session: what is kept, or else made anew from
 * texts that are plain. SDA_MALFORMED when `user` has not the digits of the
 * algorithm.
 */
enum sda_status sda_identity_a1(const struct sda_session *session,
				const struct sda_identity *identity,
				struct sda_span realm, struct sda_span nonce,
				struct sda_span cnonce,
				struct sda_digest *out);

#endif
