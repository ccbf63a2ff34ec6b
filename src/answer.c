#include "answer.h"
#include "answer_draft.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

/*@
  // octets outside d stay
  predicate spared_by{K, L}(struct sda_digest *d) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(&d->hex[0], K) + (0 .. SDA_HASH_DIGITS_MAX - 1),
                 p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
*/

/*@
  requires \valid(out) && usable(from) && \separated(out, from);
  terminates \true;
  assigns out->hex[0 .. SDA_HASH_DIGITS_MAX - 1], out->len;
  ensures out->len == \old(from->len);
  ensures digits(out) == \old(digits(from));
  ensures spared_by{Old, Here}(out);
*/
static void copy(const struct sda_digest *from, struct sda_digest *out)
{
	/*@
	  loop invariant k <= SDA_HASH_DIGITS_MAX;
	  loop invariant \forall integer i; 0 <= i < k ==>
	    out->hex[i] == \at(from->hex[i], Pre);
	  loop assigns k, out->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
	  loop variant SDA_HASH_DIGITS_MAX - k;
	*/
	for (size_t k = 0; k < SDA_HASH_DIGITS_MAX; k++)
		out->hex[k] = from->hex[k];
	out->len = from->len;
	//@ assert same(digits(out), \at(digits(from), Pre));
	/*@ assert beside: \forall uint8_t *p;
	      \separated(&out->hex[0] + (0 .. SDA_HASH_DIGITS_MAX - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(&out->hex[0] + (0 .. SDA_HASH_DIGITS_MAX - 1),
	                 p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
}

/*@
  requires \valid(digest);
  terminates \true;
  assigns digest->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures spared_by{Old, Here}(digest);
*/
static void wipe(struct sda_digest *digest)
{
	sda_secret_wipe(digest->hex, sizeof digest->hex);
	/*@ assert beside: \forall uint8_t *p;
	      \separated(&digest->hex[0] + (0 .. SDA_HASH_DIGITS_MAX - 1),
	                 p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(&digest->hex[0] + (0 .. SDA_HASH_DIGITS_MAX - 1),
	                 p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
}

/*@
  // what w says is the same at L
  predicate is_told{K, L}(struct sda_params *p, integer w) =
    \at(p->known[w].form, K) != SDA_ABSENT ==>
    (readable{K}(\at(p->known[w].value, K)) ==>
     readable{L}(\at(p->known[w].value, K))) &&
    text{L}(\at(p->known[w].value, K)) == text{K}(\at(p->known[w].value, K));
  predicate is_all_told{K, L}(struct sda_params *p) =
    is_told{K, L}(p, SDA_NAME_USERNAME) &&
    is_told{K, L}(p, SDA_NAME_USERNAME_EXT) &&
    is_told{K, L}(p, SDA_NAME_USERHASH) && is_told{K, L}(p, SDA_NAME_QOP) &&
    is_told{K, L}(p, SDA_NAME_NC) && is_told{K, L}(p, SDA_NAME_RESPONSE);
  predicate is_same{K, L}(struct sda_params *p) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      \at(p->known[w], L) == \at(p->known[w], K);
  lemma same_on{J, K, L}: \forall struct sda_params *p;
    is_same{J, K}(p) ==> is_same{K, L}(p) ==> is_same{J, L}(p);
  // p, and what was made for it, is the same at L
  predicate is_kept{K, L}(struct sda_params *p) =
    is_same{K, L}(p) && is_all_told{K, L}(p);
  lemma kept_on{J, K, L}: \forall struct sda_params *p;
    is_kept{J, K}(p) ==> is_kept{K, L}(p) ==> is_kept{J, L}(p);
  lemma states_kept{K, L}: \forall struct sda_params *p, integer w, bytes t;
    is_same{K, L}(p) ==> 0 <= w < SDA_NAMES ==> is_told{K, L}(p, w) ==>
    states{K}(p, w, t) ==> states{L}(p, w, t);
  lemma counted_kept{K, L}: \forall struct sda_params *p, integer qop, n,
    struct sda_span cnonce;
    is_kept{K, L}(p) ==> is_counted{K}(p, qop, n, cnonce) ==>
    is_counted{L}(p, qop, n, cnonce);
  lemma named_kept{K, L}: \forall struct sda_params *p, integer h, hashed,
    bytes name, bytes realm;
    is_kept{K, L}(p) ==> is_named{K}(p, h, hashed, name, realm) ==>
    is_named{L}(p, h, hashed, name, realm);
  lemma draft_kept{J, K, L}: \forall struct sda_params *p,
    struct sda_session *s, struct sda_identity *i, struct sda_request *r,
    struct sda_span cnonce, bytes a1;
    is_kept{K, L}(p) ==> is_draft{J, K}(p, s, i, r, cnonce, a1) ==>
    is_draft{J, L}(p, s, i, r, cnonce, a1);
  lemma echo_kept{J, K, L}: \forall struct sda_params *p,
    struct sda_session *s;
    is_same{K, L}(p) ==> is_echo{J, K}(p, s) ==> is_echo{J, L}(p, s);
  lemma clear_kept{K, L}: \forall struct sda_params *p, struct sda_digest *d;
    is_same{K, L}(p) ==> is_all_clear{K}(p, d) ==> is_all_clear{L}(p, d);
  // octets outside both stay
  predicate spared_by_both{K, L}(struct sda_digest *d, struct sda_digest *e) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(&d->hex[0], K) + (0 .. SDA_HASH_DIGITS_MAX - 1),
                 p + (0 .. n - 1)) ==>
      \separated(\at(&e->hex[0], K) + (0 .. SDA_HASH_DIGITS_MAX - 1),
                 p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  lemma told_by{K, L}: \forall struct sda_params *p, integer w,
    struct sda_digest *d, struct sda_digest *e;
    spared_by_both{K, L}(d, e) ==> is_clear{K}(p, w, d) ==>
    is_clear{K}(p, w, e) ==>
    (readable{K}(\at(p->known[w].value, K)) ==>
     readable{L}(\at(p->known[w].value, K))) ==>
    is_told{K, L}(p, w);
*/

/*@
  requires \valid(session) && session->count < 0xffffffff;
  requires usable(a1) && \valid(a1) && \separated(session, a1);
  terminates \true;
  assigns session->count, session->resynchronising, session->a1.len,
    session->a1.hex[0 .. SDA_HASH_DIGITS_MAX - 1],
    a1->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures session->count == \old(session->count) + 1;
  ensures digits(&session->a1) == \old(digits(a1));
  ensures spared_by_both{Old, Here}(&session->a1, a1);
*/
/* One more was sent, with this H(A1), which stays in the session alone. */
static void advance(struct sda_digest *a1, bool resynchronising,
		    struct sda_session *session)
{
	copy(a1, &session->a1);
	//@ ghost Copied: ;
	wipe(a1);
	/*@ assert digits: digits(&session->a1) ==
	      \at(digits(&session->a1), Copied); */
	session->count++;
	session->resynchronising = resynchronising;
}

/*@
  requires \valid(out) && readable(algorithm.value);
  terminates \true;
  assigns out->algorithm, out->qop;
  ensures is_same{Old, Here}(&out->params);
*/
static void note(struct sda_param algorithm, enum sda_qop qop,
		 struct sda_credentials *out)
{
	out->algorithm = sda_param_algorithm(algorithm);
	out->qop = qop;
	/*@ assert form: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].form == \at(out->params.known[w].form, Pre);
	*/
	/*@ assert word: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].word == \at(out->params.known[w].word, Pre);
	*/
}

/*@
  requires \valid(session) && is_live(session) && session->count < 0xffffffff;
  requires \valid(out) && usable(a1) && \valid(a1);
  requires \separated(a1, session, out) && \separated(session, out);
  requires is_all_clear(&out->params, &session->a1) &&
    is_all_clear(&out->params, a1);
  terminates \true;
  assigns out->algorithm, out->qop, session->count, session->resynchronising,
    session->a1.len, session->a1.hex[0 .. SDA_HASH_DIGITS_MAX - 1],
    a1->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures session->count == \old(session->count) + 1;
  ensures session->terms == \old(session->terms);
  ensures digits(&session->a1) == \old(digits(a1));
  ensures is_kept{Old, Here}(&out->params);
*/
static void deliver(struct sda_digest *a1, bool resynchronising,
		    struct sda_session *session, struct sda_credentials *out)
{
	const struct sda_param algorithm = session->algorithm;

	advance(a1, resynchronising, session);
	//@ assert told: is_told{Pre, Here}(&out->params, SDA_NAME_USERNAME);
	/*@ assert told: is_told{Pre, Here}(&out->params,
	      SDA_NAME_USERNAME_EXT); */
	//@ assert told: is_told{Pre, Here}(&out->params, SDA_NAME_USERHASH);
	//@ assert told: is_told{Pre, Here}(&out->params, SDA_NAME_QOP);
	//@ assert told: is_told{Pre, Here}(&out->params, SDA_NAME_NC);
	//@ assert told: is_told{Pre, Here}(&out->params, SDA_NAME_RESPONSE);
	//@ assert told: is_all_told{Pre, Here}(&out->params);
	//@ assert terms: session->terms == \at(session->terms, Pre);
	/*@ assert form: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].form == \at(out->params.known[w].form, Pre);
	*/
	/*@ assert word: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].word == \at(out->params.known[w].word, Pre);
	*/
	/*@ assert name: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].name.len ==
	      \at(out->params.known[w].name.len, Pre); */
	/*@ assert value: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].value.len ==
	      \at(out->params.known[w].value.len, Pre); */
	//@ assert same: is_same{Pre, Here}(&out->params);
	//@ ghost Advanced: ;
	note(algorithm, session->terms.qop, out);
	//@ assert same: is_same{Advanced, Here}(&out->params);
	//@ assert terms: session->terms == \at(session->terms, Advanced);
}

/*@
  requires \valid(session) && \valid(scratch) && \valid(a1) && \valid(out);
  requires \separated(scratch, session, a1, out) &&
    \separated(a1, session, out);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    a1->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures scratch->len == len && scratch->overflow == overflow;
  ensures *session == \old(*session);
  ensures *out == \old(*out);
*/
/* As if nothing had been made. */
static void undo(size_t len, bool overflow, struct sda_writer *scratch,
		 struct sda_digest *a1, const struct sda_session *session,
		 const struct sda_credentials *out)
{
	(void)session; /* these are named for the contract */
	(void)out;
	wipe(a1);
	/*@ assert hex: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      session->a1.hex[k] == \at(session->a1.hex[k], Pre); */
	//@ assert a1: session->a1 == \at(session->a1, Pre);
	//@ assert session: *session == \at(*session, Pre);
	//@ ghost Wiped: ;
	scratch->len = len;
	scratch->overflow = overflow;
	//@ assert a1: session->a1 == \at(session->a1, Wiped);
	//@ assert terms: session->terms == \at(session->terms, Wiped);
	//@ assert realm: session->realm == \at(session->realm, Wiped);
	//@ assert opaque: session->opaque == \at(session->opaque, Wiped);
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Wiped); */
	//@ assert nonce: session->nonce == \at(session->nonce, Wiped);
	/*@ assert name: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].name == \at(out->params.known[w].name,
	                                       Wiped); */
	/*@ assert value: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w].value == \at(out->params.known[w].value,
	                                        Wiped); */
	/*@ assert known: \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->params.known[w] == \at(out->params.known[w], Wiped); */
	//@ assert params: out->params == \at(out->params, Wiped);
}

/*@
  requires is_answerable(session, identity, request, cnonce, scratch, a1);
  requires \valid(session) && \valid(out);
  requires \separated(out, session, identity, request, a1) &&
    \separated(out, scratch, scratch->at + (0 .. scratch->room - 1));
  requires \separated(session, identity->username.at +
    (0 .. identity->username.len - 1));
  terminates \true;
  assigns *a1, *out, session->count, session->resynchronising,
    session->a1.len, session->a1.hex[0 .. SDA_HASH_DIGITS_MAX - 1],
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || is_refusal(\result);
  ensures \result == SDA_OK ==> is_echo{Old, Here}(&out->params, session);
  ensures \result == SDA_OK ==>
    digits(&session->a1) == \old(a1_due(session, identity, cnonce));
  ensures \result == SDA_OK ==>
    is_draft{Old, Here}(&out->params, session, identity, request, cnonce,
                        \at(digits(&session->a1), Here));
  ensures \result == SDA_OK ==>
    is_counted(&out->params, session->terms.qop, session->count, cnonce);
  ensures \result == SDA_OK ==>
    is_put(out->params.known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS,
           SDA_NAME_URI, \old(request->uri));
  ensures \result == SDA_OK ==>
    is_named(&out->params, algorithm_hash(session->terms.aka.algorithm),
             session->terms.userhash ? 1 : 0,
             \old(text(identity->username)),
             unesc(\old(text(session->realm.value))));
  ensures \result == SDA_OK ==>
    states(&out->params, SDA_NAME_RESPONSE,
      response_of(algorithm_hash(session->terms.aka.algorithm),
        session->terms.qop, digits(&session->a1),
        unesc(\old(text(session->nonce))), session->count,
        unesc(\old(text(cnonce))),
        \old(a2_of(algorithm_hash(session->terms.aka.algorithm),
                   session->terms.qop, request))));
  ensures \result == SDA_OK ==> is_all_clear(&out->params, a1);
  ensures \result == SDA_OK ==>
    session->count == \old(session->count) + 1 &&
    session->terms == \old(session->terms);
  ensures \result != SDA_OK ==> *out == \old(*out);
  ensures \result != SDA_OK ==> *session == \old(*session);
  ensures \result != SDA_OK ==> *scratch == \old(*scratch);
*/
/* The answer, with H(A1) in a1, which is wiped. */
static enum sda_status answer(struct sda_session *session,
			      const struct sda_identity *identity,
			      const struct sda_request *request,
			      struct sda_span cnonce,
			      struct sda_writer *scratch,
			      struct sda_digest *a1,
			      struct sda_credentials *out)
{
	const bool resynchronising = identity->auts.len > 0;
	const size_t len = scratch->len;
	const bool overflow = scratch->overflow;
	enum sda_status status;

	/*@ assert own: \separated(&scratch->room, a1) &&
	      \separated(&scratch->room, &out->params) &&
	      \separated(&scratch->room, scratch->at +
	                 (scratch->len .. scratch->room - 1)); */
	status = sda_answer_draft(session, identity, request, cnonce, scratch,
				  a1, &out->params);
	//@ assert room: scratch->room == \at(scratch->room, Pre);
	//@ assert algorithm: out->algorithm == \at(out->algorithm, Pre);
	//@ assert qop: out->qop == \at(out->qop, Pre);
	//@ assert at: scratch->at == \at(scratch->at, Pre);
	if (status != SDA_OK) {
		//@ assert out: *out == \at(*out, Pre);
		undo(len, overflow, scratch, a1, session, out);
		return status;
	}
	//@ assert size: a1->len <= SDA_HASH_DIGITS_MAX;
	//@ assert valid: \valid(a1);
	//@ assert read: \valid_read(a1);
	//@ assert usable: usable(a1);
	//@ ghost Made: ;
	deliver(a1, resynchronising, session, out);
	/*@ assert draft: is_draft{Pre, Here}(&out->params, session, identity,
	      request, cnonce, digits(&session->a1)); */
	//@ assert echo: is_echo{Pre, Here}(&out->params, session);
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert qop: session->terms.qop == \at(session->terms.qop, Pre);
	/*@ assert userhash: session->terms.userhash ==
	      \at(session->terms.userhash, Pre); */
	/*@ assert aka: session->terms.aka.algorithm ==
	      \at(session->terms.aka.algorithm, Pre); */
	//@ assert count: session->count == \at(session->count, Pre) + 1;
	/*@ assert named: is_named(&out->params,
	      algorithm_hash(\at(session->terms.aka.algorithm, Pre)),
	      \at(session->terms.userhash, Pre) ? 1 : 0,
	      text{Pre}(\at(identity->username, Pre)),
	      unesc(text{Pre}(\at(session->realm.value, Pre)))); */
	/*@ assert response: states(&out->params, SDA_NAME_RESPONSE,
	      response_due{Pre}(session, request, cnonce,
	                        digits(&session->a1))); */
	return status;
}

/*@
  lemma beside_far{L}: \forall struct sda_span s, struct sda_session *session,
    struct sda_writer *w, struct sda_credentials *out, struct sda_digest *d;
    is_beside{L}(s, session, w, out, d) ==> readable{L}(s) ==>
    is_far{L}(s, w, d);
*/

enum sda_status sda_answer_make(struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_digest *a1,
				struct sda_credentials *out)
{
	if (!sda_request_challenged(request->method))
		return SDA_UNSUPPORTED;
	if (session->count == UINT32_MAX)
		return SDA_STALE;
	if (session->terms.qop != SDA_QOP_NONE && cnonce.len == 0)
		return SDA_MISSING;
	/*@ assert far: is_far(session->realm.value, scratch, a1) &&
	      is_far(session->nonce, scratch, a1) &&
	      is_far(cnonce, scratch, a1); */
	/*@ assert far: is_far(identity->username, scratch, a1) &&
	      is_far(identity->password, scratch, a1) &&
	      is_far(identity->auts, scratch, a1); */
	/*@ assert far: is_far(request->method, scratch, a1) &&
	      is_far(request->uri, scratch, a1) &&
	      is_far(request->body, scratch, a1); */
	/*@ assert answerable: is_answerable(session, identity, request, cnonce,
	      scratch, a1); */
	return answer(session, identity, request, cnonce, scratch, a1, out);
}
