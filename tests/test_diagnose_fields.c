/* Where a diagnosis differs from one header field to the other. */

#include "support.h"
#include "diagnose.h"
#include "input.h"

static struct message_fault fault;

static void
white_space_behind_a_quote_is_right_or_wrong_at_its_byte(void **state)
{
	static const struct {
		enum sda_header header;
		const char *value;
		size_t offset; /* 0: nothing is wrong */
	} table[] = {
		{ SDA_HEADER_CREDENTIALS, "Digest uri=\"sip:a\" ", 0 },
		{ SDA_HEADER_CREDENTIALS, "Digest uri=\"*\" ", 14 },
		{ SDA_HEADER_CREDENTIALS, "Other uri=\"sip:a\" ", 17 },
		{ SDA_HEADER_CREDENTIALS, "Digest response=\"\" \t", 0 },
		{ SDA_HEADER_CREDENTIALS, "Digest response=\"A\" \t", 19 },
		{ SDA_HEADER_CREDENTIALS, "Digest realm=\"a\" ", 16 },
		{ SDA_HEADER_CREDENTIALS, "Digest qop=\"auth\" ", 17 },
		{ SDA_HEADER_CHALLENGE, "Digest qop=\"auth\" ", 0 },
		{ SDA_HEADER_CHALLENGE, "Digest domain=\"sip:a\" ", 0 },
		{ SDA_HEADER_CHALLENGE, "Digest domain=\"/\" ", 17 },
		{ SDA_HEADER_AUTHINFO, "rspauth=\"\" ", 0 },
		{ SDA_HEADER_AUTHINFO, "nextnonce=\"\" ", 12 },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		struct sda_span value = input_text(table[i].value);
		enum sda_status status =
			diagnose_value(table[i].header, value, &fault);
		assert_row(status == (table[i].offset == 0 ? SDA_OK
							   : SDA_MALFORMED),
			   value);
		if (status != SDA_OK)
			assert_row(fault.offset == table[i].offset, value);
	}
}

static void authinfo_is_a_closed_list(void **state)
{
	static const struct {
		const char *value;
		size_t offset;
		const char *word; /* of what was expected */
	} table[] = {
		{ "", 0, "name" },
		{ "Digest qop=auth", 7, "EQUAL" },
		{ "qop=auth, x=y", 10, "nextnonce" },
		{ "realm=\"r\"", 0, "nextnonce" },
		{ "nextnonce=n", 10, "quoted-string" },
		{ "cnonce = n", 9, "quoted-string" },
		{ "qop=\"auth\"", 4, "token" },
		{ "nc=\"00000001\"", 3, "8 lower-case" },
		{ "nc=0000000A", 3, "8 lower-case" },
		{ "nc=000000001", 3, "8 lower-case" },
		{ "rspauth=ab", 8, "in quotes" },
		{ "rspauth=\"AB\"", 8, "in quotes" },
		{ "rspauth=\"ab", 11, "DQUOTE" },
		{ "qop=auth,", 9, "name" },
		{ "qop=auth;nc=00000001", 8, "COMMA" },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		struct sda_span value = input_text(table[i].value);
		assert_row(diagnose_value(SDA_HEADER_AUTHINFO, value, &fault) ==
			   SDA_MALFORMED, value);
		assert_row(fault.offset == table[i].offset, value);
		assert_non_null(strstr(fault.expected, table[i].word));
		assert_string_equal(fault.rule, "RFC 3261 25.1");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			white_space_behind_a_quote_is_right_or_wrong_at_its_byte),
		cmocka_unit_test(authinfo_is_a_closed_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
