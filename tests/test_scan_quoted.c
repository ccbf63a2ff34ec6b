/* Where the inside of a quoted-string ends (RFC 3261 25.1). */

#include "scan_rows.h"

/* Is the inside of a quoted-string accepted, its DQUOTE added here? */
static bool quotes(const uint8_t *inside, size_t len)
{
	uint8_t text[16];
	struct sda_span s = {text, len + 1};

	memcpy(text, inside, len);
	text[len] = '"';
	struct sda_span copy = span_copy(s);
	size_t end = sda_scan_quoted(copy, 0);
	span_free(copy);
	return end == len;
}

static const char qdtext_chars[] = "\t !#$%&'()*+,-./0123456789:;<=>?@"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`"
				   "abcdefghijklmnopqrstuvwxyz{|}~";

//= rfc3261#25.1-quoted-string
static void a_string_holds_qdtext_one_byte_at_a_time(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t inside[1] = {(uint8_t)c};

		if (c != '"')
			assert_int_equal(quotes(inside, 1),
					 is_in(c, qdtext_chars));
	}
}

//= rfc3261#25.1-quoted-pair
static void a_backslash_quotes_every_ascii_byte_but_cr_and_lf(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t inside[2] = {'\\', (uint8_t)c};

		assert_int_equal(quotes(inside, 2),
				 c < 0x80 && c != 0x0D && c != 0x0A);
	}
}

//= rfc3261#25.1-quoted-string
static void a_string_ends_at_the_first_bare_quote(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("\""), 0, 0},	      {TEXT("a b\", x=\"y\""), 0, 3},
		{TEXT("=\"a\""), 2, 3},	      {TEXT("a\r\n b\""), 0, 5},
		{TEXT("a \r\n\tb\""), 0, 6},  {TEXT("\r\n \r\n \r\n \""), 0, 9},
		{TEXT("J\xC3\xA4s\""), 0, 4},
	};
	(void)state;
	check_rows(sda_scan_quoted, rows, ROWS(rows));
}

//= rfc3261#25.1-quoted-string
static void a_backslash_before_a_quote_does_not_end_the_string(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("a\\\"b\""), 0, 4},
		{TEXT("a\\\\\"b\""), 0, 3},
		{TEXT("a\\\\\\\"b\""), 0, 6},
		{TEXT("\\\"\""), 0, 2},
	};
	(void)state;
	check_rows(sda_scan_quoted, rows, ROWS(rows));
}

//= rfc3261#25.1-quoted-string
static void a_string_without_a_closing_quote_is_refused(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT(""), 0, SDA_NONE},      {TEXT("abc"), 0, SDA_NONE},
		{TEXT("abc\\"), 0, SDA_NONE}, {TEXT("abc\\\""), 0, SDA_NONE},
		{TEXT("\""), 1, SDA_NONE},    {TEXT("a\r"), 0, SDA_NONE},
		{TEXT("a\r\n"), 0, SDA_NONE}, {TEXT("a\r\n "), 0, SDA_NONE},
		{TEXT("a\xC3"), 0, SDA_NONE},
	};
	(void)state;
	check_rows(sda_scan_quoted, rows, ROWS(rows));
}

//= rfc3261#25.1-quoted-string
static void a_string_with_a_broken_line_is_refused(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("a\r\n\""), 0, SDA_NONE},
		{TEXT("a\r\nb\""), 0, SDA_NONE},
		{TEXT("a\r\n\r\n b\""), 0, SDA_NONE},
		{TEXT("a\n b\""), 0, SDA_NONE},
		{TEXT("a\r b\""), 0, SDA_NONE},
		{TEXT("a\\\r\n b\""), 0, SDA_NONE},
	};
	(void)state;
	check_rows(sda_scan_quoted, rows, ROWS(rows));
}

/* How many UTF8-CONT each lead byte asks for, from the printed rule. */
static const struct {
	unsigned first, last, conts;
} leads[] = {
	{0xC0, 0xDF, 1}, {0xE0, 0xEF, 2}, {0xF0, 0xF7, 3},
	{0xF8, 0xFB, 4}, {0xFC, 0xFD, 5},
};

static unsigned conts_of(unsigned lead)
{
	for (size_t i = 0; i < ROWS(leads); i++)
		if (lead >= leads[i].first && lead <= leads[i].last)
			return leads[i].conts;
	return 0;
}

//= rfc3261#25.1-quoted-string
static void a_lead_byte_wants_its_own_number_of_continuations(void **state)
{
	static const uint8_t filler[2] = {0x80, 0xBF};
	(void)state;
	for (unsigned lead = 0x80; lead < BYTES; lead++)
		for (unsigned conts = 0; conts <= 6; conts++) {
			uint8_t inside[7] = {(uint8_t)lead};

			memset(inside + 1, filler[lead % 2], 6);
			assert_int_equal(quotes(inside, 1 + conts),
					 conts != 0 && conts == conts_of(lead));
		}
}

//= rfc3261#25.1-quoted-string
static void a_continuation_is_80_to_bf_in_every_place(void **state)
{
	(void)state;
	for (size_t row = 0; row < ROWS(leads); row++)
		for (unsigned at = 1; at <= leads[row].conts; at++)
			for (unsigned c = 0; c < BYTES; c++) {
				uint8_t inside[6];
				bool good = c >= 0x80 && c <= 0xBF;

				memset(inside, 0x80, sizeof inside);
				inside[0] = (uint8_t)leads[row].first;
				inside[at] = (uint8_t)c;
				assert_int_equal(
					quotes(inside, 1 + leads[row].conts),
					good);
			}
}

/* The prefix that ends before the first bare DQUOTE must be refused. */
static void every_prefix_of_a_string_is_refused(void **state)
{
	static const char text[] = "a \\\\ \\\" \r\n\t \xC3\xA4 "
				   "\xFD\x80\x80\x80\x80\x80!\"";
	struct sda_span whole = span_of(text);
	(void)state;
	for (size_t len = 0; len < whole.len; len++) {
		struct sda_span copy = span_copy(span_head(whole, len));

		assert_int_equal(sda_scan_quoted(copy, 0), SDA_NONE);
		span_free(copy);
	}
	assert_int_equal(sda_scan_quoted(whole, 0), whole.len - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_string_holds_qdtext_one_byte_at_a_time),
		cmocka_unit_test(
			a_backslash_quotes_every_ascii_byte_but_cr_and_lf),
		cmocka_unit_test(a_string_ends_at_the_first_bare_quote),
		cmocka_unit_test(
			a_backslash_before_a_quote_does_not_end_the_string),
		cmocka_unit_test(a_string_without_a_closing_quote_is_refused),
		cmocka_unit_test(a_string_with_a_broken_line_is_refused),
		cmocka_unit_test(
			a_lead_byte_wants_its_own_number_of_continuations),
		cmocka_unit_test(a_continuation_is_80_to_bf_in_every_place),
		cmocka_unit_test(every_prefix_of_a_string_is_refused),
	};

	return cmocka_run_group_tests_name("scan_quoted", tests, NULL, NULL);
}
