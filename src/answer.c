#include "answer.h"
#include "base64.h"
#include "spec/made.h"

/*@
  requires readable(auts) && writable(scratch) && apart(scratch, auts);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch) && readable(*out);
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
	/*@ assert tail: !scratch->overflow ==>
	      tail{Pre, Here}(scratch) == base64(text{Pre}(auts)); */
	//@ assert on: from <= scratch->len && went_on{Pre, Here}(scratch);
	status = sda_scratch_since(scratch, from, out);
	//@ assert still_on: went_on{Pre, Here}(scratch);
	/*@ assert place: status == SDA_OK ==>
	      out->at == \at(scratch->at + scratch->len, Pre) &&
	      out->len == scratch->len - \at(scratch->len, Pre); */
	/*@ assert tail: status == SDA_OK ==> tail{Pre, Here}(scratch) ==
	      base64(text{Pre}(auts)); */
	return status;
}

/*@
  // at L, t is what an answer is made of at K
  predicate is_ready{K, L}(struct sda_answer_texts *t, struct sda_session *s,
                           struct sda_identity *i, struct sda_request *r,
                           struct sda_span cnonce, bytes a1) =
    text{L}(\at(t->signature.nc, L)) == count_text(\at(s->count, K) + 1) &&
    text{L}(\at(t->signature.response, L)) ==
      response_of(algorithm_hash(\at(s->terms.aka.algorithm, K)),
                  \at(s->terms.qop, K), a1, unesc(text{K}(\at(s->nonce, K))),
                  \at(s->count, K) + 1, unesc(text{K}(cnonce)),
                  a2_of{K}(algorithm_hash(\at(s->terms.aka.algorithm, K)),
                           \at(s->terms.qop, K), r)) &&
    \at(t->username.name, L) ==
      username_name(\at(s->terms.userhash, K) ? 1 : 0,
                    text{K}(\at(i->username, K))) &&
    text{L}(\at(t->username.value, L)) ==
      username_value(algorithm_hash(\at(s->terms.aka.algorithm, K)),
                     \at(s->terms.userhash, K) ? 1 : 0,
                     text{K}(\at(i->username, K)),
                     unesc(text{K}(\at(s->realm.value, K))));
  predicate stands{L}(struct sda_writer *w, struct sda_answer_texts *t,
                      struct sda_span username) =
    is_within{L}(w, t->signature.nc) &&
    is_within{L}(w, t->signature.response) &&
    (is_within{L}(w, t->username.value) ||
     t->username.value.at == username.at &&
     t->username.value.len == username.len);
*/

/*@
  requires is_signable(session, identity, request, cnonce, scratch, a1);
  requires session->count < 0xffffffff && \valid(out);
  requires \separated(out, a1, session, identity, request) &&
    \separated(out, scratch, scratch->at + (0 .. scratch->room - 1));
  requires is_far(identity->auts, scratch, a1);
  requires identity->user != \null ==> \separated(out, identity->user);
  requires \separated(out, identity->username.at +
    (0 .. identity->username.len - 1));
  terminates \true;
  assigns *a1, *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==> is_texts(out);
  ensures \result == SDA_OK ==>
    stands(scratch, out, \old(identity->username));
  ensures \result == SDA_OK ==>
    a1->len == hash_digits(algorithm_hash(session->terms.aka.algorithm)) &&
    digits(a1) == \old(a1_used(session, identity,
      unesc(text(session->realm.value)), unesc(text(session->nonce)),
      unesc(text(cnonce))));
  ensures \result == SDA_OK ==>
    is_ready{Old, Here}(out, session, identity, request, cnonce,
                        \at(digits(a1), Here));
*/
static enum sda_status make_all(const struct sda_session *session,
				const struct sda_identity *identity,
				const struct sda_request *request,
				struct sda_span cnonce,
				struct sda_writer *scratch,
				struct sda_digest *a1,
				struct sda_answer_texts *out)
{
	enum sda_status status = sda_sign(session, identity, request, cnonce,
					  scratch, a1, &out->signature);

	if (status != SDA_OK)
		return status;
	status = sda_username_make(session->terms.aka.algorithm,
				   session->terms.userhash, identity->username,
				   out->signature.realm, scratch,
				   &out->username);
	if (status != SDA_OK)
		return status;
	status = make_auts(identity->auts, scratch, &out->auts);
	return status;
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
	struct sda_answer_texts texts;
	enum sda_status status;

	if (session->count == UINT32_MAX)
		return SDA_STALE;
	if (session->terms.qop != SDA_QOP_NONE && cnonce.len == 0)
		return SDA_MISSING;
	status = make_all(session, identity, request, cnonce, scratch, &a1,
			  &texts);
	if (status == SDA_OK) {
		sda_answer_params(session, request->uri, cnonce, &texts, &draft);
		if (!sda_answer_sendable(&draft))
			status = SDA_MALFORMED;
	}
	if (status == SDA_OK) {
		out->params = draft;
		out->algorithm = sda_param_algorithm(session->algorithm);
		out->qop = session->terms.qop;
		session->count++;
		session->a1 = a1;
		session->resynchronising = identity->auts.len > 0;
	} else {
		scratch->len = len;
		scratch->overflow = overflow;
	}
	sda_digest_wipe(&a1);
	return status;
}
