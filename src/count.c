#include "count.h"
#include "hex.h"

enum { NO_DIGIT = 16, COUNT_OCTETS = 4 };

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

/*@
  // n is less than what i digits can say
  predicate is_below(integer n, integer i) =
    i == 0 && n == 0 || i == 1 && n < 0x10 || i == 2 && n < 0x100 ||
    i == 3 && n < 0x1000 || i == 4 && n < 0x10000 || i == 5 && n < 0x100000 ||
    i == 6 && n < 0x1000000 || i == 7 && n < 0x10000000 ||
    i == 8 && n < 0x100000000;
*/

uint32_t sda_count_read(struct sda_span nc)
{
	uint32_t count = 0;

	if (nc.len != SDA_COUNT_DIGITS)
		return 0;
	/*@ loop invariant i <= SDA_COUNT_DIGITS;
	    loop invariant count == count_upto(text(nc), i);
	    loop invariant xdigits_end(text(nc), 0) == xdigits_end(text(nc), i);
	    loop invariant is_below(count, i);
	    loop assigns i, count;
	    loop variant SDA_COUNT_DIGITS - i; */
	for (size_t i = 0; i < SDA_COUNT_DIGITS; i++) {
		uint32_t value = digit(nc.at[i]);
		if (value == NO_DIGIT)
			return 0;
		count = 16 * count + value;
	}
	return count;
}

void sda_count_write(uint32_t count, uint8_t *digits)
{
	const uint8_t octets[COUNT_OCTETS] = {
		(uint8_t)(count / 0x1000000), (uint8_t)(count / 0x10000 % 256),
		(uint8_t)(count / 0x100 % 256), (uint8_t)(count % 256)
	};

	/*@ assert octets: same(view(&octets[0], 4),
	      snoc(snoc(snoc(snoc(empty, count / 16777216),
	                     (count / 65536) % 256), (count / 256) % 256),
	           count % 256)); */
	sda_hex_write(octets, COUNT_OCTETS, digits);
	/*@ assert octet: \forall uint8_t *p;
	      \separated(digits + (0 .. SDA_COUNT_DIGITS - 1), p) ==>
	      *p == \at(*p, Pre); */
	/*@ assert octets: \forall uint8_t *p, integer m; 0 <= m ==>
	      \separated(digits + (0 .. SDA_COUNT_DIGITS - 1),
	                 p + (0 .. m - 1)) ==>
	      same(view(p, m), view{Pre}(p, m)); */
}
