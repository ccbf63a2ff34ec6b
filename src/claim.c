#include "claim.h"
#include "spec/bytes_lemmas.h"

/*
 * As many digits as an algorithm has. They are zeros, so that they are no
 * H(A1).
 */
static const struct sda_digest short_decoy = { { 0 }, 32 };
static const struct sda_digest long_decoy = { { 0 }, 64 };

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
	/*@ assert nonce_kept:
	      text(input.nonce) == \at(text(claim->nonce), Pre); */
	//@ assert nc_kept: text(input.nc) == \at(text(claim->nc), Pre);
	/*@ assert cnonce_kept:
	      text(input.cnonce) == \at(text(claim->cnonce), Pre); */
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
	/*@ assert first:
	      digits(&a1) == \at(claim_a1(claim, digits(user)), Pre); */
	//@ assert usable_a1: usable(&a1);
	/*@ assert method_octets: \forall integer k; 0 <= k < method.len ==>
	      method.at[k] == \at(method.at[k], Pre); */
	/*@ assert body_octets: \forall integer k; 0 <= k < body.len ==>
	      body.at[k] == \at(body.at[k], Pre); */
	/*@ assert nonce_octets: \forall integer k;
	      0 <= k < claim->nonce.len ==>
	      claim->nonce.at[k] == \at(claim->nonce.at[k], Pre); */
	/*@ assert nc_octets: \forall integer k; 0 <= k < claim->nc.len ==>
	      claim->nc.at[k] == \at(claim->nc.at[k], Pre); */
	/*@ assert cnonce_octets: \forall integer k;
	      0 <= k < claim->cnonce.len ==>
	      claim->cnonce.at[k] == \at(claim->cnonce.at[k], Pre); */
	/*@ assert qop_octets: \forall integer k;
	      0 <= k < claim->qop_text.len ==>
	      claim->qop_text.at[k] == \at(claim->qop_text.at[k], Pre); */
	/*@ assert uri_octets: \forall integer k; 0 <= k < claim->uri.len ==>
	      claim->uri.at[k] == \at(claim->uri.at[k], Pre); */
	//@ assert legible_kept: is_legible(claim);
	//@ assert method_kept: text(method) == \at(text(method), Pre);
	//@ assert body_kept: text(body) == \at(text(body), Pre);
	//@ assert uri_kept: text(claim->uri) == \at(text(claim->uri), Pre);
	/*@ assert nonce_kept:
	      text(claim->nonce) == \at(text(claim->nonce), Pre); */
	//@ assert nc_kept: text(claim->nc) == \at(text(claim->nc), Pre);
	/*@ assert cnonce_kept:
	      text(claim->cnonce) == \at(text(claim->cnonce), Pre); */
	/*@ assert qop_kept:
	      text(claim->qop_text) == \at(text(claim->qop_text), Pre); */
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
	size_t len = sda_hash_digits(sda_algorithm_hash(claim->algorithm));
	const struct sda_digest *user = len == 32 ? &short_decoy : &long_decoy;
	bool fits = ha1 != NULL && ha1->len == len;

	if (fits)
		user = ha1;
	//@ assert apart: \separated(out, user) && usable(user);
	compute(claim, user, method, body, out);
	return fits;
}
