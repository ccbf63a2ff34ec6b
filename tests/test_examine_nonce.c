/* Which nonces and which uri are good, when credentials are examined. */

#include "serving.h"

static struct serving s;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

static enum sda_reason nonce_reason(const char *nonce)
{
	char param[512];

	snprintf(param, sizeof param, "nonce=\"%s\"", nonce);
	return examined(&s, (struct sent){.nonce = param});
}

//= rfc7616#5.4-limited-nonce
static void a_nonce_is_good_for_what_it_was_made_for(void **state)
{
	static const char *const made_for_another[] = {
		/* MD5, but qop=auth alone; realm biloxi.example.com; call-2 */
		"00000000000f424073616c7473616c74b0009ac86500cea124b5a11d7dfc5b10",
		"00000000000f424073616c7473616c74cf1a2f3c3f6f653c212b3650635c8347",
		"00000000000f424073616c7473616c74a298e20a71d7e0576a98a50c72a83e6c",
		SHA_NONCE,
		SESS_NONCE,
	};
	(void)state;
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONE);
	for (size_t i = 0; i < ROWS(made_for_another); i++)
		assert_int_equal(nonce_reason(made_for_another[i]),
				 SDA_REASON_NONCE);
	s.server.qop = SDA_OFFERS_AUTH;
	assert_int_equal(nonce_reason(made_for_another[0]), SDA_REASON_NONE);
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONCE);
	s.server.qop = SDA_OFFERS_ALL;
	s.context = SPAN("call-2");
	assert_int_equal(nonce_reason(made_for_another[2]), SDA_REASON_NONE);
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONCE);
}

static void every_character_of_a_nonce_counts(void **state)
{
	static const char other[] = "0123456789abcdefABCDEFg";
	char nonce[] = MD5_NONCE;

	(void)state;
	for (size_t i = 0; i < 64; i++) {
		for (size_t k = 0; k < sizeof other - 1; k++) {
			nonce[i] = other[k];
			assert_int_equal(nonce_reason(nonce),
					 other[k] == MD5_NONCE[i] ?
						 SDA_REASON_NONE :
						 SDA_REASON_NONCE);
		}
		nonce[i] = MD5_NONCE[i];
	}
}

static void other_text_is_no_nonce(void **state)
{
	static const char *const text[] = {
		"",
		"0",
		MD5_NONCE "0",
		" " MD5_NONCE,
		"dcd98b7102dd2f0e8b11d0f600bfb0c093",
		"0000000000000000000000000000000000000000000000000000000000000000",
	};
	char half[] = MD5_NONCE;

	(void)state;
	for (size_t i = 0; i < ROWS(text); i++)
		assert_int_equal(nonce_reason(text[i]), SDA_REASON_NONCE);
	half[63] = '\0';
	assert_int_equal(nonce_reason(half), SDA_REASON_NONCE);
}

static void a_nonce_out_of_its_time_is_stale(void **state)
{
	static const struct {
		uint64_t now;
		bool stale;
	} rows[] = {
		{0, true},
		{MADE_AT - 1, true},
		{MADE_AT, false},
		{MADE_AT + LIFETIME, false},
		{MADE_AT + LIFETIME + 1, true},
		{UINT64_MAX, true},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		s.now = rows[i].now;
		assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONE);
		assert_int_equal(s.claim.stale, rows[i].stale);
	}
	s.server.lifetime = UINT64_MAX;
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONE);
	assert_false(s.claim.stale);
}

struct uri_row {
	const char *uri, *request;
	enum sda_reason equal, same_user;
};

//= rfc8760#2.6-uri-checked
//= rfc8760#2.6-uri-differs
//= rfc7616#3.4.6-uri-same
static void a_uri_is_compared_as_the_rule_says(void **state)
{
	static const struct uri_row rows[] = {
		{"sip:bob@b.com", "sip:bob@b.com", SDA_REASON_NONE,
		 SDA_REASON_NONE},
		{"sip:bob@b.com", "sip:bob@192.0.2.4:5070;lr", SDA_REASON_URI,
		 SDA_REASON_NONE},
		{"sip:bob@b.com", "sips:bob@b.com", SDA_REASON_URI,
		 SDA_REASON_NONE},
		{"sip:bob@b.com", "sip:bo\\b@b.com", SDA_REASON_URI,
		 SDA_REASON_URI},
		{"sip:bo\\b@b.com", "sip:bob@b.com", SDA_REASON_NONE,
		 SDA_REASON_NONE},
		{"sip:bob@b.com", "sip:Bob@b.com", SDA_REASON_URI,
		 SDA_REASON_URI},
		{"sip:bob@b.com", "sip:alice@b.com", SDA_REASON_URI,
		 SDA_REASON_URI},
		{"sip:b.com", "sip:b.com:5060", SDA_REASON_URI,
		 SDA_REASON_URI},
		{"sip:b.com", "sip:b.com", SDA_REASON_NONE, SDA_REASON_NONE},
		{"", "sip:b.com", SDA_REASON_URI, SDA_REASON_URI},
	};
	char uri[128];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		snprintf(uri, sizeof uri, "uri=\"%s\"", rows[i].uri);
		const struct sent sent = {.uri = uri};
		s.request.uri = span_of(rows[i].request);
		s.server.uri_rule = SDA_URI_EQUAL;
		assert_row(examined(&s, sent) == rows[i].equal, span_of(uri));
		s.server.uri_rule = SDA_URI_SAME_USER;
		assert_row(examined(&s, sent) == rows[i].same_user,
			   span_of(uri));
		s.server.uri_rule = SDA_URI_CALLER;
		assert_row(examined(&s, sent) == SDA_REASON_NONE, span_of(uri));
	}
}

//= rfc3261#22.1-ack-accepted
static void an_ack_may_be_sent_elsewhere_and_later(void **state)
{
	(void)state;
	s.request.method = SPAN("ACK");
	s.request.uri = SPAN("sip:bob@192.0.2.4");
	s.now = MADE_AT + 10 * LIFETIME;
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_NONE);
	assert_false(s.claim.stale);
	assert_int_equal(nonce_reason(SHA_NONCE), SDA_REASON_NONCE);
	s.request.method = SPAN("BYE");
	assert_int_equal(nonce_reason(MD5_NONCE), SDA_REASON_URI);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(a_nonce_is_good_for_what_it_was_made_for),
		TEST(every_character_of_a_nonce_counts),
		TEST(other_text_is_no_nonce),
		TEST(a_nonce_out_of_its_time_is_stale),
		TEST(a_uri_is_compared_as_the_rule_says),
		TEST(an_ack_may_be_sent_elsewhere_and_later),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
