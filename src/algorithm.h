#ifndef SDA_ALGORITHM_H
#define SDA_ALGORITHM_H

/*
 * An algorithm is one row of IANA's registry "Hash Algorithms for HTTP Digest
 * Authentication" or its -sess form (RFC 7616 3.3, 6.1; RFC 8760 2.7).
 */

#include <stdbool.h>
#include "hash.h"
#include "word.h"

enum sda_algorithm {
	SDA_ALGORITHM_UNKNOWN = 0,
	SDA_MD5,
	SDA_MD5_SESS,
	SDA_SHA_256,
	SDA_SHA_256_SESS,
	SDA_SHA_512_256,
	SDA_SHA_512_256_SESS,
	SDA_ALGORITHMS
};

/*@ // what a name says, in the order of the registry
    logic integer algorithm_named(bytes s) =
      word_find(s, SDA_WORD_MD5, SDA_WORD_AUTH) == SDA_WORD_AUTH
      ? SDA_ALGORITHM_UNKNOWN
      : word_find(s, SDA_WORD_MD5, SDA_WORD_AUTH) - SDA_WORD_MD5 + SDA_MD5; */

/*@ requires readable(name);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.7-algorithm": \result == algorithm_named(text(name));
    ensures SDA_ALGORITHM_UNKNOWN <= \result < SDA_ALGORITHMS; */
/* What the name says; case does not matter (RFC 3261 7.3.1). */
enum sda_algorithm sda_algorithm_find(struct sda_span name);

/*@
  predicate is_algorithm(integer a) = SDA_MD5 <= a < SDA_ALGORITHMS;
  logic integer algorithm_hash(integer a) =
    a == SDA_SHA_256 || a == SDA_SHA_256_SESS ? SDA_HASH_SHA_256 :
    a == SDA_SHA_512_256 || a == SDA_SHA_512_256_SESS ? SDA_HASH_SHA_512_256 :
    SDA_HASH_MD5;
  predicate is_session(integer a) =
    a == SDA_MD5_SESS || a == SDA_SHA_256_SESS || a == SDA_SHA_512_256_SESS;
*/

/*@
  requires is_algorithm(algorithm);
  terminates \true;
  assigns \nothing;
  ensures \result == algorithm_hash(algorithm);
  ensures is_hash(\result);
*/
/* The hash function under a known algorithm. */
enum sda_hash sda_algorithm_hash(enum sda_algorithm algorithm);

/*@
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_session(algorithm);
*/
/* Is A1 bound to the session's nonce and cnonce (RFC 7616 3.4.2)? */
bool sda_algorithm_is_session(enum sda_algorithm algorithm);

/*@ requires SDA_ALGORITHM_UNKNOWN <= algorithm < SDA_ALGORITHMS;
    terminates \true;
    assigns \nothing;
    ensures readable(\result);
    ensures algorithm == SDA_ALGORITHM_UNKNOWN ==> \result.len == 0;
    ensures algorithm != SDA_ALGORITHM_UNKNOWN ==>
      spells(text(\result), algorithm - SDA_MD5 + SDA_WORD_MD5) == 1; */
/* The name as registered; empty for SDA_ALGORITHM_UNKNOWN. */
struct sda_span sda_algorithm_name(enum sda_algorithm algorithm);

#endif
