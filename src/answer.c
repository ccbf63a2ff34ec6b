#include "answer.h"
#include "base64.h"
#include "hex.h"
#include "spec/tail.h"

enum { COUNT_OCTETS = 4, COUNT_DIGITS = 8 };

/* What of a challenge and its answer is hashed. */
struct plain {
	struct sda_span realm;
	struct sda_span nonce;
	struct sda_span cnonce;
};

/*@
  // from K to L the writer went on, and no further than it may
  predicate went_on{K, L}(struct sda_writer *w) =
    writable{L}(w) && \at(w->at, L) == \at(w->at, K) &&
    \at(w->room, L) == \at(w->room, K) &&
    \at(w->len, K) <= \at(w->len, L);
  // s stands where the writer went on, and is what
  predicate is_made{K, L}(struct sda_writer *w, struct sda_span s,
                          bytes what) =
    went_on{K, L}(w) && readable{L}(s) && text{L}(s) == what &&
    s.at == \at(w->at + w->len, K) && s.len <= \at(w->len, L) - \at(w->len, K);
  predicate is_made_param{K, L}(struct sda_writer *w, struct sda_params *p,
                                integer name, bytes what) =
    is_made{K, L}(w, \at(p->known[name].value, L), what) &&
    \at(p->known[name].form, L) == form_sent(SDA_HEADER_CREDENTIALS, name);
  // a word of the grammar, which nobody can change
  predicate is_word_param{L}(struct sda_params *p, integer name,
                             integer word) =
    p->known[name].form == form_sent(SDA_HEADER_CREDENTIALS, name) &&
    readable{L}(p->known[name].value) &&
    is_constant{L}(p->known[name].value) &&
    text{L}(p->known[name].value) == spelling(word);
  // what the writer does next leaves s alone
  predicate is_settled{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && \separated(w, s.at + (0 .. s.len - 1)) &&
    \separated(w->at + (w->len .. w->room - 1), s.at + (0 .. s.len - 1));
  predicate is_plain{L}(struct sda_writer *w, struct plain *p, bytes realm,
                        bytes nonce, bytes cnonce) =
    is_settled{L}(w, p->realm) && text{L}(p->realm) == realm &&
    is_settled{L}(w, p->nonce) && text{L}(p->nonce) == nonce &&
    is_settled{L}(w, p->cnonce) && text{L}(p->cnonce) == cnonce;
  lemma lent_settled{K, L}: \forall struct sda_writer *w,
    struct sda_span given, out;
    lent{K, L}(w, given, out) ==> apart{K}(w, given) ==> writable{K}(w) ==>
    readable{L}(given) ==> is_settled{L}(w, out);
  // the draft lies beside the scratch
  predicate is_drafted{L}(struct sda_params *p, struct sda_writer *w) =
    \valid{L}(p) && writable{L}(w) && \separated(p, w) &&
    \separated(p, w->at + (0 .. w->room - 1));
*/

/*@
  requires writable(scratch) && readable(s) && apart(scratch, s);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out, \old(text(s)));
  ensures spared{Old, Here}(scratch);
*/
/* A copy of s behind what scratch has. */
static enum sda_status keep(struct sda_span s, struct sda_writer *scratch,
			    struct sda_span *out)
{
	size_t from = scratch->len;

	if (scratch->overflow || s.len > scratch->room - from)
		return SDA_NO_ROOM;
	sda_writer_span(scratch, s);
	//@ assert fits: !scratch->overflow && scratch->len == from + s.len;
	//@ assert tail: tail{Pre, Here}(scratch) == text{Pre}(s);
	out->at = scratch->at + from;
	out->len = s.len;
	return SDA_OK;
}

/*@
  requires is_live(session) && readable(cnonce) && writable(scratch);
  requires \valid(out);
  requires apart(scratch, session->realm.value) &&
    apart(scratch, session->nonce) && apart(scratch, cnonce);
  requires \separated(scratch->at + (0 .. scratch->room - 1), scratch,
                      session, out);
  requires \separated(out, scratch, session);
  requires \separated(out, session->realm.value.at +
    (0 .. session->realm.value.len - 1));
  requires \separated(out, session->nonce.at +
    (0 .. session->nonce.len - 1));
  requires \separated(out, cnonce.at + (0 .. cnonce.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_plain(scratch, out, unesc(\old(text(session->realm.value))),
             unesc(\old(text(session->nonce))), unesc(\old(text(cnonce))));
*/
static enum sda_status unescape(const struct sda_session *session,
				struct sda_span cnonce,
				struct sda_writer *scratch, struct plain *out)
{
	struct sda_span realm = session->realm.value;
	struct sda_span nonce = session->nonce;

	if (sda_quoted_plain(realm, scratch, &out->realm) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert realm: is_settled(scratch, out->realm);
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	if (sda_quoted_plain(nonce, scratch, &out->nonce) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert realm: text(out->realm) == unesc(text{Pre}(realm));
	//@ assert realm: is_settled(scratch, out->realm);
	//@ assert nonce: is_settled(scratch, out->nonce);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	if (sda_quoted_plain(cnonce, scratch, &out->cnonce) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert realm: text(out->realm) == unesc(text{Pre}(realm));
	//@ assert nonce: text(out->nonce) == unesc(text{Pre}(nonce));
	//@ assert realm: is_settled(scratch, out->realm);
	//@ assert nonce: is_settled(scratch, out->nonce);
	//@ assert cnonce: is_settled(scratch, out->cnonce);
	return SDA_OK;
}

/*@
  requires name < SDA_NAMES && \valid(draft);
  terminates \true;
  assigns draft->known[name];
  ensures is_put(draft->known[name], SDA_HEADER_CREDENTIALS, name, value);
*/
static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_CREDENTIALS, draft, name, value);
}

/*@
  requires is_live(session) && \valid(draft) && \separated(session, draft);
  requires omits(draft, SDA_NAME_OPAQUE) && omits(draft, SDA_NAME_ALGORITHM);
  terminates \true;
  assigns draft->known[SDA_NAME_REALM], draft->known[SDA_NAME_NONCE],
    draft->known[SDA_NAME_OPAQUE], draft->known[SDA_NAME_ALGORITHM];
  ensures is_echo{Old, Here}(draft, session);
*/
/* What of the challenge goes back as it came. */
static void put_echo(const struct sda_session *session,
		     struct sda_params *draft)
{
	put(draft, SDA_NAME_REALM, session->realm.value);
	put(draft, SDA_NAME_NONCE, session->nonce);
	if (session->opaque.form != SDA_ABSENT)
		put(draft, SDA_NAME_OPAQUE, session->opaque.value);
	if (session->algorithm.form != SDA_ABSENT)
		put(draft, SDA_NAME_ALGORITHM, session->algorithm.value);
}

/*@
  requires is_algorithm(algorithm) && readable(username) && readable(realm);
  requires is_drafted(draft, scratch);
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME], draft->known[SDA_NAME_USERHASH],
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==>
    is_made_param{Old, Here}(scratch, draft, SDA_NAME_USERNAME,
      userhash(algorithm_hash(algorithm), \old(text(username)),
               \old(text(realm)))) &&
    is_word_param(draft, SDA_NAME_USERHASH, SDA_WORD_TRUE);
*/
static enum sda_status put_hashed_name(enum sda_algorithm algorithm,
				       struct sda_span username,
				       struct sda_span realm,
				       struct sda_writer *scratch,
				       struct sda_params *draft)
{
	struct sda_digest name;
	struct sda_span kept;

	sda_response_userhash(algorithm, username, realm, &name);
	if (keep(sda_digest_span(&name), scratch, &kept) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_USERNAME, kept);
	put(draft, SDA_NAME_USERHASH, sda_word_text(SDA_WORD_TRUE));
	return SDA_OK;
}

/*@
  requires readable(username) && apart(scratch, username);
  requires is_drafted(draft, scratch);
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME_EXT],
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made_param{Old, Here}(scratch, draft, SDA_NAME_USERNAME_EXT,
                             ext_value(\old(text(username))));
*/
static enum sda_status put_extended_name(struct sda_span username,
					 struct sda_writer *scratch,
					 struct sda_params *draft)
{
	size_t from = scratch->len;
	struct sda_span value;

	if (sda_ext_value_write(username, scratch) != SDA_OK)
		return SDA_MALFORMED;
	if (scratch->overflow)
		return SDA_NO_ROOM;
	//@ assert size: from <= scratch->len;
	if (scratch->len - from > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	value.at = scratch->at + from;
	value.len = scratch->len - from;
	//@ assert tail: text(value) == tail{Pre, Here}(scratch);
	put(draft, SDA_NAME_USERNAME_EXT, value);
	return SDA_OK;
}

/*@
  // at L, name is sent as it can be
  predicate is_plain_name{K, L}(struct sda_writer *w, struct sda_params *p,
                                struct sda_span name) =
    is_sendable(esc(text{K}(name)), SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
                SDA_QUOTED) == 1
    ? \at(p->known[SDA_NAME_USERNAME].form, L) == SDA_QUOTED &&
      text{L}(\at(p->known[SDA_NAME_USERNAME].value, L)) ==
        esc(text{K}(name)) &&
      lent{K, L}(w, name, \at(p->known[SDA_NAME_USERNAME].value, L)) &&
      \at(p->known[SDA_NAME_USERNAME_EXT], L) ==
        \at(p->known[SDA_NAME_USERNAME_EXT], K)
    : states{L}(p, SDA_NAME_USERNAME_EXT, ext_value(text{K}(name))) &&
      \at(p->known[SDA_NAME_USERNAME], L) ==
        \at(p->known[SDA_NAME_USERNAME], K);
*/

/*@
  requires readable(username) && apart(scratch, username);
  requires is_drafted(draft, scratch);
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME],
    draft->known[SDA_NAME_USERNAME_EXT], scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_plain_name{Old, Here}(scratch, draft, username);
*/
/* In quotes if a quoted-string can hold it, else as username*. */
static enum sda_status put_plain_name(struct sda_span username,
				      struct sda_writer *scratch,
				      struct sda_params *draft)
{
	struct sda_span raw;
	enum sda_status status = sda_quoted_raw(username, scratch, &raw);

	if (status != SDA_OK)
		return status;
	if (!sda_production_sendable(SDA_HEADER_CREDENTIALS, SDA_NAME_USERNAME,
				     SDA_QUOTED, raw))
		return put_extended_name(username, scratch, draft);
	put(draft, SDA_NAME_USERNAME, raw);
	return SDA_OK;
}

/*@
  // what the writer and the session become leaves parameter `name` alone
  predicate is_kept{L}(struct sda_params *p, integer name,
                       struct sda_writer *w, struct sda_session *s) =
    p->known[name].form != SDA_ABSENT ==>
      is_settled{L}(w, p->known[name].value) &&
      \separated(s, p->known[name].value.at +
                    (0 .. p->known[name].value.len - 1));
  // session, scratch and draft lie beside each other
  predicate is_apart{L}(struct sda_session *s, struct sda_writer *w,
                        struct sda_params *p) =
    is_drafted{L}(p, w) && \separated(s, w, p) &&
    \separated(s, w->at + (0 .. w->room - 1));
  predicate keeps_name{L}(struct sda_params *p, struct sda_writer *w,
                          struct sda_session *s) =
    is_kept{L}(p, SDA_NAME_USERNAME, w, s) &&
    is_kept{L}(p, SDA_NAME_USERNAME_EXT, w, s) &&
    is_kept{L}(p, SDA_NAME_USERHASH, w, s);
*/

/*@
  requires \valid(session) && is_live(session);
  requires is_apart(session, scratch, draft);
  requires readable(username) && apart(scratch, username) && readable(realm);
  requires \separated(session, username.at + (0 .. username.len - 1));
  requires omits(draft, SDA_NAME_USERNAME) &&
    omits(draft, SDA_NAME_USERNAME_EXT) && omits(draft, SDA_NAME_USERHASH);
  terminates \true;
  assigns draft->known[SDA_NAME_USERNAME],
    draft->known[SDA_NAME_USERNAME_EXT], draft->known[SDA_NAME_USERHASH],
    scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_named(draft, algorithm_hash(session->terms.aka.algorithm),
             session->terms.userhash ? 1 : 0, \old(text(username)),
             \old(text(realm)));
  ensures \result == SDA_OK ==> keeps_name(draft, scratch, session);
*/
static enum sda_status put_name(const struct sda_session *session,
				struct sda_span username,
				struct sda_span realm,
				struct sda_writer *scratch,
				struct sda_params *draft)
{
	enum sda_status status;

	if (session->terms.userhash)
		status = put_hashed_name(session->terms.aka.algorithm, username,
					 realm, scratch, draft);
	else
		status = put_plain_name(username, scratch, draft);
	return status;
}

/*@
  requires is_drafted(draft, scratch);
  requires qop == SDA_QOP_NONE || qop == SDA_QOP_AUTH ||
    qop == SDA_QOP_AUTH_INT;
  terminates \true;
  assigns draft->known[SDA_NAME_QOP], draft->known[SDA_NAME_NC],
    draft->known[SDA_NAME_CNONCE], scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MISSING;
  ensures \result == SDA_OK && qop == SDA_QOP_NONE ==>
    *scratch == \old(*scratch) &&
    draft->known[SDA_NAME_QOP] == \old(draft->known[SDA_NAME_QOP]) &&
    draft->known[SDA_NAME_NC] == \old(draft->known[SDA_NAME_NC]) &&
    draft->known[SDA_NAME_CNONCE] == \old(draft->known[SDA_NAME_CNONCE]);
  ensures \result == SDA_OK && qop != SDA_QOP_NONE ==>
    is_word_param(draft, SDA_NAME_QOP,
      qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT : SDA_WORD_AUTH) &&
    is_made_param{Old, Here}(scratch, draft, SDA_NAME_NC,
                             count_text(count)) &&
    is_put(draft->known[SDA_NAME_CNONCE], SDA_HEADER_CREDENTIALS,
           SDA_NAME_CNONCE, cnonce);
*/
/* qop, nc and cnonce. */
static enum sda_status put_count(enum sda_qop qop, uint32_t count,
				 struct sda_span cnonce,
				 struct sda_writer *scratch,
				 struct sda_params *draft)
{
	const uint8_t octets[COUNT_OCTETS] = {
		(uint8_t)(count / 0x1000000), (uint8_t)(count / 0x10000 % 256),
		(uint8_t)(count / 0x100 % 256), (uint8_t)(count % 256)
	};
	uint8_t digits[COUNT_DIGITS];
	struct sda_span nc = { digits, COUNT_DIGITS };

	if (qop == SDA_QOP_NONE)
		return SDA_OK;
	if (cnonce.len == 0)
		return SDA_MISSING;
	sda_hex_write(octets, COUNT_OCTETS, digits);
	if (keep(nc, scratch, &nc) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_QOP,
	    sda_word_text(qop == SDA_QOP_AUTH_INT ? SDA_WORD_AUTH_INT
						  : SDA_WORD_AUTH));
	put(draft, SDA_NAME_NC, nc);
	put(draft, SDA_NAME_CNONCE, cnonce);
	return SDA_OK;
}

/*@
  requires readable(auts) && apart(scratch, auts);
  requires is_drafted(draft, scratch);
  terminates \true;
  assigns draft->known[SDA_NAME_AUTS], scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures "rfc3310#3.4-auts.sent": \result == SDA_OK && auts.len > 0 ==>
    is_made_param{Old, Here}(scratch, draft, SDA_NAME_AUTS,
                             base64(\old(text(auts))));
  ensures auts.len == 0 ==>
    draft->known[SDA_NAME_AUTS] == \old(draft->known[SDA_NAME_AUTS]);
*/
static enum sda_status put_auts(struct sda_span auts,
				struct sda_writer *scratch,
				struct sda_params *draft)
{
	size_t from = scratch->len;
	struct sda_span value;

	if (auts.len == 0)
		return SDA_OK;
	if (auts.len != SDA_AUTS_OCTETS)
		return SDA_MALFORMED;
	sda_base64_write(auts, scratch);
	if (scratch->overflow)
		return SDA_NO_ROOM;
	//@ assert size: from <= scratch->len;
	if (scratch->len - from > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	value.at = scratch->at + from;
	value.len = scratch->len - from;
	//@ assert tail: text(value) == tail{Pre, Here}(scratch);
	put(draft, SDA_NAME_AUTS, value);
	return SDA_OK;
}

/*@
  requires is_algorithm(algorithm) && is_identity(identity);
  requires readable(realm) && \valid(out);
  requires \separated(out, identity);
  requires identity->user != \null ==> \separated(out, identity->user);
  terminates \true;
  assigns *out;
  ensures \result == SDA_OK || \result == SDA_MALFORMED;
  ensures \result == SDA_OK ==>
    out->len == hash_digits(algorithm_hash(algorithm)) &&
    digits(out) == \old(user_used(algorithm_hash(algorithm), identity,
                                  text(realm)));
*/
/* H(username:realm:password); the password is empty beside auts. */
static enum sda_status make_user(enum sda_algorithm algorithm,
				 const struct sda_identity *identity,
				 struct sda_span realm, struct sda_digest *out)
{
	struct sda_span none = { NULL, 0 };

	if (identity->user == NULL || identity->auts.len > 0) {
		sda_response_user(algorithm, identity->username, realm,
				  identity->auts.len > 0 ? none
							 : identity->password,
				  out);
		return SDA_OK;
	}
	if (identity->user->len !=
	    sda_hash_digits(sda_algorithm_hash(algorithm)))
		return SDA_MALFORMED;
	*out = *identity->user;
	return SDA_OK;
}

/*@
  requires is_live(session) && is_identity(identity) && \valid(out);
  requires \valid_read(plain) && readable(plain->realm) &&
    readable(plain->nonce) && readable(plain->cnonce);
  requires \separated(out, identity, session, plain);
  requires identity->user != \null ==> \separated(out, identity->user);
  terminates \true;
  assigns *out;
  ensures \result == SDA_OK || \result == SDA_MALFORMED;
  ensures \result == SDA_OK ==>
    out->len == hash_digits(algorithm_hash(session->terms.aka.algorithm)) &&
    digits(out) == (\old(keeps_a1(session, identity)) == 1
      ? \old(digits(&session->a1))
      : \old(a1_made(session->terms.aka.algorithm, identity,
                     text(plain->realm), text(plain->nonce),
                     text(plain->cnonce))));
*/
static enum sda_status make_a1(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct plain *plain,
			       struct sda_digest *out)
{
	struct sda_digest user;
	enum sda_status status;

	if (session->a1.len > 0 && !session->resynchronising &&
	    identity->auts.len == 0) {
		*out = session->a1;
		return SDA_OK;
	}
	status = make_user(session->terms.aka.algorithm, identity,
			   plain->realm, &user);
	if (status != SDA_OK)
		return status;
	sda_response_a1(session->terms.aka.algorithm, &user, plain->nonce,
			plain->cnonce, out);
	sda_digest_wipe(&user);
	return SDA_OK;
}

/*@
  requires \valid_read(terms) && is_terms(*terms) && \valid_read(a1) &&
    usable(a1);
  requires is_request(request) && \valid_read(plain);
  requires readable(plain->nonce) && readable(plain->cnonce);
  requires is_drafted(draft, scratch);
  requires readable(draft->known[SDA_NAME_NC].value) &&
    readable(draft->known[SDA_NAME_QOP].value);
  terminates \true;
  assigns draft->known[SDA_NAME_RESPONSE], scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==>
    is_made_param{Old, Here}(scratch, draft, SDA_NAME_RESPONSE,
      \old(terms->qop == SDA_QOP_NONE
        ? request_digest_bare(algorithm_hash(terms->aka.algorithm),
            digits(a1), text(plain->nonce),
            H(algorithm_hash(terms->aka.algorithm),
              a2_of(algorithm_hash(terms->aka.algorithm), terms->qop,
                    request)))
        : request_digest(algorithm_hash(terms->aka.algorithm), digits(a1),
            text(plain->nonce), text(draft->known[SDA_NAME_NC].value),
            text(plain->cnonce), text(draft->known[SDA_NAME_QOP].value),
            H(algorithm_hash(terms->aka.algorithm),
              a2_of(algorithm_hash(terms->aka.algorithm), terms->qop,
                    request)))));
*/
static enum sda_status put_response(const struct sda_terms *terms,
				    const struct sda_digest *a1,
				    const struct sda_request *request,
				    const struct plain *plain,
				    struct sda_writer *scratch,
				    struct sda_params *draft)
{
	struct sda_response_input input = {
		plain->nonce, draft->known[SDA_NAME_NC].value, plain->cnonce,
		draft->known[SDA_NAME_QOP].value
	};
	struct sda_digest a2, response;
	struct sda_span kept;

	sda_response_a2(terms->aka.algorithm, terms->qop, request->method,
			request->uri, request->body, &a2);
	sda_response_make(terms->aka.algorithm, terms->qop,
			  sda_digest_span(a1), sda_digest_span(&a2), &input,
			  &response);
	if (keep(sda_digest_span(&response), scratch, &kept) != SDA_OK)
		return SDA_NO_ROOM;
	put(draft, SDA_NAME_RESPONSE, kept);
	return SDA_OK;
}

/*@
  requires \valid_read(draft);
  requires \forall integer w; 0 <= w < SDA_NAMES ==>
    draft->known[w].form != SDA_ABSENT ==> readable(draft->known[w].value);
  terminates \true;
  assigns \nothing;
*/
/* May all of it be sent? The uri is for the caller to choose. */
static bool is_sendable(const struct sda_params *draft)
{
	/*@
	  loop invariant name <= SDA_NAMES;
	  loop assigns name;
	  loop variant SDA_NAMES - name;
	*/
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		const struct sda_param *p = &draft->known[name];

		if (name == SDA_NAME_URI || p->form == SDA_ABSENT)
			continue;
		if (!sda_production_sendable(SDA_HEADER_CREDENTIALS, name,
					     p->form, p->value))
			return false;
	}
	return true;
}

/*@
  // what an answer is made from can be read, and lies beside what is written
  predicate is_input{L}(struct sda_session *s, struct sda_identity *i,
                        struct sda_request *r, struct sda_span cnonce,
                        struct sda_writer *w) =
    is_live{L}(s) && is_identity{L}(i) && is_request{L}(r) &&
    readable{L}(cnonce) &&
    apart{L}(w, s->realm.value) && apart{L}(w, s->opaque.value) &&
    apart{L}(w, s->algorithm.value) && apart{L}(w, s->nonce) &&
    apart{L}(w, i->username) && apart{L}(w, i->password) &&
    apart{L}(w, i->auts) && apart{L}(w, r->method) && apart{L}(w, r->uri) &&
    apart{L}(w, r->body) && apart{L}(w, cnonce) &&
    \separated(i, w, w->at + (0 .. w->room - 1)) &&
    \separated(r, w, w->at + (0 .. w->room - 1)) &&
    \separated(s, i->username.at + (0 .. i->username.len - 1)) &&
    (i->user != \null ==>
     \separated(i->user, w, w->at + (0 .. w->room - 1)));
*/

/*@
  requires \valid(session) && is_input(session, identity, request, cnonce,
                                       scratch);
  requires session->count < 0xffffffff;
  requires is_apart(session, scratch, draft);
  requires \separated(draft, identity, session) &&
    \separated(draft, request) && \separated(draft, plain);
  requires \valid_read(plain) && is_settled(scratch, plain->realm);
  requires \separated(plain, scratch, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *draft, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG ||
    \result == SDA_MISSING;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==> is_echo{Old, Here}(draft, session);
  ensures \result == SDA_OK ==>
    is_put(draft->known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS, SDA_NAME_URI,
           request->uri);
  ensures \result == SDA_OK ==>
    is_named(draft, algorithm_hash(session->terms.aka.algorithm),
             session->terms.userhash ? 1 : 0,
             \old(text(identity->username)), \old(text(plain->realm)));
  ensures \result == SDA_OK ==> keeps_name(draft, scratch, session);
  ensures \result == SDA_OK ==>
    is_counted(draft, session->terms.qop, session->count + 1, cnonce);
  ensures \result == SDA_OK ==>
    is_kept(draft, SDA_NAME_QOP, scratch, session) &&
    is_kept(draft, SDA_NAME_NC, scratch, session);
*/
/* All of it but what depends on the password. */
static enum sda_status put_all(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct sda_request *request,
			       const struct plain *plain,
			       struct sda_span cnonce,
			       struct sda_writer *scratch,
			       struct sda_params *draft)
{
	enum sda_status status;

	sda_draft_make(draft);
	put_echo(session, draft);
	put(draft, SDA_NAME_URI, request->uri);
	status = put_name(session, identity->username, plain->realm, scratch,
			  draft);
	if (status != SDA_OK)
		return status;
	/*@ assert named: is_named(draft,
	      algorithm_hash(session->terms.aka.algorithm),
	      session->terms.userhash ? 1 : 0,
	      text{Pre}(\at(identity->username, Pre)),
	      text{Pre}(\at(plain->realm, Pre))); */
	//@ assert name_kept: keeps_name(draft, scratch, session);
	status = put_count(session->terms.qop, session->count + 1, cnonce,
			   scratch, draft);
	if (status != SDA_OK)
		return status;
	/*@ assert named: is_named(draft,
	      algorithm_hash(session->terms.aka.algorithm),
	      session->terms.userhash ? 1 : 0,
	      text{Pre}(\at(identity->username, Pre)),
	      text{Pre}(\at(plain->realm, Pre))); */
	//@ assert name_kept: keeps_name(draft, scratch, session);
	/*@ assert counted: is_counted(draft, session->terms.qop,
	      session->count + 1, cnonce); */
	/*@ assert count_kept:
	      is_kept(draft, SDA_NAME_QOP, scratch, session) &&
	      is_kept(draft, SDA_NAME_NC, scratch, session); */
	status = put_auts(identity->auts, scratch, draft);
	return status;
}

/*@
  // the response in the draft is that of the next request
  predicate is_response{K, L}(struct sda_params *p, struct sda_session *s,
                              struct sda_request *r, struct sda_span cnonce,
                              bytes a1) =
    states{L}(p, SDA_NAME_RESPONSE,
      response_of(algorithm_hash(\at(s->terms.aka.algorithm, K)),
                  \at(s->terms.qop, K), a1, unesc(text{K}(\at(s->nonce, K))),
                  \at(s->count, K) + 1, unesc(text{K}(cnonce)),
                  a2_of{K}(algorithm_hash(\at(s->terms.aka.algorithm, K)),
                           \at(s->terms.qop, K), r)));
  logic bytes a1_used{L}(struct sda_session *s, struct sda_identity *i,
                         struct sda_span cnonce) =
    keeps_a1{L}(s, i) == 1 ? digits{L}(&s->a1) :
    a1_made{L}(s->terms.aka.algorithm, i, unesc(text{L}(s->realm.value)),
               unesc(text{L}(s->nonce)), unesc(text{L}(cnonce)));
*/

/*@
  requires \valid(session) && is_input(session, identity, request, cnonce,
                                       scratch);
  requires session->count < 0xffffffff;
  requires is_apart(session, scratch, draft);
  requires \separated(draft, identity, session) &&
    \separated(draft, request);
  requires \valid(a1) && \separated(a1, session, identity, request) &&
    \separated(a1, scratch, draft, scratch->at + (0 .. scratch->room - 1));
  requires identity->user != \null ==> \separated(a1, identity->user);
  terminates \true;
  assigns *a1, *draft, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_MALFORMED || \result == SDA_TOO_LONG ||
    \result == SDA_MISSING;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==> is_echo{Old, Here}(draft, session);
  ensures \result == SDA_OK ==>
    is_put(draft->known[SDA_NAME_URI], SDA_HEADER_CREDENTIALS, SDA_NAME_URI,
           request->uri);
  ensures \result == SDA_OK ==>
    is_named(draft, algorithm_hash(session->terms.aka.algorithm),
             session->terms.userhash ? 1 : 0,
             \old(text(identity->username)),
             unesc(\old(text(session->realm.value))));
  ensures \result == SDA_OK ==> keeps_name(draft, scratch, session);
  ensures \result == SDA_OK ==>
    is_counted(draft, session->terms.qop, session->count + 1, cnonce);
  ensures \result == SDA_OK ==>
    is_kept(draft, SDA_NAME_QOP, scratch, session) &&
    is_kept(draft, SDA_NAME_NC, scratch, session) &&
    is_kept(draft, SDA_NAME_RESPONSE, scratch, session);
  ensures \result == SDA_OK ==>
    a1->len == hash_digits(algorithm_hash(session->terms.aka.algorithm)) &&
    digits(a1) == \old(a1_used(session, identity, cnonce));
  ensures \result == SDA_OK ==>
    is_response{Old, Here}(draft, session, request, cnonce,
                           \at(digits(a1), Here));
*/
static enum sda_status compose(const struct sda_session *session,
			       const struct sda_identity *identity,
			       const struct sda_request *request,
			       struct sda_span cnonce,
			       struct sda_writer *scratch,
			       struct sda_digest *a1, struct sda_params *draft)
{
	struct plain plain;
	enum sda_status status = unescape(session, cnonce, scratch, &plain);

	if (status != SDA_OK)
		return status;
	//@ assert name: text(identity->username) == text{Pre}(identity->username);
	/*@ assert password:
	      text(identity->password) == text{Pre}(identity->password); */
	//@ assert method: text(request->method) == text{Pre}(request->method);
	//@ assert uri: text(request->uri) == text{Pre}(request->uri);
	//@ assert body: text(request->body) == text{Pre}(request->body);
	status = make_a1(session, identity, &plain, a1);
	if (status != SDA_OK)
		return status;
	//@ assert a1: digits(a1) == a1_used{Pre}(session, identity, cnonce);
	/*@ assert plain: is_plain(scratch, &plain,
	      unesc(text{Pre}(\at(session->realm.value, Pre))),
	      unesc(text{Pre}(\at(session->nonce, Pre))),
	      unesc(text{Pre}(cnonce))); */
	//@ assert method: text(request->method) == text{Pre}(request->method);
	//@ assert uri: text(request->uri) == text{Pre}(request->uri);
	//@ assert body: text(request->body) == text{Pre}(request->body);
	status = put_all(session, identity, request, &plain, cnonce, scratch,
			 draft);
	if (status != SDA_OK)
		return status;
	//@ assert a1: digits(a1) == a1_used{Pre}(session, identity, cnonce);
	/*@ assert plain: is_plain(scratch, &plain,
	      unesc(text{Pre}(\at(session->realm.value, Pre))),
	      unesc(text{Pre}(\at(session->nonce, Pre))),
	      unesc(text{Pre}(cnonce))); */
	//@ assert method: text(request->method) == text{Pre}(request->method);
	//@ assert uri: text(request->uri) == text{Pre}(request->uri);
	//@ assert body: text(request->body) == text{Pre}(request->body);
	status = put_response(&session->terms, a1, request, &plain, scratch,
			      draft);
	if (status != SDA_OK)
		return status;
	if (!is_sendable(draft))
		return SDA_MALFORMED;
	return SDA_OK;
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
	status = compose(session, identity, request, cnonce, scratch, &a1,
			 &draft);
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
