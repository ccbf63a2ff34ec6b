/* How strings, tokens, lists and URIs may depart from their productions. */

#include "deviation_rows.h"

static void the_deviations_are_bits_of_a_set(void **state)
{
	(void)state;
	assert_int_equal(QUOTED + UNQUOTED + CASE + LENGTH + VALUE,
			 QUOTED | UNQUOTED | CASE | LENGTH | VALUE);
	assert_int_equal(QUOTED | UNQUOTED | CASE | LENGTH | VALUE, 31);
}

static void an_absent_param_does_not_deviate(void **state)
{
	static const struct deviation_row absent = {SDA_ABSENT, TEXT(""), OK};
	(void)state;
	for (unsigned name = 0; name < SDA_NAMES; name++)
		check_both(name, &absent, 1);
}

//= rfc7616#3.4-form
//= rfc7235#2.2-realm-quoted
static void a_string_must_be_quoted(void **state)
{
	static const unsigned names[] = {
		SDA_NAME_REALM,	   SDA_NAME_NONCE,  SDA_NAME_OPAQUE,
		SDA_NAME_USERNAME, SDA_NAME_CNONCE, SDA_NAME_NEXTNONCE,
	};
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT(""), OK},
		{SDA_QUOTED, TEXT("a \\\"b\\\" \xC3\xA4"), OK},
		{SDA_TOKEN, TEXT("a"), UNQUOTED},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(names); i++)
		check_both(names[i], rows, ROWS(rows));
}

static void auts_is_base64_of_14_octets(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT("5PYxMuX2NOT2NeQ5PYx="), OK},
		{SDA_TOKEN, TEXT("5PYxMuX2NOT2NeQ5PYx"), UNQUOTED + VALUE},
		{SDA_QUOTED, TEXT("5PYxMuX2NOT2NeQ="), VALUE},
		{SDA_QUOTED, TEXT("5PYxMuX2NOT2NeQ5PY=="), VALUE},
		{SDA_QUOTED, TEXT(""), VALUE},
	};
	(void)state;
	check_both(SDA_NAME_AUTS, rows, ROWS(rows));
}

//= rfc7616#3.4-form
//= rfc7616#3.3-unquoted-names
//= rfc7616#3.4-unquoted-names
//= rfc7616#3.5-unquoted-names
static void a_token_must_not_be_quoted(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("AKAv1-MD5"), OK},
		{SDA_QUOTED, TEXT("SHA-256"), QUOTED},
		{SDA_QUOTED, TEXT(""), QUOTED | VALUE},
		{SDA_QUOTED, TEXT("SHA-512/256"), QUOTED | VALUE},
		{SDA_QUOTED, TEXT("MD5 "), QUOTED | VALUE},
		{SDA_QUOTED, TEXT("M\\D5"), QUOTED | VALUE},
	};
	(void)state;
	check_both(SDA_NAME_ALGORITHM, rows, ROWS(rows));
}

//= rfc7616#3.4-form
//= rfc8187#3.2.1-ext-value
static void a_username_in_a_charset_is_an_ext_value(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("UTF-8''J%C3%A4s%c3%b8n%20Doe"), OK},
		{SDA_TOKEN, TEXT("iso-8859-1'en-GB'%A3"), OK},
		{SDA_TOKEN, TEXT("KOI8-R''a"), OK},
		{SDA_TOKEN, TEXT("UTF-8''"), OK},
		{SDA_QUOTED, TEXT("UTF-8''a"), QUOTED},
		{SDA_TOKEN, TEXT("a"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8'a"), VALUE},
		{SDA_TOKEN, TEXT("''a"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8''a'b"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8''a*"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8''%4"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8''%4g"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8'e_n'a"), VALUE},
		{SDA_TOKEN, TEXT("UTF.8''a"), VALUE},
		{SDA_QUOTED, TEXT("UTF-8''a b"), QUOTED | VALUE},
		{SDA_QUOTED, TEXT(""), QUOTED | VALUE},
	};
	(void)state;
	check_both(SDA_NAME_USERNAME_EXT, rows, ROWS(rows));
}

/* RFC 7616 3.3 allows no other charset. */
//= rfc7616#3.3-charset
static void a_charset_is_utf_8_in_any_case(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("UTF-8"), OK},
		{SDA_TOKEN, TEXT("utf-8"), OK},
		{SDA_TOKEN, TEXT("uTf-8"), OK},
		{SDA_QUOTED, TEXT("UTF-8"), QUOTED},
		{SDA_TOKEN, TEXT("UTF-16"), VALUE},
		{SDA_TOKEN, TEXT("UTF-9"), VALUE},
		{SDA_TOKEN, TEXT("UTF_8"), VALUE},
		{SDA_TOKEN, TEXT("UTF8"), VALUE},
		{SDA_TOKEN, TEXT("WTF-8"), VALUE},
		{SDA_TOKEN, TEXT("U5F-8"), VALUE},
		{SDA_TOKEN, TEXT("UT&-8"), VALUE},
		{SDA_TOKEN, TEXT("UTF-8-"), VALUE},
		{SDA_TOKEN, TEXT("ISO-8859-1"), VALUE},
		{SDA_QUOTED, TEXT(""), QUOTED | VALUE},
		{SDA_QUOTED, TEXT(" UTF-8"), QUOTED | VALUE},
	};
	(void)state;
	check_both(SDA_NAME_CHARSET, rows, ROWS(rows));
}

//= rfc3261#25.1-production
static void a_boolean_is_true_or_false(void **state)
{
	static const unsigned names[] = {SDA_NAME_STALE, SDA_NAME_USERHASH};
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("true"), OK},
		{SDA_TOKEN, TEXT("FALSE"), OK},
		{SDA_TOKEN, TEXT("maybe"), VALUE},
		{SDA_TOKEN, TEXT("tru"), VALUE},
		{SDA_TOKEN, TEXT("truex"), VALUE},
		{SDA_TOKEN, TEXT("1"), VALUE},
		{SDA_TOKEN, TEXT("Digest"), VALUE},
		{SDA_QUOTED, TEXT("true"), QUOTED},
		{SDA_QUOTED, TEXT("False"), QUOTED},
		{SDA_QUOTED, TEXT(""), QUOTED | VALUE},
		{SDA_QUOTED, TEXT(" true"), QUOTED | VALUE},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(names); i++)
		check_both(names[i], rows, ROWS(rows));
}

//= rfc3261#25.1-production
static void the_qop_of_credentials_is_one_token(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("auth"), OK},
		{SDA_TOKEN, TEXT("auth-conf"), OK},
		{SDA_QUOTED, TEXT("auth"), QUOTED},
		{SDA_QUOTED, TEXT("auth,auth-int"), QUOTED | VALUE},
		{SDA_QUOTED, TEXT(""), QUOTED | VALUE},
	};
	(void)state;
	check_one(SDA_HEADER_CREDENTIALS, SDA_MD5, SDA_NAME_QOP, rows,
		  ROWS(rows));
}

//= rfc3261#25.1-production
static void the_qop_of_a_challenge_is_a_quoted_list(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT("auth"), OK},
		{SDA_QUOTED, TEXT("auth,auth-int"), OK},
		{SDA_QUOTED, TEXT("a,b,c,d"), OK},
		{SDA_TOKEN, TEXT("auth"), UNQUOTED},
		{SDA_QUOTED, TEXT("auth, auth-int"), VALUE},
		{SDA_QUOTED, TEXT("auth ,auth-int"), VALUE},
		{SDA_QUOTED, TEXT(" auth"), VALUE},
		{SDA_QUOTED, TEXT("auth "), VALUE},
		{SDA_QUOTED, TEXT(""), VALUE},
		{SDA_QUOTED, TEXT(","), VALUE},
		{SDA_QUOTED, TEXT("auth,"), VALUE},
		{SDA_QUOTED, TEXT(",auth"), VALUE},
		{SDA_QUOTED, TEXT("auth,,auth-int"), VALUE},
		{SDA_QUOTED, TEXT("auth;auth-int"), VALUE},
		{SDA_QUOTED, TEXT("\\auth"), VALUE},
	};
	(void)state;
	check_one(SDA_HEADER_CHALLENGE, SDA_MD5, SDA_NAME_QOP, rows,
		  ROWS(rows));
}

//= rfc8760#2.6-uri-production
static void a_uri_holds_no_byte_that_needs_escaping(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT("sip:bob@biloxi.com"), OK},
		{SDA_QUOTED, TEXT("sips:[2001:db8::1]:5061;transport=tcp"), OK},
		{SDA_QUOTED, TEXT("tel:+15551234"), OK},
		{SDA_QUOTED, TEXT("http://www.example.org/dir/index.html"), OK},
		{SDA_TOKEN, TEXT("sip"), UNQUOTED | VALUE},
		{SDA_QUOTED, TEXT(""), VALUE},
		{SDA_QUOTED, TEXT("<sip:bob@biloxi.com>"), VALUE},
		{SDA_QUOTED, TEXT("sip:bob@biloxi.com "), VALUE},
		{SDA_QUOTED, TEXT(" sip:bob@biloxi.com"), VALUE},
		{SDA_QUOTED, TEXT("sip:a sip:b"), VALUE},
		{SDA_QUOTED, TEXT("sip:a\\\"b"), VALUE},
		{SDA_QUOTED, TEXT("sip:a\\b"), VALUE},
		{SDA_QUOTED, TEXT("sip:a\tb"), VALUE},
		{SDA_QUOTED, TEXT("sip:a\r\n b"), VALUE},
		{SDA_QUOTED, TEXT("sip:J\xC3\xA4s@b"), VALUE},
	};
	(void)state;
	check_both(SDA_NAME_URI, rows, ROWS(rows));
}

//= rfc8760#2.6-domain-uri
static void a_domain_is_a_list_of_uris_with_spaces_between(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT("sip:ss1.carrier.com"), OK},
		{SDA_QUOTED, TEXT("sip:a sip:b"), OK},
		{SDA_QUOTED, TEXT("sip:a   sip:b sips:c"), OK},
		{SDA_TOKEN, TEXT("sip"), UNQUOTED | VALUE},
		{SDA_QUOTED, TEXT(""), VALUE},
		{SDA_QUOTED, TEXT("sip:a\tsip:b"), VALUE},
		{SDA_QUOTED, TEXT("sip:a\r\n sip:b"), VALUE},
		{SDA_QUOTED, TEXT("sip:a \"sip:b"), VALUE},
	};
	(void)state;
	check_both(SDA_NAME_DOMAIN, rows, ROWS(rows));
}

/* domain = "domain" EQUAL LDQUOT URI *( 1*SP URI ) RDQUOT */
//= rfc8760#2.6-domain-uri
static void a_domain_has_no_space_at_its_ends(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT(" "), VALUE},
		{SDA_QUOTED, TEXT(" sip:a"), VALUE},
		{SDA_QUOTED, TEXT("sip:a "), VALUE},
		{SDA_QUOTED, TEXT("  sip:a sip:b"), VALUE},
	};
	(void)state;
	check_both(SDA_NAME_DOMAIN, rows, ROWS(rows));
}

/* Each alternative of Request-URI starts with a scheme and ":". */
//= rfc8760#2.6-uri-production
static void a_uri_has_a_scheme(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT("*"), VALUE},
		{SDA_QUOTED, TEXT("/dir/index.html"), VALUE},
		{SDA_QUOTED, TEXT("bob@biloxi.com"), VALUE},
		{SDA_QUOTED, TEXT(":bob@biloxi.com"), VALUE},
	};
	(void)state;
	check_both(SDA_NAME_URI, rows, ROWS(rows));
	check_both(SDA_NAME_DOMAIN, rows, ROWS(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_deviations_are_bits_of_a_set),
		cmocka_unit_test(an_absent_param_does_not_deviate),
		cmocka_unit_test(a_string_must_be_quoted),
		cmocka_unit_test(auts_is_base64_of_14_octets),
		cmocka_unit_test(a_token_must_not_be_quoted),
		cmocka_unit_test(a_username_in_a_charset_is_an_ext_value),
		cmocka_unit_test(a_charset_is_utf_8_in_any_case),
		cmocka_unit_test(a_boolean_is_true_or_false),
		cmocka_unit_test(the_qop_of_credentials_is_one_token),
		cmocka_unit_test(the_qop_of_a_challenge_is_a_quoted_list),
		cmocka_unit_test(a_uri_holds_no_byte_that_needs_escaping),
		cmocka_unit_test(
			a_domain_is_a_list_of_uris_with_spaces_between),
		cmocka_unit_test(a_domain_has_no_space_at_its_ends),
		cmocka_unit_test(a_uri_has_a_scheme),
	};

	return cmocka_run_group_tests_name("deviation", tests, NULL, NULL);
}
