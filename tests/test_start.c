/* A start line asks with a method, or answers with a status. */

#include "support.h"
#include "start.h"

static const struct sda_start poison = { true, true, { NULL, POISON },
					 { NULL, POISON }, POISON };

/* Where the start line ends; SDA_NONE, with *out as it was, for none. */
static size_t read_text(struct sda_span text, struct sda_start *out)
{
	struct sda_span s = span_copy(text);
	size_t end;

	*out = poison;
	end = sda_start_read(s, 0, out);
	span_free(s);
	return end;
}

//= rfc3261#7.1-start-line
static void a_request_line_has_method_and_uri(void **state)
{
	static const struct {
		struct sda_span line;
		const char *method;
		const char *uri;
		bool is_sip_2_0;
	} rows[] = {
		{ TEXT("INVITE sip:bob@biloxi.com SIP/2.0\r\n"), "INVITE",
		  "sip:bob@biloxi.com", true },
		{ TEXT("a b sip/2.0\r\n"), "a", "b", true },
		{ TEXT("SIP tel:1 SiP/2.0\r\n"), "SIP", "tel:1", true },
		{ TEXT("-.!%*_+`'~ <x> SIP/2.0\r\n"), "-.!%*_+`'~", "<x>",
		  true },
		{ TEXT("BYE \xFF\x80!~ SIP/2.0\r\n"), "BYE", "\xFF\x80!~",
		  true },
		{ TEXT("BYE a SIP/7.0\r\n"), "BYE", "a", false },
		{ TEXT("BYE a SIP/2.1\r\n"), "BYE", "a", false },
		{ TEXT("BYE a SIP/2.00\r\n"), "BYE", "a", false },
		{ TEXT("BYE a SIP/02.0\r\n"), "BYE", "a", false },
		{ TEXT("BYE a SIP/12.0\r\n"), "BYE", "a", false },
	};
	struct sda_start start;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span line = rows[i].line;
		assert_row(sda_start_read(line, 0, &start) == line.len - 2,
			   line);
		assert_row(start.is_request && start.status == 0, line);
		assert_row(start.is_sip_2_0 == rows[i].is_sip_2_0, line);
		assert_row(span_same(start.method, span_of(rows[i].method)),
			   line);
		assert_row(span_same(start.request_uri, span_of(rows[i].uri)),
			   line);
	}
}

//= rfc3261#7.1-start-line
static void a_status_line_has_a_status(void **state)
{
	static const struct {
		struct sda_span line;
		unsigned status;
		bool is_sip_2_0;
	} rows[] = {
		{ TEXT("SIP/2.0 200 OK\r\n"), 200, true },
		{ TEXT("sip/2.0 100 \r\n"), 100, true },
		{ TEXT("SIP/2.0 699  \t x\r\n"), 699, true },
		{ TEXT("SIP/2.0 401 \0\xFF\"\r\n"), 401, true },
		{ TEXT("SIP/2.0 700 a\r\n"), 700, false },
		{ TEXT("SIP/2.0 099 a\r\n"), 99, false },
		{ TEXT("SIP/2.0 999 a\r\n"), 999, false },
		{ TEXT("SIP/3.0 200 OK\r\n"), 200, false },
		{ TEXT("SIP/20.19 200 OK\r\n"), 200, false },
	};
	struct sda_start start;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span line = rows[i].line;
		assert_row(sda_start_read(line, 0, &start) == line.len - 2,
			   line);
		assert_row(!start.is_request &&
				   start.status == rows[i].status,
			   line);
		assert_row(start.is_sip_2_0 == rows[i].is_sip_2_0, line);
		assert_row(start.method.len == 0 && start.request_uri.len == 0,
			   line);
	}
}

//= rfc3261#7.1-start-line
static void what_is_no_start_line_changes_nothing(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),
		TEXT("\r\n"),
		TEXT("BYE\r\n"),
		TEXT("BYE a\r\n"),
		TEXT("BYE a SIP/2.0"),
		TEXT("BYE a SIP/2.0\r"),
		TEXT("BYE a SIP/2.0\n"),
		TEXT("BYE a SIP/2.0 \r\n"),
		TEXT("BYE  a SIP/2.0\r\n"),
		TEXT("BYE a  SIP/2.0\r\n"),
		TEXT(" BYE a SIP/2.0\r\n"),
		TEXT("BYE\ta SIP/2.0\r\n"),
		TEXT("BYE a\tSIP/2.0\r\n"),
		TEXT("BYE a b SIP/2.0\r\n"),
		TEXT("BYE a\x7F SIP/2.0\r\n"),
		TEXT("BYE a\0 SIP/2.0\r\n"),
		TEXT("B@E a SIP/2.0\r\n"),
		TEXT("BYE a HTTP/2.0\r\n"),
		TEXT("BYE a SIP/2\r\n"),
		TEXT("BYE a SIP/2.\r\n"),
		TEXT("BYE a SIP/.0\r\n"),
		TEXT("BYE a SIP2.0\r\n"),
		TEXT("BYE a SIP/2,0\r\n"),
		TEXT("BYE\r\n a SIP/2.0\r\n"),
		TEXT("To: a SIP/2.0\r\n"),
		TEXT("SIP/2.0\r\n"),
		TEXT("SIP/2.0 200\r\n"),
		TEXT("SIP/2.0 20 OK\r\n"),
		TEXT("SIP/2.0 2000 OK\r\n"),
		TEXT("SIP/2.0 4294967301 better not\r\n"),
		TEXT("SIP/2.0  200 OK\r\n"),
		TEXT("SIP/2.0 2x0 OK\r\n"),
		TEXT("SIP/2.0 200\tOK\r\n"),
		TEXT("SIP/2.0\t200 OK\r\n"),
		TEXT("SIP/2.0 200 O\rK\r\n"),
		TEXT("SIP/2.0 200 O\nK\r\n"),
		TEXT("SIP/2.0 200 OK\r\r\n"),
		TEXT("SIP/2.0 200 OK"),
		TEXT("SIP /2.0 200 OK\r\n"),
		TEXT("SIP/2.0200 OK\r\n"),
		TEXT("HTTP/1.1 200 OK\r\n"),
	};
	struct sda_start start;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_row(read_text(rows[i], &start) == SDA_NONE, rows[i]);
		assert_row(start.is_request && start.is_sip_2_0 &&
				   start.method.len == POISON &&
				   start.request_uri.len == POISON &&
				   start.status == POISON,
			   rows[i]);
	}
}

static void a_cut_start_line_is_none(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("REGISTER sip:a SIP/2.0\r\n"),
		TEXT("SIP/2.0 401 Unauthorized\r\n"),
	};
	struct sda_start start;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		for (size_t len = 0; len < rows[i].len; len++)
			assert_true(read_text(span_head(rows[i], len),
					      &start) == SDA_NONE);
}

static void a_start_line_may_stand_anywhere(void **state)
{
	struct sda_span s = SPAN("\r\nBYE a SIP/2.0\r\n");
	struct sda_start start;

	(void)state;
	assert_true(sda_start_read(s, 0, &start) == SDA_NONE);
	assert_int_equal(sda_start_read(s, 2, &start), s.len - 2);
	assert_ptr_equal(start.method.at, s.at + 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_line_has_method_and_uri),
		cmocka_unit_test(a_status_line_has_a_status),
		cmocka_unit_test(what_is_no_start_line_changes_nothing),
		cmocka_unit_test(a_cut_start_line_is_none),
		cmocka_unit_test(a_start_line_may_stand_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
