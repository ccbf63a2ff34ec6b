/* The number that nc is. */

#include "count.h"
#include "support.h"

//= rfc7616#3.4-nc-used
static void eight_hexadecimal_digits_are_a_number(void **state)
{
	static const struct {
		struct sda_span nc;
		uint32_t count;
	} rows[] = {
		{TEXT("00000001"), 1},
		{TEXT("0000000a"), 10},
		{TEXT("0000000F"), 15},
		{TEXT("00000010"), 16},
		{TEXT("12345678"), 0x12345678},
		{TEXT("9abcdef0"), 0x9abcdef0},
		{TEXT("FEDCBA98"), 0xfedcba98},
		{TEXT("ffffffff"), UINT32_MAX},
		{TEXT("00000000"), 0},
		{TEXT(""), 0},
		{TEXT("1"), 0},
		{TEXT("0000001"), 0},
		{TEXT("000000001"), 0},
		{TEXT("0000000g"), 0},
		{TEXT("0000000G"), 0},
		{TEXT("-0000001"), 0},
		{TEXT("0x000001"), 0},
		{TEXT(" 0000001"), 0},
		{TEXT("0000000/"), 0},
		{TEXT("0000000:"), 0},
		{TEXT("0000000@"), 0},
		{TEXT("0000000`"), 0},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].nc);

		assert_row(sda_count_read(copy) == rows[i].count, copy);
		span_free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(eight_hexadecimal_digits_are_a_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
