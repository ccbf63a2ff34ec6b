#include <string.h>
#include "share.h"

static const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);

bool share_all;

/* The upper half of the product: every bit of x has changed it. */
static uint64_t mix(uint64_t x)
{
	x *= odd;
	return x ^ x >> 32;
}

uint64_t share_hash(struct sda_span text)
{
	uint64_t hash = text.len;
	size_t i = 0;

	for (; text.len - i >= 8; i += 8) {
		uint64_t octets;
		memcpy(&octets, text.at + i, 8);
		hash = mix(hash ^ octets);
	}
	for (; i < text.len; i++)
		hash = mix(hash ^ text.at[i]);
	return hash;
}

bool share_takes(uint64_t hash, unsigned check)
{
	return share_all || mix(hash + check) >> (64 - SHARE_BITS) == 0;
}
