#include "plain.h"
#include "spec/bytes_lemmas.h"

/* One of the texts, if there was room for it. */
struct meaning {
	enum sda_status status;
	struct sda_span text;
};

/*@
  lemma stayed_on{J, K, L}: \forall struct sda_writer *w;
    stayed{J, K}(w) ==> stayed{K, L}(w) ==> stayed{J, L}(w);
  lemma lent_settled_too{K, L}: \forall struct sda_writer *w,
    struct sda_span given, struct sda_span s;
    lent{K, L}(w, given, s) ==> writable{K}(w) ==> apart{K}(w, given) ==>
    is_settled{L}(w, s) &&
    (s.at == given.at && s.len == given.len || is_within{L}(w, s));
  lemma plain_stays{K, L}: \forall struct sda_writer *w,
    struct sda_span s, struct sda_span raw, bytes what;
    is_plain{K}(w, s, raw, what) ==> stayed{K, L}(w) ==> readable{L}(s) ==>
    is_plain{L}(w, s, raw, what);
*/

/*@
  requires writable(scratch) && readable(raw) && apart(scratch, raw);
  terminates \true;
  assigns scratch->len, scratch->overflow,
    scratch->at[scratch->len .. scratch->room - 1];
  ensures \result.status == SDA_OK || \result.status == SDA_NO_ROOM;
  ensures \result.status == SDA_OK ==> stayed{Old, Here}(scratch);
  ensures \result.status == SDA_OK ==>
    is_plain(scratch, \result.text, raw, unesc(\old(text(raw))));
*/
static struct meaning unescape(struct sda_span raw, struct sda_writer *scratch)
{
	struct sda_span text = { NULL, 0 };
	const enum sda_status status = sda_quoted_plain(raw, scratch, &text);
	const struct meaning out = { status, text };

	/*@ assert settled: status == SDA_OK ==> is_settled(scratch, text); */
	/*@ assert place: status == SDA_OK ==>
	      text.at == raw.at && text.len == raw.len ||
	      is_within(scratch, text); */
	/*@ assert octet: \forall uint8_t *p;
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(\at(scratch->at, Pre) + (\at(scratch->len, Pre) ..
	                 \at(scratch->room, Pre) - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	return out;
}

struct sda_plain sda_plain_make(struct sda_span realm, struct sda_span nonce,
				struct sda_span cnonce,
				struct sda_writer *scratch)
{
	struct sda_plain out = { .status = SDA_NO_ROOM };
	struct meaning first, second, third;

	//@ assert settled: is_settled(scratch, nonce);
	//@ assert settled: is_settled(scratch, cnonce);
	first = unescape(realm, scratch);
	if (first.status != SDA_OK)
		return out;
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	second = unescape(nonce, scratch);
	if (second.status != SDA_OK)
		return out;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	/*@ assert realm: is_plain(scratch, first.text, realm,
	      unesc(text{Pre}(realm))); */
	third = unescape(cnonce, scratch);
	if (third.status != SDA_OK)
		return out;
	//@ assert stayed: stayed{Pre, Here}(scratch);
	/*@ assert realm: is_plain(scratch, first.text, realm,
	      unesc(text{Pre}(realm))); */
	/*@ assert nonce: is_plain(scratch, second.text, nonce,
	      unesc(text{Pre}(nonce))); */
	out.status = SDA_OK;
	out.realm = first.text;
	out.nonce = second.text;
	out.cnonce = third.text;
	return out;
}
