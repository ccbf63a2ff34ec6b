#ifndef SDA_HASH_H
#define SDA_HASH_H

/* A hash is a function from octets to octets: one of three, all of BearSSL. */

#include "span.h"
#include "spec/hash.h"

enum sda_hash { SDA_HASH_MD5, SDA_HASH_SHA_256, SDA_HASH_SHA_512_256 };

enum {
	SDA_HASH_SIZE_MAX = 32,
	SDA_HASH_DIGITS_MAX = 2 * SDA_HASH_SIZE_MAX
};

/*@
  predicate is_hash(integer h) =
    h == SDA_HASH_MD5 || h == SDA_HASH_SHA_256 || h == SDA_HASH_SHA_512_256;

  logic bytes hash_of(integer h, bytes m) =
    h == SDA_HASH_MD5 ? md5(m) :
    h == SDA_HASH_SHA_256 ? sha256(m) : sha512_256(m);
  logic integer hash_size(integer h) = h == SDA_HASH_MD5 ? 16 : 32;
  logic integer hash_digits(integer h) = 2 * hash_size(h);

  // head, then each part with `between` in front of it
  logic bytes chain{L}(bytes head, bytes between, struct sda_span *part,
                       integer count) =
    count <= 0 ? head :
    cat(cat(chain{L}(head, between, part, count - 1), between),
        text{L}(part[count - 1]));
*/

/*@
  requires is_hash(hash);
  terminates \true;
  assigns \nothing;
  ensures "rfc7616#3.2-lhex.length": \result == hash_digits(hash);
*/
/* Number of hexadecimal digits: 32 or 64. */
size_t sda_hash_digits(enum sda_hash hash);

/*@
  requires is_hash(hash) && readable(head) && readable(between);
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures view(out, hash_size(hash)) == hash_of(hash,
    \old(chain(text(head), text(between), part, count)));
*/
/* The octets of the hash of head, then each part with `between` in front. */
void sda_hash_octets(enum sda_hash hash, struct sda_span head,
		     struct sda_span between, const struct sda_span *part,
		     size_t count, uint8_t *out);

#endif
