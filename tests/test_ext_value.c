/* That an ext-value is read exactly, and its parts are found. */

#include "support.h"
#include "ext_value.h"

static void each_part_is_found(void **state)
{
	static const struct {
		struct sda_span text;
		enum sda_charset charset;
		struct sda_span language;
		struct sda_span value;
	} rows[] = {
		{TEXT("UTF-8''"), SDA_CHARSET_UTF_8, TEXT(""), TEXT("")},
		{TEXT("UTF-8''bob"), SDA_CHARSET_UTF_8, TEXT(""), TEXT("bob")},
		{TEXT("utf-8'en'%C2%A3%20rates"), SDA_CHARSET_UTF_8, TEXT("en"),
		 TEXT("%C2%A3%20rates")},
		{TEXT("uTf-8'de-CH-1996'a"), SDA_CHARSET_UTF_8,
		 TEXT("de-CH-1996"), TEXT("a")},
		{TEXT("iso-8859-1'en'%A3%20rates"), SDA_CHARSET_ISO_8859_1,
		 TEXT("en"), TEXT("%A3%20rates")},
		{TEXT("ISO-8859-1''%a3"), SDA_CHARSET_ISO_8859_1, TEXT(""),
		 TEXT("%a3")},
		{TEXT("UTF-8''!#$&+-.^_`|~09AZaz"), SDA_CHARSET_UTF_8, TEXT(""),
		 TEXT("!#$&+-.^_`|~09AZaz")},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].text);
		struct sda_ext_value v;

		assert_row(sda_ext_value_read(copy, &v) == SDA_OK,
			   rows[i].text);
		assert_row(v.charset == rows[i].charset, rows[i].text);
		assert_row(span_same(v.language, rows[i].language), rows[i].text);
		assert_row(span_same(v.value, rows[i].value), rows[i].text);
		assert_row(v.value.at + v.value.len == copy.at + copy.len,
			   rows[i].text);
		span_free(copy);
	}
}

/* The status of a copy; what it refuses must leave the parts alone. */
static enum sda_status status(struct sda_span text)
{
	struct sda_span copy = span_copy(text);
	struct sda_ext_value v, before;

	memset(&v, POISON, sizeof v);
	before = v;
	enum sda_status result = sda_ext_value_read(copy, &v);
	if (result != SDA_OK)
		assert_memory_equal(&v, &before, sizeof v);
	span_free(copy);
	return result;
}

static void what_is_no_ext_value_is_malformed(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),	     TEXT("UTF-8"),	  TEXT("UTF-8'bob"),
		TEXT("'"),	     TEXT("''"),	  TEXT("''bob"),
		TEXT("UTF-8''%"),    TEXT("UTF-8''%4"),	  TEXT("UTF-8''%4g"),
		TEXT("UTF-8''%g4"),  TEXT("UTF-8''a%2"),  TEXT("UTF-8'''"),
		TEXT("UTF-8''a'b"),  TEXT("UTF-8''a*b"),  TEXT("UTF-8''a b"),
		TEXT("UTF-8''a\"b"), TEXT("UTF-8''\xC3"), TEXT("UTF-8''a{b}"),
		TEXT("UTF-8''a/b"),  TEXT("UTF-8''a@b"),  TEXT("UTF-8''\0"),
		TEXT("UTF 8''bob"),  TEXT("UTF*8''bob"),  TEXT("U.8''bob"),
		TEXT("U|8''bob"),    TEXT("\"UTF-8''b\""), TEXT("\xC3''bob"),
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status(rows[i]) == SDA_MALFORMED, rows[i]);
}

static void another_charset_is_not_supported(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("UTF-16''bob"),	 TEXT("UTF8''bob"),
		TEXT("UTF-80''bob"),	 TEXT("UTF-7''bob"),
		TEXT("ISO-8859-15''b"),	 TEXT("ISO-8859-2''b"),
		TEXT("ISO_8859-1''b"),	 TEXT("latin1''bob"),
		TEXT("us-ascii''bob"),	 TEXT("x''"),
		TEXT("!#$%&+-^_`{}~''"), TEXT("\x55\x54\x46\x0D\x38''b"),
	};

	(void)state;
	for (size_t i = 0; i + 1 < ROWS(rows); i++)
		assert_row(status(rows[i]) == SDA_UNSUPPORTED, rows[i]);
	/* CR is 32 less than "-", and no letter */
	assert_int_equal(status(rows[ROWS(rows) - 1]), SDA_MALFORMED);
}

static void a_language_is_letters_and_then_subtags(void **state)
{
	static const struct {
		struct sda_span text;
		bool good;
	} rows[] = {
		{TEXT("x''"), true},
		{TEXT("x'e'"), true},
		{TEXT("x'abcdefgh'"), true},
		{TEXT("x'abcdefghi'"), false},
		{TEXT("x'en-12345678'"), true},
		{TEXT("x'en-123456789'"), false},
		{TEXT("x'sgn-BE-FR'"), true},
		{TEXT("x'i-klingon'"), true},
		{TEXT("x'zh-cmn-Hans-CN-x-a-b1'"), true},
		{TEXT("x'1'"), false},
		{TEXT("x'e1'"), false},
		{TEXT("x'-'"), false},
		{TEXT("x'-en'"), false},
		{TEXT("x'en-'"), false},
		{TEXT("x'en--US'"), false},
		{TEXT("x'en_US'"), false},
		{TEXT("x'*'"), false},
		{TEXT("x'en '"), false},
		{TEXT("x'\xC3\xA4'"), false},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status(rows[i].text) ==
				   (rows[i].good ? SDA_UNSUPPORTED
						 : SDA_MALFORMED),
			   rows[i].text);
}

/* RFC 8187 3.2.1, literally. */
static void each_byte_is_in_the_sets_of_the_rfc_or_refused(void **state)
{
	static const char alphanum[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz0123456789";
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t value[] = {'x', '\'', '\'', (uint8_t)c};
		uint8_t charset[] = {(uint8_t)c, '\'', '\''};
		uint8_t high[] = {'x', '\'', '\'', '%', (uint8_t)c, '0'};
		uint8_t low[] = {'x', '\'', '\'', '%', '0', (uint8_t)c};
		bool is_hex = is_in(c, "0123456789ABCDEFabcdef");

		assert_int_equal(status((struct sda_span){value, 4}) !=
					 SDA_MALFORMED,
				 is_in(c, alphanum) ||
					 is_in(c, "!#$&+-.^_`|~"));
		assert_int_equal(status((struct sda_span){charset, 3}) !=
					 SDA_MALFORMED,
				 is_in(c, alphanum) ||
					 is_in(c, "!#$%&+-^_`{}~"));
		assert_int_equal(status((struct sda_span){high, 6}) !=
					 SDA_MALFORMED, is_hex);
		assert_int_equal(status((struct sda_span){low, 6}) !=
					 SDA_MALFORMED, is_hex);
	}
}

static void more_than_a_datagram_is_too_long(void **state)
{
	enum { LEN = SDA_SPAN_MAX + 1 };
	uint8_t *text = malloc(LEN);
	(void)state;
	assert_non_null(text);
	memset(text, 'a', LEN);
	memcpy(text, "UTF-8''", 7);
	struct sda_span s = {text, LEN};
	assert_int_equal(status(s), SDA_TOO_LONG);
	s.len--;
	assert_int_equal(status(s), SDA_OK);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_part_is_found),
		cmocka_unit_test(what_is_no_ext_value_is_malformed),
		cmocka_unit_test(another_charset_is_not_supported),
		cmocka_unit_test(a_language_is_letters_and_then_subtags),
		cmocka_unit_test(
			each_byte_is_in_the_sets_of_the_rfc_or_refused),
		cmocka_unit_test(more_than_a_datagram_is_too_long),
	};

	return cmocka_run_group_tests_name("ext_value", tests, NULL, NULL);
}
