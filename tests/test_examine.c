/* Which credentials are good but for the response, and why others are not. */

#include "serving.h"

static struct serving s;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

struct row {
	struct sent sent;
	enum sda_reason reason;
};

static void check(const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		enum sda_reason reason = examined(&s, row[i].sent);

		if (reason != row[i].reason)
			print_error("reason %u, not %u: ", reason,
				    row[i].reason);
		assert_row(reason == row[i].reason, span_of(s.text));
	}
}

//= rfc7616#3.4-same-as-challenge
static void a_claim_says_what_the_credentials_say(void **state)
{
	(void)state;
	assert_int_equal(
		examined(&s, (struct sent){.username = "username=\"\\alice\"",
					   .nc = "nc=0000001f"}),
		SDA_REASON_NONE);
	assert_int_equal(s.claim.algorithm, SDA_MD5);
	assert_int_equal(s.claim.qop, SDA_QOP_AUTH);
	assert_true(span_same(s.claim.username, SPAN("alice")));
	assert_true(span_same(s.claim.nonce, SPAN(MD5_NONCE)));
	assert_true(span_same(s.claim.cnonce, SPAN("0a4f113b")));
	assert_true(span_same(s.claim.uri, SPAN("sip:atlanta.example.com")));
	assert_true(span_same(s.claim.response, SPAN(NC_00000001)));
	assert_true(span_same(s.claim.nc, SPAN("0000001f")));
	assert_true(span_same(s.claim.qop_text, SPAN("auth")));
	assert_int_equal(s.claim.count, 31);
	assert_true(s.claim.mark.time == MADE_AT);
	assert_false(s.claim.stale);
	assert_false(s.claim.hashed);
	assert_true(span_same(s.claim.first_cnonce, SPAN("0a4f113b")));
	assert_true(span_same(s.claim.first_nonce, SPAN(MD5_NONCE)));
}

//= rfc3261#22.1-realm-is-space
//= rfc3261#22.3-other-realm
static void credentials_of_another_realm_are_left_alone(void **state)
{
	static const struct row rows[] = {
		{{.realm = "realm=\"biloxi.example.com\""}, SDA_REASON_REALM},
		{{.realm = "realm=\"Atlanta.example.com\""}, SDA_REASON_REALM},
		{{.realm = "realm=\"\""}, SDA_REASON_REALM},
		{{.realm = "realm=\"atlanta.example.co\""}, SDA_REASON_REALM},
		{{.realm = "realm=\"atlanta.example.com \""}, SDA_REASON_REALM},
		{{.realm = "realm=\"atlanta\\.example.com\""}, SDA_REASON_NONE},
		{{.realm = "realm=\"biloxi.example.com\"", .nonce = ""},
		 SDA_REASON_REALM},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc7616#3.4-improper
//= rfc7616#3.4-cnonce-used
//= rfc7616#3.4-nc-used
static void what_is_needed_must_be_there(void **state)
{
	static const struct row rows[] = {
		{{.realm = ""}, SDA_REASON_MISSING},
		{{.username = ""}, SDA_REASON_MISSING},
		{{.nonce = ""}, SDA_REASON_MISSING},
		{{.uri = ""}, SDA_REASON_MISSING},
		{{.response = ""}, SDA_REASON_MISSING},
		{{.nc = ""}, SDA_REASON_MISSING},
		{{.cnonce = ""}, SDA_REASON_MISSING},
		{{.nc = "", .cnonce = ""}, SDA_REASON_MISSING},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc8760#2.3-any-offered
static void an_algorithm_that_was_not_offered_is_refused(void **state)
{
	static const struct row rows[] = {
		{{.algorithm = "algorithm=SHA-512-256",
		  .response = "response=\"" NC_00000001 NC_00000001 "\""},
		 SDA_REASON_ALGORITHM},
		{{.algorithm = "algorithm=MD5-sess"}, SDA_REASON_ALGORITHM},
		{{.algorithm = "algorithm=MD4"}, SDA_REASON_ALGORITHM},
		{{.algorithm = "algorithm=MD5X"}, SDA_REASON_ALGORITHM},
		{{.algorithm = "algorithm=AKAv1-MD5"}, SDA_REASON_ALGORITHM},
		{{.algorithm = ""}, SDA_REASON_NONE},
		{{.algorithm = "algorithm=md5"}, SDA_REASON_NONE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void without_an_algorithm_it_is_md5_and_must_be_offered(void **state)
{
	(void)state;
	s.server.algorithms = 1;
	assert_int_equal(examined(&s, (struct sent){.algorithm = ""}),
			 SDA_REASON_ALGORITHM);
}

//= rfc7616#3.4-qop-offered
//= rfc8760#2.6-qop-handled
static void a_qop_that_was_not_offered_is_refused(void **state)
{
	static const struct row rows[] = {
		{{.qop = "qop=auth"}, SDA_REASON_QOP},
		{{.qop = "qop=auth-conf"}, SDA_REASON_QOP},
		{{.qop = "qop=xauth-int"}, SDA_REASON_QOP},
		{{.qop = ""}, SDA_REASON_BARE},
		{{.qop = "", .nc = "", .cnonce = ""}, SDA_REASON_BARE},
	};
	(void)state;
	s.server.qop = SDA_OFFERS_AUTH_INT;
	check(rows, ROWS(rows));
	s.server.qop = SDA_OFFERS_AUTH;
	assert_int_equal(examined(&s, (struct sent){.qop = "qop=auth-int"}),
			 SDA_REASON_QOP);
	s.server.qop = SDA_OFFERS_ALL;
	assert_int_equal(examined(&s, (struct sent){.qop = "qop=auth-int"}),
			 SDA_REASON_NONE);
}

//= rfc8760#2.6-qop-absent-read
//= rfc3261#22.4-session-qop
static void no_qop_is_for_who_tolerates_it_and_never_for_a_session(
	void **state)
{
	(void)state;
	s.server.bare = true;
	s.server.algorithm[0] = SDA_MD5_SESS;
	assert_int_equal(examined(&s, (struct sent){.qop = "", .nc = "",
						    .cnonce = ""}),
			 SDA_REASON_NONE);
	assert_int_equal(s.claim.count, 1);
	assert_int_equal(examined(&s, (struct sent){
					      .algorithm = "algorithm=MD5-sess",
					      .qop = ""}),
			 SDA_REASON_BARE);
}

//= rfc7616#3.4-form
static void a_count_has_eight_digits_and_is_not_0(void **state)
{
	static const struct row rows[] = {
		{{.nc = "nc=00000000"}, SDA_REASON_COUNT},
		{{.nc = "nc=ffffffff"}, SDA_REASON_NONE},
		{{.nc = "nc=FFFFFFFF"}, SDA_REASON_NONE},
		{{.nc = "nc=\"00000001\""}, SDA_REASON_NONE},
		{{.nc = "nc=0000001"}, SDA_REASON_DEVIATION},
		{{.nc = "nc=000000001"}, SDA_REASON_DEVIATION},
		{{.nc = "nc=1"}, SDA_REASON_DEVIATION},
		{{.nc = "nc=0000000g"}, SDA_REASON_DEVIATION},
		{{.nc = "nc=\"\""}, SDA_REASON_DEVIATION},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void a_strict_server_tolerates_no_deviation(void **state)
{
	static const struct row rows[] = {
		{{0}, SDA_REASON_NONE},
		{{.nc = "nc=FFFFFFFF"}, SDA_REASON_DEVIATION},
		{{.nc = "nc=\"00000001\""}, SDA_REASON_DEVIATION},
		{{.qop = "qop=\"auth\""}, SDA_REASON_DEVIATION},
		{{.username = "username=alice"}, SDA_REASON_DEVIATION},
		{{.uri = "uri=\"nowhere\""}, SDA_REASON_DEVIATION},
		{{.more = "stale=maybe, unknown=1"}, SDA_REASON_NONE},
	};
	(void)state;
	s.server.strict = true;
	check(rows, ROWS(rows));
}

static void responses_deviate_for_nobody(void **state)
{
	static const struct row rows[] = {
		{{.response = "response=\"182AA6D552079B5063D5D03A2C49EC60\""},
		 SDA_REASON_DEVIATION},
		{{.response = "response=" NC_00000001}, SDA_REASON_DEVIATION},
		{{.response = "response=\"" NC_00000001 "0\""},
		 SDA_REASON_DEVIATION},
		{{.response = "response=\"\""}, SDA_REASON_NONE},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc7616#3.3-userhash
static void a_hashed_name_is_taken_when_it_was_offered(void **state)
{
	static const struct row rows[] = {
		{{.more = "userhash=true"}, SDA_REASON_NONE},
		{{.more = "userhash=false"}, SDA_REASON_NONE},
		{{.username = "username*=UTF-8''J%C3%A4s", .more = "userhash=true"},
		 SDA_REASON_USERNAME},
		{{.more = "userhash=perhaps"}, SDA_REASON_DEVIATION},
	};
	(void)state;
	assert_int_equal(examined(&s, (struct sent){.more = "userhash=true"}),
			 SDA_REASON_USERHASH);
	s.server.userhash = true;
	check(rows, ROWS(rows));
}

//= rfc8187#3.2.1-utf-8-read
static void an_extended_name_is_decoded(void **state)
{
	static const struct row rows[] = {
		{{.username = "username*=UTF-8''J%C3"}, SDA_REASON_USERNAME},
		{{.username = "username*=KOI8-R''J"}, SDA_REASON_USERNAME},
		{{.username = "username*=nobody"}, SDA_REASON_DEVIATION},
	};
	(void)state;
	assert_int_equal(
		examined(&s, (struct sent){.username =
						   "username*=UTF-8''J%C3%A4s"}),
		SDA_REASON_NONE);
	assert_true(span_same(s.claim.username, SPAN("J\xc3\xa4s")));
	assert_int_equal(
		examined(&s, (struct sent){.username =
						   "username*=iso-8859-1''J%E4s"}),
		SDA_REASON_NONE);
	assert_true(span_same(s.claim.username, SPAN("J\xc3\xa4s")));
	check(rows, ROWS(rows));
}

static void too_little_room_is_said(void **state)
{
	static const struct sent escaped = {.username = "username=\"\\alice\"",
					    .cnonce = "cnonce=\"\\0a4f\""};
	(void)state;
	for (size_t room = 0; room < 9; room++) {
		s.scratch = sda_writer_make(s.room, room);
		assert_int_equal(examined(&s, escaped), SDA_REASON_ROOM);
	}
	s.scratch = sda_writer_make(s.room, 9);
	assert_int_equal(examined(&s, escaped), SDA_REASON_NONE);
	s.scratch = sda_writer_make(s.room, 0);
	assert_int_equal(examined(&s, (struct sent){0}), SDA_REASON_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(a_claim_says_what_the_credentials_say),
		TEST(credentials_of_another_realm_are_left_alone),
		TEST(what_is_needed_must_be_there),
		TEST(an_algorithm_that_was_not_offered_is_refused),
		TEST(without_an_algorithm_it_is_md5_and_must_be_offered),
		TEST(a_qop_that_was_not_offered_is_refused),
		TEST(no_qop_is_for_who_tolerates_it_and_never_for_a_session),
		TEST(a_count_has_eight_digits_and_is_not_0),
		TEST(a_strict_server_tolerates_no_deviation),
		TEST(responses_deviate_for_nobody),
		TEST(a_hashed_name_is_taken_when_it_was_offered),
		TEST(an_extended_name_is_decoded),
		TEST(too_little_room_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
