/* The challenges of a server, as octets. */

#include "serving.h"
#include "demand.h"

static struct serving s;
static uint8_t nonce[SDA_NONCE_DIGITS];
static struct sda_challenge challenge;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

static enum sda_status made(size_t n, bool stale)
{
	return sda_demand_make(&s.server, n, MADE_AT, SPAN("saltsalt"),
			       s.context, stale, nonce, &challenge);
}

/* The text is read again, and what it says is what the struct says. */
static void is_sent_as(const char *expected)
{
	uint8_t room[1024];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_challenge again;

	assert_int_equal(sda_challenge_write(&challenge, &w), SDA_OK);
	struct sda_span written = {room, w.len};
	assert_row(span_same(written, span_of(expected)), written);
	assert_int_equal(sda_challenge_read(written, &again), SDA_OK);
	assert_int_equal(again.algorithm, challenge.algorithm);
	assert_int_equal(again.auth, challenge.auth);
	assert_int_equal(again.auth_int, challenge.auth_int);
	assert_int_equal(again.stale, challenge.stale);
}

//= rfc8760#2.3-preference-order
//= rfc8760#2.3-different-algorithms
//= rfc8760#2.6-challenge-has-qop
//= rfc7616#3.3-challenge
static void there_is_one_for_each_algorithm_in_their_order(void **state)
{
	(void)state;
	assert_int_equal(made(0, false), SDA_OK);
	is_sent_as("Digest realm=\"atlanta.example.com\", nonce=\"" SHA_NONCE
		   "\", algorithm=SHA-256, qop=\"auth,auth-int\"");
	assert_int_equal(made(1, false), SDA_OK);
	is_sent_as("Digest realm=\"atlanta.example.com\", nonce=\"" MD5_NONCE
		   "\", algorithm=MD5, qop=\"auth,auth-int\"");
	assert_int_equal(made(2, false), SDA_MISSING);
	assert_int_equal(made(SIZE_MAX, false), SDA_MISSING);
}

//= rfc7616#3.3-stale-sent
//= rfc7616#3.3-charset
//= rfc7616#3.3-userhash
static void all_that_a_server_says_is_sent(void **state)
{
	(void)state;
	s.server.qop = SDA_OFFERS_AUTH;
	s.server.opaque = SPAN("");
	s.server.domain = SPAN("sip:atlanta.example.com");
	s.server.utf_8 = true;
	s.server.userhash = true;
	assert_int_equal(made(1, true), SDA_OK);
	is_sent_as("Digest realm=\"atlanta.example.com\", "
		   "domain=\"sip:atlanta.example.com\", "
		   "nonce=\"00000000000f424073616c7473616c74"
		   "b0009ac86500cea124b5a11d7dfc5b10\", opaque=\"\", "
		   "stale=true, algorithm=MD5, qop=\"auth\", charset=UTF-8, "
		   "userhash=true");
}

//= rfc7616#3.3-domain-of-proxy
static void a_proxy_sends_no_domain(void **state)
{
	(void)state;
	s.server.qop = SDA_OFFERS_AUTH_INT;
	s.server.domain = SPAN("sip:atlanta.example.com");
	s.server.proxy = true;
	assert_int_equal(made(0, false), SDA_OK);
	assert_int_equal(challenge.params.known[SDA_NAME_DOMAIN].form,
			 SDA_ABSENT);
	assert_false(challenge.auth);
	assert_true(challenge.auth_int);
}

//= rfc8760#2.3-different-algorithms
static void what_is_forbidden_is_not_built(void **state)
{
	struct sda_challenge before;
	uint8_t kept[SDA_NONCE_DIGITS];

	(void)state;
	memset(&challenge, POISON, sizeof challenge);
	memcpy(&before, &challenge, sizeof before);
	memcpy(kept, nonce, sizeof kept);
	s.server.algorithm[1] = SDA_SHA_256;
	assert_int_equal(made(0, false), SDA_DUPLICATE);
	s.server.algorithm[1] = SDA_MD5;
	s.server.qop = 0;
	assert_int_equal(made(0, false), SDA_MISSING);
	s.server.qop = SDA_OFFERS_AUTH;
	assert_int_equal(sda_demand_make(&s.server, 0, MADE_AT, SPAN("salt"),
					 s.context, false, nonce, &challenge),
			 SDA_MISSING);
	assert_memory_equal(&challenge, &before, sizeof before);
	assert_memory_equal(nonce, kept, sizeof kept);
}

/* What the server demands it takes. */
static void its_nonce_is_good(void **state)
{
	char param[128];

	(void)state;
	assert_int_equal(made(1, false), SDA_OK);
	snprintf(param, sizeof param, "nonce=\"%.64s\"", (const char *)nonce);
	assert_int_equal(judged(&s, (struct sent){.nonce = param}), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(there_is_one_for_each_algorithm_in_their_order),
		TEST(all_that_a_server_says_is_sent),
		TEST(a_proxy_sends_no_domain),
		TEST(what_is_forbidden_is_not_built),
		TEST(its_nonce_is_good),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
