#include <stdio.h>
#include "edit.h"
#include "input.h"
#include "piece.h"

enum { DIGITS_MAX = 8, TEXT_MAX = 16 };

/* Reads 1 to 8 digits of the base, in either case. */
static bool read_count(struct sda_span s, unsigned base, uint32_t *out)
{
	uint64_t value = 0;

	if (s.len == 0 || s.len > DIGITS_MAX)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		unsigned digit = base;
		if (c >= '0' && c <= '9')
			digit = (unsigned)(c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			digit = (unsigned)((c | 32) - 'a' + 10);
		if (digit >= base)
			return false;
		value = base * value + digit;
	}
	*out = (uint32_t)value;
	return true;
}

/* The count in another form; empty for forms that are no number. */
static struct sda_span print(const struct bench *b, uint32_t n)
{
	static const char *const formats[] = {
		[COUNT_DECIMAL] = "%u",	       [COUNT_DECIMAL_PADDED] = "%08u",
		[COUNT_FROM_DECIMAL] = "%08x", [COUNT_SHORT] = "%x",
		[COUNT_PADDED] = "%08x",       [COUNT_UPPER] = "%08X",
		[COUNT_PREFIXED] = "0x%08x",   [COUNT_PREFIXED_SHORT] = "0x%x",
		[COUNT_NEXT] = "%08x",	       [COUNT_PREVIOUS] = "%08x",
	};
	char text[TEXT_MAX];
	size_t start = piece_start(b);

	snprintf(text, sizeof text, formats[b->row->with], n);
	sda_writer_span(b->room, input_text(text));
	return piece_end(b, start);
}

bool edit_count(struct recipe *r, const struct bench *b)
{
	const struct sda_span quote = input_text("\"");
	unsigned form = b->row->with;
	unsigned base = form == COUNT_FROM_DECIMAL ? 10 : 16;
	uint32_t n;

	if (r->layout == RECIPE_NONCE)
		return false;
	if (form == COUNT_QUOTED)
		return piece_set(&r->nc, piece_join(b, quote, r->nc, quote));
	if (form == COUNT_FIRST)
		return piece_set(&r->nc, input_text("00000001"));
	if (form == COUNT_EMPTY)
		return piece_set(&r->nc, input_text(""));
	if (!read_count(r->nc, base, &n))
		return false;
	if (form == COUNT_NEXT)
		n++;
	if (form == COUNT_PREVIOUS)
		n--;
	return piece_set(&r->nc, print(b, n));
}
