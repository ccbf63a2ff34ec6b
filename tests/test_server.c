/* Which servers can build challenges. */

#include "serving.h"

static struct serving s;

static int start(void **state)
{
	(void)state;
	start_serving(&s);
	return 0;
}

static enum sda_status checked(void)
{
	enum sda_status status = sda_server_check(&s.server);

	start_serving(&s);
	return status;
}

//= rfc8760#2.6-challenge-has-qop
static void algorithm_qop_and_key_are_needed(void **state)
{
	(void)state;
	assert_int_equal(checked(), SDA_OK);
	s.server.algorithms = 0;
	assert_int_equal(checked(), SDA_MISSING);
	s.server.qop = 0;
	assert_int_equal(checked(), SDA_MISSING);
	s.server.keys.current.len = SDA_KEY_MIN - 1;
	assert_int_equal(checked(), SDA_MISSING);
	s.server.keys.current.len = SDA_KEY_MIN;
	assert_int_equal(checked(), SDA_OK);
}

//= rfc8760#2.3-different-algorithms
static void each_algorithm_stands_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < SDA_OFFERS_MAX; i++)
		for (size_t k = 0; k < SDA_OFFERS_MAX; k++) {
			for (size_t n = 0; n < SDA_OFFERS_MAX; n++)
				s.server.algorithm[n] = SDA_MD5 + n;
			s.server.algorithms = SDA_OFFERS_MAX;
			s.server.algorithm[i] = s.server.algorithm[k];
			assert_int_equal(checked(),
					 i == k ? SDA_OK : SDA_DUPLICATE);
		}
}

static void an_algorithm_or_qop_that_nobody_knows_is_refused(void **state)
{
	(void)state;
	s.server.algorithm[1] = SDA_ALGORITHM_UNKNOWN;
	assert_int_equal(checked(), SDA_UNSUPPORTED);
	s.server.algorithm[1] = SDA_ALGORITHMS;
	assert_int_equal(checked(), SDA_UNSUPPORTED);
	s.server.algorithms = SDA_OFFERS_MAX + 1;
	assert_int_equal(checked(), SDA_UNSUPPORTED);
	s.server.qop = SDA_OFFERS_ALL + 1;
	assert_int_equal(checked(), SDA_UNSUPPORTED);
}

static void texts_must_be_such_as_may_be_sent(void **state)
{
	(void)state;
	s.server.realm = SPAN("a\"b");
	assert_int_equal(checked(), SDA_MALFORMED);
	s.server.realm = SPAN("a\\\"b");
	assert_int_equal(checked(), SDA_OK);
	s.server.realm = SPAN("");
	assert_int_equal(checked(), SDA_OK);
	s.server.opaque = SPAN("a\r\n b");
	assert_int_equal(checked(), SDA_MALFORMED);
	s.server.domain = SPAN("nowhere");
	assert_int_equal(checked(), SDA_MALFORMED);
	s.server.domain = SPAN("sip:a sip:b");
	assert_int_equal(checked(), SDA_OK);
}

//= rfc8760#2.3-any-offered
static void an_algorithm_is_offered_wherever_it_stands(void **state)
{
	(void)state;
	assert_true(sda_server_offers(&s.server, SDA_SHA_256));
	assert_true(sda_server_offers(&s.server, SDA_MD5));
	assert_false(sda_server_offers(&s.server, SDA_MD5_SESS));
	s.server.algorithms = 1;
	assert_false(sda_server_offers(&s.server, SDA_MD5));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(algorithm_qop_and_key_are_needed),
		TEST(each_algorithm_stands_once),
		TEST(an_algorithm_or_qop_that_nobody_knows_is_refused),
		TEST(texts_must_be_such_as_may_be_sent),
		TEST(an_algorithm_is_offered_wherever_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
