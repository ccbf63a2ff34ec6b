/* Which row of a request is for a server. */

#include "serving.h"
#include "rows.h"

#define OURS                                                                  \
	"Authorization: Digest username=\"alice\", "                          \
	"realm=\"atlanta.example.com\", nonce=\"" MD5_NONCE "\", "            \
	"uri=\"sip:atlanta.example.com\", algorithm=MD5, qop=auth, "          \
	"nc=00000001, cnonce=\"0a4f113b\", response=\"" NC_00000001 "\"\r\n"
#define OTHER                                                                 \
	"Authorization: Digest username=\"bob\", realm=\"biloxi.example.com\"" \
	"\r\n"
#define TWICE \
	"Authorization: Digest realm=\"atlanta.example.com\", realm=\"x\"\r\n"
#define NOT_MADE_HERE                                                  \
	"Authorization: Digest username=\"alice\", "                   \
	"realm=\"atlanta.example.com\", nonce=\"0a4f113b\", "          \
	"uri=\"sip:atlanta.example.com\", algorithm=MD5, qop=auth, "   \
	"nc=00000001, cnonce=\"0a4f113b\", response=\"" NC_00000001 "\"" \
	"\r\n"
#define OTHER_TWICE                                            \
	"Authorization: Digest realm=\"biloxi.example.com\", " \
	"nonce=\"a\", nonce=\"b\"\r\n"
#define BASIC "Authorization: Basic realm=\"atlanta.example.com\"\r\n"
#define TOKEN68 "Authorization: Bearer mF_9.B5f-4.1JqM=\r\n"
#define BROKEN "Authorization: Digest realm=\r\n"
#define EMPTY "Authorization: Digest realm=\"atlanta.example.com\"\r\n"

static struct serving s;
static size_t next;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

static enum sda_reason reason_of(struct sda_span fields, size_t from)
{
	next = from;
	return sda_rows_examine(&s.server, fields, &next, &s.request, s.now,
				s.context, &s.scratch, &s.credentials,
				&s.claim);
}

struct row {
	struct sda_span fields;
	enum sda_reason reason;
};

static void check(const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_row(reason_of(row[i].fields, 0) == row[i].reason,
			   row[i].fields);
}

//= rfc3261#22.1-realm-is-space
//= rfc7616#3.4-improper
//= rfc8760#2.6-no-basic
static void ours_is_found_in_any_order(void **state)
{
	static const struct row rows[] = {
		{TEXT(OURS), SDA_REASON_NONE},
		{TEXT(OTHER OURS), SDA_REASON_NONE},
		{TEXT(OURS OTHER), SDA_REASON_NONE},
		{TEXT(BASIC BROKEN TWICE EMPTY OTHER OURS), SDA_REASON_NONE},
		{TEXT("To: x\r\n" OTHER "Via: y\r\n" OURS BROKEN),
		 SDA_REASON_NONE},
		{TEXT(""), SDA_REASON_ABSENT},
		{TEXT("Proxy-" OURS), SDA_REASON_ABSENT},
		{TEXT("To: x\r\n"), SDA_REASON_ABSENT},
		{TEXT(BROKEN), SDA_REASON_SYNTAX},
		{TEXT(OTHER BROKEN BASIC), SDA_REASON_SYNTAX},
		{TEXT(TWICE), SDA_REASON_TWICE},
		{TEXT(TWICE BROKEN), SDA_REASON_TWICE},
		{TEXT(BROKEN TWICE), SDA_REASON_SYNTAX},
		{TEXT(OTHER EMPTY), SDA_REASON_MISSING},
		{TEXT(NOT_MADE_HERE), SDA_REASON_NONCE},
		{TEXT(EMPTY NOT_MADE_HERE), SDA_REASON_MISSING},
		{TEXT(NOT_MADE_HERE EMPTY), SDA_REASON_NONCE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc4475#3.3.7-unknown-scheme
static void another_scheme_is_left_alone_whatever_follows(void **state)
{
	static const struct row rows[] = {
		{TEXT(TOKEN68), SDA_REASON_SCHEME},
		{TEXT("Authorization: Basic QWx=\r\n"), SDA_REASON_SCHEME},
		{TEXT("Authorization: Basic QWxhZGRpbjpvcGVu\r\n"),
		 SDA_REASON_SCHEME},
		{TEXT("Authorization: Negotiate\r\n"), SDA_REASON_SCHEME},
		{TEXT("Authorization: Other a=b, a=b\r\n"),
		 SDA_REASON_SCHEME},
		{TEXT("Authorization: Digest5 realm=\r\n"),
		 SDA_REASON_SCHEME},
		{TEXT(TOKEN68 OURS), SDA_REASON_NONE},
		{TEXT(OURS TOKEN68), SDA_REASON_NONE},
		{TEXT(TOKEN68 EMPTY), SDA_REASON_MISSING},
		{TEXT("Authorization: digest QWx=\r\n"), SDA_REASON_SYNTAX},
		{TEXT("Authorization: Digest\r\n"), SDA_REASON_SYNTAX},
		{TEXT("Authorization: \"Basic\" QWx=\r\n"),
		 SDA_REASON_SYNTAX},
		{TEXT("Authorization: = QWx=\r\n"), SDA_REASON_SYNTAX},
		{TEXT("Authorization:\r\n"), SDA_REASON_SYNTAX},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#22.3-other-realm
static void rows_of_others_say_why_the_first_is_not_ours(void **state)
{
	static const struct row rows[] = {
		{TEXT(OTHER), SDA_REASON_REALM},
		{TEXT(BASIC), SDA_REASON_SCHEME},
		{TEXT(BASIC OTHER), SDA_REASON_SCHEME},
		{TEXT(OTHER BASIC), SDA_REASON_REALM},
		{TEXT(OTHER TOKEN68 OTHER), SDA_REASON_REALM},
		{TEXT("To: x\r\n" BASIC "Via: y\r\n"), SDA_REASON_SCHEME},
		{TEXT(OTHER BASIC TWICE), SDA_REASON_TWICE},
		{TEXT(BASIC EMPTY OTHER BROKEN), SDA_REASON_MISSING},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#22.3-other-realm
static void a_broken_row_does_not_hide_why_ours_is_refused(void **state)
{
	static const struct row rows[] = {
		{TEXT(BROKEN NOT_MADE_HERE), SDA_REASON_NONCE},
		{TEXT(NOT_MADE_HERE BROKEN), SDA_REASON_NONCE},
		{TEXT(OTHER OTHER_TWICE BASIC NOT_MADE_HERE TWICE),
		 SDA_REASON_NONCE},
		{TEXT(BROKEN EMPTY), SDA_REASON_MISSING},
		{TEXT(OTHER_TWICE), SDA_REASON_TWICE},
		{TEXT(OTHER OTHER_TWICE BROKEN), SDA_REASON_TWICE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void a_proxy_has_rows_of_its_own(void **state)
{
	(void)state;
	s.server.proxy = true;
	assert_int_equal(reason_of(SPAN(OURS), 0), SDA_REASON_ABSENT);
	assert_int_equal(reason_of(SPAN("Proxy-" OURS), 0), SDA_REASON_NONE);
	assert_true(span_same(s.claim.username, SPAN("alice")));
	assert_int_equal(s.credentials.algorithm, SDA_MD5);
}

//= rfc3261#22.3-same-realm
static void the_search_goes_on_behind_a_row(void **state)
{
	(void)state;
	assert_int_equal(reason_of(SPAN(OURS OTHER OURS), 0), SDA_REASON_NONE);
	assert_int_equal(next, sizeof OURS - 1);
	assert_int_equal(reason_of(SPAN(OURS OTHER OURS), next),
			 SDA_REASON_NONE);
	assert_int_equal(next, sizeof OURS OTHER OURS - 1);
	assert_int_equal(reason_of(SPAN(OURS OTHER OURS), next),
			 SDA_REASON_ABSENT);
}

static void a_refusal_makes_no_claim(void **state)
{
	struct sda_claim claim;

	(void)state;
	memset(&s.claim, POISON, sizeof s.claim);
	memcpy(&claim, &s.claim, sizeof claim);
	s.scratch.len = 17;
	assert_int_equal(reason_of(SPAN(OTHER EMPTY BROKEN), 0),
			 SDA_REASON_MISSING);
	assert_int_equal(s.scratch.len, 17);
	assert_memory_equal(&s.claim, &claim, sizeof claim);
}

//= rfc3261#22.3-other-realm
static void the_realm_says_whose_a_row_is(void **state)
{
	static const struct {
		struct sda_span value;
		bool ours;
	} rows[] = {
		{TEXT("Digest realm=\"a\""), true},
		{TEXT("Digest realm=\"\\a\""), true},
		{TEXT("Digest username=\"x\", realm=a"), true},
		{TEXT("Digest realm=\"A\""), false},
		{TEXT("Digest realm=\"\""), false},
		{TEXT("Digest username=\"a\""), false},
		{TEXT("Basic realm=\"a\""), false},
		{TEXT("Digest realm=\"a\", realm=\"a\""), false},
		{TEXT("Digest realm=\"a\","), false},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_rows_ours(rows[i].value, SPAN("a")) ==
				   rows[i].ours,
			   rows[i].value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(ours_is_found_in_any_order),
		TEST(another_scheme_is_left_alone_whatever_follows),
		TEST(rows_of_others_say_why_the_first_is_not_ours),
		TEST(a_broken_row_does_not_hide_why_ours_is_refused),
		TEST(a_proxy_has_rows_of_its_own),
		TEST(the_search_goes_on_behind_a_row),
		TEST(a_refusal_makes_no_claim),
		TEST(the_realm_says_whose_a_row_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
