/* What the lexical rules of RFC 3261 25.1 match, and where they end. */

#include "scan_rows.h"

/* Does the scanner take the single byte c as a whole? */
static bool takes(scanner *scan, unsigned c)
{
	uint8_t byte = (uint8_t)c;
	struct sda_span s = {&byte, 1};
	struct sda_span copy = span_copy(s);
	size_t end = scan(copy, 0);

	span_free(copy);
	assert_true(end == 0 || end == 1 || end == SDA_NONE);
	return end == 1;
}

static const char token_chars[] = "abcdefghijklmnopqrstuvwxyz"
				  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "0123456789-.!%*_+`'~";

//= rfc3261#25.1-token
static void the_token_characters_are_those_of_the_grammar(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		assert_int_equal(takes(sda_scan_token, c),
				 is_in(c, token_chars));
}

//= rfc3261#25.1-lhex
static void lhex_is_digits_and_lower_case_a_to_f(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		assert_int_equal(takes(sda_scan_lhex, c),
				 is_in(c, "0123456789abcdef"));
}

//= rfc3261#25.1-sws
static void white_space_is_space_and_tab(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		assert_int_equal(takes(sda_scan_sws, c), is_in(c, " \t"));
		assert_int_equal(takes(sda_scan_lws, c), is_in(c, " \t"));
	}
}

//= rfc3261#25.1-equal
//= rfc3261#25.1-comma
static void each_separator_is_one_byte(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		assert_int_equal(takes(sda_scan_equal, c), c == '=');
		assert_int_equal(takes(sda_scan_comma, c), c == ',');
		assert_int_equal(takes(sda_scan_ldquot, c), c == '"');
		assert_int_equal(takes(sda_scan_rdquot, c), c == '"');
	}
}

//= rfc3261#25.1-token
static void a_token_ends_before_the_first_other_byte(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT(""), 0, 0},	 {TEXT("nonce"), 0, 5},
		{TEXT("nonce"), 3, 5},	 {TEXT("nonce"), 5, 5},
		{TEXT("nonce=x"), 0, 5}, {TEXT("username*=x"), 0, 9},
		{TEXT(" nonce"), 0, 0},	 {TEXT("SHA-512/256"), 0, 7},
		{TEXT("a\0b"), 0, 1},	 {TEXT("J\xC3\xA4s"), 0, 1},
	};
	(void)state;
	check_rows(sda_scan_token, rows, ROWS(rows));
}

//= rfc3261#25.1-lhex
static void lhex_ends_before_an_upper_case_digit(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT(""), 0, 0},	  {TEXT("00000001"), 0, 8},
		{TEXT("00ab0F01"), 0, 5}, {TEXT("abcdefg"), 0, 6},
		{TEXT("zab"), 1, 3},	  {TEXT("ab\""), 0, 2},
	};
	(void)state;
	check_rows(sda_scan_lhex, rows, ROWS(rows));
}

/* The union of the printed rule and of verified erratum 7529. */
static const struct scan_row white_space[] = {
	{TEXT(" "), 0, 1},
	{TEXT("\t \tx"), 0, 3},
	{TEXT("x  y"), 1, 3},
	{TEXT("\r\n x"), 0, 3},
	{TEXT("\r\n\t"), 0, 3},
	{TEXT(" \r\n x"), 0, 4},
	{TEXT("\t \r\n \t x"), 0, 7},
};

//= rfc3261#25.1-lws
//= rfc3261#25.1-sws
static void white_space_may_hold_one_fold(void **state)
{
	(void)state;
	check_rows(sda_scan_sws, white_space, ROWS(white_space));
	check_rows(sda_scan_lws, white_space, ROWS(white_space));
}

//= rfc3261#25.1-lws
static void a_second_fold_is_not_part_of_the_same_white_space(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("\r\n \r\n x"), 0, 3},
		{TEXT(" \r\n\t\r\n "), 0, 4},
	};
	(void)state;
	check_rows(sda_scan_sws, rows, ROWS(rows));
	check_rows(sda_scan_lws, rows, ROWS(rows));
}

//= rfc3261#25.1-lws
static void a_line_end_without_white_space_after_it_is_no_fold(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT(" \r\n"), 0, 1},	 {TEXT(" \r\nx"), 0, 1},
		{TEXT(" \r"), 0, 1},	 {TEXT(" \r x"), 0, 1},
		{TEXT(" \rX x"), 0, 1}, {TEXT(" X\n x"), 0, 1},
		{TEXT(" \n x"), 0, 1},	 {TEXT(" \r\r\n x"), 0, 1},
		{TEXT(" \n\r x"), 0, 1}, {TEXT(" \r\n\r\n "), 0, 1},
	};
	(void)state;
	check_rows(sda_scan_sws, rows, ROWS(rows));
	check_rows(sda_scan_lws, rows, ROWS(rows));
}

/* What would complete the fold stands in memory, beyond the end. */
static void a_fold_beyond_the_end_is_not_seen(void **state)
{
	static const char text[] = " \r\n x";
	(void)state;
	for (size_t len = 1; len < 4; len++) {
		struct sda_span s = {(const uint8_t *)text, len};

		assert_int_equal(sda_scan_sws(s, 0), 1);
		assert_int_equal(sda_scan_lws(s, 1), SDA_NONE);
	}
}

/* `end` counts for SWS; LWS must refuse. */
//= rfc3261#25.1-lws
//= rfc3261#25.1-sws
static void lws_needs_a_byte_where_sws_needs_none(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT(""), 0, 0},      {TEXT("x"), 0, 0},
		{TEXT(" "), 1, 1},     {TEXT("\r\n"), 0, 0},
		{TEXT("\r\nx"), 0, 0}, {TEXT("\n "), 0, 0},
		{TEXT("\r "), 0, 0},
	};
	(void)state;
	check_rows(sda_scan_sws, rows, ROWS(rows));
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_scan_lws(rows[i].text, rows[i].from) == SDA_NONE,
			   rows[i].text);
}

/* Rows say '@' where the separator stands. */
static const struct scan_row separated[] = {
	{TEXT("@"), 0, 1},
	{TEXT("@x"), 0, 1},
	{TEXT("x@y"), 1, 2},
	{TEXT(" @\tx"), 0, 3},
	{TEXT("@@"), 0, 1},
	{TEXT("\r\n @\r\n x"), 0, 7},
	{TEXT(" \r\n @ \r\n x"), 0, 9},
	{TEXT("@\r\n \r\n x"), 0, 4},
	{TEXT("@\r\n"), 0, 1},
	{TEXT(""), 0, SDA_NONE},
	{TEXT("@"), 1, SDA_NONE},
	{TEXT("x@"), 0, SDA_NONE},
	{TEXT(" "), 0, SDA_NONE},
	{TEXT(" ;"), 0, SDA_NONE},
	{TEXT("\r\n@"), 0, SDA_NONE},
	{TEXT("\r\n \r\n @"), 0, SDA_NONE},
};

static void check_separator(scanner *scan, uint8_t separator)
{
	for (size_t i = 0; i < ROWS(separated); i++) {
		uint8_t text[32];
		struct sda_span s = {text, separated[i].text.len};

		for (size_t k = 0; k < s.len; k++) {
			uint8_t c = separated[i].text.at[k];
			text[k] = c == '@' ? separator : c;
		}
		struct sda_span copy = span_copy(s);
		assert_row(scan(copy, separated[i].from) == separated[i].end,
			   separated[i].text);
		span_free(copy);
	}
}

//= rfc3261#25.1-equal
//= rfc3261#25.1-comma
static void a_separator_takes_the_white_space_around_it(void **state)
{
	(void)state;
	check_separator(sda_scan_equal, '=');
	check_separator(sda_scan_comma, ',');
}

//= rfc3261#25.1-ldquot
static void ldquot_takes_white_space_before_the_quote_only(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("\""), 0, 1},
		{TEXT("\" "), 0, 1},
		{TEXT(" \r\n \" x"), 0, 5},
		{TEXT("\"\""), 1, 2},
		{TEXT(""), 0, SDA_NONE},
		{TEXT(" "), 0, SDA_NONE},
		{TEXT(" x\""), 0, SDA_NONE},
		{TEXT("\r\n \r\n \""), 0, SDA_NONE},
	};
	(void)state;
	check_rows(sda_scan_ldquot, rows, ROWS(rows));
}

//= rfc3261#25.1-rdquot
static void rdquot_takes_white_space_after_the_quote_only(void **state)
{
	static const struct scan_row rows[] = {
		{TEXT("\""), 0, 1},	    {TEXT("\" \t"), 0, 3},
		{TEXT("x\" \r\n y"), 1, 6}, {TEXT("\"\r\n \r\n y"), 0, 4},
		{TEXT("\"\r\n"), 0, 1},	    {TEXT(""), 0, SDA_NONE},
		{TEXT(" \""), 0, SDA_NONE}, {TEXT("\""), 1, SDA_NONE},
	};
	(void)state;
	check_rows(sda_scan_rdquot, rows, ROWS(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_token_characters_are_those_of_the_grammar),
		cmocka_unit_test(lhex_is_digits_and_lower_case_a_to_f),
		cmocka_unit_test(white_space_is_space_and_tab),
		cmocka_unit_test(each_separator_is_one_byte),
		cmocka_unit_test(a_token_ends_before_the_first_other_byte),
		cmocka_unit_test(lhex_ends_before_an_upper_case_digit),
		cmocka_unit_test(white_space_may_hold_one_fold),
		cmocka_unit_test(
			a_second_fold_is_not_part_of_the_same_white_space),
		cmocka_unit_test(
			a_line_end_without_white_space_after_it_is_no_fold),
		cmocka_unit_test(a_fold_beyond_the_end_is_not_seen),
		cmocka_unit_test(lws_needs_a_byte_where_sws_needs_none),
		cmocka_unit_test(a_separator_takes_the_white_space_around_it),
		cmocka_unit_test(
			ldquot_takes_white_space_before_the_quote_only),
		cmocka_unit_test(rdquot_takes_white_space_after_the_quote_only),
	};

	return cmocka_run_group_tests_name("scan", tests, NULL, NULL);
}
