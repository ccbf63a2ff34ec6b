/*
 * A client registers: 401, and all that follows. Responses that are named here
 * were computed with Python's hashlib, nonces with its hmac.
 */

#include "dialogue_caller.h"

#define URI "sip:atlanta.example.com"

enum { THEN = 1000000 };

static struct guard registrar;
static struct caller caller;

static int start(void **state)
{
	(void)state;
	texts_taken = 0;
	guard_make(&registrar, "atlanta.example.com", false);
	caller_make(&caller, SDA_PREFER_TOPMOST);
	return 0;
}

static struct text *accept_with(struct sda_span next)
{
	struct text *out = text_make();

	say_string(out, "SIP/2.0 200 OK\r\n");
	guard_inform(&registrar, SPAN("to be told"), next, out);
	say_string(out, "Content-Length: 10\r\n\r\nto be told");
	return out;
}

/* REGISTER, 401, REGISTER with credentials; the latter. */
static struct text *registered(uint64_t now)
{
	struct text *request = caller_ask(&caller, "REGISTER", URI, "");

	assert_int_equal(guard_judge(&registrar, request, now),
			 SDA_UNSUPPORTED);
	assert_int_equal(
		caller_hear(&caller, guard_refuse(&registrar, request, now,
						  SDA_UNSUPPORTED)),
		1);
	return caller_ask(&caller, "REGISTER", URI, "");
}

//= rfc3261#10.3-authenticate
//= rfc3261#22.2-401-challenge
//= rfc3261#22.2-cache
//= rfc7616#3.3-nonce-opaque
//= rfc8760#2.4-topmost-supported
//= rfc7616#3.5-rspauth
//= rfc7616#3.5-nextnonce-used
static void register_with_401(void **state)
{
	static const char next[] = "ffff";
	struct text *request = registered(THEN);

	(void)state;
	assert_true(text_has(request, "Authorization: Digest "));
	assert_true(text_has(request, "algorithm=SHA-256"));
	assert_true(text_has(request, "nc=00000001"));
	assert_int_equal(guard_judge(&registrar, request, THEN + 1), SDA_OK);
	assert_int_equal(
		caller_confirm(&caller, 0,
			       accept_with((struct sda_span){ NULL, 0 })),
		SDA_OK);
	request = caller_ask(&caller, "REGISTER", URI, "");
	assert_true(text_has(request, "nc=00000002"));
	assert_int_equal(guard_judge(&registrar, request, THEN + 2), SDA_OK);
	assert_int_equal(caller_confirm(&caller, 0, accept_with(SPAN(next))),
			 SDA_OK);
	request = caller_ask(&caller, "REGISTER", URI, "");
	assert_true(text_has(request, "nonce=\"ffff\""));
	assert_true(text_has(request, "nc=00000001"));
}

//= rfc7616#3.4.1-response
static void the_first_answer_octet_by_octet(void **state)
{
	struct text *request;

	(void)state;
	registrar.server.algorithm[0] = SDA_MD5;
	registrar.server.algorithm[1] = SDA_SHA_256;
	request = registered(THEN);
	assert_true(text_has(
		request,
		"\r\nAuthorization: Digest realm=\"atlanta.example.com\", "
		"nonce=\"00000000000f424073616c7473616c74"
		"447db780c2edad1dc9ac1fe2596852db\", "
		"algorithm=MD5, qop=auth, username=\"alice\", "
		"uri=\"sip:atlanta.example.com\", "));
	assert_true(text_has(request,
			     "response=\"00defcab36a76a3514512a782c4f97f4\", "
			     "cnonce=\"00000000000000000000000000000001\", "
			     "nc=00000001\r\n"));
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
}

//= rfc8760#2.3-any-offered
static void with_each_algorithm_and_qop(void **state)
{
	(void)state;
	for (enum sda_algorithm a = SDA_MD5; a < SDA_ALGORITHMS; a++)
		for (unsigned qop = SDA_OFFERS_AUTH; qop <= SDA_OFFERS_ALL;
		     qop++) {
			start(NULL);
			caller.preference.auth_int = true;
			registrar.server.algorithm[0] = a;
			registrar.server.algorithms = 1;
			registrar.server.qop = qop;
			struct text *request = registered(THEN);
			assert_int_equal(guard_judge(&registrar, request, THEN),
					 SDA_OK);
			assert_int_equal(caller_confirm(&caller, 0,
							accept_with(SPAN(""))),
					 SDA_OK);
			request = caller_ask(&caller, "REGISTER", URI, "x");
			assert_int_equal(guard_judge(&registrar, request, THEN),
					 SDA_OK);
			assert_int_equal(caller_confirm(&caller, 0,
							accept_with(SPAN(""))),
					 SDA_OK);
		}
}

//= rfc7616#3.4.4-used
static void with_a_name_that_is_hashed(void **state)
{
	struct text *request;

	(void)state;
	registrar.server.userhash = true;
	request = registered(THEN);
	assert_true(text_has(request, "userhash=true"));
	assert_false(text_has(request, "alice"));
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
}

//= rfc7616#3.4-replay
static void a_replay_is_refused(void **state)
{
	struct text *request = registered(THEN);

	(void)state;
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_REPLAYED);
	request = caller_ask(&caller, "REGISTER", URI, "");
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
}

//= rfc3261#22.1-no-retry
static void a_wrong_password_is_refused_and_not_tried_again(void **state)
{
	struct text *request;

	(void)state;
	caller.identity.password = SPAN("zanzibaR");
	request = registered(THEN);
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_REFUSED);
	assert_int_equal(caller_hear(&caller, guard_refuse(&registrar, request,
							   THEN, SDA_REFUSED)),
			 0);
	caller_make(&caller, SDA_PREFER_TOPMOST);
	caller.identity.username = SPAN("alicia");
	request = registered(THEN);
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_REFUSED);
	/* whatever was tried, the count is still there for who knows it */
	caller_make(&caller, SDA_PREFER_TOPMOST);
	request = registered(THEN);
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
}

//= rfc7616#3.3-stale-sent
//= rfc7616#3.3-stale-retry
static void a_nonce_too_old_is_renewed(void **state)
{
	uint64_t later = THEN + LIFETIME + 1;
	struct text *request = registered(THEN), *refusal;

	(void)state;
	assert_int_equal(guard_judge(&registrar, request, later - 1), SDA_OK);
	request = caller_ask(&caller, "REGISTER", URI, "");
	assert_int_equal(guard_judge(&registrar, request, later), SDA_STALE);
	refusal = guard_refuse(&registrar, request, later, SDA_STALE);
	assert_true(text_has(refusal, "stale=true"));
	assert_int_equal(caller_hear(&caller, refusal), 1);
	request = caller_ask(&caller, "REGISTER", URI, "");
	assert_true(text_has(request, "nc=00000001"));
	assert_int_equal(guard_judge(&registrar, request, later), SDA_OK);
}

//= rfc7616#3.5-rspauth
static void a_reply_of_another_is_not_confirmed(void **state)
{
	struct text *request = registered(THEN), *reply;

	(void)state;
	assert_int_equal(guard_judge(&registrar, request, THEN), SDA_OK);
	registrar.password = "another";
	reply = accept_with((struct sda_span){ NULL, 0 });
	assert_int_equal(caller_confirm(&caller, 0, reply), SDA_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup(name, start)
		TEST(register_with_401),
		TEST(the_first_answer_octet_by_octet),
		TEST(with_each_algorithm_and_qop),
		TEST(with_a_name_that_is_hashed),
		TEST(a_replay_is_refused),
		TEST(a_wrong_password_is_refused_and_not_tried_again),
		TEST(a_nonce_too_old_is_renewed),
		TEST(a_reply_of_another_is_not_confirmed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
