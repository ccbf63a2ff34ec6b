/*
 * Reading what sda_hex_write wrote gives the octets back. Never linked: the
 * functions compute nothing, their contracts are theorems, their loops the
 * induction.
 */
#include "hex.h"
#include "spec/bytes_lemmas.h"
#include "proofs/hex_pairs.h"

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures pairs_are(view(p, n), n);
*/
void hex_pairs(const uint8_t *p, size_t n)
{
	/*@
	  loop invariant i <= n;
	  loop invariant pairs_are(view(p, n), i);
	  loop assigns i;
	  loop variant n - i;
	*/
	for (size_t i = 0; i < n; i++)
		;
}

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures lhex_pairs(hex(view(p, n)), n);
  ensures unhex_upto(hex(view(p, n)), n) == view(p, n);
*/
void hex_unhex(const uint8_t *p, size_t n)
{
	hex_pairs(p, n);
	/*@
	  loop invariant i <= n;
	  loop invariant lhex_pairs(hex(view(p, n)), i);
	  loop invariant unhex_upto(hex(view(p, n)), i) == view(p, i);
	  loop assigns i;
	  loop variant n - i;
	*/
	for (size_t i = 0; i < n; i++) {
		//@ assert pair_is(hex(view(p, n)), view(p, n), i);
		//@ assert at(view(p, n), i) == p[i];
	}
}

/* The same of the two C functions. */
/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  requires \valid(digits + (0 .. 2 * n - 1)) && \valid(out + (0 .. n - 1));
  requires \separated(p + (0 .. n - 1), digits + (0 .. 2 * n - 1),
                      out + (0 .. n - 1));
  terminates \true;
  assigns digits[0 .. 2 * n - 1], out[0 .. n - 1];
  ensures \result && view(out, n) == \old(view(p, n));
*/
bool hex_write_read(const uint8_t *p, size_t n, uint8_t *digits, uint8_t *out)
{
	hex_unhex(p, n);
	sda_hex_write(p, n, digits);
	return sda_hex_read(digits, n, out);
}
