#ifndef SDA_ANSWER_DRAFT_H
#define SDA_ANSWER_DRAFT_H

/*
 * The draft of an answer is its params with all that had to be made for them,
 * while the session still stands as it did.
 */

#include "making.h"

/*@
  // d lies apart from s
  predicate is_off(struct sda_digest *d, struct sda_span s) =
    \separated(d, s.at + (0 .. s.len - 1));
  // the session's terms and texts stay, and its count
  predicate is_unmoved{K, L}(struct sda_session *s) =
    \at(s->terms, L) == \at(s->terms, K) &&
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->opaque, L) == \at(s->opaque, K) &&
    \at(s->algorithm, L) == \at(s->algorithm, K) &&
    \at(s->nonce, L) == \at(s->nonce, K) &&
    \at(s->count, L) == \at(s->count, K) &&
    \at(s->a1.len, L) == \at(s->a1.len, K);
  // d lies apart from what parameter w says
  predicate is_clear{L}(struct sda_params *p, integer w,
                        struct sda_digest *d) =
    p->known[w].form != SDA_ABSENT ==> is_off(d, p->known[w].value);
  // apart from all that was made
  predicate is_all_clear{L}(struct sda_params *p, struct sda_digest *d) =
    is_clear{L}(p, SDA_NAME_USERNAME, d) &&
    is_clear{L}(p, SDA_NAME_USERNAME_EXT, d) &&
    is_clear{L}(p, SDA_NAME_USERHASH, d) && is_clear{L}(p, SDA_NAME_QOP, d) &&
    is_clear{L}(p, SDA_NAME_NC, d) && is_clear{L}(p, SDA_NAME_RESPONSE, d);
  // the answer of s to r, made of what was there at K
  predicate is_draft{K, L}(struct sda_params *p, struct sda_session *s,
                           struct sda_identity *i, struct sda_request *r,
                           struct sda_span cnonce, bytes a1) =
    is_counted{L}(p, \at(s->terms.qop, K), \at(s->count, K) + 1, cnonce) &&
    is_put(\at(p->known[SDA_NAME_URI], L), SDA_HEADER_CREDENTIALS,
           SDA_NAME_URI, \at(r->uri, K)) &&
    is_named{L}(p, algorithm_hash(\at(s->terms.aka.algorithm, K)),
                \at(s->terms.userhash, K) ? 1 : 0,
                text{K}(\at(i->username, K)),
                unesc(text{K}(\at(s->realm.value, K)))) &&
    states{L}(p, SDA_NAME_RESPONSE, response_due{K}(s, r, cnonce, a1));
*/

/*@
  // a struct is the same when its members are
  lemma params_whole: \forall struct sda_params a, b;
    (\forall integer w; 0 <= w < SDA_NAMES ==> a.known[w] == b.known[w]) ==>
    a.text == b.text ==> a == b;
  lemma params_equal{K, L}: \forall struct sda_params *p;
    (\forall integer w; 0 <= w < SDA_NAMES ==>
      \at(p->known[w], L) == \at(p->known[w], K)) ==>
    \at(p->text, L) == \at(p->text, K) ==> \at(*p, L) == \at(*p, K);
  lemma session_equal{K, L}: \forall struct sda_session *s;
    \at(s->terms, L) == \at(s->terms, K) ==>
    \at(s->realm, L) == \at(s->realm, K) ==>
    \at(s->opaque, L) == \at(s->opaque, K) ==>
    \at(s->algorithm, L) == \at(s->algorithm, K) ==>
    \at(s->nonce, L) == \at(s->nonce, K) ==>
    \at(s->a1, L) == \at(s->a1, K) ==>
    \at(s->count, L) == \at(s->count, K) ==>
    \at(s->rounds, L) == \at(s->rounds, K) ==>
    \at(s->resynchronising, L) == \at(s->resynchronising, K) ==>
    \at(*s, L) == \at(*s, K);
  lemma digest_equal{K, L}: \forall struct sda_digest *d;
    (\forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
      \at(d->hex[k], L) == \at(d->hex[k], K)) ==>
    \at(d->len, L) == \at(d->len, K) ==> \at(*d, L) == \at(*d, K);
*/

/*@
  requires is_answerable(session, identity, request, cnonce, scratch, a1);
  requires \valid(draft) && \separated(draft, session, identity, request, a1) &&
    \separated(draft, scratch, scratch->at + (0 .. scratch->room - 1));
  requires \valid(session) && \separated(session, identity->username.at +
    (0 .. identity->username.len - 1));
  terminates \true;
  assigns *a1, *draft, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || is_refusal(\result);
  ensures \result == SDA_OK ==> is_echo{Old, Here}(draft, session);
  ensures \result == SDA_OK ==>
    a1->len ==
      hash_digits(algorithm_hash(\old(session->terms.aka.algorithm))) &&
    digits(a1) == \old(a1_due(session, identity, cnonce));
  ensures \result == SDA_OK ==>
    is_draft{Old, Here}(draft, session, identity, request, cnonce,
                        \at(digits(a1), Here));
  ensures \result == SDA_OK ==>
    is_all_clear(draft, a1) && is_fit(draft) && usable(a1);
  ensures \result == SDA_OK ==>
    is_unmoved{Old, Here}(session) && is_live(session);
  ensures \result == SDA_OK ==> is_all_clear(draft, \old(&session->a1));
  ensures \result != SDA_OK ==> *draft == \old(*draft);
  ensures \result != SDA_OK ==> *session == \old(*session);
*/
/* The draft of the next answer, and H(A1) for it; or draft is unchanged. */
enum sda_status sda_answer_draft(const struct sda_session *session,
				 const struct sda_identity *identity,
				 const struct sda_request *request,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_digest *a1,
				 struct sda_params *draft);

#endif
