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
  // at L, q is what p was at K
  predicate is_copied{K, L}(struct sda_params *p, struct sda_params *q) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      \at(q->known[w], L) == \at(p->known[w], K);
  lemma copied_on{J, K, L}: \forall struct sda_params *p,
    struct sda_params *q, struct sda_params *r;
    is_copied{J, K}(p, q) ==> is_copied{K, L}(q, r) ==> is_copied{J, L}(p, r);
*/

/*@
  requires \valid(out) && \valid_read(from) && \separated(out, from);
  terminates \true;
  assigns *out;
  ensures \forall integer w; 0 <= w < SDA_NAMES ==>
    out->known[w] == \old(from->known[w]);
*/
static void copy_params(const struct sda_params *from, struct sda_params *out)
{
	*out = *from;
	//@ assert *out == \at(*from, Pre);
	/*@ assert \forall integer w; 0 <= w < SDA_NAMES ==>
	      out->known[w] == (\at(*from, Pre)).known[w]; */
	/*@ assert \forall integer w; 0 <= w < SDA_NAMES ==>
	      (\at(*from, Pre)).known[w] == \at(from->known[w], Pre); */
}

/*@
  requires \valid(session) && session->count < 0xffffffff;
  requires usable(a1) && \separated(session, a1);
  terminates \true;
  assigns session->count, session->resynchronising, session->a1.len,
    session->a1.hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures session->count == \old(session->count) + 1;
  ensures digits(&session->a1) == \old(digits(a1));
  ensures spared_by{Old, Here}(&session->a1);
*/
/* One more was sent. */
static void advance(const struct sda_digest *a1, bool resynchronising,
		    struct sda_session *session)
{
	copy(a1, &session->a1);
	session->count++;
	session->resynchronising = resynchronising;
}

/*@
  requires \valid_read(session) && readable(session->algorithm.value) &&
    \valid(out) && \valid_read(draft);
  requires \separated(out, session) && \separated(out, draft);
  terminates \true;
  assigns *out;
  ensures is_copied{Old, Here}(draft, &out->params);
*/
static void fill(const struct sda_params *draft,
		 const struct sda_session *session,
		 struct sda_credentials *out)
{
	out->algorithm = sda_param_algorithm(session->algorithm);
	out->qop = session->terms.qop;
	/*@ assert kept: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].form == \at(draft->known[w].form, Pre) &&
	      draft->known[w].word == \at(draft->known[w].word, Pre); */
	copy_params(draft, &out->params);
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
  lemma states_copied{K, L}: \forall struct sda_params *p,
    struct sda_params *q, integer w, bytes t;
    is_copied{K, L}(p, q) ==> 0 <= w < SDA_NAMES ==> is_told{K, L}(p, w) ==>
    states{K}(p, w, t) ==> states{L}(q, w, t);
  lemma counted_copied{K, L}: \forall struct sda_params *p,
    struct sda_params *q, integer qop, n, struct sda_span cnonce;
    is_copied{K, L}(p, q) ==> is_all_told{K, L}(p) ==>
    is_counted{K}(p, qop, n, cnonce) ==> is_counted{L}(q, qop, n, cnonce);
  lemma named_copied{K, L}: \forall struct sda_params *p,
    struct sda_params *q, integer h, hashed, bytes name, bytes realm;
    is_copied{K, L}(p, q) ==> is_all_told{K, L}(p) ==>
    is_named{K}(p, h, hashed, name, realm) ==>
    is_named{L}(q, h, hashed, name, realm);
  lemma draft_copied{J, K, L}: \forall struct sda_params *p,
    struct sda_params *q, struct sda_session *s, struct sda_identity *i,
    struct sda_request *r, struct sda_span cnonce, bytes a1;
    is_copied{K, L}(p, q) ==> is_all_told{K, L}(p) ==>
    is_draft{J, K}(p, s, i, r, cnonce, a1) ==>
    is_draft{J, L}(q, s, i, r, cnonce, a1);
  lemma echo_copied{J, K, L}: \forall struct sda_params *p,
    struct sda_params *q, struct sda_session *s;
    is_copied{K, L}(p, q) ==> is_echo{J, K}(p, s) ==> is_echo{J, L}(q, s);
  lemma clear_copied{K, L}: \forall struct sda_params *p,
    struct sda_params *q, struct sda_digest *d;
    is_copied{K, L}(p, q) ==> is_all_clear{K}(p, d) ==> is_all_clear{L}(q, d);
  lemma told_by{K, L}: \forall struct sda_params *p, integer w,
    struct sda_digest *d;
    spared_by{K, L}(d) ==> is_clear{K}(p, w, d) ==>
    (readable{K}(\at(p->known[w].value, K)) ==>
     readable{L}(\at(p->known[w].value, K))) ==>
    is_told{K, L}(p, w);
*/

/*@
  requires \valid(session) && is_live(session) && session->count < 0xffffffff;
  requires \valid(out) && \valid_read(draft) && usable(a1);
  requires \separated(session, out, draft) &&
    \separated(a1, session, out, draft);
  requires is_all_clear(draft, &session->a1);
  terminates \true;
  assigns *out, session->count, session->resynchronising, session->a1.len,
    session->a1.hex[0 .. SDA_HASH_DIGITS_MAX - 1];
  ensures session->count == \old(session->count) + 1;
  ensures session->terms == \old(session->terms);
  ensures digits(&session->a1) == \old(digits(a1));
  ensures is_copied{Old, Here}(draft, &out->params);
  ensures is_all_told{Old, Here}(draft);
*/
static void deliver(const struct sda_params *draft, const struct sda_digest *a1,
		    bool resynchronising, struct sda_session *session,
		    struct sda_credentials *out)
{
	//@ assert own: \separated(session, out) && \separated(session, draft);
	advance(a1, resynchronising, session);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_USERNAME);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_USERNAME_EXT);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_USERHASH);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_QOP);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_NC);
	//@ assert told: is_told{Pre, Here}(draft, SDA_NAME_RESPONSE);
	//@ assert told: is_all_told{Pre, Here}(draft);
	/*@ assert algorithm: session->algorithm.value.at ==
	      \at(session->algorithm.value.at, Pre); */
	/*@ assert algorithm: session->algorithm.value.len ==
	      \at(session->algorithm.value.len, Pre); */
	//@ assert terms: session->terms == \at(session->terms, Pre);
	/*@ assert form: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].form == \at(draft->known[w].form, Pre); */
	/*@ assert word: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].word == \at(draft->known[w].word, Pre); */
	/*@ assert name: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].name.len == \at(draft->known[w].name.len, Pre); */
	/*@ assert value: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].value.len ==
	      \at(draft->known[w].value.len, Pre); */
	//@ assert kept: is_copied{Pre, Here}(draft, draft);
	fill(draft, session, out);
	//@ assert digits: digits(&session->a1) == \at(digits(a1), Pre);
	//@ assert terms: session->terms == \at(session->terms, Pre);
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

enum sda_status sda_answer_make(struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_credentials *out)
{
	const size_t len = scratch->len;
	const bool overflow = scratch->overflow;
	struct sda_params draft;
	struct sda_digest a1;
	enum sda_status status;

	if (session->count == UINT32_MAX)
		return SDA_STALE;
	if (session->terms.qop != SDA_QOP_NONE && cnonce.len == 0)
		return SDA_MISSING;
	//@ assert far: is_far(session->realm.value, scratch, &a1);
	/*@ assert local: \separated(&a1, session->nonce.at +
	      (0 .. session->nonce.len - 1)); */
	//@ assert far: is_far(session->nonce, scratch, &a1);
	//@ assert far: is_far(cnonce, scratch, &a1);
	//@ assert far: is_far(identity->username, scratch, &a1);
	//@ assert far: is_far(identity->password, scratch, &a1);
	//@ assert far: is_far(identity->auts, scratch, &a1);
	//@ assert far: is_far(request->method, scratch, &a1);
	//@ assert far: is_far(request->uri, scratch, &a1);
	//@ assert far: is_far(request->body, scratch, &a1);
	/*@ assert user: identity->user != \null ==>
	      \separated(identity->user, scratch, &a1,
	                 scratch->at + (0 .. scratch->room - 1)); */
	/*@ assert local: \separated(scratch->at + (0 .. scratch->room - 1),
	      &a1); */
	/*@ assert given: \separated(scratch->at + (0 .. scratch->room - 1),
	      scratch, session, identity, request); */
	/*@ assert given: \separated(scratch, session, identity, request); */
	status = sda_answer_draft(session, identity, request, cnonce, scratch,
				  &a1, &draft);
	if (status == SDA_OK) {
		//@ assert size: usable(&a1);
		deliver(&draft, &a1, identity->auts.len > 0, session, out);
		/*@ assert draft: is_draft{Pre, Here}(&out->params, session,
		      identity, request, cnonce, digits(&session->a1)); */
		//@ assert echo: is_echo{Pre, Here}(&out->params, session);
		//@ assert clear: is_all_clear(&out->params, &a1);
	} else {
		scratch->len = len;
		scratch->overflow = overflow;
	}
	wipe(&a1);
	return status;
}
