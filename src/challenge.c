#include "challenge.h"

/*@ requires readable(param.value);
    terminates \true;
    assigns \nothing;
    ensures \result <==> truth_said(param) == 1; */
static bool is_true(struct sda_param param)
{
	return param.form != SDA_ABSENT &&
	       sda_word_find(param.value, SDA_WORD_TRUE, SDA_WORD_FALSE) ==
		       SDA_WORD_TRUE;
}

/*@ requires readable(qop.value);
    terminates \true;
    assigns \nothing;
    ensures \result <==> offer_said(qop, value) == 1; */
static bool offers(struct sda_param qop, enum sda_qop value)
{
	return qop.form != SDA_ABSENT && sda_qop_offers(qop.value, value);
}

enum sda_status sda_challenge_read(struct sda_span value,
				   struct sda_challenge *out)
{
	enum sda_status status =
		sda_params_digest(SDA_HEADER_CHALLENGE, value, &out->params);

	if (status != SDA_OK)
		return status;
	//@ assert whole: readable(value);
	//@ assert read: is_reading(&out->params, value, SDA_HEADER_CHALLENGE);
	/*@ assert borrowed: \forall integer w; 0 <= w < SDA_NAMES ==>
	      is_found(out->params.known[w], value, text(value),
	               params_start(text(value)), SDA_HEADER_CHALLENGE, w) &&
	      readable(out->params.known[w].value); */
	struct sda_param qop = out->params.known[SDA_NAME_QOP];
	out->algorithm =
		sda_param_algorithm(out->params.known[SDA_NAME_ALGORITHM]);
	out->auth = offers(qop, SDA_QOP_AUTH);
	out->auth_int = offers(qop, SDA_QOP_AUTH_INT);
	out->stale = is_true(out->params.known[SDA_NAME_STALE]);
	return SDA_OK;
}

size_t sda_challenge_size(const struct sda_challenge *challenge)
{
	return sda_image_size(SDA_HEADER_CHALLENGE, &challenge->params);
}

enum sda_status sda_challenge_write(const struct sda_challenge *challenge,
				    struct sda_writer *w)
{
	return sda_image_write(SDA_HEADER_CHALLENGE, &challenge->params, w);
}
