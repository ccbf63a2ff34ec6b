#ifndef SDA_JUDGE_H
#define SDA_JUDGE_H

/* To judge a claim is to say whether its response shows the password. */

#include "claim.h"
#include "replay.h"
#include "request.h"

/*@
  // the response is the one that who knows ha1 computes
  predicate is_right{L}(struct sda_claim *m, struct sda_digest *ha1,
                        struct sda_request *q) =
    fits{L}(ha1, m) &&
    text{L}(m->response) ==
      claim_response{L}(m, digits{L}(ha1), method_covered(text{L}(q->method)),
                        text{L}(q->body));
*/

/*@ requires is_legible(claim) && is_request(request);
    requires ha1 == \null || usable(ha1);
    requires is_table(replay);
    requires \separated(claim, replay->set + (0 .. replay->count - 1));
    terminates \true;
    assigns replay->set[set_number(id_of(&claim->mark), replay->count)];
    ensures is_table(replay);
    ensures "rfc7616#3.6-same-computation.judged":
      \result == SDA_REFUSED <==> !\old(is_right(claim, ha1, request));
    ensures "rfc3261#22.1-ack-accepted":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) == method_ack ==> \result == SDA_OK;
    ensures "rfc7616#3.3-stale-sent.judged":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) != method_ack && \old(claim->stale) ==>
      \result == SDA_STALE;
    ensures "rfc7616#3.4-replay": "rfc7616#3.4-nc-used.once":
      \old(is_right(claim, ha1, request)) &&
      \old(text(request->method)) != method_ack && !\old(claim->stale) ==>
      verdict{Old}(set_of{Old}(replay, id_of{Old}(&claim->mark)),
                   id_of{Old}(&claim->mark), claim->mark.time,
                   \old(claim->count), \result);
    ensures unmoved: \result != SDA_OK ||
      \old(text(request->method)) == method_ack ==>
      set_kept{Old, Here}(set_of(replay, id_of(&claim->mark)));
    ensures taken: \result == SDA_OK &&
      \old(text(request->method)) != method_ack ==>
      used(set_of(replay, id_of(&claim->mark)), id_of(&claim->mark),
           claim->mark.time, \old(claim->count)); */
/*
 * The verdict on a claim that was examined, for H(A1) of its user, which is
 * NULL when there is no such user: SDA_OK; SDA_REFUSED, the response is wrong;
 * SDA_STALE, it is right, but for a nonce too old, of the future, or forgotten;
 * SDA_REPLAYED, it is right, but its count was used. An ACK is no replay. Only
 * SDA_OK, and not for an ACK, changes replay: the count is used then. How long
 * it takes does not tell whether there is such a user, or where a response is
 * wrong.
 *
 * A server that offers a -sess algorithm has to remember the first request of
 * each session, since a client makes A1 once for all of it. When a claim is
 * accepted whose nonce is not remembered, keep copies of its first_nonce and
 * first_cnonce by that nonce, as long as the nonce lives; when a nextnonce is
 * given in reply, keep the same two by that, too. Before each call, put those
 * that are kept for claim->nonce into the claim, if there are any; so they are
 * there for sda_inform_make. Without this, each second request is SDA_REFUSED,
 * unless the client stays with its first cnonce.
 */
enum sda_status sda_judge_claim(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				const struct sda_request *request,
				struct sda_replay *replay);

#endif
