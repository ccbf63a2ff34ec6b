#ifndef SDA_JUDGE_H
#define SDA_JUDGE_H

/* To judge a claim is to say whether its response shows the password. */

#include "examine.h"
#include "replay.h"
#include "response.h"

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
  // the response that is right; with an empty method, the rspauth
  logic bytes claim_response{L}(struct sda_claim *m, bytes user, bytes method,
                                bytes body) =
    m->qop == SDA_QOP_NONE
    ? request_digest_bare(algorithm_hash(m->algorithm),
        claim_a1{L}(m, user), text{L}(m->nonce),
        claim_a2{L}(m, method, body))
    : request_digest(algorithm_hash(m->algorithm), claim_a1{L}(m, user),
        text{L}(m->nonce), text{L}(m->nc), text{L}(m->cnonce),
        text{L}(m->qop_text), claim_a2{L}(m, method, body));

  // ha1 is what the claim's algorithm makes
  predicate fits{L}(struct sda_digest *ha1, struct sda_claim *m) =
    ha1 != \null && ha1->len == hash_digits(algorithm_hash(m->algorithm));
  // the response is the one that who knows ha1 computes
  predicate is_right{L}(struct sda_claim *m, struct sda_digest *ha1,
                        struct sda_request *q) =
    fits{L}(ha1, m) &&
    text{L}(m->response) ==
      claim_response{L}(m, digits{L}(ha1), method_covered(text{L}(q->method)),
                        text{L}(q->body));
*/

/*@ requires is_legible(claim) && is_algorithm(claim->algorithm);
    requires ha1 == \null || usable(ha1);
    requires readable(method) && readable(body) && \valid(out);
    requires \separated(out, claim) && (ha1 == \null || \separated(out, ha1));
    terminates \true;
    assigns *out;
    ensures "rfc7616#3.6-same-computation": fits(ha1, claim) ==>
      digits(out) == \old(claim_response(claim, digits(ha1), text(method),
                                         text(body)));
    ensures \result <==> fits(ha1, claim); */
/*
 * The response, or with an empty method the rspauth, of a claim. Without an H(A1)
 * that fits, false, after the same work on a decoy; *out is then nobody's.
 */
bool sda_judge_compute(const struct sda_claim *claim,
		       const struct sda_digest *ha1, struct sda_span method,
		       struct sda_span body, struct sda_digest *out);

/*@ requires is_legible(claim) && is_request(request) && is_table(replay);
    requires ha1 == \null || usable(ha1);
    terminates \true;
    assigns replay->set[0 .. replay->count - 1];
    ensures "rfc7616#3.6-same-computation.judged":
      \result == SDA_REFUSED <==> !\old(is_right(claim, ha1, request));
    ensures "rfc3261#22.1-ack-accepted":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) == method_ack ==> \result == SDA_OK;
    ensures "rfc7616#3.3-stale-sent.judged":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) != method_ack && claim->stale ==>
      \result == SDA_STALE;
    ensures "rfc7616#3.4-replay": "rfc7616#3.4-nc-used.once":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) != method_ack && !claim->stale ==>
      \old(verdict(set_of(replay, id_of(&claim->mark)), id_of(&claim->mark),
                   claim->mark.time, claim->count, \result)); */
/*
 * The verdict on a claim that was examined, for H(A1) of its user, which is NULL
 * when there is no such user: SDA_OK; SDA_REFUSED, the response is wrong;
 * SDA_STALE, it is right, but for a nonce too old, of the future, or forgotten;
 * SDA_REPLAYED, it is right, but its count was used. An ACK is no replay. Only
 * SDA_OK, and not for an ACK, changes replay: the count is used then. How long it
 * takes does not tell whether there is such a user, or where a response is wrong.
 */
enum sda_status sda_judge_claim(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				const struct sda_request *request,
				struct sda_replay *replay);

#endif
