/*
 * That a session counts, goes on with new nonces, and gives up in time. The
 * responses were computed with Python's hashlib.
 */

#include "client.h"

#define BOB                        \
	"Digest realm=\"biloxi.com\", " \
	"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", qop=\"auth\""
#define FRESH "Digest realm=\"biloxi.com\", nonce=\"fresh\", qop=\"auth\""
#define STALE FRESH ", stale=true"

static void next(struct client *c, const char *text)
{
	struct sda_authinfo authinfo;

	assert_int_equal(sda_authinfo_read(span_of(text), &authinfo), SDA_OK);
	sda_session_next(&authinfo, &c->session);
}

/* Answers, and says whether nc and response are those. */
static void check(struct client *c, const char *cnonce, const char *nc,
		  const char *response)
{
	assert_int_not_equal(client_text(c, cnonce)[0], '\0');
	assert_says(c, SDA_NAME_NC, nc);
	assert_says(c, SDA_NAME_RESPONSE, response);
}

//= rfc7616#3.4-nc-used
static void requests_are_counted(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	check(c, "0a4f113b", "00000001", "89eb0059246c02b2f6ee02c7961d5ea3");
	check(c, "0a4f113b", "00000002", "a2ad8a54015a6d71ceed909c3c0ef76f");
	c->session.count = 9;
	check(c, "0a4f113b", "0000000a", "da61920429f958b1fe4eb4f5eebbc2cf");
	assert_int_equal(c->session.count, 10);
	c->session.count = 0x89abcdee;
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_NC, "89abcdef");
	c->session.count = 0xfffffffe;
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_NC, "ffffffff");
}

static void a_nonce_is_used_up(void **state)
{
	struct client *c = client_make();
	struct sda_session before;

	(void)state;
	client_start(c, BOB);
	client_text(c, "0a4f113b");
	c->session.count = 0xffffffff;
	before = c->session;
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_STALE);
	assert_memory_equal(&c->session, &before, sizeof before);
	next(c, "nextnonce=\"next\"");
	check(c, "0a4f113b", "00000001", "0508b8c7528a819dafb23b6289efedca");
}

//= rfc7616#3.5-nextnonce-used
static void the_next_nonce_starts_a_count_and_keeps_the_rest(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	client_text(c, "0a4f113b");
	next(c, "nextnonce=\"next\"");
	check(c, "0a4f113b", "00000001", "0508b8c7528a819dafb23b6289efedca");
	assert_says(c, SDA_NAME_NONCE, "next");
	assert_says(c, SDA_NAME_QOP, "auth");
	next(c, "nc=00000001");
	assert_int_equal(c->session.count, 1);
	client_start(c, "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"");
	next(c, "nextnonce=\"next\", qop=auth");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_QOP, "auth-int");
}

//= rfc7616#3.4.2-a1
static void a_sess_algorithm_keeps_its_a1(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB ", algorithm=MD5-sess");
	check(c, "0a4f113b", "00000001", "e4e4ea61d186d07a92c9e1f6919902e9");
	check(c, "11112222", "00000002", "d1d261188b77a0e3d7228fdcd8f197f5");
	next(c, "nextnonce=\"next\"");
	check(c, "33334444", "00000001", "5312564f4e92668d835622b4799147c5");
	/* a challenge begins another session */
	assert_int_equal(client_renew(c, STALE ", algorithm=MD5-sess"),
			 SDA_OK);
	check(c, "33334444", "00000001", "bf5efeb6680cea61cf4b3168b7669299");
}

//= rfc7616#3.3-stale-retry
//= rfc3261#22.1-no-retry
static void a_password_that_was_refused_is_not_tried_again(void **state)
{
	static const char *const rows[] = {
		FRESH,
		FRESH ", stale=false",
		FRESH ", stale=maybe",
		BOB,
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct client *c = client_make();
		struct sda_session before;

		client_start(c, BOB);
		client_text(c, "0a4f113b");
		before = c->session;
		assert_int_equal(client_renew(c, rows[i]), SDA_REFUSED);
		assert_memory_equal(&c->session, &before, sizeof before);
	}
}

//= rfc7616#3.3-stale-case-insensitive
static void a_stale_nonce_is_replaced_so_often(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	for (unsigned i = 0; i < SDA_STALE_ROUNDS; i++) {
		client_text(c, "0a4f113b");
		assert_int_equal(client_renew(c, FRESH ", stale=TRUE"), SDA_OK);
		assert_int_equal(c->session.count, 0);
		assert_int_equal(c->session.rounds, i + 1);
	}
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_NONCE, "fresh");
	assert_says(c, SDA_NAME_NC, "00000001");
	assert_int_equal(client_renew(c, STALE), SDA_REFUSED);
	/* in a row: one that was taken lies between */
	sda_session_accept(&c->session);
	assert_int_equal(client_renew(c, STALE), SDA_OK);
	client_text(c, "0a4f113b");
	assert_int_equal(client_renew(c, STALE), SDA_OK);
	next(c, "nextnonce=\"next\"");
	assert_int_equal(c->session.rounds, 0);
}

static void a_challenge_that_nobody_answered_replaces_the_last(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	for (unsigned i = 0; i < 5; i++) {
		assert_int_equal(client_renew(c, FRESH), SDA_OK);
		assert_int_equal(c->session.rounds, 0);
	}
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_NONCE, "fresh");
}

//= rfc3261#22.1-realm-is-space
static void a_challenge_of_another_realm_is_not_for_this_session(void **state)
{
	static const char *const rows[] = {
		"Digest realm=\"Biloxi.com\", nonce=\"n\", stale=true",
		"Digest realm=\"\", nonce=\"n\", stale=true",
		"Digest nonce=\"n\", stale=true",
		STALE ", algorithm=SHA-1",
	};
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_session before = c->session;

		assert_int_equal(client_renew(c, rows[i]), SDA_UNSUPPORTED);
		assert_memory_equal(&c->session, &before, sizeof before);
	}
	assert_int_equal(
		client_renew(c, "Digest realm=\"b\\iloxi.com\", nonce=\"n\""),
		SDA_OK);
}

static void a_challenge_that_cannot_be_answered_starts_nothing(void **state)
{
	struct client *c = client_make();
	struct sda_session before;

	(void)state;
	memset(&c->session, POISON, sizeof c->session);
	before = c->session;
	assert_int_equal(client_start(c, BOB ", algorithm=SHA-1"),
			 SDA_UNSUPPORTED);
	assert_int_equal(client_start(c, "Digest realm=\"r\""),
			 SDA_UNSUPPORTED);
	assert_memory_equal(&c->session, &before, sizeof before);
}

//= rfc3310#3.4-empty-password
static void after_auts_a_challenge_is_no_refusal(void **state)
{
	struct client *c = client_make();
	const char *aka = "Digest realm=\"biloxi.com\", nonce=\"n\", "
			  "algorithm=AKAv1-MD5";

	(void)state;
	client_start(c, aka);
	c->identity.auts = SPAN("fourteenoctets");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	assert_int_equal(client_renew(c, aka), SDA_OK);
	assert_int_equal(c->session.rounds, 1);
	/* the empty password is not kept */
	assert_int_equal(c->session.a1.len, 0);
	c->identity.auts.len = 0;
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	assert_int_equal(client_renew(c, aka), SDA_REFUSED);
}

static void the_end_wipes(void **state)
{
	struct client *c = client_make();
	const uint8_t zero[SDA_HASH_DIGITS_MAX] = {0};

	(void)state;
	client_start(c, BOB);
	client_text(c, "0a4f113b");
	assert_int_equal(c->session.a1.len, 32);
	sda_session_end(&c->session);
	assert_int_equal(c->session.a1.len, 0);
	assert_memory_equal(c->session.a1.hex, zero, sizeof zero);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(requests_are_counted),
		cmocka_unit_test(a_nonce_is_used_up),
		cmocka_unit_test(
			the_next_nonce_starts_a_count_and_keeps_the_rest),
		cmocka_unit_test(a_sess_algorithm_keeps_its_a1),
		cmocka_unit_test(
			a_password_that_was_refused_is_not_tried_again),
		cmocka_unit_test(a_stale_nonce_is_replaced_so_often),
		cmocka_unit_test(
			a_challenge_that_nobody_answered_replaces_the_last),
		cmocka_unit_test(
			a_challenge_of_another_realm_is_not_for_this_session),
		cmocka_unit_test(
			a_challenge_that_cannot_be_answered_starts_nothing),
		cmocka_unit_test(after_auts_a_challenge_is_no_refusal),
		cmocka_unit_test(the_end_wipes),
	};

	return cmocka_run_group_tests_name("session", tests, NULL, NULL);
}
