/* What is special about ACK and CANCEL. */

#include "client.h"

#define BOB "Digest realm=\"biloxi.com\", nonce=\"n\", qop=\"auth\""

//= rfc3261#22.1-ack-unchallenged
//= rfc3261#22.1-cancel-unchallenged
//= rfc3261#9.2-cancel
//= rfc3261#20-www-authenticate-401
//= rfc3261#20-www-authenticate-407
//= rfc3261#20-proxy-authenticate-401
//= rfc3261#20-proxy-authenticate-407
static void ack_and_cancel_are_not_challenged(void **state)
{
	static const struct {
		struct sda_span method;
		bool challenged;
	} rows[] = {
		{TEXT("ACK"), false},    {TEXT("CANCEL"), false},
		{TEXT("INVITE"), true},  {TEXT("REGISTER"), true},
		{TEXT("ack"), true},     {TEXT("Cancel"), true},
		{TEXT("ACK "), true},    {TEXT("AC"), true},
		{TEXT("CANCELS"), true}, {TEXT(""), true},
		{TEXT("BYE"), true},     {TEXT("PRACK"), true},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_request_challenged(rows[i].method) ==
				   rows[i].challenged,
			   rows[i].method);
}

//= rfc3261#22.1-401-not-proxy
//= rfc3261#21.4.2-401-407
static void proxies_refuse_with_407_and_others_with_401(void **state)
{
	(void)state;
	assert_int_equal(sda_request_refusal(true), 407);
	assert_int_equal(sda_request_refusal(false), 401);
}

//= rfc3261#22.1-ack-accepted
static void the_response_of_an_ack_covers_invite(void **state)
{
	(void)state;
	assert_true(sda_request_is_ack(SPAN("ACK")));
	assert_false(sda_request_is_ack(SPAN("ACL")));
	assert_true(span_same(sda_request_covered(SPAN("ACK")),
			      SPAN("INVITE")));
	assert_true(span_same(sda_request_covered(SPAN("CANCEL")),
			      SPAN("CANCEL")));
	assert_true(span_same(sda_request_covered(SPAN("ack")), SPAN("ack")));
}

/* Answers in a session whose nonce was used so often; nothing is changed. */
static void refuse_to_answer(struct sda_span method, uint32_t count)
{
	struct client *c = client_make();
	struct client before;
	struct sda_digest a1, a1_before;

	client_start(c, BOB);
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	c->session.count = count;
	c->request.method = method;
	memset(&a1, POISON, sizeof a1);
	memcpy(&a1_before, &a1, sizeof a1);
	memcpy(&before, c, sizeof before);
	assert_int_equal(sda_answer_make(&c->session, &c->identity, &c->request,
					 SPAN("0a4f113b"), &c->scratch, &a1,
					 &c->sent),
			 SDA_UNSUPPORTED);
	assert_memory_equal(c, &before, sizeof before);
	assert_memory_equal(&a1, &a1_before, sizeof a1);
}

//= rfc3261#22.1-ack-repeats.none-new
static void no_credentials_are_made_for_an_ack(void **state)
{
	(void)state;
	refuse_to_answer(SPAN("ACK"), 1);
	refuse_to_answer(SPAN("ACK"), UINT32_MAX);
}

//= rfc3261#20-proxy-authorization-cancel
static void no_credentials_are_made_for_a_cancel(void **state)
{
	(void)state;
	refuse_to_answer(SPAN("CANCEL"), 1);
	refuse_to_answer(SPAN("CANCEL"), UINT32_MAX);
}

static void what_is_only_like_an_ack_is_answered(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB);
	c->request.method = SPAN("PRACK");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	c->request.method = SPAN("cancel");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	c->request.method = SPAN("INVITE");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	assert_says(c, SDA_NAME_NC, "00000003");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ack_and_cancel_are_not_challenged),
		cmocka_unit_test(proxies_refuse_with_407_and_others_with_401),
		cmocka_unit_test(the_response_of_an_ack_covers_invite),
		cmocka_unit_test(no_credentials_are_made_for_an_ack),
		cmocka_unit_test(no_credentials_are_made_for_a_cancel),
		cmocka_unit_test(what_is_only_like_an_ack_is_answered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
