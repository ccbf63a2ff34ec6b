/* That what was written is marked by what it says, and messages are opened. */

#define _POSIX_C_SOURCE 200809L
#include "marking.h"
#include "opened.h"

static void what_is_written_says_what_was_given(void **state)
{
	static const char vector[] =
		"{'op': 'build.challenge', 'level': 'must', 'result': 'valid',"
		" 'input': {'realm': 'a\\'b', 'stale': 'true'}, 'expect':"
		" {'outcome': 'ok', 'value': 'any'}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'value':"
		  " 'Digest realm=\\'a\\\\\\'b\\', stale=true'}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'value':"
		  " 'digest STALE=TRUE,REALM=\\'a\\\\\\'\\\\b\\''}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'value':"
		  " 'Digest realm=\\'a\\\\\\'b\\', stale=\\'true\\''}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'value':"
		  " 'Digest realm=\\'a\\\\\\'b\\', stale=true, nonce=\\'\\''}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'value':"
		  " 'Digest realm=\\'a\\\\\\'b\\', stale=false'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value': 'Digest realm=\\'a\\\\\\'b\\''}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value':"
		  " 'Digest realm=\\'a\\'b\\', stale=true'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value':"
		  " 'realm=\\'a\\\\\\'b\\', stale=true'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value': 'any'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void authinfo_has_no_scheme(void **state)
{
	static const char vector[] =
		"{'op': 'build.authinfo', 'level': 'must', 'result': 'valid',"
		" 'input': {'nc': '0000000a'}, 'expect':"
		" {'outcome': 'ok', 'value': 'any'}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'value': 'nc=0000000a'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'value': 'NC = 0000000a'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'value': 'nc=0000000b'}", VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value': 'nc=\\'0000000a\\''}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'value': 'Digest nc=0000000a'}",
		  VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void who_may_not_write_refuses(void **state)
{
	static const char vector[] =
		"{'op': 'build.credentials', 'level': 'must', 'result':"
		" 'invalid', 'input': {'nc': '1'}, 'error': ['form']}";
	static const struct row rows[] = {
		{ "{'outcome': 'reject', 'error': 'form'}", VERDICT_PASS },
		{ "{'outcome': 'reject'}", VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'value': 'Digest nc=1'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

/* GET /dir/index.html, with a body longer than its Content-Length of 1; and a
 * 401 whose challenge is folded. */
static const char asked_hex[] =
	"474554202f6469722f696e6465782e68746d6c205349502f322e300d0a"
	"436f6e74656e742d4c656e6774683a20310d0a0d0a6278";
static const char came_hex[] =
	"5349502f322e302034303120550d0a5757572d41757468656e746963617465203a"
	"0d0a20583d790d0a58583a207a0d0a0d0a";

static void messages_are_opened(void **state)
{
	char text[1024];
	const char *why;

	(void)state;
	snprintf(text, sizeof text,
		 "{'message_hex': '%s', 'request_hex': '%s', 'nc': '1'}",
		 came_hex, asked_hex);
	json_t *raw = json(text);
	json_t *input = flat_decode(raw, &why);
	json_t *opened = opened_input("message.respond", input);
	json_t *same = opened_input("client.respond", input);

	assert_ptr_equal(same, input);
	assert_string_equal(
		json_string_value(json_object_get(opened, "method")), "GET");
	assert_string_equal(json_string_value(json_object_get(opened, "uri")),
			    "/dir/index.html");
	assert_string_equal(json_string_value(json_object_get(opened, "body")),
			    "b");
	assert_string_equal(json_string_value(json_object_get(opened, "nc")),
			    "1");
	const json_t *values = json_object_get(opened, "challenges");
	assert_int_equal(json_array_size(values), 1);
	assert_string_equal(json_string_value(json_array_get(values, 0)),
			    "X=y");
	json_decref(same);
	json_decref(opened);
	json_decref(input);
	json_decref(raw);
}

static void what_is_no_message_is_not_opened(void **state)
{
	enum sda_status status;
	json_t *raw = json("{'message': 'INVITE sip:a SIP/2.0'}");

	(void)state;
	assert_null(opened_verify(raw, &status));
	assert_int_equal(status, SDA_MALFORMED);
	assert_null(opened_respond(raw, &status));
	assert_int_equal(status, SDA_MISSING);
	json_decref(raw);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_says_what_was_given),
		cmocka_unit_test(authinfo_has_no_scheme),
		cmocka_unit_test(who_may_not_write_refuses),
		cmocka_unit_test(messages_are_opened),
		cmocka_unit_test(what_is_no_message_is_not_opened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
