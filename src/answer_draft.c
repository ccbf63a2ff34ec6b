#include "answer_draft.h"

/*@
  lemma within_off{L}: \forall struct sda_writer *w, struct sda_digest *d,
    struct sda_span s;
    is_within{L}(w, s) ==> \separated(w->at + (0 .. w->room - 1), d) ==>
    is_off(d, s);
  lemma constant_apart{L}: \forall struct sda_digest *d, struct sda_span s;
    is_constant{L}(s) ==> \valid{L}(d) ==>
    \separated(&d->hex[0] + (0 .. SDA_HASH_DIGITS_MAX),
               s.at + (0 .. s.len - 1));
  lemma constant_off{L}: \forall struct sda_digest *d, struct sda_span s;
    is_constant{L}(s) ==> \valid{L}(d) ==> is_off(d, s);
  lemma far_off{L}: \forall struct sda_writer *w, struct sda_digest *d,
    struct sda_span s;
    is_far{L}(s, w, d) ==> is_off(d, s);
  lemma unmoved_on{J, K, L}: \forall struct sda_session *s;
    is_unmoved{J, K}(s) ==> is_unmoved{K, L}(s) ==> is_unmoved{J, L}(s);
  lemma echo_unmoved{J, K, L}: \forall struct sda_params *p,
    struct sda_session *s;
    is_unmoved{J, K}(s) ==> is_echo{K, L}(p, s) ==> is_echo{J, L}(p, s);
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
    readable(cnonce) && \valid(draft) && \separated(draft, session);
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
  ensures is_fit(draft);
  ensures is_unmoved{Old, Here}(session) && is_live(session);
*/
static void put_down(const struct sda_session *session, struct sda_span uri,
		     struct sda_span cnonce, struct sda_answer_texts texts,
		     struct sda_params *draft)
{
	sda_answer_params(session, uri, cnonce, texts, draft);
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert nonce: session->nonce == \at(session->nonce, Pre);
	//@ assert realm: session->realm == \at(session->realm, Pre);
	//@ assert opaque: session->opaque == \at(session->opaque, Pre);
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Pre); */
}

/*@
  requires is_live(session) && is_texts(texts) && readable(uri) &&
    readable(cnonce);
  terminates \true;
  assigns \nothing;
*/
/*
 * May the answer be sent? It is put together for this alone, so that what is
 * there is left alone when it may not.
 */
static bool may_be_sent(const struct sda_session *session, struct sda_span uri,
			struct sda_span cnonce, struct sda_answer_texts texts)
{
	struct sda_params draft;

	sda_answer_params(session, uri, cnonce, texts, &draft);
	return sda_answer_sendable(&draft);
}

enum sda_status sda_answer_draft(const struct sda_session *session,
				 const struct sda_identity *identity,
				 const struct sda_request *request,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_digest *a1,
				 struct sda_params *draft)
{
	const struct sda_span uri = request->uri;
	struct sda_making made;

	/*@ assert lent: \separated(scratch, session, a1) &&
	      \separated(a1, session) &&
	      \separated(scratch->at + (0 .. scratch->room - 1),
	                 session, a1); */
	//@ assert own: \valid(&session->a1);
	/*@ assert own: \separated(scratch->at + (0 .. scratch->room - 1),
	      &session->a1); */
	//@ assert draft: \separated(draft, a1) && \separated(draft, session);
	//@ assert name: is_off(a1, identity->username);
	//@ assert name: is_off(&session->a1, identity->username);
	made = sda_making_all(session, identity, request, cnonce, scratch, a1);
	/*@ assert name: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].name == \at(draft->known[w].name, Pre); */
	/*@ assert value: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w].value == \at(draft->known[w].value, Pre); */
	/*@ assert known: \forall integer w; 0 <= w < SDA_NAMES ==>
	      draft->known[w] == \at(draft->known[w], Pre); */
	//@ assert text: draft->text == \at(draft->text, Pre);
	//@ assert draft: *draft == \at(*draft, Pre);
	/*@ assert userhash: session->terms.userhash ==
	      \at(session->terms.userhash, Pre); */
	/*@ assert aka: session->terms.aka == \at(session->terms.aka, Pre); */
	/*@ assert qop: session->terms.qop == \at(session->terms.qop, Pre) &&
	      session->terms.rank == \at(session->terms.rank, Pre); */
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert a1_len: session->a1.len == \at(session->a1.len, Pre);
	/*@ assert nonce: session->nonce.at == \at(session->nonce.at, Pre) &&
	      session->nonce.len == \at(session->nonce.len, Pre); */
	/*@ assert len: session->realm.name.len ==
	      \at(session->realm.name.len, Pre); */
	/*@ assert len: session->realm.value.len ==
	      \at(session->realm.value.len, Pre); */
	//@ assert realm: session->realm == \at(session->realm, Pre);
	/*@ assert len: session->opaque.name.len ==
	      \at(session->opaque.name.len, Pre); */
	/*@ assert len: session->opaque.value.len ==
	      \at(session->opaque.value.len, Pre); */
	//@ assert opaque: session->opaque == \at(session->opaque, Pre);
	/*@ assert len: session->algorithm.name.len ==
	      \at(session->algorithm.name.len, Pre); */
	/*@ assert len: session->algorithm.value.len ==
	      \at(session->algorithm.value.len, Pre); */
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Pre); */
	/*@ assert octet: \forall uint8_t *p; \separated(a1, p) ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert far: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      \separated(a1, &session->a1.hex[k]) &&
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), &session->a1.hex[k]); */
	/*@ assert hex: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      session->a1.hex[k] == \at(session->a1.hex[k], Pre); */
	//@ assert kept: session->a1 == \at(session->a1, Pre);
	/*@ assert rest: session->count == \at(session->count, Pre) &&
	      session->rounds == \at(session->rounds, Pre) &&
	      session->resynchronising == \at(session->resynchronising, Pre);
	*/
	//@ assert session: *session == \at(*session, Pre);
	if (made.status != SDA_OK)
		return made.status;
	const struct sda_answer_texts texts = made.texts;
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
	//@ assert beside: \separated(&a1->len, draft);
	if (!may_be_sent(session, uri, cnonce, texts))
		return SDA_MALFORMED;
	//@ ghost Made: ;
	put_down(session, uri, cnonce, texts, draft);
	//@ assert len: a1->len == \at(a1->len, Made);
	//@ assert unmoved: is_unmoved{Pre, Here}(session) && is_live(session);
	//@ assert echo: is_echo{Pre, Here}(draft, session);
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
	return SDA_OK;
}
