#include <bearssl/bearssl_hash.h>
#include <string.h>
#include "oracle.h"
#include "reference_hash.h"

enum { TEXT_ROOM = 4 * SDA_SPAN_MAX };

/*
 * FIPS 180-4 5.3.6: SHA-512 whose initial value has every byte xored with a5,
 * over the text "SHA-512/256", gives the initial value of SHA-512/256.
 */
static void find_initial(uint8_t initial[64])
{
	br_hash_compat_context c;

	br_sha512_vtable.init(&c.vtable);
	uint64_t count = br_sha512_vtable.state(&c.vtable, initial);
	for (size_t i = 0; i < 64; i++)
		initial[i] ^= 0xA5;
	br_sha512_vtable.set_state(&c.vtable, initial, count);
	br_sha512_vtable.update(&c.vtable, "SHA-512/256", 11);
	br_sha512_vtable.out(&c.vtable, initial);
}

static size_t hash(enum sda_algorithm algorithm, struct sda_span text,
		   uint8_t out[64])
{
	static const br_hash_class *const classes[SDA_ALGORITHMS] = {
		[SDA_MD5] = &br_md5_vtable,
		[SDA_MD5_SESS] = &br_md5_vtable,
		[SDA_SHA_256] = &br_sha256_vtable,
		[SDA_SHA_256_SESS] = &br_sha256_vtable,
		[SDA_SHA_512_256] = &br_sha512_vtable,
		[SDA_SHA_512_256_SESS] = &br_sha512_vtable,
	};
	static uint8_t initial[64];
	static bool known;
	br_hash_compat_context c;

	if (!known)
		find_initial(initial);
	known = true;
	classes[algorithm]->init(&c.vtable);
	if (classes[algorithm] == &br_sha512_vtable)
		br_sha512_vtable.set_state(&c.vtable, initial, 0);
	classes[algorithm]->update(&c.vtable, text.at, text.len);
	classes[algorithm]->out(&c.vtable, out);
	return classes[algorithm] == &br_md5_vtable ? 16 : 32;
}

struct sda_span reference_join(enum sda_algorithm algorithm,
			       const struct sda_span *part, size_t count,
			       uint8_t out[REFERENCE_DIGITS])
{
	static uint8_t joined[TEXT_ROOM];
	struct sda_span text = { joined, 0 };
	struct sda_span digits = { out, 0 };
	uint8_t bytes[64];

	for (size_t i = 0; i < count; i++) {
		require(text.len + part[i].len < TEXT_ROOM, "room to join");
		if (i > 0)
			joined[text.len++] = ':';
		if (part[i].len > 0)
			memcpy(joined + text.len, part[i].at, part[i].len);
		text.len += part[i].len;
	}
	size_t size = hash(algorithm, text, bytes);
	for (size_t i = 0; i < size; i++) {
		out[digits.len++] = (uint8_t) "0123456789abcdef"[bytes[i] >> 4];
		out[digits.len++] = (uint8_t) "0123456789abcdef"[bytes[i] & 15];
	}
	return digits;
}
