#ifndef SDA_MAKING_H
#define SDA_MAKING_H

/*
 * A making is the texts of an answer as they are made in scratch, as far as it
 * came.
 */

#include "answer_params.h"

enum {
	/* AUTS of RFC 3310 3.4, in octets. */
	SDA_AUTS_OCTETS = 14
};

struct sda_making {
	struct sda_answer_texts texts; /* when status is SDA_OK */
	enum sda_status status;
};

/*@
  // s and i let a response be made, of the text before K
  logic bytes response_due{L}(struct sda_session *s, struct sda_request *r,
                              struct sda_span cnonce, bytes a1) =
    response_of(algorithm_hash(s->terms.aka.algorithm), s->terms.qop, a1,
                unesc(text{L}(s->nonce)), s->count + 1,
                unesc(text{L}(cnonce)),
                a2_of{L}(algorithm_hash(s->terms.aka.algorithm),
                         s->terms.qop, r));
  logic bytes a1_due{L}(struct sda_session *s, struct sda_identity *i,
                        struct sda_span cnonce) =
    a1_used{L}(s, i, unesc(text{L}(s->realm.value)),
               unesc(text{L}(s->nonce)), unesc(text{L}(cnonce)));

  // all of it lies where an answer can be made
  predicate is_answerable{L}(struct sda_session *s, struct sda_identity *i,
                             struct sda_request *r, struct sda_span cnonce,
                             struct sda_writer *w, struct sda_digest *d) =
    is_live{L}(s) && is_identity{L}(i) && is_request{L}(r) &&
    writable{L}(w) && \valid{L}(d) && s->count < 0xffffffff &&
    is_far{L}(s->realm.value, w, d) && is_far{L}(s->nonce, w, d) &&
    is_far{L}(cnonce, w, d) && is_far{L}(i->username, w, d) &&
    is_far{L}(i->password, w, d) && is_far{L}(i->auts, w, d) &&
    is_far{L}(r->method, w, d) && is_far{L}(r->uri, w, d) &&
    is_far{L}(r->body, w, d) &&
    \separated(w->at + (0 .. w->room - 1), w, s, i, r, d) &&
    \separated(w, s, i, r, d) && \separated(d, s, i, r) &&
    (i->user != \null ==>
      \separated(i->user, w, d, w->at + (0 .. w->room - 1)));

  predicate is_refusal(integer status) =
    status == SDA_NO_ROOM || status == SDA_MALFORMED ||
    status == SDA_TOO_LONG;
  // s is given, or stands in the scratch
  predicate is_kept_in{L}(struct sda_writer *w, struct sda_span s,
                          struct sda_span given) =
    is_within{L}(w, s) || s.at == given.at && s.len == given.len;
*/

/*@
  requires is_answerable(session, identity, request, cnonce, scratch, a1);
  terminates \true;
  assigns *a1, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || is_refusal(\result.status);
  ensures \result.status == SDA_OK ==>
    went_on{Old, Here}(scratch) && is_texts(\result.texts);
  ensures \result.status == SDA_OK ==>
    is_within(scratch, \result.texts.signature.nc) &&
    text(\result.texts.signature.nc) == count_text(\old(session->count) + 1);
  ensures \result.status == SDA_OK ==>
    a1->len ==
      hash_digits(algorithm_hash(\old(session->terms.aka.algorithm))) &&
    digits(a1) == \old(a1_due(session, identity, cnonce));
  ensures \result.status == SDA_OK ==>
    is_within(scratch, \result.texts.signature.response) &&
    text(\result.texts.signature.response) ==
      response_due{Old}(session, request, cnonce, digits(a1));
  ensures \result.status == SDA_OK ==>
    is_kept_in(scratch, \result.texts.username.value,
               \old(identity->username)) &&
    \result.texts.username.name ==
      username_name(\old(session->terms.userhash) ? 1 : 0,
                    \old(text(identity->username))) &&
    text(\result.texts.username.value) ==
      username_value(algorithm_hash(\old(session->terms.aka.algorithm)),
                     \old(session->terms.userhash) ? 1 : 0,
                     \old(text(identity->username)),
                     unesc(\old(text(session->realm.value))));
*/
/* All that has to be made for the next answer, and H(A1) for it. */
struct sda_making sda_making_all(const struct sda_session *session,
				 const struct sda_identity *identity,
				 const struct sda_request *request,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_digest *a1);

#endif
