/* Which texts are params, and what is kept of them. */

#include <stdio.h>
#include "support.h"
#include "params.h"
#include "scan.h"

enum { FROM = 3 };

/* Every known name, as the RFCs print it. */
static const struct {
	unsigned name;
	const char *text;
} names[] = {
	{ SDA_NAME_REALM, "realm" },
	{ SDA_NAME_DOMAIN, "domain" },
	{ SDA_NAME_NONCE, "nonce" },
	{ SDA_NAME_OPAQUE, "opaque" },
	{ SDA_NAME_STALE, "stale" },
	{ SDA_NAME_ALGORITHM, "algorithm" },
	{ SDA_NAME_QOP, "qop" },
	{ SDA_NAME_CHARSET, "charset" },
	{ SDA_NAME_USERHASH, "userhash" },
	{ SDA_NAME_USERNAME, "username" },
	{ SDA_NAME_USERNAME_EXT, "username*" },
	{ SDA_NAME_URI, "uri" },
	{ SDA_NAME_RESPONSE, "response" },
	{ SDA_NAME_CNONCE, "cnonce" },
	{ SDA_NAME_NC, "nc" },
	{ SDA_NAME_AUTS, "auts" },
	{ SDA_NAME_RSPAUTH, "rspauth" },
	{ SDA_NAME_NEXTNONCE, "nextnonce" },
};

/* Reads a copy with FROM bytes before it; a refusal must change nothing. */
static enum sda_status pairs(struct sda_span text)
{
	struct sda_params out, before;
	uint8_t shifted[512];
	struct sda_span s = { shifted, FROM + text.len };

	memset(shifted, '"', FROM);
	memcpy(shifted + FROM, text.at, text.len);
	struct sda_span copy = span_copy(s);
	memset(&out, POISON, sizeof out);
	memset(&before, POISON, sizeof before);
	enum sda_status status = sda_params_read(SDA_HEADER_OTHER, copy, FROM, &out);
	if (status != SDA_OK)
		assert_memory_equal(&out, &before, sizeof out);
	span_free(copy);
	return status;
}

static void check_pairs(const struct sda_span *row, size_t count,
			enum sda_status expected)
{
	for (size_t i = 0; i < count; i++)
		assert_row(pairs(row[i]) == expected, row[i]);
}

//= rfc3261#25.1-auth-param
//= rfc7615#3.1-both-forms
static void a_param_is_cut_into_name_and_value(void **state)
{
	static const struct {
		struct sda_span text, name, value;
		enum sda_form form;
		size_t end;
	} rows[] = {
		{ TEXT("a=b"), TEXT("a"), TEXT("b"), SDA_TOKEN, 3 },
		{ TEXT("nc=00000001,x"), TEXT("nc"), TEXT("00000001"),
		  SDA_TOKEN, 11 },
		{ TEXT("a=\"\""), TEXT("a"), TEXT(""), SDA_QUOTED, 4 },
		{ TEXT("a=\"b c\" "), TEXT("a"), TEXT("b c"), SDA_QUOTED, 7 },
		{ TEXT("a \r\n = \t\"b\""), TEXT("a"), TEXT("b"), SDA_QUOTED,
		  11 },
		{ TEXT("a=\r\n b"), TEXT("a"), TEXT("b"), SDA_TOKEN, 6 },
		{ TEXT("a= \r\n \r\n \"b\""), TEXT("a"), TEXT("b"), SDA_QUOTED,
		  12 },
		{ TEXT("a=\"\\\"b\\\\\",c"), TEXT("a"), TEXT("\\\"b\\\\"),
		  SDA_QUOTED, 9 },
		{ TEXT("username*=UTF-8''J%C3%A4s"), TEXT("username*"),
		  TEXT("UTF-8''J%C3%A4s"), SDA_TOKEN, 25 },
		{ TEXT("a=b;c"), TEXT("a"), TEXT("b"), SDA_TOKEN, 3 },
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].text);
		struct sda_param out;

		assert_row(sda_param_read(SDA_HEADER_OTHER, copy, 0, &out) == rows[i].end,
			   rows[i].text);
		assert_row(span_same(out.name, rows[i].name), rows[i].text);
		assert_row(span_same(out.value, rows[i].value), rows[i].text);
		assert_row(out.form == rows[i].form, rows[i].text);
		assert_ptr_equal(out.name.at, copy.at);
		span_free(copy);
	}
}

//= rfc3261#25.1-auth-param
static void what_is_no_param_changes_nothing(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),
		TEXT("a"),
		TEXT("a="),
		TEXT("=b"),
		TEXT("a b=c"),
		TEXT(" a=b"),
		TEXT("\"a\"=b"),
		TEXT("a=,"),
		TEXT("a= ;"),
		TEXT("a=\""),
		TEXT("a=\"b"),
		TEXT("a=\"b\\\""),
		TEXT("a==b"),
		TEXT("a:b"),
		TEXT("a=\"\x7F\""),
		TEXT("a=/b"),
		TEXT("a=\r\n \r\n b"),
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i]);
		struct sda_param out, before;

		memset(&out, POISON, sizeof out);
		memset(&before, POISON, sizeof before);
		assert_row(sda_param_read(SDA_HEADER_OTHER, copy, 0, &out) == SDA_NONE, rows[i]);
		assert_memory_equal(&out, &before, sizeof out);
		span_free(copy);
	}
}

/* Writes `text` with upper-case letters at the bits of mask. */
static void mixed(const char *text, unsigned mask, char *out)
{
	size_t i = 0;

	for (; text[i] != '\0'; i++) {
		bool letter = text[i] >= 'a' && text[i] <= 'z';
		bool flip = letter && (mask >> i & 1) != 0;
		out[i] = (char)(text[i] - (flip ? 'a' - 'A' : 0));
	}
	out[i] = '\0';
}

//= rfc3261#7.3.1-case-insensitive
static void every_known_name_is_kept_in_its_place_in_any_case(void **state)
{
	static const unsigned masks[] = { 0, ~0u, 0x55555555u, 1 };
	(void)state;
	assert_int_equal(ROWS(names), SDA_NAMES);
	for (size_t i = 0; i < ROWS(names); i++)
		for (size_t m = 0; m < ROWS(masks); m++) {
			char name[16], text[40];
			struct sda_params out;

			mixed(names[i].text, masks[m], name);
			int len = snprintf(text, sizeof text, "x=y, %s=\"v\"",
					   name);
			assert_true(len > 0);
			assert_int_equal(
				sda_params_read(SDA_HEADER_OTHER, span_of(text), 0, &out),
				SDA_OK);
			for (unsigned n = 0; n < SDA_NAMES; n++)
				assert_int_equal(out.known[n].form,
						 n == names[i].name
							 ? SDA_QUOTED
							 : SDA_ABSENT);
			struct sda_param *known = &out.known[names[i].name];
			assert_true(span_same(known->name, span_of(name)));
			assert_true(span_same(known->value, SPAN("v")));
		}
}

//= rfc7235#2.1-once
//= rfc3261#7.3.1-once
static void a_known_name_twice_is_a_duplicate(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(names); i++) {
		char upper[16], text[64];

		mixed(names[i].text, ~0u, upper);
		snprintf(text, sizeof text, "%s=\"a\", x=y, %s=b",
			 names[i].text, upper);
		assert_int_equal(pairs(span_of(text)), SDA_DUPLICATE);
		snprintf(text, sizeof text, "%s=a,%s=a", upper, names[i].text);
		assert_int_equal(pairs(span_of(text)), SDA_DUPLICATE);
	}
}

//= rfc3261#20-unknown-ignored
//= rfc2617#3.2-unknown-ignored
static void an_unknown_name_may_come_twice(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("x=1,x=1"),
		TEXT("ncx=1,ncx=2,nc=1"),
		TEXT("MD5=a,auth=b,MD5=c"),
		TEXT("true=a,true=b,digest=c"),
	};
	(void)state;
	check_pairs(rows, ROWS(rows), SDA_OK);
}

static void outside_the_grammar_weighs_more_than_a_duplicate(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("nc=1,nc=2,"),
		TEXT("nc=1,nc=2;"),
		TEXT("nc=1,nc=2,x"),
		TEXT("realm=\"a\",realm=\"b"),
	};
	(void)state;
	check_pairs(rows, ROWS(rows), SDA_MALFORMED);
}

//= rfc3261#25.1-params
static void a_list_is_read_to_its_very_end(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("a=b"),
		TEXT("a=b,c=\"d\""),
		TEXT("a=b\t,\t c=d"),
		TEXT("a=b\r\n ,c=d"),
		TEXT("a=b,\r\n c=d"),
		TEXT("a=b \r\n , \r\n c=d"),
		TEXT("a=\"\r\n \r\n \""),
		TEXT("a=\"\xC0\x80\xED\xA0\x80\""),
		TEXT("a=\"\\\0\""),
	};
	(void)state;
	check_pairs(rows, ROWS(rows), SDA_OK);
}

//= rfc3261#25.1-params
static void a_list_has_no_other_separator_and_no_empty_element(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),
		TEXT(","),
		TEXT(",a=b"),
		TEXT("a=b,"),
		TEXT("a=b, "),
		TEXT("a=b,,c=d"),
		TEXT("a=b;c=d"),
		TEXT("a=b c=d"),
		TEXT("a=b "),
		TEXT(" a=b"),
		TEXT("a=b\r\n"),
		TEXT("a=\"b\"c=d"),
		TEXT("a=b\r\n \r\n ,c=d"),
		TEXT("a=b,\r\n \r\n c=d"),
		TEXT("a"),
		TEXT("a=b,c"),
		TEXT("a=b\0"),
		TEXT("a=\"b\"\""),
	};
	(void)state;
	check_pairs(rows, ROWS(rows), SDA_MALFORMED);
}

static void an_absent_param_has_no_bytes(void **state)
{
	struct sda_params out;
	(void)state;
	memset(&out, POISON, sizeof out);
	assert_int_equal(sda_params_read(SDA_HEADER_OTHER, SPAN("nc=1"), 0, &out), SDA_OK);
	assert_int_equal(out.known[SDA_NAME_REALM].form, SDA_ABSENT);
	assert_int_equal(out.known[SDA_NAME_REALM].name.len, 0);
	assert_int_equal(out.known[SDA_NAME_REALM].value.len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_param_is_cut_into_name_and_value),
		cmocka_unit_test(what_is_no_param_changes_nothing),
		cmocka_unit_test(
			every_known_name_is_kept_in_its_place_in_any_case),
		cmocka_unit_test(a_known_name_twice_is_a_duplicate),
		cmocka_unit_test(an_unknown_name_may_come_twice),
		cmocka_unit_test(
			outside_the_grammar_weighs_more_than_a_duplicate),
		cmocka_unit_test(a_list_is_read_to_its_very_end),
		cmocka_unit_test(
			a_list_has_no_other_separator_and_no_empty_element),
		cmocka_unit_test(an_absent_param_has_no_bytes),
	};

	return cmocka_run_group_tests_name("params", tests, NULL, NULL);
}
