#ifndef SDA_CLAIM_H
#define SDA_CLAIM_H

/* A claim is what credentials say that are good but for the response. */

#include "nonce.h"
#include "response.h"

/*
 * Spans borrow from the credentials, and from the scratch of who examined them.
 */
struct sda_claim {
	enum sda_algorithm algorithm;
	enum sda_qop qop;
	/* unescaped; username is a digest of sda_response_userhash if hashed */
	struct sda_span username, nonce, cnonce, uri;
	bool hashed;
	/* as sent, inside the quotes; empty when absent */
	struct sda_span response, nc, qop_text, cnonce_text;
	uint32_t count; /* what nc says; 1 without qop, so that there is one */
	struct sda_nonce mark; /* when the nonce was made, and which it is */
	bool stale; /* it is too old, or was made after now */
	/*
	 * What A1 of a -sess algorithm takes: nonce and cnonce of the session's
	 * first request. Here, those of this one: the server puts what it kept
	 * of the first one there (sda_judge_claim).
	 */
	struct sda_span first_nonce, first_cnonce;
};

/*@
  // the spans of m can be read
  predicate is_legible{L}(struct sda_claim *m) =
    \valid_read(m) && is_algorithm(m->algorithm) &&
    SDA_QOP_NONE <= m->qop <= SDA_QOP_AUTH_INT &&
    readable{L}(m->nonce) && readable{L}(m->cnonce) && readable{L}(m->uri) &&
    readable{L}(m->response) && readable{L}(m->nc) &&
    readable{L}(m->qop_text) && readable{L}(m->cnonce_text) &&
    readable{L}(m->first_nonce) && readable{L}(m->first_cnonce);

  // H(A1) and H(A2) of m, for H(username ":" realm ":" password) and a method
  logic bytes claim_a1{L}(struct sda_claim *m, bytes user) =
    m->algorithm == SDA_MD5_SESS || m->algorithm == SDA_SHA_256_SESS ||
    m->algorithm == SDA_SHA_512_256_SESS
    ? H(algorithm_hash(m->algorithm),
        A1_session(user, text{L}(m->first_nonce), text{L}(m->first_cnonce)))
    : user;
  logic bytes claim_a2{L}(struct sda_claim *m, bytes method, bytes body) =
    H(algorithm_hash(m->algorithm),
      m->qop == SDA_QOP_AUTH_INT
      ? A2_int(algorithm_hash(m->algorithm), method, text{L}(m->uri), body)
      : A2(method, text{L}(m->uri)));
  // the response that is right, for H(A1), or for what H(A1) is made of; with
  // an empty method, the rspauth
  logic bytes claim_answer{L}(struct sda_claim *m, bytes a1, bytes method,
                              bytes body) =
    m->qop == SDA_QOP_NONE
    ? request_digest_bare(algorithm_hash(m->algorithm), a1, text{L}(m->nonce),
        claim_a2{L}(m, method, body))
    : request_digest(algorithm_hash(m->algorithm), a1, text{L}(m->nonce),
        text{L}(m->nc), text{L}(m->cnonce), text{L}(m->qop_text),
        claim_a2{L}(m, method, body));
  logic bytes claim_response{L}(struct sda_claim *m, bytes user, bytes method,
                                bytes body) =
    claim_answer{L}(m, claim_a1{L}(m, user), method, body);

  // ha1 is what the claim's algorithm makes
  predicate fits{L}(struct sda_digest *ha1, struct sda_claim *m) =
    ha1 != \null && ha1->len == hash_digits(algorithm_hash(m->algorithm));
*/

/*@ requires is_legible(claim) && (ha1 == \null || usable(ha1));
    requires readable(method) && readable(body) && \valid(out);
    requires \separated(out, claim) && \separated(out, ha1);
    terminates \true;
    assigns *out;
    ensures \result <==> \old(fits(ha1, claim));
    ensures "rfc7616#3.6-same-computation": \result ==>
      digits(out) == \old(claim_response(claim, digits(ha1), text(method),
                                         text(body)));
    ensures usable(out); */
/*
 * The response, or with an empty method the rspauth, of a claim. Without an
 * H(A1) that fits, false, after the same work on a decoy; what *out is, then
 * says nothing.
 */
bool sda_claim_compute(const struct sda_claim *claim,
		       const struct sda_digest *ha1, struct sda_span method,
		       struct sda_span body, struct sda_digest *out);

#endif
