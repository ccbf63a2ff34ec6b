/* That marking tells a wrong value from a wrong form, and both from right. */

#define _POSIX_C_SOURCE 200809L
#include "marking.h"
#include "capability.h"

static void valid_demands_every_member(void **state)
{
	static const char vector[] =
		"{'op': 'digest.response', 'level': 'must', 'result': 'valid',"
		" 'input': {}, 'expect': {'response': 'aa', 'ha1': 'bb'}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'response': 'aa', 'ha1': 'bb'}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'response': 'aa', 'ha1': 'bb', 'x': ''}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'response_hex': '6161', 'ha1': 'bb'}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'response': 'aa'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'response': 'aa', 'ha1': 'bc'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'response': 'AA', 'ha1': 'bb'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'ha1': 'bb'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject', 'response': 'aa', 'ha1': 'bb'}",
		  VERDICT_FAIL },
		{ "{'outcome': 'unsupported'}", VERDICT_UNSUPPORTED },
		{ "{'outcome': 'error', 'reason': 'x'}", VERDICT_ERROR },
		{ "{'outcome': 'yes', 'response': 'aa', 'ha1': 'bb'}",
		  VERDICT_PROTOCOL },
		{ "{'response': 'aa', 'ha1': 'bb'}", VERDICT_PROTOCOL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void octets_are_compared_as_octets(void **state)
{
	static const char vector[] =
		"{'op': 'parse.challenge', 'level': 'must', 'result': 'valid',"
		" 'input': {}, 'expect': {'realm_hex': '6100',"
		" 'names': ['realm', 'nonce']}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'realm_hex': '6100',"
		  " 'names': ['realm', 'nonce']}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'realm_hex': '6100'}", VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'realm': 'a',"
		  " 'names': ['realm', 'nonce']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'realm_hex': '6100',"
		  " 'names': ['nonce', 'realm']}",
		  VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void invalid_demands_a_refusal(void **state)
{
	static const char vector[] =
		"{'op': 'parse.challenge', 'level': 'must',"
		" 'result': 'invalid', 'input': {},"
		" 'error': ['syntax', 'duplicate']}";
	static const struct row rows[] = {
		{ "{'outcome': 'reject', 'error': 'syntax'}", VERDICT_PASS },
		{ "{'outcome': 'decline', 'error': 'duplicate'}",
		  VERDICT_PASS },
		{ "{'outcome': 'reject', 'error': 'missing'}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'reject'}", VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'error': 'syntax'}", VERDICT_FAIL },
		{ "{'outcome': 'error'}", VERDICT_ERROR },
		{ "{'error': 'syntax'}", VERDICT_PROTOCOL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void wrong_published_value_must_not_come_back(void **state)
{
	static const char vector[] =
		"{'op': 'digest.response', 'level': 'must',"
		" 'result': 'invalid', 'input': {}, 'not': {'response': 'bad'},"
		" 'expect_instead': {'response': 'good'}}";
	static const char alone[] =
		"{'op': 'digest.response', 'level': 'must',"
		" 'result': 'invalid', 'input': {}, 'not': {'response': 'bad'},"
		" 'expect_instead': {}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'response': 'good'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'response': 'other'}", VERDICT_FAIL },
		{ "{'outcome': 'ok', 'response': 'bad'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject', 'error': 'syntax'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
	check(alone, rows + 2, ROWS(rows) - 2, false);
}

static void acceptable_takes_one_of_the_alternatives(void **state)
{
	static const char vector[] =
		"{'op': 'parse.challenge', 'level': 'must',"
		" 'result': 'acceptable', 'input': {}, 'alternatives': ["
		"{'name': 'a', 'outcome': 'ok', 'realm': 'x'},"
		"{'name': 'b', 'outcome': 'reject'}]}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'realm': 'x'}", VERDICT_PASS },
		{ "{'outcome': 'reject', 'error': 'syntax'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'realm': 'y'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'error'}", VERDICT_ERROR },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
	assert_non_null(mark_text(vector, rows[1].reply, false).alternative);
	assert_null(mark_text(vector, rows[2].reply, false).alternative);
}

static void only_a_must_binds_decisions(void **state)
{
	static const char should[] =
		"{'op': 'parse.challenge', 'level': 'should',"
		" 'result': 'valid', 'input': {}, 'expect': {'realm': 'x'}}";
	static const char may[] =
		"{'op': 'parse.challenge', 'level': 'may',"
		" 'result': 'valid', 'input': {}, 'expect': {'realm': 'x'}}";
	static const char wrong[] = "{'outcome': 'ok', 'realm': 'y'}";
	static const char refusal[] = "{'outcome': 'reject'}";

	(void)state;
	assert_int_equal(mark_text(should, refusal, false).verdict,
			 VERDICT_NONSTRICT);
	assert_int_equal(mark_text(may, wrong, false).verdict, VERDICT_PASS);
	assert_int_equal(mark_text(may, "{'outcome': 'error'}", false).verdict,
			 VERDICT_ERROR);
}

static void a_wrong_value_fails_where_it_should_be(void **state)
{
	static const char session[] =
		"{'op': 'server.session', 'level': '%s', 'result': 'valid',"
		" 'input': {'method': ['R', 'R']}, 'expect': {'outcome': 'ok',"
		" 'verdicts': ['accept', 'accept']}}";
	static const char digest[] =
		"{'op': 'digest.response', 'level': 'should', 'result': "
		"'valid', 'input': {}, 'expect': {'response': 'aa'}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'response': 'aa'}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'response': 'ab'}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject'}", VERDICT_NONSTRICT },
	};
	static const struct row steps[] = {
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'stale']}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'verdicts': ['accept']}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject'}", VERDICT_FAIL },
	};
	char text[sizeof session + 8];

	(void)state;
	check(digest, rows, ROWS(rows), false);
	snprintf(text, sizeof text, session, "should");
	check(text, steps, ROWS(steps), false);
	snprintf(text, sizeof text, session, "may");
	check(text, steps + 1, ROWS(steps) - 1, false);
}

static void missing_capability_is_named(void **state)
{
	static const char *const asked[] = {
		"{'op': 'digest.response', 'input': {'algorithm': 'md5'}}",
		"{'op': 'digest.response', 'input': {'algorithm': 'SHA-1'}}",
		"{'op': 'digest.response', 'features': []}",
	};
	static const char *const not_asked[] = {
		"{'op': 'digest.userhash', 'input': {'algorithm': 'MD5'}}",
		"{'op': 'digest.response', 'input': {'algorithm': 'SHA-256'}}",
		"{'op': 'digest.response', 'features': ['x']}",
	};
	json_t *hello = json("{'ops': ['digest.response'], "
			     "'algorithms': ['MD5'], 'features': []}");

	(void)state;
	for (size_t i = 0; i < ROWS(asked); i++) {
		json_t *vector = json(asked[i]);
		assert_row(capability_missing(vector, hello) == NULL,
			   span_of(asked[i]));
		json_decref(vector);
		vector = json(not_asked[i]);
		assert_row(capability_missing(vector, hello) != NULL,
			   span_of(not_asked[i]));
		json_decref(vector);
	}
	json_decref(hello);
}

static void only_failures_of_any_kind_count_as_failed(void **state)
{
	static const enum tally tally[VERDICTS] = {
		TALLY_PASSED,  TALLY_PASSED,  TALLY_FAILED,
		TALLY_SKIPPED, TALLY_SKIPPED, TALLY_FAILED,
		TALLY_FAILED,  TALLY_FAILED,  TALLY_FAILED,
		TALLY_FAILED,  TALLY_SKIPPED, TALLY_FAILED
	};

	(void)state;
	for (unsigned v = 0; v < VERDICTS; v++)
		assert_int_equal(verdict_tally((enum verdict)v, false),
				 tally[v]);
	assert_int_equal(verdict_tally(VERDICT_NONSTRICT, true), TALLY_FAILED);
	for (unsigned v = 0; v < VERDICTS; v++)
		assert_int_equal(verdict_find(verdict_name((enum verdict)v)),
				 v);
	assert_int_equal(verdict_find("no verdict"), VERDICTS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(valid_demands_every_member),
		cmocka_unit_test(octets_are_compared_as_octets),
		cmocka_unit_test(invalid_demands_a_refusal),
		cmocka_unit_test(wrong_published_value_must_not_come_back),
		cmocka_unit_test(acceptable_takes_one_of_the_alternatives),
		cmocka_unit_test(only_a_must_binds_decisions),
		cmocka_unit_test(a_wrong_value_fails_where_it_should_be),
		cmocka_unit_test(missing_capability_is_named),
		cmocka_unit_test(only_failures_of_any_kind_count_as_failed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
