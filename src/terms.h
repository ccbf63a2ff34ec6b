#ifndef SDA_TERMS_H
#define SDA_TERMS_H

/*
 * Terms are what a challenge asks of the client that answers it, and how much
 * the client likes them.
 */

#include "aka.h"
#include "challenge.h"

/* Why a challenge is answered, or passed over. */
enum sda_passed {
	SDA_CHOSEN = 0,
	SDA_PASSED_MALFORMED, /* no challenge, or a parameter twice */
	SDA_PASSED_SCHEME,    /* not Digest */
	SDA_PASSED_REALM,     /* has none */
	SDA_PASSED_NONCE,     /* has none */
	SDA_PASSED_ALGORITHM, /* unknown, or an unknown version of AKA */
	SDA_PASSED_QOP,       /* offers neither auth nor auth-int */
	SDA_PASSED_POLICY,    /* of rank 0 */
	SDA_PASSED_BETTER     /* another one of the realm is answered */
};

/* What a client likes to answer. */
struct sda_preference {
	/* 0: never; else the highest of a realm, the topmost of equal ones */
	uint8_t rank[SDA_AKA_VERSIONS][SDA_ALGORITHMS];
	bool auth_int; /* auth-int where both are offered, else auth */
	bool bare;     /* without qop, as RFC 2617, where none is offered */
};

enum sda_policy {
	SDA_PREFER_TOPMOST,   /* RFC 8760 2.4: as the server orders them */
	SDA_PREFER_STRONGEST, /* MD5 last */
	SDA_REFUSE_MD5,       /* never MD5 */
	SDA_PREFER_AKA        /* AKAv2, then AKAv1, then the strongest */
};

struct sda_terms {
	struct sda_aka aka;
	enum sda_qop qop;
	bool userhash;
	unsigned rank;
};

/*@
  logic integer is_md5(integer a) = a == SDA_MD5 || a == SDA_MD5_SESS ? 1 : 0;
  // the mac of AKAv2 has no SHA-512-256, and RES is short-lived: no -sess
  logic integer is_aka_hash(integer version, integer a) =
    a == SDA_MD5 || a == SDA_SHA_256 || (a == SDA_SHA_512_256 && version == 1)
    ? 1 : 0;
  logic integer plain_rank(integer policy, integer a) =
    a == SDA_ALGORITHM_UNKNOWN ? 0 :
    policy == SDA_PREFER_TOPMOST ? 1 :
    is_md5(a) == 0 ? 2 : policy == SDA_REFUSE_MD5 ? 0 : 1;
  logic integer policy_rank(integer policy, integer version, integer a) =
    version == 0 ? plain_rank(policy, a) :
    policy == SDA_PREFER_AKA && is_aka_hash(version, a) == 1
    ? 2 * version + plain_rank(policy, a) : 0;
*/

/*@
  terminates \true;
  assigns \nothing;
  ensures "rfc3310#5.3-strongest.rank": "rfc4169#4.1-prefer.rank":
          "rfc3310#3.1-res-reused.rank":
    \forall integer v, a; 0 <= v < SDA_AKA_VERSIONS ==>
      0 <= a < SDA_ALGORITHMS ==>
      \result.rank[v][a] == policy_rank(policy, v, a);
  ensures !\result.auth_int && !\result.bare;
*/
/*
 * A preference to start from. AKA has a rank only in SDA_PREFER_AKA, which is
 * for who has a card, and there without -sess (RFC 3310 3.1).
 */
struct sda_preference sda_preference_make(enum sda_policy policy);

/*@
  predicate is_terms(struct sda_terms t) =
    is_algorithm(t.aka.algorithm) && t.aka.version < SDA_AKA_VERSIONS &&
    (t.qop == SDA_QOP_NONE || t.qop == SDA_QOP_AUTH ||
     t.qop == SDA_QOP_AUTH_INT);

  predicate is_challenge{L}(struct sda_challenge *c) =
    \valid_read{L}(c) && \forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(c->params.known[w].value);

  logic integer version_said{L}(struct sda_param p) =
    p.form == SDA_ABSENT ? 0 : aka_version(text(p.value));
  logic integer hash_said{L}(struct sda_param p) =
    p.form == SDA_ABSENT ? SDA_MD5 : aka_algorithm(text(p.value));
  logic integer rank_said{L}(struct sda_preference *p, struct sda_param a) =
    p->rank[version_said{L}(a)][hash_said{L}(a)];

  // what is answered: to an offer `listed`, of auth, of auth-int
  logic integer qop_taken(integer listed, integer auth, integer auth_int,
                          integer prefers_int, integer bare,
                          integer algorithm) =
    listed == 0
    ? (bare == 1 && algorithm != SDA_MD5_SESS &&
       algorithm != SDA_SHA_256_SESS && algorithm != SDA_SHA_512_256_SESS
       ? SDA_QOP_NONE : SDA_QOP_AUTH) :
    auth_int == 1 && (prefers_int == 1 || auth == 0) ? SDA_QOP_AUTH_INT :
    auth == 1 ? SDA_QOP_AUTH : SDA_QOP_UNKNOWN;
  logic integer qop_answered{L}(struct sda_preference *p,
                                struct sda_challenge *c) =
    qop_taken(c->params.known[SDA_NAME_QOP].form != SDA_ABSENT ? 1 : 0,
              c->auth ? 1 : 0, c->auth_int ? 1 : 0, p->auth_int ? 1 : 0,
              p->bare ? 1 : 0,
              hash_said{L}(c->params.known[SDA_NAME_ALGORITHM]));

  logic integer terms_passed{L}(struct sda_preference *p,
                                struct sda_challenge *c) =
    c->params.known[SDA_NAME_REALM].form == SDA_ABSENT ? SDA_PASSED_REALM :
    c->params.known[SDA_NAME_NONCE].form == SDA_ABSENT ? SDA_PASSED_NONCE :
    hash_said{L}(c->params.known[SDA_NAME_ALGORITHM]) == SDA_ALGORITHM_UNKNOWN
    ? SDA_PASSED_ALGORITHM :
    qop_answered{L}(p, c) == SDA_QOP_UNKNOWN ? SDA_PASSED_QOP :
    rank_said{L}(p, c->params.known[SDA_NAME_ALGORITHM]) == 0
    ? SDA_PASSED_POLICY : SDA_CHOSEN;
*/

/*@
  requires \valid_read(preference) && is_challenge(challenge);
  requires \valid(out);
  terminates \true;
  assigns *out;
  ensures "rfc8760#2.4-ignore-unknown.terms":
          "rfc7616#3.3-algorithm-unknown": "rfc3310#3.1-unknown-version":
          "rfc7616#3.3-domain-of-proxy":
    \result == \old(terms_passed(preference, challenge));
  ensures \result == SDA_CHOSEN ==> is_terms(*out);
  ensures \result == SDA_CHOSEN ==>
    out->aka.version ==
      \old(version_said(challenge->params.known[SDA_NAME_ALGORITHM])) &&
    out->aka.algorithm ==
      \old(hash_said(challenge->params.known[SDA_NAME_ALGORITHM]));
  ensures "rfc7616#3.4-qop-offered": "rfc8760#2.6-credentials-have-qop":
          "rfc8760#2.6-qop-default": "rfc7616#3.3-qop-used":
          "rfc3261#22.4-session-qop":
    \result == SDA_CHOSEN ==>
      out->qop == \old(qop_answered(preference, challenge)) &&
      out->qop != SDA_QOP_UNKNOWN;
  ensures "rfc7616#3.4.4-used": \result == SDA_CHOSEN ==>
    (out->userhash <==>
      \old(truth_said(challenge->params.known[SDA_NAME_USERHASH])) == 1);
  ensures \result == SDA_CHOSEN ==>
    out->rank ==
      \old(rank_said(preference, challenge->params.known[SDA_NAME_ALGORITHM]))
    && out->rank > 0;
  ensures \result != SDA_CHOSEN ==> *out == \old(*out);
*/
/*
 * The terms of a challenge that was read, or why it cannot be answered; then
 * *out is unchanged. Without qop the answer has auth (RFC 8760 2.6), or none
 * when the preference is bare; a -sess algorithm always has one.
 */
enum sda_passed sda_terms_make(const struct sda_preference *preference,
			       const struct sda_challenge *challenge,
			       struct sda_terms *out);

#endif
