#include <bearssl/bearssl_hash.h>
#include "any_hash.h"
#include "digest.h"
#include "hex.h"

static const size_t sizes[] = {16, 32, 32, 32, 64, 20};

enum any_hash any_hash_of(enum sda_algorithm algorithm)
{
	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		return ANY_UNKNOWN;
	switch (sda_algorithm_hash(algorithm)) {
	case SDA_HASH_SHA_256:
		return ANY_SHA_256;
	case SDA_HASH_SHA_512_256:
		return ANY_SHA_512_256;
	default:
		return ANY_MD5;
	}
}

size_t any_hash_digits(enum any_hash hash)
{
	return 2 * sizes[hash];
}

static void join_sha512(const struct sda_span *part, size_t count, uint8_t *out)
{
	br_sha512_context c;

	br_sha512_init(&c);
	for (size_t i = 0; i < count; i++) {
		br_sha512_update(&c, ":", i > 0);
		br_sha512_update(&c, part[i].at, part[i].len);
	}
	br_sha512_out(&c, out);
}

static void join_sha1(const struct sda_span *part, size_t count, uint8_t *out)
{
	br_sha1_context c;

	br_sha1_init(&c);
	for (size_t i = 0; i < count; i++) {
		br_sha1_update(&c, ":", i > 0);
		br_sha1_update(&c, part[i].at, part[i].len);
	}
	br_sha1_out(&c, out);
}

/* A registered hash comes from the library. */
static void join_registered(enum any_hash hash, const struct sda_span *part,
			    size_t count, uint8_t *out)
{
	static const enum sda_hash registered[] = {
		SDA_HASH_MD5, SDA_HASH_SHA_256, SDA_HASH_SHA_512_256};
	struct sda_digest digest;

	sda_digest_join(registered[hash], part, count, &digest);
	sda_hex_read(digest.hex, digest.len / 2, out);
}

static void join(enum any_hash hash, const struct sda_span *part, size_t count,
		 uint8_t *out)
{
	switch (hash) {
	case ANY_SHA_512:
	case ANY_SHA_512_CUT:
		join_sha512(part, count, out);
		break;
	case ANY_SHA_1:
		join_sha1(part, count, out);
		break;
	default:
		join_registered(hash, part, count, out);
	}
}

void any_hash_join(enum any_hash hash, enum any_form form,
		   const struct sda_span *part, size_t count,
		   struct any_text *out)
{
	uint8_t bytes[ANY_SIZE_MAX];

	join(hash, part, count, bytes);
	if (form == ANY_RAW) {
		out->len = sizes[hash];
		for (size_t i = 0; i < out->len; i++)
			out->at[i] = bytes[i];
		return;
	}
	out->len = 2 * sizes[hash];
	sda_hex_write(bytes, sizes[hash], out->at);
	for (size_t i = 0; i < out->len; i++)
		if (form == ANY_UPPER && out->at[i] >= 'a')
			out->at[i] = (uint8_t)(out->at[i] - 'a' + 'A');
}

struct sda_span any_text_span(const struct any_text *text)
{
	struct sda_span s = {text->at, text->len};

	return s;
}
