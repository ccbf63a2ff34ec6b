#ifndef SDA_SERVER_H
#define SDA_SERVER_H

/* A server is what a UAS, registrar or proxy asks of who wants something. */

#include "challenge.h"
#include "draft.h"
#include "nonce.h"

enum {
	/* one challenge for each algorithm */
	SDA_OFFERS_MAX = SDA_ALGORITHMS - 1,
	SDA_OFFERS_ALL = SDA_OFFERS_AUTH + SDA_OFFERS_AUTH_INT,
	/* the shortest key, in octets */
	SDA_KEY_MIN = 16
};

/* When a uri that the client hashed is good for the Request-URI. */
enum sda_uri_rule {
	SDA_URI_EQUAL,     /* the same octets */
	SDA_URI_SAME_USER, /* or both of one user, sip or sips (src/user.h) */
	SDA_URI_CALLER	   /* the caller compares, knowing its users */
};

struct sda_server {
	struct sda_span realm; /* as between the quotes */
	/* the best one first; -sess needs a memory (sda_judge_claim) */
	enum sda_algorithm algorithm[SDA_OFFERS_MAX];
	size_t algorithms;
	unsigned qop; /* of enum sda_offers */
	struct sda_nonce_keys keys;
	uint64_t lifetime;	/* of a nonce, in the unit of the clock */
	struct sda_span opaque; /* as between the quotes; at NULL: not sent */
	struct sda_span domain; /* likewise; proxies never send it */
	bool utf_8;		/* charset is sent */
	bool userhash;		/* offered, and taken */
	bool proxy;		/* 407 and Proxy-Authenticate */
	bool strict;		/* no deviation is tolerated */
	bool bare;		/* without qop, once for each nonce */
	enum sda_uri_rule uri_rule;
};

/*@
  // the spans of s can be read
  predicate is_policy{L}(struct sda_server *s) =
    \valid_read(s) && readable{L}(s->realm) && readable{L}(s->opaque) &&
    readable{L}(s->domain) && readable{L}(s->keys.current) &&
    readable{L}(s->keys.previous);

  predicate is_complete{L}(struct sda_server *s) =
    s->algorithms > 0 && s->qop > 0 && s->keys.current.len >= SDA_KEY_MIN;
  predicate is_known{L}(struct sda_server *s) =
    s->algorithms <= SDA_OFFERS_MAX && s->qop <= SDA_OFFERS_ALL &&
    \forall integer i; 0 <= i < s->algorithms ==>
      is_algorithm(s->algorithm[i]);
  predicate is_once{L}(struct sda_server *s) =
    \forall integer i, j; 0 <= i < j < s->algorithms ==>
      s->algorithm[i] != s->algorithm[j];
  predicate may_send{L}(struct sda_span text, integer name) =
    is_sendable(text{L}(text), SDA_HEADER_CHALLENGE, name, SDA_QUOTED) == 1;
  predicate is_spelled{L}(struct sda_server *s) =
    may_send{L}(s->realm, SDA_NAME_REALM) &&
    (s->opaque.at != \null ==> may_send{L}(s->opaque, SDA_NAME_OPAQUE)) &&
    (s->domain.at != \null ==> may_send{L}(s->domain, SDA_NAME_DOMAIN));
  // challenges can be built that RFC 8760 allows
  predicate is_server{L}(struct sda_server *s) =
    is_complete{L}(s) && is_known{L}(s) && is_once{L}(s) && is_spelled{L}(s);

  predicate offers{L}(struct sda_server *s, integer algorithm) =
    \exists integer i; 0 <= i < s->algorithms && i < SDA_OFFERS_MAX &&
      s->algorithm[i] == algorithm;
*/

/*@ requires is_policy(server);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.3-different-algorithms.checked":
            "rfc8760#2.6-challenge-has-qop.checked":
      \result == SDA_OK <==> is_server(server);
    ensures \result == SDA_MISSING <==> !is_complete(server);
    ensures \result == SDA_UNSUPPORTED <==>
      is_complete(server) && !is_known(server);
    ensures \result == SDA_DUPLICATE <==>
      is_complete(server) && is_known(server) && !is_once(server);
    ensures \result == SDA_MALFORMED <==>
      is_complete(server) && is_known(server) && is_once(server) &&
      !is_spelled(server); */
/*
 * Can challenges be built that RFC 8760 allows? SDA_MISSING without algorithm,
 * qop or a key of SDA_KEY_MIN octets; SDA_UNSUPPORTED for an unknown algorithm
 * or qop, or too many; SDA_DUPLICATE for one algorithm twice; SDA_MALFORMED
 * when a text may not be sent.
 */
enum sda_status sda_server_check(const struct sda_server *server);

/*@ requires \valid_read(server);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.3-any-offered":
      \result <==> offers(server, algorithm); */
/* Is the algorithm one of those, wherever it stands? */
bool sda_server_offers(const struct sda_server *server,
		       enum sda_algorithm algorithm);

/*@
  // b is what the nonces for the algorithm are bound to
  predicate is_bound(struct sda_nonce_binding b, struct sda_server *s,
                     integer algorithm, struct sda_span context) =
    b.realm == s->realm && b.algorithm == algorithm && b.qop == s->qop &&
    b.context == context;
  // the text of the nonce of that time and salt
  logic bytes server_nonce{L}(struct sda_span key, integer time, bytes salt,
                              struct sda_server *s, integer algorithm,
                              struct sda_span context) =
    hex(nonce_octets(SDA_HASH_SHA_256, text{L}(key), time, salt,
      nonce_covered(time, salt, algorithm, s->qop, text{L}(s->realm),
                    text{L}(context))));
  // t is a nonce that the server made for the algorithm and the context
  predicate is_ours_under{L}(bytes t, struct sda_span key,
                             struct sda_server *s, integer algorithm,
                             struct sda_span context) =
    key.len > 0 &&
    t == server_nonce{L}(key, nonce_time(t), nonce_salt(t), s, algorithm,
                         context);
  predicate is_ours{L}(bytes t, struct sda_server *s, integer algorithm,
                       struct sda_span context) =
    len(t) == SDA_NONCE_DIGITS && lhex_pairs(t, 32) &&
    (is_ours_under{L}(t, s->keys.current, s, algorithm, context) ||
     is_ours_under{L}(t, s->keys.previous, s, algorithm, context));
*/

/*@ requires \valid_read(server);
    terminates \true;
    assigns \nothing;
    ensures is_bound(\result, server, algorithm, context); */
/* What a nonce for the algorithm is bound to, the caller's context included. */
struct sda_nonce_binding sda_server_binding(const struct sda_server *server,
					    enum sda_algorithm algorithm,
					    struct sda_span context);

#endif
