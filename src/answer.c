#include "answer.h"
#include "base64.h"
#include "secret.h"
#include "spec/made.h"

/*@
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
*/

/*@
  requires readable(auts) && writable(scratch) && apart(scratch, auts);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch) && readable(*out);
  ensures "rfc3310#3.4-auts.sent": \result == SDA_OK && auts.len > 0 ==>
    is_made{Old, Here}(scratch, *out, base64(\old(text(auts))));
  ensures \result == SDA_OK && auts.len == 0 ==> out->len == 0;
*/
static enum sda_status make_auts(struct sda_span auts,
				 struct sda_writer *scratch,
				 struct sda_span *out)
{
	size_t from = scratch->len;
	enum sda_status status;

	if (auts.len == 0) {
		*out = auts;
		return SDA_OK;
	}
	if (auts.len != SDA_AUTS_OCTETS)
		return SDA_MALFORMED;
	sda_base64_write(auts, scratch);
	/*@ assert beside: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == base64(text{Pre}(auts)); */
	//@ assert on: from <= scratch->len && went_on{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	//@ assert still_on: went_on{Pre, Here}(scratch);
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert place: status == SDA_OK ==>
	      out->at == \at(scratch->at + scratch->len, Pre) &&
	      out->len == scratch->len - \at(scratch->len, Pre); */
	/*@ assert tail: status == SDA_OK ==> tail{Pre, Here}(scratch) ==
	      base64(text{Pre}(auts)); */
	return status;
}

/*@
  // s is given, or stands in the scratch
  predicate is_kept_in{L}(struct sda_writer *w, struct sda_span s,
                          struct sda_span given) =
    is_within{L}(w, s) || s.at == given.at && s.len == given.len;
*/

/*@
  requires is_algorithm(algorithm) && readable(name) && readable(realm);
  requires writable(scratch) && apart(scratch, name);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, name.at + (0 .. name.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->value) && is_kept_in(scratch, out->value, name) &&
    out->name == username_name(hashed ? 1 : 0, \old(text(name))) &&
    text(out->value) ==
      username_value(algorithm_hash(algorithm), hashed ? 1 : 0,
                     \old(text(name)), \old(text(realm)));
*/
static enum sda_status make_username(enum sda_algorithm algorithm, bool hashed,
				     struct sda_span name,
				     struct sda_span realm,
				     struct sda_writer *scratch,
				     struct sda_username *out)
{
	enum sda_status status = sda_username_make(algorithm, hashed, name,
						   realm, scratch, out);

	/*@ assert beside: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	//@ assert stayed: status == SDA_OK ==> stayed{Pre, Here}(scratch);
	return status;
}

/* What is made, as far as it came. */
struct making {
	struct sda_answer_texts texts;
	enum sda_status status;
};

/*@
  // octets outside the buffer and d stay
  predicate spared_both{K, L}(struct sda_writer *w, struct sda_digest *d) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(\at(w->at, K) + (0 .. \at(w->room, K) - 1),
                 p + (0 .. n - 1)) ==>
      \separated(d, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  predicate octets_kept{K, L}(struct sda_writer *w, struct sda_digest *d) =
    \forall uint8_t *p;
      \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
                 p) ==>
      \separated(d, p) ==> \at(*p, L) == \at(*p, K);
  lemma octets_kept_same{K, L}: \forall struct sda_writer *w,
    struct sda_digest *d, uint8_t *p, integer n;
    octets_kept{K, L}(w, d) ==> 0 <= n ==>
    \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
               p + (0 .. n - 1)) ==>
    \separated(d, p + (0 .. n - 1)) ==> same(view{L}(p, n), view{K}(p, n));
  lemma octets_kept_spared{K, L}: \forall struct sda_writer *w,
    struct sda_digest *d;
    octets_kept{K, L}(w, d) ==> spared_both{K, L}(w, d);
  lemma spared_text{K, L}: \forall struct sda_writer *w,
    struct sda_digest *d, struct sda_span s;
    spared_both{K, L}(w, d) ==> is_far{K}(s, w, d) ==>
    text{L}(s) == text{K}(s);
  lemma digest_stays{K, L}: \forall struct sda_writer *w,
    struct sda_digest *d;
    stayed{K, L}(w) ==> writable{K}(w) ==>
    \separated(\at(w->at, K) + (0 .. \at(w->room, K) - 1), d) ==>
    \at(d->len, L) == \at(d->len, K) <= SDA_HASH_DIGITS_MAX ==>
    digits{L}(d) == digits{K}(d);

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
  // s is settled, and stands in the scratch
  predicate is_own{L}(struct sda_writer *w, struct sda_span s) =
    is_settled{L}(w, s) && is_within{L}(w, s);
*/

/*@
  requires is_answerable(session, identity, request, cnonce, scratch, a1);
  terminates \true;
  assigns *a1, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || is_refusal(\result.status);
  ensures spared_both{Old, Here}(scratch, a1);
  ensures \result.status == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    readable(\result.texts.signature.realm) &&
    text(\result.texts.signature.realm) ==
      unesc(\old(text(session->realm.value)));
  ensures \result.status == SDA_OK ==>
    is_own(scratch, \result.texts.signature.nc) &&
    text(\result.texts.signature.nc) == count_text(\old(session->count) + 1);
  ensures \result.status == SDA_OK ==>
    a1->len ==
      hash_digits(algorithm_hash(\old(session->terms.aka.algorithm))) &&
    digits(a1) == \old(a1_due(session, identity, cnonce));
  ensures \result.status == SDA_OK ==>
    is_own(scratch, \result.texts.signature.response) &&
    text(\result.texts.signature.response) ==
      response_due{Old}(session, request, cnonce, digits(a1));
*/
static struct making sign(const struct sda_session *session,
			  const struct sda_identity *identity,
			  const struct sda_request *request,
			  struct sda_span cnonce, struct sda_writer *scratch,
			  struct sda_digest *a1)
{
	struct making made = { 0 };
	struct sda_signature signature;

	made.status = sda_sign(session, identity, request, cnonce, scratch, a1,
			       &signature);
	//@ assert octets: octets_kept{Pre, Here}(scratch, a1);
	//@ assert spared: spared_both{Pre, Here}(scratch, a1);
	if (made.status == SDA_OK)
		made.texts.signature = signature;
	return made;
}

/*@
  requires is_algorithm(algorithm) && readable(name) && readable(auts) &&
    writable(scratch) && apart(scratch, name) && apart(scratch, auts);
  requires readable(signature.realm) && is_own(scratch, signature.nc) &&
    is_own(scratch, signature.response);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || is_refusal(\result.status);
  ensures \result.status == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    \result.texts.signature == signature && is_texts(\result.texts);
  ensures \result.status == SDA_OK ==>
    is_kept_in(scratch, \result.texts.username.value, name) &&
    \result.texts.username.name ==
      username_name(hashed ? 1 : 0, \old(text(name))) &&
    text(\result.texts.username.value) ==
      username_value(algorithm_hash(algorithm), hashed ? 1 : 0,
                     \old(text(name)), \old(text(signature.realm)));
*/
/* What stands beside a signature. */
static struct making complete(struct sda_signature signature,
			      enum sda_algorithm algorithm, bool hashed,
			      struct sda_span name, struct sda_span auts,
			      struct sda_writer *scratch)
{
	struct making made = { 0 };
	struct sda_username username;
	struct sda_span code;

	made.status = make_username(algorithm, hashed, name, signature.realm,
				    scratch, &username);
	if (made.status != SDA_OK)
		return made;
	const struct sda_username named = username;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ ghost Named: ;
	made.status = make_auts(auts, scratch, &code);
	if (made.status != SDA_OK)
		return made;
	//@ assert stayed: stayed{Named, Here}(scratch);
	//@ assert all: stayed{Pre, Here}(scratch);
	//@ assert value: text(named.value) == text{Named}(named.value);
	made.texts.signature = signature;
	made.texts.username = named;
	made.texts.auts = code;
	return made;
}

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
static struct making make_all(const struct sda_session *session,
			      const struct sda_identity *identity,
			      const struct sda_request *request,
			      struct sda_span cnonce,
			      struct sda_writer *scratch,
			      struct sda_digest *a1)
{
	const struct sda_span name = identity->username, auts = identity->auts;
	const enum sda_algorithm algorithm = session->terms.aka.algorithm;
	const bool hashed = session->terms.userhash;
	struct making made;

	/*@ assert lent: \separated(scratch, a1) &&
	      \separated(scratch->at + (0 .. scratch->room - 1), a1); */
	made = sign(session, identity, request, cnonce, scratch, a1);
	if (made.status != SDA_OK)
		return made;
	const struct sda_signature signature = made.texts.signature;
	//@ assert algorithm: is_algorithm(algorithm);
	/*@ assert on: scratch->at == \at(scratch->at, Pre) &&
	      scratch->room == \at(scratch->room, Pre) && writable(scratch); */
	//@ assert name: text(name) == text{Pre}(name);
	//@ assert apart: apart(scratch, name) && apart(scratch, auts);
	//@ assert size: a1->len <= SDA_HASH_DIGITS_MAX;
	//@ ghost Signed: ;
	made = complete(signature, algorithm, hashed, name, auts, scratch);
	if (made.status != SDA_OK)
		return made;
	//@ assert stayed: stayed{Signed, Here}(scratch);
	//@ assert len: a1->len == \at(a1->len, Signed);
	/*@ assert beside: \separated(\at(scratch->at, Signed) +
	      (0 .. \at(scratch->room, Signed) - 1), a1); */
	//@ assert a1: digits(a1) == \at(digits(a1), Signed);
	//@ assert nc: text(signature.nc) == text{Signed}(signature.nc);
	/*@ assert response: text(signature.response) ==
	      text{Signed}(signature.response); */
	return made;
}

/*@
  // d lies apart from s
  predicate is_off(struct sda_digest *d, struct sda_span s) =
    \separated(&d->hex[0] + (0 .. SDA_HASH_DIGITS_MAX - 1),
               s.at + (0 .. s.len - 1));
  lemma within_off{L}: \forall struct sda_writer *w, struct sda_digest *d,
    struct sda_span s;
    is_within{L}(w, s) ==> \separated(w->at + (0 .. w->room - 1), d) ==>
    is_off(d, s);
  lemma constant_off{L}: \forall struct sda_digest *d, struct sda_span s;
    is_constant{L}(s) ==> \valid{L}(d) ==> is_off(d, s);
  lemma far_off{L}: \forall struct sda_writer *w, struct sda_digest *d,
    struct sda_span s;
    is_far{L}(s, w, d) ==> is_off(d, s);
  // the session's terms and texts stay, and its count
  predicate is_unmoved{K, L}(struct sda_session *s) =
    \at(s->terms, L) == \at(s->terms, K) &&
    \at(s->realm, L) == \at(s->realm, K) &&
    \at(s->opaque, L) == \at(s->opaque, K) &&
    \at(s->algorithm, L) == \at(s->algorithm, K) &&
    \at(s->nonce, L) == \at(s->nonce, K) &&
    \at(s->count, L) == \at(s->count, K) &&
    \at(s->a1.len, L) == \at(s->a1.len, K);
  lemma unmoved_on{J, K, L}: \forall struct sda_session *s;
    is_unmoved{J, K}(s) ==> is_unmoved{K, L}(s) ==> is_unmoved{J, L}(s);
  lemma echo_unmoved{J, K, L}: \forall struct sda_params *p,
    struct sda_session *s;
    is_unmoved{J, K}(s) ==> is_echo{K, L}(p, s) ==> is_echo{J, L}(p, s);
*/

/*@
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
  lemma clear_all{L}: \forall struct sda_params *p, struct sda_username u,
    integer hashed, qop, struct sda_span nc, struct sda_span cnonce,
    struct sda_span response, struct sda_digest *d;
    has_username{L}(p, u, hashed) ==> has_count{L}(p, qop, nc, cnonce) ==>
    is_put(p->known[SDA_NAME_RESPONSE], SDA_HEADER_CREDENTIALS,
           SDA_NAME_RESPONSE, response) ==>
    is_off(d, nc) ==> is_off(d, response) ==> is_off(d, u.value) ==>
    \valid{L}(d) ==> is_all_clear{L}(p, d);
  lemma counted{L}: \forall struct sda_params *p, integer qop, n,
    struct sda_span nc, struct sda_span cnonce;
    has_count{L}(p, qop, nc, cnonce) ==> readable{L}(nc) ==>
    text{L}(nc) == count_text(n) ==> is_counted{L}(p, qop, n, cnonce);
  lemma named{L}: \forall struct sda_params *p, struct sda_username u,
    integer h, hashed, bytes name, bytes realm;
    has_username{L}(p, u, hashed) ==> readable{L}(u.value) ==>
    0 <= hashed <= 1 ==> u.name == username_name(hashed, name) ==>
    text{L}(u.value) == username_value(h, hashed, name, realm) ==>
    is_named{L}(p, h, hashed, name, realm);
*/

/*@
  requires is_live(session) && is_texts(texts) && readable(uri) &&
    readable(cnonce) && \valid(draft) && \valid_read(a1);
  requires \separated(draft, session) && \separated(draft, a1);
  terminates \true;
  assigns *draft;
  ensures \result == SDA_OK || \result == SDA_MALFORMED;
  ensures is_echo{Old, Here}(draft, session);
  ensures is_put(draft->known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS,
                 SDA_NAME_URI, uri);
  ensures has_username(draft, texts.username,
                       \old(session->terms.userhash) ? 1 : 0);
  ensures has_count(draft, \old(session->terms.qop), texts.signature.nc,
                    cnonce);
  ensures is_put(draft->known[SDA_NAME_RESPONSE], SDA_HEADER_CREDENTIALS,
                 SDA_NAME_RESPONSE, texts.signature.response);
  ensures is_fit(draft) && a1->len == \old(a1->len);
  ensures is_unmoved{Old, Here}(session);
*/
/* May the answer be sent? a1 is left alone. */
static enum sda_status put_down(const struct sda_session *session,
				struct sda_span uri, struct sda_span cnonce,
				struct sda_answer_texts texts,
				const struct sda_digest *a1,
				struct sda_params *draft)
{
	(void)a1;
	sda_answer_params(session, uri, cnonce, texts, draft);
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert nonce: session->nonce == \at(session->nonce, Pre);
	//@ assert realm: session->realm == \at(session->realm, Pre);
	//@ assert opaque: session->opaque == \at(session->opaque, Pre);
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Pre); */
	return sda_answer_sendable(draft) ? SDA_OK : SDA_MALFORMED;
}

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
  ensures \result == SDA_OK ==> is_all_clear(draft, a1) && is_fit(draft);
  ensures \result == SDA_OK ==>
    is_unmoved{Old, Here}(session) && is_live(session);
  ensures \result == SDA_OK ==> is_all_clear(draft, \old(&session->a1));
*/
static enum sda_status make_draft(const struct sda_session *session,
				  const struct sda_identity *identity,
				  const struct sda_request *request,
				  struct sda_span cnonce,
				  struct sda_writer *scratch,
				  struct sda_digest *a1,
				  struct sda_params *draft)
{
	const struct sda_span uri = request->uri;
	enum sda_status status;
	struct making made;

	/*@ assert lent: \separated(scratch, session, a1) &&
	      \separated(a1, session) &&
	      \separated(scratch->at + (0 .. scratch->room - 1),
	                 session, a1); */
	//@ assert own: \valid(&session->a1);
	/*@ assert own: \separated(scratch->at + (0 .. scratch->room - 1),
	      &session->a1); */
	//@ assert draft: \separated(draft, a1) && \separated(draft, session);
	//@ assert draft: \separated(draft, &a1->len);
	//@ assert name: is_off(a1, identity->username);
	//@ assert name: is_off(&session->a1, identity->username);
	made = make_all(session, identity, request, cnonce, scratch, a1);
	if (made.status != SDA_OK)
		return made.status;
	const struct sda_answer_texts texts = made.texts;
	/*@ assert userhash: session->terms.userhash ==
	      \at(session->terms.userhash, Pre); */
	/*@ assert aka: session->terms.aka == \at(session->terms.aka, Pre); */
	/*@ assert qop: session->terms.qop == \at(session->terms.qop, Pre) &&
	      session->terms.rank == \at(session->terms.rank, Pre); */
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert a1_len: session->a1.len == \at(session->a1.len, Pre);
	/*@ assert nonce: session->nonce.at == \at(session->nonce.at, Pre) &&
	      session->nonce.len == \at(session->nonce.len, Pre); */
	//@ assert realm: session->realm == \at(session->realm, Pre);
	//@ assert opaque: session->opaque == \at(session->opaque, Pre);
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Pre); */
	//@ assert unmoved: is_unmoved{Pre, Here}(session);
	//@ assert live: is_live(session);
	/*@ assert lent: \separated(scratch->at + (0 .. scratch->room - 1),
	      session, a1); */
	//@ assert nc: is_off(a1, texts.signature.nc);
	//@ assert nc: is_off(&session->a1, texts.signature.nc);
	//@ assert response: is_off(a1, texts.signature.response);
	//@ assert response: is_off(&session->a1, texts.signature.response);
	//@ assert username: is_off(a1, texts.username.value);
	//@ assert username: is_off(&session->a1, texts.username.value);
	//@ ghost Made: ;
	status = put_down(session, uri, cnonce, texts, a1, draft);
	//@ assert echo: is_echo{Pre, Here}(draft, session);
	//@ assert len: a1->len == \at(a1->len, Made);
	//@ assert a1: digits(a1) == \at(digits(a1), Made);
	/*@ assert counted: is_counted(draft, \at(session->terms.qop, Pre),
	      \at(session->count, Pre) + 1, cnonce); */
	/*@ assert response: states(draft, SDA_NAME_RESPONSE,
	      response_due{Pre}(session, request, cnonce, digits(a1))); */
	/*@ assert named: is_named(draft,
	      algorithm_hash(\at(session->terms.aka.algorithm, Pre)),
	      \at(session->terms.userhash, Pre) ? 1 : 0,
	      text{Pre}(\at(identity->username, Pre)),
	      unesc(text{Pre}(\at(session->realm.value, Pre)))); */
	return status;
}

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
	status = make_draft(session, identity, request, cnonce, scratch, &a1,
			    &draft);
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
