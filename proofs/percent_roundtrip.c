/*
 * Reading what sda_percent_write wrote gives the octets back, and it is a token
 * of SIP. Never linked: the functions compute nothing, their contracts are
 * theorems, their loops the induction.
 */
#include "spec/bytes_lemmas.h"
#include "spec/sub_lemmas.h"

/*@
  // c, then s
  lemma first_at: \forall bytes s, integer c, k; 0 <= k <= len(s) ==>
    at(cat(snoc(empty, c), s), k) == (k == 0 ? c : at(s, k - 1));
  lemma sub_rest_at: \forall bytes s, integer k, j;
    0 <= k < len(s) ==> 0 < j < len(s) - k ==>
    at(sub(s, k + 1, len(s)), j - 1) == at(sub(s, k, len(s)), j);
  lemma sub_first_same: \forall bytes s, integer k; 0 <= k < len(s) ==>
    same(sub(s, k, len(s)),
         cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s))));
  lemma sub_first: \forall bytes s, integer k; 0 <= k < len(s) ==>
    sub(s, k, len(s)) == cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s)));
*/

#include "proofs/percent_roundtrip.h"

/*@
  predicate is_octet(integer c) = 0 <= c < 256;
  // what stands at i of t for the octet c, up to j - 1
  predicate stands_for(bytes t, integer i, integer j, integer c) =
    is_attr_token_char(c) == 1 ? j == i + 1 && at(t, i) == c :
    j == i + 3 && at(t, i) == '%' && at(t, i + 1) == xdigit(c / 16) &&
    at(t, i + 2) == xdigit(c % 16);
  lemma pct_itself: \forall integer c;
    stands_for(pct(c), 0, len(pct(c)), c);
  lemma xdigit_back: \forall integer v; 0 <= v < 16 ==>
    is_hex(xdigit(v)) == 1 && is_token_char(xdigit(v)) == 1 &&
    xdigit_value(xdigit(v)) == v;
  lemma plain_is_token: \forall integer c; is_attr_token_char(c) == 1 ==>
    is_token_char(c) == 1 && is_attr_char(c) == 1 && c != '%';
  lemma stands_octet: \forall bytes t, integer i, j, c; is_octet(c) ==>
    stands_for(t, i, j, c) ==> pct_octet(t, i) == c && pct_next(t, i) == j;
  lemma stands_chars: \forall bytes t, integer i, j, c; is_octet(c) ==>
    0 <= i && j <= len(t) ==> stands_for(t, i, j, c) ==>
    value_chars_end(t, i) == value_chars_end(t, j);
  lemma stands_tokens: \forall bytes t, integer i, j, c; is_octet(c) ==>
    stands_for(t, i, j, c) ==> tokens(t, i, j);
  lemma tokens_join: \forall bytes t, integer i, j, k;
    tokens(t, i, j) ==> tokens(t, j, k) ==> tokens(t, i, k);
  lemma stands_in_cat: \forall bytes t, u, integer c;
    stands_for(u, 0, len(u), c) ==>
    stands_for(cat(t, u), len(t), len(t) + len(u), c);

  // where in percent(s) the image of the octet at k is
  logic integer pct_image(bytes s, integer k) = len(pct_upto(s, k));
  // pct_upto(s, k) begins percent(s)
  predicate begins(bytes s, integer k) =
    pct_image(s, k) <= len(percent(s)) &&
    \forall integer j; 0 <= j < pct_image(s, k) ==>
      at(pct_upto(s, k), j) == at(percent(s), j);
  lemma pct_upto_next: \forall bytes s, integer k; 0 <= k ==>
    pct_upto(s, k + 1) == cat(pct_upto(s, k), pct(at(s, k)));
  lemma image_grows: \forall bytes s, integer k; 0 <= k ==>
    pct_image(s, k) <= pct_image(s, k + 1);
  lemma upto_kept: \forall bytes s, integer k, j; 0 <= k ==>
    0 <= j < pct_image(s, k) ==>
    at(pct_upto(s, k + 1), j) == at(pct_upto(s, k), j);
  lemma begins_before: \forall bytes s, integer k; 0 <= k < len(s) ==>
    begins(s, k + 1) ==> begins(s, k);
  predicate is_image(bytes s, integer k) =
    stands_for(percent(s), pct_image(s, k), pct_image(s, k + 1), at(s, k));
  lemma upto_image: \forall bytes s, integer k; 0 <= k ==>
    stands_for(pct_upto(s, k + 1), pct_image(s, k), pct_image(s, k + 1),
               at(s, k));
  lemma stands_elsewhere: \forall bytes t, u, integer i, j, c; 0 <= i ==>
    (\forall integer k; 0 <= k < j ==> at(t, k) == at(u, k)) ==>
    stands_for(t, i, j, c) ==> stands_for(u, i, j, c);
  lemma begins_image: \forall bytes s, integer k; 0 <= k < len(s) ==>
    begins(s, k + 1) ==> is_image(s, k);

  // from the image of the octet at k on, percent(s) means what s is from k on
  predicate means(bytes s, integer k) =
    unpct_from(percent(s), pct_image(s, k)) == sub(s, k, len(s));
  lemma means_before: \forall bytes s, integer k; 0 <= k < len(s) ==>
    is_octet(at(s, k)) ==> begins(s, k + 1) ==>
    is_image(s, k) ==> means(s, k + 1) ==> means(s, k);
  // and it is value-chars, and a token
  predicate is_good(bytes s, integer k) =
    value_chars_end(percent(s), pct_image(s, k)) == len(percent(s)) &&
    tokens(percent(s), pct_image(s, k), len(percent(s)));
  lemma good_before: \forall bytes s, integer k; 0 <= k < len(s) ==>
    is_octet(at(s, k)) ==> begins(s, k + 1) ==>
    is_image(s, k) ==> is_good(s, k + 1) ==> is_good(s, k);
*/

void unpct_percent(const uint8_t *p, size_t n)
{
	size_t k = n;

	//@ assert begins(view(p, n), n);
	//@ assert means(view(p, n), n);
	//@ assert is_good(view(p, n), n);
	/*@
	  loop invariant k <= n;
	  loop invariant begins(view(p, n), k);
	  loop invariant means(view(p, n), k);
	  loop invariant is_good(view(p, n), k);
	  loop assigns k;
	  loop variant k;
	*/
	while (k > 0) {
		k--;
		//@ assert at(view(p, n), k) == p[k];
		//@ assert is_octet(at(view(p, n), k));
		//@ assert is_image(view(p, n), k);
	}
	//@ assert pct_image(view(p, n), 0) == 0;
}

/* The same of the C functions, where there is room. */
/*@
  requires readable(s) && writable(coded) && writable(plain);
  requires apart(coded, s) && apart(plain, s);
  requires \separated(coded, plain, coded->at + (0 .. coded->room - 1),
                      plain->at + (0 .. plain->room - 1));
  requires coded->len == 0 && plain->len == 0;
  requires coded->room <= SDA_SPAN_MAX;
  terminates \true;
  assigns *coded, *plain, coded->at[0 .. coded->room - 1],
    plain->at[0 .. plain->room - 1];
  ensures !coded->overflow ==> \result;
  ensures !coded->overflow && !plain->overflow ==>
    written(plain) == \old(text(s));
*/
bool percent_write_read(struct sda_span s, struct sda_writer *coded,
			struct sda_writer *plain)
{
	struct sda_span t = { coded->at, 0 };

	unpct_percent(s.at, s.len);
	sda_percent_write(s, coded);
	if (coded->overflow)
		return false;
	t.len = coded->len;
	//@ assert text(t) == percent(\at(text(s), Pre));
	if (!sda_percent_check(t))
		return false;
	sda_percent_read(t, SDA_CHARSET_UTF_8, plain);
	return true;
}
