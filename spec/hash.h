#ifndef SPEC_HASH_H
#define SPEC_HASH_H

/*
 * The hash functions are assumed: results of a known length, which depend on
 * the message alone. SHA-512/256 is not assumed but defined, as FIPS 180-4 does.
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
  // s, then the octets of a word, the most significant first
  logic bytes word32(bytes s, integer w) =
    snoc(snoc(snoc(snoc(s,
      w / 0x1000000 % 256), w / 0x10000 % 256), w / 0x100 % 256), w % 256);
  logic bytes word64(bytes s, integer w) =
    word32(word32(s, w / 0x100000000), w % 0x100000000);

  // FIPS 180-4 5.3.6.2: H0 to H7, one after the other
  logic integer sha512_256_word(integer k) =
    k == 0 ? 0x22312194FC2BF72C : k == 1 ? 0x9F555FA3C84C64C2 :
    k == 2 ? 0x2393B86B6F53B151 : k == 3 ? 0x963877195940EABD :
    k == 4 ? 0x96283EE2A88EFFE3 : k == 5 ? 0xBE5E1E2553863992 :
    k == 6 ? 0x2B0199FC2C85B8AA : 0x0EB72DDC81C52CA2;
  logic bytes sha512_256_words(integer k) =
    k <= 0 ? empty : word64(sha512_256_words(k - 1), sha512_256_word(k - 1));
  logic bytes sha512_256_initial = sha512_256_words(8);

  // FIPS 180-4 6.7: the first 256 bits
  logic bytes sha512_256(bytes m) = sub(sha512(sha512_256_initial, m), 0, 32);
*/

#endif
