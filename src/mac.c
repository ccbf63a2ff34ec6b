#include "mac.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

enum {
	BLOCK = 64, /* of MD5 and of SHA-256 */
	SIZE = 32   /* of the longer mac */
};

/*@
  requires readable(key) && key.len <= BLOCK;
  requires \valid(out + (0 .. BLOCK - 1));
  requires \separated(key.at + (0 .. key.len - 1), out + (0 .. BLOCK - 1));
  terminates \true;
  assigns out[0 .. BLOCK - 1];
  ensures view(out, BLOCK) == padded(\old(text(key)), with);
*/
/* The key, filled up with zeros, each octet changed by the same one. */
static void pad(struct sda_span key, uint8_t with, uint8_t *out)
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
		out[i] = octet ^ with;
	}
}

/*@
  requires is_mac_hash(hash) && readable(key) && key.len <= BLOCK;
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures view(out, hash_size(hash)) ==
    hash_of(hash, \old(cat(padded(text(key), with), run(part, count))));
*/
/* The hash of the padded key, then the parts. */
static void hash_padded(enum sda_hash hash, struct sda_span key, uint8_t with,
			const struct sda_span *part, size_t count,
			uint8_t *out)
{
	uint8_t block[BLOCK];
	struct sda_span head = { block, BLOCK };

	pad(key, with, block);
	sda_hash_octets(hash, head, part, count, out);
	sda_secret_wipe(block, sizeof block);
}

/*@
  requires is_mac_hash(hash) && readable(key) && key.len <= BLOCK;
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures view(out, hash_size(hash)) ==
    hmac_of(hash, \old(text(key)), \old(run(part, count)));
*/
static void make(enum sda_hash hash, struct sda_span key,
		 const struct sda_span *part, size_t count, uint8_t *out)
{
	uint8_t inner[SIZE];
	struct sda_span rest = { inner, sda_hash_digits(hash) / 2 };

	hash_padded(hash, key, 0x36, part, count, inner);
	hash_padded(hash, key, 0x5C, &rest, 1, out);
	sda_secret_wipe(inner, sizeof inner);
}

void sda_mac_make(enum sda_hash hash, struct sda_span key,
		  const struct sda_span *part, size_t count, uint8_t *out)
{
	uint8_t hashed[SIZE];
	struct sda_span shorter = { hashed, sda_hash_digits(hash) / 2 };

	if (key.len <= BLOCK) {
		make(hash, key, part, count, out);
		return;
	}
	sda_hash_octets(hash, key, NULL, 0, hashed);
	make(hash, shorter, part, count, out);
	sda_secret_wipe(hashed, sizeof hashed);
}
