#include "meant.h"
#include "spec/settled.h"

/*@
  predicate is_there(struct sda_span a, struct sda_span b) =
    a.at == b.at && a.len == b.len;
  // w cannot write to s
  predicate is_outside{L}(struct sda_writer *w, struct sda_span s) =
    readable{L}(s) && apart{L}(w, s);
*/

/*@
  lemma writer_elsewhere: \forall struct sda_claim *m, struct sda_writer *w;
    \separated(m, w) ==> \separated(m, &w->at) && \separated(m, &w->room) &&
      \separated(m, &w->len) && \separated(m, &w->overflow);
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

/*@ requires is_credentials(credentials) && lack_reason(credentials) == 0;
    requires \valid(out) && \separated(out, credentials);
    terminates \true;
    assigns out->algorithm, out->qop, out->hashed, out->count;
    assigns out->response.at \from *credentials;
    assigns out->response.len \from *credentials;
    assigns out->nc.at \from *credentials;
    assigns out->nc.len \from *credentials;
    assigns out->qop_text.at \from *credentials;
    assigns out->qop_text.len \from *credentials;
    assigns out->cnonce_text.at \from *credentials;
    assigns out->cnonce_text.len \from *credentials;
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
	uint32_t count = qop == SDA_QOP_NONE ? 1 : sda_count_read(nc);

	/*@ assert count: count ==
	      (credentials->qop == SDA_QOP_NONE ? 1 :
	       count_said(said(credentials, SDA_NAME_NC))); */
	out->hashed = hashed;
	out->algorithm = algorithm;
	out->qop = qop;
	out->count = count;
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
	/*@ assert counted: out->count ==
	      (\at(credentials->qop, Pre) == SDA_QOP_NONE ? 1 :
	       count_said(said{Pre}(credentials, SDA_NAME_NC))); */
}

/*@
  logic bytes name_of(integer extended, bytes raw) =
    extended != 0 ? name_extended(raw) : unesc(raw);
  // s is what, if there was room for it
  predicate is_text{L}(struct sda_span s, bytes what) =
    s.len != SDA_NONE ==> readable{L}(s) && text{L}(s) == what;
*/

/* What values mean; reason says whether they mean something. */
struct texts {
	enum sda_reason reason;
	struct sda_span name, nonce, cnonce, uri;
};

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
    ensures stayed{Old, Here}(w); */
/* The first of the values is a name. */
static struct texts read_texts(struct sda_span raw, bool extended,
			       struct sda_span nonce, struct sda_span cnonce,
			       struct sda_span uri, struct sda_writer *w)
{
	size_t from = w->len;
	struct texts out = { .reason = SDA_REASON_USERNAME };

	//@ assert settled: is_settled(w, nonce) && is_settled(w, cnonce);
	//@ assert settled: is_settled(w, uri);
	if (extended && !write_extended(raw, w))
		return out;
	out.name = extended ? since(w, from) : read_plain(raw, w);
	//@ assert stayed_1: stayed{Pre, Here}(w);
	//@ assert on_1: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert tail: extended ==> out.name.len != SDA_NONE ==>
	      text(out.name) == tail{Pre, Here}(w); */
	/*@ assert name_1: is_text(out.name,
	      name_of(extended, \at(text(raw), Pre))); */
	/*@ assert settled_1: out.name.len != SDA_NONE ==>
	      is_settled(w, out.name); */
	//@ assert apart_1: apart(w, nonce) && apart(w, cnonce);
	//@ assert apart_1: apart(w, uri);
	//@ assert nonce_1: text(nonce) == \at(text(nonce), Pre);
	out.nonce = read_plain(nonce, w);
	//@ assert stayed_2: stayed{Pre, Here}(w);
	//@ assert on_2: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert name_2: is_text(out.name,
	      name_of(extended, \at(text(raw), Pre))); */
	/*@ assert settled_2: out.name.len != SDA_NONE ==>
	      is_settled(w, out.name); */
	//@ assert apart_2: apart(w, cnonce) && apart(w, uri);
	//@ assert cnonce_2: text(cnonce) == \at(text(cnonce), Pre);
	out.cnonce = read_plain(cnonce, w);
	//@ assert stayed_3: stayed{Pre, Here}(w);
	//@ assert on_3: \at(w->len, Pre) <= w->len <= w->room;
	/*@ assert name_3: is_text(out.name,
	      name_of(extended, \at(text(raw), Pre))); */
	//@ assert nonce_3: is_text(out.nonce, unesc(\at(text(nonce), Pre)));
	/*@ assert settled_3: out.name.len != SDA_NONE ==>
	      is_settled(w, out.name); */
	/*@ assert settled_b: out.nonce.len != SDA_NONE ==>
	      is_settled(w, out.nonce); */
	//@ assert apart_3: apart(w, uri);
	//@ assert uri_3: text(uri) == \at(text(uri), Pre);
	out.uri = read_plain(uri, w);
	//@ assert stayed_4: stayed{Pre, Here}(w);
	/*@ assert name_4: is_text(out.name,
	      name_of(extended, \at(text(raw), Pre))); */
	//@ assert nonce_4: is_text(out.nonce, unesc(\at(text(nonce), Pre)));
	//@ assert cnonce_4: is_text(out.cnonce, unesc(\at(text(cnonce), Pre)));
	//@ assert uri_4: is_text(out.uri, unesc(\at(text(uri), Pre)));
	out.reason = SDA_REASON_NONE;
	if (out.name.len == SDA_NONE || out.nonce.len == SDA_NONE ||
	    out.cnonce.len == SDA_NONE || out.uri.len == SDA_NONE)
		out.reason = SDA_REASON_ROOM;
	return out;
}

/*@ requires \valid(out);
    terminates \true;
    assigns out->username.at \from texts;
    assigns out->username.len \from texts;
    assigns out->nonce.at \from texts;
    assigns out->nonce.len \from texts;
    assigns out->cnonce.at \from texts;
    assigns out->cnonce.len \from texts;
    assigns out->uri.at \from texts;
    assigns out->uri.len \from texts;
    assigns out->first_nonce.at \from texts;
    assigns out->first_nonce.len \from texts;
    assigns out->first_cnonce.at \from texts;
    assigns out->first_cnonce.len \from texts;
    ensures is_there(out->username, texts.name) &&
      is_there(out->nonce, texts.nonce) &&
      is_there(out->cnonce, texts.cnonce) && is_there(out->uri, texts.uri);
    ensures is_there(out->first_nonce, texts.nonce) &&
      is_there(out->first_cnonce, texts.cnonce); */
static void put(struct texts texts, struct sda_claim *out)
{
	set(&out->username, texts.name);
	set(&out->nonce, texts.nonce);
	set(&out->cnonce, texts.cnonce);
	set(&out->uri, texts.uri);
	set(&out->first_nonce, texts.nonce);
	set(&out->first_cnonce, texts.cnonce);
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
	struct texts texts;

	//@ assert outside: is_outside(w, name) && is_outside(w, nonce);
	//@ assert outside: is_outside(w, cnonce) && is_outside(w, uri);
	/*@ assert elsewhere: \separated(out, &w->at) &&
	      \separated(out, &w->room) && \separated(out, &w->len) &&
	      \separated(out, &w->overflow); */
	copy(credentials, out);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	texts = read_texts(name, extended, nonce, cnonce, uri, w);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	put(texts, out);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	//@ assert first: is_first(out);
	return texts.reason;
}
