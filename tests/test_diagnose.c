/* A diagnosis finds the first byte that is wrong, and agrees with the reader.
 */

#include "support.h"
#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "diagnose.h"
#include "input.h"

static struct message_fault fault;

static void a_malformed_value_is_wrong_at_its_byte(void **state)
{
	static const struct {
		const char *value;
		size_t offset;
		const char *word; /* of what was expected */
	} table[] = {
		{ "", 0, "auth-scheme" },
		{ "\"x\"", 0, "auth-scheme" },
		{ "Digest", 6, "white space" },
		{ "Digest,a=b", 6, "white space" },
		{ "Digest ", 7, "name" },
		{ "Digest ,a=b", 7, "name" },
		{ "Digest a", 8, "EQUAL" },
		{ "Digest a ;", 9, "EQUAL" },
		{ "Digest a=", 9, "quoted-string" },
		{ "Digest a= ,", 10, "quoted-string" },
		{ "Digest a=/", 9, "quoted-string" },
		{ "Digest a=b,", 11, "name" },
		{ "Digest a=b,,c=d", 11, "name" },
		{ "Digest a=b;c=d", 10, "COMMA" },
		{ "Digest a=b c=d", 11, "COMMA" },
		{ "Digest a=\"b\"c=d", 12, "COMMA" },
		{ "Digest a=b/c", 10, "COMMA" },
		{ "Digest a=b ", 10, "COMMA" },
		{ "Digest a=b, Digest c=d", 19, "EQUAL" },
		{ "Digest a=\"b", 11, "DQUOTE" },
		{ "Digest a=\"b\\\"", 13, "DQUOTE" },
		{ "Digest a=\"b\\", 12, "backslash" },
		{ "Digest a=\"b\\\xC3\xA9\"", 12, "backslash" },
		{ "Digest a=\"b\\\r\n c\"", 12, "backslash" },
		{ "Digest a=\"b\rc\"", 11, "fold" },
		{ "Digest a=\"b\nc\"", 11, "fold" },
		{ "Digest a=\"b\r\nc\"", 11, "fold" },
		{ "Digest a=\"b\001c\"", 11, "control" },
		{ "Digest a=\"b\177\"", 11, "control" },
		{ "Digest a=\"\xE9t\"", 11, "UTF8-CONT" },
		{ "Digest a=\"\x80\"", 10, "lead byte" },
		{ "Digest a=\"\xFE\"", 10, "lead byte" },
		{ "Digest a=\"\xF8\x80\x80\x80\"", 14, "UTF8-CONT" },
		{ "Digest a=b\r\n \r\n ,c=d", 13, "COMMA" },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		struct sda_span value = input_text(table[i].value);
		assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, value,
					 &fault), SDA_MALFORMED);
		assert_int_equal(fault.offset, table[i].offset);
		assert_non_null(strstr(fault.expected, table[i].word));
		assert_string_equal(fault.rule, "RFC 3261 25.1");
	}
}

static void a_second_parameter_is_a_duplicate_at_its_byte(void **state)
{
	struct sda_span value =
		input_text("Digest a=b, realm=\"x\", a=c, Realm=\"y\", nc=1");

	(void)state;
	assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, value,
					 &fault), SDA_DUPLICATE);
	assert_int_equal(fault.offset, 28);
	assert_string_equal(fault.rule, "RFC 3261 7.3.1");
}

/* In a challenge neither of them names anybody. */
static void a_user_named_in_both_ways_is_a_duplicate(void **state)
{
	struct sda_span first =
		input_text("Digest username=\"J\", username*=UTF-8''J");
	struct sda_span last =
		input_text("Digest USERNAME*=UTF-8''J, Username=\"J\"");

	(void)state;
	assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, first, &fault),
			 SDA_DUPLICATE);
	assert_int_equal(fault.offset, 21);
	assert_string_equal(fault.rule, "RFC 7616 3.4");
	assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, last, &fault),
			 SDA_DUPLICATE);
	assert_int_equal(fault.offset, 27);
	assert_string_equal(fault.rule, "RFC 7616 3.4");
	assert_int_equal(diagnose_value(SDA_HEADER_CHALLENGE, first, &fault),
			 SDA_OK);
}

static void malformed_counts_more_than_duplicate(void **state)
{
	struct sda_span value = input_text("Digest nc=1, nc=2, nc");

	(void)state;
	assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, value,
					 &fault), SDA_MALFORMED);
	assert_int_equal(fault.offset, 21);
}

static void a_value_beyond_the_limit_is_too_long(void **state)
{
	static uint8_t bytes[SDA_SPAN_MAX + 1];
	struct sda_span value = { bytes, sizeof bytes };

	(void)state;
	memset(bytes, 'a', sizeof bytes);
	assert_int_equal(diagnose_value(SDA_HEADER_CREDENTIALS, value,
					 &fault), SDA_TOO_LONG);
	assert_int_equal(fault.offset, SDA_SPAN_MAX);
}

static void nothing_is_wrong_with_a_good_value(void **state)
{
	struct message_fault before = { 7, "x", "y" };

	(void)state;
	fault = before;
	assert_int_equal(
		diagnose_value(SDA_HEADER_CREDENTIALS, input_text("Digest a=b , c = \"\\\"\""), &fault),
		SDA_OK);
	assert_memory_equal(&fault, &before, sizeof fault);
}

/* A small generator, so that every run tries the same values. */
static uint32_t draw(uint32_t *state, uint32_t below)
{
	*state = *state * 1664525 + 1013904223;
	return (*state >> 16) % below;
}

/* Joins pieces that make and break the grammar. */
static size_t compose(uint32_t *state, uint8_t *out)
{
	static const char *const piece[] = {
		"username", "username*", "response=\"0\" \r\n ", "cnonce=\"\"",
		"rspauth=\"a\"", "nc",	"=",	 ",",	"\"",	    "\\",	"\r\n ", "\r",
		"\n",	" ",	 "\t",	"\xC3\xA9", "\xE2\x82", "\x80",	 "\xFE",
		"\001", "realm", "a=b", ",x=\"y\"", "/",	"=\"",	 "\","
	};
	size_t len = 7;
	uint32_t count = draw(state, 9);

	memcpy(out, "Digest ", len);
	for (uint32_t i = 0; i < count; i++) {
		const char *text = piece[draw(state, ROWS(piece))];
		memcpy(out + len, text, strlen(text));
		len += strlen(text);
	}
	return len;
}

static enum sda_status read_as(enum sda_header header, struct sda_span value)
{
	struct sda_challenge challenge;
	struct sda_credentials credentials;
	struct sda_authinfo authinfo;

	switch (header) {
	case SDA_HEADER_CHALLENGE:
		return sda_challenge_read(value, &challenge);
	case SDA_HEADER_CREDENTIALS:
		return sda_credentials_read(value, &credentials);
	default:
		return sda_authinfo_read(value, &authinfo);
	}
}

/* How many of the values drawn are good. */
static uint32_t agree(enum sda_header header, size_t scheme)
{
	enum { ROUNDS = 100000 };
	uint32_t seed = 1;
	uint32_t good = 0;
	uint8_t bytes[200];

	for (int round = 0; round < ROUNDS; round++) {
		size_t len = compose(&seed, bytes);
		struct sda_span drawn = { bytes + scheme, len - scheme };
		struct sda_span value = span_copy(drawn);
		enum sda_status status = read_as(header, value);
		assert_int_equal(diagnose_value(header, value, &fault), status);
		good += status == SDA_OK;
		if (status != SDA_OK)
			assert_true(fault.offset <= value.len);
		span_free(value);
	}
	return good;
}

static void the_diagnosis_and_the_reader_agree(void **state)
{
	(void)state;
	assert_true(agree(SDA_HEADER_CHALLENGE, 0) > 100);
	assert_true(agree(SDA_HEADER_CREDENTIALS, 0) > 100);
	assert_true(agree(SDA_HEADER_AUTHINFO, 7) > 10);
}

static void what_was_found_is_named(void **state)
{
	static const struct {
		const char *text;
		const char *found;
	} table[] = {
		{ "", "the end" },
		{ ";x", "';'" },
		{ "realm=", "\"realm\"" },
		{ "\xC3", "byte 0xc3" },
		{ " ", "byte 0x20" },
		{ "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
		  "\"abcdefghijklmnopqrstuvwxyzabcdef\"" },
	};
	char found[DIAGNOSE_FOUND_MAX];

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		diagnose_found(input_text(table[i].text), 0, found);
		assert_string_equal(found, table[i].found);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_malformed_value_is_wrong_at_its_byte),
		cmocka_unit_test(a_second_parameter_is_a_duplicate_at_its_byte),
		cmocka_unit_test(a_user_named_in_both_ways_is_a_duplicate),
		cmocka_unit_test(malformed_counts_more_than_duplicate),
		cmocka_unit_test(a_value_beyond_the_limit_is_too_long),
		cmocka_unit_test(nothing_is_wrong_with_a_good_value),
		cmocka_unit_test(the_diagnosis_and_the_reader_agree),
		cmocka_unit_test(what_was_found_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
