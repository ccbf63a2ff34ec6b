#include "hex.h"
#include "secret.h"

/* Branch-free: 39 more than '0' + v from 10 on, where 'a' starts. */
static uint8_t digit(uint8_t v)
{
	return (uint8_t)('0' + v + 39 * ((v + 6) / 16));
}

void sda_hex_write(const uint8_t *in, size_t len, uint8_t *out)
{
	for (size_t i = 0; i < len; i++) {
		uint8_t b = in[i];
		out[2 * i] = digit(b / 16);
		out[2 * i + 1] = digit(b % 16);
	}
}

/* Value of an LHEX, or 16 for any other byte, without a branch. */
static uint8_t value(uint8_t c)
{
	uint8_t is_digit = (uint8_t)((c + 208) / 256 * ((313 - c) / 256));
	uint8_t is_letter = (uint8_t)((c + 159) / 256 * ((358 - c) / 256));

	return (uint8_t)(is_digit * (c + 208) + is_letter * (c + 169) +
			 16 * (1 - is_digit - is_letter));
}

bool sda_hex_read(const uint8_t *in, size_t len, uint8_t *out)
{
	uint8_t bad = 0;

	for (size_t i = 0; i < len; i++) {
		uint8_t high = value(in[2 * i]);
		uint8_t low = value(in[2 * i + 1]);
		bad |= (uint8_t)(high / 16 + low / 16);
		out[i] = (uint8_t)(16 * high + low);
	}
	if (bad != 0)
		sda_secret_wipe(out, len);
	return bad == 0;
}
