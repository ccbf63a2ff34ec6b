/* That quoted values are compared and unescaped as unq() of RFC 7616 3.3 says. */

#include "support.h"
#include "quoted.h"

struct row {
	struct sda_span raw;
	struct sda_span plain;
};

static const struct row rows[] = {
	{TEXT(""), TEXT("")},
	{TEXT("biloxi.com"), TEXT("biloxi.com")},
	{TEXT("a b"), TEXT("a b")},
	{TEXT("a\\\"b"), TEXT("a\"b")},
	{TEXT("\\\\"), TEXT("\\")},
	{TEXT("\\b\\o\\b"), TEXT("bob")},
	{TEXT("b\\ob"), TEXT("bob")},
	{TEXT("\\\\\\\\"), TEXT("\\\\")},
	{TEXT("\\\0x"), TEXT("\0x")},
	{TEXT("\303\244"), TEXT("\303\244")},
	{TEXT("end\\"), TEXT("end\\")},
};

static bool equal(struct sda_span a, struct sda_span b)
{
	struct sda_span left = span_copy(a);
	struct sda_span right = span_copy(b);
	bool same = sda_quoted_equal(left, right);

	span_free(left);
	span_free(right);
	return same;
}

//= rfc7616#3.3-unq
static void values_are_equal_when_they_mean_the_same(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t k = 0; k < ROWS(rows); k++) {
			bool same = span_same(rows[i].plain, rows[k].plain);

			assert_row(equal(rows[i].raw, rows[k].raw) == same,
				   rows[i].raw);
			assert_row(sda_quoted_is(rows[i].raw, rows[k].plain) ==
					   same,
				   rows[i].raw);
		}
}

static void case_and_every_octet_count(void **state)
{
	(void)state;
	assert_false(equal(SPAN("Realm"), SPAN("realm")));
	assert_false(equal(SPAN("realm"), SPAN("realm ")));
	assert_false(equal(SPAN("realm\\"), SPAN("realm")));
	assert_false(sda_quoted_is(SPAN("realm"), SPAN("rea\\lm")));
	for (unsigned c = 1; c < BYTES; c++) {
		uint8_t octet = (uint8_t)c;
		struct sda_span s = {&octet, 1};

		assert_true(equal(s, SPAN("x")) == (c == 'x'));
		assert_true(sda_quoted_is(s, SPAN("x")) == (c == 'x'));
	}
}

//= rfc7616#3.3-unq
static void plain_is_what_raw_means(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		uint8_t room[32] = "keep";
		struct sda_writer w = sda_writer_make(room, sizeof room);
		struct sda_span out;

		w.len = 4;
		assert_int_equal(sda_quoted_plain(rows[i].raw, &w, &out),
				 SDA_OK);
		assert_row(span_same(out, rows[i].plain), rows[i].raw);
		assert_memory_equal(room, "keep", 4);
		/* in place when nothing is escaped */
		assert_row((out.at == rows[i].raw.at) ==
				   span_same(rows[i].raw, rows[i].plain),
			   rows[i].raw);
	}
}

//= rfc3261#25.1-quoted-pair
static void raw_is_plain_with_escapes(void **state)
{
	static const struct row sent[] = {
		{TEXT("bob"), TEXT("bob")},
		{TEXT("b\\\"o\\\\b"), TEXT("b\"o\\b")},
		{TEXT("\\\""), TEXT("\"")},
		{TEXT(""), TEXT("")},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(sent); i++) {
		uint8_t room[32];
		struct sda_writer w = sda_writer_make(room, sizeof room);
		struct sda_span out;

		assert_int_equal(sda_quoted_raw(sent[i].plain, &w, &out),
				 SDA_OK);
		assert_row(span_same(out, sent[i].raw), sent[i].raw);
	}
}

/* Each room from none to enough. */
static void too_little_room_changes_nothing(void **state)
{
	(void)state;
	for (size_t room = 0; room <= 8; room++) {
		uint8_t at[8] = {0};
		struct sda_writer w = sda_writer_make(at, room);
		struct sda_span out = {at, 77};
		bool fits = room >= 3;

		assert_int_equal(sda_quoted_plain(SPAN("a\\bc"), &w, &out),
				 fits ? SDA_OK : SDA_NO_ROOM);
		assert_int_equal(out.len, fits ? 3 : 77);
		assert_int_equal(w.len, fits ? 3 : 0);
		assert_false(w.overflow);
		w = sda_writer_make(at, room);
		out.len = 77;
		fits = room >= 4;
		assert_int_equal(sda_quoted_raw(SPAN("a\"c"), &w, &out),
				 fits ? SDA_OK : SDA_NO_ROOM);
		assert_int_equal(out.len, fits ? 4 : 77);
		assert_int_equal(w.len, fits ? 4 : 0);
	}
}

static void what_escapes_make_too_long_is_refused(void **state)
{
	static uint8_t quotes[SDA_SPAN_MAX], room[2 * SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_span s = {quotes, SDA_SPAN_MAX};
	struct sda_span out;

	(void)state;
	memset(quotes, 'x', sizeof quotes);
	assert_int_equal(sda_quoted_raw(s, &w, &out), SDA_OK);
	quotes[7] = '"';
	assert_int_equal(sda_quoted_raw(s, &w, &out), SDA_TOO_LONG);
	s.len--;
	assert_int_equal(sda_quoted_raw(s, &w, &out), SDA_OK);
	assert_int_equal(out.len, SDA_SPAN_MAX);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_equal_when_they_mean_the_same),
		cmocka_unit_test(case_and_every_octet_count),
		cmocka_unit_test(plain_is_what_raw_means),
		cmocka_unit_test(raw_is_plain_with_escapes),
		cmocka_unit_test(too_little_room_changes_nothing),
		cmocka_unit_test(what_escapes_make_too_long_is_refused),
	};

	return cmocka_run_group_tests_name("quoted", tests, NULL, NULL);
}
