#include "mac.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

enum { BLOCK = 64 /* of MD5 and of SHA-256 */ };

/*@
  requires \valid(out + k);
  terminates \true;
  assigns out[k];
  ensures out[k] == (uint8_t)(octet ^ with);
  ensures \forall uint8_t *p, integer n; 0 <= n ==>
    \separated(p + (0 .. n - 1), out + k) ==> view(p, n) == \old(view(p, n));
*/
static void put(uint8_t *out, size_t k, uint8_t octet, uint8_t with)
{
	out[k] = octet ^ with;
}

/*@
  requires readable(key) && key.len <= BLOCK;
  requires \valid(out + (0 .. BLOCK - 1));
  requires \separated(key.at + (0 .. key.len - 1), out + (0 .. BLOCK - 1));
  terminates \true;
  assigns out[0 .. BLOCK - 1];
  ensures view(out, BLOCK) == padded(\old(text(key)), with);
*/
/* The key, filled up with zeros, each octet changed by the same one. */
static void fill(struct sda_span key, uint8_t with, uint8_t *out)
{
	/*@
	  loop invariant i <= BLOCK;
	  loop invariant text(key) == \at(text(key), Pre);
	  loop invariant view(out, i) == padded_upto(text(key), with, i);
	  loop assigns i, out[0 .. BLOCK - 1];
	  loop variant BLOCK - i;
	*/
	for (size_t i = 0; i < BLOCK; i++) {
		uint8_t octet = i < key.len ? key.at[i] : 0;

		//@ assert octet == key_octet(text(key), i);
		put(out, i, octet, with);
		//@ assert text(key) == \at(text(key), Pre);
		//@ assert view(out, i) == padded_upto(text(key), with, i);
		//@ assert view(out, i + 1) == snoc(view(out, i), out[i]);
	}
}

/*@
  requires is_mac_hash(hash) && readable(key);
  requires \valid(out + (0 .. BLOCK - 1));
  requires \separated(key.at + (0 .. key.len - 1), out + (0 .. BLOCK - 1));
  terminates \true;
  assigns out[0 .. BLOCK - 1];
  ensures view(out, BLOCK) == padded(mac_key(hash, \old(text(key))), with);
*/
/* A key longer than a block is hashed first. */
static void pad(enum sda_hash hash, struct sda_span key, uint8_t with,
		uint8_t *out)
{
	uint8_t hashed[32];
	struct sda_span shorter = { hashed, sda_hash_digits(hash) / 2 };
	struct sda_span nothing = { NULL, 0 };

	if (key.len <= BLOCK) {
		fill(key, with, out);
		return;
	}
	sda_hash_octets(hash, key, nothing, NULL, 0, hashed);
	//@ assert same(text(shorter), hash_of(hash, \at(text(key), Pre)));
	fill(shorter, with, out);
	/*@ assert view(out, BLOCK) ==
	      padded(mac_key(hash, \at(text(key), Pre)), with); */
	sda_secret_wipe(hashed, sizeof hashed);
	/*@ assert view(out, BLOCK) ==
	      padded(mac_key(hash, \at(text(key), Pre)), with); */
}

/*@
  requires is_mac_hash(hash) && readable(key);
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures view(out, hash_size(hash)) ==
    hash_of(hash, \old(cat(padded(mac_key(hash, text(key)), with),
                           run(part, count))));
*/
/* The hash of the padded key, then the parts. */
static void hash_padded(enum sda_hash hash, struct sda_span key, uint8_t with,
			const struct sda_span *part, size_t count,
			uint8_t *out)
{
	uint8_t block[BLOCK];
	struct sda_span head = { block, BLOCK };
	struct sda_span nothing = { NULL, 0 };

	pad(hash, key, with, block);
	/*@ ghost
	  /@
	    loop invariant 0 <= i <= count;
	    loop invariant run(part, i) == run{Pre}(part, i);
	    loop invariant chain(text(head), text(nothing), part, i) ==
	      cat(text(head), run(part, i));
	    loop assigns i;
	    loop variant count - i;
	  @/
	  for (size_t i = 0; i < count; i++) {
	    /@ assert readable(part[i]); @/
	    /@ assert \separated(&block[0] + (0 .. BLOCK - 1),
	         part[i].at + (0 .. part[i].len - 1)); @/
	    /@ assert text(part[i]) == \at(text(part[\at(i, Here)]), Pre); @/
	  }
	*/
	sda_hash_octets(hash, head, nothing, part, count, out);
	/*@ assert view(out, hash_size(hash)) ==
	      hash_of(hash, \at(cat(padded(mac_key(hash, text(key)), with),
	                            run(part, count)), Pre)); */
	sda_secret_wipe(block, sizeof block);
}

void sda_mac_make(enum sda_hash hash, struct sda_span key,
		  const struct sda_span *part, size_t count, uint8_t *out)
{
	uint8_t inner[32];
	struct sda_span rest = { inner, sda_hash_digits(hash) / 2 };

	hash_padded(hash, key, 0x36, part, count, inner);
	//@ assert text(key) == \at(text(key), Pre);
	//@ assert same(run(&rest, 1), text(rest));
	hash_padded(hash, key, 0x5C, &rest, 1, out);
	/*@ assert view(out, hash_size(hash)) ==
	      hmac(hash, \at(text(key), Pre), \at(run(part, count), Pre)); */
	sda_secret_wipe(inner, sizeof inner);
}
