#ifndef SDA_ANSWER_PARAMS_H
#define SDA_ANSWER_PARAMS_H

/* The params of an answer are what its credentials say, each with its text. */

#include "draft.h"
#include "session.h"
#include "sign.h"
#include "username.h"

/* What is made for an answer. */
struct sda_answer_texts {
	struct sda_signature signature;
	struct sda_username username;
	struct sda_span auts; /* empty when there is none */
};

/*@
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
*/

/*@
  // what is there can be read
  predicate is_fit{L}(struct sda_params *p) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      p->known[w].form != SDA_ABSENT ==> readable{L}(p->known[w].value);
  // parameter w says t, for ever
  predicate says_word{L}(struct sda_params *p, integer w, bytes t) =
    states{L}(p, w, t) && is_constant{L}(p->known[w].value);
  // the username is u, and a hash or not
  predicate has_username{L}(struct sda_params *p, struct sda_username u,
                            integer hashed) =
    (u.name == SDA_NAME_USERNAME
     ? is_put(p->known[SDA_NAME_USERNAME], SDA_HEADER_CREDENTIALS,
              SDA_NAME_USERNAME, u.value) && omits{L}(p, SDA_NAME_USERNAME_EXT)
     : is_put(p->known[SDA_NAME_USERNAME_EXT], SDA_HEADER_CREDENTIALS,
              SDA_NAME_USERNAME_EXT, u.value) &&
       omits{L}(p, SDA_NAME_USERNAME)) &&
    (hashed == 1 ? says_word{L}(p, SDA_NAME_USERHASH, spelling(SDA_WORD_TRUE))
                 : omits{L}(p, SDA_NAME_USERHASH));
  predicate has_count{L}(struct sda_params *p, integer qop,
                         struct sda_span nc, struct sda_span cnonce) =
    qop == SDA_QOP_NONE
    ? omits{L}(p, SDA_NAME_QOP) && omits{L}(p, SDA_NAME_NC) &&
      omits{L}(p, SDA_NAME_CNONCE)
    : says_word{L}(p, SDA_NAME_QOP, qop_text(qop)) &&
      is_put(p->known[SDA_NAME_NC], SDA_HEADER_CREDENTIALS, SDA_NAME_NC,
             nc) &&
      is_put(p->known[SDA_NAME_CNONCE], SDA_HEADER_CREDENTIALS,
             SDA_NAME_CNONCE, cnonce);
  predicate is_texts{L}(struct sda_answer_texts t) =
    readable{L}(t.signature.nc) && readable{L}(t.signature.response) &&
    readable{L}(t.username.value) && readable{L}(t.auts) &&
    (t.username.name == SDA_NAME_USERNAME ||
     t.username.name == SDA_NAME_USERNAME_EXT);
*/

/*@
  requires is_live(session) && is_texts(texts) && readable(uri) &&
    readable(cnonce) && \valid(draft);
  requires \separated(draft, session);
  terminates \true;
  assigns *draft;
  ensures is_echo{Old, Here}(draft, session);
  ensures is_put(draft->known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS,
                 SDA_NAME_URI, uri);
  ensures has_username(draft, texts.username,
                       \old(session->terms.userhash) ? 1 : 0);
  ensures has_count(draft, \old(session->terms.qop), texts.signature.nc,
                    cnonce);
  ensures is_put(draft->known[SDA_NAME_RESPONSE], SDA_HEADER_CREDENTIALS,
                 SDA_NAME_RESPONSE, texts.signature.response);
  ensures texts.auts.len > 0 ==>
    is_put(draft->known[SDA_NAME_AUTS], SDA_HEADER_CREDENTIALS,
           SDA_NAME_AUTS, texts.auts);
  ensures texts.auts.len == 0 ==> omits(draft, SDA_NAME_AUTS);
  ensures is_fit(draft);
*/
/* Puts together the params of the next answer. */
void sda_answer_params(const struct sda_session *session, struct sda_span uri,
		       struct sda_span cnonce, struct sda_answer_texts texts,
		       struct sda_params *draft);

/*@
  predicate is_looked_at(integer w) =
    w != SDA_NAME_URI && w != SDA_NAME_RESPONSE;
*/

/*@
  requires \valid_read(draft) && is_fit(draft);
  terminates \true;
  assigns \nothing;
  ensures \result <==> \forall integer w; 0 <= w < SDA_NAMES ==>
    is_looked_at(w) ==> draft->known[w].form != SDA_ABSENT ==>
    is_sendable(text(draft->known[w].value), SDA_HEADER_CREDENTIALS, w,
                draft->known[w].form) == 1;
*/
/*
 * May all of it be sent? The uri is for the caller to choose, and the response
 * is not looked at: it comes from a secret, and has the digits it must have.
 */
bool sda_answer_sendable(const struct sda_params *draft);

#endif
