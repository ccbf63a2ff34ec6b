#include "count.h"

enum { NO_DIGIT = 16, DIGITS = 8 };

/*@ terminates \true;
    assigns \nothing;
    ensures is_xdigit(c) == 1 ==> \result == digit_value(c) && \result < 16;
    ensures is_xdigit(c) != 1 ==> \result == NO_DIGIT; */
static uint32_t digit(uint8_t c)
{
	if (c >= '0' && c <= '9')
		return (uint32_t)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (uint32_t)(c - 'a' + 10);
	if (c >= 'A' && c <= 'F')
		return (uint32_t)(c - 'A' + 10);
	return NO_DIGIT;
}

uint32_t sda_count_read(struct sda_span nc)
{
	uint32_t count = 0;

	if (nc.len != DIGITS)
		return 0;
	for (size_t i = 0; i < DIGITS; i++) {
		uint32_t value = digit(nc.at[i]);
		if (value == NO_DIGIT)
			return 0;
		count = 16 * count + value;
	}
	return count;
}
