#ifndef SDA_ANSWER_H
#define SDA_ANSWER_H

/*
 * An answer is the credentials that a client sends with one request of a
 * session (RFC 7616 3.4).
 */

#include "answer_params.h"
#include "credentials.h"

/*@
  // nothing that is read lies in what is written
  predicate is_beside{L}(struct sda_span s, struct sda_session *session,
                         struct sda_writer *scratch,
                         struct sda_credentials *out,
                         struct sda_digest *a1) =
    apart{L}(scratch, s) && \separated(a1, s.at + (0 .. s.len - 1)) &&
    \separated(session, s.at + (0 .. s.len - 1)) &&
    \separated(out, s.at + (0 .. s.len - 1));

  // credentials are made for it: ACK has those of its INVITE, CANCEL has none
  predicate has_own{L}(struct sda_request *r) =
    text{L}(r->method) != method_ack && text{L}(r->method) != method_cancel;
*/

/*@
  requires \valid(session) && is_live(session);
  requires is_identity(identity) && is_request(request) && readable(cnonce);
  requires writable(scratch) && \valid(out) && \valid(a1);
  requires \separated(session, identity, request, scratch, out, a1,
                      scratch->at + (0 .. scratch->room - 1));
  requires identity->user != \null ==>
    \separated(identity->user, session, scratch, out, a1,
               scratch->at + (0 .. scratch->room - 1));
  requires is_beside(session->realm.value, session, scratch, out, a1) &&
    is_beside(session->opaque.value, session, scratch, out, a1) &&
    is_beside(session->algorithm.value, session, scratch, out, a1) &&
    is_beside(session->nonce, session, scratch, out, a1);
  requires is_beside(identity->username, session, scratch, out, a1) &&
    is_beside(identity->password, session, scratch, out, a1) &&
    is_beside(identity->auts, session, scratch, out, a1);
  requires is_beside(request->method, session, scratch, out, a1) &&
    is_beside(request->uri, session, scratch, out, a1) &&
    is_beside(request->body, session, scratch, out, a1) &&
    is_beside(cnonce, session, scratch, out, a1);
  terminates \true;
  assigns *a1, *out, session->count, session->a1, session->resynchronising,
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures "rfc3261#22.1-ack-repeats.none-new":
          "rfc3261#20-proxy-authorization-cancel":
    \result == SDA_UNSUPPORTED <==> !\old(has_own(request));
  ensures exhausted:
    \old(has_own(request)) && \old(session->count) == 0xffffffff ==>
    \result == SDA_STALE;
  ensures "rfc7616#3.4-same-as-challenge": "rfc7616#3.3-opaque-returned":
          "rfc7616#3.3-nonce-opaque":
    \result == SDA_OK ==> is_echo{Old, Here}(&out->params, session);
  ensures "rfc7616#3.4-nc-used": "rfc7616#3.4-cnonce-used":
          "rfc8760#2.6-credentials-have-qop.sent": "rfc3261#22.4-no-cnonce":
          "rfc2617#3.2.2.1-iff-qop":
    \result == SDA_OK ==>
      session->count == \old(session->count) + 1 &&
      is_counted(&out->params, session->terms.qop, session->count, cnonce);
  ensures "rfc7616#3.4-uri": "rfc7616#3.4.6-uri-agrees":
    \result == SDA_OK ==>
      is_put(out->params.known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS,
             SDA_NAME_URI, \old(request->uri));
  ensures "rfc7616#3.4.4-used.sent": "rfc7616#3.4-username-ext":
    \result == SDA_OK ==>
      is_named(&out->params, algorithm_hash(session->terms.aka.algorithm),
               session->terms.userhash ? 1 : 0,
               \old(text(identity->username)),
               unesc(\old(text(session->realm.value))));
  ensures "rfc7616#3.4.2-a1.kept": \result == SDA_OK ==>
    digits(&session->a1) ==
      (\old(keeps_a1(session, identity)) == 1 ? \old(digits(&session->a1)) :
       \old(a1_made(session->terms.aka.algorithm, identity,
                    unesc(text(session->realm.value)),
                    unesc(text(session->nonce)), unesc(text(cnonce)))));
  ensures "rfc7616#3.4.1-response.sent": "rfc3310#3.4-empty-password":
    \result == SDA_OK ==>
      states(&out->params, SDA_NAME_RESPONSE,
        response_of(algorithm_hash(session->terms.aka.algorithm),
          session->terms.qop, digits(&session->a1),
          unesc(\old(text(session->nonce))), session->count,
          unesc(\old(text(cnonce))),
          \old(a2_of(algorithm_hash(session->terms.aka.algorithm),
                     session->terms.qop, request))));
  ensures \result != SDA_OK ==>
    *out == \old(*out) && *session == \old(*session) &&
    *scratch == \old(*scratch);
*/
/*
 * The credentials for the next request of the session, whose count goes up.
 * They borrow from the session, the request, cnonce and scratch, where what has
 * to be made is put behind what is there. *a1 is lent for H(A1) while it is
 * made, and wiped. cnonce is fresh for each request: the hexadecimal digits of
 * 16 random octets, or more. The identity is one for the whole session: H(A1)
 * is kept from the first answer on.
 *
 * An ACK repeats the credentials of its INVITE, for each realm: keep the fields
 * that were sent. A CANCEL has none, since nobody may challenge it (RFC 3261
 * 22.1). For both, SDA_UNSUPPORTED.
 *
 * The uri is taken as it is: sda_credentials_write refuses what is none in SIP.
 * SDA_STALE when the nonce was used 0xffffffff times; SDA_MISSING without a
 * cnonce; SDA_MALFORMED when a text may not be sent, such as a realm with a
 * fold, or `user` has not the digits of the algorithm; SDA_TOO_LONG,
 * SDA_NO_ROOM. Whatever the refusal, nothing is changed.
 */
enum sda_status sda_answer_make(struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_digest *a1,
				struct sda_credentials *out);

#endif
