/* A field is a name and a value; fields come in rows. */

#include "support.h"
#include "field.h"

enum { NAMES_MAX = 20 };

static const struct sda_field poison = { { NULL, POISON }, { NULL, POISON } };

static bool is_poison(struct sda_field f)
{
	return f.name.len == POISON && f.value.len == POISON;
}

/* The field a text starts with, and where the next one would start. */
struct row {
	struct sda_span text;
	size_t next; /* SDA_NONE: there is no field */
	const char *name;
	struct sda_span value;
};

static void check(const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_span s = span_copy(row[i].text);
		struct sda_field field = poison;
		assert_row(sda_field_next(s, 0, &field) == row[i].next, s);
		if (row[i].next == SDA_NONE) {
			assert_row(is_poison(field), s);
		} else {
			assert_row(span_same(field.name, span_of(row[i].name)),
				   s);
			assert_row(span_same(field.value, row[i].value), s);
		}
		span_free(s);
	}
}

//= rfc3261#7.3.1-field
static void a_field_is_a_name_and_a_trimmed_value(void **state)
{
	static const struct row rows[] = {
		{ TEXT("A:b\r\n"), 5, "A", TEXT("b") },
		{ TEXT("Subject:            lunch\r\n"), 27, "Subject",
		  TEXT("lunch") },
		{ TEXT("Subject      :      lunch\r\n"), 27, "Subject",
		  TEXT("lunch") },
		{ TEXT("Subject            :lunch\r\n"), 27, "Subject",
		  TEXT("lunch") },
		{ TEXT("A\t :\t b c\t \r\nD: e\r\n"), 13, "A", TEXT("b c") },
		{ TEXT("A:\r\n"), 4, "A", TEXT("") },
		{ TEXT("A: \t\r\n"), 6, "A", TEXT("") },
		{ TEXT("A::\r\n"), 5, "A", TEXT(":") },
		{ TEXT("A-.!%*_+`'~9:x\r\n"), 16, "A-.!%*_+`'~9", TEXT("x") },
		{ TEXT("A: b\r\n\r\n"), 6, "A", TEXT("b") },
	};

	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#7.3.1-field
static void a_value_goes_on_in_folded_lines(void **state)
{
	static const struct row rows[] = {
		{ TEXT("A: b\r\n c\r\nD: e\r\n"), 10, "A", TEXT("b\r\n c") },
		{ TEXT("A:\r\n b\r\n"), 8, "A", TEXT("b") },
		{ TEXT("A:\r\n\t\r\n b\r\n"), 11, "A", TEXT("b") },
		{ TEXT("A: b\r\n \r\n\t\r\nC: d\r\n"), 12, "A", TEXT("b") },
		{ TEXT("A: b,\r\n c\r\n\td\r\n"), 15, "A",
		  TEXT("b,\r\n c\r\n\td") },
		{ TEXT("A: \r\n \r\n"), 8, "A", TEXT("") },
		/* no fold before the colon */
		{ TEXT("A\r\n : b\r\n"), SDA_NONE, NULL, TEXT("") },
	};

	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#7.3.1-field
static void what_is_no_field_changes_nothing(void **state)
{
	static const struct row rows[] = {
		{ TEXT(""), SDA_NONE, NULL, TEXT("") },
		{ TEXT("\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT(": b\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT(" A: b\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A b: c\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("\"A\": b\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("\xC3\xA4: b\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A\0: b\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\r"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\r\n "), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\n c\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\r c\r\n"), SDA_NONE, NULL, TEXT("") },
		{ TEXT("A: b\r\r\n"), SDA_NONE, NULL, TEXT("") },
	};

	(void)state;
	check(rows, ROWS(rows));
}

/* RFC 3261 8.2.2: what one field holds must not stop the others. */
static void a_value_may_hold_any_octet_but_cr_and_lf(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t octets[] = { 'A', ':', 'b', (uint8_t)c, 'b', '\r',
				     '\n' };
		struct sda_span s = { octets, sizeof octets };
		struct sda_field field = poison;
		bool is_good = c != '\r' && c != '\n';
		assert_int_equal(sda_field_next(s, 0, &field),
				 is_good ? s.len : SDA_NONE);
		if (is_good)
			assert_int_equal(field.value.len, 3);
	}
}

static void a_name_may_hold_token_characters_alone(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t octets[] = { 'A', (uint8_t)c, 'A', ':', '\r', '\n' };
		struct sda_span s = { octets, sizeof octets };
		struct sda_field field;
		bool is_letter = (c >= 'a' && c <= 'z') ||
				 (c >= 'A' && c <= 'Z') ||
				 (c >= '0' && c <= '9');
		bool is_good = is_letter || is_in(c, "-.!%*_+`'~") || c == ':';
		assert_int_equal(sda_field_next(s, 0, &field) != SDA_NONE,
				 is_good);
	}
}

/* ---- names --------------------------------------------------------------- */

//= rfc3261#7.3.1-name-case-insensitive
static void names_are_compared_without_regard_to_case(void **state)
{
	static const struct {
		const char *name;
		const char *wanted;
		bool is_same;
	} rows[] = {
		{ "Authorization", "Authorization", true },
		{ "AUTHORIZATION", "Authorization", true },
		{ "aUtHoRiZaTiOn", "AuThOrIzAtIoN", true },
		{ "Authorizatio", "Authorization", false },
		{ "Authorization", "Authorizatio", false },
		{ "Authorization1", "Authorization", false },
		{ "Proxy-Authorization", "Authorization", false },
		{ "Uuthorization", "Authorization", false },
		{ "", "Authorization", false },
		{ "", "", true },
		/* '@' and '`', '[' and '{' differ as letters of two cases do */
		{ "A`", "A@", false },
		{ "A{", "A[", false },
		{ "A\rB", "A-B", false },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_field_is(span_of(rows[i].name),
					span_of(rows[i].wanted)) ==
				   rows[i].is_same,
			   span_of(rows[i].name));
}

/* RFC 3261 7.3.3, and 20 with its subsections. */
static const struct {
	const char *compact;
	const char *name;
} forms[] = {
	{ "c", "Content-Type" }, { "e", "Content-Encoding" },
	{ "f", "From" },	 { "i", "Call-ID" },
	{ "k", "Supported" },	 { "l", "Content-Length" },
	{ "m", "Contact" },	 { "s", "Subject" },
	{ "t", "To" },		 { "v", "Via" },
};

//= rfc3261#7.3.3-compact-form
static void a_compact_form_is_the_name_it_stands_for(void **state)
{
	(void)state;
	for (unsigned c = 0; c < BYTES; c++)
		for (size_t i = 0; i < ROWS(forms); i++) {
			const uint8_t octet = (uint8_t)c;
			const struct sda_span name = { &octet, 1 };
			bool is_form = (c | 32) == (uint8_t)forms[i].compact[0];
			assert_int_equal(
				sda_field_is(name, span_of(forms[i].name)),
				is_form && c < 0x80);
		}
}

//= rfc3261#7.3.3-compact-form
static void a_compact_form_stands_for_no_other_name(void **state)
{
	static const char *const others[] = {
		"Content-Typo",	  "Content-Typ",     "Content-Types",
		"Content-Codings!", "Content_Encoding", "Fro",
		"Form",		  "Call+ID",	     "Supporter",
		"Content-Lengths", "Content-Lenght",  "Contracts",
		"Subjects",	  "Too",	     "Vis",
		"Authorization",  "l:",
	};

	(void)state;
	for (size_t i = 0; i < ROWS(others); i++)
		for (size_t k = 0; k < ROWS(forms); k++)
			assert_false(sda_field_is(span_of(forms[k].compact),
						  span_of(others[i])));
	assert_false(sda_field_is(SPAN("Content-Length"), SPAN("l")));
}

/* ---- rows ---------------------------------------------------------------- */

/* All values of that name, as "1,3,". */
static void list(const char *fields, const char *name, char found[NAMES_MAX])
{
	struct sda_span s = span_of(fields);
	struct sda_field field;
	size_t len = 0;
	size_t i = 0;

	while ((i = sda_field_find(s, i, span_of(name), &field)) != SDA_NONE) {
		assert_true(len + field.value.len + 2 <= NAMES_MAX);
		memcpy(found + len, field.value.at, field.value.len);
		len += field.value.len;
		found[len++] = ',';
	}
	found[len] = '\0';
}

//= rfc3261#7.3.1-rows
static void rows_are_found_in_their_order(void **state)
{
	static const char fields[] = "A: 1\r\nB: 2\r\na: 3\r\nVia: 4\r\n"
				     "v : 5\r\nA: 6,\r\n 7\r\nV: 8\r\n";
	static const struct {
		const char *name;
		const char *values;
	} rows[] = {
		{ "A", "1,3,6,\r\n 7," }, { "b", "2," },
		{ "via", "4,5,8," },	  { "C", "" },
	};
	char found[NAMES_MAX];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		list(fields, rows[i].name, found);
		assert_string_equal(found, rows[i].values);
	}
}

static void rows_end_where_the_fields_do(void **state)
{
	struct sda_field field = poison;
	char found[NAMES_MAX];

	(void)state;
	list("A: 1\r\n\r\nA: 2\r\n", "A", found);
	assert_string_equal(found, "1,");
	list("A: 1\r\nA\r\nA: 2\r\n", "A", found);
	assert_string_equal(found, "1,");
	assert_true(sda_field_find(SPAN("B: 1\r\nA"), 0, SPAN("A"), &field) ==
		    SDA_NONE);
	assert_true(is_poison(field));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_field_is_a_name_and_a_trimmed_value),
		cmocka_unit_test(a_value_goes_on_in_folded_lines),
		cmocka_unit_test(what_is_no_field_changes_nothing),
		cmocka_unit_test(a_value_may_hold_any_octet_but_cr_and_lf),
		cmocka_unit_test(a_name_may_hold_token_characters_alone),
		cmocka_unit_test(names_are_compared_without_regard_to_case),
		cmocka_unit_test(a_compact_form_is_the_name_it_stands_for),
		cmocka_unit_test(a_compact_form_stands_for_no_other_name),
		cmocka_unit_test(rows_are_found_in_their_order),
		cmocka_unit_test(rows_end_where_the_fields_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
