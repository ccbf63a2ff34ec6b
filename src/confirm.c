#include "confirm.h"
#include "scratch.h"
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
  lemma apart_settled{L}: \forall struct sda_writer *w, struct sda_span s;
    writable{L}(w) ==> readable{L}(s) ==> apart{L}(w, s) ==>
    is_settled{L}(w, s);
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
  lemma lent_settled_on{K, L}: \forall struct sda_writer *w,
    struct sda_span given, struct sda_span s;
    lent{K, L}(w, given, s) ==> writable{K}(w) ==> apart{K}(w, given) ==>
    is_settled{L}(w, s);
*/

/*@
  requires readable(raw) && writable(scratch) && apart(scratch, raw);
  requires \valid(out) && \separated(out, scratch) &&
    \separated(out, scratch->at + (0 .. scratch->room - 1)) &&
    \separated(out, raw.at + (0 .. raw.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==> text(*out) == unesc(\old(text(raw)));
  ensures \result == SDA_OK ==> is_settled(scratch, *out);
  ensures stayed{Old, Here}(scratch);
*/
/* What raw means. */
static enum sda_status plain(struct sda_span raw, struct sda_writer *scratch,
			     struct sda_span *out)
{
	enum sda_status status = sda_quoted_plain(raw, scratch, out);

	//@ assert on: went_on{Pre, Here}(scratch);
	/*@ assert beside: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	return status;
}

/* What of the request may be escaped, as plain text. */
struct meant {
	struct sda_span nonce;
	struct sda_span cnonce;
	struct sda_span uri;
};

/*@
  requires is_legible(sent) && writable(scratch) && \valid(out);
  requires \separated(scratch, sent, out);
  requires \separated(scratch->at + (0 .. scratch->room - 1), sent, out);
  requires apart(scratch, sent->known[SDA_NAME_NONCE].value) &&
    apart(scratch, sent->known[SDA_NAME_CNONCE].value) &&
    apart(scratch, sent->known[SDA_NAME_URI].value);
  requires \separated(out, sent->known[SDA_NAME_NONCE].value.at +
    (0 .. sent->known[SDA_NAME_NONCE].value.len - 1));
  requires \separated(out, sent->known[SDA_NAME_CNONCE].value.at +
    (0 .. sent->known[SDA_NAME_CNONCE].value.len - 1));
  requires \separated(out, sent->known[SDA_NAME_URI].value.at +
    (0 .. sent->known[SDA_NAME_URI].value.len - 1));
  terminates \true;
  assigns *out, scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_NO_ROOM;
  ensures \result == SDA_OK ==>
    readable(out->nonce) && readable(out->cnonce) && readable(out->uri);
  ensures \result == SDA_OK ==> text(out->nonce) ==
    \old(unesc(text(sent->known[SDA_NAME_NONCE].value)));
  ensures \result == SDA_OK ==> text(out->cnonce) ==
    \old(unesc(text(sent->known[SDA_NAME_CNONCE].value)));
  ensures \result == SDA_OK ==> text(out->uri) ==
    \old(unesc(text(sent->known[SDA_NAME_URI].value)));
  ensures \result == SDA_OK ==> stayed{Old, Here}(scratch);
*/
static enum sda_status unescape(const struct sda_params *sent,
				struct sda_writer *scratch, struct meant *out)
{
	const struct sda_span raw = sent->known[SDA_NAME_URI].value;

	/*@ assert settled: is_settled(scratch, raw) &&
	      is_settled(scratch, sent->known[SDA_NAME_CNONCE].value); */
	if (plain(sent->known[SDA_NAME_NONCE].value, scratch, &out->nonce) !=
	    SDA_OK)
		return SDA_NO_ROOM;
	/*@ assert raw: text(sent->known[SDA_NAME_CNONCE].value) ==
	      \at(text(sent->known[SDA_NAME_CNONCE].value), Pre); */
	/*@ assert room: scratch->at == \at(scratch->at, Pre) &&
	      scratch->room == \at(scratch->room, Pre) &&
	      \at(scratch->len, Pre) <= scratch->len <= scratch->room; */
	/*@ ghost Nonce: ; */
	if (plain(sent->known[SDA_NAME_CNONCE].value, scratch, &out->cnonce) !=
	    SDA_OK)
		return SDA_NO_ROOM;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ assert raw: text(raw) == text{Pre}(raw);
	//@ assert nonce: text(out->nonce) == \at(text(out->nonce), Nonce);
	/*@ assert beside: is_settled(scratch, out->nonce) &&
	      is_settled(scratch, out->cnonce); */
	/*@ assert room: scratch->at == \at(scratch->at, Pre) &&
	      scratch->room == \at(scratch->room, Pre) &&
	      \at(scratch->len, Pre) <= scratch->len <= scratch->room; */
	/*@ ghost Cnonce: ; */
	if (plain(raw, scratch, &out->uri) != SDA_OK)
		return SDA_NO_ROOM;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert places: out->nonce.at == \at(out->nonce.at, Cnonce) &&
	      out->nonce.len == \at(out->nonce.len, Cnonce) &&
	      out->cnonce.at == \at(out->cnonce.at, Cnonce) &&
	      out->cnonce.len == \at(out->cnonce.len, Cnonce); */
	//@ assert later: stayed{Cnonce, Here}(scratch);
	//@ assert nonce: text(out->nonce) == \at(text(out->nonce), Cnonce);
	//@ assert cnonce: text(out->cnonce) == \at(text(out->cnonce), Cnonce);
	/*@ assert legible: readable(out->nonce) && readable(out->cnonce) &&
	      readable(out->uri); */
	return SDA_OK;
}

/*@
  // s is not in d
  predicate is_off(struct sda_digest *d, struct sda_span s) =
    \separated(d, s.at + (0 .. s.len - 1));
  // from K to L no octet changed that is not in d
  predicate leaves{K, L}(struct sda_digest *d) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(d, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
*/

/*@
  requires \valid_read(session) && usable(&session->a1);
  requires is_algorithm(session->terms.aka.algorithm) && \valid_read(input);
  requires readable(input->nonce) && readable(input->nc) &&
    readable(input->cnonce) && readable(input->qop);
  requires readable(uri) && readable(body) && readable(rspauth);
  requires qop == SDA_QOP_NONE || qop == SDA_QOP_AUTH ||
    qop == SDA_QOP_AUTH_INT;
  terminates \true;
  assigns \nothing;
  ensures \result <==> \old(text(rspauth) ==
    reply_digest(algorithm_hash(session->terms.aka.algorithm),
                 digits(&session->a1), qop, text(input->qop),
                 text(input->nonce), text(input->nc), text(input->cnonce),
                 text(uri), text(body)));
*/
/* Is it the rspauth of a server that knows H(A1)? */
static bool is_right(const struct sda_session *session, enum sda_qop qop,
		     const struct sda_response_input *input,
		     struct sda_span uri, struct sda_span body,
		     struct sda_span rspauth)
{
	enum sda_algorithm algorithm = session->terms.aka.algorithm;
	struct sda_span none = { NULL, 0 };
	struct sda_digest a2;
	struct sda_digest made;
	bool right;

	//@ assert none: text(none) == empty;
	/*@ assert off: is_off(&a2, input->nonce) && is_off(&a2, input->nc) &&
	      is_off(&a2, input->cnonce) && is_off(&a2, input->qop) &&
	      is_off(&a2, rspauth) && is_off(&made, rspauth); */
	sda_response_a2(algorithm, qop, none, uri, body, &a2);
	/*@ assert a2: digits(&a2) ==
	      H(algorithm_hash(algorithm),
	        reply_a2(algorithm_hash(algorithm), qop, text{Pre}(uri),
	                 text{Pre}(body))); */
	/*@ assert beside: \forall uint8_t *p; \separated(&a2, p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(&a2, p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	//@ assert spared: leaves{Pre, Here}(&a2);
	/*@ assert still: text(input->nonce) == text{Pre}(input->nonce) &&
	      text(input->nc) == text{Pre}(input->nc) &&
	      text(input->cnonce) == text{Pre}(input->cnonce) &&
	      text(input->qop) == text{Pre}(input->qop); */
	//@ assert a1: digits(&session->a1) == digits{Pre}(&session->a1);
	sda_response_make(algorithm, qop, sda_digest_span(&session->a1),
			  sda_digest_span(&a2), input, &made);
	/*@ assert made: digits(&made) ==
	      \at(reply_digest(algorithm_hash(session->terms.aka.algorithm),
	        digits(&session->a1), qop, text(input->qop),
	        text(input->nonce), text(input->nc), text(input->cnonce),
	        text(uri), text(body)), Pre); */
	/*@ assert beside: \forall uint8_t *p; \separated(&a2, p) ==>
	      \separated(&made, p) ==> *p == \at(*p, Pre); */
	/*@ assert octet: \forall integer k; 0 <= k < rspauth.len ==>
	      rspauth.at[k] == \at(rspauth.at[k], Pre); */
	//@ assert sent: text(rspauth) == text{Pre}(rspauth);
	right = sda_secret_equal(sda_digest_span(&made), rspauth);
	/*@ assert right: right <==> text{Pre}(rspauth) == digits(&made); */
	sda_digest_wipe(&made);
	return right;
}

/*@
  requires is_live(session) && session->a1.len > 0 && is_legible(sent);
  requires readable(qop.value) && readable(body) && readable(rspauth);
  requires writable(scratch) && qop_said(qop) != SDA_QOP_UNKNOWN;
  requires \separated(scratch, session, sent);
  requires \separated(scratch->at + (0 .. scratch->room - 1), session, sent);
  requires \forall integer w; 0 <= w < SDA_NAMES ==>
    apart(scratch, sent->known[w].value);
  requires apart(scratch, qop.value) && apart(scratch, body) &&
    apart(scratch, rspauth);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result == SDA_OK || \result == SDA_REFUSED ||
    \result == SDA_NO_ROOM;
  ensures \result != SDA_NO_ROOM ==>
    (\result == SDA_OK <==> \old(text(rspauth) ==
      rspauth_of(algorithm_hash(session->terms.aka.algorithm),
                 digits(&session->a1), qop, sent, text(body))));
*/
static enum sda_status compare(const struct sda_session *session,
			       const struct sda_params *sent,
			       struct sda_param qop, struct sda_span body,
			       struct sda_span rspauth,
			       struct sda_writer *scratch)
{
	struct sda_response_input input;
	struct meant meant;

	//@ assert digits: usable(&session->a1);
	/*@ assert off: \separated(
	      scratch->at + (scratch->len .. scratch->room - 1),
	      &session->a1.hex[0] + (0 .. session->a1.len - 1)); */
	/*@ assert settled: is_settled(scratch, qop.value) &&
	      is_settled(scratch, sent->known[SDA_NAME_NC].value) &&
	      is_settled(scratch, body) && is_settled(scratch, rspauth); */
	if (unescape(sent, scratch, &meant) != SDA_OK)
		return SDA_NO_ROOM;
	/*@ assert given: text(qop.value) == text{Pre}(qop.value) &&
	      text(body) == text{Pre}(body) &&
	      text(rspauth) == text{Pre}(rspauth); */
	/*@ assert nc: text(sent->known[SDA_NAME_NC].value) ==
	      \at(text(sent->known[SDA_NAME_NC].value), Pre); */
	//@ assert a1: digits(&session->a1) == digits{Pre}(&session->a1);
	//@ assert known: is_algorithm(session->terms.aka.algorithm);
	input.nonce = meant.nonce;
	input.cnonce = meant.cnonce;
	input.nc = sent->known[SDA_NAME_NC].value;
	input.qop = qop.value;
	return is_right(session, sda_param_qop(qop), &input, meant.uri, body,
			rspauth)
		       ? SDA_OK
		       : SDA_REFUSED;
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
	enum sda_status status;

	if (qop.form == SDA_ABSENT)
		qop = sent->params.known[SDA_NAME_QOP];
	//@ assert legible: is_legible(&sent->params) && is_legible(info);
	/*@ assert beside: apart(scratch, info->known[SDA_NAME_RSPAUTH].value) &&
	      apart(scratch, qop.value) && readable(qop.value); */
	status = check_all(session, &sent->params, info, qop);
	if (status != SDA_OK)
		return status;
	status = compare(session, &sent->params, qop, body,
			 info->known[SDA_NAME_RSPAUTH].value, scratch);
	scratch->len = len;
	scratch->overflow = overflow;
	return status;
}
