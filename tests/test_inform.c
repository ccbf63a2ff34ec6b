/* What a server tells a client that was right. */

#include "serving.h"
#include "inform.h"

static struct serving s;
static struct sda_authinfo info;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

static enum sda_status informed(const char *ha1, struct sda_span body,
				struct sda_span next)
{
	struct sda_digest user = digest_of(ha1);
	struct sda_authinfo before;
	struct sda_writer kept = s.scratch;

	memset(&info, POISON, sizeof info);
	memcpy(&before, &info, sizeof before);
	enum sda_status status = sda_inform_make(&s.claim, &user, body, next,
						 &s.scratch, &info);
	if (status != SDA_OK) {
		assert_memory_equal(&info, &before, sizeof before);
		assert_memory_equal(&s.scratch, &kept, sizeof kept);
	}
	return status;
}

static void is_sent_as(const char *expected)
{
	uint8_t room[1024];
	struct sda_writer w = sda_writer_make(room, sizeof room);

	assert_int_equal(sda_authinfo_write(&info, &w), SDA_OK);
	struct sda_span written = {room, w.len};
	assert_row(span_same(written, span_of(expected)), written);
}

//= rfc7616#3.5-rspauth
//= rfc7616#3.5-qop-same
//= rfc7616#3.5-same-count
//= rfc7616#3.5-all-present
static void rspauth_is_a_response_without_a_method(void **state)
{
	(void)state;
	assert_int_equal(judged(&s, (struct sent){0}), SDA_OK);
	assert_int_equal(informed(HA1_MD5, SPAN("reply"), SPAN("")), SDA_OK);
	is_sent_as("qop=auth, cnonce=\"0a4f113b\", nc=00000001, "
		   "rspauth=\"cd5c86a838db9d4755d2a833927c2742\"");
	assert_int_equal(info.qop, SDA_QOP_AUTH);
}

//= rfc7616#3.4.3-a2
static void with_auth_int_it_covers_the_reply(void **state)
{
	(void)state;
	assert_int_equal(examined(&s, (struct sent){.qop = "qop=auth-int"}),
			 SDA_REASON_NONE);
	assert_int_equal(informed(HA1_MD5, SPAN("reply"), SPAN("next")),
			 SDA_OK);
	is_sent_as("qop=auth-int, cnonce=\"0a4f113b\", nc=00000001, "
		   "rspauth=\"13b5a28106aed281d83dedce9fa23a66\", "
		   "nextnonce=\"next\"");
}

static void it_has_as_many_digits_as_the_algorithm(void **state)
{
	(void)state;
	assert_int_equal(
		examined(&s,
			 (struct sent){
				 .nonce = "nonce=\"" SHA_NONCE "\"",
				 .algorithm = "algorithm=SHA-256",
				 .response = "response=\"\"",
			 }),
		SDA_REASON_NONE);
	assert_int_equal(informed(HA1_SHA, SPAN(""), SPAN("")), SDA_OK);
	is_sent_as("qop=auth, cnonce=\"0a4f113b\", nc=00000001, "
		   "rspauth=\"06d4ce2d0e9491090a17a83626871b04615a165abdc10d22"
		   "19f22aa63b4a8381\"");
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")), SDA_REFUSED);
}

static void a_session_has_its_own_a1(void **state)
{
	(void)state;
	s.server.algorithm[0] = SDA_MD5_SESS;
	assert_int_equal(examined(&s,
				  (struct sent){
					  .nonce = "nonce=\"" SESS_NONCE "\"",
					  .algorithm = "algorithm=MD5-sess",
					  .nc = "nc=00000002",
					  .cnonce = "cnonce=\"f1e2d3c4\"",
				  }),
			 SDA_REASON_NONE);
	s.claim.first_cnonce = SPAN("0a4f113b");
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")), SDA_OK);
	is_sent_as("qop=auth, cnonce=\"f1e2d3c4\", nc=00000002, "
		   "rspauth=\"8a956d335af62a94e9214088c240233b\"");
}

//= rfc3261#22.4-old-clients
static void who_sends_no_qop_is_told_nothing(void **state)
{
	(void)state;
	s.server.bare = true;
	assert_int_equal(examined(&s, (struct sent){.qop = "", .nc = "",
						    .cnonce = ""}),
			 SDA_REASON_NONE);
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")),
			 SDA_UNSUPPORTED);
}

static void what_may_not_be_sent_back_is_not(void **state)
{
	static const struct sent rows[] = {
		{.nc = "nc=0000000A"},
		{.cnonce = "cnonce=\"J\xc3\xa4s\""},
		{.cnonce = "cnonce=\"a\r\n b\""},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(examined(&s, rows[i]), SDA_REASON_NONE);
		assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")),
				 SDA_UNSUPPORTED);
	}
	assert_int_equal(examined(&s, (struct sent){0}), SDA_REASON_NONE);
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("\"")),
			 SDA_MALFORMED);
}

static void too_little_room_is_said(void **state)
{
	(void)state;
	assert_int_equal(examined(&s, (struct sent){0}), SDA_REASON_NONE);
	s.scratch = sda_writer_make(s.room, 31);
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")), SDA_NO_ROOM);
	s.scratch = sda_writer_make(s.room, 32);
	assert_int_equal(informed(HA1_MD5, SPAN(""), SPAN("")), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(rspauth_is_a_response_without_a_method),
		TEST(with_auth_int_it_covers_the_reply),
		TEST(it_has_as_many_digits_as_the_algorithm),
		TEST(a_session_has_its_own_a1),
		TEST(who_sends_no_qop_is_told_nothing),
		TEST(what_may_not_be_sent_back_is_not),
		TEST(too_little_room_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
