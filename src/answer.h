#ifndef SDA_ANSWER_H
#define SDA_ANSWER_H

/*
 * An answer is the credentials that a client sends with one request of a
 * session (RFC 7616 3.4).
 */

#include "credentials.h"
#include "draft.h"
#include "ext_value.h"
#include "request.h"
#include "response.h"
#include "session.h"

enum {
	/* AUTS of RFC 3310 3.4, in octets. */
	SDA_AUTS_OCTETS = 14
};

/* Who the client is. All is plain. */
struct sda_identity {
	struct sda_span username;
	struct sda_span password; /* with AKA, what sda_aka_password makes */
	/* H(username:realm:password) instead of a password, or NULL */
	const struct sda_digest *user;
	/* What the card said to a challenge of AKA out of step; else empty. */
	struct sda_span auts;
};

/*@
  predicate is_identity{L}(struct sda_identity *i) =
    \valid_read(i) && readable{L}(i->username) && readable{L}(i->password) &&
    readable{L}(i->auts) && (i->user == \null || usable{L}(i->user));

  // eight LHEX
  logic bytes count_text(integer n) =
    hex(snoc(snoc(snoc(snoc(empty, n / 16777216), (n / 65536) % 256),
                  (n / 256) % 256), n % 256));

  logic bytes password_used{L}(struct sda_identity *i) =
    i->auts.len > 0 ? empty : text{L}(i->password);
  // H(username:realm:password)
  logic bytes user_used{L}(integer h, struct sda_identity *i, bytes realm) =
    i->user != \null && i->auts.len == 0 ? digits{L}(i->user) :
    H(h, A1(text{L}(i->username), realm, password_used{L}(i)));
  // H(A1), when it is not kept
  logic bytes a1_made{L}(integer algorithm, struct sda_identity *i,
                         bytes realm, bytes nonce, bytes cnonce) =
    algorithm == SDA_MD5_SESS || algorithm == SDA_SHA_256_SESS ||
      algorithm == SDA_SHA_512_256_SESS
    ? H(algorithm_hash(algorithm),
        A1_session(user_used{L}(algorithm_hash(algorithm), i, realm),
                   nonce, cnonce))
    : user_used{L}(algorithm_hash(algorithm), i, realm);
  // is the H(A1) of the session good for this answer?
  logic integer keeps_a1{L}(struct sda_session *s, struct sda_identity *i) =
    s->a1.len > 0 && !s->resynchronising && i->auts.len == 0 ? 1 : 0;

  logic bytes qop_text(integer qop) =
    spelling(qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT : SDA_WORD_AUTH);
  logic bytes a2_of{L}(integer h, integer qop, struct sda_request *r) =
    qop == SDA_QOP_AUTH_INT
    ? A2_int(h, text{L}(r->method), text{L}(r->uri), text{L}(r->body))
    : A2(text{L}(r->method), text{L}(r->uri));
  // the response of the n-th request with that nonce
  logic bytes response_of(integer h, integer qop, bytes a1, bytes nonce,
                          integer n, bytes cnonce, bytes a2) =
    qop == SDA_QOP_NONE ? request_digest_bare(h, a1, nonce, H(h, a2)) :
    request_digest(h, a1, nonce, count_text(n), cnonce, qop_text(qop),
                   H(h, a2));

  // parameter w is there, and says t
  predicate states{L}(struct sda_params *p, integer w, bytes t) =
    p->known[w].form == form_sent(SDA_HEADER_CREDENTIALS, w) &&
    readable{L}(p->known[w].value) && text{L}(p->known[w].value) == t;
  predicate omits{L}(struct sda_params *p, integer w) =
    p->known[w].form == SDA_ABSENT;
  // parameter w is that of the challenge, octet by octet
  predicate echoes{L}(struct sda_params *p, integer w, struct sda_param sent) =
    sent.form == SDA_ABSENT ? omits{L}(p, w) :
    is_put(p->known[w], SDA_HEADER_CREDENTIALS, w, sent.value);

  predicate is_echo{K, L}(struct sda_params *p, struct sda_session *s) =
    echoes{L}(p, SDA_NAME_REALM, \at(s->realm, K)) &&
    echoes{L}(p, SDA_NAME_OPAQUE, \at(s->opaque, K)) &&
    echoes{L}(p, SDA_NAME_ALGORITHM, \at(s->algorithm, K)) &&
    is_put(\at(p->known[SDA_NAME_NONCE], L), SDA_HEADER_CREDENTIALS,
           SDA_NAME_NONCE, \at(s->nonce, K));
  // the n-th request with the nonce
  predicate is_counted{L}(struct sda_params *p, integer qop, integer n,
                          struct sda_span cnonce) =
    qop == SDA_QOP_NONE
    ? omits{L}(p, SDA_NAME_QOP) && omits{L}(p, SDA_NAME_NC) &&
      omits{L}(p, SDA_NAME_CNONCE)
    : states{L}(p, SDA_NAME_QOP, qop_text(qop)) &&
      states{L}(p, SDA_NAME_NC, count_text(n)) &&
      is_put(p->known[SDA_NAME_CNONCE], SDA_HEADER_CREDENTIALS,
             SDA_NAME_CNONCE, cnonce);
  predicate is_named{L}(struct sda_params *p, integer hash, integer userhash,
                        bytes name, bytes realm) =
    userhash == 1
    ? states{L}(p, SDA_NAME_USERNAME, userhash(hash, name, realm)) &&
      states{L}(p, SDA_NAME_USERHASH, spelling(SDA_WORD_TRUE)) &&
      omits{L}(p, SDA_NAME_USERNAME_EXT)
    : omits{L}(p, SDA_NAME_USERHASH) &&
      (is_sendable(esc(name), SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
                   SDA_QUOTED) == 1
       ? states{L}(p, SDA_NAME_USERNAME, esc(name)) &&
         omits{L}(p, SDA_NAME_USERNAME_EXT)
       : states{L}(p, SDA_NAME_USERNAME_EXT, ext_value(name)) &&
         omits{L}(p, SDA_NAME_USERNAME));

  // nothing that is read lies in what is written
  predicate is_beside{L}(struct sda_span s, struct sda_session *session,
                         struct sda_writer *scratch,
                         struct sda_credentials *out) =
    apart{L}(scratch, s) &&
    \separated(session, s.at + (0 .. s.len - 1)) &&
    \separated(out, s.at + (0 .. s.len - 1));
*/

/*@
  requires \valid(session) && is_live(session);
  requires is_identity(identity) && is_request(request) && readable(cnonce);
  requires writable(scratch) && \valid(out);
  requires \separated(session, scratch, out,
                      scratch->at + (0 .. scratch->room - 1));
  requires \separated(identity, session, scratch, out,
                      scratch->at + (0 .. scratch->room - 1));
  requires \separated(request, session, scratch, out,
                      scratch->at + (0 .. scratch->room - 1));
  requires identity->user != \null ==>
    \separated(identity->user, session, scratch, out,
               scratch->at + (0 .. scratch->room - 1));
  requires is_beside(session->realm.value, session, scratch, out) &&
    is_beside(session->opaque.value, session, scratch, out) &&
    is_beside(session->algorithm.value, session, scratch, out) &&
    is_beside(session->nonce, session, scratch, out);
  requires is_beside(identity->username, session, scratch, out) &&
    is_beside(identity->password, session, scratch, out) &&
    is_beside(identity->auts, session, scratch, out);
  requires is_beside(request->method, session, scratch, out) &&
    is_beside(request->uri, session, scratch, out) &&
    is_beside(request->body, session, scratch, out) &&
    is_beside(cnonce, session, scratch, out);
  terminates \true;
  assigns *out, session->count, session->a1, session->resynchronising,
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures exhausted: \old(session->count) == 0xffffffff ==>
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
             SDA_NAME_URI, request->uri);
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
 * to be made is put behind what is there. cnonce is fresh for each request: the
 * hexadecimal digits of 16 random octets, or more. The identity is one for the
 * whole session: H(A1) is kept from the first answer on.
 *
 * The uri is taken as it is: sda_credentials_write refuses what is none in SIP.
 * SDA_STALE when the nonce was used 0xffffffff times; SDA_MISSING without a
 * cnonce; SDA_MALFORMED when a text may not be sent, such as a realm with a
 * fold, or `user` has not the digits of the algorithm; SDA_TOO_LONG,
 * SDA_NO_ROOM. Then nothing is changed.
 */
enum sda_status sda_answer_make(struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_credentials *out);

#endif
