#include "inform.h"
#include "spec/tail.h"

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

/*@
  predicate is_next(struct sda_params *p, struct sda_span next) =
    next.len == 0 ? is_absent(p->known[SDA_NAME_NEXTNONCE])
                  : is_said(p, SDA_NAME_NEXTNONCE, next);
*/

/*@ requires \valid(draft);
    terminates \true;
    assigns *draft;
    ensures is_next(draft, next); */
/* Starts what is told. */
static void put_next(struct sda_span next, struct sda_params *draft)
{
	sda_draft_make(draft);
	if (next.len > 0)
		put(draft, SDA_NAME_NEXTNONCE, next);
}

/*@ requires \valid(draft);
    terminates \true;
    assigns *draft;
    ensures is_next(draft, next);
    ensures is_said(draft, SDA_NAME_RSPAUTH, rspauth); */
static void put_own(struct sda_span rspauth, struct sda_span next,
		    struct sda_params *draft)
{
	put_next(next, draft);
	put(draft, SDA_NAME_RSPAUTH, rspauth);
}

/*@ requires \valid_read(claim) && \valid(out) && \separated(claim, out);
    terminates \true;
    assigns *out;
    ensures is_said(&out->params, SDA_NAME_QOP, claim->qop_text);
    ensures is_said(&out->params, SDA_NAME_RSPAUTH, rspauth);
    ensures is_said(&out->params, SDA_NAME_CNONCE, claim->cnonce_text);
    ensures is_said(&out->params, SDA_NAME_NC, claim->nc);
    ensures is_next(&out->params, next);
    ensures out->qop == claim->qop; */
static void put_all(const struct sda_claim *claim, struct sda_span rspauth,
		    struct sda_span next, struct sda_authinfo *out)
{
	struct sda_params *draft = &out->params;

	put_own(rspauth, next, draft);
	put(draft, SDA_NAME_QOP, claim->qop_text);
	//@ assert next: is_next(draft, next);
	//@ assert rspauth: is_said(draft, SDA_NAME_RSPAUTH, rspauth);
	put(draft, SDA_NAME_CNONCE, claim->cnonce_text);
	//@ assert next: is_next(draft, next);
	//@ assert rspauth: is_said(draft, SDA_NAME_RSPAUTH, rspauth);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, claim->qop_text);
	//@ assert cnonce: is_said(draft, SDA_NAME_CNONCE, claim->cnonce_text);
	put(draft, SDA_NAME_NC, claim->nc);
	//@ assert next: is_next(draft, next);
	//@ assert rspauth: is_said(draft, SDA_NAME_RSPAUTH, rspauth);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, claim->qop_text);
	//@ assert cnonce: is_said(draft, SDA_NAME_CNONCE, claim->cnonce_text);
	out->qop = claim->qop;
}

/*@ requires readable(digits) && writable(w) && apart(w, digits);
    requires \valid(out) && \separated(out, w) &&
      \separated(out, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *out, w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result == SDA_OK || \result == SDA_NO_ROOM;
    ensures \result == SDA_OK ==> out->at == \old(w->at + w->len) &&
      out->len == digits.len && w->len == \old(w->len) + digits.len;
    ensures \result == SDA_OK ==> text(*out) == \old(text(digits));
    ensures \result != SDA_OK ==> *out == \old(*out) && *w == \old(*w) &&
      written(w) == \old(written(w));
    ensures writable(w) && w->at == \old(w->at) && w->room == \old(w->room); */
/* Writes the digits, if there is room for all of them; *out borrows them. */
static enum sda_status write_digits(struct sda_span digits,
				    struct sda_writer *w, struct sda_span *out)
{
	if (w->overflow || w->room - w->len < digits.len)
		return SDA_NO_ROOM;
	out->at = w->at + w->len;
	out->len = digits.len;
	sda_writer_span(w, digits);
	/*@ assert all: written(w) ==
	      cat(\at(written(w), Pre), \at(text(digits), Pre)); */
	//@ assert fits: !w->overflow;
	//@ assert tail: tail{Pre, Here}(w) == \at(text(digits), Pre);
	return SDA_OK;
}

/*@ requires is_legible(claim) && usable(ha1) && readable(body);
    requires writable(scratch) && \valid(rspauth);
    requires \separated(rspauth, scratch) &&
      \separated(rspauth, scratch->at + (0 .. scratch->room - 1));
    terminates \true;
    assigns *rspauth, scratch->len, scratch->overflow,
      scratch->at[scratch->len .. scratch->room - 1];
    ensures \result == SDA_OK || \result == SDA_REFUSED ||
      \result == SDA_NO_ROOM;
    ensures \result == SDA_REFUSED <==> !\old(fits(ha1, claim));
    ensures \result == SDA_OK ==> readable(*rspauth);
    ensures \result == SDA_OK ==>
      text(*rspauth) == \old(claim_response(claim, digits(ha1), empty,
                                            text(body)));
    ensures \result != SDA_OK ==> *rspauth == \old(*rspauth) &&
      *scratch == \old(*scratch) &&
      written(scratch) == \old(written(scratch)); */
static enum sda_status write_rspauth(const struct sda_claim *claim,
				     const struct sda_digest *ha1,
				     struct sda_span body,
				     struct sda_writer *scratch,
				     struct sda_span *rspauth)
{
	const struct sda_span reply = { NULL, 0 };
	struct sda_digest digest;
	enum sda_status status = SDA_REFUSED;

	//@ assert none: text(reply) == empty;
	if (!sda_claim_compute(claim, ha1, reply, body, &digest))
		return status;
	/*@ assert octets: \forall integer k; 0 <= k < scratch->len ==>
	      scratch->at[k] == \at(scratch->at[k], Pre); */
	//@ assert kept: written(scratch) == \at(written(scratch), Pre);
	/*@ assert made: digits(&digest) ==
	      \at(claim_response(claim, digits(ha1), empty, text(body)),
	          Pre); */
	//@ ghost Made: ;
	status = write_digits(sda_digest_span(&digest), scratch, rspauth);
	/*@ assert written: status == SDA_OK ==>
	      text(*rspauth) == \at(digits(&digest), Made); */
	return status;
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
	//@ ghost struct sda_span qop = claim->qop_text;
	//@ ghost struct sda_span cnonce = claim->cnonce_text;
	//@ ghost struct sda_span nc = claim->nc;
	/*@ assert same: qop == \at(claim->qop_text, Pre) &&
	      cnonce == \at(claim->cnonce_text, Pre) &&
	      nc == \at(claim->nc, Pre); */
	/*@ assert qop_octets: \forall integer k; 0 <= k < qop.len ==>
	      qop.at[k] == \at(claim->qop_text.at[k], Pre); */
	/*@ assert cnonce_octets: \forall integer k; 0 <= k < cnonce.len ==>
	      cnonce.at[k] == \at(claim->cnonce_text.at[k], Pre); */
	/*@ assert nc_octets: \forall integer k; 0 <= k < nc.len ==>
	      nc.at[k] == \at(claim->nc.at[k], Pre); */
	/*@ assert next_octets: \forall integer k; 0 <= k < next.len ==>
	      next.at[k] == \at(next.at[k], Pre); */
	/*@ assert qop:
	      text(claim->qop_text) == \at(text(claim->qop_text), Pre); */
	/*@ assert cnonce: text(claim->cnonce_text) ==
	      \at(text(claim->cnonce_text), Pre); */
	//@ assert nc: text(claim->nc) == \at(text(claim->nc), Pre);
	//@ assert next: text(next) == \at(text(next), Pre);
	put_all(claim, rspauth, next, out);
	return SDA_OK;
}
