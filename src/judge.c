#include "judge.h"
#include "secret.h"

/* As many digits as the algorithm has, which nobody's password makes. */
static struct sda_digest make_decoy(enum sda_algorithm algorithm)
{
	struct sda_digest decoy;

	for (size_t i = 0; i < SDA_HASH_DIGITS_MAX; i++)
		decoy.hex[i] = '0';
	decoy.len = sda_hash_digits(sda_algorithm_hash(algorithm));
	return decoy;
}

static void compute(const struct sda_claim *claim,
		    const struct sda_digest *user, struct sda_span method,
		    struct sda_span body, struct sda_digest *out)
{
	struct sda_response_input input = { claim->nonce, claim->nc,
					    claim->cnonce, claim->qop_text };
	struct sda_digest a1, a2;

	sda_response_a1(claim->algorithm, user, claim->first_nonce,
			claim->first_cnonce, &a1);
	sda_response_a2(claim->algorithm, claim->qop, method, claim->uri, body,
			&a2);
	sda_response_make(claim->algorithm, claim->qop, sda_digest_span(&a1),
			  sda_digest_span(&a2), &input, out);
	sda_digest_wipe(&a1);
}

bool sda_judge_compute(const struct sda_claim *claim,
		       const struct sda_digest *ha1, struct sda_span method,
		       struct sda_span body, struct sda_digest *out)
{
	struct sda_digest decoy = make_decoy(claim->algorithm);
	bool fits = ha1 != NULL && ha1->len == decoy.len;

	compute(claim, fits ? ha1 : &decoy, method, body, out);
	return fits;
}

static bool is_right(const struct sda_claim *claim,
		     const struct sda_digest *ha1,
		     const struct sda_request *request)
{
	struct sda_digest expected;
	bool known = sda_judge_compute(claim, ha1,
				       sda_request_covered(request->method),
				       request->body, &expected);
	bool equal =
		sda_secret_equal(claim->response, sda_digest_span(&expected));

	sda_digest_wipe(&expected);
	return known & equal;
}

enum sda_status sda_judge_claim(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				const struct sda_request *request,
				struct sda_replay *replay)
{
	if (!is_right(claim, ha1, request))
		return SDA_REFUSED;
	if (sda_request_is_ack(request->method))
		return SDA_OK;
	if (claim->stale)
		return SDA_STALE;
	return sda_replay_take(replay, &claim->mark, claim->count);
}
