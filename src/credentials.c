#include "credentials.h"

/*@ requires readable(param.value);
    terminates \true;
    assigns \nothing;
    ensures \result == qop_said(param); */
static enum sda_qop qop_of(struct sda_param param)
{
	return param.form == SDA_ABSENT ? SDA_QOP_NONE
					: sda_qop_find(param.value);
}

enum sda_status sda_credentials_read(struct sda_span value,
				     struct sda_credentials *out)
{
	enum sda_status status = sda_params_digest(value, &out->params);

	if (status != SDA_OK)
		return status;
	//@ assert whole: readable(value);
	//@ assert read: is_reading(&out->params, value);
	/*@ assert borrowed: \forall integer w; 0 <= w < SDA_NAMES ==>
	      is_found(out->params.known[w], value, text(value),
	               params_start(text(value)), w) &&
	      readable(out->params.known[w].value); */
	out->algorithm =
		sda_params_algorithm(out->params.known[SDA_NAME_ALGORITHM]);
	out->qop = qop_of(out->params.known[SDA_NAME_QOP]);
	return SDA_OK;
}
