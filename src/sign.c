#include "sign.h"
#include "spec/bytes_lemmas.h"

/*@
  // s lies beside d
  predicate is_off{L}(struct sda_digest *d, struct sda_span s) =
    readable{L}(s) && \separated(d, s.at + (0 .. s.len - 1));
  // octets beside d stay
  predicate is_spared{K, L}(struct sda_digest *d) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(d, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  // no octet beside d was written
  predicate is_alone{K, L}(struct sda_digest *d) =
    \forall uint8_t *p; \separated(d, p) ==> \at(*p, L) == \at(*p, K);
  lemma alone_view{K, L}: \forall struct sda_digest *d, uint8_t *p,
    integer n; 0 <= n ==> is_alone{K, L}(d) ==>
    \separated(d, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  lemma alone_spared{K, L}: \forall struct sda_digest *d;
    is_alone{K, L}(d) ==> is_spared{K, L}(d);
  lemma off_spared{K, L}: \forall struct sda_digest *d, struct sda_span s;
    is_spared{K, L}(d) ==> is_off{K}(d, s) ==> text{L}(s) == text{K}(s);
  predicate is_same_text{K, L}(struct sda_span s) =
    \forall integer k; 0 <= k < s.len ==> \at(s.at[k], L) == \at(s.at[k], K);
  lemma same_span{K, L}: \forall struct sda_span s;
    is_same_text{K, L}(s) ==> text{L}(s) == text{K}(s);
  predicate is_same_digest{K, L}(struct sda_digest *d) =
    \at(d->len, L) == \at(d->len, K) &&
    0 <= \at(d->len, L) <= SDA_HASH_DIGITS_MAX &&
    \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
      \at(d->hex[k], L) == \at(d->hex[k], K);
  lemma same_octets{K, L}: \forall struct sda_digest *d;
    is_same_digest{K, L}(d) ==> same(digits{L}(d), digits{K}(d));
  lemma same_digits{K, L}: \forall struct sda_digest *d;
    is_same_digest{K, L}(d) ==> digits{L}(d) == digits{K}(d);

  lemma plain_off{L}: \forall struct sda_writer *w, struct sda_span s,
    struct sda_span raw, bytes what, struct sda_digest *d;
    is_plain{L}(w, s, raw, what) ==>
    \separated(d, w->at + (0 .. w->room - 1)) ==>
    \separated(d, raw.at + (0 .. raw.len - 1)) ==> is_off{L}(d, s);

  // what H(A1) is made from is the same
  predicate is_same_identity{K, L}(struct sda_identity *i) =
    \at(i->user, L) == \at(i->user, K) &&
    \at(i->auts.len, L) == \at(i->auts.len, K) &&
    text{L}(\at(i->username, L)) == text{K}(\at(i->username, K)) &&
    text{L}(\at(i->password, L)) == text{K}(\at(i->password, K)) &&
    (\at(i->user, K) != \null ==>
     digits{L}(\at(i->user, K)) == digits{K}(\at(i->user, K)));
  predicate is_same_secret{K, L}(struct sda_session *s) =
    \at(s->terms.aka.algorithm, L) == \at(s->terms.aka.algorithm, K) &&
    \at(s->a1.len, L) == \at(s->a1.len, K) &&
    \at(s->resynchronising, L) == \at(s->resynchronising, K) &&
    digits{L}(\at(&s->a1, L)) == digits{K}(\at(&s->a1, K));
  lemma same_password{K, L}: \forall struct sda_identity *i;
    is_same_identity{K, L}(i) ==> password_used{L}(i) == password_used{K}(i);
  lemma same_user{K, L}: \forall struct sda_identity *i, integer h,
    bytes realm; is_same_identity{K, L}(i) ==>
    user_used{L}(h, i, realm) == user_used{K}(h, i, realm);
  lemma same_made{K, L}: \forall struct sda_identity *i, integer algorithm,
    bytes realm, nonce, cnonce; is_same_identity{K, L}(i) ==>
    a1_made{L}(algorithm, i, realm, nonce, cnonce) ==
    a1_made{K}(algorithm, i, realm, nonce, cnonce);
  lemma same_a1{K, L}: \forall struct sda_session *s, struct sda_identity *i,
    bytes realm, nonce, cnonce;
    is_same_secret{K, L}(s) ==> is_same_identity{K, L}(i) ==>
    a1_used{L}(s, i, realm, nonce, cnonce) ==
    a1_used{K}(s, i, realm, nonce, cnonce);
*/

/*@
  requires is_live(session) && is_identity(identity) && is_request(request);
  requires writable(scratch) && \valid(a1) && \valid(out);
  requires is_off(a1, plain.realm) && is_off(a1, plain.nonce) &&
    is_off(a1, plain.cnonce);
  requires is_off(a1, request->method) && is_off(a1, request->uri) &&
    is_off(a1, request->body);
  requires identity->user != \null ==> \separated(a1, identity->user);
  requires \separated(scratch->at + (0 .. scratch->room - 1), a1, out);
  requires \separated(scratch, a1, out) && is_settled(scratch, plain.realm);
  requires \separated(a1, session, identity, request, out);
  requires session->count < 0xffffffff;
  terminates \true;
  assigns *a1, *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->realm) &&
    text(out->realm) == \old(text(plain.realm));
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == \old(count_text(session->count + 1));
  ensures \result == SDA_OK ==>
    a1->len ==
      \old(hash_digits(algorithm_hash(session->terms.aka.algorithm))) &&
    digits(a1) == \old(a1_used(session, identity, text(plain.realm),
                               text(plain.nonce), text(plain.cnonce)));
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->response) &&
    is_within(scratch, out->response) &&
    text(out->response) ==
      response_of(\old(algorithm_hash(session->terms.aka.algorithm)),
        \old(session->terms.qop), digits(a1), \old(text(plain.nonce)),
        \old(session->count + 1), \old(text(plain.cnonce)),
        \old(a2_of(algorithm_hash(session->terms.aka.algorithm),
                   session->terms.qop, request)));
*/
/* Signs when what is hashed is plain. */
static enum sda_status sign_plain(const struct sda_session *session,
				  const struct sda_identity *identity,
				  const struct sda_request *request,
				  struct sda_plain plain,
				  struct sda_writer *scratch,
				  struct sda_digest *a1,
				  struct sda_signature *out)
{
	enum sda_status status = sda_identity_a1(session, identity,
						 plain.realm, plain.nonce,
						 plain.cnonce, a1);

	if (status != SDA_OK)
		return status;
	//@ assert alone: is_alone{Pre, Here}(a1);
	//@ assert spared: is_spared{Pre, Here}(a1);
	//@ assert realm: text(plain.realm) == text{Pre}(plain.realm);
	//@ assert nonce: text(plain.nonce) == text{Pre}(plain.nonce);
	//@ assert cnonce: text(plain.cnonce) == text{Pre}(plain.cnonce);
	/*@ assert texts: request->method == \at(request->method, Pre) &&
	      request->uri == \at(request->uri, Pre) && request->body ==
	      \at(request->body, Pre); */
	/*@ assert method: text(request->method) ==
	      text{Pre}(\at(request->method, Pre)); */
	//@ assert uri: text(request->uri) == text{Pre}(\at(request->uri, Pre));
	/*@ assert body: text(request->body) == text{Pre}(\at(request->body,
	      Pre)); */
	/*@ assert terms: session->terms.aka.algorithm ==
	      \at(session->terms.aka.algorithm, Pre) && session->terms.qop ==
	      \at(session->terms.qop, Pre) && session->count ==
	      \at(session->count, Pre) && is_terms(session->terms); */
	/*@ assert a2: a2_of(algorithm_hash(session->terms.aka.algorithm),
	      session->terms.qop, request) ==
	      a2_of{Pre}(algorithm_hash(\at(session->terms.aka.algorithm, Pre)),
	        \at(session->terms.qop, Pre), request); */
	//@ assert request: is_request(request);
	/*@ assert on: scratch->at == \at(scratch->at, Pre) &&
	      scratch->room == \at(scratch->room, Pre) &&
	      scratch->len == \at(scratch->len, Pre) <= scratch->room; */
	//@ assert on: went_on{Pre, Here}(scratch);
	/*@ assert lent: \separated(scratch->at + (scratch->len ..
	      scratch->room - 1), &a1->hex[0] + (0 .. SDA_HASH_DIGITS_MAX -
	      1)); */
	/*@ assert lent: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      \separated(scratch->at + (scratch->len .. scratch->room - 1),
	                 &a1->hex[k]); */
	//@ assert settled: is_settled(scratch, plain.realm);
	/*@ assert lent: \forall integer k; 0 <= k < plain.realm.len ==>
	      \separated(scratch->at + (scratch->len .. scratch->room - 1),
	                 plain.realm.at + k); */
	//@ assert size: a1->len <= SDA_HASH_DIGITS_MAX;
	//@ ghost Made: ;
	status = sda_signature_make(&session->terms, session->count + 1, a1, request,
			 plain, scratch, out);
	//@ assert len: a1->len == \at(a1->len, Made);
	/*@ assert octet: \forall uint8_t *p;
	      \separated(\at(scratch->at, Made) + (\at(scratch->len, Made) ..
	                 \at(scratch->room, Made) - 1), p) ==>
	      *p == \at(*p, Made); */
	//@ assert same: is_same_text{Made, Here}(plain.realm);
	//@ assert realm: text(plain.realm) == text{Made}(plain.realm);
	/*@ assert settled: status == SDA_OK ==> is_settled(scratch,
	      plain.realm); */
	/*@ assert octets: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      a1->hex[k] == \at(a1->hex[k], Made); */
	//@ assert kept: is_same_digest{Made, Here}(a1);
	//@ assert a1: digits(a1) == digits{Made}(a1);
	return status;
}

enum sda_status sda_sign(const struct sda_session *session,
			 const struct sda_identity *identity,
			 const struct sda_request *request,
			 struct sda_span cnonce, struct sda_writer *scratch,
			 struct sda_digest *a1, struct sda_signature *out)
{
	//@ assert size: session->a1.len <= SDA_HASH_DIGITS_MAX;
	/*@ assert settled: is_settled(scratch, identity->username) &&
	      is_settled(scratch, identity->password); */
	/*@ assert settled: is_settled(scratch, request->method) &&
	      is_settled(scratch, request->uri) &&
	      is_settled(scratch, request->body); */
	const struct sda_plain plain =
		sda_plain_make(session->realm.value, session->nonce, cnonce,
			       scratch);

	if (plain.status != SDA_OK)
		return plain.status;
	/*@ assert on: scratch->at == \at(scratch->at, Pre) &&
	      scratch->room == \at(scratch->room, Pre) &&
	      \at(scratch->len, Pre) <= scratch->len <= scratch->room; */
	/*@ assert octet: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	//@ assert terms: session->terms == \at(session->terms, Pre);
	/*@ assert realm: session->realm.value == \at(session->realm.value,
	      Pre); */
	//@ assert nonce: session->nonce == \at(session->nonce, Pre);
	//@ assert form: session->realm.form == \at(session->realm.form, Pre);
	/*@ assert opaque: session->opaque.value ==
	      \at(session->opaque.value, Pre); */
	/*@ assert algorithm: session->algorithm.value ==
	      \at(session->algorithm.value, Pre); */
	//@ assert len: session->a1.len == \at(session->a1.len, Pre);
	//@ assert count: session->count == \at(session->count, Pre);
	//@ assert live: is_live(session);
	//@ assert username: identity->username == \at(identity->username, Pre);
	//@ assert password: identity->password == \at(identity->password, Pre);
	//@ assert auts: identity->auts == \at(identity->auts, Pre);
	//@ assert user: identity->user == \at(identity->user, Pre);
	//@ assert method: request->method == \at(request->method, Pre);
	//@ assert uri: request->uri == \at(request->uri, Pre);
	//@ assert body: request->body == \at(request->body, Pre);
	//@ assert request: is_request(request);
	/*@ assert username: text(identity->username) ==
	      text{Pre}(\at(identity->username, Pre)); */
	/*@ assert password: text(identity->password) ==
	      text{Pre}(\at(identity->password, Pre)); */
	/*@ assert method: text(request->method) ==
	      text{Pre}(\at(request->method, Pre)); */
	//@ assert uri: text(request->uri) == text{Pre}(\at(request->uri, Pre));
	/*@ assert body: text(request->body) == text{Pre}(\at(request->body,
	      Pre)); */
	/*@ assert lent: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), &session->a1.hex[k]); */
	/*@ assert hex: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      session->a1.hex[k] == \at(session->a1.hex[k], Pre); */
	//@ assert a1: is_same_digest{Pre, Here}(&session->a1);
	//@ assert a1: digits(&session->a1) == digits{Pre}(&session->a1);
	/*@ assert lent: identity->user != \null ==> \forall integer k; 0 <=
	      k < SDA_HASH_DIGITS_MAX ==> \separated(\at(scratch->at, Pre) +
	      (\at(scratch->len, Pre) .. \at(scratch->room, Pre) - 1),
	      &(\at(identity->user,Pre))->hex[k]); */
	/*@ assert size: \at(identity->user, Pre) != \null ==>
	      (\at(identity->user, Pre))->len ==
	      \at(identity->user->len, Pre); */
	/*@ assert hex: identity->user != \null ==> \forall integer k; 0 <= k
	      < SDA_HASH_DIGITS_MAX ==> identity->user->hex[k] ==
	      \at(identity->user->hex[k], Pre); */
	/*@ assert user: identity->user != \null ==> is_same_digest{Pre,
	      Here}(\at(identity->user, Pre)); */
	/*@ assert user: identity->user != \null ==> digits(identity->user)
	      == digits{Pre}(\at(identity->user, Pre)); */
	//@ assert identity: is_identity(identity);
	//@ assert secret: is_same_secret{Pre, Here}(session);
	//@ assert same: is_same_identity{Pre, Here}(identity);
	/*@ assert used: a1_used(session, identity, text(plain.realm),
	      text(plain.nonce), text(plain.cnonce)) == \at(a1_used(session,
	      identity, unesc(text(session->realm.value)),
	      unesc(text(session->nonce)), unesc(text(cnonce))), Pre); */
	/*@ assert a2: a2_of(algorithm_hash(session->terms.aka.algorithm),
	      session->terms.qop, request) ==
	      a2_of{Pre}(algorithm_hash(\at(session->terms.aka.algorithm, Pre)),
	        \at(session->terms.qop, Pre), request); */
	//@ assert off: is_off(a1, plain.realm);
	//@ assert off: is_off(a1, plain.nonce);
	//@ assert off: is_off(a1, plain.cnonce);
	return sign_plain(session, identity, request, plain, scratch, a1, out);
}
