/* A capture is a message or header fields alone, or refused with a reason. */

#include "support.h"
#include "capture.h"
#include "wire.h"

static struct capture capture;
static struct message_fault fault;

/* Reads what somebody captured: lines may end with LF alone. */
static bool read_text(const char *text)
{
	return capture_read(wire_make(span_of(text)).text, &capture, &fault);
}

static void assert_field(size_t row, const char *name, const char *value)
{
	struct sda_field field;
	size_t i = 0;

	for (size_t k = 0; k <= row; k++) {
		i = capture_next(&capture, i, &field);
		assert_true(i != SDA_NONE);
	}
	assert_true(span_same(field.name, span_of(name)));
	assert_true(span_same(field.value, span_of(value)));
}

static size_t count(void)
{
	struct sda_field field;
	size_t i = 0;
	size_t fields = 0;

	while ((i = capture_next(&capture, i, &field)) != SDA_NONE)
		fields++;
	return fields;
}

static void a_request_is_captured(void **state)
{
	(void)state;
	assert_true(read_text("BYE sip:a SIP/2.0\nA: b,\n c\n\nbody\n"));
	assert_true(capture.start.is_request);
	assert_true(span_same(capture.start.request_uri, SPAN("sip:a")));
	assert_field(0, "A", "b,\r\n c");
	assert_true(span_same(capture.body, SPAN("body\n")));
}

static void a_response_is_captured(void **state)
{
	(void)state;
	assert_true(read_text("\nSIP/2.0 401 No\nA: b"));
	assert_false(capture.start.is_request);
	assert_int_equal(capture.start.status, 401);
	assert_field(0, "A", "b");
	assert_int_equal(capture.body.len, 0);
}

static void field_lines_alone_are_captured(void **state)
{
	(void)state;
	assert_true(read_text("To: x\nFrom : y"));
	assert_false(capture.start.is_request);
	assert_int_equal(capture.start.status, 0);
	assert_field(0, "To", "x");
	assert_field(1, "From", "y");
	assert_int_equal(count(), 2);
	assert_int_equal(capture.body.len, 0);
	assert_true(read_text("A: b\n\nx"));
	assert_true(span_same(capture.body, SPAN("x")));
}

static void content_length_of_field_lines_alone_does_not_count(void **state)
{
	(void)state;
	assert_true(read_text("Content-Length: 147\r\nTo: x\r\n"));
	assert_int_equal(count(), 2);
}

static void a_field_about_sip_is_no_request_line(void **state)
{
	(void)state;
	assert_true(read_text("Via : x SIP/2.0\r\n"));
	assert_false(capture.start.is_request);
	assert_field(0, "Via", "x SIP/2.0");
}

static void an_empty_text_has_no_fields(void **state)
{
	(void)state;
	assert_true(read_text(""));
	assert_int_equal(count(), 0);
	assert_true(read_text("\r\n\r\n"));
	assert_int_equal(count(), 0);
}

static void a_fault_names_the_byte_where_it_is(void **state)
{
	static const struct {
		const char *text;
		size_t offset;
	} table[] = {
		{ "To x\r\n", 3 },
		{ "To\r\n", 2 },
		{ "To", 2 },
		{ ": x\r\n", 0 },
		{ " To: x\r\n", 0 },
		{ "A: b\r\n\"C\": d\r\n", 6 },
		{ "A: b\r\nC d: e\r\n", 8 },
		{ "A: b\rc\r\n", 5 },
		{ "A: b\r\n c\rd\r\n", 9 },
		{ "A: b\r\r\n", 5 },
		{ "A: b\r", 5 },
		{ "SIP/3.0 200 OK\r\n", 0 },
		{ "SIP/2.0 20 OK\r\n", 8 },
		{ "SIP/2.0 2000 OK\r\n", 8 },
		{ "SIP/2.0 900 OK\r\n", 8 },
		{ "SIP/2.0 200OK\r\n", 11 },
		{ "SIP/2.0 200\r\n", 11 },
		{ "SIP/2.0 200 O\rK\r\n", 14 },
		{ "SIP/2.0", 0 },
		{ "BYE sip:a SIP/3.0\r\n", 10 },
		{ "BYE  sip:a SIP/2.0\r\n", 4 },
		{ "BYE sip:a b SIP/2.0\r\n", 10 },
		{ "BYE sip:a\tb SIP/2.0\r\n", 9 },
		{ "BYE sip:a SIP/2.0\r\nA: b\r\nC\r\n\r\n", 26 },
		{ "BYE sip:a SIP/2.0\r\n A: b\r\n", 19 },
		{ "BYE sip:a SIP/2.0\r\nl: 3\r\n\r\nab", 22 },
		{ "BYE sip:a SIP/2.0\r\nl: -1\r\n\r\nab", 22 },
		{ "BYE sip:a SIP/2.0\r\nl:\r\n\r\nab", 21 },
		{ "BYE sip:a SIP/2.0\r\nl: 9999999999999999999999\r\n\r\n",
		  22 },
		{ "BYE sip:a SIP/2.0\r\nl: 1\r\nl: 1\r\n\r\nab", 25 },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		struct sda_span row = span_of(table[i].text);
		struct sda_span text = span_copy(wire_make(row).text);
		fault.rule = NULL;
		assert_row(!capture_read(text, &capture, &fault), row);
		span_free(text);
		assert_row(fault.offset == table[i].offset, row);
		assert_row(fault.expected != NULL && fault.rule != NULL, row);
	}
}

/* ---- limits -------------------------------------------------------------- */

enum { LONG = 3 * SDA_SPAN_MAX };

static uint8_t bytes[LONG];

/* A text of one octet over and over, with a head, a piece, and an end. */
static struct sda_span fill(const char *head, uint8_t octet, const char *piece,
			    size_t place, const char *end)
{
	memset(bytes, octet, sizeof bytes);
	memcpy(bytes, head, strlen(head));
	memcpy(bytes + place, piece, strlen(piece));
	memcpy(bytes + sizeof bytes - strlen(end), end, strlen(end));
	return (struct sda_span){ bytes, sizeof bytes };
}

static void fields_alone_may_be_longer_than_the_library_reads(void **state)
{
	(void)state;
	for (size_t place = SDA_SPAN_MAX - 8; place < SDA_SPAN_MAX + 4;
	     place++) {
		struct sda_span text =
			fill("A: ", 'x', "\r\n y\r\nB:", place, "z\r\n\r\n");
		struct sda_field field;
		assert_true(capture_read(text, &capture, &fault));
		assert_int_equal(count(), 2);
		size_t next = capture_next(&capture, 0, &field);
		assert_int_equal(next, place + 6);
		assert_int_equal(field.value.len, place + 4 - 3);
		assert_int_equal(capture_next(&capture, next, &field),
				 LONG - 2);
		assert_int_equal(field.value.len, LONG - 4 - (place + 8));
	}
}

static void a_fault_behind_the_limit_is_found(void **state)
{
	struct sda_span text =
		fill("A: ", 'x', "\r\nB\r\n", LONG / 2, "\r\n\r\n");

	(void)state;
	assert_false(capture_read(text, &capture, &fault));
	assert_int_equal(fault.offset, LONG / 2 + 3);
	text = fill("", 'x', "\r\nB:\r\n", LONG / 2, "\r\n\r\n");
	assert_false(capture_read(text, &capture, &fault));
	assert_int_equal(fault.offset, SDA_SPAN_MAX);
}

static void a_message_may_not_be_longer_than_the_library_reads(void **state)
{
	struct sda_span text =
		fill("BYE sip:a SIP/2.0\r\n\r\n", 'x', "", 0, "");

	(void)state;
	assert_false(capture_read(text, &capture, &fault));
	assert_int_equal(fault.offset, SDA_SPAN_MAX);
	text.len = SDA_SPAN_MAX;
	assert_true(capture_read(text, &capture, &fault));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_is_captured),
		cmocka_unit_test(a_response_is_captured),
		cmocka_unit_test(field_lines_alone_are_captured),
		cmocka_unit_test(
			content_length_of_field_lines_alone_does_not_count),
		cmocka_unit_test(a_field_about_sip_is_no_request_line),
		cmocka_unit_test(an_empty_text_has_no_fields),
		cmocka_unit_test(a_fault_names_the_byte_where_it_is),
		cmocka_unit_test(
			fields_alone_may_be_longer_than_the_library_reads),
		cmocka_unit_test(a_fault_behind_the_limit_is_found),
		cmocka_unit_test(
			a_message_may_not_be_longer_than_the_library_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
