/* The challenges of a fork in one response. */

#include "gather.h"
#include "support.h"

static const struct sda_row own[] = {
	{TEXT("Digest realm=\"p\", nonce=\"1\", algorithm=SHA-256"), true},
	{TEXT("Digest realm=\"p\", nonce=\"2\", algorithm=MD5"), true},
};
static const struct sda_row left[] = {
	{TEXT("Digest realm=\"a\", nonce=\"3\""), false},
	{TEXT("no challenge at all"), true},
	{TEXT("Digest realm=\"a\", nonce=\"3\""), false},
};
static const struct sda_row right[] = {
	{TEXT("NewScheme x=\"\xff\r\n\""), false},
};
static const struct sda_branch fork[] = {
	{own, ROWS(own)}, {left, ROWS(left)}, {NULL, 0}, {right, ROWS(right)}};

static bool is_row(struct sda_row a, struct sda_row b)
{
	return a.value.at == b.value.at && a.value.len == b.value.len &&
	       a.proxy == b.proxy;
}

//= rfc8760#2.5-every-value
//= rfc8760#2.5-order-kept
//= rfc3261#16.7-collect
//= rfc3261#22.3-forking
static void all_rows_stand_in_their_order_as_they_came(void **state)
{
	struct sda_row out[8], before;

	(void)state;
	memset(out, POISON, sizeof out);
	before = out[7];
	assert_int_equal(sda_gather_count(fork, ROWS(fork)), 6);
	assert_int_equal(sda_gather_rows(fork, ROWS(fork), out, 8), SDA_OK);
	for (size_t i = 0; i < 2; i++)
		assert_true(is_row(out[i], own[i]));
	for (size_t i = 0; i < 3; i++)
		assert_true(is_row(out[2 + i], left[i]));
	assert_true(is_row(out[5], right[0]));
	assert_memory_equal(&out[7], &before, sizeof before);
}

static void too_little_room_changes_nothing(void **state)
{
	struct sda_row out[6], before[6];

	(void)state;
	memset(out, POISON, sizeof out);
	memcpy(before, out, sizeof before);
	for (size_t room = 0; room < 6; room++) {
		assert_int_equal(sda_gather_rows(fork, ROWS(fork), out, room),
				 SDA_NO_ROOM);
		assert_memory_equal(out, before, sizeof before);
	}
	assert_int_equal(sda_gather_rows(fork, ROWS(fork), out, 6), SDA_OK);
}

static void no_branches_ask_nothing(void **state)
{
	(void)state;
	assert_int_equal(sda_gather_count(fork, 0), 0);
	assert_int_equal(sda_gather_rows(fork, 0, NULL, 0), SDA_OK);
	assert_int_equal(sda_gather_rows(fork + 2, 1, NULL, 0), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_rows_stand_in_their_order_as_they_came),
		cmocka_unit_test(too_little_room_changes_nothing),
		cmocka_unit_test(no_branches_ask_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
