#include "credentials.h"

enum sda_status sda_credentials_read(struct sda_span value,
				     struct sda_credentials *out)
{
	enum sda_status status =
		sda_params_digest(SDA_HEADER_CREDENTIALS, value, &out->params);

	if (status != SDA_OK)
		return status;
	//@ assert whole: readable(value);
	//@ assert read: is_reading(&out->params, value, SDA_HEADER_CREDENTIALS);
	/*@ assert borrowed: \forall integer w; 0 <= w < SDA_NAMES ==>
	      is_found(out->params.known[w], value, text(value),
	               params_start(text(value)), SDA_HEADER_CREDENTIALS, w) &&
	      readable(out->params.known[w].value); */
	out->algorithm =
		sda_param_algorithm(out->params.known[SDA_NAME_ALGORITHM]);
	out->qop = sda_param_qop(out->params.known[SDA_NAME_QOP]);
	return SDA_OK;
}

size_t sda_credentials_size(const struct sda_credentials *credentials)
{
	return sda_image_size(SDA_HEADER_CREDENTIALS, &credentials->params);
}

enum sda_status sda_credentials_write(const struct sda_credentials *credentials,
				      struct sda_writer *w)
{
	return sda_image_write(SDA_HEADER_CREDENTIALS, &credentials->params, w);
}
