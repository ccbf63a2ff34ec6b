/* What is special about ACK and CANCEL. */

#include "request.h"
#include "support.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ack_and_cancel_are_not_challenged),
		cmocka_unit_test(proxies_refuse_with_407_and_others_with_401),
		cmocka_unit_test(the_response_of_an_ack_covers_invite),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
