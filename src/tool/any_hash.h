#ifndef ANY_HASH_H
#define ANY_HASH_H

/*
 * Any hash is a hash function that somebody may have put under a response,
 * whether it is registered for Digest or not.
 */

#include "algorithm.h"

enum any_hash {
	ANY_MD5,
	ANY_SHA_256,
	ANY_SHA_512_256,
	ANY_SHA_512_CUT, /* the first 256 bits of SHA-512 */
	ANY_SHA_512,
	ANY_SHA_1,
	ANY_UNKNOWN
};

enum { ANY_SIZE_MAX = 64 };

/* How the octets of a hash are put into a text. */
enum any_form { ANY_LOWER, ANY_UPPER, ANY_RAW };

/* A hash as text: hexadecimal digits, or the octets themselves. */
struct any_text {
	uint8_t at[2 * ANY_SIZE_MAX];
	size_t len;
};

/* The hash of an algorithm; ANY_UNKNOWN for SDA_ALGORITHM_UNKNOWN. */
enum any_hash any_hash_of(enum sda_algorithm algorithm);

/* The hash, which is a known one, of the parts joined by ":". */
void any_hash_join(enum any_hash hash, enum any_form form,
		   const struct sda_span *part, size_t count,
		   struct any_text *out);

/* Number of hexadecimal digits. */
size_t any_hash_digits(enum any_hash hash);

/* The text, borrowed from *text. */
struct sda_span any_text_span(const struct any_text *text);

#endif
