#include "sign.h"
#include "hex.h"
#include "spec/bytes_lemmas.h"

enum { COUNT_OCTETS = 4, COUNT_DIGITS = 8 };

/* What of a challenge and its answer is hashed, if there was room for it. */
struct plain {
	enum sda_status status;
	struct sda_span realm;
	struct sda_span nonce;
	struct sda_span cnonce;
};

/*@
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
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
    is_plain{K}(w, s, raw, what) ==> stayed{K, L}(w) ==> readable{L}(s) ==>
    is_plain{L}(w, s, raw, what);
  lemma plain_apart{L}: \forall struct sda_writer *w, struct sda_span s,
    struct sda_span raw, bytes what, struct sda_digest *d;
    is_plain{L}(w, s, raw, what) ==>
    \separated(d, w->at + (0 .. w->room - 1)) ==>
    \separated(d, raw.at + (0 .. raw.len - 1)) ==>
    \separated(d, s.at + (0 .. s.len - 1));
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
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_plain(scratch, *out, raw, unesc(\old(text(raw))));
*/
static enum sda_status plain(struct sda_span raw, struct sda_writer *scratch,
			     struct sda_span *out)
{
	enum sda_status status = sda_quoted_plain(raw, scratch, out);

	/*@ assert settled: status == SDA_OK ==> is_settled(scratch, *out); */
	/*@ assert place: status == SDA_OK ==>
	      out->at == raw.at && out->len == raw.len ||
	      is_within(scratch, *out); */
	/*@ assert beside: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	return status;
}

/*@
  requires writable(scratch) && is_live(session) && readable(cnonce);
  requires apart(scratch, session->realm.value) &&
    apart(scratch, session->nonce) && apart(scratch, cnonce);
  requires \separated(scratch, session) &&
    \separated(scratch->at + (0 .. scratch->room - 1), session);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || \result.status == SDA_NO_ROOM;
  ensures \result.status == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.realm, \old(session->realm.value),
             unesc(\old(text(session->realm.value))));
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.nonce, \old(session->nonce),
             unesc(\old(text(session->nonce))));
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.cnonce, cnonce, unesc(\old(text(cnonce))));
*/
static struct plain unescape(const struct sda_session *session,
			     struct sda_span cnonce,
			     struct sda_writer *scratch)
{
	struct plain out = { .status = SDA_NO_ROOM };
	struct sda_span realm = session->realm.value;
	struct sda_span nonce = session->nonce;
	struct sda_span first, second, third;

	//@ assert settled: is_settled(scratch, nonce);
	//@ assert settled: is_settled(scratch, cnonce);
	if (plain(realm, scratch, &first) != SDA_OK)
		return out;
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	if (plain(nonce, scratch, &second) != SDA_OK)
		return out;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	/*@ assert realm: is_plain(scratch, first, realm,
	      unesc(text{Pre}(realm))); */
	if (plain(cnonce, scratch, &third) != SDA_OK)
		return out;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert realm: is_plain(scratch, first, realm,
	      unesc(text{Pre}(realm))); */
	/*@ assert nonce: is_plain(scratch, second, nonce,
	      unesc(text{Pre}(nonce))); */
	out.status = SDA_OK;
	out.realm = first;
	out.nonce = second;
	out.cnonce = third;
	return out;
}

/*@
  // octets beside the n at `at` stay
  predicate is_beside{K, L}(uint8_t *at, integer n) =
    \forall uint8_t *p, integer m; 0 <= m ==>
      \separated(at + (0 .. n - 1), p + (0 .. m - 1)) ==>
      view{L}(p, m) == view{K}(p, m);
  lemma text_beside{K, L}: \forall uint8_t *at, integer n, struct sda_span s;
    is_beside{K, L}(at, n) ==>
    \separated(at + (0 .. n - 1), s.at + (0 .. s.len - 1)) ==>
    text{L}(s) == text{K}(s);
*/

/*@
  requires \valid(digits + (0 .. COUNT_DIGITS - 1));
  terminates \true;
  assigns digits[0 .. COUNT_DIGITS - 1];
  ensures view(digits, COUNT_DIGITS) == count_text(count);
  ensures is_beside{Old, Here}(digits, COUNT_DIGITS);
*/
static void write_count(uint32_t count, uint8_t *digits)
{
	const uint8_t octets[COUNT_OCTETS] = {
		(uint8_t)(count / 0x1000000), (uint8_t)(count / 0x10000 % 256),
		(uint8_t)(count / 0x100 % 256), (uint8_t)(count % 256)
	};

	/*@ assert octets: same(view(&octets[0], 4),
	      snoc(snoc(snoc(snoc(empty, count / 16777216),
	                     (count / 65536) % 256), (count / 256) % 256),
	           count % 256)); */
	sda_hex_write(octets, COUNT_OCTETS, digits);
	/*@ assert octet: \forall uint8_t *p;
	      \separated(digits + (0 .. COUNT_DIGITS - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer m; 0 <= m ==>
	      \separated(digits + (0 .. COUNT_DIGITS - 1),
	                 p + (0 .. m - 1)) ==>
	      same(view(p, m), view{Pre}(p, m)); */
}

/*@
  requires \valid_read(terms) && is_terms(*terms) && \valid_read(a1) &&
    usable(a1) && is_request(request) && \valid(out);
  requires readable(nonce) && readable(nc) && readable(cnonce);
  requires \separated(out, terms) && \separated(out, a1) &&
    \separated(out, request);
  requires \separated(out, nonce.at + (0 .. nonce.len - 1)) &&
    \separated(out, nc.at + (0 .. nc.len - 1)) &&
    \separated(out, cnonce.at + (0 .. cnonce.len - 1));
  terminates \true;
  assigns *out;
  ensures usable(out);
  ensures digits(out) ==
    \old(response_with(algorithm_hash(terms->aka.algorithm), terms->qop,
      digits(a1), text(nonce), text(nc), text(cnonce),
      a2_of(algorithm_hash(terms->aka.algorithm), terms->qop, request)));
*/
static void make_response(const struct sda_terms *terms,
			  const struct sda_digest *a1,
			  const struct sda_request *request,
			  struct sda_span nonce, struct sda_span nc,
			  struct sda_span cnonce, struct sda_digest *out)
{
	struct sda_digest a2;

	sda_response_a2(terms->aka.algorithm, terms->qop, request->method,
			request->uri, request->body, &a2);
	/*@ assert a2: digits(&a2) == H(algorithm_hash(terms->aka.algorithm),
	      a2_of{Pre}(algorithm_hash(terms->aka.algorithm), terms->qop,
	                 request)); */
	/*@ assert octets: \forall integer k; 0 <= k < a1->len ==>
	      a1->hex[k] == \at(a1->hex[k], Pre); */
	//@ assert a1: digits(a1) == digits{Pre}(a1);
	/*@ assert octets: \forall integer k; 0 <= k < nonce.len ==>
	      nonce.at[k] == \at(nonce.at[k], Pre); */
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	/*@ assert octets: \forall integer k; 0 <= k < nc.len ==>
	      nc.at[k] == \at(nc.at[k], Pre); */
	//@ assert nc: text(nc) == text{Pre}(nc);
	/*@ assert octets: \forall integer k; 0 <= k < cnonce.len ==>
	      cnonce.at[k] == \at(cnonce.at[k], Pre); */
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	const struct sda_response_input input = {
		nonce, nc, cnonce,
		sda_word_text(terms->qop == SDA_QOP_AUTH_INT
				      ? SDA_WORD_AUTH_INT
				      : SDA_WORD_AUTH)
	};
	//@ assert qop: text(input.qop) == qop_text(terms->qop);
	sda_response_make(terms->aka.algorithm, terms->qop,
			  sda_digest_span(a1), sda_digest_span(&a2), &input,
			  out);
}

/*@
  requires writable(scratch) && \valid(out) && usable(response);
  requires readable(nc) && apart(scratch, nc);
  requires \separated(response, scratch, out) &&
    \separated(response, scratch->at + (0 .. scratch->room - 1));
  requires \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, nc.at + (0 .. nc.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == \old(text(nc));
  ensures \result == SDA_OK ==> out->realm == realm;
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->response) &&
    is_within(scratch, out->response) &&
    text(out->response) == \old(digits(response));
*/
/* The last two stay in scratch. */
static enum sda_status keep(struct sda_span realm, struct sda_span nc,
			    const struct sda_digest *response,
			    struct sda_writer *scratch,
			    struct sda_signature *out)
{
	struct sda_span first, second;
	enum sda_status status = sda_scratch_keep(nc, scratch, &first);

	if (status != SDA_OK)
		return status;
	/*@ assert made: is_settled(scratch, first) && is_within(scratch,
	      first); */
	//@ assert response: digits(response) == digits{Pre}(response);
	//@ ghost First: ;
	status = sda_scratch_keep(sda_digest_span(response), scratch, &second);
	if (status != SDA_OK)
		return status;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ assert first: text(first) == \at(text(first), First);
	/*@ assert first: is_settled(scratch, first) && is_within(scratch,
	      first); */
	/*@ assert second: is_settled(scratch, second) &&
	      is_within(scratch, second); */
	//@ ghost Second: ;
	out->realm = realm;
	out->nc = first;
	out->response = second;
	//@ assert at: scratch->at == \at(scratch->at, Second);
	//@ assert len: scratch->len == \at(scratch->len, Second);
	//@ assert room: scratch->room == \at(scratch->room, Second);
	/*@ assert overflow: scratch->overflow == \at(scratch->overflow,
	      Second); */
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert both: is_settled(scratch, first) &&
	      is_within(scratch, first) && is_settled(scratch, second) &&
	      is_within(scratch, second); */
	/*@ assert all: out->realm == realm && out->nc == first &&
	      out->response == second; */
	return SDA_OK;
}

/*@
  requires \valid_read(terms) && is_terms(*terms) && usable(a1) &&
    is_request(request);
  requires readable(plain.nonce) && readable(plain.cnonce);
  requires writable(scratch) && \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==> out->realm == plain.realm;
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == count_text(count);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->response) &&
    is_within(scratch, out->response) &&
    text(out->response) ==
      \old(response_of(algorithm_hash(terms->aka.algorithm), terms->qop,
        digits(a1), text(plain.nonce), count, text(plain.cnonce),
        a2_of(algorithm_hash(terms->aka.algorithm), terms->qop, request)));
*/
/* The response of the request of that count, kept. */
static enum sda_status respond(const struct sda_terms *terms, uint32_t count,
			       const struct sda_digest *a1,
			       const struct sda_request *request,
			       struct plain plain, struct sda_writer *scratch,
			       struct sda_signature *out)
{
	uint8_t digits[COUNT_DIGITS];
	const struct sda_span nc = { digits, COUNT_DIGITS };
	struct sda_digest response;
	enum sda_status status;

	write_count(count, digits);
	//@ assert count: text(nc) == count_text(count);
	//@ assert a1: digits(a1) == digits{Pre}(a1);
	//@ assert nonce: text(plain.nonce) == text{Pre}(plain.nonce);
	//@ assert cnonce: text(plain.cnonce) == text{Pre}(plain.cnonce);
	/*@ assert method: text(request->method) ==
	      text{Pre}(\at(request->method, Pre)); */
	//@ assert uri: text(request->uri) == text{Pre}(\at(request->uri, Pre));
	/*@ assert body: text(request->body) == text{Pre}(\at(request->body,
	      Pre)); */
	/*@ assert a2: a2_of(algorithm_hash(terms->aka.algorithm),
	      terms->qop, request) ==
	      a2_of{Pre}(algorithm_hash(terms->aka.algorithm), terms->qop,
	      request); */
	//@ ghost Counted: ;
	make_response(terms, a1, request, plain.nonce, nc, plain.cnonce,
		      &response);
	/*@ assert octets: \forall integer k; 0 <= k < nc.len ==>
	      nc.at[k] == \at(nc.at[k], Counted); */
	//@ assert count: text(nc) == count_text(count);
	/*@ assert response: digits(&response) ==
	      response_of(algorithm_hash(\at(terms->aka.algorithm, Pre)),
	      \at(terms->qop, Pre), digits{Pre}(a1), text{Pre}(plain.nonce),
	      count, text{Pre}(plain.cnonce),
	      a2_of{Pre}(algorithm_hash(\at(terms->aka.algorithm,Pre)),
	      \at(terms->qop, Pre), request)); */
	status = keep(plain.realm, nc, &response, scratch, out);
	return status;
}

/*@
  // s lies beside d
  predicate is_off{L}(struct sda_digest *d, struct sda_span s) =
    readable{L}(s) && \separated(d, s.at + (0 .. s.len - 1));
  // octets beside d stay
  predicate is_spared{K, L}(struct sda_digest *d) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(d, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
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
				  struct plain plain,
				  struct sda_writer *scratch,
				  struct sda_digest *a1,
				  struct sda_signature *out)
{
	enum sda_status status = sda_identity_a1(session, identity,
						 plain.realm, plain.nonce,
						 plain.cnonce, a1);

	if (status != SDA_OK)
		return status;
	/*@ assert octet: \forall uint8_t *p;
	      \separated(a1, p) ==> *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(a1, p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
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
	status = respond(&session->terms, session->count + 1, a1, request,
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
	/*@ assert settled: is_settled(scratch, identity->username) &&
	      is_settled(scratch, identity->password); */
	/*@ assert settled: is_settled(scratch, request->method) &&
	      is_settled(scratch, request->uri) &&
	      is_settled(scratch, request->body); */
	const struct plain plain = unescape(session, cnonce, scratch);

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
	//@ assert size: session->a1.len <= SDA_HASH_DIGITS_MAX;
	/*@ assert hex: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      session->a1.hex[k] == \at(session->a1.hex[k], Pre); */
	//@ assert a1: is_same_digest{Pre, Here}(&session->a1);
	//@ assert a1: digits(&session->a1) == digits{Pre}(&session->a1);
	/*@ assert lent: identity->user != \null ==> \forall integer k; 0 <=
	      k < SDA_HASH_DIGITS_MAX ==> \separated(\at(scratch->at, Pre) +
	      (\at(scratch->len, Pre) .. \at(scratch->room, Pre) - 1),
	      &(\at(identity->user,Pre))->hex[k]); */
	/*@ assert size: identity->user != \null ==> identity->user->len ==
	      \at(identity->user->len, Pre) <= SDA_HASH_DIGITS_MAX; */
	/*@ assert hex: identity->user != \null ==> \forall integer k; 0 <= k
	      < SDA_HASH_DIGITS_MAX ==> identity->user->hex[k] ==
	      \at(identity->user->hex[k], Pre); */
	/*@ assert user: identity->user != \null ==> is_same_digest{Pre,
	      Here}(\at(identity->user, Pre)); */
	/*@ assert user: identity->user != \null ==> digits(identity->user)
	      == digits{Pre}(\at(identity->user, Pre)); */
	//@ assert identity: is_identity(identity);
	/*@ assert used: a1_used(session, identity, text(plain.realm),
	      text(plain.nonce), text(plain.cnonce)) == \at(a1_used(session,
	      identity, unesc(text(session->realm.value)),
	      unesc(text(session->nonce)), unesc(text(cnonce))), Pre); */
	/*@ assert a2: a2_of(algorithm_hash(session->terms.aka.algorithm),
	      session->terms.qop, request) ==
	      a2_of{Pre}(algorithm_hash(\at(session->terms.aka.algorithm, Pre)),
	        \at(session->terms.qop, Pre), request); */
	return sign_plain(session, identity, request, plain, scratch, a1, out);
}
