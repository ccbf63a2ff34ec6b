#include "authinfo.h"

enum sda_status sda_authinfo_read(struct sda_span value,
				  struct sda_authinfo *out)
{
	if (value.len > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	enum sda_status status = sda_params_read(SDA_HEADER_AUTHINFO, value, 0,
						 &out->params);
	if (status != SDA_OK)
		return status;
	/*@ assert borrowed: is_found(out->params.known[SDA_NAME_QOP], value,
	      text(value), 0, SDA_HEADER_AUTHINFO, SDA_NAME_QOP) &&
	      readable(out->params.known[SDA_NAME_QOP].value); */
	out->qop = sda_param_qop(out->params.known[SDA_NAME_QOP]);
	return SDA_OK;
}

size_t sda_authinfo_size(const struct sda_authinfo *authinfo)
{
	return sda_image_size(SDA_HEADER_AUTHINFO, &authinfo->params);
}

enum sda_status sda_authinfo_write(const struct sda_authinfo *authinfo,
				   struct sda_writer *w)
{
	return sda_image_write(SDA_HEADER_AUTHINFO, &authinfo->params, w);
}
