#ifndef SDA_REQUEST_H
#define SDA_REQUEST_H

/* A request is what a response can cover of a SIP request. */

#include <stdbool.h>
#include "span.h"

/*
 * For ACK the body is that of its INVITE: an ACK repeats the credentials of the
 * INVITE, which cover nothing of its own (RFC 3261 22.1).
 */
struct sda_request {
	struct sda_span method;
	struct sda_span uri;  /* the Request-URI, as the start line has it */
	struct sda_span body; /* counts for auth-int alone */
};

/*@
  predicate is_request{L}(struct sda_request *r) =
    \valid_read(r) && readable{L}(r->method) && readable{L}(r->uri) &&
    readable{L}(r->body);

  logic bytes method_ack = snoc(snoc(snoc(empty, 'A'), 'C'), 'K');
  logic bytes method_cancel =
    snoc(snoc(snoc(snoc(snoc(snoc(empty, 'C'), 'A'), 'N'), 'C'), 'E'), 'L');
  logic bytes method_invite =
    snoc(snoc(snoc(snoc(snoc(snoc(empty, 'I'), 'N'), 'V'), 'I'), 'T'), 'E');
  // what is hashed for a request with that method
  logic bytes method_covered(bytes method) =
    method == method_ack ? method_invite : method;
*/

/*@ requires readable(method);
    terminates \true;
    assigns \nothing;
    ensures \result <==> text(method) == method_ack; */
/* Is it ACK? Case counts (RFC 3261 7.1). */
bool sda_request_is_ack(struct sda_span method);

/*@ requires readable(method);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#22.1-ack-unchallenged":
            "rfc3261#22.1-cancel-unchallenged": "rfc3261#9.2-cancel":
            "rfc3261#20-www-authenticate-401":
            "rfc3261#20-www-authenticate-407":
            "rfc3261#20-proxy-authenticate-401":
            "rfc3261#20-proxy-authenticate-407":
      \result <==> text(method) != method_ack &&
                   text(method) != method_cancel; */
/* May such a request be answered with 401 or 407? Not ACK and CANCEL. */
bool sda_request_challenged(struct sda_span method);

/*@ terminates \true;
    assigns \nothing;
    ensures "rfc3261#22.1-401-not-proxy": "rfc3261#21.4.2-401-407":
      \result == (proxy ? 407 : 401); */
/*
 * The status of a response with challenges: 407 from a proxy, whose own are
 * Proxy-Authenticate; else 401, with WWW-Authenticate.
 */
unsigned sda_request_refusal(bool proxy);

/*@ requires readable(method);
    terminates \true;
    assigns \nothing;
    ensures readable(\result);
    ensures "rfc3261#22.1-ack-accepted.method":
      text(\result) == method_covered(text(method)); */
/* The method that the response covers: that of the INVITE for ACK. */
struct sda_span sda_request_covered(struct sda_span method);

#endif
