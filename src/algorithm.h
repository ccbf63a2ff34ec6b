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

/* What the name says; case does not matter (RFC 3261 7.3.1). */
enum sda_algorithm sda_algorithm_find(struct sda_span name);

/* The hash function under a known algorithm. */
enum sda_hash sda_algorithm_hash(enum sda_algorithm algorithm);

/* Is A1 bound to the session's nonce and cnonce (RFC 7616 3.4.2)? */
bool sda_algorithm_is_session(enum sda_algorithm algorithm);

/* The name as registered; empty for SDA_ALGORITHM_UNKNOWN. */
struct sda_span sda_algorithm_name(enum sda_algorithm algorithm);

#endif
