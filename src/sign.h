#ifndef SDA_SIGN_H
#define SDA_SIGN_H

/*
 * To sign is to make the response of a request, and what goes into it
 * (RFC 7616 3.4.1).
 */

#include "identity.h"
#include "signature.h"

/*@
  // s lies apart from what is written
  predicate is_far{L}(struct sda_span s, struct sda_writer *w,
                      struct sda_digest *d) =
    readable{L}(s) && apart{L}(w, s) &&
    \separated(d, s.at + (0 .. s.len - 1));
*/

/*@
  requires is_live(session) && is_identity(identity) && is_request(request);
  requires writable(scratch) && \valid(a1) && \valid(out);
  requires is_far(session->realm.value, scratch, a1) &&
    is_far(session->nonce, scratch, a1) && is_far(cnonce, scratch, a1);
  requires is_far(identity->username, scratch, a1) &&
    is_far(identity->password, scratch, a1);
  requires is_far(request->method, scratch, a1) &&
    is_far(request->uri, scratch, a1) && is_far(request->body, scratch, a1);
  requires \separated(scratch->at + (0 .. scratch->room - 1), scratch, session,
                      identity, request, a1, out);
  requires \separated(scratch, session, identity, request, a1, out);
  requires \separated(a1, session, identity, request, out) &&
    \separated(out, session, identity, request);
  requires identity->user != \null ==>
    \separated(identity->user, scratch, a1, out,
               scratch->at + (0 .. scratch->room - 1));
  requires session->count < 0xffffffff;
  terminates \true;
  assigns *a1, *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->realm) &&
    text(out->realm) == unesc(\old(text(session->realm.value)));
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == count_text(session->count + 1);
  ensures \result == SDA_OK ==>
    a1->len == hash_digits(algorithm_hash(session->terms.aka.algorithm)) &&
    digits(a1) == \old(a1_used(session, identity,
      unesc(text(session->realm.value)), unesc(text(session->nonce)),
      unesc(text(cnonce))));
  ensures "rfc7616#3.4.1-response.signed":
    \result == SDA_OK ==>
    is_settled(scratch, out->response) && is_within(scratch, out->response) &&
    text(out->response) ==
      response_of(algorithm_hash(session->terms.aka.algorithm),
        session->terms.qop, digits(a1), unesc(\old(text(session->nonce))),
        session->count + 1, unesc(\old(text(cnonce))),
        \old(a2_of(algorithm_hash(session->terms.aka.algorithm),
                   session->terms.qop, request)));
*/
/* The response of the next request, and H(A1) for it. */
enum sda_status sda_sign(const struct sda_session *session,
			 const struct sda_identity *identity,
			 const struct sda_request *request,
			 struct sda_span cnonce, struct sda_writer *scratch,
			 struct sda_digest *a1, struct sda_signature *out);

#endif
