#ifndef SDA_VERDICT_H
#define SDA_VERDICT_H

/*
 * A verdict is what is known of a claim but for its response: whether its uri
 * and its nonce are right.
 */

#include "reason.h"
#include "request.h"
#include "server.h"
#include "user.h"

struct sda_verdict {
	enum sda_reason reason;
	/* when reason is SDA_REASON_NONE: */
	struct sda_nonce mark;
	bool stale;
};

/*@
  // is its uri that of the request? That of ACK may differ from its INVITE's.
  logic integer uri_reason{L}(struct sda_server *s, struct sda_request *r,
                              bytes uri) =
    s->uri_rule == SDA_URI_CALLER || text{L}(r->method) == method_ack ||
    uri == text{L}(r->uri) ||
    s->uri_rule == SDA_URI_SAME_USER && is_same_user(uri, text{L}(r->uri)) == 1
    ? SDA_REASON_NONE : SDA_REASON_URI;

  // the nonce is out of its time
  predicate is_stale(integer time, integer now, integer lifetime) =
    time > now || now - time > lifetime;
*/

/*@
  // the verdict at L on a uri and a nonce
  predicate is_verdict_on{L}(struct sda_verdict v, struct sda_server *s,
                             struct sda_request *q, integer algorithm,
                             struct sda_span context, bytes uri,
                             bytes nonce) =
    (v.reason == SDA_REASON_NONE || v.reason == SDA_REASON_URI ||
     v.reason == SDA_REASON_NONCE) &&
    (v.reason == SDA_REASON_URI <==> uri_reason{L}(s, q, uri) != 0) &&
    (v.reason == SDA_REASON_NONE ==>
     is_ours{L}(nonce, s, algorithm, context)) &&
    (v.reason == SDA_REASON_NONCE ==>
     !is_ours{L}(nonce, s, algorithm, context));
  // what is remembered of a nonce is that of this one
  predicate is_mark(struct sda_nonce m, bytes nonce) =
    m.time == nonce_time(nonce) &&
    \forall integer k; 0 <= k < SDA_NONCE_ID ==>
      m.id[k] == at(nonce_id(nonce), k);
  predicate is_marked{L}(struct sda_nonce *m, bytes nonce) =
    m->time == nonce_time(nonce) &&
    \forall integer k; 0 <= k < SDA_NONCE_ID ==>
      m->id[k] == at(nonce_id(nonce), k);
  // whether it was made too long ago
  predicate is_dated{L}(integer time, integer stale, struct sda_server *s,
                        struct sda_request *q, integer now) =
    stale != 0 <==> text{L}(q->method) != method_ack &&
                    is_stale(time, now, s->lifetime);
*/

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires is_request(request) && readable(context);
    requires readable(uri) && readable(nonce) && is_algorithm(algorithm);
    terminates \true;
    assigns \nothing;
    ensures is_verdict_on(\result, server, request, algorithm, context,
                          text(uri), text(nonce));
    ensures \result.reason == SDA_REASON_NONE ==>
      is_mark(\result.mark, text(nonce)) &&
      is_dated(\result.mark.time, (integer)\result.stale, server, request,
               now); */
/* Any nonce of ours is taken; whether it is too old is said beside. */
struct sda_verdict sda_verdict_make(const struct sda_server *server,
				    const struct sda_request *request,
				    uint64_t now, struct sda_span context,
				    enum sda_algorithm algorithm,
				    struct sda_span uri, struct sda_span nonce);

#endif
