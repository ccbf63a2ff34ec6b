#include "confirm.h"
#include "secret.h"

/* Does the reply repeat parameter `name` of the request? */
static bool repeats(const struct sda_params *info,
		    const struct sda_params *sent, unsigned name)
{
	return sent->known[name].form != SDA_ABSENT &&
	       sda_quoted_equal(info->known[name].value,
				sent->known[name].value);
}

/* What nc or cnonce of the reply says. */
static enum sda_status check(const struct sda_params *info,
			     const struct sda_params *sent, unsigned name)
{
	if (info->known[name].form == SDA_ABSENT)
		return info->known[SDA_NAME_QOP].form == SDA_ABSENT
			       ? SDA_OK
			       : SDA_MISSING;
	return repeats(info, sent, name) ? SDA_OK : SDA_REFUSED;
}

/* Is there a rspauth, and is it for this request? */
static enum sda_status check_all(const struct sda_session *session,
				 const struct sda_params *sent,
				 const struct sda_params *info,
				 struct sda_param qop)
{
	enum sda_status status;

	if (session->a1.len == 0 ||
	    info->known[SDA_NAME_RSPAUTH].form == SDA_ABSENT)
		return SDA_MISSING;
	if (sda_param_qop(qop) == SDA_QOP_UNKNOWN)
		return SDA_UNSUPPORTED;
	status = check(info, sent, SDA_NAME_NC);
	if (status == SDA_OK)
		status = check(info, sent, SDA_NAME_CNONCE);
	return status;
}

/* What of the request is hashed, as plain text. */
static enum sda_status unescape(const struct sda_params *sent,
				struct sda_param qop,
				struct sda_writer *scratch,
				struct sda_response_input *input,
				struct sda_span *uri)
{
	enum sda_status status = sda_quoted_plain(
		sent->known[SDA_NAME_NONCE].value, scratch, &input->nonce);

	if (status == SDA_OK)
		status = sda_quoted_plain(sent->known[SDA_NAME_CNONCE].value,
					  scratch, &input->cnonce);
	if (status == SDA_OK)
		status = sda_quoted_plain(sent->known[SDA_NAME_URI].value,
					  scratch, uri);
	input->nc = sent->known[SDA_NAME_NC].value;
	input->qop = qop.value;
	return status;
}

static enum sda_status make_rspauth(const struct sda_session *session,
				    const struct sda_params *sent,
				    struct sda_param qop, struct sda_span body,
				    struct sda_writer *scratch,
				    struct sda_digest *out)
{
	enum sda_algorithm algorithm = session->terms.aka.algorithm;
	struct sda_span none = { NULL, 0 };
	struct sda_response_input input;
	struct sda_digest a2;
	struct sda_span uri;

	if (unescape(sent, qop, scratch, &input, &uri) != SDA_OK)
		return SDA_NO_ROOM;
	sda_response_a2(algorithm, sda_param_qop(qop), none, uri, body, &a2);
	sda_response_make(algorithm, sda_param_qop(qop),
			  sda_digest_span(&session->a1), sda_digest_span(&a2),
			  &input, out);
	return SDA_OK;
}

enum sda_status sda_confirm(const struct sda_session *session,
			    const struct sda_credentials *sent,
			    const struct sda_authinfo *authinfo,
			    struct sda_span body, struct sda_writer *scratch)
{
	const struct sda_params *info = &authinfo->params;
	struct sda_param qop = info->known[SDA_NAME_QOP];
	struct sda_writer before = *scratch;
	struct sda_digest rspauth;
	enum sda_status status;

	if (qop.form == SDA_ABSENT)
		qop = sent->params.known[SDA_NAME_QOP];
	status = check_all(session, &sent->params, info, qop);
	if (status == SDA_OK)
		status = make_rspauth(session, &sent->params, qop, body,
				      scratch, &rspauth);
	*scratch = before;
	if (status != SDA_OK)
		return status;
	if (!sda_secret_equal(sda_digest_span(&rspauth),
			      info->known[SDA_NAME_RSPAUTH].value))
		status = SDA_REFUSED;
	sda_digest_wipe(&rspauth);
	return status;
}
