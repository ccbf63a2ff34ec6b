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

/*@ requires is_legible(claim) && usable(user);
    requires readable(method) && readable(body) && \valid(out);
    requires \separated(out, claim) && \separated(out, user);
    terminates \true;
    assigns *out;
    ensures digits(out) == \old(claim_response(claim, digits(user),
                                               text(method), text(body)));
    ensures usable(out); */
static void compute(const struct sda_claim *claim,
		    const struct sda_digest *user, struct sda_span method,
		    struct sda_span body, struct sda_digest *out)
{
	struct sda_response_input input = { claim->nonce, claim->nc,
					    claim->cnonce, claim->qop_text };
	struct sda_digest a1, a2;

	sda_response_a1(claim->algorithm, user, claim->first_nonce,
			claim->first_cnonce, &a1);
	//@ assert first: digits(&a1) == \at(claim_a1(claim, digits(user)), Pre);
	//@ assert usable(&a1);
	//@ assert kept: text(method) == \at(text(method), Pre);
	//@ assert body_kept: text(body) == \at(text(body), Pre);
	//@ assert uri_kept: text(claim->uri) == \at(text(claim->uri), Pre);
	sda_response_a2(claim->algorithm, claim->qop, method, claim->uri, body,
			&a2);
	/*@ assert second: digits(&a2) ==
	      \at(claim_a2(claim, text(method), text(body)), Pre); */
	//@ assert usable(&a2);
	//@ assert first_kept: digits(&a1) == \at(claim_a1(claim, digits(user)), Pre);
	/*@ assert input_kept: text(input.nonce) == \at(text(claim->nonce), Pre) &&
	      text(input.nc) == \at(text(claim->nc), Pre) &&
	      text(input.cnonce) == \at(text(claim->cnonce), Pre) &&
	      text(input.qop) == \at(text(claim->qop_text), Pre); */
	sda_response_make(claim->algorithm, claim->qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &input, out);
	/*@ assert made: digits(out) ==
	      \at(claim_response(claim, digits(user), text(method),
	                         text(body)), Pre); */
	sda_digest_wipe(&a1);
}

bool sda_claim_compute(const struct sda_claim *claim,
		       const struct sda_digest *ha1, struct sda_span method,
		       struct sda_span body, struct sda_digest *out)
{
	struct sda_digest decoy;
	bool fits = false;

	make_decoy(claim->algorithm, &decoy);
	fits = ha1 != NULL && ha1->len == decoy.len;
	compute(claim, fits ? ha1 : &decoy, method, body, out);
	return fits;
}
