#ifndef SDA_HASH_H
#define SDA_HASH_H

/* A hash turns parts joined by ":" into lower-case hexadecimal digits. */

#include <stdbool.h>
#include "span.h"

enum sda_hash { SDA_HASH_MD5, SDA_HASH_SHA_256, SDA_HASH_SHA_512_256 };

enum {
	SDA_HASH_SIZE_MAX = 32,
	SDA_HASH_DIGITS_MAX = 2 * SDA_HASH_SIZE_MAX
};

/* H(data) of RFC 7616 3.3: `len` lower-case hexadecimal digits. */
struct sda_digest {
	uint8_t hex[SDA_HASH_DIGITS_MAX];
	size_t len;
};

/* H(part[0] ":" part[1] ":" ... ":" part[count - 1]) */
void sda_hash_join(enum sda_hash hash, const struct sda_span *part,
                   size_t count, struct sda_digest *out);

/* Number of hexadecimal digits: 32 or 64. */
size_t sda_hash_digits(enum sda_hash hash);

/* Wipes the digits: an H(A1) is as good as the password. */
void sda_digest_wipe(struct sda_digest *digest);

/*
 * Takes over the digits of a stored H(...); false, with *out unchanged, unless
 * they are as many LHEX as the hash has.
 */
bool sda_digest_read(enum sda_hash hash, struct sda_span digits,
                     struct sda_digest *out);

/* The digits, borrowed from *digest. */
struct sda_span sda_digest_span(const struct sda_digest *digest);

#endif
