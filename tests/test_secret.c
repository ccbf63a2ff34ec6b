/* That comparing sees every bit, and wiping leaves nothing. */

#include "support.h"
#include "secret.h"

enum { LEN = 64 };

static void fill(uint8_t *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		at[i] = (uint8_t)(i * 73 + 11);
}

static void equal_bytes_are_equal(void **state)
{
	uint8_t bytes[LEN];
	(void)state;
	fill(bytes, LEN);
	for (size_t len = 0; len <= LEN; len++) {
		struct sda_span s = {bytes, len};
		struct sda_span copy = span_copy(s);

		assert_true(sda_secret_equal(s, copy));
		span_free(copy);
	}
}

static void one_bit_anywhere_makes_them_differ(void **state)
{
	uint8_t a[LEN], b[LEN];
	(void)state;
	fill(a, LEN);
	for (size_t bit = 0; bit < 8 * LEN; bit++) {
		fill(b, LEN);
		b[bit / 8] ^= (uint8_t)(1u << bit % 8);
		assert_false(sda_secret_equal((struct sda_span){a, LEN},
					      (struct sda_span){b, LEN}));
		assert_false(sda_secret_equal((struct sda_span){b, LEN},
					      (struct sda_span){a, LEN}));
	}
}

static void two_differences_do_not_cancel(void **state)
{
	static const struct {
		struct sda_span a, b;
	} rows[] = {
		{TEXT("aabb"), TEXT("bbaa")},
		{TEXT("abba"), TEXT("baab")},
		{TEXT("\x01\xFF"), TEXT("\x02\xFE")},
		{TEXT("\x80\x80"), TEXT("\0\0")},
		{TEXT("00000001"), TEXT("10000000")},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(!sda_secret_equal(rows[i].a, rows[i].b), rows[i].a);
}

static void a_prefix_is_not_equal(void **state)
{
	uint8_t bytes[LEN];
	(void)state;
	fill(bytes, LEN);
	for (size_t len = 0; len < LEN; len++) {
		struct sda_span head = {bytes, len}, all = {bytes, LEN};
		struct sda_span copy = span_copy(head);

		assert_false(sda_secret_equal(copy, all));
		assert_false(sda_secret_equal(all, copy));
		span_free(copy);
	}
}

static void empty_secrets_are_equal_wherever_they_stand(void **state)
{
	struct sda_span null = {NULL, 0};
	(void)state;
	assert_true(sda_secret_equal(null, null));
	assert_true(sda_secret_equal(null, SPAN("")));
	assert_false(sda_secret_equal(null, SPAN("\0")));
}

static void wiping_zeroes_its_bytes_and_no_other(void **state)
{
	(void)state;
	for (size_t len = 0; len <= LEN; len++) {
		uint8_t bytes[LEN + 2];

		memset(bytes, POISON, sizeof bytes);
		sda_secret_wipe(bytes + 1, len);
		for (size_t i = 0; i < sizeof bytes; i++)
			assert_int_equal(bytes[i],
					 i >= 1 && i <= len ? 0 : POISON);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_bytes_are_equal),
		cmocka_unit_test(one_bit_anywhere_makes_them_differ),
		cmocka_unit_test(two_differences_do_not_cancel),
		cmocka_unit_test(a_prefix_is_not_equal),
		cmocka_unit_test(empty_secrets_are_equal_wherever_they_stand),
		cmocka_unit_test(wiping_zeroes_its_bytes_and_no_other),
	};

	return cmocka_run_group_tests_name("secret", tests, NULL, NULL);
}
