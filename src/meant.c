#include "meant.h"
#include "spec/tail.h"
#include "spec/took.h"

/*@
  // from K to L no octet was written but those that w may write
  predicate is_narrow{K, L}(struct sda_writer *w) =
    \forall uint8_t *q;
      \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
                 q) ==> \at(*q, L) == \at(*q, K);
  lemma narrow_view{K, L}: \forall struct sda_writer *w, uint8_t *p,
    integer n; 0 <= n ==> is_narrow{K, L}(w) ==>
    \separated(\at(w->at, K) + (\at(w->len, K) .. \at(w->room, K) - 1),
               p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  lemma narrow_text{K, L}: \forall struct sda_writer *w, struct sda_span s;
    is_narrow{K, L}(w) ==> apart{K}(w, s) ==>
    0 <= \at(w->len, K) <= \at(w->room, K) ==> text{L}(s) == text{K}(s);
  lemma narrow_stayed{K, L}: \forall struct sda_writer *w;
    is_narrow{K, L}(w) ==> went_on{K, L}(w) ==> stayed{K, L}(w);
  lemma lent_settled_on{K, L}: \forall struct sda_writer *w,
    struct sda_span given, struct sda_span s;
    lent{K, L}(w, given, s) ==> writable{K}(w) ==> apart{K}(w, given) ==>
    is_settled{L}(w, s);
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
*/

/*@
  // w cannot write to s
  predicate is_outside{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && apart{L}(w, s);
*/

/* ---- a text: for want of room it has the length SDA_NONE ----------------- */

/*@ requires writable(w) && is_outside(w, raw);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.len != SDA_NONE ==> is_settled(w, \result);
    ensures \result.len != SDA_NONE ==>
      text(\result) == unesc(\old(text(raw)));
    ensures stayed{Old, Here}(w); */
/* What a value means. */
static struct sda_span read_plain(struct sda_span raw, struct sda_writer *w)
{
	struct sda_span plain = { NULL, SDA_NONE };
	enum sda_status status = sda_quoted_plain(raw, w, &plain);

	//@ assert failed: status != SDA_OK ==> plain.len == SDA_NONE;
	//@ assert settled: status == SDA_OK ==> is_settled(w, plain);
	//@ assert narrow: is_narrow{Pre, Here}(w);
	//@ assert on: went_on{Pre, Here}(w);
	(void)status;
	return plain;
}

/*@ requires writable(w) && is_outside(w, value);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result <==> \old(extended_reason(text(value))) == 0;
    ensures \result ==> !w->overflow ==>
      tail{Old, Here}(w) == name_extended(\old(text(value)));
    ensures stayed{Old, Here}(w); */
/* Writes the name that username* means; false if it means none. */
static bool write_extended(struct sda_span value, struct sda_writer *w)
{
	struct sda_ext_value parts;

	if (sda_ext_value_read(value, &parts) != SDA_OK)
		return false;
	/*@ assert inside: 0 <= ext_second(text(value)) < value.len; */
	//@ assert outside: apart(w, parts.value);
	//@ assert chars: text(parts.value) == ext_chars(text(value));
	enum sda_status status = sda_ext_value_decode(&parts, w);
	//@ assert narrow: is_narrow{Pre, Here}(w);
	//@ assert on: went_on{Pre, Here}(w);
	return status == SDA_OK;
}

/*@ requires writable(w) && from <= w->len;
    terminates \true;
    assigns \nothing;
    ensures \result.len != SDA_NONE ==> \result.at == w->at + from &&
      \result.len == w->len - from && is_settled(w, \result);
    ensures \result.len != SDA_NONE ==> !w->overflow; */
/* What was written since the length was `from`. */
static struct sda_span since(const struct sda_writer *w, size_t from)
{
	struct sda_span written = { NULL, SDA_NONE };

	if (w->overflow || w->len - from > SDA_SPAN_MAX)
		return written;
	written.at = w->at + from;
	written.len = w->len - from;
	return written;
}

/* ---- a claim ------------------------------------------------------------ */

/*@
  logic bytes name_of(integer extended, bytes raw) =
    extended != 0 ? name_extended(raw) : unesc(raw);
*/

/*@ requires writable(w) && is_outside(w, raw);
    requires \valid(out) && \separated(out, w) &&
      \separated(out, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns *out, w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result == SDA_REASON_NONE || \result == SDA_REASON_USERNAME ||
      \result == SDA_REASON_ROOM;
    ensures \result == SDA_REASON_USERNAME <==>
      extended && \old(extended_reason(text(raw))) != 0;
    ensures \result == SDA_REASON_NONE ==>
      text(*out) == name_of(extended, \old(text(raw)));
    ensures \result == SDA_REASON_NONE ==> is_settled(w, *out);
    ensures stayed{Old, Here}(w); */
static enum sda_reason read_name(struct sda_span raw, bool extended,
				 struct sda_writer *w, struct sda_span *out)
{
	size_t from = w->len;
	struct sda_span name;

	if (!extended) {
		name = read_plain(raw, w);
	} else {
		if (!write_extended(raw, w))
			return SDA_REASON_USERNAME;
		name = since(w, from);
		/*@ assert text: name.len != SDA_NONE ==>
		      text(name) == tail{Pre, Here}(w); */
	}
	//@ assert stayed: stayed{Pre, Here}(w);
	*out = name;
	return name.len == SDA_NONE ? SDA_REASON_ROOM : SDA_REASON_NONE;
}

/*@ requires writable(w) && is_outside(w, nonce) && is_outside(w, cnonce) &&
      is_outside(w, uri);
    requires \valid(out) && \separated(out, w) &&
      \separated(out, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns out->nonce, out->cnonce, out->uri, w->len, w->overflow,
      w->at[w->len .. w->room - 1];
    ensures \result ==> readable(out->nonce) &&
      text(out->nonce) == unesc(\old(text(nonce)));
    ensures \result ==> readable(out->cnonce) &&
      text(out->cnonce) == unesc(\old(text(cnonce)));
    ensures \result ==> readable(out->uri) &&
      text(out->uri) == unesc(\old(text(uri)));
    ensures stayed{Old, Here}(w); */
/* What the three mean; false when w is too small. */
static bool read_three(struct sda_span nonce, struct sda_span cnonce,
		       struct sda_span uri, struct sda_writer *w,
		       struct sda_claim *out)
{
	struct sda_span first = read_plain(nonce, w);
	//@ assert cnonce: text(cnonce) == \at(text(cnonce), Pre);
	//@ assert uri: text(uri) == \at(text(uri), Pre);
	struct sda_span second = read_plain(cnonce, w);
	//@ assert stayed: stayed{Pre, Here}(w);
	/*@ assert first: first.len != SDA_NONE ==> is_settled(w, first) &&
	      text(first) == unesc(\at(text(nonce), Pre)); */
	//@ assert uri: text(uri) == \at(text(uri), Pre);
	struct sda_span third = read_plain(uri, w);
	//@ assert stayed: stayed{Pre, Here}(w);
	/*@ assert first: first.len != SDA_NONE ==> readable(first) &&
	      text(first) == unesc(\at(text(nonce), Pre)); */
	/*@ assert second: second.len != SDA_NONE ==> readable(second) &&
	      text(second) == unesc(\at(text(cnonce), Pre)); */
	out->nonce = first;
	out->cnonce = second;
	out->uri = third;
	return first.len != SDA_NONE && second.len != SDA_NONE &&
	       third.len != SDA_NONE;
}

/*@ requires is_credentials(credentials) && \valid(out) &&
      \separated(out, credentials);
    terminates \true;
    assigns out->algorithm, out->qop, out->hashed, out->response, out->nc,
      out->qop_text, out->cnonce_text, out->count;
    ensures is_copied(out, credentials); */
static void copy(const struct sda_credentials *credentials,
		 struct sda_claim *out)
{
	bool counted = credentials->qop != SDA_QOP_NONE;

	out->algorithm = credentials->algorithm;
	out->qop = credentials->qop;
	out->hashed = sda_said_hashed(credentials);
	out->response = sda_said_value(credentials, SDA_NAME_RESPONSE);
	out->nc = sda_said_value(credentials, SDA_NAME_NC);
	out->qop_text = sda_said_value(credentials, SDA_NAME_QOP);
	out->cnonce_text = sda_said_value(credentials, SDA_NAME_CNONCE);
	out->count = counted ? sda_count_read(out->nc) : 1;
}

enum sda_reason sda_meant_read(const struct sda_credentials *credentials,
			       struct sda_writer *w, struct sda_claim *out)
{
	bool extended = !sda_said_has(credentials, SDA_NAME_USERNAME);
	struct sda_span raw = sda_said_value(
		credentials, extended ? SDA_NAME_USERNAME_EXT :
					SDA_NAME_USERNAME);
	struct sda_span nonce = sda_said_value(credentials, SDA_NAME_NONCE);
	struct sda_span cnonce = sda_said_value(credentials, SDA_NAME_CNONCE);
	struct sda_span uri = sda_said_value(credentials, SDA_NAME_URI);
	struct sda_span name;
	enum sda_reason reason = read_name(raw, extended, w, &name);

	if (reason != SDA_REASON_NONE)
		return reason;
	if (!read_three(nonce, cnonce, uri, w, out))
		return SDA_REASON_ROOM;
	copy(credentials, out);
	out->username = name;
	out->first_nonce = out->nonce;
	out->first_cnonce = out->cnonce;
	return SDA_REASON_NONE;
}
