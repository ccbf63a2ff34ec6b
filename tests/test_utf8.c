/* That UTF-8 is what RFC 3629 says, without longer forms and surrogates. */

#include "support.h"
#include "utf8.h"

/* How many of the len bytes the first character has; 0 when there is none. */
static size_t character(const uint8_t *s, size_t len)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t size = s[0] < 0x80 ? 1 : s[0] >> 5 == 6 ? 2 : s[0] >> 4 == 14 ? 3
		      : s[0] >> 3 == 30 ? 4 : 0;
	uint32_t code = size == 1 ? s[0] : s[0] & (0x7Fu >> size);

	if (size == 0 || size > len)
		return 0;
	for (size_t k = 1; k < size; k++) {
		if (s[k] >> 6 != 2)
			return 0;
		code = code << 6 | (s[k] & 0x3F);
	}
	if (code < least[size] || code > 0x10FFFF || code >> 11 == 27)
		return 0;
	return size;
}

static bool is_text(const uint8_t *s, size_t len)
{
	size_t i = 0;

	while (i < len) {
		size_t size = character(s + i, len - i);
		if (size == 0)
			return false;
		i += size;
	}
	return true;
}

static void check(const uint8_t *bytes, size_t len)
{
	struct sda_span s = {bytes, len};

	if (sda_utf8_check(s) != is_text(bytes, len))
		fail_msg("%zu bytes %02x %02x %02x %02x", len, bytes[0],
			 bytes[1], bytes[2], bytes[3]);
}

/* Characters at each border of RFC 3629 4, and what is one beyond it. */
//= rfc3629#4-utf8
static void the_borders_of_each_length_are_kept(void **state)
{
	static const struct {
		struct sda_span text;
		bool good;
	} rows[] = {
		{TEXT(""), true},
		{TEXT("\0"), true},
		{TEXT("\x7F"), true},
		{TEXT("\x80"), false},
		{TEXT("\xC2\x80"), true},
		{TEXT("\xDF\xBF"), true},
		{TEXT("\xC1\xBF"), false},
		{TEXT("\xC0\x80"), false},
		{TEXT("\xE0\xA0\x80"), true},
		{TEXT("\xE0\x9F\xBF"), false},
		{TEXT("\xED\x9F\xBF"), true},
		{TEXT("\xED\xA0\x80"), false},
		{TEXT("\xEE\x80\x80"), true},
		{TEXT("\xEF\xBF\xBF"), true},
		{TEXT("\xF0\x90\x80\x80"), true},
		{TEXT("\xF0\x8F\xBF\xBF"), false},
		{TEXT("\xF4\x8F\xBF\xBF"), true},
		{TEXT("\xF4\x90\x80\x80"), false},
		{TEXT("\xF5\x80\x80\x80"), false},
		{TEXT("\xF8\x88\x80\x80\x80"), false},
		{TEXT("\xFE"), false},
		{TEXT("\xFF"), false},
		{TEXT("\xC3"), false},
		{TEXT("a\xC3"), false},
		{TEXT("\xE2\x82"), false},
		{TEXT("\xF0\x9F\x98"), false},
		{TEXT("J\xC3\xA4s\xC3\xB8n \xE2\x82\xAC \xF0\x9F\x98\x80"), true},
		{TEXT("J\xE4s\xF8n"), false},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].text);

		assert_row(sda_utf8_check(copy) == rows[i].good, rows[i].text);
		assert_row(is_text(copy.at, copy.len) == rows[i].good,
			   rows[i].text);
		span_free(copy);
	}
}

static void every_text_of_three_bytes_is_judged(void **state)
{
	(void)state;
	for (uint32_t n = 0; n < 1u << 24; n++) {
		uint8_t s[4] = {(uint8_t)(n >> 16), (uint8_t)(n >> 8),
				(uint8_t)n, 0};

		check(s, 3);
		if ((n & 0xFF) == 0)
			check(s, 2);
		if ((n & 0xFFFF) == 0)
			check(s, 1);
	}
}

static void four_bytes_are_judged_at_their_borders(void **state)
{
	static const uint8_t third[] = {0x00, 0x7F, 0x80, 0x9F, 0xBF, 0xC0};
	(void)state;
	for (unsigned a = 0xE0; a < BYTES; a++)
		for (unsigned b = 0; b < BYTES; b++)
			for (unsigned k = 0; k < sizeof third; k++)
				for (unsigned d = 0; d < BYTES; d++) {
					uint8_t s[] = {(uint8_t)a, (uint8_t)b,
						       third[k], (uint8_t)d};
					check(s, sizeof s);
				}
}

static void a_wrong_byte_is_never_forgotten(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		assert_int_equal(
			sda_utf8_next(SDA_UTF8_WRONG, (uint8_t)c),
			SDA_UTF8_WRONG);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_borders_of_each_length_are_kept),
		cmocka_unit_test(every_text_of_three_bytes_is_judged),
		cmocka_unit_test(four_bytes_are_judged_at_their_borders),
		cmocka_unit_test(a_wrong_byte_is_never_forgotten),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
