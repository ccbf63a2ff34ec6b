/*
 * That no function leaves a password, or what is as good, on the dead stack.
 * Each call runs in a thread whose stack is this file's, searched afterwards.
 */

#define _XOPEN_SOURCE 700
#include <pthread.h>
#include "support.h"
#include "digest.h"
#include "mac.h"
#include "response.h"
#include "writer.h"

#ifdef __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined(__has_feature)
#define SANITIZED __has_feature(address_sanitizer)
#else
#define SANITIZED 0
#endif

enum { STACK = 1 << 18, SECRET = 32 };

static _Alignas(64) uint8_t stack[STACK];

/*
 * The secret repeats four bytes, so that any eight of them, turned around by
 * words of four or of eight as the hashes load them, are again a turn of it.
 */
static const uint8_t period[4] = {'k', 'Q', 'z', 'X'};
static uint8_t secret[SDA_HASH_DIGITS_MAX];

static struct sda_digest result;
static enum sda_algorithm algorithm;

/* Do eight bytes at `at` repeat the period, forwards or backwards? */
static bool is_secret(const uint8_t *at)
{
	for (size_t turn = 0; turn < 4; turn++) {
		size_t forwards = 0, backwards = 0;

		for (size_t i = 0; i < 8; i++) {
			forwards += at[i] == period[(turn + i) % 4];
			backwards += at[i] == period[(turn + 8 - i) % 4];
		}
		if (forwards == 8 || backwards == 8)
			return true;
	}
	return false;
}

/* Calls from far below what the end of the thread overwrites. */
static void *deep(void *call)
{
	volatile uint8_t room[STACK / 4];
	void *(*function)(void *) = *(void *(**)(void *))call;

	for (size_t i = 0; i < sizeof room; i++)
		room[i] = 0;
	function(NULL);
	return room[0] == 0 ? NULL : call;
}

/* How many places of the dead stack hold a piece of the secret. */
static size_t found(void *(*call)(void *))
{
	pthread_attr_t attributes;
	pthread_t thread;
	size_t count = 0;

	for (size_t i = 0; i < sizeof secret; i++)
		secret[i] = period[i % 4];
	memset(stack, POISON, sizeof stack);
	assert_int_equal(pthread_attr_init(&attributes), 0);
	assert_int_equal(pthread_attr_setstack(&attributes, stack, STACK), 0);
	assert_int_equal(pthread_create(&thread, &attributes, deep, &call), 0);
	assert_int_equal(pthread_join(thread, NULL), 0);
	pthread_attr_destroy(&attributes);
	for (size_t i = 0; i + 8 <= sizeof stack; i++)
		count += is_secret(stack + i);
	return count;
}

static struct sda_span the_secret(size_t len)
{
	struct sda_span s = {secret, len};

	return s;
}

static void *forgetful(void *unused)
{
	uint8_t copy[SECRET];
	struct sda_writer w = sda_writer_make(copy, sizeof copy);

	sda_writer_span(&w, the_secret(SECRET));
	return unused;
}

static void *forgetful_of_words(void *unused)
{
	uint8_t copy[SECRET];
	struct sda_writer w = sda_writer_make(copy, sizeof copy);

	for (size_t i = 0; i < SECRET; i++)
		sda_writer_byte(&w, secret[i ^ 7]);
	return unused;
}

static void *harmless(void *unused)
{
	struct sda_span text = SPAN("public");

	sda_digest_join(sda_algorithm_hash(algorithm), &text, 1, &result);
	return unused;
}

static void *join(void *unused)
{
	struct sda_span part[] = {SPAN("bob"), SPAN("realm"),
				  the_secret(SECRET)};

	sda_digest_join(sda_algorithm_hash(algorithm), part, 3, &result);
	return unused;
}

/* Long enough to fill a block, so that it is hashed before the end. */
static void *join_blocks(void *unused)
{
	static uint8_t text[300];
	struct sda_span part = {text, sizeof text};

	for (size_t i = 0; i < sizeof text; i++)
		text[i] = period[i % 4];
	sda_digest_join(sda_algorithm_hash(algorithm), &part, 1, &result);
	return unused;
}

static void *user(void *unused)
{
	sda_response_user(algorithm, SPAN("bob"), SPAN("realm"),
			  the_secret(SECRET), &result);
	return unused;
}

static void *a1(void *unused)
{
	static struct sda_digest stored;

	stored.len = sda_hash_digits(sda_algorithm_hash(algorithm));
	memcpy(stored.hex, secret, stored.len);
	sda_response_a1(algorithm, &stored, SPAN("nonce"), SPAN("cnonce"),
			&result);
	sda_digest_wipe(&result);
	return unused;
}

static void *make(void *unused)
{
	struct sda_response_input input = {SPAN("nonce"), SPAN("00000001"),
					   SPAN("cnonce"), SPAN("auth")};
	size_t digits = sda_hash_digits(sda_algorithm_hash(algorithm));

	sda_response_make(algorithm, SDA_QOP_AUTH, the_secret(digits),
			  SPAN("a2"), &input, &result);
	return unused;
}

/* A mac under a key that is the secret once each octet is changed so. */
static void mac_under(uint8_t change)
{
	static uint8_t key[SECRET], out[SDA_HASH_SIZE_MAX];
	struct sda_span text = SPAN("public"), changed = {key, SECRET};

	for (size_t i = 0; i < SECRET; i++)
		key[i] = secret[i] ^ change;
	sda_mac_make(algorithm == SDA_MD5 ? SDA_HASH_MD5 : SDA_HASH_SHA_256,
		     changed, &text, 1, out);
}

static void *mac(void *unused)
{
	mac_under(0);
	return unused;
}

static void *mac_inner(void *unused)
{
	mac_under(0x36);
	return unused;
}

static void *mac_outer(void *unused)
{
	mac_under(0x5C);
	return unused;
}

static void the_search_finds_what_is_left(void **state)
{
	(void)state;
	assert_true(found(forgetful) > 0);
	assert_true(found(forgetful_of_words) > 0);
}

static void the_search_finds_nothing_where_nothing_was(void **state)
{
	(void)state;
	algorithm = SDA_SHA_256;
	assert_int_equal(found(harmless), 0);
}

static void check(void *(*call)(void *), const char *name)
{
	size_t left = 0;

	if (SANITIZED) {
		print_message("the address sanitizer lays out another stack\n");
		skip();
	}
	for (unsigned a = SDA_MD5; a < SDA_ALGORITHMS; a++) {
		struct sda_span text;

		algorithm = (enum sda_algorithm)a;
		text = sda_algorithm_name(algorithm);
		size_t count = found(call);
		if (count > 0)
			print_error("%s, %.*s: secret at %zu places\n", name,
				    (int)text.len, (const char *)text.at,
				    count);
		left += count;
	}
	assert_int_equal(left, 0);
}

static void a_joined_password_is_wiped(void **state)
{
	(void)state;
	check(join, "sda_digest_join");
}

static void a_password_of_several_blocks_is_wiped(void **state)
{
	(void)state;
	check(join_blocks, "sda_digest_join, 300 bytes");
}

static void the_password_of_a_user_is_wiped(void **state)
{
	(void)state;
	check(user, "sda_response_user");
}

static void the_stored_digest_is_wiped(void **state)
{
	(void)state;
	check(a1, "sda_response_a1");
}

static void the_a1_of_a_response_is_wiped(void **state)
{
	(void)state;
	check(make, "sda_response_make");
}

static void the_key_of_a_mac_is_wiped(void **state)
{
	(void)state;
	check(mac, "sda_mac_make, the key");
	check(mac_inner, "sda_mac_make, the key as ipad changes it");
	check(mac_outer, "sda_mac_make, the key as opad changes it");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_search_finds_what_is_left),
		cmocka_unit_test(the_search_finds_nothing_where_nothing_was),
		cmocka_unit_test(a_joined_password_is_wiped),
		cmocka_unit_test(a_password_of_several_blocks_is_wiped),
		cmocka_unit_test(the_password_of_a_user_is_wiped),
		cmocka_unit_test(the_stored_digest_is_wiped),
		cmocka_unit_test(the_a1_of_a_response_is_wiped),
		cmocka_unit_test(the_key_of_a_mac_is_wiped),
	};

	return cmocka_run_group_tests_name("wipe", tests, NULL, NULL);
}
