#include "answer_params.h"

/*@
  // the parameter w has the value, if it is wanted
  predicate has(struct sda_params *p, integer w, integer wanted,
                struct sda_span value) =
    wanted != 0
    ? is_put(p->known[w], SDA_HEADER_CREDENTIALS, w, value)
    : omits(p, w);
  // the parameters in front of w stay
  predicate is_kept{K, L}(struct sda_params *p, integer w) =
    \forall integer v; 0 <= v < w ==>
      \at(p->known[v], L) == \at(p->known[v], K);
  // none from w on
  predicate is_open(struct sda_params *p, integer w) =
    \forall integer v; w <= v < SDA_NAMES ==> omits(p, v);
  lemma kept_on{J, K, L}: \forall struct sda_params *p, integer v, w;
    is_kept{J, K}(p, v) ==> is_kept{K, L}(p, w) ==> v <= w ==>
    is_kept{J, L}(p, v);
  lemma has_kept{K, L}: \forall struct sda_params *p, integer v, w, wanted,
    struct sda_span value;
    is_kept{K, L}(p, w) ==> has{K}(p, v, wanted, value) ==> 0 <= v < w ==>
    has{L}(p, v, wanted, value);
*/

/*@ requires name < SDA_NAMES && \valid(draft) && readable(value);
    requires is_open(draft, name) && is_fit(draft);
    terminates \true;
    assigns draft->known[name];
    ensures has(draft, name, wanted, value);
    ensures is_open(draft, name + 1) && is_fit(draft);
    ensures is_kept{Old, Here}(draft, name); */
/* Puts in the next one, if it is wanted. */
static void put(struct sda_params *draft, unsigned name, bool wanted,
		struct sda_span value)
{
	if (wanted)
		sda_draft_put(SDA_HEADER_CREDENTIALS, draft, name, value);
}

/*@
  requires is_live(session) && \valid(draft) && \separated(session, draft);
  terminates \true;
  assigns *draft;
  ensures is_echo{Old, Here}(draft, session);
  ensures is_open(draft, SDA_NAME_QOP) && is_fit(draft);
*/
/* Starts with what of the challenge goes back as it came. */
static void put_echo(const struct sda_session *session,
		     struct sda_params *draft)
{
	struct sda_span realm = session->realm.value;
	struct sda_span nonce = session->nonce;
	struct sda_span opaque = session->opaque.value;
	struct sda_span algorithm = session->algorithm.value;
	bool has_opaque = session->opaque.form != SDA_ABSENT;
	bool has_algorithm = session->algorithm.form != SDA_ABSENT;

	sda_draft_make(draft);
	put(draft, SDA_NAME_REALM, true, realm);
	//@ assert realm: has(draft, SDA_NAME_REALM, 1, realm);
	put(draft, SDA_NAME_NONCE, true, nonce);
	//@ assert realm: has(draft, SDA_NAME_REALM, 1, realm);
	//@ assert nonce: has(draft, SDA_NAME_NONCE, 1, nonce);
	put(draft, SDA_NAME_OPAQUE, has_opaque, opaque);
	//@ assert realm: has(draft, SDA_NAME_REALM, 1, realm);
	//@ assert nonce: has(draft, SDA_NAME_NONCE, 1, nonce);
	//@ assert opaque: has(draft, SDA_NAME_OPAQUE, has_opaque, opaque);
	put(draft, SDA_NAME_ALGORITHM, has_algorithm, algorithm);
	//@ assert realm: has(draft, SDA_NAME_REALM, 1, realm);
	//@ assert nonce: has(draft, SDA_NAME_NONCE, 1, nonce);
	//@ assert opaque: has(draft, SDA_NAME_OPAQUE, has_opaque, opaque);
	/*@ assert algorithm: has(draft, SDA_NAME_ALGORITHM, has_algorithm,
	      algorithm); */
}

/*@
  predicate has_name(struct sda_params *p, struct sda_username u) =
    u.name == SDA_NAME_USERNAME
    ? has(p, SDA_NAME_USERNAME, 1, u.value) && omits(p, SDA_NAME_USERNAME_EXT)
    : has(p, SDA_NAME_USERNAME_EXT, 1, u.value) &&
      omits(p, SDA_NAME_USERNAME);
  // the parameter w has the word, if it is wanted
  predicate has_word{L}(struct sda_params *p, integer w, integer wanted,
                        bytes word) =
    wanted != 0 ? says_word{L}(p, w, word) : omits{L}(p, w);
  lemma echo_kept{J, K, L}: \forall struct sda_params *p, integer w,
    struct sda_session *s;
    is_echo{J, K}(p, s) ==> is_kept{K, L}(p, w) ==> SDA_NAME_QOP <= w ==>
    is_echo{J, L}(p, s);
*/

/*@
  requires \valid(draft) && is_open(draft, SDA_NAME_QOP) && is_fit(draft);
  terminates \true;
  assigns draft->known[SDA_NAME_QOP];
  ensures has_word(draft, SDA_NAME_QOP, qop != SDA_QOP_NONE ? 1 : 0,
                   qop_text(qop));
  ensures is_open(draft, SDA_NAME_USERHASH) && is_fit(draft);
  ensures is_kept{Old, Here}(draft, SDA_NAME_QOP);
*/
static void put_qop(enum sda_qop qop, struct sda_params *draft)
{
	struct sda_span word = sda_word_text(
		qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT : SDA_WORD_AUTH);

	put(draft, SDA_NAME_QOP, qop != SDA_QOP_NONE, word);
}

/*@
  requires \valid(draft) && is_open(draft, SDA_NAME_USERHASH) && is_fit(draft);
  terminates \true;
  assigns draft->known[SDA_NAME_USERHASH];
  ensures has_word(draft, SDA_NAME_USERHASH, hashed ? 1 : 0,
                   spelling(SDA_WORD_TRUE));
  ensures is_open(draft, SDA_NAME_USERNAME) && is_fit(draft);
  ensures is_kept{Old, Here}(draft, SDA_NAME_USERHASH);
*/
static void put_userhash(bool hashed, struct sda_params *draft)
{
	put(draft, SDA_NAME_USERHASH, hashed, sda_word_text(SDA_WORD_TRUE));
}

/*@
  requires \valid(draft) && is_open(draft, SDA_NAME_USERNAME) && is_fit(draft);
  requires readable(name.value);
  requires name.name == SDA_NAME_USERNAME ||
    name.name == SDA_NAME_USERNAME_EXT;
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME .. SDA_NAME_USERNAME_EXT];
  ensures has_name(draft, name);
  ensures is_open(draft, SDA_NAME_URI) && is_fit(draft);
  ensures is_kept{Old, Here}(draft, SDA_NAME_USERNAME);
*/
static void put_name(struct sda_username name, struct sda_params *draft)
{
	put(draft, name.name, true, name.value);
}

/*@
  requires \valid(draft) && is_open(draft, SDA_NAME_QOP) && is_fit(draft);
  requires readable(name.value);
  requires name.name == SDA_NAME_USERNAME ||
    name.name == SDA_NAME_USERNAME_EXT;
  terminates \true;
  assigns draft->known[SDA_NAME_QOP .. SDA_NAME_USERNAME_EXT];
  ensures has_word(draft, SDA_NAME_QOP, qop != SDA_QOP_NONE ? 1 : 0,
                   qop_text(qop));
  ensures has_username(draft, name, hashed ? 1 : 0);
  ensures is_open(draft, SDA_NAME_URI) && is_fit(draft);
  ensures is_kept{Old, Here}(draft, SDA_NAME_QOP);
*/
/* From qop to username*, in the order of enum sda_word. */
static void put_username(enum sda_qop qop, struct sda_username name,
			 bool hashed, struct sda_params *draft)
{
	put_qop(qop, draft);
	put_userhash(hashed, draft);
	/*@ assert qop: has_word(draft, SDA_NAME_QOP,
	      qop != SDA_QOP_NONE ? 1 : 0, qop_text(qop)); */
	put_name(name, draft);
	/*@ assert qop: has_word(draft, SDA_NAME_QOP,
	      qop != SDA_QOP_NONE ? 1 : 0, qop_text(qop)); */
	/*@ assert hashed: has_word(draft, SDA_NAME_USERHASH, hashed ? 1 : 0,
	      spelling(SDA_WORD_TRUE)); */
}

/*@
  requires \valid(draft) && is_open(draft, SDA_NAME_URI) && is_fit(draft);
  requires readable(uri) && readable(cnonce) && is_texts(texts);
  terminates \true;
  assigns draft->known[SDA_NAME_URI .. SDA_NAME_AUTS];
  ensures has(draft, SDA_NAME_URI, 1, uri);
  ensures has(draft, SDA_NAME_RESPONSE, 1, texts.signature.response);
  ensures has(draft, SDA_NAME_CNONCE, counted ? 1 : 0, cnonce);
  ensures has(draft, SDA_NAME_NC, counted ? 1 : 0, texts.signature.nc);
  ensures has(draft, SDA_NAME_AUTS, texts.auts.len > 0 ? 1 : 0, texts.auts);
  ensures is_fit(draft);
  ensures is_kept{Old, Here}(draft, SDA_NAME_URI);
*/
/* From uri to auts. */
static void put_rest(struct sda_span uri, bool counted, struct sda_span cnonce,
		     struct sda_answer_texts texts,
		     struct sda_params *draft)
{
	const struct sda_span nc = texts.signature.nc, auts = texts.auts;
	const struct sda_span response = texts.signature.response;
	const bool has_auts = auts.len > 0;

	put(draft, SDA_NAME_URI, true, uri);
	//@ assert uri: has(draft, SDA_NAME_URI, 1, uri);
	put(draft, SDA_NAME_RESPONSE, true, response);
	//@ assert uri: has(draft, SDA_NAME_URI, 1, uri);
	//@ assert response: has(draft, SDA_NAME_RESPONSE, 1, response);
	put(draft, SDA_NAME_CNONCE, counted, cnonce);
	//@ assert uri: has(draft, SDA_NAME_URI, 1, uri);
	//@ assert response: has(draft, SDA_NAME_RESPONSE, 1, response);
	//@ assert cnonce: has(draft, SDA_NAME_CNONCE, counted, cnonce);
	put(draft, SDA_NAME_NC, counted, nc);
	//@ assert uri: has(draft, SDA_NAME_URI, 1, uri);
	//@ assert response: has(draft, SDA_NAME_RESPONSE, 1, response);
	//@ assert cnonce: has(draft, SDA_NAME_CNONCE, counted, cnonce);
	//@ assert nc: has(draft, SDA_NAME_NC, counted, nc);
	put(draft, SDA_NAME_AUTS, has_auts, auts);
	//@ assert uri: has(draft, SDA_NAME_URI, 1, uri);
	//@ assert response: has(draft, SDA_NAME_RESPONSE, 1, response);
	//@ assert cnonce: has(draft, SDA_NAME_CNONCE, counted, cnonce);
	//@ assert nc: has(draft, SDA_NAME_NC, counted, nc);
}

void sda_answer_params(const struct sda_session *session, struct sda_span uri,
		       struct sda_span cnonce, struct sda_answer_texts texts,
		       struct sda_params *draft)
{
	const enum sda_qop qop = session->terms.qop;
	const bool hashed = session->terms.userhash;

	put_echo(session, draft);
	put_username(qop, texts.username, hashed, draft);
	//@ assert echo: is_echo{Pre, Here}(draft, session);
	//@ ghost Named: ;
	put_rest(uri, qop != SDA_QOP_NONE, cnonce, texts, draft);
	//@ assert echo: is_echo{Pre, Here}(draft, session);
	/*@ assert known: draft->known[SDA_NAME_QOP] ==
	      \at(draft->known[SDA_NAME_QOP], Named); */
	/*@ assert known: draft->known[SDA_NAME_USERHASH] ==
	      \at(draft->known[SDA_NAME_USERHASH], Named); */
	/*@ assert known: draft->known[SDA_NAME_USERNAME] ==
	      \at(draft->known[SDA_NAME_USERNAME], Named); */
	/*@ assert known: draft->known[SDA_NAME_USERNAME_EXT] ==
	      \at(draft->known[SDA_NAME_USERNAME_EXT], Named); */
	/*@ assert word: qop != SDA_QOP_NONE ==>
	      states(draft, SDA_NAME_QOP, qop_text(qop)); */
	/*@ assert constant: qop != SDA_QOP_NONE ==>
	      is_constant(draft->known[SDA_NAME_QOP].value); */
	/*@ assert none: qop == SDA_QOP_NONE ==>
	      omits(draft, SDA_NAME_QOP); */
	//@ assert count: has_count(draft, qop, texts.signature.nc, cnonce);
	/*@ assert username: has_username(draft, texts.username,
	      hashed ? 1 : 0); */
}

bool sda_answer_sendable(const struct sda_params *draft)
{
	/*@
	  loop invariant name <= SDA_NAMES;
	  loop invariant \forall integer w; 0 <= w < name ==>
	    is_looked_at(w) ==> draft->known[w].form != SDA_ABSENT ==>
	    is_sendable(text(draft->known[w].value), SDA_HEADER_CREDENTIALS, w,
	                draft->known[w].form) == 1;
	  loop assigns name;
	  loop variant SDA_NAMES - name;
	*/
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		const struct sda_param *p = &draft->known[name];

		if (name == SDA_NAME_URI || name == SDA_NAME_RESPONSE ||
		    p->form == SDA_ABSENT)
			continue;
		if (!sda_production_sendable(SDA_HEADER_CREDENTIALS, name,
					     p->form, p->value))
			return false;
	}
	return true;
}
