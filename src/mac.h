#ifndef SDA_MAC_H
#define SDA_MAC_H

/* A mac is HMAC (RFC 2104): a hash that only who has the key can compute. */

#include "hash.h"
#include "spec/mac.h"

/*@
  // part[0], part[1], ..., part[count - 1] with nothing between
  logic bytes run{L}(struct sda_span *part, integer count) =
    count <= 0 ? empty :
    cat(run{L}(part, count - 1), text{L}(part[count - 1]));

  predicate is_mac_hash(integer h) =
    h == SDA_HASH_MD5 || h == SDA_HASH_SHA_256;
*/

/*@
  requires is_mac_hash(hash) && readable(key);
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures hmac: view(out, hash_size(hash)) ==
    hmac(hash, \old(text(key)), \old(run(part, count)));
*/
/*
 * The mac of the parts, one after the other with nothing between them: 16
 * octets with MD5, 32 with SHA-256. No other hash: its blocks are longer.
 */
void sda_mac_make(enum sda_hash hash, struct sda_span key,
                  const struct sda_span *part, size_t count, uint8_t *out);

#endif
