#ifndef SPEC_MAC_H
#define SPEC_MAC_H

/*
 * HMAC as RFC 2104 section 2 defines it, for hashes whose blocks have 64
 * octets, with hash_of of src/hash.h, which its reader includes first.
 */

#include "spec/bytes.h"

/*@
  // the octet at k of a key that zeros fill up
  logic integer key_octet(bytes key, integer k) =
    k < len(key) ? at(key, k) : 0;
  // the first n octets of a filled key, each changed by the same octet
  logic bytes padded_upto(bytes key, integer with, integer n) =
    n <= 0 ? empty :
    snoc(padded_upto(key, with, n - 1),
         (uint8_t)(key_octet(key, n - 1) ^ with));
  logic bytes padded(bytes key, integer with) = padded_upto(key, with, 64);

  // a key that is longer than a block is hashed first
  logic bytes mac_key(integer h, bytes key) =
    len(key) <= 64 ? key : hash_of(h, key);

  // H(K XOR opad, H(K XOR ipad, text))
  logic bytes hmac_of(integer h, bytes key, bytes m) =
    hash_of(h, cat(padded(key, 0x5C), hash_of(h, cat(padded(key, 0x36), m))));
  logic bytes hmac(integer h, bytes key, bytes m) =
    hmac_of(h, mac_key(h, key), m);
*/

#endif
