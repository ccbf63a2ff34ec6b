/* That each octet has its percent-encoding, and each encoding its octet. */

#include <stdio.h>
#include "support.h"
#include "percent.h"

/* Those of attr-char (RFC 8187 3.2.1) that are in SIP's token as well. */
static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			    "abcdefghijklmnopqrstuvwxyz0123456789!+-._`~";

static void each_octet_is_written_as_itself_or_in_upper_case(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t in[] = {(uint8_t)c};
		uint8_t out[4] = {POISON, POISON, POISON, POISON};
		struct sda_writer w = sda_writer_make(out, 3);
		char hex[4];

		sda_percent_write((struct sda_span){in, 1}, &w);
		assert_false(w.overflow);
		if (is_in(c, plain)) {
			assert_int_equal(w.len, 1);
			assert_int_equal(out[0], c);
		} else {
			snprintf(hex, sizeof hex, "%%%02X", c);
			assert_int_equal(w.len, 3);
			assert_memory_equal(out, hex, 3);
		}
		assert_int_equal(out[w.len], POISON);
	}
}

static void each_octet_is_read_in_both_cases_and_charsets(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		for (int form = 0; form < 2; form++) {
			char hex[4];
			uint8_t out[2];
			struct sda_writer w = sda_writer_make(out, 2);

			snprintf(hex, sizeof hex, form ? "%%%02x" : "%%%02X",
				 c);
			struct sda_span copy = span_copy(span_of(hex));
			assert_true(sda_percent_check(copy));
			sda_percent_read(copy, SDA_CHARSET_UTF_8, &w);
			assert_int_equal(w.len, 1);
			assert_int_equal(out[0], c);
			w = sda_writer_make(out, 2);
			sda_percent_read(copy, SDA_CHARSET_ISO_8859_1, &w);
			assert_int_equal(w.len, c < 0x80 ? 1 : 2);
			assert_int_equal(c < 0x80 ? out[0]
						  : (out[0] & 0x1Fu) << 6 |
							    (out[1] & 0x3Fu),
					 c);
			span_free(copy);
		}
}

static void each_octet_alone_is_utf_8_or_not(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		char hex[4];

		snprintf(hex, sizeof hex, "%%%02X", c);
		assert_int_equal(sda_percent_utf8(span_of(hex)), c < 0x80);
	}
	assert_true(sda_percent_utf8(SPAN("")));
	assert_true(sda_percent_utf8(SPAN("a%C3%A4%E2%82%ACb")));
	assert_false(sda_percent_utf8(SPAN("a%C3b%A4")));
	assert_false(sda_percent_utf8(SPAN("%E2%82")));
}

static void a_percent_sign_has_two_digits_behind_it(void **state)
{
	static const struct {
		struct sda_span text;
		bool good;
	} rows[] = {
		{TEXT(""), true},	{TEXT("%41"), true},
		{TEXT("%aF%Fa"), true}, {TEXT("a%41b"), true},
		{TEXT("%"), false},	{TEXT("%4"), false},
		{TEXT("%%41"), false},	{TEXT("%4%41"), false},
		{TEXT("%4g"), false},	{TEXT("%G4"), false},
		{TEXT("%41%"), false},	{TEXT("%41%4"), false},
		{TEXT("a'b"), false},	{TEXT("a*"), false},
		{TEXT("%4\0"), false},	{TEXT("%\xB0\xB0"), false},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].text);

		assert_row(sda_percent_check(copy) == rows[i].good,
			   rows[i].text);
		span_free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			each_octet_is_written_as_itself_or_in_upper_case),
		cmocka_unit_test(each_octet_is_read_in_both_cases_and_charsets),
		cmocka_unit_test(each_octet_alone_is_utf_8_or_not),
		cmocka_unit_test(a_percent_sign_has_two_digits_behind_it),
	};

	return cmocka_run_group_tests_name("percent", tests, NULL, NULL);
}
