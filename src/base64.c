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
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures \result == octet_or_0(text(s), k);
*/
static uint8_t octet_or_0(struct sda_span s, size_t k)
{
	return k < s.len ? s.at[k] : 0;
}

/*@
  lemma cat_snoc_one: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
*/

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
  requires writable(w) && readable(s) && apart(w, s) && i < s.len;
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64_group(\old(text(s)), i));
  ensures spared{Old, Here}(w);
*/
static void put_group(struct sda_writer *w, struct sda_span s, size_t i)
{
	uint8_t a = s.at[i];
	uint8_t b = octet_or_0(s, i + 1);
	uint8_t c = octet_or_0(s, i + 2);
	uint8_t second = (uint8_t)(a % 4 * 16 + b / 16);
	uint8_t third = (uint8_t)(b % 16 * 4 + c / 64);

	//@ assert a == at(text(s), i);
	//@ assert b == octet_or_0(text(s), i + 1);
	//@ assert c == octet_or_0(text(s), i + 2);
	//@ assert second == a % 4 * 16 + b / 16 < 64;
	//@ assert third == b % 16 * 4 + c / 64 < 64;
	uint8_t c2 = s.len - i > 1 ? digit(third) : '=';
	uint8_t c3 = s.len - i > 2 ? digit(c % 64) : '=';
	/*@ assert base64_group(text(s), i) ==
	      snoc4(empty, base64_digit(a / 4), base64_digit(second), c2, c3); */
	put(w, digit(a / 4), digit(second), c2, c3);
}

void sda_base64_write(struct sda_span s, struct sda_writer *w)
{
	/*@
	  loop invariant i <= s.len + 2 && i % 3 == 0;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w);
	  loop invariant took{Pre, Here}(w, base64_upto(text(s), i));
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop assigns i, w->len, w->overflow, w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant s.len + 2 - i;
	*/
	for (size_t i = 0; i < s.len; i += 3) {
		put_group(w, s, i);
		//@ assert text(s) == \at(text(s), Pre);
	}
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
  requires writable(w) && readable(s) && apart(w, s);
  requires i < s.len && s.len - i >= 4;
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, octets_group(\old(text(s)), i));
  ensures spared{Old, Here}(w);
*/
static void put_octets(struct sda_writer *w, struct sda_span s, size_t i)
{
	uint8_t c2 = s.at[i + 2];
	uint8_t c3 = s.at[i + 3];
	uint8_t v0 = value(s.at[i]);
	uint8_t v1 = value(s.at[i + 1]);
	uint8_t v2 = value(c2);
	uint8_t v3 = value(c3);

	//@ assert v0 == base64_value(at(text(s), i));
	//@ assert v1 == base64_value(at(text(s), i + 1));
	//@ assert c2 == at(text(s), i + 2) && v2 == base64_value(c2);
	//@ assert c3 == at(text(s), i + 3) && v3 == base64_value(c3);
	sda_writer_byte(w, (uint8_t)(v0 * 4 + v1 / 16));
	//@ assert took{Pre, Here}(w, octets_one(\at(text(s), Pre), i));
	if (c2 == '=')
		return;
	sda_writer_byte(w, (uint8_t)(v1 % 16 * 16 + v2 / 4));
	//@ assert took{Pre, Here}(w, octets_two(\at(text(s), Pre), i));
	if (c3 == '=')
		return;
	sda_writer_byte(w, (uint8_t)(v2 % 4 * 64 + v3));
}

bool sda_base64_read(struct sda_span s, struct sda_writer *w)
{
	if (sda_base64_octets(s) == SDA_NONE)
		return false;
	/*@
	  loop invariant i <= s.len && i % 4 == 0;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w);
	  loop invariant took{Pre, Here}(w, octets_upto(text(s), i));
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop assigns i, w->len, w->overflow, w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant s.len - i;
	*/
	for (size_t i = 0; i < s.len; i += 4) {
		put_octets(w, s, i);
		//@ assert text(s) == \at(text(s), Pre);
	}
	return true;
}
