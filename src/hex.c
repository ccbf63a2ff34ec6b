#include "hex.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

/* 39 more than '0' + v from 10 on, where 'a' starts; no branch, no table. */
/*@
  requires v < 16;
  terminates \true;
  assigns \nothing;
  ensures \result == hex_digit(v);
*/
static uint8_t digit(uint8_t v)
{
	return (uint8_t)('0' + v + 39 * ((v + 6) / 16));
}

/* The only store of this file: proofs about the rest are free of memory. */
/*@
  requires \valid(out + (0 .. k));
  terminates \true;
  assigns out[k];
  ensures view(out, k + 1) == snoc(\old(view(out, k)), byte);
  ensures \forall uint8_t *p, integer n; 0 <= n ==>
    \separated(p + (0 .. n - 1), out + k) ==> view(p, n) == \old(view(p, n));
*/
static void put(uint8_t *out, size_t k, uint8_t byte)
{
	out[k] = byte;
	//@ assert view(out, k) == \at(view(out, k), Pre);
}

void sda_hex_write(const uint8_t *in, size_t len, uint8_t *out)
{
	/*@
	  loop invariant i <= len;
	  loop invariant view(in, len) == \at(view(in, len), Pre);
	  loop invariant view(out, 2 * i) == hex_upto(view(in, len), i);
	  loop assigns i, out[0 .. 2 * len - 1];
	  loop variant len - i;
	*/
	for (size_t i = 0; i < len; i++) {
		uint8_t b = in[i];
		//@ assert at(view(in, len), i) == b;
		put(out, 2 * i, digit(b / 16));
		put(out, 2 * i + 1, digit(b % 16));
	}
}

/* What an LHEX stands for, or 16 for any other byte; no branch, no table. */
/*@
  terminates \true;
  assigns \nothing;
  ensures is_lhex(c) == 1 ==> \result == hex_value(c) < 16;
  ensures is_lhex(c) != 1 ==> \result == 16;
*/
static uint8_t value(uint8_t c)
{
	uint8_t is_digit = (uint8_t)((c + 208) / 256 * ((313 - c) / 256));
	uint8_t is_letter = (uint8_t)((c + 159) / 256 * ((358 - c) / 256));

	//@ assert is_digit == ('0' <= c <= '9' ? 1 : 0);
	//@ assert is_letter == ('a' <= c <= 'f' ? 1 : 0);
	return (uint8_t)(is_digit * (c - '0') + is_letter * (c - 'a' + 10) +
			 16 * (1 - is_digit - is_letter));
}

/* Not 0 when one of two values is that of no LHEX. */
/*@
  requires high <= 16 && low <= 16;
  terminates \true;
  assigns \nothing;
  ensures \result == 0 <==> high < 16 && low < 16;
*/
static uint8_t wrong(uint8_t high, uint8_t low)
{
	return (uint8_t)(high / 16 + low / 16);
}

bool sda_hex_read(const uint8_t *in, size_t len, uint8_t *out)
{
	uint8_t bad = 0;

	/*@
	  loop invariant i <= len;
	  loop invariant view(in, 2 * len) == \at(view(in, 2 * len), Pre);
	  loop invariant bad == 0 <==> lhex_pairs(view(in, 2 * len), i);
	  loop invariant bad == 0 ==>
	    view(out, i) == unhex_upto(view(in, 2 * len), i);
	  loop assigns i, bad, out[0 .. len - 1];
	  loop variant len - i;
	*/
	for (size_t i = 0; i < len; i++) {
		uint8_t high = value(in[2 * i]);
		uint8_t low = value(in[2 * i + 1]);
		//@ assert at(view(in, 2 * len), 2 * i) == in[2 * i];
		//@ assert at(view(in, 2 * len), 2 * i + 1) == in[2 * i + 1];
		/*@ assert lhex_pair(view(in, 2 * len), i) <==>
		      high < 16 && low < 16; */
		/*@ assert lhex_pairs(view(in, 2 * len), i + 1) <==>
		      lhex_pairs(view(in, 2 * len), i) &&
		      lhex_pair(view(in, 2 * len), i); */
		bad |= wrong(high, low);
		put(out, i, (uint8_t)(16 * high + low));
		//@ assert view(in, 2 * len) == \at(view(in, 2 * len), Pre);
	}
	if (bad != 0)
		sda_secret_wipe(out, len);
	return bad == 0;
}
