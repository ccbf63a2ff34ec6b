#include "making.h"
#include "base64.h"
#include "spec/made.h"
#include "spec/settled.h"

/*@
  requires readable(auts) && writable(scratch) && apart(scratch, auts);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch) && readable(*out);
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out, base64(\old(text(auts))));
*/
static enum sda_status encode(struct sda_span auts, struct sda_writer *scratch,
			      struct sda_span *out)
{
	size_t from = scratch->len;
	enum sda_status status;

	sda_base64_write(auts, scratch);
	//@ assert narrow: is_narrow{Pre, Here}(scratch);
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == base64(text{Pre}(auts)); */
	//@ assert on: from <= scratch->len && went_on{Pre, Here}(scratch);
	//@ assert stayed: stayed{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	return status;
}

/*@
  requires readable(auts) && writable(scratch) && apart(scratch, auts);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || is_refusal(\result);
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch) && readable(*out);
  ensures "rfc3310#3.4-auts.sent": \result == SDA_OK && auts.len > 0 ==>
    is_made{Old, Here}(scratch, *out, base64(\old(text(auts))));
  ensures \result == SDA_OK && auts.len == 0 ==> out->len == 0;
*/
static enum sda_status make_auts(struct sda_span auts,
				 struct sda_writer *scratch,
				 struct sda_span *out)
{
	enum sda_status status;

	if (auts.len == 0) {
		*out = auts;
		//@ assert stayed: stayed{Pre, Here}(scratch);
		return SDA_OK;
	}
	if (auts.len != SDA_AUTS_OCTETS)
		return SDA_MALFORMED;
	status = encode(auts, scratch, out);
	return status;
}

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

	//@ assert narrow: is_narrow{Pre, Here}(scratch);
	//@ assert stayed: status == SDA_OK ==> stayed{Pre, Here}(scratch);
	return status;
}

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
static struct sda_making sign(const struct sda_session *session,
			      const struct sda_identity *identity,
			      const struct sda_request *request,
			      struct sda_span cnonce,
			      struct sda_writer *scratch,
			      struct sda_digest *a1)
{
	struct sda_making made = { 0 };
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
static struct sda_making complete(struct sda_signature signature,
				  enum sda_algorithm algorithm, bool hashed,
				  struct sda_span name, struct sda_span auts,
				  struct sda_writer *scratch)
{
	struct sda_making made = { 0 };
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

struct sda_making sda_making_all(const struct sda_session *session,
				 const struct sda_identity *identity,
				 const struct sda_request *request,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_digest *a1)
{
	const struct sda_span name = identity->username, auts = identity->auts;
	const enum sda_algorithm algorithm = session->terms.aka.algorithm;
	const bool hashed = session->terms.userhash;
	struct sda_making made;

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
