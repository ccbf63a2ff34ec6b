/* That the judge tells right from wrong, and a wrong form from a wrong value. */

#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include "support.h"
#include "capability.h"
#include "flat.h"
#include "judge.h"

/* JSON in which ' stands for the quotation mark. */
static json_t *json(const char *text)
{
	char *copy = strdup(text);

	for (char *c = copy; *c != '\0'; c++)
		if (*c == '\'')
			*c = '"';
	json_t *value = json_loads(copy, 0, NULL);
	free(copy);
	assert_non_null(value);
	return value;
}

static const char hello_text[] = "{'ops': ['digest.response', "
				 "'client.respond', 'parse.challenge'], "
				 "'algorithms': ['MD5'], 'features': %s}";

static struct judgement judge_text(const char *vector_text,
				   const char *reply_text, bool injects)
{
	char text[sizeof hello_text + 20];
	const char *why;

	snprintf(text, sizeof text, hello_text,
		 injects ? "['inject-cnonce']" : "[]");
	json_t *vector = json(vector_text);
	json_t *hello = json(text);
	json_t *raw = json(reply_text);
	json_t *reply = flat_decode(raw, &why);
	assert_non_null(reply);
	struct judgement j = judge(vector, hello, reply);
	/* it borrows from the vector, which ends here */
	j.alternative = j.alternative != NULL ? "taken" : NULL;
	json_decref(vector);
	json_decref(hello);
	json_decref(raw);
	json_decref(reply);
	return j;
}

struct row {
	const char *reply;
	enum verdict verdict;
};

static void check(const char *vector, const struct row *row, size_t rows,
		  bool injects)
{
	for (size_t i = 0; i < rows; i++)
		assert_row(judge_text(vector, row[i].reply, injects).verdict ==
				   row[i].verdict,
			   span_of(row[i].reply));
}

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
		{ "{'outcome': 'ok', 'response': 'aa'}", VERDICT_NONSTRICT },
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
		  " 'names': ['realm', 'nonce']}", VERDICT_PASS },
		{ "{'outcome': 'ok', 'realm_hex': '6100'}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'realm': 'a',"
		  " 'names': ['realm', 'nonce']}", VERDICT_FAIL },
		{ "{'outcome': 'ok', 'realm_hex': '6100',"
		  " 'names': ['nonce', 'realm']}", VERDICT_FAIL },
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
	assert_non_null(judge_text(vector, rows[1].reply, false).alternative);
	assert_null(judge_text(vector, rows[2].reply, false).alternative);
}

static void only_must_fails(void **state)
{
	static const char should[] =
		"{'op': 'parse.challenge', 'level': 'should',"
		" 'result': 'valid', 'input': {}, 'expect': {'realm': 'x'}}";
	static const char may[] =
		"{'op': 'parse.challenge', 'level': 'may',"
		" 'result': 'valid', 'input': {}, 'expect': {'realm': 'x'}}";
	static const char wrong[] = "{'outcome': 'ok', 'realm': 'y'}";

	(void)state;
	assert_int_equal(judge_text(should, wrong, false).verdict,
			 VERDICT_NONSTRICT);
	assert_int_equal(judge_text(may, wrong, false).verdict, VERDICT_PASS);
	assert_int_equal(judge_text(may, "{'outcome': 'error'}", false).verdict,
			 VERDICT_ERROR);
}

/* RFC 7616 3.9.1 with MD5 */
static const char answer_vector[] =
	"{'op': 'client.respond', 'level': 'must', 'result': 'valid',"
	" 'input': {'method': 'GET', 'uri': '/dir/index.html',"
	"  'username': 'Mufasa', 'password': 'Circle of Life',"
	"  'cnonce': 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',"
	"  'nc': '00000001', 'challenges': []},"
	" 'expect': {'outcome': 'answer', 'algorithm': 'MD5', 'qop': 'auth',"
	"  'username': 'Mufasa', 'realm': 'http-auth@example.org',"
	"  'cnonce': 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',"
	"  'nc': '00000001',"
	"  'response': '8ca523f5e9506fed4657c9700eebdbec'}}";

#define ANSWER(username, algorithm, qop, cnonce, nc, response)                 \
	"{'outcome': 'answer', 'headers': ['Digest username=" username         \
	", realm=\\'http-auth@example.org\\', uri=\\'/dir/index.html\\', "    \
	"nonce=\\'7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\\'" algorithm   \
	", qop=" qop ", cnonce=\\'" cnonce "\\', nc=" nc ", response=\\'"      \
	response "\\'']}"

#define NAME "\\'Mufasa\\'"
#define CNONCE "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
#define RIGHT "8ca523f5e9506fed4657c9700eebdbec"
#define WRONG "8ca523f5e9506fed4657c9700eebdbed"

static void answer_is_judged_by_its_parameters(void **state)
{
	static const struct row rows[] = {
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE, "00000001",
			 RIGHT), VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=md5", "auth", CNONCE, "00000001",
			 RIGHT), VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=\\'MD5\\'", "auth", CNONCE,
			 "00000001", RIGHT), VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "\\'auth\\'", CNONCE,
			 "00000001", RIGHT), VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE,
			 "\\'00000001\\'", RIGHT), VERDICT_NONSTRICT },
		{ ANSWER("Mufasa", ", algorithm=MD5", "auth", CNONCE,
			 "00000001", RIGHT), VERDICT_NONSTRICT },
		{ ANSWER(NAME, "", "auth", CNONCE, "00000001", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE, "00000001",
			 WRONG), VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=MD5", "\\'auth\\'", CNONCE,
			 "00000001", WRONG), VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=SHA-256", "auth", CNONCE,
			 "00000001", RIGHT), VERDICT_FAIL },
		{ ANSWER("\\'mufasa\\'", ", algorithm=MD5", "auth", CNONCE,
			 "00000001", RIGHT), VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=MD5", "auth-int", CNONCE,
			 "00000001", RIGHT), VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE, "1", RIGHT),
		  VERDICT_FAIL },
		{ "{'outcome': 'answer', 'headers': []}", VERDICT_FAIL },
		{ "{'outcome': 'answer'}", VERDICT_FAIL },
		{ "{'outcome': 'answer', 'headers': ['Digest']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'answer', 'headers': ['Basic a=b']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'decline'}", VERDICT_FAIL },
	};

	(void)state;
	check(answer_vector, rows, ROWS(rows), true);
	check(answer_vector, rows, ROWS(rows), false);
}

/* The response belongs to the cnonce 0a4f113b; computed by hashlib. */
static void own_cnonce_counts_where_none_can_be_given(void **state)
{
	static const struct row rows[] = {
		{ ANSWER(NAME, ", algorithm=MD5", "auth", "0a4f113b",
			 "00000001", "6f8499a90f2b27bcee5b094580c69aae"), VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", "0a4f113b",
			 "00000001", RIGHT), VERDICT_FAIL },
	};

	(void)state;
	check(answer_vector, rows, ROWS(rows), false);
	assert_int_equal(judge_text(answer_vector, rows[0].reply, true).verdict,
			 VERDICT_FAIL);
}

static void missing_capability_is_named(void **state)
{
	static const char *const asked[] = {
		"{'op': 'digest.response', 'input': {'algorithm': 'md5'}}",
		"{'op': 'digest.response', 'input': {'algorithm': 'SHA-1'}}",
		"{'op': 'digest.response', 'features': ['inject-cnonce']}",
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
		TALLY_PASSED,  TALLY_PASSED, TALLY_FAILED,
		TALLY_SKIPPED, TALLY_SKIPPED, TALLY_FAILED,
		TALLY_FAILED,  TALLY_FAILED, TALLY_FAILED
	};

	(void)state;
	for (unsigned v = 0; v < VERDICTS; v++)
		assert_int_equal(verdict_tally((enum verdict)v, false),
				 tally[v]);
	assert_int_equal(verdict_tally(VERDICT_NONSTRICT, true), TALLY_FAILED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(valid_demands_every_member),
		cmocka_unit_test(octets_are_compared_as_octets),
		cmocka_unit_test(invalid_demands_a_refusal),
		cmocka_unit_test(wrong_published_value_must_not_come_back),
		cmocka_unit_test(acceptable_takes_one_of_the_alternatives),
		cmocka_unit_test(only_must_fails),
		cmocka_unit_test(answer_is_judged_by_its_parameters),
		cmocka_unit_test(own_cnonce_counts_where_none_can_be_given),
		cmocka_unit_test(missing_capability_is_named),
		cmocka_unit_test(only_failures_of_any_kind_count_as_failed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
