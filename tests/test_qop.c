/* What a qop-value says, and what a challenge's list offers. */

#include "support.h"
#include "qop.h"

//= rfc7616#3.4-qop-value
//= rfc3261#7.3.1-case-insensitive
static void a_value_is_named_without_regard_to_case(void **state)
{
	static const struct {
		struct sda_span value;
		enum sda_qop qop;
	} rows[] = {
		{TEXT("auth"), SDA_QOP_AUTH},
		{TEXT("AUTH"), SDA_QOP_AUTH},
		{TEXT("aUtH"), SDA_QOP_AUTH},
		{TEXT("auth-int"), SDA_QOP_AUTH_INT},
		{TEXT("Auth-Int"), SDA_QOP_AUTH_INT},
		{TEXT("AUTH-INT"), SDA_QOP_AUTH_INT},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].value);

		assert_row(sda_qop_find(copy) == rows[i].qop, rows[i].value);
		span_free(copy);
	}
}

//= rfc7616#3.4-qop-value
static void another_value_is_unknown(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),	   TEXT("a"),	      TEXT("aut"),
		TEXT("auts"),	   TEXT("auth "),     TEXT(" auth"),
		TEXT("auth\0"),	   TEXT("auth-"),     TEXT("auth-in"),
		TEXT("auth-inT "), TEXT("auth-int,"), TEXT("auth,auth-int"),
		TEXT("auth_int"),  TEXT("authint"),   TEXT("auth-conf"),
		TEXT("\"auth\""),  TEXT("true"),      TEXT("MD5"),
		TEXT("none"),	   TEXT("rspauth"),   TEXT("Digest"),
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i]);

		assert_row(sda_qop_find(copy) == SDA_QOP_UNKNOWN, rows[i]);
		span_free(copy);
	}
}

static void a_value_with_one_byte_changed_is_unknown(void **state)
{
	struct sda_span word = SPAN("auth-int");
	(void)state;
	for (size_t i = 0; i < word.len; i++)
		for (unsigned c = 0; c < BYTES; c++) {
			uint8_t text[8];
			bool letter = word.at[i] != '-';
			bool same = c == word.at[i] ||
				    (letter && c == (word.at[i] ^ 32u));

			memcpy(text, word.at, sizeof text);
			text[i] = (uint8_t)c;
			assert_int_equal(
				sda_qop_find((struct sda_span){text, 8}),
				same ? SDA_QOP_AUTH_INT : SDA_QOP_UNKNOWN);
		}
}

struct offer {
	struct sda_span list;
	bool auth;
	bool auth_int;
};

static void check_offers(const struct offer *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_span copy = span_copy(rows[i].list);

		assert_row(sda_qop_offers(copy, SDA_QOP_AUTH) == rows[i].auth,
			   rows[i].list);
		assert_row(sda_qop_offers(copy, SDA_QOP_AUTH_INT) ==
				   rows[i].auth_int,
			   rows[i].list);
		assert_row(!sda_qop_offers(copy, SDA_QOP_NONE), rows[i].list);
		span_free(copy);
	}
}

//= rfc7616#3.3-qop-unknown-ignored
static void a_list_offers_what_stands_in_it(void **state)
{
	static const struct offer rows[] = {
		{TEXT("auth"), true, false},
		{TEXT("auth-int"), false, true},
		{TEXT("auth,auth-int"), true, true},
		{TEXT("auth-int,auth"), true, true},
		{TEXT("AUTH,Auth-INT"), true, true},
		{TEXT("token,auth"), true, false},
		{TEXT("x,y,z,auth-int,w"), false, true},
		{TEXT("auth,auth"), true, false},
	};
	(void)state;
	check_offers(rows, ROWS(rows));
}

/* RFC 7616 3.9.1 itself prints a space after the comma. */
static void white_space_around_the_comma_is_no_part_of_a_value(void **state)
{
	static const struct offer rows[] = {
		{TEXT("auth, auth-int"), true, true},
		{TEXT("auth-int , auth"), true, true},
		{TEXT(" auth-int"), false, true},
		{TEXT("auth-int "), false, true},
		{TEXT("token,\r\n auth"), true, false},
	};
	(void)state;
	check_offers(rows, ROWS(rows));
}

//= rfc7616#3.3-qop-unknown-ignored
static void a_list_does_not_offer_a_part_of_a_value(void **state)
{
	static const struct offer rows[] = {
		{TEXT(""), false, false},
		{TEXT(" "), false, false},
		{TEXT(","), false, false},
		{TEXT("aut"), false, false},
		{TEXT("authx"), false, false},
		{TEXT("xauth"), false, false},
		{TEXT("auth-integrity"), false, false},
		{TEXT("auth-in,t"), false, false},
		{TEXT("auth-conf,x-auth,auth.int"), false, false},
	};
	(void)state;
	check_offers(rows, ROWS(rows));
}

static void every_prefix_of_a_list_offers_what_it_names(void **state)
{
	static const char list[] = "x, auth-int,auth";
	(void)state;
	for (size_t len = 0; len < sizeof list; len++) {
		struct offer row = {{(const uint8_t *)list, len},
				    len == 7 || len == 16,
				    len >= 11};

		check_offers(&row, 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_named_without_regard_to_case),
		cmocka_unit_test(another_value_is_unknown),
		cmocka_unit_test(a_value_with_one_byte_changed_is_unknown),
		cmocka_unit_test(a_list_offers_what_stands_in_it),
		cmocka_unit_test(
			white_space_around_the_comma_is_no_part_of_a_value),
		cmocka_unit_test(a_list_does_not_offer_a_part_of_a_value),
		cmocka_unit_test(every_prefix_of_a_list_offers_what_it_names),
	};

	return cmocka_run_group_tests_name("qop", tests, NULL, NULL);
}
