#include "claim.h"
#include "spec/bytes_lemmas.h"

/*@ requires is_algorithm(algorithm) && \valid(out);
    terminates \true;
    assigns *out;
    ensures out->len == hash_digits(algorithm_hash(algorithm)); */
/* As many digits as the algorithm has, which nobody's password makes. */
static void make_decoy(enum sda_algorithm algorithm, struct sda_digest *out)
{
	/*@ loop invariant i <= SDA_HASH_DIGITS_MAX;
	    loop assigns i, out->hex[0 .. SDA_HASH_DIGITS_MAX - 1];
	    loop variant SDA_HASH_DIGITS_MAX - i; */
	for (size_t i = 0; i < SDA_HASH_DIGITS_MAX; i++)
		out->hex[i] = '0';
	out->len = sda_hash_digits(sda_algorithm_hash(algorithm));
}

/*@ requires \valid(secret) && usable(kept) && \separated(secret, kept);
    terminates \true;
    assigns *secret;
    ensures usable(kept) && digits(kept) == \old(digits(kept)); */
/* Wipes one digest, and says that another stays. */
static void wipe(struct sda_digest *secret, const struct sda_digest *kept)
{
	(void)kept;
	sda_digest_wipe(secret);
}

/*@ requires is_legible(claim) && usable(a1);
    requires readable(method) && readable(body) && \valid(out);
    requires \separated(out, claim) && \separated(out, a1);
    terminates \true;
    assigns *out;
    ensures usable(out);
    ensures digits(out) == \old(claim_answer(claim, digits(a1),
                                             text(method), text(body))); */
/* The response for H(A1). */
static void answer(const struct sda_claim *claim, const struct sda_digest *a1,
		   struct sda_span method, struct sda_span body,
		   struct sda_digest *out)
{
	struct sda_response_input input = { claim->nonce, claim->nc,
					    claim->cnonce, claim->qop_text };
	struct sda_digest a2;

	sda_response_a2(claim->algorithm, claim->qop, method, claim->uri, body,
			&a2);
	/*@ assert second: digits(&a2) ==
	      \at(claim_a2(claim, text(method), text(body)), Pre); */
	//@ assert usable_a2: usable(&a2);
	//@ assert a1_kept: digits(a1) == \at(digits(a1), Pre);
	//@ assert nonce_kept: text(input.nonce) == \at(text(claim->nonce), Pre);
	//@ assert nc_kept: text(input.nc) == \at(text(claim->nc), Pre);
	//@ assert cnonce_kept: text(input.cnonce) == \at(text(claim->cnonce), Pre);
	//@ assert qop_kept: text(input.qop) == \at(text(claim->qop_text), Pre);
	sda_response_make(claim->algorithm, claim->qop, sda_digest_span(a1),
			  sda_digest_span(&a2), &input, out);
}

/*@ requires is_legible(claim) && usable(user);
    requires readable(method) && readable(body) && \valid(out);
    requires \separated(out, claim) && \separated(out, user);
    terminates \true;
    assigns *out;
    ensures usable(out);
    ensures digits(out) == \old(claim_response(claim, digits(user),
                                               text(method), text(body))); */
static void compute(const struct sda_claim *claim,
		    const struct sda_digest *user, struct sda_span method,
		    struct sda_span body, struct sda_digest *out)
{
	struct sda_digest a1;

	sda_response_a1(claim->algorithm, user, claim->first_nonce,
			claim->first_cnonce, &a1);
	//@ assert first: digits(&a1) == \at(claim_a1(claim, digits(user)), Pre);
	//@ assert usable_a1: usable(&a1);
	/*@ assert method_octets: \forall integer k; 0 <= k < method.len ==>
	      method.at[k] == \at(method.at[k], Pre); */
	/*@ assert body_octets: \forall integer k; 0 <= k < body.len ==>
	      body.at[k] == \at(body.at[k], Pre); */
	//@ assert legible_kept: is_legible(claim);
	//@ assert method_kept: text(method) == \at(text(method), Pre);
	//@ assert body_kept: text(body) == \at(text(body), Pre);
	//@ assert uri_kept: text(claim->uri) == \at(text(claim->uri), Pre);
	//@ assert nonce_kept: text(claim->nonce) == \at(text(claim->nonce), Pre);
	//@ assert nc_kept: text(claim->nc) == \at(text(claim->nc), Pre);
	//@ assert cnonce_kept: text(claim->cnonce) == \at(text(claim->cnonce), Pre);
	//@ assert qop_kept: text(claim->qop_text) == \at(text(claim->qop_text), Pre);
	answer(claim, &a1, method, body, out);
	/*@ assert made: digits(out) ==
	      \at(claim_response(claim, digits(user), text(method),
	                         text(body)), Pre); */
	wipe(&a1, out);
}

bool sda_claim_compute(const struct sda_claim *claim,
		       const struct sda_digest *ha1, struct sda_span method,
		       struct sda_span body, struct sda_digest *out)
{
	const struct sda_digest *user = ha1;
	struct sda_digest decoy;
	bool fits = false;

	make_decoy(claim->algorithm, &decoy);
	//@ assert method_kept: text(method) == \at(text(method), Pre);
	//@ assert body_kept: text(body) == \at(text(body), Pre);
	//@ assert user_kept: usable(ha1) ==> digits(ha1) == \at(digits(ha1), Pre);
	//@ assert nonce_kept: text(claim->nonce) == \at(text(claim->nonce), Pre);
	//@ assert nc_kept: text(claim->nc) == \at(text(claim->nc), Pre);
	//@ assert cnonce_kept: text(claim->cnonce) == \at(text(claim->cnonce), Pre);
	//@ assert qop_kept: text(claim->qop_text) == \at(text(claim->qop_text), Pre);
	//@ assert uri_kept: text(claim->uri) == \at(text(claim->uri), Pre);
	/*@ assert first_kept: text(claim->first_nonce) ==
	      \at(text(claim->first_nonce), Pre) &&
	      text(claim->first_cnonce) == \at(text(claim->first_cnonce), Pre); */
	fits = ha1 != NULL && ha1->len == decoy.len;
	if (!fits)
		user = &decoy;
	/*@ assert found: fits ==> user == ha1 &&
	      digits(user) == \at(digits(ha1), Pre); */
	compute(claim, user, method, body, out);
	return fits;
}
