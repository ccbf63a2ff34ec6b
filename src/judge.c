#include "judge.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

/*@ requires is_legible(claim) && is_request(request);
    requires ha1 == \null || usable(ha1);
    terminates \true;
    assigns \nothing;
    ensures \result <==> \old(is_right(claim, ha1, request)); */
static bool is_right(const struct sda_claim *claim,
		     const struct sda_digest *ha1,
		     const struct sda_request *request)
{
	struct sda_digest expected;
	struct sda_span method = sda_request_covered(request->method);
	bool known = sda_claim_compute(claim, ha1, method, request->body,
				       &expected);
	bool equal = false;

	/*@ assert same_octets: \forall integer k;
	      0 <= k < claim->response.len ==>
	      claim->response.at[k] == \at(claim->response.at[k], Pre); */
	/*@ assert kept:
	      text(claim->response) == \at(text(claim->response), Pre); */
	equal = sda_secret_equal(claim->response, sda_digest_span(&expected));
	/*@ assert computed: known ==> digits(&expected) ==
	      \at(claim_response(claim, digits(ha1),
	                         method_covered(text(request->method)),
	                         text(request->body)), Pre); */
	/*@ assert right:
	      known && equal <==> \at(is_right(claim, ha1, request), Pre); */
	sda_digest_wipe(&expected);
	return known && equal;
}

enum sda_status sda_judge_claim(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				const struct sda_request *request,
				struct sda_replay *replay)
{
	enum sda_status status = SDA_OK;

	if (!is_right(claim, ha1, request))
		return SDA_REFUSED;
	if (sda_request_is_ack(request->method))
		return SDA_OK;
	if (claim->stale)
		return SDA_STALE;
	status = sda_replay_take(replay, &claim->mark, claim->count);
	return status;
}
