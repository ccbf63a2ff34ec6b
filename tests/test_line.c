/* Lines end with CRLF, go on behind folds, and hold numbers. */

#include "support.h"
#include "line.h"

/* A row says where something ends in the text; SDA_NONE for nowhere. */
struct row {
	struct sda_span text;
	size_t end;
};

typedef size_t scanner(struct sda_span s, size_t i);

static void check(scanner *scan, const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_span s = span_copy(row[i].text);
		assert_row(scan(s, 0) == row[i].end, s);
		span_free(s);
	}
}

//= rfc3261#7-message
static void a_line_ends_with_crlf_alone(void **state)
{
	static const struct row rows[] = {
		{ TEXT("\r\n"), 0 },	     { TEXT("a\r\n"), 1 },
		{ TEXT("a\r\n b\r\n"), 1 },  { TEXT("a\0\xFF\r\n"), 3 },
		{ TEXT(""), SDA_NONE },	     { TEXT("a"), SDA_NONE },
		{ TEXT("a\r"), SDA_NONE },   { TEXT("a\n"), SDA_NONE },
		{ TEXT("\rb\r\n"), SDA_NONE }, { TEXT("\n\r\n"), SDA_NONE },
		{ TEXT("a\r\r\n"), SDA_NONE },
	};

	(void)state;
	check(sda_line_end, rows, ROWS(rows));
}

//= rfc3261#7.3.1-field
static void a_folded_line_goes_on_behind_white_space(void **state)
{
	static const struct row rows[] = {
		{ TEXT("\r\n"), 0 },
		{ TEXT("a\r\n"), 1 },
		{ TEXT("a\r\nb\r\n"), 1 },
		{ TEXT("a\r\n b\r\n"), 5 },
		{ TEXT("a\r\n\tb\r\n c\r\n"), 9 },
		{ TEXT("\r\n \r\n \r\n"), 6 },
		{ TEXT("\r\n "), SDA_NONE },
		{ TEXT("\r\n \r"), SDA_NONE },
		{ TEXT("a\n b\r\n"), SDA_NONE },
		{ TEXT("a\r b\r\n"), SDA_NONE },
		{ TEXT("a\r\r\n b\r\n"), SDA_NONE },
		{ TEXT("a\r\n\nb\r\n"), 1 },
	};

	(void)state;
	check(sda_line_folded, rows, ROWS(rows));
}

static void runs_are_the_longest(void **state)
{
	static const struct row wsp[] = {
		{ TEXT(""), 0 }, { TEXT("a"), 0 }, { TEXT(" \t a"), 3 },
		{ TEXT(" \r\n"), 1 }, { TEXT("  "), 2 },
	};
	static const struct row digits[] = {
		{ TEXT(""), 0 }, { TEXT("a1"), 0 }, { TEXT("0123456789"), 10 },
		{ TEXT("1/"), 1 }, { TEXT("1:"), 1 },
	};

	(void)state;
	check(sda_line_wsp, wsp, ROWS(wsp));
	check(sda_line_digits, digits, ROWS(digits));
}

static void every_octet_is_visible_or_not(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		const uint8_t octets[] = { 'a', (uint8_t)c, 'a' };
		const struct sda_span s = { octets, sizeof octets };
		bool is_visible = c > 0x20 && c != 0x7F;
		assert_int_equal(sda_line_visible(s, 0), is_visible ? 3 : 1);
	}
}

static void crlf_is_two_octets(void **state)
{
	struct sda_span s = SPAN("\r\n\n\r");

	(void)state;
	assert_true(sda_line_break(s, 0));
	for (size_t i = 1; i <= s.len; i++)
		assert_false(sda_line_break(s, i));
	assert_false(sda_line_break(span_head(s, 1), 0));
}

//= rfc3261#18.3-body
static void a_number_beyond_every_length_is_beyond_every_length(void **state)
{
	static const struct row rows[] = {
		{ TEXT(""), 0 },
		{ TEXT("0"), 0 },
		{ TEXT("0009"), 9 },
		{ TEXT("65535"), 65535 },
		{ TEXT("65536"), 65536 },
		{ TEXT("65537"), 65536 },
		{ TEXT("655360"), 65536 },
		{ TEXT("000000000000000000000000000000001"), 1 },
		/* 2 to the power of 32 and of 64, and 1 */
		{ TEXT("4294967297"), 65536 },
		{ TEXT("18446744073709551617"), 65536 },
		{ TEXT("99999999999999999999999999999999999"), 65536 },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_line_number(rows[i].text) == rows[i].end,
			   rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_ends_with_crlf_alone),
		cmocka_unit_test(a_folded_line_goes_on_behind_white_space),
		cmocka_unit_test(runs_are_the_longest),
		cmocka_unit_test(every_octet_is_visible_or_not),
		cmocka_unit_test(crlf_is_two_octets),
		cmocka_unit_test(
			a_number_beyond_every_length_is_beyond_every_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
