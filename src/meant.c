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
  // ... so what w cannot reach stays
  lemma stayed_text{K, L}: \forall struct sda_writer *w, struct sda_span s;
    stayed{K, L}(w) ==> apart{K}(w, s) ==>
    0 <= \at(w->len, K) <= \at(w->room, K) ==> text{L}(s) == text{K}(s);
  lemma apart_on{K, L}: \forall struct sda_writer *w, struct sda_span s;
    went_on{K, L}(w) ==> apart{K}(w, s) ==> apart{L}(w, s);
  lemma end_part{L}: \forall struct sda_span s, integer i; 0 <= i <= s.len ==>
    view{L}(s.at + i, s.len - i) == sub(text{L}(s), i, s.len);
  lemma writer_elsewhere: \forall struct sda_claim *m, struct sda_writer *w;
    \separated(m, w) ==> \separated(m, &w->at) && \separated(m, &w->room) &&
      \separated(m, &w->len) && \separated(m, &w->overflow);
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
*/

/*@
  predicate is_there(struct sda_span a, struct sda_span b) =
    a.at == b.at && a.len == b.len;
  // w cannot write to s
  predicate is_outside{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && apart{L}(w, s);
*/

/*@
  lemma sent_outside{L}: \forall struct sda_writer *w, struct sda_span s,
    struct sda_credentials *c, integer n; 0 <= n < SDA_NAMES ==>
    is_clear{L}(w, c) ==> is_sent_text{L}(s, c, n) ==> readable{L}(s) ==>
    is_outside{L}(w, s);
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

/*@ requires \valid(out);
    terminates \true;
    assigns out->at \from value;
    assigns out->len \from value;
    ensures out->at == value.at && out->len == value.len; */
static void set(struct sda_span *out, struct sda_span value)
{
	out->at = value.at;
	out->len = value.len;
}

/*@ requires is_credentials(credentials) && \valid(out) &&
      \separated(out, credentials);
    terminates \true;
    assigns out->algorithm, out->qop, out->hashed, out->count,
      out->response.at, out->response.len, out->nc.at, out->nc.len,
      out->qop_text.at, out->qop_text.len, out->cnonce_text.at,
      out->cnonce_text.len;
    ensures is_copied{Old, Here}(out, credentials); */
static void copy(const struct sda_credentials *credentials,
		 struct sda_claim *out)
{
	enum sda_algorithm algorithm = credentials->algorithm;
	enum sda_qop qop = credentials->qop;
	bool hashed = sda_said_hashed(credentials);
	struct sda_span response =
		sda_said_value(credentials, SDA_NAME_RESPONSE);
	struct sda_span nc = sda_said_value(credentials, SDA_NAME_NC);
	struct sda_span qop_text = sda_said_value(credentials, SDA_NAME_QOP);
	struct sda_span cnonce = sda_said_value(credentials, SDA_NAME_CNONCE);

	out->hashed = hashed;
	out->algorithm = algorithm;
	out->qop = qop;
	out->count = qop == SDA_QOP_NONE ? 1 : sda_count_read(nc);
	set(&out->response, response);
	set(&out->nc, nc);
	set(&out->qop_text, qop_text);
	set(&out->cnonce_text, cnonce);
	/*@ assert response: is_sent_text{Pre}(\at(out->response, Here),
	      credentials, SDA_NAME_RESPONSE); */
	/*@ assert nc: is_sent_text{Pre}(\at(out->nc, Here), credentials,
	      SDA_NAME_NC); */
	/*@ assert qop: is_sent_text{Pre}(\at(out->qop_text, Here), credentials,
	      SDA_NAME_QOP); */
	/*@ assert cnonce: is_sent_text{Pre}(\at(out->cnonce_text, Here),
	      credentials, SDA_NAME_CNONCE); */
	/*@ assert hashed: out->hashed <==>
	      hashed_said{Pre}(credentials) == 1; */
	/*@ assert count: out->count ==
	      (\at(credentials->qop, Pre) == SDA_QOP_NONE ? 1 :
	       count_said(said{Pre}(credentials, SDA_NAME_NC))); */
}

/*@ requires \valid(out);
    terminates \true;
    assigns out->username.at, out->username.len, out->nonce.at, out->nonce.len,
      out->cnonce.at, out->cnonce.len, out->uri.at, out->uri.len,
      out->first_nonce.at, out->first_nonce.len, out->first_cnonce.at,
      out->first_cnonce.len;
    ensures is_there(out->username, name) && is_there(out->nonce, nonce) &&
      is_there(out->cnonce, cnonce) && is_there(out->uri, uri) &&
      is_there(out->first_nonce, nonce) && is_there(out->first_cnonce, cnonce);
*/
static void put(struct sda_span name, struct sda_span nonce,
		struct sda_span cnonce, struct sda_span uri,
		struct sda_claim *out)
{
	set(&out->username, name);
	set(&out->nonce, nonce);
	set(&out->cnonce, cnonce);
	set(&out->uri, uri);
	set(&out->first_nonce, nonce);
	set(&out->first_cnonce, cnonce);
}

/*@
  logic bytes name_of(integer extended, bytes raw) =
    extended != 0 ? name_extended(raw) : unesc(raw);
  // s is what, if there was room for it
  predicate is_text{L}(struct sda_span s, bytes what) =
    s.len != SDA_NONE ==> readable{L}(s) && text{L}(s) == what;
*/

/*@ requires writable(w) && is_outside(w, raw) && is_outside(w, nonce) &&
      is_outside(w, cnonce) && is_outside(w, uri);
    requires \valid(out) && \separated(out, w) &&
      \separated(out, w->at + (0 .. w->room - 1));
    terminates \true;
    assigns out->username.at, out->username.len, out->nonce.at, out->nonce.len,
      out->cnonce.at, out->cnonce.len, out->uri.at, out->uri.len,
      out->first_nonce.at, out->first_nonce.len, out->first_cnonce.at,
      out->first_cnonce.len, w->len, w->overflow,
      w->at[w->len .. w->room - 1];
    ensures \result == SDA_REASON_NONE || \result == SDA_REASON_USERNAME ||
      \result == SDA_REASON_ROOM;
    ensures \result == SDA_REASON_USERNAME <==>
      extended && \old(extended_reason(text(raw))) != 0;
    ensures \result == SDA_REASON_NONE ==> readable(out->username) &&
      text(out->username) == name_of(extended, \old(text(raw)));
    ensures \result == SDA_REASON_NONE ==> readable(out->nonce) &&
      text(out->nonce) == unesc(\old(text(nonce)));
    ensures \result == SDA_REASON_NONE ==> readable(out->cnonce) &&
      text(out->cnonce) == unesc(\old(text(cnonce)));
    ensures \result == SDA_REASON_NONE ==> readable(out->uri) &&
      text(out->uri) == unesc(\old(text(uri)));
    ensures \result == SDA_REASON_NONE ==> is_first(out);
    ensures stayed{Old, Here}(w); */
/* What the values mean, the first of which is a name. */
static enum sda_reason read_texts(struct sda_span raw, bool extended,
				  struct sda_span nonce, struct sda_span cnonce,
				  struct sda_span uri, struct sda_writer *w,
				  struct sda_claim *out)
{
	size_t from = w->len;
	struct sda_span a, b, c, d;

	if (extended && !write_extended(raw, w))
		return SDA_REASON_USERNAME;
	a = extended ? since(w, from) : read_plain(raw, w);
	//@ assert stayed_1: stayed{Pre, Here}(w);
	//@ assert on_1: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert tail: extended ==> a.len != SDA_NONE ==>
	      text(a) == tail{Pre, Here}(w); */
	/*@ assert a_1: is_text(a, name_of(extended, \at(text(raw), Pre))); */
	//@ assert settled_1: a.len != SDA_NONE ==> is_settled(w, a);
	//@ assert apart_1: apart(w, nonce) && apart(w, cnonce) && apart(w, uri);
	//@ assert nonce_1: text(nonce) == \at(text(nonce), Pre);
	//@ assert cnonce_1: text(cnonce) == \at(text(cnonce), Pre);
	//@ assert uri_1: text(uri) == \at(text(uri), Pre);
	b = read_plain(nonce, w);
	//@ assert stayed_2: stayed{Pre, Here}(w);
	//@ assert on_2: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert a_2: is_text(a, name_of(extended, \at(text(raw), Pre))); */
	//@ assert settled_2: a.len != SDA_NONE ==> is_settled(w, a);
	//@ assert apart_2: apart(w, cnonce) && apart(w, uri);
	//@ assert cnonce_2: text(cnonce) == \at(text(cnonce), Pre);
	//@ assert uri_2: text(uri) == \at(text(uri), Pre);
	c = read_plain(cnonce, w);
	//@ assert stayed_3: stayed{Pre, Here}(w);
	//@ assert on_3: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert a_3: is_text(a, name_of(extended, \at(text(raw), Pre))); */
	//@ assert b_3: is_text(b, unesc(\at(text(nonce), Pre)));
	//@ assert settled_3: a.len != SDA_NONE ==> is_settled(w, a);
	//@ assert settled_b: b.len != SDA_NONE ==> is_settled(w, b);
	//@ assert apart_3: apart(w, uri);
	//@ assert uri_3: text(uri) == \at(text(uri), Pre);
	d = read_plain(uri, w);
	//@ assert stayed_4: stayed{Pre, Here}(w);
	//@ assert on_4: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert a_4: is_text(a, name_of(extended, \at(text(raw), Pre))); */
	//@ assert b_4: is_text(b, unesc(\at(text(nonce), Pre)));
	//@ assert c_4: is_text(c, unesc(\at(text(cnonce), Pre)));
	//@ assert d_4: is_text(d, unesc(\at(text(uri), Pre)));
	/*@ assert elsewhere: \separated(out, &w->at) &&
	      \separated(out, &w->room) && \separated(out, &w->len) &&
	      \separated(out, &w->overflow); */
	put(a, b, c, d, out);
	//@ assert there: is_there(out->username, a) && is_there(out->nonce, b);
	//@ assert there: is_there(out->cnonce, c) && is_there(out->uri, d);
	//@ assert on_5: went_on{Pre, Here}(w);
	return a.len == SDA_NONE || b.len == SDA_NONE || c.len == SDA_NONE ||
			       d.len == SDA_NONE ?
		       SDA_REASON_ROOM :
		       SDA_REASON_NONE;
}

enum sda_reason sda_meant_read(const struct sda_credentials *credentials,
			       struct sda_writer *w, struct sda_claim *out)
{
	bool extended = !sda_said_has(credentials, SDA_NAME_USERNAME);
	struct sda_span name = sda_said_value(
		credentials, extended ? SDA_NAME_USERNAME_EXT :
					SDA_NAME_USERNAME);
	struct sda_span nonce = sda_said_value(credentials, SDA_NAME_NONCE);
	struct sda_span cnonce = sda_said_value(credentials, SDA_NAME_CNONCE);
	struct sda_span uri = sda_said_value(credentials, SDA_NAME_URI);
	enum sda_reason reason;

	//@ assert outside: is_outside(w, name) && is_outside(w, nonce);
	//@ assert outside: is_outside(w, cnonce) && is_outside(w, uri);
	/*@ assert elsewhere: \separated(out, &w->at) &&
	      \separated(out, &w->room) && \separated(out, &w->len) &&
	      \separated(out, &w->overflow); */
	copy(credentials, out);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	reason = read_texts(name, extended, nonce, cnonce, uri, w, out);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	return reason;
}
