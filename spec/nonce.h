#ifndef SPEC_NONCE_H
#define SPEC_NONCE_H

/*
 * The text of our own nonces, with hmac of spec/mac.h and hex of spec/hex.h,
 * which its reader includes first. What a nonce is bound to is laid out so that
 * no two bindings look alike: all but the context has its width or its length.
 */

#include "spec/bytes.h"

/*@
  // a 64-bit number, the most significant octet first
  logic bytes octets_of(integer n) =
    snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(empty,
      n / 0x100000000000000 % 256), n / 0x1000000000000 % 256),
      n / 0x10000000000 % 256), n / 0x100000000 % 256),
      n / 0x1000000 % 256), n / 0x10000 % 256), n / 0x100 % 256), n % 256);
  // the number that the first n octets of s are
  logic integer number_upto(bytes s, integer n) =
    n <= 0 ? 0 : 256 * number_upto(s, n - 1) + at(s, n - 1);

  // what it covers: time, salt, algorithm, qop, length of realm, realm, context
  logic bytes nonce_start(integer time, bytes salt) =
    cat(octets_of(time), salt);
  logic bytes nonce_fixed(integer algorithm, integer qop, integer length) =
    snoc(snoc(snoc(snoc(empty, algorithm), qop), length / 256), length % 256);
  logic bytes nonce_covered(integer time, bytes salt, integer algorithm,
                            integer qop, bytes realm, bytes context) =
    cat(cat(cat(nonce_start(time, salt),
                nonce_fixed(algorithm, qop, len(realm))), realm), context);

  // time and salt, then half of the mac of all that (its hash is `h`)
  logic bytes nonce_octets(integer h, bytes key, integer time, bytes salt,
                           bytes covered) =
    cat(nonce_start(time, salt), sub(hmac(h, key, covered), 0, 16));

  // what the digits of a nonce say
  logic bytes nonce_read(bytes text) = unhex_upto(text, 32);
  logic integer nonce_time(bytes text) = number_upto(nonce_read(text), 8);
  logic bytes nonce_salt(bytes text) = sub(nonce_read(text), 8, 16);
  logic bytes nonce_id(bytes text) = sub(nonce_read(text), 16, 32);
*/

#endif
