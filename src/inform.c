#include "inform.h"

static bool may_tell(struct sda_span text, unsigned name, enum sda_form form)
{
	return sda_production_sendable(SDA_HEADER_AUTHINFO, name, form, text);
}

static bool is_echoed(const struct sda_claim *claim)
{
	return claim->qop != SDA_QOP_NONE &&
	       may_tell(claim->qop_text, SDA_NAME_QOP, SDA_TOKEN) &&
	       may_tell(claim->cnonce_text, SDA_NAME_CNONCE, SDA_QUOTED) &&
	       may_tell(claim->nc, SDA_NAME_NC, SDA_TOKEN);
}

static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_AUTHINFO, draft, name, value);
}

static void put_all(const struct sda_claim *claim, struct sda_span rspauth,
		    struct sda_span next, struct sda_authinfo *out)
{
	sda_draft_make(&out->params);
	put(&out->params, SDA_NAME_QOP, claim->qop_text);
	put(&out->params, SDA_NAME_RSPAUTH, rspauth);
	put(&out->params, SDA_NAME_CNONCE, claim->cnonce_text);
	put(&out->params, SDA_NAME_NC, claim->nc);
	if (next.len > 0)
		put(&out->params, SDA_NAME_NEXTNONCE, next);
	out->qop = claim->qop;
}

/* Puts rspauth into scratch, if there is room for all of it. */
static enum sda_status write_rspauth(const struct sda_claim *claim,
				     const struct sda_digest *ha1,
				     struct sda_span body,
				     struct sda_writer *scratch,
				     struct sda_span *rspauth)
{
	const struct sda_span reply = { NULL, 0 };
	struct sda_digest digest;

	if (!sda_judge_compute(claim, ha1, reply, body, &digest))
		return SDA_REFUSED;
	if (scratch->overflow || scratch->room - scratch->len < digest.len)
		return SDA_NO_ROOM;
	rspauth->at = scratch->at + scratch->len;
	rspauth->len = digest.len;
	sda_writer_span(scratch, sda_digest_span(&digest));
	return SDA_OK;
}

enum sda_status sda_inform_make(const struct sda_claim *claim,
				const struct sda_digest *ha1,
				struct sda_span body, struct sda_span next,
				struct sda_writer *scratch,
				struct sda_authinfo *out)
{
	struct sda_span rspauth = { NULL, 0 };
	enum sda_status status = SDA_OK;

	if (!is_echoed(claim))
		return SDA_UNSUPPORTED;
	if (next.len > 0 && !may_tell(next, SDA_NAME_NEXTNONCE, SDA_QUOTED))
		return SDA_MALFORMED;
	status = write_rspauth(claim, ha1, body, scratch, &rspauth);
	if (status != SDA_OK)
		return status;
	put_all(claim, rspauth, next, out);
	return SDA_OK;
}
