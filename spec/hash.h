#ifndef SPEC_HASH_H
#define SPEC_HASH_H

/*
 * The hash functions are assumed: results of a known length, which depend on
 * the message alone. SHA-512/256 is defined from SHA-512, as in FIPS 180-4.
 */

#include "spec/bytes.h"

/*@ axiomatic Hash {
      logic bytes md5(bytes m);
      logic bytes sha256(bytes m);
      // SHA-512 as FIPS 180-4 6.4 computes it from the initial value `from`
      logic bytes sha512(bytes from, bytes m);

      axiom md5_len: \forall bytes m; len(md5(m)) == 16;
      axiom sha256_len: \forall bytes m; len(sha256(m)) == 32;
      axiom sha512_len: \forall bytes from, m; len(sha512(from, m)) == 64;
    }
*/

/*@
  // s, then the octets of a word
  logic bytes word(bytes s, integer a, integer b, integer c, integer d,
                   integer e, integer f, integer g, integer h) =
    snoc(snoc(snoc(snoc(snoc(snoc(snoc(snoc(s, a), b), c), d), e), f), g), h);

  // FIPS 180-4 5.3.6.2: the words H0 to H7, one after the other, the most
  // significant octet of each first
  logic bytes sha512_256_h0 =
    word(empty, 0x22, 0x31, 0x21, 0x94, 0xFC, 0x2B, 0xF7, 0x2C);
  logic bytes sha512_256_h1 =
    word(sha512_256_h0, 0x9F, 0x55, 0x5F, 0xA3, 0xC8, 0x4C, 0x64, 0xC2);
  logic bytes sha512_256_h2 =
    word(sha512_256_h1, 0x23, 0x93, 0xB8, 0x6B, 0x6F, 0x53, 0xB1, 0x51);
  logic bytes sha512_256_h3 =
    word(sha512_256_h2, 0x96, 0x38, 0x77, 0x19, 0x59, 0x40, 0xEA, 0xBD);
  logic bytes sha512_256_h4 =
    word(sha512_256_h3, 0x96, 0x28, 0x3E, 0xE2, 0xA8, 0x8E, 0xFF, 0xE3);
  logic bytes sha512_256_h5 =
    word(sha512_256_h4, 0xBE, 0x5E, 0x1E, 0x25, 0x53, 0x86, 0x39, 0x92);
  logic bytes sha512_256_h6 =
    word(sha512_256_h5, 0x2B, 0x01, 0x99, 0xFC, 0x2C, 0x85, 0xB8, 0xAA);
  logic bytes sha512_256_h7 =
    word(sha512_256_h6, 0x0E, 0xB7, 0x2D, 0xDC, 0x81, 0xC5, 0x2C, 0xA2);
  logic bytes sha512_256_initial = sha512_256_h7;

  // FIPS 180-4 6.7: the first 256 bits
  logic bytes sha512_256(bytes m) = sub(sha512(sha512_256_initial, m), 0, 32);
*/

#endif
