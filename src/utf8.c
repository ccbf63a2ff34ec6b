#include "utf8.h"

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == utf8_first(c) <= SDA_UTF8_WRONG;
*/
static unsigned first(uint8_t c)
{
	if (c <= 0x7F)
		return SDA_UTF8_WHOLE;
	if (c <= 0xC1 || c > 0xF4)
		return SDA_UTF8_WRONG;
	if (c <= 0xDF)
		return 1;
	if (c == 0xE0)
		return 4;
	if (c == 0xED)
		return 5;
	if (c == 0xF0)
		return 6;
	if (c == 0xF4)
		return 7;
	return c <= 0xEF ? 2 : 3;
}

/*@
  requires after <= SDA_UTF8_WRONG;
  terminates \true;
  assigns \nothing;
  ensures \result == (from <= c <= to ? after : SDA_UTF8_WRONG);
*/
static unsigned within(uint8_t c, uint8_t from, uint8_t to, unsigned after)
{
	return from <= c && c <= to ? after : SDA_UTF8_WRONG;
}

unsigned sda_utf8_next(unsigned state, uint8_t byte)
{
	switch (state) {
	case SDA_UTF8_WHOLE:
		return first(byte);
	case 1:
	case 2:
	case 3:
		return within(byte, 0x80, 0xBF, state - 1);
	case 4:
		return within(byte, 0xA0, 0xBF, 1);
	case 5:
		return within(byte, 0x80, 0x9F, 1);
	case 6:
		return within(byte, 0x90, 0xBF, 2);
	case 7:
		return within(byte, 0x80, 0x8F, 2);
	default:
		return SDA_UTF8_WRONG;
	}
}

bool sda_utf8_check(struct sda_span s)
{
	unsigned state = SDA_UTF8_WHOLE;

	/*@
	  loop invariant i <= s.len && state <= SDA_UTF8_WRONG;
	  loop invariant is_utf8(text(s)) == utf8_from(text(s), i, state);
	  loop assigns i, state;
	  loop variant s.len - i;
	*/
	for (size_t i = 0; i < s.len; i++)
		state = sda_utf8_next(state, s.at[i]);
	return state == SDA_UTF8_WHOLE;
}
