#include "hex.h"
#include "oracle.h"
#include "oracle_digest.h"
#include "secret.h"

enum { CANARY = 0x3B, POISON = 0xA5, SWEEP = 130, BYTES = 32 };

static bool is_lhex(uint8_t c)
{
	static const bool yes[256] = {
		['0'] = true, ['1'] = true, ['2'] = true, ['3'] = true,
		['4'] = true, ['5'] = true, ['6'] = true, ['7'] = true,
		['8'] = true, ['9'] = true, ['a'] = true, ['b'] = true,
		['c'] = true, ['d'] = true, ['e'] = true, ['f'] = true,
	};

	return yes[c];
}

static bool all_lhex(struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!is_lhex(s.at[i]))
			return false;
	return true;
}

/* Reads the text as digits of the hash. */
static void check_read(enum sda_hash hash, struct sda_span text, size_t digits)
{
	bool right = text.len == digits && all_lhex(text);
	struct sda_digest got, poisoned;

	memset(&got, POISON, sizeof got);
	memset(&poisoned, POISON, sizeof poisoned);
	require(sda_digest_read(hash, text, &got) == right,
		"a digest is as many LHEX as its hash has, and nothing else");
	if (!right)
		require(same(&got, &poisoned, sizeof got),
			"a refused digest leaves *out unchanged");
	else
		require(got.len == digits && same(got.hex, text.at, digits),
			"a digest that is read is the text");
}

/* Lengths 0 .. 130 of digits: only the right one is read. */
static void check_lengths(enum sda_algorithm algorithm, size_t digits)
{
	uint8_t text[SWEEP];
	struct sda_span s = { text, 0 };
	struct sda_digest got, poisoned;

	memset(text, '9', sizeof text);
	memset(&got, POISON, sizeof got);
	memset(&poisoned, POISON, sizeof poisoned);
	for (; s.len <= SWEEP; s.len++)
		require(s.len == digits ||
				!sda_digest_read(sda_algorithm_hash(algorithm),
						 s, &got),
			"a digest of another length is refused");
	require(same(&got, &poisoned, sizeof got),
		"a digest of another length leaves *out unchanged");
	s.len = digits;
	check_read(sda_algorithm_hash(algorithm), s, digits);
}

/* The digest with one byte replaced by the other text's last one. */
static void check_change(enum sda_algorithm algorithm,
			 const struct sda_digest *digest, struct sda_span other)
{
	struct sda_digest changed = *digest;
	size_t at = other.len % digest->len;
	uint8_t byte = other.len > 0 ? other.at[other.len - 1] : 'g';

	changed.hex[at] = byte;
	check_read(sda_algorithm_hash(algorithm), sda_digest_span(&changed),
		   digest->len);
	require(sda_secret_equal(sda_digest_span(&changed),
				 sda_digest_span(digest)) ==
			(byte == digest->hex[at]),
		"digests that differ in one byte are not equal");
	changed.len = at;
	require(!sda_secret_equal(sda_digest_span(&changed),
				  sda_digest_span(digest)),
		"a part of a digest is not equal to it");
	sda_digest_wipe(&changed);
	for (size_t i = 0; i < sizeof changed.hex; i++)
		require(changed.hex[i] == 0, "a wiped digest is all zeros");
	require(changed.len == 0, "a wiped digest has no digits");
}

/* Reads the digits, with canaries behind; zeros when they are refused. */
static void check_hex_read(const uint8_t *digits, size_t len,
			   const uint8_t *want)
{
	struct sda_span text = { digits, 2 * len };
	uint8_t got[BYTES + 8];

	memset(got, CANARY, sizeof got);
	require(sda_hex_read(digits, len, got) == all_lhex(text),
		"bytes are read from LHEX and from nothing else");
	for (size_t i = 0; i < len && !all_lhex(text); i++)
		require(got[i] == 0, "refused digits leave zeros");
	require(!all_lhex(text) || same(got, want, len),
		"bytes written and read are the same");
	for (size_t i = len; i < sizeof got; i++)
		require(got[i] == CANARY, "hex_read stays inside its room");
}

static void check_hex(struct sda_span other)
{
	size_t len = other.len < BYTES ? other.len : BYTES;
	uint8_t digits[2 * BYTES + 8];

	if (len == 0)
		return;
	memset(digits, CANARY, sizeof digits);
	sda_hex_write(other.at, len, digits);
	for (size_t i = 0; i < 2 * len; i++)
		require(is_lhex(digits[i]), "bytes are written as LHEX");
	for (size_t i = 2 * len; i < sizeof digits; i++)
		require(digits[i] == CANARY, "hex_write stays inside its room");
	check_hex_read(digits, len, other.at);
	if (is_lhex(other.at[len - 1]))
		return;
	/* one bad digit, then both of a pair */
	size_t at = other.at[0] % (2 * len);
	digits[at] = other.at[len - 1];
	check_hex_read(digits, len, other.at);
	digits[at ^ 1] = other.at[len - 1];
	check_hex_read(digits, len, other.at);
}

void digest_check(enum sda_algorithm algorithm, const struct sda_digest *digest,
		  struct sda_span other)
{
	size_t digits = algorithm <= SDA_MD5_SESS ? 32 : 64;

	require(sda_hash_digits(sda_algorithm_hash(algorithm)) == digits,
		"MD5 has 32 digits, the SHA-2 hashes 64");
	check_read(sda_algorithm_hash(algorithm), sda_digest_span(digest),
		   digits);
	check_read(sda_algorithm_hash(algorithm), other, digits);
	check_lengths(algorithm, digits);
	check_change(algorithm, digest, other);
	check_hex(other);
}
