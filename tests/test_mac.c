/*
 * That a mac is HMAC. Expected values: RFC 4231 section 4 and RFC 2202 section
 * 2, and Python's hmac where a comment says so.
 */

#include "support.h"
#include "digest.h"
#include "hex.h"
#include "mac.h"

enum { PATTERN = 300, MACS = PATTERN * SDA_HASH_SIZE_MAX };

static bool is_mac(enum sda_hash hash, struct sda_span key,
		   const struct sda_span *part, size_t count, const char *hex)
{
	size_t size = sda_hash_digits(hash) / 2;
	uint8_t out[SDA_HASH_SIZE_MAX + 1], digits[SDA_HASH_DIGITS_MAX];
	struct sda_span text = {digits, 2 * size};

	memset(out, POISON, sizeof out);
	sda_mac_make(hash, key, part, count, out);
	sda_hex_write(out, size, digits);
	return out[size] == POISON && span_same(text, span_of(hex));
}

#define TEN(literal) literal literal literal literal literal \
	literal literal literal literal literal
#define FIFTY(literal) TEN(literal literal literal literal literal)
#define COUNTED \
	"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10" \
	"\x11\x12\x13\x14\x15\x16\x17\x18\x19"
#define LARGER_KEY "Test Using Larger Than Block-Size Key"

static const struct {
	enum sda_hash hash;
	struct sda_span key, data;
	const char *hex;
} published[] = {
	{SDA_HASH_SHA_256, TEXT(TEN("\x0b\x0b")), TEXT("Hi There"),
	 "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
	{SDA_HASH_SHA_256, TEXT("Jefe"), TEXT("what do ya want for nothing?"),
	 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
	{SDA_HASH_SHA_256, TEXT(TEN("\xaa\xaa")), TEXT(FIFTY("\xdd")),
	 "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
	{SDA_HASH_SHA_256, TEXT(COUNTED), TEXT(FIFTY("\xcd")),
	 "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"},
	{SDA_HASH_SHA_256,
	 TEXT(FIFTY("\xaa\xaa") TEN("\xaa\xaa\xaa") "\xaa"),
	 TEXT(LARGER_KEY " - Hash Key First"),
	 "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
	{SDA_HASH_SHA_256,
	 TEXT(FIFTY("\xaa\xaa") TEN("\xaa\xaa\xaa") "\xaa"),
	 TEXT("This is a test using a larger than block-size key and a larger "
	      "than block-size data. The key needs to be hashed before being "
	      "used by the HMAC algorithm."),
	 "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
	{SDA_HASH_MD5, TEXT(TEN("\x0b") "\x0b\x0b\x0b\x0b\x0b\x0b"),
	 TEXT("Hi There"), "9294727a3638bb1c13f48ef8158bfc9d"},
	{SDA_HASH_MD5, TEXT("Jefe"), TEXT("what do ya want for nothing?"),
	 "750c783e6ab0b503eaa86e310a5db738"},
	{SDA_HASH_MD5, TEXT(TEN("\xaa") "\xaa\xaa\xaa\xaa\xaa\xaa"),
	 TEXT(FIFTY("\xdd")), "56be34521d144c88dbb8c733f0e8b3f6"},
	{SDA_HASH_MD5, TEXT(COUNTED), TEXT(FIFTY("\xcd")),
	 "697eaf0aca3a3aea3a75164746ffaa79"},
	{SDA_HASH_MD5, TEXT(TEN("\x0c") "\x0c\x0c\x0c\x0c\x0c\x0c"),
	 TEXT("Test With Truncation"), "56461ef2342edc00f9bab995690efd4c"},
	{SDA_HASH_MD5, TEXT(FIFTY("\xaa") TEN("\xaa\xaa\xaa")),
	 TEXT(LARGER_KEY " - Hash Key First"),
	 "6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd"},
	{SDA_HASH_MD5, TEXT(FIFTY("\xaa") TEN("\xaa\xaa\xaa")),
	 TEXT(LARGER_KEY " and Larger Than One Block-Size Data"),
	 "6f630fad67cda0ee1fb1f562db3aa53e"},
};

static void the_published_macs_come_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(published); i++) {
		struct sda_span key = span_copy(published[i].key);
		struct sda_span data = span_copy(published[i].data);

		assert_row(is_mac(published[i].hash, key, &data, 1,
				  published[i].hex),
			   published[i].data);
		span_free(key);
		span_free(data);
	}
}

static void where_the_parts_are_cut_does_not_matter(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(published); i++) {
		struct sda_span data = published[i].data;

		for (size_t k = 0; k <= data.len; k++) {
			struct sda_span part[3] = {{data.at, k},
						   {NULL, 0},
						   {data.at + k, data.len - k}};

			assert_row(is_mac(published[i].hash, published[i].key,
					  part, 3, published[i].hex),
				   data);
		}
	}
}

/* Python's hmac: b"" under b"". */
static void no_part_and_no_key_are_empty(void **state)
{
	struct sda_span none = {NULL, 0};
	(void)state;
	assert_true(is_mac(SDA_HASH_MD5, none, NULL, 0,
			   "74e6f7298a9c2d168935f58c001bad88"));
	assert_true(is_mac(SDA_HASH_SHA_256, none, NULL, 0,
			   "b613679a0814d9ec772f95d778c35fc5"
			   "ff1697c493715653c6c712144292c5ad"));
}

/* Macs under keys, or of texts, of every length: all of them hashed. */
static bool is_chain(enum sda_hash hash, bool of_keys, const char *hex)
{
	static uint8_t pattern[PATTERN], all[MACS];
	size_t size = sda_hash_digits(hash) / 2;
	struct sda_span chain = {all, PATTERN * size};
	struct sda_digest digest;

	for (size_t i = 0; i < PATTERN; i++)
		pattern[i] = (uint8_t)(i * 7 + i / 256);
	for (size_t len = 0; len < PATTERN; len++) {
		struct sda_span key = {pattern, of_keys ? len : 20};
		struct sda_span text = {pattern, of_keys ? PATTERN : len};

		sda_mac_make(hash, key, &text, 1, all + len * size);
	}
	sda_digest_join(hash, &chain, 1, &digest);
	return span_same(sda_digest_span(&digest), span_of(hex));
}

/* Python's hmac */
static void keys_of_every_length_across_the_blocks(void **state)
{
	(void)state;
	assert_true(is_chain(SDA_HASH_MD5, true,
			     "9eb8c70766a5444b61ce488fa53d4ccb"));
	assert_true(is_chain(SDA_HASH_SHA_256, true,
			     "4ee039436b91cbb81916f1016e8f14f1"
			     "438f8356a0a7613f434e592b8cc1489f"));
}

/* Python's hmac */
static void texts_of_every_length_across_the_blocks(void **state)
{
	(void)state;
	assert_true(is_chain(SDA_HASH_MD5, false,
			     "48e3f38967e821783c540116179f61b6"));
	assert_true(is_chain(SDA_HASH_SHA_256, false,
			     "603dfcc5739bdd7ec8455dd4e26d5c33"
			     "2575d0f1abee5dd1f7a30e8d044523a8"));
}

static void another_key_gives_another_mac(void **state)
{
	(void)state;
	assert_false(is_mac(SDA_HASH_SHA_256, SPAN("Jeff"), &published[1].data,
			    1, published[1].hex));
	assert_false(is_mac(SDA_HASH_MD5, SPAN("Jeff"), &published[7].data, 1,
			    published[7].hex));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_published_macs_come_out),
		cmocka_unit_test(where_the_parts_are_cut_does_not_matter),
		cmocka_unit_test(no_part_and_no_key_are_empty),
		cmocka_unit_test(keys_of_every_length_across_the_blocks),
		cmocka_unit_test(texts_of_every_length_across_the_blocks),
		cmocka_unit_test(another_key_gives_another_mac),
	};

	return cmocka_run_group_tests_name("mac", tests, NULL, NULL);
}
