#ifndef SDA_SIGNATURE_H
#define SDA_SIGNATURE_H

/*
 * A signature is what a request carries to show that its sender knows H(A1):
 * the count of the nonce, and the response (RFC 7616 3.4.1).
 */

#include "count.h"
#include "plain.h"
#include "request.h"
#include "response.h"
#include "terms.h"

/* All is settled in scratch, or is given. */
struct sda_signature {
	struct sda_span realm; /* plain */
	struct sda_span nc;
	struct sda_span response;
};

/*@
  logic bytes qop_text(integer qop) =
    spelling(qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT : SDA_WORD_AUTH);
  logic bytes a2_of{L}(integer h, integer qop, struct sda_request *r) =
    qop == SDA_QOP_AUTH_INT
    ? A2_int(h, text{L}(r->method), text{L}(r->uri), text{L}(r->body))
    : A2(text{L}(r->method), text{L}(r->uri));
  logic bytes response_with(integer h, integer qop, bytes a1, bytes nonce,
                            bytes nc, bytes cnonce, bytes a2) =
    qop == SDA_QOP_NONE ? request_digest_bare(h, a1, nonce, H(h, a2)) :
    request_digest(h, a1, nonce, nc, cnonce, qop_text(qop), H(h, a2));
  // the response of the n-th request with that nonce
  logic bytes response_of(integer h, integer qop, bytes a1, bytes nonce,
                          integer n, bytes cnonce, bytes a2) =
    response_with(h, qop, a1, nonce, count_text(n), cnonce, a2);
*/

/*@
  requires \valid_read(terms) && is_terms(*terms) && usable(a1) &&
    is_request(request);
  requires readable(plain.nonce) && readable(plain.cnonce);
  requires writable(scratch) && \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==> out->realm == plain.realm;
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == count_text(count);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->response) &&
    is_within(scratch, out->response) &&
    text(out->response) ==
      \old(response_of(algorithm_hash(terms->aka.algorithm), terms->qop,
        digits(a1), text(plain.nonce), count, text(plain.cnonce),
        a2_of(algorithm_hash(terms->aka.algorithm), terms->qop, request)));
*/
/* The response of the request of that count. */
enum sda_status sda_signature_make(const struct sda_terms *terms,
				   uint32_t count, const struct sda_digest *a1,
				   const struct sda_request *request,
				   struct sda_plain plain,
				   struct sda_writer *scratch,
				   struct sda_signature *out);

#endif
