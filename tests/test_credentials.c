/* What credentials say, beyond their params. */

#include "support.h"
#include "credentials.h"

/* Reads on a copy and checks that a refusal changed nothing. */
static enum sda_status status_of(struct sda_span value)
{
	struct sda_credentials out, before;
	struct sda_span copy = span_copy(value);

	memset(&out, POISON, sizeof out);
	memset(&before, POISON, sizeof before);
	enum sda_status status = sda_credentials_read(copy, &out);
	if (status != SDA_OK)
		assert_memory_equal(&out, &before, sizeof out);
	span_free(copy);
	return status;
}

struct row {
	struct sda_span value;
	enum sda_algorithm algorithm;
	enum sda_qop qop;
};

static void check(const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_credentials out;
		struct sda_span copy = span_copy(row[i].value);

		memset(&out, POISON, sizeof out);
		assert_row(sda_credentials_read(copy, &out) == SDA_OK,
			   row[i].value);
		assert_row(out.algorithm == row[i].algorithm, row[i].value);
		assert_row(out.qop == row[i].qop, row[i].value);
		span_free(copy);
	}
}

//= rfc8760#2.6-qop-absent-read
//= rfc3261#22.4-rfc2069
static void without_qop_it_is_the_form_of_rfc_2069(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest response=\"\""), SDA_MD5, SDA_QOP_NONE},
		{TEXT("Digest qops=auth"), SDA_MD5, SDA_QOP_NONE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc8760#2.6-qop-handled
//= rfc7616#3.4-qop-value
static void qop_is_read_in_any_case_and_form(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest qop=auth"), SDA_MD5, SDA_QOP_AUTH},
		{TEXT("Digest QOP=AUTH"), SDA_MD5, SDA_QOP_AUTH},
		{TEXT("Digest qop=\"auth\""), SDA_MD5, SDA_QOP_AUTH},
		{TEXT("Digest qop=auth-int"), SDA_MD5, SDA_QOP_AUTH_INT},
		{TEXT("Digest qop=\"Auth-Int\""), SDA_MD5, SDA_QOP_AUTH_INT},
	};
	(void)state;
	check(rows, ROWS(rows));
}

/* One value was chosen, not a list; no other value counts as none. */
//= rfc7616#3.4-qop-value
static void another_qop_is_unknown_and_never_none(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest qop=\"\""), SDA_MD5, SDA_QOP_UNKNOWN},
		{TEXT("Digest qop=auth-conf"), SDA_MD5, SDA_QOP_UNKNOWN},
		{TEXT("Digest qop=\"auth,auth-int\""), SDA_MD5,
		 SDA_QOP_UNKNOWN},
		{TEXT("Digest qop=\" auth\""), SDA_MD5, SDA_QOP_UNKNOWN},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc8760#2.7-algorithm
static void the_algorithm_is_the_one_named(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest a=b"), SDA_MD5, SDA_QOP_NONE},
		{TEXT("Digest algorithm=md5-SESS"), SDA_MD5_SESS, SDA_QOP_NONE},
		{TEXT("Digest algorithm=SHA-256"), SDA_SHA_256, SDA_QOP_NONE},
		{TEXT("Digest algorithm=\"SHA-512-256\""), SDA_SHA_512_256,
		 SDA_QOP_NONE},
		{TEXT("Digest algorithm=SHA-512"), SDA_ALGORITHM_UNKNOWN,
		 SDA_QOP_NONE},
		{TEXT("Digest algorithm=\"\""), SDA_ALGORITHM_UNKNOWN,
		 SDA_QOP_NONE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

/* RFC 2617 3.5 */
#define MUFASA                                                                \
	"Digest username=\"Mufasa\",\r\n"                                     \
	"                 realm=\"testrealm@host.com\",\r\n"                  \
	"                 nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\",\r\n"  \
	"                 uri=\"/dir/index.html\",\r\n"                       \
	"                 qop=auth,\r\n"                                      \
	"                 nc=00000001,\r\n"                                   \
	"                 cnonce=\"0a4f113b\",\r\n"                           \
	"                 response=\"6629fae49393a05397450978507c4ef1\",\r\n" \
	"                 opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""

static const struct {
	unsigned name;
	enum sda_form form;
	struct sda_span value;
} mufasa[] = {
	{SDA_NAME_USERNAME, SDA_QUOTED, TEXT("Mufasa")},
	{SDA_NAME_REALM, SDA_QUOTED, TEXT("testrealm@host.com")},
	{SDA_NAME_NONCE, SDA_QUOTED,
	 TEXT("dcd98b7102dd2f0e8b11d0f600bfb0c093")},
	{SDA_NAME_URI, SDA_QUOTED, TEXT("/dir/index.html")},
	{SDA_NAME_QOP, SDA_TOKEN, TEXT("auth")},
	{SDA_NAME_NC, SDA_TOKEN, TEXT("00000001")},
	{SDA_NAME_CNONCE, SDA_QUOTED, TEXT("0a4f113b")},
	{SDA_NAME_RESPONSE, SDA_QUOTED,
	 TEXT("6629fae49393a05397450978507c4ef1")},
	{SDA_NAME_OPAQUE, SDA_QUOTED, TEXT("5ccc069c403ebaf9f0171e9517f40e41")},
};

//= rfc8760#2.7-credentials
static void the_credentials_of_rfc_2617_are_read_whole(void **state)
{
	struct sda_credentials out;
	unsigned present = 0;
	(void)state;
	assert_int_equal(sda_credentials_read(SPAN(MUFASA), &out), SDA_OK);
	assert_int_equal(out.algorithm, SDA_MD5);
	assert_int_equal(out.qop, SDA_QOP_AUTH);
	for (size_t i = 0; i < ROWS(mufasa); i++) {
		struct sda_param param = out.params.known[mufasa[i].name];

		assert_row(param.form == mufasa[i].form, mufasa[i].value);
		assert_row(span_same(param.value, mufasa[i].value),
			   mufasa[i].value);
	}
	for (unsigned name = 0; name < SDA_NAMES; name++)
		present += out.params.known[name].form != SDA_ABSENT;
	assert_int_equal(present, ROWS(mufasa));
}

/* Where a prefix may end: behind a closing quote, or inside a bare token. */
static bool may_end(const char *text, size_t len)
{
	bool quoted = false, value = false;

	for (size_t i = 0; i < len; i++) {
		if (text[i] == '"')
			quoted = !quoted;
		if (!quoted && text[i] == '=')
			value = true;
		if (!quoted && text[i] == ',')
			value = false;
	}
	return len > 0 && value && !quoted && text[len - 1] != '=';
}

//= rfc8760#2.7-credentials
static void every_prefix_of_credentials_has_its_verdict(void **state)
{
	static const char text[] = MUFASA;
	unsigned good = 0;
	(void)state;
	for (size_t len = 0; len < sizeof text; len++) {
		struct sda_span head = {(const uint8_t *)text, len};
		bool ok = may_end(text, len);

		good += ok;
		assert_row(status_of(head) == (ok ? SDA_OK : SDA_MALFORMED),
			   head);
	}
	/* seven strings, the four prefixes of "auth", the eight of nc */
	assert_int_equal(good, 7 + 4 + 8);
}

//= rfc8760#2.7-credentials
static void a_refused_value_changes_nothing(void **state)
{
	static const struct {
		struct sda_span value;
		enum sda_status status;
	} rows[] = {
		{TEXT(""), SDA_MALFORMED},
		{TEXT("Digest"), SDA_MALFORMED},
		{TEXT("Digest uri=sip:a@b"), SDA_MALFORMED},
		/* RFC 5090 6 prints an open quote */
		{TEXT("Digest qop=auth,cnonce=\"56593a80,nc=\"00000001\""),
		 SDA_MALFORMED},
		{TEXT("Basic dXNlcjpwYXNz"), SDA_MALFORMED},
		{TEXT("NoOneKnowsThisScheme opaque-data=here"),
		 SDA_UNSUPPORTED},
		{TEXT("Digest nc=00000001,nc=00000001"), SDA_DUPLICATE},
		{TEXT("Digest response=\"a\",Response=\"b\""), SDA_DUPLICATE},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status_of(rows[i].value) == rows[i].status,
			   rows[i].value);
}

//= rfc7616#3.4-username-once
static void a_user_is_named_by_one_parameter(void **state)
{
	static const struct {
		struct sda_span value;
		enum sda_status status;
	} rows[] = {
		{ TEXT("Digest username*=UTF-8''a,username=\"b\""),
		  SDA_DUPLICATE },
		{ TEXT("Digest Username=\"b\",nc=1,USERNAME*=UTF-8''a"),
		  SDA_DUPLICATE },
		{ TEXT("Digest username*=UTF-8''a"), SDA_OK },
		{ TEXT("Digest username=\"b\",username**=a"), SDA_OK },
		{ TEXT("X username*=UTF-8''a,username=\"b\""),
		  SDA_UNSUPPORTED },
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status_of(rows[i].value) == rows[i].status,
			   rows[i].value);
}

static void a_value_beyond_the_longest_span_is_too_long(void **state)
{
	static uint8_t text[SDA_SPAN_MAX + 1] = "Digest a=";
	struct sda_span value = {text, sizeof text};
	(void)state;
	memset(text + 9, 'x', sizeof text - 9);
	assert_int_equal(status_of(value), SDA_TOO_LONG);
	value.len--;
	assert_int_equal(status_of(value), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_qop_it_is_the_form_of_rfc_2069),
		cmocka_unit_test(qop_is_read_in_any_case_and_form),
		cmocka_unit_test(another_qop_is_unknown_and_never_none),
		cmocka_unit_test(the_algorithm_is_the_one_named),
		cmocka_unit_test(the_credentials_of_rfc_2617_are_read_whole),
		cmocka_unit_test(every_prefix_of_credentials_has_its_verdict),
		cmocka_unit_test(a_refused_value_changes_nothing),
		cmocka_unit_test(a_user_is_named_by_one_parameter),
		cmocka_unit_test(a_value_beyond_the_longest_span_is_too_long),
	};

	return cmocka_run_group_tests_name("credentials", tests, NULL, NULL);
}
