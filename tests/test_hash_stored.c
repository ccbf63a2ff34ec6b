/* What may be taken for a stored H(A1), and that it can be wiped. */

#include "support.h"
#include "digest.h"

enum { HASHES = 3 };

/* H("abc"), RFC 1321 A.5 and the examples of FIPS 180-4. */
static const char *const abc_digits[HASHES] = {
	"900150983cd24fb0d6963f7d28e17f72",
	"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	"53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23",
};

static enum sda_hash hash_at(size_t i)
{
	static const enum sda_hash all[HASHES] = {
		SDA_HASH_MD5,
		SDA_HASH_SHA_256,
		SDA_HASH_SHA_512_256,
	};

	return all[i];
}

static void the_span_of_a_digest_borrows_its_digits(void **state)
{
	struct sda_span abc = SPAN("abc");
	struct sda_digest digest;
	(void)state;
	sda_digest_join(SDA_HASH_MD5, &abc, 1, &digest);
	assert_ptr_equal(sda_digest_span(&digest).at, digest.hex);
	assert_int_equal(sda_digest_span(&digest).len, 32);
}

static void a_stored_digest_is_taken_over(void **state)
{
	(void)state;
	for (size_t h = 0; h < HASHES; h++) {
		const char *hex = abc_digits[h];
		struct sda_span copy = span_copy(span_of(hex));
		struct sda_digest digest;

		assert_true(sda_digest_read(hash_at(h), copy, &digest));
		span_free(copy);
		assert_true(span_same(sda_digest_span(&digest), span_of(hex)));
	}
}

static void refuse(enum sda_hash hash, struct sda_span digits)
{
	struct sda_digest digest, before;
	struct sda_span copy = span_copy(digits);

	memset(&digest, POISON, sizeof digest);
	memset(&before, POISON, sizeof before);
	assert_row(!sda_digest_read(hash, copy, &digest), digits);
	assert_memory_equal(&digest, &before, sizeof digest);
	span_free(copy);
}

//= rfc7616#3.2-lhex.length
static void a_stored_digest_of_another_length_is_refused(void **state)
{
	uint8_t digits[2 * SDA_HASH_DIGITS_MAX];
	(void)state;
	memset(digits, 'a', sizeof digits);
	for (size_t len = 0; len <= sizeof digits; len++)
		for (size_t h = 0; h < HASHES; h++)
			if (len != (h == 0 ? 32 : 64))
				refuse(hash_at(h),
				       (struct sda_span){digits, len});
}

//= rfc7616#3.2-lhex
static void a_stored_digest_with_another_byte_is_refused(void **state)
{
	static const char bad[] = "/:`gAFG \"\0\xB1";
	(void)state;
	for (size_t h = 0; h < HASHES; h++)
		for (size_t i = 0; i < sda_hash_digits(hash_at(h)); i++)
			for (size_t k = 0; k < sizeof bad; k++) {
				uint8_t digits[SDA_HASH_DIGITS_MAX];

				memset(digits, '9', sizeof digits);
				digits[i] = (uint8_t)bad[k];
				refuse(hash_at(h),
				       (struct sda_span){digits,
							 h == 0 ? 32 : 64});
			}
}

static void a_wiped_digest_holds_nothing(void **state)
{
	struct sda_digest digest, zero = {{0}, 0};
	(void)state;
	memset(&digest, POISON, sizeof digest);
	sda_digest_wipe(&digest);
	assert_memory_equal(digest.hex, zero.hex, sizeof digest.hex);
	assert_int_equal(digest.len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_span_of_a_digest_borrows_its_digits),
		cmocka_unit_test(a_stored_digest_is_taken_over),
		cmocka_unit_test(a_stored_digest_of_another_length_is_refused),
		cmocka_unit_test(a_stored_digest_with_another_byte_is_refused),
		cmocka_unit_test(a_wiped_digest_holds_nothing),
	};

	return cmocka_run_group_tests_name("hash_stored", tests, NULL, NULL);
}
