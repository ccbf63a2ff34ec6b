/*
 * That a nonce count is good once, whatever the order, and that what was
 * forgotten is not taken for new.
 */

#include "support.h"
#include "replay.h"

enum { SETS = 3, WAYS = SDA_REPLAY_WAYS, WINDOW = SDA_REPLAY_WINDOW };

static struct sda_replay_set sets[SETS];

/* An empty table of so many sets. */
static struct sda_replay empty(size_t count)
{
	struct sda_replay replay = {sets, count};

	memset(sets, 0, sizeof sets);
	return replay;
}

/* The nonce with this id, in the set of its number modulo their count. */
static struct sda_nonce nonce_of(unsigned id, uint64_t time)
{
	struct sda_nonce nonce = {time, {0}};

	nonce.id[3] = (uint8_t)id;
	nonce.id[SDA_NONCE_ID - 1] = (uint8_t)(id / 256);
	return nonce;
}

/* Asks, takes, and asks again. */
static enum sda_status take(struct sda_replay *replay, struct sda_nonce nonce,
			    uint32_t nc)
{
	enum sda_status asked = sda_replay_check(replay, &nonce, nc);
	struct sda_replay_set before[SETS];

	memcpy(before, sets, sizeof sets);
	assert_int_equal(sda_replay_take(replay, &nonce, nc), asked);
	if (asked == SDA_OK)
		assert_int_equal(sda_replay_check(replay, &nonce, nc),
				 SDA_REPLAYED);
	else
		assert_memory_equal(before, sets, sizeof sets);
	return asked;
}

//= rfc7616#3.4-replay
static void a_count_is_good_once(void **state)
{
	struct sda_replay replay = empty(1);
	struct sda_nonce nonce = nonce_of(1, 100);
	(void)state;
	assert_int_equal(take(&replay, nonce, 1), SDA_OK);
	assert_int_equal(take(&replay, nonce, 1), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce, 2), SDA_OK);
	assert_int_equal(take(&replay, nonce, 1), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce, 2), SDA_REPLAYED);
}

//= rfc7616#3.4-nc-used
static void counts_start_at_one(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	assert_int_equal(take(&replay, nonce_of(1, 100), 0), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce_of(1, 100), 1), SDA_OK);
	assert_int_equal(take(&replay, nonce_of(1, 100), 0), SDA_REPLAYED);
}

static void counts_in_any_order_within_the_window_are_good(void **state)
{
	struct sda_replay replay = empty(1);
	struct sda_nonce nonce = nonce_of(1, 100);
	(void)state;
	for (uint32_t i = 0; i < WINDOW; i++)
		assert_int_equal(take(&replay, nonce, i * 37 % WINDOW + 1000),
				 SDA_OK);
	for (uint32_t nc = 1000; nc < 1000 + WINDOW; nc++)
		assert_int_equal(take(&replay, nonce, nc), SDA_REPLAYED);
}

static void a_gap_may_be_filled_until_the_window_has_passed(void **state)
{
	struct sda_replay replay = empty(1);
	struct sda_nonce nonce = nonce_of(1, 100);
	(void)state;
	assert_int_equal(take(&replay, nonce, 1000 + WINDOW - 1), SDA_OK);
	assert_int_equal(take(&replay, nonce, 1000), SDA_OK);
	assert_int_equal(take(&replay, nonce, 1001 + WINDOW), SDA_OK);
	assert_int_equal(take(&replay, nonce, 1001), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce, 1002), SDA_OK);
}

static void the_largest_count_is_good_and_nothing_wraps(void **state)
{
	struct sda_replay replay = empty(1);
	struct sda_nonce nonce = nonce_of(1, 100);
	(void)state;
	assert_int_equal(take(&replay, nonce, UINT32_MAX), SDA_OK);
	assert_int_equal(take(&replay, nonce, UINT32_MAX), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce, UINT32_MAX - 1), SDA_OK);
	assert_int_equal(take(&replay, nonce, 0), SDA_REPLAYED);
	assert_int_equal(take(&replay, nonce, WINDOW - 1), SDA_REPLAYED);
}

static void each_nonce_has_counts_of_its_own(void **state)
{
	struct sda_replay replay = empty(SETS);
	(void)state;
	for (unsigned id = 0; id < SETS * WAYS; id++)
		assert_int_equal(take(&replay, nonce_of(id, 100), 7), SDA_OK);
	for (unsigned id = 0; id < SETS * WAYS; id++) {
		assert_int_equal(take(&replay, nonce_of(id, 100), 7),
				 SDA_REPLAYED);
		assert_int_equal(take(&replay, nonce_of(id, 100), 8), SDA_OK);
	}
}

static void every_octet_of_the_id_counts(void **state)
{
	(void)state;
	for (size_t i = 0; i < SDA_NONCE_ID; i++) {
		struct sda_replay replay = empty(1);
		struct sda_nonce nonce = nonce_of(1, 100);

		assert_int_equal(take(&replay, nonce, 1), SDA_OK);
		nonce.id[i] ^= 0x80;
		assert_int_equal(take(&replay, nonce, 1), SDA_OK);
		assert_int_equal(take(&replay, nonce_of(1, 100), 1),
				 SDA_REPLAYED);
	}
}

static void a_newer_nonce_takes_the_place_of_the_oldest(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	for (unsigned id = 0; id < WAYS; id++)
		assert_int_equal(take(&replay, nonce_of(id, 100 + id), 1),
				 SDA_OK);
	assert_int_equal(take(&replay, nonce_of(50, 200), 1), SDA_OK);
	assert_int_equal(take(&replay, nonce_of(50, 200), 1), SDA_REPLAYED);
	for (unsigned id = 1; id < WAYS; id++)
		assert_int_equal(take(&replay, nonce_of(id, 100 + id), 1),
				 SDA_REPLAYED);
}

static void what_was_forgotten_is_stale_ever_after(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	for (unsigned id = 0; id < 10 * WAYS; id++) {
		assert_int_equal(take(&replay, nonce_of(id, 100 + id), 1),
				 SDA_OK);
		for (unsigned old = 0; old + WAYS <= id; old++)
			assert_int_equal(take(&replay, nonce_of(old, 100 + old),
					      2),
					 SDA_STALE);
	}
}

static void a_nonce_as_old_as_a_full_set_is_stale(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	for (unsigned id = 0; id < WAYS; id++)
		assert_int_equal(take(&replay, nonce_of(id, 100), 1), SDA_OK);
	assert_int_equal(take(&replay, nonce_of(50, 99), 1), SDA_STALE);
	assert_int_equal(take(&replay, nonce_of(50, 100), 1), SDA_STALE);
	for (unsigned id = 0; id < WAYS; id++)
		assert_int_equal(take(&replay, nonce_of(id, 100), 2), SDA_OK);
	assert_int_equal(take(&replay, nonce_of(50, 101), 1), SDA_OK);
}

static void the_counts_of_the_forgotten_are_no_ones(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	for (unsigned id = 0; id < WAYS; id++)
		for (uint32_t nc = 1; nc <= WINDOW; nc++)
			assert_int_equal(take(&replay, nonce_of(id, 100), nc),
					 SDA_OK);
	for (uint32_t nc = 1; nc <= WINDOW; nc++)
		assert_int_equal(take(&replay, nonce_of(50, 101), nc), SDA_OK);
}

static void time_zero_is_that_of_no_nonce(void **state)
{
	struct sda_replay replay = empty(1);
	(void)state;
	assert_int_equal(take(&replay, nonce_of(0, 0), 1), SDA_STALE);
	assert_int_equal(take(&replay, nonce_of(1, 0), 1), SDA_STALE);
	assert_int_equal(take(&replay, nonce_of(1, UINT64_MAX), 1), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_is_good_once),
		cmocka_unit_test(counts_start_at_one),
		cmocka_unit_test(counts_in_any_order_within_the_window_are_good),
		cmocka_unit_test(a_gap_may_be_filled_until_the_window_has_passed),
		cmocka_unit_test(the_largest_count_is_good_and_nothing_wraps),
		cmocka_unit_test(each_nonce_has_counts_of_its_own),
		cmocka_unit_test(every_octet_of_the_id_counts),
		cmocka_unit_test(a_newer_nonce_takes_the_place_of_the_oldest),
		cmocka_unit_test(what_was_forgotten_is_stale_ever_after),
		cmocka_unit_test(a_nonce_as_old_as_a_full_set_is_stale),
		cmocka_unit_test(the_counts_of_the_forgotten_are_no_ones),
		cmocka_unit_test(time_zero_is_that_of_no_nonce),
	};

	return cmocka_run_group_tests_name("replay", tests, NULL, NULL);
}
