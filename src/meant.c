#include "meant.h"

/*@
  predicate is_there(struct sda_span a, struct sda_span b) =
    a.at == b.at && a.len == b.len;
  lemma writer_elsewhere: \forall struct sda_claim *m, struct sda_writer *w;
    \separated(m, w) ==> \separated(m, &w->at) && \separated(m, &w->room) &&
      \separated(m, &w->len) && \separated(m, &w->overflow);
*/

/* ---- what the values say ------------------------------------------------- */

/* What is taken as it was sent. */
struct sent {
	enum sda_algorithm algorithm;
	enum sda_qop qop;
	bool hashed;
	uint32_t count;
	struct sda_span response, nc, qop_text, cnonce;
};

/*@
  predicate is_sent{L}(struct sent s, struct sda_credentials *c) =
    s.algorithm == c->algorithm && s.qop == c->qop &&
    (s.hashed <==> hashed_said{L}(c) == 1) &&
    is_sent_text{L}(s.response, c, SDA_NAME_RESPONSE) &&
    is_sent_text{L}(s.nc, c, SDA_NAME_NC) &&
    is_sent_text{L}(s.qop_text, c, SDA_NAME_QOP) &&
    is_sent_text{L}(s.cnonce, c, SDA_NAME_CNONCE) &&
    s.count == (c->qop == SDA_QOP_NONE ? 1 :
                count_said(said{L}(c, SDA_NAME_NC)));
*/

/*@ requires is_credentials(credentials) && lack_reason(credentials) == 0;
    terminates \true;
    assigns \nothing;
    ensures is_sent(\result, credentials); */
static struct sent read_sent(const struct sda_credentials *credentials)
{
	struct sent out = {
		.algorithm = credentials->algorithm,
		.qop = credentials->qop,
		.hashed = sda_said_hashed(credentials),
		.count = 1,
		.response = sda_said_value(credentials, SDA_NAME_RESPONSE),
		.nc = sda_said_value(credentials, SDA_NAME_NC),
		.qop_text = sda_said_value(credentials, SDA_NAME_QOP),
		.cnonce = sda_said_value(credentials, SDA_NAME_CNONCE),
	};

	if (out.qop != SDA_QOP_NONE)
		out.count = sda_count_read(out.nc);
	return out;
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

/*@ requires \valid(out);
    terminates \true;
    assigns out->algorithm, out->qop, out->hashed, out->count;
    assigns out->response.at \from sent;
    assigns out->response.len \from sent;
    assigns out->nc.at \from sent;
    assigns out->nc.len \from sent;
    assigns out->qop_text.at \from sent;
    assigns out->qop_text.len \from sent;
    assigns out->cnonce_text.at \from sent;
    assigns out->cnonce_text.len \from sent;
    ensures out->algorithm == sent.algorithm && out->qop == sent.qop &&
      out->hashed == sent.hashed && out->count == sent.count;
    ensures is_there(out->response, sent.response) &&
      is_there(out->nc, sent.nc) && is_there(out->qop_text, sent.qop_text) &&
      is_there(out->cnonce_text, sent.cnonce); */
static void put_sent(struct sent sent, struct sda_claim *out)
{
	out->algorithm = sent.algorithm;
	out->qop = sent.qop;
	out->hashed = sent.hashed;
	out->count = sent.count;
	set(&out->response, sent.response);
	set(&out->nc, sent.nc);
	set(&out->qop_text, sent.qop_text);
	set(&out->cnonce_text, sent.cnonce);
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
static void put_texts(struct sda_texts texts, struct sda_claim *out)
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
	struct sent sent = read_sent(credentials);
	struct sda_texts texts = sda_texts_read(credentials, w);

	/*@ assert elsewhere: \separated(out, &w->at) &&
	      \separated(out, &w->room) && \separated(out, &w->len) &&
	      \separated(out, &w->overflow); */
	//@ assert stayed: stayed{Pre, Here}(w);
	//@ assert before: writable(w) && \at(w->len, Pre) <= w->len;
	//@ ghost size_t len = w->len;
	//@ ghost bool overflow = w->overflow;
	put_sent(sent, out);
	put_texts(texts, out);
	//@ assert copied: is_copied{Pre, Here}(out, credentials);
	/*@ assert meant: texts.reason == SDA_REASON_NONE ==>
	      is_meant{Pre, Here}(out, credentials); */
	//@ assert first: is_first(out);
	//@ assert len: w->len == len && w->room == \at(w->room, Pre);
	//@ assert at: w->at == \at(w->at, Pre) && w->overflow == overflow;
	/*@ assert full: w->len <= w->room &&
	      (w->overflow ==> w->len == w->room); */
	//@ assert valid: \valid(w) && \valid(w->at + (0 .. w->room - 1));
	//@ assert apart: \separated(w, w->at + (0 .. w->room - 1));
	//@ assert on: went_on{Pre, Here}(w);
	/*@ assert held: texts.reason == SDA_REASON_NONE ==>
	      is_held{Pre, Here}(texts.nonce, credentials, SDA_NAME_NONCE, w) &&
	      is_held{Pre, Here}(texts.cnonce, credentials, SDA_NAME_CNONCE, w);
	   */
	/*@ assert held: texts.reason == SDA_REASON_NONE ==>
	      is_held{Pre, Here}(texts.uri, credentials, SDA_NAME_URI, w) &&
	      is_held{Pre, Here}(texts.name, credentials, SDA_NAME_USERNAME, w);
	   */
	/*@ assert placed: texts.reason == SDA_REASON_NONE ==>
	      is_placed{Pre, Here}(out, credentials, w); */
	return texts.reason;
}
