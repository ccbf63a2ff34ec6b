#include "quoted.h"
#include "spec/sub_lemmas.h"
#include "spec/bytes_lemmas.h"

/*@
  // c, then s
  lemma first_len: \forall bytes s, integer c;
    len(cat(snoc(empty, c), s)) == len(s) + 1;
  lemma first_at: \forall bytes s, integer c;
    at(cat(snoc(empty, c), s), 0) == c;
  lemma rest_at: \forall bytes s, integer c, k; 0 <= k < len(s) ==>
    at(cat(snoc(empty, c), s), k + 1) == at(s, k);
  lemma first_equal: \forall bytes s, t, integer c, d;
    cat(snoc(empty, c), s) == cat(snoc(empty, d), t) ==> c == d;
  lemma rest_same: \forall bytes s, t, integer c, d;
    cat(snoc(empty, c), s) == cat(snoc(empty, d), t) ==> same(s, t);
  lemma rest_equal: \forall bytes s, t, integer c, d;
    cat(snoc(empty, c), s) == cat(snoc(empty, d), t) ==> s == t;
  lemma sub_rest_same: \forall bytes s, integer k; 0 <= k < len(s) ==>
    same(sub(s, k, len(s)),
         cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s))));
  lemma sub_rest: \forall bytes s, integer k; 0 <= k < len(s) ==>
    sub(s, k, len(s)) == cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s)));
  lemma unesc_none: \forall bytes s; unesc_from(s, len(s)) == empty;
  lemma unesc_next: \forall bytes s, integer i; 0 <= i < len(s) ==>
    unesc_from(s, i) == cat(snoc(empty, at(s, unesc_pos(s, i))),
                            unesc_from(s, unesc_pos(s, i) + 1));
  lemma unesc_some: \forall bytes s, integer i; 0 <= i < len(s) ==>
    len(unesc_from(s, i)) == len(unesc_from(s, unesc_pos(s, i) + 1)) + 1;
  lemma move_first: \forall bytes s, t, integer c;
    cat(s, cat(snoc(empty, c), t)) == cat(snoc(s, c), t);
  lemma behind_at: \forall bytes a, b, integer k; 0 <= k < len(b) ==>
    at(cat(a, b), len(a) + k) == at(b, k);
  lemma cancel_len: \forall bytes a, b, c;
    cat(a, b) == cat(a, c) ==> len(b) == len(c);
  lemma cancel_same: \forall bytes a, b, c;
    cat(a, b) == cat(a, c) ==> same(b, c);
  lemma cancel: \forall bytes a, b, c; cat(a, b) == cat(a, c) ==> b == c;
*/

/*@
  requires readable(s) && i < s.len;
  terminates \true;
  assigns \nothing;
  ensures \result == unesc_pos(text(s), i);
  ensures i <= \result < s.len && \result <= i + 1;
  ensures s.at[\result] == at(text(s), \result);
*/
/* Where the octet that the element at i stands for is. */
static size_t octet(struct sda_span s, size_t i)
{
	//@ assert at(text(s), i) == s.at[i];
	return s.at[i] == '\\' && s.len - i > 1 ? i + 1 : i;
}

bool sda_quoted_equal(struct sda_span a, struct sda_span b)
{
	size_t i = 0;
	size_t k = 0;

	/*@
	  loop invariant i <= a.len && k <= b.len;
	  loop invariant unesc(text(a)) == unesc(text(b)) <==>
	    unesc_from(text(a), i) == unesc_from(text(b), k);
	  loop assigns i, k;
	  loop variant a.len - i;
	*/
	while (i < a.len && k < b.len) {
		size_t m = octet(a, i);
		size_t n = octet(b, k);

		if (a.at[m] != b.at[n])
			return false;
		i = m + 1;
		k = n + 1;
	}
	return i == a.len && k == b.len;
}

bool sda_quoted_is(struct sda_span raw, struct sda_span plain)
{
	size_t i = 0;
	size_t k = 0;

	/*@
	  loop invariant i <= raw.len && k <= plain.len;
	  loop invariant unesc(text(raw)) == text(plain) <==>
	    unesc_from(text(raw), i) == sub(text(plain), k, plain.len);
	  loop assigns i, k;
	  loop variant raw.len - i;
	*/
	while (i < raw.len && k < plain.len) {
		size_t m = octet(raw, i);

		//@ assert at(text(plain), k) == plain.at[k];
		if (raw.at[m] != plain.at[k])
			return false;
		i = m + 1;
		k++;
	}
	return i == raw.len && k == plain.len;
}

/*@
  requires readable(raw);
  terminates \true;
  assigns \nothing;
  ensures \result == len(unesc(text(raw))) && \result <= raw.len;
  ensures raw.len > 0 ==> \result > 0;
  ensures \result == raw.len ==> unesc(text(raw)) == text(raw);
*/
/* How many octets raw means. */
static size_t plain_len(struct sda_span raw)
{
	size_t n = 0;

	/*@
	  loop invariant n <= i <= raw.len && (i > 0 ==> n > 0);
	  loop invariant
	    n + len(unesc_from(text(raw), i)) == len(unesc(text(raw)));
	  loop invariant n == i ==> unesc(text(raw)) ==
	    cat(sub(text(raw), 0, i), unesc_from(text(raw), i));
	  loop assigns i, n;
	  loop variant raw.len - i;
	*/
	for (size_t i = 0; i < raw.len; i++) {
		i = octet(raw, i);
		n++;
	}
	return n;
}

/*@
  requires readable(plain);
  terminates \true;
  assigns \nothing;
  ensures \result == len(esc(text(plain)));
  ensures \result == plain.len ==> esc(text(plain)) == text(plain);
*/
/* How many octets stand for plain between quotes. */
static size_t raw_len(struct sda_span plain)
{
	size_t n = 0;

	/*@
	  loop invariant i <= plain.len && i <= n <= 2 * i;
	  loop invariant n == len(esc_upto(text(plain), i));
	  loop invariant n == i ==>
	    esc_upto(text(plain), i) == sub(text(plain), 0, i);
	  loop assigns i, n;
	  loop variant plain.len - i;
	*/
	for (size_t i = 0; i < plain.len; i++) {
		//@ assert at(text(plain), i) == plain.at[i];
		n += plain.at[i] == '"' || plain.at[i] == '\\' ? 2 : 1;
	}
	return n;
}

enum sda_status sda_quoted_plain(struct sda_span raw,
				 struct sda_writer *scratch,
				 struct sda_span *out)
{
	size_t from = scratch->len;
	size_t want = plain_len(raw);

	if (want == raw.len) {
		*out = raw;
		//@ assert in_place: lent{Pre, Here}(scratch, raw, *out);
		return SDA_OK;
	}
	if (want > scratch->room - from)
		return SDA_NO_ROOM;
	//@ assert room: from + want <= scratch->room && !scratch->overflow;
	sda_writer_unescape(scratch, raw);
	/*@ assert took: written(scratch) ==
	      cat(\at(written(scratch), Pre), unesc(\at(text(raw), Pre))); */
	/*@ assert kept: view(scratch->at, from) ==
	      \at(written(scratch), Pre); */
	//@ assert fits: !scratch->overflow;
	//@ assert size: scratch->len == from + want;
	/*@ assert split: written(scratch) ==
	      cat(view(scratch->at, from), view(scratch->at + from, want)); */
	/*@ assert tail: view(scratch->at + from, want) ==
	      unesc(\at(text(raw), Pre)); */
	out->at = scratch->at + from;
	out->len = want;
	//@ assert legible: readable(*out);
	//@ assert lent: lent{Pre, Here}(scratch, raw, *out);
	return SDA_OK;
}

enum sda_status sda_quoted_raw(struct sda_span plain,
			       struct sda_writer *scratch,
			       struct sda_span *out)
{
	size_t from = scratch->len;
	size_t want = raw_len(plain);

	if (want == plain.len) {
		*out = plain;
		//@ assert in_place: lent{Pre, Here}(scratch, plain, *out);
		return SDA_OK;
	}
	if (want > SDA_SPAN_MAX)
		return SDA_TOO_LONG;
	if (want > scratch->room - from)
		return SDA_NO_ROOM;
	//@ assert room: from + want <= scratch->room && !scratch->overflow;
	sda_writer_escape(scratch, plain);
	/*@ assert took: written(scratch) ==
	      cat(\at(written(scratch), Pre), esc(\at(text(plain), Pre))); */
	/*@ assert kept: view(scratch->at, from) ==
	      \at(written(scratch), Pre); */
	//@ assert fits: !scratch->overflow;
	//@ assert size: scratch->len == from + want;
	/*@ assert split: written(scratch) ==
	      cat(view(scratch->at, from), view(scratch->at + from, want)); */
	/*@ assert tail: view(scratch->at + from, want) ==
	      esc(\at(text(plain), Pre)); */
	out->at = scratch->at + from;
	out->len = want;
	//@ assert legible: readable(*out);
	//@ assert lent: lent{Pre, Here}(scratch, plain, *out);
	return SDA_OK;
}
