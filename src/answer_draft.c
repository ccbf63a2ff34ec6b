#include "answer_draft.h"

/*@
  lemma within_off{L}: \forall struct sda_writer *w, struct sda_digest *d,
    struct sda_span s;
    is_within{L}(w, s) ==> \separated(w->at + (0 .. w->room - 1), d) ==>
    is_off(d, s);
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
  ensures is_fit(draft);
  ensures is_unmoved{Old, Here}(session) && is_live(session);
*/
/* May the answer be sent? */
static enum sda_status put_down(const struct sda_session *session,
				struct sda_span uri, struct sda_span cnonce,
				struct sda_answer_texts texts,
				struct sda_params *draft)
{
	sda_answer_params(session, uri, cnonce, texts, draft);
	//@ assert terms: session->terms == \at(session->terms, Pre);
	//@ assert nonce: session->nonce == \at(session->nonce, Pre);
	//@ assert realm: session->realm == \at(session->realm, Pre);
	//@ assert opaque: session->opaque == \at(session->opaque, Pre);
	/*@ assert algorithm: session->algorithm ==
	      \at(session->algorithm, Pre); */
	return sda_answer_sendable(draft) ? SDA_OK : SDA_MALFORMED;
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
	enum sda_status status;
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
	//@ assert beside: \separated(&a1->len, draft);
	//@ ghost Made: ;
	status = put_down(session, uri, cnonce, texts, draft);
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
	return status;
}
