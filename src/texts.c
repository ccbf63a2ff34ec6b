#include "texts.h"
#include "spec/settled.h"

/*@
  // w cannot write to s
  predicate is_outside{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && apart{L}(w, s);
  lemma sent_outside{L}: \forall struct sda_writer *w, struct sda_span s,
    struct sda_credentials *c, integer n; 0 <= n < SDA_NAMES ==>
    is_clear{L}(w, c) ==> is_sent_text{L}(s, c, n) ==> readable{L}(s) ==>
    is_outside{L}(w, s);
  // s is what, if there was room for it
  predicate is_text{L}(struct sda_writer *w, struct sda_span s, bytes what) =
    s.len != SDA_NONE ==> is_settled{L}(w, s) && text{L}(s) == what;
  lemma text_stays{K, L}: \forall struct sda_writer *w, struct sda_span s,
    bytes what; is_text{K}(w, s, what) ==> stayed{K, L}(w) ==>
    (readable{K}(s) ==> readable{L}(s)) ==> is_text{L}(w, s, what);
  // s, if there was room for it, stands in w, or is raw that is not extended
  predicate is_put{L}(struct sda_writer *w, struct sda_span s,
                      integer extended, struct sda_span raw) =
    s.len != SDA_NONE ==> is_within{L}(w, s) ||
      extended == 0 && s.at == raw.at && s.len == raw.len;
  lemma put_stays{K, L}: \forall struct sda_writer *w,
    struct sda_span s, raw, integer extended;
    is_put{K}(w, s, extended, raw) ==> went_on{K, L}(w) ==>
    is_put{L}(w, s, extended, raw);
  // n octets, if w had room for them, were all that were written
  predicate is_afforded{K, L}(struct sda_writer *w, integer n) =
    is_roomy{K}(w, n) ==> !\at(w->overflow, L) &&
    \at(w->len, L) <= \at(w->len, K) + n &&
    \at(w->room, L) == \at(w->room, K);
  lemma put_lent{K, L}: \forall struct sda_writer *w, struct sda_span s, raw;
    lent{K, L}(w, raw, s) ==> writable{K}(w) ==> is_put{L}(w, s, 0, raw);
*/

/* ---- a text: for want of room it has the length SDA_NONE ----------------- */

/*@ requires writable(w) && is_outside(w, raw);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures is_text(w, \result, unesc(\old(text(raw))));
    ensures is_put(w, \result, 0, raw);
    ensures is_afforded{Old, Here}(w, len(unesc(\old(text(raw))))) &&
      (\old(is_roomy(w, len(unesc(text(raw))))) ==> \result.len != SDA_NONE);
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
    ensures \result ==>
      is_afforded{Old, Here}(w, len(name_extended(\old(text(value)))));
    ensures stayed{Old, Here}(w); */
/* Writes the name that username* means; false if it means none. */
static bool write_extended(struct sda_span value, struct sda_writer *w)
{
	struct sda_ext_value parts;

	if (sda_ext_value_read(value, &parts) != SDA_OK)
		return false;
	/*@ assert inside: 0 <= ext_second(text(value)) < value.len; */
	//@ assert outside: apart(w, parts.value);
	/*@ assert place: parts.value.at == value.at +
	      (ext_second(text(value)) + 1) && parts.value.len ==
	      value.len - (ext_second(text(value)) + 1); */
	//@ assert length: len(text(value)) == value.len;
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
      \result.len == w->len - from && is_settled(w, \result) &&
      is_within(w, \result);
    ensures \result.len != SDA_NONE <==>
      !w->overflow && w->len - from <= SDA_SPAN_MAX; */
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

/* ---- what the values mean ------------------------------------------------ */

/*@
  logic bytes name_of(integer extended, bytes raw) =
    extended != 0 ? name_extended(raw) : unesc(raw);
*/

/*@ requires writable(w) && is_outside(w, raw);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE ||
      \result.reason == SDA_REASON_USERNAME;
    ensures \result.reason == SDA_REASON_USERNAME <==>
      extended && \old(extended_reason(text(raw))) != 0;
    ensures \result.reason == SDA_REASON_NONE ==>
      is_text(w, \result.name, name_of(extended, \old(text(raw))));
    ensures \result.reason == SDA_REASON_NONE ==>
      is_put(w, \result.name, extended, raw);
    ensures \result.reason == SDA_REASON_NONE ==>
      \let n = len(name_of(extended, \old(text(raw))));
      is_afforded{Old, Here}(w, n) &&
      (\old(is_roomy(w, len(name_of(extended, text(raw))))) ==>
       n <= SDA_SPAN_MAX ==> \result.name.len != SDA_NONE);
    ensures stayed{Old, Here}(w); */
static struct sda_texts read_name(struct sda_span raw, bool extended,
				  struct sda_writer *w)
{
	struct sda_texts out = { .reason = SDA_REASON_NONE };
	size_t from = w->len;

	if (!extended) {
		out.name = read_plain(raw, w);
		return out;
	}
	if (!write_extended(raw, w)) {
		out.reason = SDA_REASON_USERNAME;
		return out;
	}
	out.name = since(w, from);
	/*@ assert tail: out.name.len != SDA_NONE ==>
	      text(out.name) == tail{Pre, Here}(w); */
	return out;
}

/*@ requires writable(w) && is_outside(w, nonce) && is_outside(w, cnonce);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE;
    ensures is_text(w, \result.nonce, unesc(\old(text(nonce))));
    ensures is_text(w, \result.cnonce, unesc(\old(text(cnonce))));
    ensures is_put(w, \result.nonce, 0, nonce) &&
      is_put(w, \result.cnonce, 0, cnonce);
    ensures \let n = \old(len(unesc(text(nonce))) + len(unesc(text(cnonce))));
      is_afforded{Old, Here}(w, n) && (is_roomy{Old}(w, n) ==>
       \result.nonce.len != SDA_NONE && \result.cnonce.len != SDA_NONE);
    ensures stayed{Old, Here}(w); */
static struct sda_texts read_nonces(struct sda_span nonce,
				    struct sda_span cnonce,
				    struct sda_writer *w)
{
	struct sda_texts out = { .reason = SDA_REASON_NONE };

	out.nonce = read_plain(nonce, w);
	//@ assert apart: apart(w, cnonce);
	//@ assert cnonce: text(cnonce) == \at(text(cnonce), Pre);
	out.cnonce = read_plain(cnonce, w);
	//@ assert nonce: is_text(w, out.nonce, unesc(\at(text(nonce), Pre)));
	return out;
}

/*@ requires writable(w) && is_outside(w, nonce) && is_outside(w, cnonce) &&
      is_outside(w, uri);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE;
    ensures is_text(w, \result.nonce, unesc(\old(text(nonce))));
    ensures is_text(w, \result.cnonce, unesc(\old(text(cnonce))));
    ensures is_text(w, \result.uri, unesc(\old(text(uri))));
    ensures is_put(w, \result.nonce, 0, nonce) &&
      is_put(w, \result.cnonce, 0, cnonce) && is_put(w, \result.uri, 0, uri);
    ensures \let n = \old(len(unesc(text(nonce))) + len(unesc(text(cnonce))) +
                         len(unesc(text(uri))));
      is_afforded{Old, Here}(w, n) && (is_roomy{Old}(w, n) ==>
       \result.nonce.len != SDA_NONE && \result.cnonce.len != SDA_NONE &&
       \result.uri.len != SDA_NONE);
    ensures stayed{Old, Here}(w); */
static struct sda_texts read_values(struct sda_span nonce,
				    struct sda_span cnonce,
				    struct sda_span uri, struct sda_writer *w)
{
	struct sda_texts out = read_nonces(nonce, cnonce, w);

	//@ assert apart: apart(w, uri);
	//@ assert uri: text(uri) == \at(text(uri), Pre);
	out.uri = read_plain(uri, w);
	//@ assert nonce: is_text(w, out.nonce, unesc(\at(text(nonce), Pre)));
	/*@ assert cnonce: is_text(w, out.cnonce,
	      unesc(\at(text(cnonce), Pre))); */
	return out;
}

/*@ requires writable(w) && is_outside(w, raw) && is_outside(w, nonce) &&
      is_outside(w, cnonce) && is_outside(w, uri);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures \result.reason == SDA_REASON_NONE ||
      \result.reason == SDA_REASON_USERNAME ||
      \result.reason == SDA_REASON_ROOM;
    ensures \result.reason == SDA_REASON_USERNAME <==>
      extended && \old(extended_reason(text(raw))) != 0;
    ensures \result.reason == SDA_REASON_NONE ==> readable(\result.name) &&
      text(\result.name) == name_of(extended, \old(text(raw)));
    ensures \result.reason == SDA_REASON_NONE ==> readable(\result.nonce) &&
      text(\result.nonce) == unesc(\old(text(nonce)));
    ensures \result.reason == SDA_REASON_NONE ==> readable(\result.cnonce) &&
      text(\result.cnonce) == unesc(\old(text(cnonce)));
    ensures \result.reason == SDA_REASON_NONE ==> readable(\result.uri) &&
      text(\result.uri) == unesc(\old(text(uri)));
    ensures \result.reason == SDA_REASON_NONE ==>
      is_put(w, \result.name, extended, raw);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_put(w, \result.nonce, 0, nonce);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_put(w, \result.cnonce, 0, cnonce);
    ensures \result.reason == SDA_REASON_NONE ==>
      is_put(w, \result.uri, 0, uri);
    ensures room:
      \let n = len(name_of(extended, \old(text(raw))));
      n <= SDA_SPAN_MAX ==>
      is_roomy{Old}(w, n + \old(len(unesc(text(nonce))) +
                                len(unesc(text(cnonce))) +
                                len(unesc(text(uri))))) ==>
      \result.reason != SDA_REASON_ROOM;
    ensures stayed{Old, Here}(w); */
static struct sda_texts read_texts(struct sda_span raw, bool extended,
				   struct sda_span nonce,
				   struct sda_span cnonce, struct sda_span uri,
				   struct sda_writer *w)
{
	struct sda_texts named = read_name(raw, extended, w);
	struct sda_texts out;

	if (named.reason != SDA_REASON_NONE)
		return named;
	//@ assert apart: apart(w, nonce) && apart(w, cnonce) && apart(w, uri);
	//@ assert nonce: text(nonce) == \at(text(nonce), Pre);
	//@ assert cnonce: text(cnonce) == \at(text(cnonce), Pre);
	//@ assert uri: text(uri) == \at(text(uri), Pre);
	out = read_values(nonce, cnonce, uri, w);
	out.name = named.name;
	/*@ assert name: is_text(w, out.name,
	      name_of(extended, \at(text(raw), Pre))); */
	if (out.name.len == SDA_NONE || out.nonce.len == SDA_NONE ||
	    out.cnonce.len == SDA_NONE || out.uri.len == SDA_NONE)
		out.reason = SDA_REASON_ROOM;
	return out;
}

struct sda_texts sda_texts_read(const struct sda_credentials *credentials,
				struct sda_writer *w)
{
	bool extended = !sda_said_has(credentials, SDA_NAME_USERNAME);
	struct sda_span name = sda_said_value(
		credentials, extended ? SDA_NAME_USERNAME_EXT :
					SDA_NAME_USERNAME);
	struct sda_span nonce = sda_said_value(credentials, SDA_NAME_NONCE);
	struct sda_span cnonce = sda_said_value(credentials, SDA_NAME_CNONCE);
	struct sda_span uri = sda_said_value(credentials, SDA_NAME_URI);

	//@ assert outside: is_outside(w, name) && is_outside(w, nonce);
	//@ assert outside: is_outside(w, cnonce) && is_outside(w, uri);
	/*@ assert meant: name_of(extended, text(name)) ==
	      name_meant(credentials); */
	/*@ assert nonce: len(unesc(text(nonce))) ==
	      plain_len(credentials, SDA_NAME_NONCE); */
	/*@ assert cnonce: len(unesc(text(cnonce))) ==
	      plain_len(credentials, SDA_NAME_CNONCE); */
	/*@ assert uri: len(unesc(text(uri))) ==
	      plain_len(credentials, SDA_NAME_URI); */
	return read_texts(name, extended, nonce, cnonce, uri, w);
}
