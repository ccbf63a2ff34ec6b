#include "sign.h"
#include "hex.h"
#include "spec/bytes_lemmas.h"

enum { COUNT_OCTETS = 4, COUNT_DIGITS = 8 };

/* What of a challenge and its answer is hashed. */
struct plain {
	struct sda_span realm;
	struct sda_span nonce;
	struct sda_span cnonce;
};

/*@
  lemma spared_then{J, K, L}: \forall struct sda_writer *w;
    spared{J, K}(w) ==> spared{K, L}(w) ==> went_on{J, K}(w) ==>
    spared{J, L}(w);
  lemma spared_beside{K, L}: \forall struct sda_writer *w, struct sda_span s;
    spared{K, L}(w) ==> apart{K}(w, s) ==> readable{L}(s) ==>
    text{L}(s) == text{K}(s);
  lemma within_apart{L}: \forall struct sda_writer *w, struct sda_span s,
    struct sda_digest *d;
    is_within{L}(w, s) ==> \separated(d, w->at + (0 .. w->room - 1)) ==>
    \separated(d, s.at + (0 .. s.len - 1));

  lemma lent_settled_too{K, L}: \forall struct sda_writer *w,
    struct sda_span given, struct sda_span s;
    lent{K, L}(w, given, s) ==> writable{K}(w) ==> apart{K}(w, given) ==>
    is_settled{L}(w, s) &&
    (s.at == given.at && s.len == given.len || is_within{L}(w, s));

  // s is what raw means, as raw or in the scratch
  predicate is_plain{L}(struct sda_writer *w, struct sda_span s,
                        struct sda_span raw, bytes what) =
    is_settled{L}(w, s) && text{L}(s) == what &&
    (s.at == raw.at && s.len == raw.len || is_within{L}(w, s));
  lemma plain_stays{K, L}: \forall struct sda_writer *w,
    struct sda_span s, struct sda_span raw, bytes what;
    is_plain{K}(w, s, raw, what) ==> went_on{K, L}(w) ==>
    readable{L}(s) ==> text{L}(s) == text{K}(s) ==>
    is_plain{L}(w, s, raw, what);
*/

/*@
  requires writable(scratch) && readable(raw) && apart(scratch, raw);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, raw.at + (0 .. raw.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_plain(scratch, *out, raw, unesc(\old(text(raw))));
  ensures spared{Old, Here}(scratch);
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
*/
static enum sda_status plain(struct sda_span raw, struct sda_writer *scratch,
			     struct sda_span *out)
{
	enum sda_status status = sda_quoted_plain(raw, scratch, out);

	/*@ assert settled: status == SDA_OK ==> is_settled(scratch, *out); */
	/*@ assert place: status == SDA_OK ==>
	      out->at == raw.at && out->len == raw.len ||
	      is_within(scratch, *out); */
	return status;
}

/*@
  requires writable(scratch) && is_live(session) && readable(cnonce);
  requires apart(scratch, session->realm.value) &&
    apart(scratch, session->nonce) && apart(scratch, cnonce);
  requires \valid(out) && \separated(out, scratch, session) &&
    \separated(scratch, session);
  requires \separated(scratch->at + (0 .. scratch->room - 1), out, session);
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
  ensures \result == SDA_OK ==> spared{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_plain(scratch, out->realm, \old(session->realm.value),
             unesc(\old(text(session->realm.value))));
  ensures \result == SDA_OK ==>
    is_plain(scratch, out->nonce, \old(session->nonce),
             unesc(\old(text(session->nonce))));
  ensures \result == SDA_OK ==>
    is_plain(scratch, out->cnonce, cnonce, unesc(\old(text(cnonce))));
*/
static enum sda_status unescape(const struct sda_session *session,
				struct sda_span cnonce,
				struct sda_writer *scratch, struct plain *out)
{
	struct sda_span realm = session->realm.value;
	struct sda_span nonce = session->nonce;
	struct sda_span made;

	if (plain(realm, scratch, &made) != SDA_OK)
		return SDA_NO_ROOM;
	const struct sda_span first = made;
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	//@ ghost First: ;
	if (plain(nonce, scratch, &made) != SDA_OK)
		return SDA_NO_ROOM;
	const struct sda_span second = made;
	//@ assert spared: spared{Pre, Here}(scratch);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	//@ assert text: text(first) == \at(text(first), First);
	/*@ assert realm: is_plain(scratch, first, realm,
	      unesc(text{Pre}(realm))); */
	//@ ghost Second: ;
	if (plain(cnonce, scratch, &made) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert spared: spared{Pre, Here}(scratch);
	//@ assert text: text(first) == \at(text(first), Second);
	//@ assert text: text(second) == \at(text(second), Second);
	/*@ assert realm: is_plain(scratch, first, realm,
	      unesc(text{Pre}(realm))); */
	/*@ assert nonce: is_plain(scratch, second, nonce,
	      unesc(text{Pre}(nonce))); */
	out->realm = first;
	out->nonce = second;
	out->cnonce = made;
	return SDA_OK;
}

/*@
  requires writable(scratch) && \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out, count_text(count));
*/
static enum sda_status make_count(uint32_t count, struct sda_writer *scratch,
				  struct sda_span *out)
{
	const uint8_t octets[COUNT_OCTETS] = {
		(uint8_t)(count / 0x1000000), (uint8_t)(count / 0x10000 % 256),
		(uint8_t)(count / 0x100 % 256), (uint8_t)(count % 256)
	};
	uint8_t digits[COUNT_DIGITS];
	struct sda_span nc = { digits, COUNT_DIGITS };
	enum sda_status status;

	sda_hex_write(octets, COUNT_OCTETS, digits);
	//@ assert digits: text(nc) == count_text(count);
	status = sda_scratch_keep(nc, scratch, out);
	/*@ assert made: status == SDA_OK ==>
	      is_made{Pre, Here}(scratch, *out, count_text(count)); */
	return status;
}

/*@
  requires \valid_read(terms) && is_terms(*terms) && \valid_read(a1) &&
    usable(a1) && is_request(request);
  requires readable(nonce) && readable(nc) && readable(cnonce);
  requires writable(scratch) && \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==>
    is_made{Old, Here}(scratch, *out,
      \old(response_with(algorithm_hash(terms->aka.algorithm), terms->qop,
        digits(a1), text(nonce), text(nc), text(cnonce),
        a2_of(algorithm_hash(terms->aka.algorithm), terms->qop, request))));
*/
static enum sda_status make_response(const struct sda_terms *terms,
				     const struct sda_digest *a1,
				     const struct sda_request *request,
				     struct sda_span nonce, struct sda_span nc,
				     struct sda_span cnonce,
				     struct sda_writer *scratch,
				     struct sda_span *out)
{
	struct sda_response_input input = {
		nonce, nc, cnonce,
		sda_word_text(terms->qop == SDA_QOP_AUTH_INT
				      ? SDA_WORD_AUTH_INT
				      : SDA_WORD_AUTH)
	};
	struct sda_digest a2, response;
	enum sda_status status;

	sda_response_a2(terms->aka.algorithm, terms->qop, request->method,
			request->uri, request->body, &a2);
	/*@ assert a2: digits(&a2) == H(algorithm_hash(terms->aka.algorithm),
	      a2_of{Pre}(algorithm_hash(terms->aka.algorithm), terms->qop,
	                 request)); */
	//@ assert a1: digits(a1) == digits{Pre}(a1);
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	//@ assert nc: text(nc) == text{Pre}(nc);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	//@ assert qop: text(input.qop) == qop_text(terms->qop);
	sda_response_make(terms->aka.algorithm, terms->qop,
			  sda_digest_span(a1), sda_digest_span(&a2), &input,
			  &response);
	/*@ assert made: digits(&response) ==
	      response_with(algorithm_hash(terms->aka.algorithm), terms->qop,
	        digits{Pre}(a1), text{Pre}(nonce), text{Pre}(nc),
	        text{Pre}(cnonce),
	        a2_of{Pre}(algorithm_hash(terms->aka.algorithm), terms->qop,
	                   request)); */
	status = sda_scratch_keep(sda_digest_span(&response), scratch, out);
	/*@ assert kept: status == SDA_OK ==>
	      is_made{Pre, Here}(scratch, *out,
	        response_with(algorithm_hash(terms->aka.algorithm),
	          \at(terms->qop, Pre), digits{Pre}(a1), text{Pre}(nonce),
	          text{Pre}(nc), text{Pre}(cnonce),
	          a2_of{Pre}(algorithm_hash(\at(terms->aka.algorithm, Pre)),
	                     \at(terms->qop, Pre), request))); */
	return status;
}

enum sda_status sda_sign(const struct sda_session *session,
			 const struct sda_identity *identity,
			 const struct sda_request *request,
			 struct sda_span cnonce, struct sda_writer *scratch,
			 struct sda_digest *a1, struct sda_signature *out)
{
	struct plain plain;
	enum sda_status status = unescape(session, cnonce, scratch, &plain);

	if (status != SDA_OK)
		return status;
	status = sda_identity_a1(session, identity, plain.realm, plain.nonce,
				 plain.cnonce, a1);
	if (status != SDA_OK)
		return status;
	status = make_count(session->count + 1, scratch, &out->nc);
	if (status != SDA_OK)
		return status;
	out->realm = plain.realm;
	status = make_response(&session->terms, a1, request, plain.nonce,
			       out->nc, plain.cnonce, scratch, &out->response);
	return status;
}
