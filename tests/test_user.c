/* Which URIs are of the same user. */

#include "support.h"
#include "user.h"

//= rfc8760#2.6-uri-differs
static void uris_are_equal_or_of_one_user(void **state)
{
	static const struct {
		struct sda_span a, b;
		bool same;
	} rows[] = {
		{TEXT("sip:alice@a"), TEXT("sip:alice@a"), true},
		{TEXT("sip:alice@a"), TEXT("sip:alice@b:5060;lr?x=y"), true},
		{TEXT("sip:alice@a"), TEXT("SIPS:alice@a"), true},
		{TEXT("sip:alice:pw@a"), TEXT("sip:alice@a"), true},
		{TEXT("sip:alice;x=1@a"), TEXT("sip:alice@a"), false},
		{TEXT("sip:alice@a"), TEXT("sip:Alice@a"), false},
		{TEXT("sip:alice@a"), TEXT("sip:alic@a"), false},
		{TEXT("sip:%61lice@a"), TEXT("sip:alice@a"), false},
		{TEXT("sip:alice@a"), TEXT("sip:alice"), false},
		{TEXT("sip:a"), TEXT("sip:a"), true},
		{TEXT("sip:a"), TEXT("sip:a:5060"), false},
		{TEXT("sip:a"), TEXT("sip:b"), false},
		{TEXT("sip:@a"), TEXT("sip:@b"), false},
		{TEXT("sip::@a"), TEXT("sip::@b"), false},
		{TEXT("tel:1@x"), TEXT("tel:1@y"), false},
		{TEXT("tel:+1"), TEXT("tel:+1"), true},
		{TEXT("sipx:a@x"), TEXT("sipx:a@y"), false},
		{TEXT("sip"), TEXT("sip"), true},
		{TEXT("sips"), TEXT("sip:"), false},
		{TEXT("sip:"), TEXT("sips:"), false},
		{TEXT("zip:a@x"), TEXT("zip:a@y"), false},
		{TEXT("3ip:a@x"), TEXT("3ip:a@y"), false},
		{TEXT(""), TEXT(""), true},
		{TEXT(""), TEXT("sip:a@b"), false},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span a = span_copy(rows[i].a);
		struct sda_span b = span_copy(rows[i].b);

		assert_row(sda_user_same(a, b) == rows[i].same, a);
		assert_row(sda_user_same(b, a) == rows[i].same, a);
		span_free(a);
		span_free(b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(uris_are_equal_or_of_one_user),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
