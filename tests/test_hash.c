/*
 * That H() is the hash that its name says. Expected values: RFC 1321 A.5, the
 * examples of FIPS 180-4, and Python's hashlib where a comment says so.
 */

#include "support.h"
#include "digest.h"

enum { HASHES = 3, PATTERN = 300 };

/* One value for each hash, in the order of enum sda_hash. */
struct row {
	struct sda_span in;
	const char *hex[HASHES];
};

#define ABC448 "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
#define ABC896                                                     \
	"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn" \
	"hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"

static const struct row published[] = {
	{TEXT(""),
	 {"d41d8cd98f00b204e9800998ecf8427e",
	  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
	  "c672b8d1ef56ed28ab87c3622c511406"
	  "9bdd3ad7b8f9737498d0c01ecef0967a"}},
	{TEXT("abc"),
	 {"900150983cd24fb0d6963f7d28e17f72",
	  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	  "53048e2681941ef99b2e29b76b4c7dab"
	  "e4c2d0c634fc6d46e0e2f13107e7af23"}},
	{TEXT(ABC448),
	 {"8215ef0796a20bcaaae116d3876c664a",
	  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	  "bde8e1f9f19bb9fd3406c90ec6bc47bd"
	  "36d8ada9f11880dbc8a22a7078b6a461"}},
	{TEXT(ABC896),
	 {"03dd8807a93175fb062dfb55dc7d359c",
	  "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
	  "3928e184fb8690f840da3988121d31be"
	  "65cb9d3ef83ee6146feac861e19b563a"}},
	{TEXT("1234567890123456789012345678901234567890"
	      "1234567890123456789012345678901234567890"),
	 {"57edf4a22be3c955ac49da2e2107b67a", NULL, NULL}},
	{TEXT("message digest"),
	 {"f96b697d7cb7938d525a2f31aaf161d0", NULL, NULL}},
};

static bool is_digest(const struct sda_digest *digest, const char *hex)
{
	return span_same(sda_digest_span(digest), span_of(hex));
}

static enum sda_hash hash_at(size_t i)
{
	static const enum sda_hash all[HASHES] = {
		SDA_HASH_MD5,
		SDA_HASH_SHA_256,
		SDA_HASH_SHA_512_256,
	};

	return all[i];
}

//= rfc7616#3.3-h
static void the_published_values_come_out(void **state)
{
	struct sda_digest digest;
	(void)state;
	for (size_t i = 0; i < ROWS(published); i++)
		for (size_t h = 0; h < HASHES; h++) {
			struct sda_span copy = span_copy(published[i].in);

			sda_digest_join(hash_at(h), &copy, 1, &digest);
			span_free(copy);
			if (published[i].hex[h] != NULL)
				assert_row(
					is_digest(&digest, published[i].hex[h]),
					published[i].in);
		}
}

/* SHA-512("abc"), first 256 bits: FIPS 180-4's own initial value differs. */
//= rfc7616#3.7-algorithms
static void sha_512_256_is_not_sha_512_cut(void **state)
{
	struct sda_span abc = SPAN("abc");
	struct sda_digest digest;
	(void)state;
	sda_digest_join(SDA_HASH_SHA_512_256, &abc, 1, &digest);
	assert_false(is_digest(&digest, "ddaf35a193617abacc417349ae204131"
					"12e6fa4e89a97ea20a9eeee64b55d39a"));
}

/* hashlib: the hash of all digests in hexadecimal, one after the other. */
//= rfc7616#3.3-h
static void every_length_across_the_blocks_is_hashed(void **state)
{
	static const char *const expected[HASHES] = {
		"5ad2c29a8ac24002034eb20fc3d53dc6",
		"ec92362ff775864bf17831679bf2e908"
		"fe87d87a376a2382cb03841dbc935229",
		"30c4a4a04d551b1f7d81fbc52952cb0f"
		"d8ba488b5df7375f7ca1f6755b95f437",
	};
	static uint8_t text[PATTERN], all[PATTERN * SDA_HASH_DIGITS_MAX];
	(void)state;
	for (size_t i = 0; i < PATTERN; i++)
		text[i] = (uint8_t)(i * 7 + i / 256);
	for (size_t h = 0; h < HASHES; h++) {
		struct sda_span chain = {all, 0};
		struct sda_digest digest;

		for (size_t len = 0; len < PATTERN; len++) {
			struct sda_span head = {text, len};

			sda_digest_join(hash_at(h), &head, 1, &digest);
			memcpy(all + chain.len, digest.hex, digest.len);
			chain.len += digest.len;
		}
		sda_digest_join(hash_at(h), &chain, 1, &digest);
		assert_true(is_digest(&digest, expected[h]));
	}
}

/* hashlib: as above, of text[:k] ":" text[k:] for every k. */
static void a_colon_may_fall_anywhere_in_a_block(void **state)
{
	static const char *const expected[HASHES] = {
		"f27d51497c5dd0b339530699bbaacee1",
		"82e526b07580ef94d6aec70e78ec0f9e"
		"360d32dd4642371a84aa8d73b2701575",
		"eccddca961b58f506c9273c5fcbd2d0b"
		"0e93ef49b1ee501d1273fcaec573c93c",
	};
	static uint8_t text[PATTERN];
	static uint8_t all[(PATTERN + 1) * SDA_HASH_DIGITS_MAX];
	(void)state;
	for (size_t i = 0; i < PATTERN; i++)
		text[i] = (uint8_t)(i * 7 + i / 256);
	for (size_t h = 0; h < HASHES; h++) {
		struct sda_span chain = {all, 0};
		struct sda_digest digest;

		for (size_t k = 0; k <= PATTERN; k++) {
			struct sda_span part[2] = {{text, k},
						   {text + k, PATTERN - k}};

			sda_digest_join(hash_at(h), part, 2, &digest);
			memcpy(all + chain.len, digest.hex, digest.len);
			chain.len += digest.len;
		}
		sda_digest_join(hash_at(h), &chain, 1, &digest);
		assert_true(is_digest(&digest, expected[h]));
	}
}

/* hashlib */
static void the_longest_span_is_hashed(void **state)
{
	static const char *const expected[HASHES] = {
		"22686eba65441cdc1795f276dcdd4e45",
		"6e1bebca6a8229364a162a72ef064826"
		"c4cd7457bf54f190ef782bd9deff3e42",
		"2f9c075ae90d987a5c5e9c2106307779"
		"6ac0c3610e0f7bad896c65da0421e460",
	};
	static uint8_t text[SDA_SPAN_MAX];
	struct sda_span s = {text, sizeof text};
	struct sda_digest digest;
	(void)state;
	memset(text, 'a', sizeof text);
	for (size_t h = 0; h < HASHES; h++) {
		sda_digest_join(hash_at(h), &s, 1, &digest);
		assert_true(is_digest(&digest, expected[h]));
	}
}

/* hashlib, of the parts with ":" between them. */
static const struct {
	size_t count;
	struct sda_span part[6];
	const char *hex[HASHES];
} joined[] = {
	{2,
	 {TEXT(""), TEXT("")},
	 {"853ae90f0351324bd73ea615e6487517",
	  "e7ac0786668e0ff0f02b62bd04f45ff636fd82db63b1104601c975dc005f3a67",
	  "0fb00aa8c78769d6727b05d829abe59c"
	  "db2ef51d9f36fc57547ed1d67dde95a4"}},
	{3,
	 {TEXT(""), TEXT(""), TEXT("")},
	 {"4501c091b0366d76ea3218b6cfdd8097",
	  "71546855d6279ef70d20909b292c42c2dcb02cd06bde01485da52d13e304ebf4",
	  "674602a61614a779e4b84c5d3462e6ba"
	  "1269bfdd897b2399d91dc208a9614f3e"}},
	{2,
	 {TEXT("a"), TEXT("b")},
	 {"d8160c9b3dc20d4e931aeb4f45262155",
	  "6783a31eabf68ccc0660f935c0826282bdd2241f3a80a9f2d10d59aea9ebb5d8",
	  "399ce3b985f4a59dcded69bacdd23f8f"
	  "e39ff5dacb7ced8431ff48ca561cf644"}},
	{2,
	 {TEXT("a"), TEXT("")},
	 {"357503986951b80e896b8616a418a4d6",
	  "bfc622d4a6d410f26be3d72dd4f04e47bf434f76c655134adb76fef3a083c3a8",
	  "6e71b1b58e0816a2b4ff868406d53e47"
	  "5527f5bc98e2739b5d6f474c4c9aac50"}},
	{2,
	 {TEXT(""), TEXT("b")},
	 {"e41d8ab642523b892920cad695e716b4",
	  "29f753efd88c3a74146ed2fd95ef9e07b9fa94b57285d5e973b8341f6265246e",
	  "a5963991d44ff78d43199800b57c74b0"
	  "ff654fdde7c1bdf4ee0f5fd96ef07aae"}},
	{2,
	 {TEXT("\0"), TEXT("\xFF")},
	 {"ce4d2e6a381daec69d440328b296c457",
	  "dfafe14ca78b628561cd4dcb73506bb7ed3a37233f72df8360deb37f52e5dab8",
	  "d22711885c32c5843d06d3e5a972cd06"
	  "771564c0eaac4146be543faf144bebf2"}},
	{6,
	 {TEXT("a"), TEXT("b"), TEXT("c"), TEXT("d"), TEXT("e"), TEXT("f")},
	 {"ba207e9427461f2d181da5b06512f5a0",
	  "6f7e896703d561c6815c6296b95f727ed8dd4ac596a72421148e326e3f22a73b",
	  "64bb01174e8c3fe4ccb1109c0ee0b0e1"
	  "93fbbde00dd64c935d4417223201ff3d"}},
};

//= rfc7616#3.3-h
//= rfc7616#3.4.5-no-white-space
static void parts_are_joined_by_one_colon(void **state)
{
	struct sda_digest digest;
	(void)state;
	for (size_t i = 0; i < ROWS(joined); i++)
		for (size_t h = 0; h < HASHES; h++) {
			sda_digest_join(hash_at(h), joined[i].part,
					joined[i].count, &digest);
			assert_true(is_digest(&digest, joined[i].hex[h]));
		}
}

//= rfc7616#3.3-h
static void a_colon_inside_a_part_looks_like_the_one_between(void **state)
{
	struct sda_span left[] = {TEXT("a:b"), TEXT("c")};
	struct sda_span right[] = {TEXT("a"), TEXT("b:c")};
	struct sda_digest one, two;
	(void)state;
	sda_digest_join(SDA_HASH_MD5, left, 2, &one);
	sda_digest_join(SDA_HASH_MD5, right, 2, &two);
	assert_true(is_digest(&one, "02cc8f08398a4f3113b554e8105ebe4c"));
	assert_true(is_digest(&two, "02cc8f08398a4f3113b554e8105ebe4c"));
}

//= rfc7616#3.2-lhex.length
//= rfc8760#2.2-digest-length
static void a_digest_has_32_or_64_digits(void **state)
{
	static const size_t digits[HASHES] = {32, 64, 64};
	struct sda_span abc = SPAN("abc");
	struct sda_digest digest;
	(void)state;
	for (size_t h = 0; h < HASHES; h++) {
		assert_int_equal(sda_hash_digits(hash_at(h)), digits[h]);
		sda_digest_join(hash_at(h), &abc, 1, &digest);
		assert_int_equal(digest.len, digits[h]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_published_values_come_out),
		cmocka_unit_test(sha_512_256_is_not_sha_512_cut),
		cmocka_unit_test(every_length_across_the_blocks_is_hashed),
		cmocka_unit_test(a_colon_may_fall_anywhere_in_a_block),
		cmocka_unit_test(the_longest_span_is_hashed),
		cmocka_unit_test(parts_are_joined_by_one_colon),
		cmocka_unit_test(
			a_colon_inside_a_part_looks_like_the_one_between),
		cmocka_unit_test(a_digest_has_32_or_64_digits),
	};

	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
