#include "inform.h"

/*@ requires readable(text);
    terminates \true;
    assigns \nothing;
    ensures \result <==> may_tell(text, name, form); */
static bool may_tell(struct sda_span text, unsigned name, enum sda_form form)
{
	return sda_production_sendable(SDA_HEADER_AUTHINFO, name, form, text);
}

/*@ requires is_legible(claim);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_echoed(claim); */
static bool is_echoed(const struct sda_claim *claim)
{
	return claim->qop != SDA_QOP_NONE &&
	       may_tell(claim->qop_text, SDA_NAME_QOP, SDA_TOKEN) &&
	       may_tell(claim->cnonce_text, SDA_NAME_CNONCE, SDA_QUOTED) &&
	       may_tell(claim->nc, SDA_NAME_NC, SDA_TOKEN);
}

/*@ requires name < SDA_NAMES && \valid(draft);
    terminates \true;
    assigns draft->known[name];
    ensures is_put(draft->known[name], SDA_HEADER_AUTHINFO, name, value); */
static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_AUTHINFO, draft, name, value);
}

/*@
  predicate is_said(struct sda_params *p, integer w, struct sda_span value) =
    is_put(p->known[w], SDA_HEADER_AUTHINFO, w, value);
*/

/*@ requires \valid_read(claim) && \valid(out) && \separated(claim, out);
    terminates \true;
    assigns *out;
    ensures is_said(&out->params, SDA_NAME_QOP, claim->qop_text) &&
      is_said(&out->params, SDA_NAME_RSPAUTH, rspauth) &&
      is_said(&out->params, SDA_NAME_CNONCE, claim->cnonce_text) &&
      is_said(&out->params, SDA_NAME_NC, claim->nc);
    ensures next.len == 0
      ? is_absent(out->params.known[SDA_NAME_NEXTNONCE])
      : is_said(&out->params, SDA_NAME_NEXTNONCE, next);
    ensures out->qop == claim->qop; */
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

/*@ requires is_legible(claim) && usable(ha1) && readable(body);
    requires writable(scratch) && \valid(rspauth);
    requires \separated(rspauth, scratch, claim) &&
      \separated(rspauth, scratch->at + (0 .. scratch->room - 1)) &&
      \separated(scratch, claim);
    requires \separated(scratch->at + (0 .. scratch->room - 1), claim);
    terminates \true;
    assigns *rspauth, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures \result == SDA_OK || \result == SDA_REFUSED ||
      \result == SDA_NO_ROOM;
    ensures \result == SDA_REFUSED <==> !\old(fits(ha1, claim));
    ensures \result == SDA_OK ==> readable(*rspauth) &&
      text(*rspauth) == \old(claim_response(claim, digits(ha1), empty,
                                            text(body)));
    ensures spared{Old, Here}(scratch);
    ensures \result != SDA_OK ==> *rspauth == \old(*rspauth) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)); */
/* Puts rspauth into scratch, if there is room for all of it. */
static enum sda_status write_rspauth(const struct sda_claim *claim,
				     const struct sda_digest *ha1,
				     struct sda_span body,
				     struct sda_writer *scratch,
				     struct sda_span *rspauth)
{
	const struct sda_span reply = { NULL, 0 };
	struct sda_digest digest;

	if (!sda_claim_compute(claim, ha1, reply, body, &digest))
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
