/*
 * What names of AKA say, and its passwords: set 1 of 3GPP TS 35.208, computed
 * with another implementation of HMAC.
 */

#include "support.h"
#include "aka.h"

//= rfc3310#3.1-unknown-version
//= rfc3261#7.3.1-case-insensitive
static void names_are_found(void **state)
{
	static const struct {
		struct sda_span name;
		struct sda_aka aka;
	} rows[] = {
		{TEXT("MD5"), {0, SDA_MD5}},
		{TEXT("sha-256-sess"), {0, SDA_SHA_256_SESS}},
		{TEXT("AKAv1-MD5"), {1, SDA_MD5}},
		{TEXT("akaV1-md5"), {1, SDA_MD5}},
		{TEXT("AKAv2-MD5"), {2, SDA_MD5}},
		{TEXT("AKAv2-SHA-256"), {2, SDA_SHA_256}},
		{TEXT("AKAv1-SHA-512-256-sess"), {1, SDA_SHA_512_256_SESS}},
		{TEXT("AKAv1-SHA-1"), {1, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv1-"), {1, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv1"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv3-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv0-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv01-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv10-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv1_MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("BKAv1-MD5"), {0, SDA_ALGORITHM_UNKNOWN}},
		{TEXT("AKAv1-AKAv1-MD5"), {1, SDA_ALGORITHM_UNKNOWN}},
		{TEXT(""), {0, SDA_ALGORITHM_UNKNOWN}},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].name);
		struct sda_aka aka = sda_aka_find(copy);

		assert_row(aka.version == rows[i].aka.version, copy);
		assert_row(aka.algorithm == rows[i].aka.algorithm, copy);
		span_free(copy);
	}
}

/* One octet of the prefix changed is another version, or none. */
static void each_octet_of_the_prefix_counts(void **state)
{
	(void)state;
	for (size_t i = 0; i < 6; i++)
		for (unsigned c = 0; c < BYTES; c++) {
			uint8_t text[] = "AKAv1-MD5";
			struct sda_span s = {text, 9};
			bool letter = i < 4;
			bool same = c == text[i] ||
				    (letter && c == (text[i] ^ 32u));

			text[i] = (uint8_t)c;
			if (i == 4 && c == '2')
				assert_int_equal(sda_aka_find(s).version, 2);
			else
				assert_int_equal(sda_aka_find(s).version,
						 same ? 1 : 0);
		}
}

static const struct sda_aka_keys keys = {
	TEXT("\xa5\x42\x11\xd5\xe3\xba\x50\xbf"),
	TEXT("\xf7\x69\xbc\xd7\x51\x04\x46\x04\x12\x76\x72\x71\x1c\x6d\x34"
	     "\x41"),
	TEXT("\xb4\x0b\xa9\xa3\xc5\x8b\x2a\x05\xbb\xf0\xd9\x87\xb2\x1b\xf8"
	     "\xcb")};

static enum sda_status password(struct sda_aka aka, struct sda_aka_keys k,
				struct sda_span *out)
{
	static uint8_t room[64];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	enum sda_status status = sda_aka_password(aka, &k, &w);

	out->at = room;
	out->len = w.len;
	return status;
}

//= rfc3310#3.3-res-password
//= rfc4169#2.1-password
static void passwords_are_derived(void **state)
{
	static const struct {
		struct sda_aka aka;
		struct sda_span password;
	} rows[] = {
		{{1, SDA_MD5}, TEXT("\xa5\x42\x11\xd5\xe3\xba\x50\xbf")},
		{{1, SDA_SHA_512_256},
		 TEXT("\xa5\x42\x11\xd5\xe3\xba\x50\xbf")},
		{{2, SDA_MD5}, TEXT("shzt3q8CWaZnCAWqs3WmEQ==")},
		{{2, SDA_MD5_SESS}, TEXT("shzt3q8CWaZnCAWqs3WmEQ==")},
		{{2, SDA_SHA_256},
		 TEXT("wpC+5dv/7kC35JEI2hluv8XcBd+vf8XcfedJBan1buk=")},
	};
	struct sda_span out;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(password(rows[i].aka, keys, &out), SDA_OK);
		assert_row(span_same(out, rows[i].password), rows[i].password);
	}
}

static void what_has_no_password_is_refused(void **state)
{
	static const struct sda_aka rows[] = {
		{0, SDA_MD5},
		{2, SDA_SHA_512_256},
		{2, SDA_SHA_512_256_SESS},
		{1, SDA_ALGORITHM_UNKNOWN},
		{2, SDA_ALGORITHM_UNKNOWN},
		{3, SDA_MD5},
	};
	struct sda_span out;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(password(rows[i], keys, &out),
				 SDA_UNSUPPORTED);
		assert_int_equal(out.len, 0);
	}
}

static void keys_of_another_size_are_refused(void **state)
{
	struct sda_aka aka = {2, SDA_MD5};
	struct sda_aka_keys bad;
	struct sda_span out;

	(void)state;
	bad = keys, bad.ik.len--;
	assert_int_equal(password(aka, bad, &out), SDA_MALFORMED);
	bad = keys, bad.ck.len--;
	assert_int_equal(password(aka, bad, &out), SDA_MALFORMED);
	bad = keys, bad.res.len = 0;
	assert_int_equal(password(aka, bad, &out), SDA_MALFORMED);
	bad = keys, bad.res = SPAN("0123456789abcdef0");
	assert_int_equal(password(aka, bad, &out), SDA_MALFORMED);
	bad.res.len--;
	assert_int_equal(password(aka, bad, &out), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found),
		cmocka_unit_test(each_octet_of_the_prefix_counts),
		cmocka_unit_test(passwords_are_derived),
		cmocka_unit_test(what_has_no_password_is_refused),
		cmocka_unit_test(keys_of_another_size_are_refused),
	};

	return cmocka_run_group_tests_name("aka", tests, NULL, NULL);
}
