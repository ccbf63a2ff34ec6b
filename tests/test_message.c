/* A message is cut into start line, fields and body, or refused. */

#include "support.h"
#include "authinfo.h"
#include "message.h"
#include "writer.h"

#define BYE "BYE sip:a SIP/2.0\r\n"

enum { ROOM = 256 };

static struct sda_message poisoned(void)
{
	struct sda_message m;

	memset(&m, POISON, sizeof m);
	return m;
}

/* What reading says; a refusal must leave *out as it was. */
static enum sda_status status_of(struct sda_span text)
{
	struct sda_span s = span_copy(text);
	struct sda_message before = poisoned(), m = poisoned();
	enum sda_status status = sda_message_read(s, &m);

	if (status != SDA_OK)
		assert_memory_equal(&m, &before, sizeof m);
	span_free(s);
	return status;
}

static struct sda_message read_text(struct sda_span text)
{
	struct sda_message m = poisoned();

	assert_int_equal(sda_message_read(text, &m), SDA_OK);
	return m;
}

//= rfc3261#7-message
static void a_request_has_fields_and_a_body(void **state)
{
	struct sda_message m = read_text(
		SPAN("REGISTER sip:a.b SIP/2.0\r\nTo: <sip:x>\r\nF:\r\n y\r\n"
		     "Content-Length: 3\r\n\r\nabc"));

	(void)state;
	assert_true(m.start.is_request && m.start.is_sip_2_0);
	assert_true(span_same(m.start.method, SPAN("REGISTER")));
	assert_true(span_same(m.start.request_uri, SPAN("sip:a.b")));
	assert_true(span_same(m.fields, SPAN("To: <sip:x>\r\nF:\r\n y\r\n"
					     "Content-Length: 3\r\n")));
	assert_true(span_same(m.body, SPAN("abc")));
}

//= rfc3261#7-message
static void a_response_has_a_status(void **state)
{
	struct sda_message m = read_text(SPAN("SIP/2.0 401 No\r\n\r\n"));

	(void)state;
	assert_false(m.start.is_request);
	assert_int_equal(m.start.status, 401);
	assert_int_equal(m.fields.len, 0);
	assert_int_equal(m.body.len, 0);
}

static void each_status_has_its_reason(void **state)
{
	static const struct {
		struct sda_span text;
		enum sda_status status;
	} rows[] = {
		{ TEXT(BYE "\r\n"), SDA_OK },
		{ TEXT(BYE "A:\r\n\r\n"), SDA_OK },
		/* the frame */
		{ TEXT(""), SDA_MALFORMED },
		{ TEXT("\r\n"), SDA_MALFORMED },
		{ TEXT(BYE), SDA_MALFORMED },
		{ TEXT(BYE "A: b\r\n"), SDA_MALFORMED },
		{ TEXT(BYE "A: b\r\n\r"), SDA_MALFORMED },
		{ TEXT(BYE "A: b\r\n\n"), SDA_MALFORMED },
		{ TEXT(BYE "A: b\r\nC\r\n\r\n"), SDA_MALFORMED },
		{ TEXT(BYE " A: b\r\n\r\n"), SDA_MALFORMED },
		{ TEXT(BYE " \r\n\r\n"), SDA_MALFORMED },
		{ TEXT("A: b\r\n\r\n"), SDA_MALFORMED },
		{ TEXT("BYE sip:a SIP/2.0\n\n"), SDA_MALFORMED },
		{ TEXT("\n" BYE "\r\n"), SDA_MALFORMED },
		/* the version, and the status of a response */
		{ TEXT("BYE a SIP/3.0\r\n\r\n"), SDA_UNSUPPORTED },
		{ TEXT("BYE a SIP/3.0\r\nl: x\r\n\r\n"), SDA_UNSUPPORTED },
		{ TEXT("BYE a SIP/3.0\r\nx\r\n\r\n"), SDA_MALFORMED },
		{ TEXT("SIP/2.0 700 a\r\n\r\n"), SDA_UNSUPPORTED },
		/* Content-Length */
		{ TEXT(BYE "l: 1\r\nl: 1\r\n\r\na"), SDA_DUPLICATE },
		{ TEXT(BYE "l: 1\r\nContent-length: 2\r\n\r\nab"),
		  SDA_DUPLICATE },
		{ TEXT(BYE "l: x\r\nA: b\r\nL: y\r\n\r\n"), SDA_DUPLICATE },
		{ TEXT(BYE "l:\r\n\r\n"), SDA_MALFORMED },
		{ TEXT(BYE "l: -1\r\n\r\n"), SDA_MALFORMED },
		{ TEXT(BYE "l: +1\r\n\r\na"), SDA_MALFORMED },
		{ TEXT(BYE "l: 1 2\r\n\r\nab"), SDA_MALFORMED },
		{ TEXT(BYE "l: 1,1\r\n\r\na"), SDA_MALFORMED },
		{ TEXT(BYE "l: 0x1\r\n\r\na"), SDA_MALFORMED },
		{ TEXT(BYE "l: five\r\n\r\nabcde"), SDA_MALFORMED },
		{ TEXT(BYE "l: 1\0\r\n\r\na"), SDA_MALFORMED },
		{ TEXT(BYE "l: 1\r\n\r\n"), SDA_MISSING },
		{ TEXT(BYE "l: 4\r\n\r\nabc"), SDA_MISSING },
		/* 2 to the power of 16, of 32 and of 64, and 1 */
		{ TEXT(BYE "l: 65537\r\n\r\na"), SDA_MISSING },
		{ TEXT(BYE "l: 4294967297\r\n\r\na"), SDA_MISSING },
		{ TEXT(BYE "l: 18446744073709551617\r\n\r\na"), SDA_MISSING },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status_of(rows[i].text) == rows[i].status,
			   rows[i].text);
}

//= rfc3261#18.3-body
static void content_length_ends_the_body(void **state)
{
	static const struct {
		struct sda_span text;
		struct sda_span body;
	} rows[] = {
		{ TEXT(BYE "\r\nabcd"), TEXT("abcd") },
		{ TEXT(BYE "l: 2\r\n\r\nabcd"), TEXT("ab") },
		{ TEXT(BYE "L : 0004\r\n\r\nabcd"), TEXT("abcd") },
		{ TEXT(BYE "content-LENGTH:\r\n 3 \r\n\r\nabcd"), TEXT("abc") },
		{ TEXT(BYE "l: 0\r\n\r\nabcd"), TEXT("") },
		{ TEXT(BYE "l: 5\r\n\r\n\r\n\0\xFF\r\n"),
		  TEXT("\r\n\0\xFF\r") },
		/* names that are others */
		{ TEXT(BYE "ll: 1\r\nContent-Lengt: 2\r\nX-l: 3\r\n\r\nabcd"),
		  TEXT("abcd") },
		/* what looks like the name, in a folded line and in the body */
		{ TEXT(BYE "A: b\r\n l: 1\r\n\r\nl: 2\r\n"), TEXT("l: 2\r\n") },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(span_same(read_text(rows[i].text).body,
				     rows[i].body),
			   rows[i].text);
}

static void empty_lines_before_a_message_are_ignored(void **state)
{
	struct sda_message m = read_text(SPAN("\r\n\r\n" BYE "\r\n"));

	(void)state;
	assert_true(span_same(m.start.method, SPAN("BYE")));
}

static void a_message_cut_anywhere_is_refused(void **state)
{
	static const struct sda_span text =
		TEXT("SIP/2.0 401 No\r\nA: b,\r\n c\r\nl: 2\r\n\r\nab");

	(void)state;
	for (size_t len = 0; len < text.len; len++)
		assert_int_equal(status_of(span_head(text, len)),
				 len < text.len - 2 ? SDA_MALFORMED
						    : SDA_MISSING);
	assert_int_equal(status_of(text), SDA_OK);
}

static void there_is_a_longest_message(void **state)
{
	static uint8_t bytes[SDA_SPAN_MAX + 1];
	static const char head[] = BYE "\r\n";
	struct sda_span text = { bytes, SDA_SPAN_MAX };

	(void)state;
	memcpy(bytes, head, sizeof head - 1);
	assert_int_equal(read_text(text).body.len,
			 SDA_SPAN_MAX - sizeof head + 1);
	text.len++;
	assert_int_equal(status_of(text), SDA_TOO_LONG);
}

/* ---- several rows -------------------------------------------------------- */

/* The values of all rows of that name with commas between, as 7.3.1 says. */
static struct sda_span join(struct sda_span fields, struct sda_span name,
			    struct sda_writer *w)
{
	struct sda_field row;
	size_t i = 0;

	while ((i = sda_field_find(fields, i, name, &row)) != SDA_NONE) {
		if (w->len > 0)
			sda_writer_span(w, SPAN(", "));
		sda_writer_span(w, row.value);
	}
	assert_false(w->overflow);
	return (struct sda_span){ w->at, w->len };
}

//= rfc3261#7.3.1-rows
static void authentication_info_may_be_split_or_joined(void **state)
{
	static const struct {
		struct sda_span fields;
		enum sda_status status;
	} rows[] = {
		{ TEXT("Authentication-Info: qop=auth, rspauth=\"0a\",\r\n"
		       " cnonce=\"c\", nc=00000001\r\n"),
		  SDA_OK },
		{ TEXT("Authentication-Info: qop=auth\r\n"
		       "AUTHENTICATION-INFO: rspauth=\"0a\", cnonce=\"c\"\r\n"
		       "To: x\r\nauthentication-info : nc=00000001\r\n"),
		  SDA_OK },
		{ TEXT("Authentication-Info: qop=auth\r\n"
		       "Authentication-Info: nc=00000001, QOP=auth\r\n"),
		  SDA_DUPLICATE },
		{ TEXT("Authentication-Info: qop=auth\r\n"
		       "Authentication-Info:\r\n"),
		  SDA_MALFORMED },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		uint8_t room[ROOM];
		struct sda_writer w = sda_writer_make(room, sizeof room);
		struct sda_authinfo info;
		struct sda_span value = join(rows[i].fields,
					     SPAN("Authentication-Info"), &w);
		assert_row(sda_authinfo_read(value, &info) == rows[i].status,
			   rows[i].fields);
		if (rows[i].status == SDA_OK)
			assert_true(span_same(
				info.params.known[SDA_NAME_NC].value,
				SPAN("00000001")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_has_fields_and_a_body),
		cmocka_unit_test(a_response_has_a_status),
		cmocka_unit_test(each_status_has_its_reason),
		cmocka_unit_test(content_length_ends_the_body),
		cmocka_unit_test(empty_lines_before_a_message_are_ignored),
		cmocka_unit_test(a_message_cut_anywhere_is_refused),
		cmocka_unit_test(there_is_a_longest_message),
		cmocka_unit_test(authentication_info_may_be_split_or_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
