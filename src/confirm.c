#include "confirm.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

/*@
  // the params can be read, whichever they are
  predicate is_legible{L}(struct sda_params *p) =
    \valid_read{L}(p) && \forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(p->known[w].value);
*/

/*@
  requires is_legible(info) && is_legible(sent) && name < SDA_NAMES;
  requires info->known[name].form != SDA_ABSENT;
  terminates \true;
  assigns \nothing;
  ensures \result <==> repeats(info, sent, name);
*/
/* Does the reply repeat parameter `name` of the request? */
static bool repeats(const struct sda_params *info,
		    const struct sda_params *sent, unsigned name)
{
	return sent->known[name].form != SDA_ABSENT &&
	       sda_quoted_equal(info->known[name].value,
				sent->known[name].value);
}

/*@
  requires is_legible(info) && is_legible(sent) && name < SDA_NAMES;
  terminates \true;
  assigns \nothing;
  ensures \result == SDA_OK <==> may_repeat(info, sent, name);
  ensures \result == SDA_OK || \result == SDA_MISSING ||
    \result == SDA_REFUSED;
*/
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

/*@
  predicate is_for{L}(struct sda_session *s, struct sda_params *sent,
                      struct sda_params *info) =
    s->a1.len > 0 && info->known[SDA_NAME_RSPAUTH].form != SDA_ABSENT &&
    qop_said{L}(qop_replied{L}(info, sent)) != SDA_QOP_UNKNOWN &&
    may_repeat{L}(info, sent, SDA_NAME_NC) &&
    may_repeat{L}(info, sent, SDA_NAME_CNONCE);
*/

/*@
  requires is_live(session) && is_legible(info) && is_legible(sent);
  requires qop == qop_replied(info, sent);
  terminates \true;
  assigns \nothing;
  ensures \result == SDA_OK <==> is_for(session, sent, info);
  ensures \result == SDA_OK || \result == SDA_MISSING ||
    \result == SDA_UNSUPPORTED || \result == SDA_REFUSED;
*/
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

/*@
  requires is_legible(sent) && readable(qop.value) && writable(scratch);
  requires readable(sent->known[SDA_NAME_NONCE].value) &&
    apart(scratch, sent->known[SDA_NAME_NONCE].value);
  requires readable(sent->known[SDA_NAME_CNONCE].value) &&
    apart(scratch, sent->known[SDA_NAME_CNONCE].value);
  requires readable(sent->known[SDA_NAME_URI].value) &&
    apart(scratch, sent->known[SDA_NAME_URI].value);
  requires \separated(scratch->at + (0 .. scratch->room - 1), sent, input,
                      uri, scratch);
  requires \separated(input, sent->known[SDA_NAME_NONCE].value.at +
    (0 .. sent->known[SDA_NAME_NONCE].value.len - 1));
  requires \separated(input, sent->known[SDA_NAME_CNONCE].value.at +
    (0 .. sent->known[SDA_NAME_CNONCE].value.len - 1));
  requires \separated(uri, sent->known[SDA_NAME_URI].value.at +
    (0 .. sent->known[SDA_NAME_URI].value.len - 1));
  requires \valid(input) && \valid(uri);
  terminates \true;
  assigns *input, *uri, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==>
    readable(input->nonce) && text(input->nonce) ==
      unesc(\old(text(sent->known[SDA_NAME_NONCE].value)));
  ensures \result == SDA_OK ==>
    readable(input->cnonce) && text(input->cnonce) ==
      unesc(\old(text(sent->known[SDA_NAME_CNONCE].value)));
  ensures \result == SDA_OK ==>
    readable(*uri) && text(*uri) ==
      unesc(\old(text(sent->known[SDA_NAME_URI].value)));
  ensures \result == SDA_OK ==>
    input->nc == \old(sent->known[SDA_NAME_NC].value) &&
    input->qop == qop.value;
*/
/* What of the request is hashed, as plain text. */
static enum sda_status unescape(const struct sda_params *sent,
				struct sda_param qop,
				struct sda_writer *scratch,
				struct sda_response_input *input,
				struct sda_span *uri)
{
	struct sda_span nonce = sent->known[SDA_NAME_NONCE].value;
	struct sda_span cnonce = sent->known[SDA_NAME_CNONCE].value;
	struct sda_span raw = sent->known[SDA_NAME_URI].value;

	input->nc = sent->known[SDA_NAME_NC].value;
	input->qop = qop.value;
	if (sda_quoted_plain(nonce, scratch, &input->nonce) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert nonce: text(input->nonce) == unesc(text{Pre}(nonce));
	//@ assert cnonce_on: text(cnonce) == text{Pre}(cnonce);
	//@ assert raw_on: text(raw) == text{Pre}(raw);
	if (sda_quoted_plain(cnonce, scratch, &input->cnonce) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert nonce: text(input->nonce) == unesc(text{Pre}(nonce));
	//@ assert cnonce: text(input->cnonce) == unesc(text{Pre}(cnonce));
	//@ assert raw_on: text(raw) == text{Pre}(raw);
	if (sda_quoted_plain(raw, scratch, uri) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert nonce: text(input->nonce) == unesc(text{Pre}(nonce));
	//@ assert cnonce: text(input->cnonce) == unesc(text{Pre}(cnonce));
	return SDA_OK;
}

/*@
  requires is_live(session) && is_legible(sent) && readable(qop.value);
  requires readable(body) && writable(scratch) && \valid(out);
  requires qop_said(qop) != SDA_QOP_UNKNOWN;
  requires \forall integer w; 0 <= w < SDA_NAMES ==>
    apart(scratch, sent->known[w].value);
  requires apart(scratch, qop.value) && apart(scratch, body);
  requires \separated(scratch->at + (0 .. scratch->room - 1), session, sent,
                      out, scratch);
  requires \separated(scratch, session);
  requires \separated(out, session, sent, scratch);
  requires \forall integer w; 0 <= w < SDA_NAMES ==>
    \separated(out, sent->known[w].value.at +
                    (0 .. sent->known[w].value.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==> usable(out) && digits(out) ==
    \old(rspauth_of(algorithm_hash(session->terms.aka.algorithm),
                    digits(&session->a1), qop, sent, text(body)));
*/
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

	/*@ assert apart: apart(scratch, sent->known[SDA_NAME_NONCE].value) &&
	      apart(scratch, sent->known[SDA_NAME_CNONCE].value) &&
	      apart(scratch, sent->known[SDA_NAME_URI].value) &&
	      apart(scratch, sent->known[SDA_NAME_NC].value); */
	/*@ assert legible: readable(sent->known[SDA_NAME_NONCE].value) &&
	      readable(sent->known[SDA_NAME_CNONCE].value) &&
	      readable(sent->known[SDA_NAME_URI].value) &&
	      readable(sent->known[SDA_NAME_NC].value); */
	if (unescape(sent, qop, scratch, &input, &uri) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert body: text(body) == text{Pre}(body);
	//@ assert qop: text(qop.value) == text{Pre}(qop.value);
	//@ assert nc: text(input.nc) == text{Pre}(input.nc);
	//@ assert a1: digits(&session->a1) == digits{Pre}(&session->a1);
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
	const size_t len = scratch->len;
	const bool overflow = scratch->overflow;
	struct sda_digest rspauth;
	enum sda_status status;

	if (qop.form == SDA_ABSENT)
		qop = sent->params.known[SDA_NAME_QOP];
	//@ assert legible: is_legible(&sent->params) && is_legible(info);
	/*@ assert beside: apart(scratch, info->known[SDA_NAME_RSPAUTH].value) &&
	      apart(scratch, qop.value) && readable(qop.value); */
	status = check_all(session, &sent->params, info, qop);
	if (status == SDA_OK)
		status = make_rspauth(session, &sent->params, qop, body,
				      scratch, &rspauth);
	scratch->len = len;
	scratch->overflow = overflow;
	if (status != SDA_OK)
		return status;
	/*@ assert replied: text(info->known[SDA_NAME_RSPAUTH].value) ==
	      \at(text(authinfo->params.known[SDA_NAME_RSPAUTH].value), Pre); */
	//@ assert belongs: is_for{Pre}(session, &sent->params, info);
	if (!sda_secret_equal(sda_digest_span(&rspauth),
			      info->known[SDA_NAME_RSPAUTH].value))
		status = SDA_REFUSED;
	sda_digest_wipe(&rspauth);
	return status;
}
