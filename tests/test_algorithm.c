/* That the six algorithms are those of the registry, spec/algorithms.txt. */

#include <stdio.h>
#include "support.h"
#include "algorithm.h"

struct row {
	enum sda_algorithm algorithm;
	const char *name;
	enum sda_hash hash;
	bool session;
};

/* RFC 8760 2.7 */
static const struct row rows[] = {
	{SDA_MD5, "MD5", SDA_HASH_MD5, false},
	{SDA_MD5_SESS, "MD5-sess", SDA_HASH_MD5, true},
	{SDA_SHA_256, "SHA-256", SDA_HASH_SHA_256, false},
	{SDA_SHA_256_SESS, "SHA-256-sess", SDA_HASH_SHA_256, true},
	{SDA_SHA_512_256, "SHA-512-256", SDA_HASH_SHA_512_256, false},
	{SDA_SHA_512_256_SESS, "SHA-512-256-sess", SDA_HASH_SHA_512_256, true},
};

static enum sda_algorithm find(struct sda_span name)
{
	struct sda_span copy = span_copy(name);
	enum sda_algorithm algorithm = sda_algorithm_find(copy);

	span_free(copy);
	return algorithm;
}

//= rfc7616#3.3-session-forms
static void there_are_six_algorithms(void **state)
{
	(void)state;
	assert_int_equal(ROWS(rows), 6);
	assert_int_equal(SDA_ALGORITHMS, 7);
	assert_int_equal(SDA_ALGORITHM_UNKNOWN, 0);
}

//= rfc8760#2.7-algorithm
static void every_name_is_found_and_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span name = span_of(rows[i].name);

		assert_row(find(name) == rows[i].algorithm, name);
		assert_row(
			span_same(sda_algorithm_name(rows[i].algorithm), name),
			name);
	}
}

//= rfc7616#3.3-session-forms
//= rfc7616#3.7-algorithms
static void every_algorithm_has_its_hash_and_its_session(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		enum sda_algorithm a = rows[i].algorithm;
		struct sda_span name = span_of(rows[i].name);

		assert_row(sda_algorithm_hash(a) == rows[i].hash, name);
		assert_row(sda_algorithm_is_session(a) == rows[i].session,
			   name);
	}
}

//= rfc3261#7.3.1-case-insensitive
static void case_does_not_matter(void **state)
{
	static const struct {
		struct sda_span name;
		enum sda_algorithm algorithm;
	} spelled[] = {
		{TEXT("md5"), SDA_MD5},
		{TEXT("Md5"), SDA_MD5},
		{TEXT("mD5-SESS"), SDA_MD5_SESS},
		{TEXT("MD5-Sess"), SDA_MD5_SESS},
		{TEXT("sha-256"), SDA_SHA_256},
		{TEXT("ShA-256-sEsS"), SDA_SHA_256_SESS},
		{TEXT("sha-512-256"), SDA_SHA_512_256},
		{TEXT("SHA-512-256-SESS"), SDA_SHA_512_256_SESS},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(spelled); i++)
		assert_row(find(spelled[i].name) == spelled[i].algorithm,
			   spelled[i].name);
}

//= rfc8760#2.7-algorithm
static void another_name_is_unknown_and_never_md5(void **state)
{
	static const struct sda_span others[] = {
		TEXT(""),
		TEXT("MD"),
		TEXT("MD4"),
		TEXT("MD5 "),
		TEXT(" MD5"),
		TEXT("MD5\0"),
		TEXT("MD-5"),
		TEXT("MD5sess"),
		TEXT("MD5-ses"),
		TEXT("MD5-sess-sess"),
		TEXT("MD5_sess"),
		TEXT("SHA"),
		TEXT("SHA-1"),
		TEXT("SHA256"),
		TEXT("SHA-25"),
		TEXT("SHA-2567"),
		TEXT("SHA-384"),
		TEXT("SHA-512"),
		TEXT("SHA-512/256"),
		TEXT("SHA512-256"),
		TEXT("SHA-512-256-"),
		TEXT("SHA-512-sess"),
		TEXT("SHA-256,MD5"),
		TEXT("\"MD5\""),
		TEXT("AKAv1-MD5"),
		TEXT("AKAv2-SHA-256"),
		TEXT("auth"),
		TEXT("token"),
		TEXT("nextnonce"),
		TEXT("Digest"),
	};
	(void)state;
	for (size_t i = 0; i < ROWS(others); i++)
		assert_row(find(others[i]) == SDA_ALGORITHM_UNKNOWN, others[i]);
}

//= rfc8760#2.7-algorithm
static void a_name_with_one_byte_changed_is_unknown(void **state)
{
	(void)state;
	for (size_t row = 0; row < ROWS(rows); row++) {
		struct sda_span name = span_of(rows[row].name);

		for (size_t i = 0; i < name.len; i++)
			for (unsigned c = 0; c < BYTES; c++) {
				uint8_t text[16];
				struct sda_span near = {text, name.len};
				unsigned was = name.at[i];
				bool letter =
					(was | 32) >= 'a' && (was | 32) <= 'z';

				memcpy(text, name.at, name.len);
				text[i] = (uint8_t)c;
				bool same =
					c == was || (letter && c == (was ^ 32));
				assert_row(
					find(near) ==
						(same ? rows[row].algorithm
						      : SDA_ALGORITHM_UNKNOWN),
					near);
			}
	}
}

static void the_unknown_algorithm_has_no_name(void **state)
{
	(void)state;
	assert_int_equal(sda_algorithm_name(SDA_ALGORITHM_UNKNOWN).len, 0);
	assert_false(sda_algorithm_is_session(SDA_ALGORITHM_UNKNOWN));
}

/* One line: name | hash "of" its source | size | digits | session | source */
struct entry {
	char name[32];
	char hash[32];
	unsigned bits;
	unsigned digits;
	char session[8];
};

/* False at a line that is empty or a comment; fails at one out of form. */
static bool entry_read(const char *line, struct entry *out)
{
	if (line[0] == '#' || line[strspn(line, " \t\r\n")] == '\0')
		return false;
	int end = 0;
	int fields =
		sscanf(line, "%31s | %31s%*[^|] | %u | %u | %7s | %*[^| \n]%n",
		       out->name, out->hash, &out->bits, &out->digits,
		       out->session, &end);
	if (fields != 5 || end == 0)
		print_error("not in the form of the registry: %s", line);
	assert_int_equal(fields, 5);
	assert_int_not_equal(end, 0);
	return true;
}

static enum sda_hash hash_named(const char *name)
{
	static const struct {
		const char *name;
		enum sda_hash hash;
	} hashes[] = {
		{"MD5", SDA_HASH_MD5},
		{"SHA-256", SDA_HASH_SHA_256},
		{"SHA-512/256", SDA_HASH_SHA_512_256},
		{"SHA-512-256", SDA_HASH_SHA_512_256},
	};

	for (size_t i = 0; i < ROWS(hashes); i++)
		if (strcmp(name, hashes[i].name) == 0)
			return hashes[i].hash;
	fail_msg("no such hash: %s", name);
	return SDA_HASH_MD5;
}

static void check_entry(const struct entry *entry, enum sda_algorithm a)
{
	enum sda_hash hash = sda_algorithm_hash(a);

	assert_int_equal(hash, hash_named(entry->hash));
	assert_int_equal(sda_hash_digits(hash), entry->digits);
	assert_int_equal(4 * sda_hash_digits(hash), entry->bits);
	assert_string_equal(sda_algorithm_is_session(a) ? "yes" : "no",
			    entry->session);
	assert_true(span_same(sda_algorithm_name(a), span_of(entry->name)));
}

/* Every row of the file is an algorithm, and every algorithm has one row. */
//= rfc8760#2.1-registered
static void the_registry_and_the_library_agree(void **state)
{
	unsigned seen[SDA_ALGORITHMS] = {0};
	FILE *file = fopen("spec/algorithms.txt", "r");
	char line[256];
	(void)state;
	if (file == NULL)
		fail_msg("spec/algorithms.txt: run from the project's root");
	while (fgets(line, sizeof line, file) != NULL) {
		struct entry entry;

		if (!entry_read(line, &entry))
			continue;
		enum sda_algorithm a = find(span_of(entry.name));
		assert_row(a != SDA_ALGORITHM_UNKNOWN, span_of(entry.name));
		seen[a]++;
		check_entry(&entry, a);
	}
	fclose(file);
	for (unsigned a = SDA_MD5; a < SDA_ALGORITHMS; a++)
		assert_int_equal(seen[a], 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_six_algorithms),
		cmocka_unit_test(every_name_is_found_and_told),
		cmocka_unit_test(every_algorithm_has_its_hash_and_its_session),
		cmocka_unit_test(case_does_not_matter),
		cmocka_unit_test(another_name_is_unknown_and_never_md5),
		cmocka_unit_test(a_name_with_one_byte_changed_is_unknown),
		cmocka_unit_test(the_unknown_algorithm_has_no_name),
		cmocka_unit_test(the_registry_and_the_library_agree),
	};

	return cmocka_run_group_tests_name("algorithm", tests, NULL, NULL);
}
