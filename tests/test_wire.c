/* A wire text has CRLF in its header, and every byte knows where it was. */

#include "support.h"
#include "input.h"
#include "wire.h"

static void assert_value(const char *original, const char *text)
{
	struct wire wire = wire_value(input_text(original));

	assert_int_equal(wire.text.len, strlen(text));
	assert_memory_equal(wire.text.at, text, wire.text.len);
	/* Every byte of the text but an added CR is the original's there. */
	for (size_t i = 0; i < wire.text.len; i++) {
		size_t there = wire_offset(&wire, i);
		assert_true(there < strlen(original));
		if (original[there] != text[i])
			assert_true(text[i] == '\r' && original[there] == '\n');
	}
	assert_int_equal(wire_offset(&wire, wire.text.len), strlen(original));
}

static void lf_alone_becomes_crlf(void **state)
{
	(void)state;
	assert_value("A: b\nC: d\n", "A: b\r\nC: d\r\n");
	assert_value("A: b,\n c", "A: b,\r\n c");
}

static void crlf_stays(void **state)
{
	(void)state;
	assert_value("A: b\r\nC: d\r\n", "A: b\r\nC: d\r\n");
	assert_value("A: b\r\nC: d\nE: f", "A: b\r\nC: d\r\nE: f");
	assert_value("A: b\r\r\n", "A: b\r\r\n");
}

static void the_body_stays(void **state)
{
	(void)state;
	assert_value("A: b\n\nx\ny\n\nz\n", "A: b\r\n\r\nx\ny\n\nz\n");
	assert_value("A: b\r\n\r\nx\n", "A: b\r\n\r\nx\n");
	assert_value("\nA: b\n\nx\n", "\r\nA: b\r\n\r\nx\n");
}

static void nothing_stays_nothing(void **state)
{
	(void)state;
	assert_value("", "");
}

static void assert_made(const char *original, const char *text)
{
	struct wire wire = wire_make(input_text(original));

	assert_int_equal(wire.text.len, strlen(text));
	assert_memory_equal(wire.text.at, text, wire.text.len);
	assert_int_equal(wire_offset(&wire, wire.text.len), strlen(original));
}

/* A byte that was added is where the original ends. */
static void what_is_missing_of_the_empty_line_is_added(void **state)
{
	(void)state;
	assert_made("A: b", "A: b\r\n\r\n");
	assert_made("A: b\n", "A: b\r\n\r\n");
	assert_made("A: b\r\n", "A: b\r\n\r\n");
	assert_made("A: b\n\n", "A: b\r\n\r\n");
	assert_made("A: b\r\n\r\nc", "A: b\r\n\r\nc");
	assert_made("\nA: b\n c", "\r\nA: b\r\n c\r\n\r\n");
	assert_made("", "\r\n\r\n");
}

static void an_offset_is_the_originals(void **state)
{
	struct wire wire = wire_value(input_text("a\nb\n\nc\nd"));

	(void)state;
	assert_int_equal(wire_offset(&wire, 0), 0);
	assert_int_equal(wire_offset(&wire, 1), 1);
	assert_int_equal(wire_offset(&wire, 2), 1);
	assert_int_equal(wire_offset(&wire, 3), 2);
	assert_int_equal(wire_offset(&wire, 8), 5);
	assert_int_equal(wire_offset(&wire, 10), 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lf_alone_becomes_crlf),
		cmocka_unit_test(crlf_stays),
		cmocka_unit_test(the_body_stays),
		cmocka_unit_test(nothing_stays_nothing),
		cmocka_unit_test(what_is_missing_of_the_empty_line_is_added),
		cmocka_unit_test(an_offset_is_the_originals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
