/* A message is cut into its fields, or refused where it goes wrong. */

#include "support.h"
#include "input.h"
#include "message.h"

static struct message message;
static struct message_fault fault;

static bool read_text(const char *text)
{
	return message_read(input_text(text), &message, &fault);
}

static void assert_span(struct sda_span s, const char *text)
{
	assert_int_equal(s.len, strlen(text));
	assert_memory_equal(s.at, text, s.len);
}

static void assert_field(size_t i, const char *name, const char *value)
{
	assert_true(i < message.fields);
	assert_span(message.field[i].name, name);
	assert_span(message.field[i].value, value);
}

static void a_request_has_method_uri_fields_and_body(void **state)
{
	(void)state;
	assert_true(read_text("REGISTER sip:a.b SIP/2.0\r\nTo: <sip:x>\r\n"
			      "Content-Length: 3\r\n\r\nabc"));
	assert_true(message.is_request);
	assert_span(message.method, "REGISTER");
	assert_span(message.request_uri, "sip:a.b");
	assert_int_equal(message.status_code, 0);
	assert_int_equal(message.fields, 2);
	assert_field(0, "To", "<sip:x>");
	assert_span(message.body, "abc");
}

static void a_response_has_a_status_code(void **state)
{
	(void)state;
	assert_true(read_text("SIP/2.0 401 Not you\r\nTo: x\r\n\r\n"));
	assert_false(message.is_request);
	assert_int_equal(message.status_code, 401);
	assert_int_equal(message.fields, 1);
}

static void field_lines_alone_are_read(void **state)
{
	(void)state;
	assert_true(read_text("To: x\nFrom : y"));
	assert_false(message.is_request);
	assert_int_equal(message.status_code, 0);
	assert_field(0, "To", "x");
	assert_field(1, "From", "y");
	assert_int_equal(message.body.len, 0);
}

static void a_field_about_sip_is_no_request_line(void **state)
{
	(void)state;
	assert_true(read_text("Via : x SIP/2.0\r\n"));
	assert_false(message.is_request);
	assert_field(0, "Via", "x SIP/2.0");
}

static void lines_may_end_with_lf_alone(void **state)
{
	(void)state;
	assert_true(read_text("BYE sip:a SIP/2.0\nA: b\n\nbody\n"));
	assert_true(message.is_request);
	assert_field(0, "A", "b");
	assert_span(message.body, "body\n");
}

static void folded_lines_belong_to_the_field_before(void **state)
{
	(void)state;
	assert_true(read_text("A: b,\r\n c\r\n\td\r\nE:\r\n f\r\n"));
	assert_int_equal(message.fields, 2);
	assert_field(0, "A", "b,\r\n c\r\n\td");
	assert_field(1, "E", "f");
}

static void white_space_at_both_ends_is_left_out(void **state)
{
	(void)state;
	assert_true(read_text("A: \t b \t\r\nC:\r\nD: \r\n \r\n\t\r\nE:\r\n"));
	assert_field(0, "A", "b");
	assert_field(1, "C", "");
	assert_field(2, "D", "");
	assert_field(3, "E", "");
	assert_true(read_text("A: b \r\n \r\n\t\nC: d"));
	assert_field(0, "A", "b");
}

static void empty_lines_before_a_message_are_ignored(void **state)
{
	(void)state;
	assert_true(read_text("\r\n\nBYE sip:a SIP/2.0\r\n\r\n"));
	assert_span(message.method, "BYE");
}

static void content_length_ends_the_body(void **state)
{
	(void)state;
	assert_true(read_text("BYE sip:a SIP/2.0\r\nl: 2\r\n\r\nabcd"));
	assert_span(message.body, "ab");
	assert_true(read_text("BYE sip:a SIP/2.0\r\n\r\nabcd"));
	assert_span(message.body, "abcd");
}

static void content_length_of_field_lines_alone_does_not_count(void **state)
{
	(void)state;
	assert_true(read_text("Content-Length: 147\r\nTo: x\r\n"));
	assert_int_equal(message.fields, 2);
}

static void nul_bytes_survive(void **state)
{
	static const uint8_t bytes[] = "A: b\0c\r\n\r\n\0\0";
	struct sda_span text = { bytes, sizeof bytes - 1 };

	(void)state;
	assert_true(message_read(text, &message, &fault));
	assert_int_equal(message.field[0].value.len, 3);
	assert_memory_equal(message.field[0].value.at, "b\0c", 3);
	assert_int_equal(message.body.len, 2);
}

static void an_empty_text_has_no_fields(void **state)
{
	(void)state;
	assert_true(read_text(""));
	assert_int_equal(message.fields, 0);
	assert_true(read_text("\r\n\r\n"));
	assert_int_equal(message.fields, 0);
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
		{ "SIP/3.0 200 OK\r\n", 0 },
		{ "SIP/2.0 20 OK\r\n", 8 },
		{ "SIP/2.0 2000 OK\r\n", 8 },
		{ "SIP/2.0 900 OK\r\n", 8 },
		{ "SIP/2.0 200OK\r\n", 11 },
		{ "BYE sip:a SIP/3.0\r\n", 10 },
		{ "BYE  sip:a SIP/2.0\r\n", 4 },
		{ "BYE sip:a b SIP/2.0\r\n", 10 },
		{ "BYE sip:a SIP/2.0\r\nl: 3\r\n\r\nab", 22 },
		{ "BYE sip:a SIP/2.0\r\nl: -1\r\n\r\nab", 22 },
		{ "BYE sip:a SIP/2.0\r\nl:\r\n\r\nab", 21 },
		{ "BYE sip:a SIP/2.0\r\nl: 9999999999999999999999\r\n\r\n",
		  22 },
		/* 2 to the power of 64, and 1 */
		{ "BYE sip:a SIP/2.0\r\nl: 18446744073709551617\r\n\r\nab",
		  22 },
		{ "BYE sip:a SIP/2.0\r\nl: 1\r\nl: 1\r\n\r\nab", 25 },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(table); i++) {
		struct sda_span text = span_copy(input_text(table[i].text));
		assert_false(message_read(text, &message, &fault));
		span_free(text);
		assert_int_equal(fault.offset, table[i].offset);
		assert_non_null(fault.expected);
		assert_non_null(fault.rule);
	}
}

/* Reads `count` fields "A:b". */
static bool read_many(size_t count)
{
	static uint8_t bytes[5 * (MESSAGE_FIELDS_MAX + 1)];
	struct sda_span text = { bytes, 5 * count };

	for (size_t i = 0; i < count; i++)
		memcpy(bytes + 5 * i, "A:b\r\n", 5);
	return message_read(text, &message, &fault);
}

static void there_is_a_most_number_of_fields(void **state)
{
	(void)state;
	assert_true(read_many(MESSAGE_FIELDS_MAX));
	assert_int_equal(message.fields, MESSAGE_FIELDS_MAX);
	assert_false(read_many(MESSAGE_FIELDS_MAX + 1));
	assert_int_equal(fault.offset, 5 * MESSAGE_FIELDS_MAX);
}

static void fields_are_found_in_order_and_in_any_case(void **state)
{
	size_t i = 0;

	(void)state;
	assert_true(read_text("A: 1\r\nB: 2\r\na: 3\r\n"));
	assert_ptr_equal(message_find(&message, "a", &i), &message.field[0]);
	assert_ptr_equal(message_find(&message, "a", &i), &message.field[2]);
	assert_null(message_find(&message, "a", &i));
}

static void compact_forms_are_found(void **state)
{
	size_t i = 0;

	(void)state;
	assert_true(read_text("F: 1\r\nto: 2\r\n"));
	assert_ptr_equal(message_find(&message, "From", &i), &message.field[0]);
	i = 0;
	assert_ptr_equal(message_find(&message, "To", &i), &message.field[1]);
	i = 0;
	assert_null(message_find(&message, "Via", &i));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_has_method_uri_fields_and_body),
		cmocka_unit_test(a_response_has_a_status_code),
		cmocka_unit_test(field_lines_alone_are_read),
		cmocka_unit_test(a_field_about_sip_is_no_request_line),
		cmocka_unit_test(lines_may_end_with_lf_alone),
		cmocka_unit_test(folded_lines_belong_to_the_field_before),
		cmocka_unit_test(white_space_at_both_ends_is_left_out),
		cmocka_unit_test(empty_lines_before_a_message_are_ignored),
		cmocka_unit_test(content_length_ends_the_body),
		cmocka_unit_test(
			content_length_of_field_lines_alone_does_not_count),
		cmocka_unit_test(nul_bytes_survive),
		cmocka_unit_test(an_empty_text_has_no_fields),
		cmocka_unit_test(a_fault_names_the_byte_where_it_is),
		cmocka_unit_test(there_is_a_most_number_of_fields),
		cmocka_unit_test(fields_are_found_in_order_and_in_any_case),
		cmocka_unit_test(compact_forms_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
