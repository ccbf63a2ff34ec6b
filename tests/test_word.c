/* Which words the grammar knows, and that case alone may vary. */

#include <strings.h>
#include "support.h"
#include "word.h"

/* The words as RFC 3261, 3310, 7616 and 8760 print them. */
static const char *const printed[SDA_WORDS] = {
	[SDA_NAME_REALM] = "realm",
	[SDA_NAME_DOMAIN] = "domain",
	[SDA_NAME_NONCE] = "nonce",
	[SDA_NAME_OPAQUE] = "opaque",
	[SDA_NAME_STALE] = "stale",
	[SDA_NAME_ALGORITHM] = "algorithm",
	[SDA_NAME_QOP] = "qop",
	[SDA_NAME_CHARSET] = "charset",
	[SDA_NAME_USERHASH] = "userhash",
	[SDA_NAME_USERNAME] = "username",
	[SDA_NAME_USERNAME_EXT] = "username*",
	[SDA_NAME_URI] = "uri",
	[SDA_NAME_RESPONSE] = "response",
	[SDA_NAME_CNONCE] = "cnonce",
	[SDA_NAME_NC] = "nc",
	[SDA_NAME_AUTS] = "auts",
	[SDA_NAME_RSPAUTH] = "rspauth",
	[SDA_NAME_NEXTNONCE] = "nextnonce",
	[SDA_WORD_MD5] = "MD5",
	[SDA_WORD_MD5_SESS] = "MD5-sess",
	[SDA_WORD_SHA_256] = "SHA-256",
	[SDA_WORD_SHA_256_SESS] = "SHA-256-sess",
	[SDA_WORD_SHA_512_256] = "SHA-512-256",
	[SDA_WORD_SHA_512_256_SESS] = "SHA-512-256-sess",
	[SDA_WORD_AUTH] = "auth",
	[SDA_WORD_AUTH_INT] = "auth-int",
	[SDA_WORD_TRUE] = "true",
	[SDA_WORD_FALSE] = "false",
	[SDA_WORD_DIGEST] = "Digest",
};

/* The answer by the C library: the word whose letters match, or SDA_WORDS. */
static unsigned expected(struct sda_span s)
{
	for (unsigned word = 0; word < SDA_WORDS; word++)
		if (s.len == strlen(printed[word]) &&
		    memchr(s.at, 0, s.len) == NULL &&
		    strncasecmp((const char *)s.at, printed[word], s.len) == 0)
			return word;
	return SDA_WORDS;
}

static void check(struct sda_span s)
{
	struct sda_span copy = span_copy(s);

	assert_row(sda_word_find(copy, 0, SDA_WORDS) == expected(s), s);
	span_free(copy);
}

static void every_word_is_found_as_printed(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++) {
		struct sda_span s = span_of(printed[word]);

		assert_row(sda_word_find(s, 0, SDA_WORDS) == word, s);
	}
}

//= rfc3261#7.3.1-case-insensitive
static void a_word_is_found_in_any_mixture_of_cases(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++) {
		struct sda_span s = span_of(printed[word]);
		uint8_t text[16];

		for (unsigned mask = 0; mask < 1u << s.len; mask++) {
			struct sda_span mixed = {text, s.len};

			for (size_t i = 0; i < s.len; i++) {
				bool flip = mask >> i & 1 &&
					    (s.at[i] | 32) >= 'a' &&
					    (s.at[i] | 32) <= 'z';
				text[i] = (uint8_t)(s.at[i] ^ (flip ? 32 : 0));
			}
			assert_int_equal(sda_word_find(mixed, 0, SDA_WORDS),
					 word);
		}
	}
}

//= rfc3261#7.3.1-case-insensitive
static void a_word_with_one_byte_changed_is_another_word_or_none(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++)
		for (size_t i = 0; i < strlen(printed[word]); i++)
			for (unsigned c = 0; c < BYTES; c++) {
				struct sda_span s = span_of(printed[word]);
				uint8_t text[16];
				struct sda_span near = {text, s.len};

				memcpy(text, s.at, s.len);
				text[i] = (uint8_t)c;
				check(near);
			}
}

static void a_word_with_one_byte_less_is_another_word_or_none(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++) {
		struct sda_span s = span_of(printed[word]);

		for (size_t i = 0; i < s.len; i++) {
			uint8_t text[16];
			struct sda_span near = {text, s.len - 1};

			memcpy(text, s.at, i);
			memcpy(text + i, s.at + i + 1, s.len - i - 1);
			check(near);
		}
	}
}

static void a_word_with_one_byte_more_is_another_word_or_none(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++) {
		struct sda_span s = span_of(printed[word]);

		for (size_t i = 0; i <= s.len; i++)
			for (unsigned c = 0; c < BYTES; c++) {
				uint8_t text[17];
				struct sda_span near = {text, s.len + 1};

				memcpy(text, s.at, i);
				text[i] = (uint8_t)c;
				memcpy(text + i + 1, s.at + i, s.len - i);
				check(near);
			}
	}
}

static void the_empty_text_is_no_word(void **state)
{
	struct sda_span null = {NULL, 0};
	(void)state;
	assert_int_equal(sda_word_find(SPAN(""), 0, SDA_WORDS), SDA_WORDS);
	assert_int_equal(sda_word_find(null, 0, SDA_WORDS), SDA_WORDS);
}

static void a_long_text_is_no_word(void **state)
{
	static uint8_t text[BYTES + 16];
	(void)state;
	for (size_t len = 17; len <= sizeof text; len++)
		for (unsigned word = 0; word < SDA_WORDS; word++) {
			struct sda_span s = {text, len};

			memset(text, 0, sizeof text);
			memcpy(text, printed[word], strlen(printed[word]));
			assert_int_equal(sda_word_find(s, 0, SDA_WORDS),
					 SDA_WORDS);
		}
}

static void a_word_outside_the_range_asked_for_is_not_found(void **state)
{
	(void)state;
	for (unsigned word = 0; word < SDA_WORDS; word++) {
		struct sda_span s = span_of(printed[word]);

		assert_int_equal(sda_word_find(s, word, word + 1), word);
		assert_int_equal(sda_word_find(s, 0, word), word);
		assert_int_equal(sda_word_find(s, word + 1, SDA_WORDS),
				 SDA_WORDS);
		assert_int_equal(sda_word_find(s, word, word), word);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_is_found_as_printed),
		cmocka_unit_test(a_word_is_found_in_any_mixture_of_cases),
		cmocka_unit_test(
			a_word_with_one_byte_changed_is_another_word_or_none),
		cmocka_unit_test(
			a_word_with_one_byte_less_is_another_word_or_none),
		cmocka_unit_test(
			a_word_with_one_byte_more_is_another_word_or_none),
		cmocka_unit_test(the_empty_text_is_no_word),
		cmocka_unit_test(a_long_text_is_no_word),
		cmocka_unit_test(
			a_word_outside_the_range_asked_for_is_not_found),
	};

	return cmocka_run_group_tests_name("word", tests, NULL, NULL);
}
