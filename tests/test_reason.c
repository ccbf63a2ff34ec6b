/* What to answer for each reason. */

#include "reason.h"
#include "support.h"

//= rfc7616#3.4-improper
static void each_reason_has_its_status(void **state)
{
	static const enum sda_status status[SDA_REASONS] = {
		[SDA_REASON_NONE] = SDA_OK,
		[SDA_REASON_ABSENT] = SDA_UNSUPPORTED,
		[SDA_REASON_SCHEME] = SDA_UNSUPPORTED,
		[SDA_REASON_REALM] = SDA_UNSUPPORTED,
		[SDA_REASON_SYNTAX] = SDA_MALFORMED,
		[SDA_REASON_TWICE] = SDA_DUPLICATE,
		[SDA_REASON_MISSING] = SDA_MISSING,
		[SDA_REASON_DEVIATION] = SDA_MALFORMED,
		[SDA_REASON_USERNAME] = SDA_MALFORMED,
		[SDA_REASON_COUNT] = SDA_MALFORMED,
		[SDA_REASON_ALGORITHM] = SDA_REFUSED,
		[SDA_REASON_QOP] = SDA_REFUSED,
		[SDA_REASON_BARE] = SDA_REFUSED,
		[SDA_REASON_USERHASH] = SDA_REFUSED,
		[SDA_REASON_URI] = SDA_REFUSED,
		[SDA_REASON_NONCE] = SDA_REFUSED,
		[SDA_REASON_ROOM] = SDA_NO_ROOM,
	};
	(void)state;
	for (unsigned i = 0; i < SDA_REASONS; i++)
		assert_int_equal(sda_reason_status(i), status[i]);
}

static void what_is_no_reason_is_refused(void **state)
{
	(void)state;
	assert_int_equal(sda_reason_status(SDA_REASONS), SDA_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_reason_has_its_status),
		cmocka_unit_test(what_is_no_reason_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
