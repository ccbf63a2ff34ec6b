#include "base64.h"
#include "spec/took.h"

/*@
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_base64_char(c) == 1;
*/
static bool is_base64_char(uint8_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/*@
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures \result == base64_end(text(s), 0) <= s.len;
*/
static size_t base64_end(struct sda_span s)
{
	size_t i = 0;

	/*@
	  loop invariant i <= s.len;
	  loop invariant base64_end(text(s), 0) == base64_end(text(s), i);
	  loop assigns i;
	  loop variant s.len - i;
	*/
	while (i < s.len && is_base64_char(s.at[i]))
		i++;
	return i;
}

/*@
  requires readable(s) && i <= s.len;
  terminates \true;
  assigns \nothing;
  ensures position(\result) == padding(text(s), i);
*/
static size_t padding(struct sda_span s, size_t i)
{
	if (i == s.len)
		return 0;
	if (s.len - i == 1 && s.at[i] == '=')
		return 1;
	if (s.len - i == 2 && s.at[i] == '=' && s.at[i + 1] == '=')
		return 2;
	return SDA_NONE;
}

size_t sda_base64_octets(struct sda_span s)
{
	size_t missing = padding(s, base64_end(s));

	if (s.len % 4 != 0 || missing == SDA_NONE)
		return SDA_NONE;
	return s.len / 4 * 3 - missing;
}

/*@
  lemma cat_snoc_one: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
  lemma cat_snoc4: \forall bytes s, integer a, b, c, d;
    cat(s, snoc4(empty, a, b, c, d)) == snoc4(s, a, b, c, d);
  lemma cat_three: \forall bytes s, integer a, b, c;
    cat(s, base64_three(empty, a, b, c)) == base64_three(s, a, b, c);
  lemma cat_two: \forall bytes s, integer a, b;
    cat(s, base64_two(empty, a, b)) == base64_two(s, a, b);
  lemma cat_one: \forall bytes s, integer a;
    cat(s, base64_one(empty, a)) == base64_one(s, a);
*/

/* 6 more than 'A' + v from 26 on, and so forth; no branch, no table. */
/*@
  requires v < 64;
  terminates \true;
  assigns \nothing;
  ensures \result == base64_digit(v);
*/
static uint8_t digit(uint8_t v)
{
	return (uint8_t)('A' + v + 6 * ((v + 38) / 64) - 75 * ((v + 12) / 64) -
			 15 * ((v + 2) / 64) + 3 * ((v + 1) / 64));
}

/*@
  requires writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, snoc4(empty, c0, c1, c2, c3));
  ensures spared{Old, Here}(w);
*/
static void put(struct sda_writer *w, uint8_t c0, uint8_t c1, uint8_t c2,
		uint8_t c3)
{
	sda_writer_byte(w, c0);
	sda_writer_byte(w, c1);
	sda_writer_byte(w, c2);
	sda_writer_byte(w, c3);
}

/*@
  requires writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64_three(empty, a, b, c));
  ensures spared{Old, Here}(w);
*/
static void put_three(struct sda_writer *w, uint8_t a, uint8_t b, uint8_t c)
{
	//@ assert a % 4 * 16 + b / 16 < 64 && b % 16 * 4 + c / 64 < 64;
	put(w, digit(a / 4), digit((uint8_t)(a % 4 * 16 + b / 16)),
	    digit((uint8_t)(b % 16 * 4 + c / 64)), digit(c % 64));
}

/*@
  requires writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64_two(empty, a, b));
  ensures spared{Old, Here}(w);
*/
static void put_two(struct sda_writer *w, uint8_t a, uint8_t b)
{
	put(w, digit(a / 4), digit((uint8_t)(a % 4 * 16 + b / 16)),
	    digit((uint8_t)(b % 16 * 4)), '=');
}

/*@
  requires writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64_one(empty, a));
  ensures spared{Old, Here}(w);
*/
static void put_one(struct sda_writer *w, uint8_t a)
{
	put(w, digit(a / 4), digit((uint8_t)(a % 4 * 16)), '=', '=');
}

void sda_base64_write(struct sda_span s, struct sda_writer *w)
{
	size_t i = 0;

	/*@
	  loop invariant i <= s.len && i % 3 == 0;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w);
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop invariant took{Pre, Here}(w, base64_upto(text(s), i));
	  loop assigns i, w->len, w->overflow, w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant s.len - i;
	*/
	while (s.len - i >= 3) {
		//@ assert at(text(s), i) == s.at[i];
		//@ assert at(text(s), i + 1) == s.at[i + 1];
		//@ assert at(text(s), i + 2) == s.at[i + 2];
		put_three(w, s.at[i], s.at[i + 1], s.at[i + 2]);
		//@ assert text(s) == \at(text(s), Pre);
		i += 3;
	}
	/*@ assert base64(text(s)) == base64_last(text(s), i); */
	//@ assert i < s.len ==> at(text(s), i) == s.at[i];
	//@ assert i + 1 < s.len ==> at(text(s), i + 1) == s.at[i + 1];
	if (s.len - i == 1)
		put_one(w, s.at[i]);
	else if (s.len - i == 2)
		put_two(w, s.at[i], s.at[i + 1]);
	/*@ assert took{Pre, Here}(w, base64_last(\at(text(s), Pre), i)); */
}

/* What a character stands for; 63 also for any byte that is none. */
/*@
  terminates \true;
  assigns \nothing;
  ensures \result == base64_value(c) < 64;
*/
static uint8_t value(uint8_t c)
{
	if (c >= 'A' && c <= 'Z')
		return (uint8_t)(c - 'A');
	if (c >= 'a' && c <= 'z')
		return (uint8_t)(c - 'a' + 26);
	if (c >= '0' && c <= '9')
		return (uint8_t)(c - '0' + 52);
	return c == '+' ? 62 : 63;
}

/*@
  lemma cat_octets_three: \forall bytes t, s, integer i;
    cat(t, octets_three(empty, s, i)) == octets_three(t, s, i);
  lemma cat_octets_two: \forall bytes t, s, integer i;
    cat(t, octets_two(empty, s, i)) == octets_two(t, s, i);
  lemma cat_octets_one: \forall bytes t, s, integer i;
    cat(t, octets_one(empty, s, i)) == octets_one(t, s, i);
*/

/* The first n of the three octets that the group at i stands for. */
/*@
  requires writable(w) && readable(s) && apart(w, s);
  requires 1 <= n <= 3 && i + 4 <= s.len;
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures n == 1 ==> took{Old, Here}(w, octets_one(empty, \old(text(s)), i));
  ensures n == 2 ==> took{Old, Here}(w, octets_two(empty, \old(text(s)), i));
  ensures n == 3 ==> took{Old, Here}(w, octets_three(empty, \old(text(s)), i));
  ensures spared{Old, Here}(w);
*/
static void put_octets(struct sda_writer *w, struct sda_span s, size_t i,
		       size_t n)
{
	uint8_t v0 = value(s.at[i]);
	uint8_t v1 = value(s.at[i + 1]);
	uint8_t v2 = value(s.at[i + 2]);
	uint8_t v3 = value(s.at[i + 3]);

	//@ assert v0 == base64_value(at(text(s), i));
	//@ assert v1 == base64_value(at(text(s), i + 1));
	//@ assert v2 == base64_value(at(text(s), i + 2));
	//@ assert v3 == base64_value(at(text(s), i + 3));
	sda_writer_byte(w, (uint8_t)(v0 * 4 + v1 / 16));
	if (n > 1)
		sda_writer_byte(w, (uint8_t)(v1 % 16 * 16 + v2 / 4));
	/*@ assert n > 1 ==>
	      took{Pre, Here}(w, octets_two(empty, \at(text(s), Pre), i)); */
	if (n > 2)
		sda_writer_byte(w, (uint8_t)(v2 % 4 * 64 + v3));
}

bool sda_base64_read(struct sda_span s, struct sda_writer *w)
{
	size_t octets = sda_base64_octets(s);
	size_t left = octets;
	size_t i = 0;

	if (octets == SDA_NONE)
		return false;
	/*@
	  loop invariant i <= s.len && i % 4 == 0;
	  loop invariant octets - left == i / 4 * 3;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w);
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop invariant took{Pre, Here}(w, octets_upto(text(s), i));
	  loop assigns i, left, w->len, w->overflow,
	    w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant left;
	*/
	while (left >= 3) {
		put_octets(w, s, i, 3);
		//@ assert text(s) == \at(text(s), Pre);
		i += 4;
		left -= 3;
	}
	//@ assert left == octets % 3 && i == octets / 3 * 4;
	//@ assert unbase64(\at(text(s), Pre)) == octets_last(\at(text(s), Pre), i, left);
	if (left > 0)
		put_octets(w, s, i, left);
	/*@ assert took{Pre, Here}(w, octets_last(\at(text(s), Pre), i, left)); */
	return true;
}
