#include "signature.h"
#include "spec/bytes_lemmas.h"

/*@
  lemma text_beside{K, L}: \forall uint8_t *at, integer n, struct sda_span s;
    is_beside{K, L}(at, n) ==>
    \separated(at + (0 .. n - 1), s.at + (0 .. s.len - 1)) ==>
    text{L}(s) == text{K}(s);
*/

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

/* The texts of a signature that were made, if there was room for them. */
struct kept {
	enum sda_status status;
	struct sda_span nc;
	struct sda_span response;
};

/*@
  requires writable(scratch) && usable(response);
  requires readable(nc) && apart(scratch, nc);
  requires \separated(response, scratch) &&
    \separated(response, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || \result.status == SDA_NO_ROOM ||
    \result.status == SDA_TOO_LONG;
  ensures \result.status == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    is_settled(scratch, \result.nc) && is_within(scratch, \result.nc) &&
    text(\result.nc) == \old(text(nc));
  ensures \result.status == SDA_OK ==>
    is_settled(scratch, \result.response) &&
    is_within(scratch, \result.response) &&
    text(\result.response) == \old(digits(response));
*/
/* Copies that stay in scratch. */
static struct kept keep(struct sda_span nc, const struct sda_digest *response,
			struct sda_writer *scratch)
{
	struct kept out = { .status = SDA_NO_ROOM };
	struct sda_span first, second;

	out.status = sda_scratch_keep(nc, scratch, &first);
	if (out.status != SDA_OK)
		return out;
	/*@ assert made: is_settled(scratch, first) &&
	      is_within(scratch, first); */
	//@ assert response: digits(response) == digits{Pre}(response);
	//@ ghost First: ;
	out.status = sda_scratch_keep(sda_digest_span(response), scratch,
				      &second);
	if (out.status != SDA_OK)
		return out;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ assert first: text(first) == \at(text(first), First);
	/*@ assert first: is_settled(scratch, first) &&
	      is_within(scratch, first); */
	/*@ assert second: is_settled(scratch, second) &&
	      is_within(scratch, second); */
	out.nc = first;
	out.response = second;
	return out;
}

/*@
  requires \valid(out);
  terminates \true;
  assigns *out;
  ensures out->realm == realm && out->nc == kept.nc &&
    out->response == kept.response;
*/
static void set(struct sda_signature *out, struct sda_span realm,
		struct kept kept)
{
	out->realm = realm;
	out->nc = kept.nc;
	out->response = kept.response;
}

/*@
  requires writable(scratch) && \valid(out) && usable(response);
  requires readable(nc) && apart(scratch, nc);
  requires \separated(response, scratch, out) &&
    \separated(response, scratch->at + (0 .. scratch->room - 1));
  requires \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM ||
    \result == SDA_TOO_LONG;
  ensures \result == SDA_OK ==> went_on{Old, Here}(scratch);
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->nc) && is_within(scratch, out->nc) &&
    text(out->nc) == \old(text(nc));
  ensures \result == SDA_OK ==> out->realm == realm;
  ensures \result == SDA_OK ==>
    is_settled(scratch, out->response) &&
    is_within(scratch, out->response) &&
    text(out->response) == \old(digits(response));
*/
static enum sda_status fill(struct sda_span realm, struct sda_span nc,
			    const struct sda_digest *response,
			    struct sda_writer *scratch,
			    struct sda_signature *out)
{
	const struct kept kept = keep(nc, response, scratch);

	if (kept.status != SDA_OK)
		return kept.status;
	//@ ghost Kept: ;
	set(out, realm, kept);
	/*@ assert place: scratch->at == \at(scratch->at, Kept) &&
	      scratch->room == \at(scratch->room, Kept); */
	//@ assert len: scratch->len == \at(scratch->len, Kept);
	//@ assert overflow: scratch->overflow == \at(scratch->overflow, Kept);
	//@ assert on: went_on{Pre, Here}(scratch);
	//@ assert nc: text(kept.nc) == \at(text(kept.nc), Kept);
	/*@ assert response: text(kept.response) ==
	      \at(text(kept.response), Kept); */
	return SDA_OK;
}

enum sda_status sda_signature_make(const struct sda_terms *terms,
				   uint32_t count, const struct sda_digest *a1,
				   const struct sda_request *request,
				   struct sda_plain plain,
				   struct sda_writer *scratch,
				   struct sda_signature *out)
{
	uint8_t digits[SDA_COUNT_DIGITS];
	const struct sda_span nc = { digits, SDA_COUNT_DIGITS };
	struct sda_digest response;
	enum sda_status status;

	sda_count_write(count, digits);
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
	//@ assert same: text(nc) == \at(text(nc), Counted);
	//@ assert count: text(nc) == count_text(count);
	/*@ assert response: digits(&response) ==
	      response_of(algorithm_hash(\at(terms->aka.algorithm, Pre)),
	      \at(terms->qop, Pre), digits{Pre}(a1), text{Pre}(plain.nonce),
	      count, text{Pre}(plain.cnonce),
	      a2_of{Pre}(algorithm_hash(\at(terms->aka.algorithm,Pre)),
	      \at(terms->qop, Pre), request)); */
	//@ ghost Made: ;
	status = fill(plain.realm, nc, &response, scratch, out);
	/*@ assert filled: status == SDA_OK ==>
	      text(out->response) == \at(digits(&response), Made); */
	return status;
}
