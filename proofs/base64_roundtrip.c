/*
 * Reading what sda_base64_write wrote gives the octets back. Never linked: the
 * functions compute nothing, their contracts are theorems, their loops the
 * induction.
 */
#include "spec/bytes_lemmas.h"
#include "spec/sub_lemmas.h"

/*@
  lemma sub_one: \forall bytes s, integer i; 0 <= i < len(s) ==>
    sub(s, i, i + 1) == snoc(empty, at(s, i));
  lemma sub_two: \forall bytes s, integer i; 0 <= i && i + 1 < len(s) ==>
    sub(s, i, i + 2) == snoc(snoc(empty, at(s, i)), at(s, i + 1));
  lemma sub_three: \forall bytes s, integer i; 0 <= i && i + 2 < len(s) ==>
    sub(s, i, i + 3) ==
      snoc(snoc(snoc(empty, at(s, i)), at(s, i + 1)), at(s, i + 2));
  lemma sub_cat_same: \forall bytes s, integer i, j; 0 <= i <= j <= len(s) ==>
    same(sub(s, 0, j), cat(sub(s, 0, i), sub(s, i, j)));
  lemma sub_cat: \forall bytes s, integer i, j; 0 <= i <= j <= len(s) ==>
    sub(s, 0, j) == cat(sub(s, 0, i), sub(s, i, j));
*/

#include "base64.h"

/*@
  lemma snoc4_first: \forall integer a, b, c, d;
    at(snoc4(empty, a, b, c, d), 0) == a;
  lemma snoc4_second: \forall integer a, b, c, d;
    at(snoc4(empty, a, b, c, d), 1) == b;
  lemma snoc4_third: \forall integer a, b, c, d;
    at(snoc4(empty, a, b, c, d), 2) == c;
  lemma snoc4_fourth: \forall integer a, b, c, d;
    at(snoc4(empty, a, b, c, d), 3) == d;
  lemma digit_back: \forall integer v; 0 <= v < 64 ==>
    is_base64_char(base64_digit(v)) == 1 &&
    base64_value(base64_digit(v)) == v;

  // the g-th group of t is that of s, and all before n are
  predicate begins_group(bytes t, integer k, bytes s, integer i) =
    at(t, k) == base64_digit(at(s, i) / 4) &&
    at(t, k + 1) ==
      base64_digit(at(s, i) % 4 * 16 + octet_or_0(s, i + 1) / 16);
  predicate ends_group(bytes t, integer k, bytes s, integer i) =
    at(t, k + 2) ==
      (i + 1 < len(s) ? base64_digit(octet_or_0(s, i + 1) % 16 * 4 +
                                     octet_or_0(s, i + 2) / 64) : '=') &&
    at(t, k + 3) ==
      (i + 2 < len(s) ? base64_digit(octet_or_0(s, i + 2) % 64) : '=');
  predicate group_is(bytes t, bytes s, integer g) =
    begins_group(t, 4 * g, s, 3 * g) && ends_group(t, 4 * g, s, 3 * g);
  lemma group_itself: \forall bytes s, integer i;
    begins_group(base64_group(s, i), 0, s, i) &&
    ends_group(base64_group(s, i), 0, s, i);
  predicate groups_are(bytes t, bytes s, integer n) =
    len(t) == 4 * n && \forall integer g; 0 <= g < n ==> group_is(t, s, g);
  lemma group_len: \forall bytes s, integer i; len(base64_group(s, i)) == 4;
  lemma group_last: \forall bytes t, s, integer n, i; 0 <= n ==> i == 3 * n ==>
    len(t) == 4 * n ==> group_is(cat(t, base64_group(s, i)), s, n);
  lemma group_kept: \forall bytes t, u, s, integer g; 0 <= g ==>
    4 * g + 4 <= len(t) ==> group_is(t, s, g) ==> group_is(cat(t, u), s, g);
  lemma groups_kept: \forall bytes t, u, s, integer n;
    groups_are(t, s, n) ==>
    \forall integer g; 0 <= g < n ==> group_is(cat(t, u), s, g);
  lemma groups_last: \forall bytes t, s, integer n, i; 0 <= n ==>
    i == 3 * n ==> groups_are(t, s, n) ==>
    group_is(cat(t, base64_group(s, i)), s, n);
  lemma groups_next: \forall bytes t, s, integer n, i; 0 <= n ==>
    i == 3 * n ==> groups_are(t, s, n) ==>
    groups_are(cat(t, base64_group(s, i)), s, n + 1);
  lemma upto_next: \forall bytes s, integer g; 0 <= g ==>
    base64_upto(s, 3 * (g + 1)) ==
      cat(base64_upto(s, 3 * g), base64_group(s, 3 * g));
  predicate done(bytes s, integer g) =
    groups_are(base64_upto(s, 3 * g), s, g);
  lemma done_next: \forall bytes s, integer g; 0 <= g ==>
    done(s, g) ==> done(s, g + 1);
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures groups_are(base64(view(p, n)), view(p, n), (n + 2) / 3);
*/
void base64_groups(const uint8_t *p, size_t n)
{
	/*@
	  loop invariant g <= (n + 2) / 3;
	  loop invariant done(view(p, n), g);
	  loop assigns g;
	  loop variant (n + 2) / 3 - g;
	*/
	for (size_t g = 0; g < (n + 2) / 3; g++)
		;
}

/*@
  predicate is_octets(bytes s) =
    \forall integer k; 0 <= k < len(s) ==> 0 <= at(s, k) < 256;

  // the characters of s from i to j - 1
  predicate chars(bytes s, integer i, integer j) =
    \forall integer k; i <= k < j ==> is_base64_char(at(s, k)) == 1;
  lemma chars_join: \forall bytes s, integer i, j, k;
    chars(s, i, j) ==> chars(s, j, k) ==> chars(s, i, k);
  predicate ends_well(bytes t, bytes s, integer g) =
    chars(t, 4 * g, 4 * g + 2) &&
    (3 * g + 1 < len(s) ? is_base64_char(at(t, 4 * g + 2)) == 1
                        : at(t, 4 * g + 2) == '=') &&
    (3 * g + 2 < len(s) ? is_base64_char(at(t, 4 * g + 3)) == 1
                        : at(t, 4 * g + 3) == '=');
  lemma group_chars: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g < len(s) ==> group_is(t, s, g) ==>
    ends_well(t, s, g);
  lemma group_full: \forall bytes t, s, integer g; 3 * g + 2 < len(s) ==>
    ends_well(t, s, g) ==> chars(t, 4 * g, 4 * g + 4);
  lemma group_most: \forall bytes t, s, integer g; 3 * g + 1 < len(s) ==>
    ends_well(t, s, g) ==> chars(t, 4 * g, 4 * g + 3);


  lemma group_values: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g < len(s) ==> group_is(t, s, g) ==>
    base64_value(at(t, 4 * g)) == at(s, 3 * g) / 4 &&
    base64_value(at(t, 4 * g + 1)) ==
      at(s, 3 * g) % 4 * 16 + octet_or_0(s, 3 * g + 1) / 16 &&
    (3 * g + 1 < len(s) ==> base64_value(at(t, 4 * g + 2)) ==
      at(s, 3 * g + 1) % 16 * 4 + octet_or_0(s, 3 * g + 2) / 64) &&
    (3 * g + 2 < len(s) ==> base64_value(at(t, 4 * g + 3)) ==
      at(s, 3 * g + 2) % 64);
  lemma second_octet: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 1 < len(s) ==> group_is(t, s, g) ==>
    base64_value(at(t, 4 * g + 1)) % 16 * 16 +
      base64_value(at(t, 4 * g + 2)) / 4 == at(s, 3 * g + 1);
  lemma group_one: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g < len(s) ==> group_is(t, s, g) ==>
    octets_one(t, 4 * g) == snoc(empty, at(s, 3 * g));
  lemma group_two: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 1 < len(s) ==> group_is(t, s, g) ==>
    octets_two(t, 4 * g) ==
      snoc(snoc(empty, at(s, 3 * g)), at(s, 3 * g + 1));
  lemma third_octet: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 2 < len(s) ==> group_is(t, s, g) ==>
    base64_value(at(t, 4 * g + 2)) % 4 * 64 +
      base64_value(at(t, 4 * g + 3)) == at(s, 3 * g + 2);
  lemma group_three: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 2 < len(s) ==> group_is(t, s, g) ==>
    octets_three(t, 4 * g) ==
      snoc(snoc(snoc(empty, at(s, 3 * g)), at(s, 3 * g + 1)),
           at(s, 3 * g + 2));
  // s from i to j - 1, or to its end
  logic bytes octets(bytes s, integer i, integer j) =
    sub(s, i, j < len(s) ? j : len(s));
  lemma group_octets_three: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 2 < len(s) ==> group_is(t, s, g) ==>
    octets_group(t, 4 * g) ==
      octets(s, 3 * g, 3 * g + 3);
  lemma group_octets_two: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 2 == len(s) ==> group_is(t, s, g) ==>
    octets_group(t, 4 * g) ==
      octets(s, 3 * g, 3 * g + 3);
  lemma group_octets_one: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g + 1 == len(s) ==> group_is(t, s, g) ==>
    octets_group(t, 4 * g) ==
      octets(s, 3 * g, 3 * g + 3);
  lemma group_octets: \forall bytes t, s, integer g;
    is_octets(s) ==> 0 <= g ==> 3 * g < len(s) ==> group_is(t, s, g) ==>
    octets_group(t, 4 * g) == octets(s, 3 * g, 3 * g + 3);
  lemma octets_next: \forall bytes s, integer i, j;
    0 <= i < len(s) ==> i <= j ==>
    octets(s, 0, j) == cat(octets(s, 0, i), octets(s, i, j));
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures unbase64(base64(view(p, n))) == view(p, n);
*/
void base64_unbase64(const uint8_t *p, size_t n)
{
	base64_groups(p, n);
	//@ assert is_octets(view(p, n));
	/*@
	  loop invariant g <= (n + 2) / 3;
	  loop invariant octets_upto(base64(view(p, n)), 4 * g) ==
	    octets(view(p, n), 0, 3 * g);
	  loop assigns g;
	  loop variant (n + 2) / 3 - g;
	*/
	for (size_t g = 0; g < (n + 2) / 3; g++) {
		//@ assert group_is(base64(view(p, n)), view(p, n), g);
		/*@ assert octets_group(base64(view(p, n)), 4 * g) ==
		      octets(view(p, n), 3 * g, 3 * g + 3); */
	}
}

/*@
  // where the padding of n octets starts
  logic integer padding_at(integer n) = (4 * n + 2) / 3;
  predicate pads_from(bytes t, integer i) =
    chars(t, 0, i) && \forall integer k; i <= k < len(t) ==> at(t, k) == '=';
  predicate is_padded(bytes t, integer n) =
    len(t) == (n + 2) / 3 * 4 && pads_from(t, padding_at(n));
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures is_padded(base64(view(p, n)), n);
*/
void base64_padding(const uint8_t *p, size_t n)
{
	size_t g = 0;

	base64_groups(p, n);
	//@ assert is_octets(view(p, n));
	/*@
	  loop invariant 3 * g <= n;
	  loop invariant chars(base64(view(p, n)), 0, 4 * g);
	  loop assigns g;
	  loop variant n - 3 * g;
	*/
	while (n - 3 * g >= 3) {
		//@ assert group_is(base64(view(p, n)), view(p, n), g);
		//@ assert chars(base64(view(p, n)), 4 * g, 4 * g + 4);
		g++;
	}
	if (n == 3 * g) {
		//@ assert pads_from(base64(view(p, n)), 4 * g);
		return;
	}
	//@ assert group_is(base64(view(p, n)), view(p, n), g);
	//@ assert ends_well(base64(view(p, n)), view(p, n), g);
	//@ assert len(base64(view(p, n))) == 4 * g + 4;
	if (n == 3 * g + 1) {
		//@ assert pads_from(base64(view(p, n)), 4 * g + 2);
		//@ assert padding_at(n) == 4 * g + 2;
		return;
	}
	//@ assert chars(base64(view(p, n)), 4 * g, 4 * g + 3);
	//@ assert pads_from(base64(view(p, n)), 4 * g + 3);
	//@ assert padding_at(n) == 4 * g + 3;
}

/*@
  requires readable(t) && n <= SDA_SPAN_MAX && is_padded(text(t), n);
  terminates \true;
  assigns \nothing;
  ensures base64_octets(text(t)) == n;
*/
void padded_octets(struct sda_span t, size_t n)
{
	size_t end = (4 * n + 2) / 3;
	size_t i = end;

	/*@
	  loop invariant i <= end == padding_at(n) <= t.len;
	  loop invariant base64_end(text(t), i) == end;
	  loop assigns i;
	  loop variant i;
	*/
	while (i > 0) {
		i--;
		//@ assert is_base64_char(at(text(t), i)) == 1;
	}
	//@ assert padding(text(t), end) == t.len - end;
}

/* The same of the two C functions, where there is room. */
/*@
  requires readable(s) && writable(characters) && writable(octets);
  requires apart(characters, s) && apart(octets, s);
  requires \separated(characters, octets,
                      characters->at + (0 .. characters->room - 1),
                      octets->at + (0 .. octets->room - 1));
  requires characters->len == 0 && octets->len == 0;
  requires characters->room <= SDA_SPAN_MAX;
  terminates \true;
  assigns *characters, *octets, characters->at[0 .. characters->room - 1],
    octets->at[0 .. octets->room - 1];
  ensures !characters->overflow ==> \result;
  ensures !characters->overflow && !octets->overflow ==>
    written(octets) == \old(text(s));
*/
bool base64_write_read(struct sda_span s, struct sda_writer *characters,
		       struct sda_writer *octets)
{
	struct sda_span t = { characters->at, 0 };

	base64_padding(s.at, s.len);
	base64_unbase64(s.at, s.len);
	sda_base64_write(s, characters);
	if (characters->overflow)
		return false;
	t.len = characters->len;
	//@ assert text(t) == base64(\at(text(s), Pre));
	padded_octets(t, s.len);
	return sda_base64_read(t, octets);
}
