#ifndef SDA_CHOOSE_H
#define SDA_CHOOSE_H

/*
 * To choose is to find, among the challenges of a reply, the one of each realm
 * that is answered (RFC 8760 2.4).
 */

#include "quoted.h"
#include "terms.h"

/* One field of WWW-Authenticate or Proxy-Authenticate. */
struct sda_offer {
	/* what came */
	struct sda_span value;
	bool proxy; /* Proxy-Authenticate: other credentials than WWW- */
	/* what sda_choose made of it */
	enum sda_passed passed;
	unsigned rank;
	struct sda_span realm; /* raw, borrowed from value */
};

/*@
  // what the challenge t has for the name w, and whether it has it
  logic integer challenge_at(bytes t, integer w) =
    params_find(t, params_start(t), SDA_HEADER_CHALLENGE, w);
  logic bytes challenge_value(bytes t, integer w) =
    value(t, param_value(t, challenge_at(t, w)));
  logic integer challenge_version(bytes t) =
    challenge_at(t, SDA_NAME_ALGORITHM) < 0 ? 0 :
    aka_version(challenge_value(t, SDA_NAME_ALGORITHM));
  logic integer challenge_algorithm(bytes t) =
    challenge_at(t, SDA_NAME_ALGORITHM) < 0 ? SDA_MD5 :
    aka_algorithm(challenge_value(t, SDA_NAME_ALGORITHM));
  logic integer challenge_offers(bytes t, integer qop) =
    challenge_at(t, SDA_NAME_QOP) < 0 ? 0 :
    list_offers(challenge_value(t, SDA_NAME_QOP), qop);
  logic integer challenge_rank{L}(struct sda_preference *p, bytes t) =
    p->rank[challenge_version(t)][challenge_algorithm(t)];

  // why Digest challenge t cannot be answered, or SDA_CHOSEN
  logic integer challenge_passed{L}(struct sda_preference *p, bytes t) =
    challenge_at(t, SDA_NAME_REALM) < 0 ? SDA_PASSED_REALM :
    challenge_at(t, SDA_NAME_NONCE) < 0 ? SDA_PASSED_NONCE :
    challenge_algorithm(t) == SDA_ALGORITHM_UNKNOWN ? SDA_PASSED_ALGORITHM :
    challenge_at(t, SDA_NAME_QOP) >= 0 &&
      challenge_offers(t, SDA_QOP_AUTH) != 1 &&
      challenge_offers(t, SDA_QOP_AUTH_INT) != 1 ? SDA_PASSED_QOP :
    challenge_rank{L}(p, t) == 0 ? SDA_PASSED_POLICY : SDA_CHOSEN;

  predicate is_malformed(bytes t) =
    len(t) > SDA_SPAN_MAX || header_ok(t, SDA_HEADER_CHALLENGE) == 0 ||
    (is_digest(t) &&
     params_duplicate(t, params_start(t), SDA_HEADER_CHALLENGE));
  predicate is_answerable(struct sda_offer o) =
    o.passed == SDA_CHOSEN || o.passed == SDA_PASSED_BETTER;
  // o is what is to be said of the challenge, read alone
  predicate is_considered{L}(struct sda_offer o, struct sda_preference *p) =
    \let t = text{L}(o.value);
    (o.passed == SDA_PASSED_MALFORMED <==> is_malformed(t)) &&
    (o.passed == SDA_PASSED_SCHEME <==> !is_malformed(t) && !is_digest(t)) &&
    (!is_malformed(t) && is_digest(t) ==>
      (o.passed == SDA_PASSED_BETTER ? SDA_CHOSEN : o.passed) ==
        challenge_passed{L}(p, t)) &&
    (is_answerable(o) ==>
      o.rank == challenge_rank{L}(p, t) && readable{L}(o.realm) &&
      text{L}(o.realm) == challenge_value(t, SDA_NAME_REALM));

  // a, which stands at i, is answered rather than b, which stands at j
  predicate is_better{L}(struct sda_offer a, integer i, struct sda_offer b,
                         integer j) =
    is_answerable(a) && (a.proxy <==> b.proxy) &&
    unesc(text{L}(a.realm)) == unesc(text{L}(b.realm)) &&
    (a.rank > b.rank || a.rank == b.rank && i < j);
  // of the first n
  predicate has_better{L}(struct sda_offer *offer, integer n, integer j) =
    \exists integer i; 0 <= i < n && is_better{L}(offer[i], i, offer[j], j);
*/

/*@
  requires \valid_read(preference) && \valid(offer + (0 .. count - 1));
  requires \separated(preference, offer + (0 .. count - 1));
  requires \forall integer i; 0 <= i < count ==>
    \valid_read(offer[i].value.at + (0 .. offer[i].value.len - 1)) &&
    \separated(offer + (0 .. count - 1),
               offer[i].value.at + (0 .. offer[i].value.len - 1));
  terminates \true;
  assigns offer[0 .. count - 1];
  ensures \forall integer i; 0 <= i < count ==>
    offer[i].value.at == \old(offer[i].value.at) &&
    offer[i].value.len == \old(offer[i].value.len) &&
    offer[i].proxy == \old(offer[i].proxy);
  ensures "rfc8760#2.4-ignore-unknown.alone":
    \forall integer i; 0 <= i < count ==>
      is_considered(offer[i], preference);
  ensures "rfc8760#2.4-topmost-supported": "rfc3261#22.1-realm-is-space":
          "rfc7616#5.8-strongest": "rfc3310#5.3-strongest":
          "rfc4169#4.1-prefer":
    \forall integer i; 0 <= i < count ==>
      (offer[i].passed == SDA_CHOSEN <==>
       is_answerable(offer[i]) && !has_better(offer, count, i));
*/
/*
 * Says of each offer, in the order in which they came, whether it is answered,
 * and if not, why. SDA_CHOSEN is at most one of each realm for
 * WWW-Authenticate, and one for Proxy-Authenticate. One that cannot be read or
 * understood does not stop the others. When none is chosen, the request is
 * given up; when several are, those are answered for whose realms there are
 * credentials.
 */
void sda_choose(const struct sda_preference *preference,
		struct sda_offer *offer, size_t count);

#endif
