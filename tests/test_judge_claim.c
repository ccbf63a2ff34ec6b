/* Whether a response shows the password, and how often it is taken. */

#include "serving.h"

static struct serving s;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

//= rfc7616#3.6-same-computation
static void a_right_response_is_taken(void **state)
{
	(void)state;
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
}

//= rfc8760#2.3-any-offered
static void so_is_one_for_another_algorithm_offered(void **state)
{
	(void)state;
	assert_int_equal(
		judged_for(&s,
			   (struct sent){
				   .nonce = "nonce=\"" SHA_NONCE "\"",
				   .algorithm = "algorithm=SHA-256",
				   .response = "response=\"b57f9fc2ebbe9fbac6d6"
					       "756364c74a4f1f4964281b27610d37c"
					       "4e921779f7cd3\"",
			   },
			   HA1_SHA),
		SDA_OK);
}

//= rfc7616#3.6-same-computation
static void a_wrong_password_is_refused(void **state)
{
	static const char wrong[] = "f0dfbf82f0a8e5a9076de28e89760a18";

	(void)state;
	assert_int_equal(judged_count(&s, "00000001", wrong), SDA_REFUSED);
}

//= rfc7616#3.4-replay
static void the_same_request_again_is_a_replay(void **state)
{
	(void)state;
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
	assert_int_equal(judged(&s, (struct sent){0}), SDA_REPLAYED);
	assert_int_equal(judged(&s, (struct sent){0}), SDA_REPLAYED);
}

//= rfc7616#3.4-nc-used
static void counts_are_taken_once_in_any_order(void **state)
{
	(void)state;
	assert_int_equal(judged_count(&s, "00000003", NC_00000003), SDA_OK);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
	assert_int_equal(judged_count(&s, "00000003", NC_00000003),
			 SDA_REPLAYED);
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_OK);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001),
			 SDA_REPLAYED);
}

//= rfc7616#3.4-nc-used
static void a_count_far_behind_is_a_replay(void **state)
{
	(void)state;
	assert_int_equal(judged_count(&s, "00000041", NC_00000041), SDA_OK);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001),
			 SDA_REPLAYED);
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_OK);
}

static void a_count_is_hexadecimal(void **state)
{
	(void)state;
	assert_int_equal(judged_count(&s, "00000010", NC_00000010), SDA_OK);
	assert_int_equal(s.claim.count, 16);
}

static void the_largest_count_is_taken_once_and_forgets_no_other(void **state)
{
	(void)state;
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
	assert_int_equal(judged_count(&s, "ffffffff", NC_FFFFFFFF), SDA_OK);
	assert_int_equal(judged_count(&s, "ffffffff", NC_FFFFFFFF),
			 SDA_REPLAYED);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001),
			 SDA_REPLAYED);
}

/* Else a stranger could lock the client out. */
static void a_wrong_response_with_a_high_count_uses_nothing(void **state)
{
	static const char wrong[] = "f55a4e5baa2b52a3cba9ea4cbec1f4a0";

	(void)state;
	assert_int_equal(judged_count(&s, "000000ff", wrong), SDA_REFUSED);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
}

//= rfc7616#3.3-stale-sent
static void an_old_nonce_is_stale_if_the_response_is_right(void **state)
{
	(void)state;
	s.now = MADE_AT + LIFETIME;
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
	s.now = MADE_AT + LIFETIME + 1;
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_STALE);
	assert_int_equal(judged_count(&s, "00000002", NC_00000001),
			 SDA_REFUSED);
}

static void so_is_a_nonce_from_the_future(void **state)
{
	(void)state;
	s.now = MADE_AT;
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
	s.now = MADE_AT - 1;
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_STALE);
	assert_int_equal(judged_count(&s, "00000002", NC_00000001),
			 SDA_REFUSED);
}

static void a_clock_set_back_and_right_again_loses_nothing(void **state)
{
	(void)state;
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_OK);
	s.now = MADE_AT - 500;
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_STALE);
	s.now = MADE_AT + 20;
	assert_int_equal(judged_count(&s, "00000002", NC_00000002), SDA_OK);
	assert_int_equal(judged_count(&s, "00000001", NC_00000001),
			 SDA_REPLAYED);
}

/* Newer nonces than this one fill its set of the table. */
static void a_nonce_that_may_be_forgotten_is_stale(void **state)
{
	(void)state;
	for (size_t i = 0; i < SERVED_SETS; i++)
		for (size_t k = 0; k < SDA_REPLAY_WAYS; k++) {
			s.set[i].row[k].nonce.time = MADE_AT + 1 + k;
			s.set[i].row[k].nonce.id[0] = (uint8_t)k;
		}
	assert_int_equal(judged_count(&s, "00000001", NC_00000001), SDA_STALE);
}

//= rfc3261#22.4-rfc2069
//= rfc8760#2.6-qop-absent-read
static void without_qop_a_nonce_is_good_once(void **state)
{
	static const struct sent bare = {
		.qop = "",
		.nc = "",
		.cnonce = "",
		.response = "response=\"9ef530eaa3c5923755507550c4ffc1ca\"",
	};
	(void)state;
	s.server.bare = true;
	assert_int_equal(judged(&s, bare), SDA_OK);
	assert_int_equal(judged(&s, bare), SDA_REPLAYED);
}

//= rfc7616#3.4.3-a2
static void auth_int_covers_the_body(void **state)
{
	static const struct sent body = {
		.qop = "qop=auth-int",
		.response = "response=\"459b6624531af8c1658ea1428883e17b\"",
	};
	(void)state;
	assert_int_equal(judged(&s, body), SDA_REFUSED);
	s.request.body = SPAN("v=0\r\n");
	assert_int_equal(judged(&s, body), SDA_OK);
}

//= rfc8760#2.6-empty-body
static void auth_int_covers_an_empty_body(void **state)
{
	static const struct sent empty = {
		.qop = "qop=auth-int",
		.response = "response=\"29259d3e8c791c8eaf89cc5166e1d469\"",
	};
	(void)state;
	s.request.body = SPAN("v=0\r\n");
	assert_int_equal(judged(&s, empty), SDA_REFUSED);
	s.request.body = SPAN("");
	assert_int_equal(judged(&s, empty), SDA_OK);
}

static void auth_does_not_cover_the_body(void **state)
{
	(void)state;
	s.request.body = SPAN("v=0\r\n");
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
}

//= rfc7616#3.4.2-a1
static void a_session_goes_on_with_the_nonce_and_cnonce_it_began_with(
	void **state)
{
	static const struct sent first = {
		.nonce = "nonce=\"" SESS_NONCE "\"",
		.algorithm = "algorithm=MD5-sess",
		.response = "response=\"d009c7b98d2bacaab7cbfc84a9fbc291\"",
	};
	static const struct sent second = {
		.nonce = "nonce=\"" SESS_NONCE "\"",
		.algorithm = "algorithm=MD5-sess",
		.nc = "nc=00000002",
		.cnonce = "cnonce=\"f1e2d3c4\"",
		.response = "response=\"6fa8b51c277ededed6011c2516560259\"",
	};
	const struct sda_digest ha1 = digest_of(HA1_MD5);

	(void)state;
	s.server.algorithm[0] = SDA_MD5_SESS;
	assert_int_equal(judged(&s, first), SDA_OK);
	assert_int_equal(judged(&s, second), SDA_REFUSED);
	assert_int_equal(examined(&s, second), SDA_REASON_NONE);
	s.claim.first_cnonce = SPAN("0a4f113b");
	assert_int_equal(sda_judge_claim(&s.claim, &ha1, &s.request, &s.replay),
			 SDA_OK);
}

static void so_it_does_with_its_own_when_nobody_knows_better(void **state)
{
	(void)state;
	s.server.algorithm[0] = SDA_MD5_SESS;
	assert_int_equal(
		judged(&s,
		       (struct sent){
			       .nonce = "nonce=\"" SESS_NONCE "\"",
			       .algorithm = "algorithm=MD5-sess",
			       .nc = "nc=00000002",
			       .cnonce = "cnonce=\"f1e2d3c4\"",
			       .response = "response=\"b0886445ffda5a39670cd5d6"
					   "25507a59\"",
		       }),
		SDA_OK);
}

static void what_is_escaped_is_hashed_unescaped(void **state)
{
	(void)state;
	assert_int_equal(
		judged_for(&s,
			   (struct sent){
				   .username = "username=\"\\al\\\"ice\"",
				   .cnonce = "cnonce=\"0a4f\\113b\"",
				   .response = "response=\"9493fee7c60f09eefe35"
					       "a777b4b0323e\"",
			   },
			   "cd17d5e47f15c252f739e266c017058a"),
		SDA_OK);
}

//= rfc7616#3.4.4-userhash
static void a_hashed_name_has_the_response_of_the_clear_one(void **state)
{
	(void)state;
	s.server.userhash = true;
	assert_int_equal(judged(&s,
				(struct sent){
					.username = "username=\"165c6d0d0bd419"
						    "749f83e7b0a6b6c5d6\"",
					.more = "userhash=true",
				}),
			 SDA_OK);
	assert_true(s.claim.hashed);
}

static void an_unknown_user_is_refused_whatever_the_response(void **state)
{
	(void)state;
	assert_int_equal(judged_for(&s, (struct sent){0}, NULL), SDA_REFUSED);
	assert_int_equal(judged_for(&s, (struct sent){.response = "response=\"\""},
				    NULL),
			 SDA_REFUSED);
}

/* Its H(A1) is 32 zeros, not digits. */
static void so_is_one_who_knows_the_decoy(void **state)
{
	static const struct sent decoy = {
		.response = "response=\"4ec8c4130485b5b00c505c5322e2c5f4\"",
	};
	const struct sda_digest zeros = {.len = 32};

	(void)state;
	assert_int_equal(judged_for(&s, decoy, NULL), SDA_REFUSED);
	assert_int_equal(judged_for(&s, decoy, ""), SDA_REFUSED);
	assert_int_equal(
		sda_judge_claim(&s.claim, &zeros, &s.request, &s.replay),
		SDA_OK);
}

static void a_stored_digest_of_another_algorithm_is_no_user(void **state)
{
	(void)state;
	assert_int_equal(judged_for(&s, (struct sent){0}, HA1_SHA), SDA_REFUSED);
}

static void a_response_of_another_length_is_never_taken(void **state)
{
	char digits[66], response[96];

	(void)state;
	for (size_t len = 0; len <= 65; len++) {
		for (size_t i = 0; i < len; i++)
			digits[i] = NC_00000001[i % 32];
		digits[len] = '\0';
		snprintf(response, sizeof response, "response=\"%s\"", digits);
		enum sda_status status =
			judged(&s, (struct sent){.response = response});
		assert_int_equal(status, len == 32 ? SDA_OK :
					 len == 0  ? SDA_REFUSED :
						     SDA_MALFORMED);
	}
}

static void every_digit_of_the_response_counts(void **state)
{
	char response[64];

	(void)state;
	for (size_t i = 0; i < 32; i++) {
		snprintf(response, sizeof response, "response=\"%s\"",
			 NC_00000001);
		response[10 + i] = response[10 + i] == '0' ? '1' : '0';
		assert_int_equal(judged(&s, (struct sent){.response = response}),
				 SDA_REFUSED);
	}
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
}

static const struct sent invite = {
	.uri = "uri=\"sip:bob@biloxi.example.com\"",
	.response = "response=\"b3522c0e578323d1adbcc3953362c470\"",
};

//= rfc3261#22.1-ack-accepted
static void what_was_good_for_an_invite_is_good_for_its_ack(void **state)
{
	struct sda_replay_set before[SERVED_SETS];

	(void)state;
	s.request.method = SPAN("INVITE");
	s.request.uri = SPAN("sip:bob@biloxi.example.com");
	assert_int_equal(judged(&s, invite), SDA_OK);
	memcpy(before, s.set, sizeof before);
	s.request.method = SPAN("ACK");
	s.request.uri = SPAN("sip:bob@192.0.2.4");
	s.now = MADE_AT + LIFETIME + 180000;
	assert_int_equal(judged(&s, invite), SDA_OK);
	assert_int_equal(judged(&s, invite), SDA_OK);
	assert_memory_equal(s.set, before, sizeof before);
}

static void a_wrong_response_is_not_good_for_an_ack(void **state)
{
	(void)state;
	s.request.method = SPAN("ACK");
	assert_int_equal(
		judged(&s,
		       (struct sent){
			       .uri = "uri=\"sip:bob@biloxi.example.com\"",
			       .response = "response=\"1a7bfd6600d86c52327410e2"
					   "61b78469\"",
		       }),
		SDA_REFUSED);
}

//= rfc3261#22.1-ack-accepted
static void an_ack_covers_the_body_of_its_invite(void **state)
{
	static const struct sent covered = {
		.uri = "uri=\"sip:bob@biloxi.example.com\"",
		.qop = "qop=auth-int",
		.response = "response=\"e953867b692e1911a2994ef0c6881e51\"",
	};
	(void)state;
	s.request.method = SPAN("ACK");
	s.request.body = SPAN("v=0\r\n");
	assert_int_equal(judged(&s, covered), SDA_OK);
}

static void old_keys_are_good_until_they_are_dropped(void **state)
{
	static const struct sent old = {
		.nonce = "nonce=\"00000000000f424073616c7473616c74"
			 "1e388acb70b76aa10b36caeb4b83ad21\"",
		.response = "response=\"37d2ab6ce422f1cf8e6c6bd42af7763e\"",
	};
	(void)state;
	assert_int_equal(judged(&s, old), SDA_REFUSED);
	s.server.keys.previous = SPAN("the key before that");
	assert_int_equal(judged(&s, old), SDA_OK);
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(a_right_response_is_taken),
		TEST(so_is_one_for_another_algorithm_offered),
		TEST(a_wrong_password_is_refused),
		TEST(the_same_request_again_is_a_replay),
		TEST(counts_are_taken_once_in_any_order),
		TEST(a_count_far_behind_is_a_replay),
		TEST(a_count_is_hexadecimal),
		TEST(the_largest_count_is_taken_once_and_forgets_no_other),
		TEST(a_wrong_response_with_a_high_count_uses_nothing),
		TEST(an_old_nonce_is_stale_if_the_response_is_right),
		TEST(so_is_a_nonce_from_the_future),
		TEST(a_clock_set_back_and_right_again_loses_nothing),
		TEST(a_nonce_that_may_be_forgotten_is_stale),
		TEST(without_qop_a_nonce_is_good_once),
		TEST(auth_int_covers_the_body),
		TEST(auth_int_covers_an_empty_body),
		TEST(auth_does_not_cover_the_body),
		TEST(a_session_goes_on_with_the_nonce_and_cnonce_it_began_with),
		TEST(so_it_does_with_its_own_when_nobody_knows_better),
		TEST(what_is_escaped_is_hashed_unescaped),
		TEST(a_hashed_name_has_the_response_of_the_clear_one),
		TEST(an_unknown_user_is_refused_whatever_the_response),
		TEST(so_is_one_who_knows_the_decoy),
		TEST(a_stored_digest_of_another_algorithm_is_no_user),
		TEST(a_response_of_another_length_is_never_taken),
		TEST(every_digit_of_the_response_counts),
		TEST(what_was_good_for_an_invite_is_good_for_its_ack),
		TEST(a_wrong_response_is_not_good_for_an_ack),
		TEST(an_ack_covers_the_body_of_its_invite),
		TEST(old_keys_are_good_until_they_are_dropped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
