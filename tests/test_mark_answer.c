/* That an answer is marked by its parameters, whatever its octets. */

#define _POSIX_C_SOURCE 200809L
#include "marking.h"

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

#define ANSWER(username, algorithm, qop, cnonce, nc, response)               \
	"{'outcome': 'answer', 'headers': ['Digest username=" username       \
	", realm=\\'http-auth@example.org\\', uri=\\'/dir/index.html\\', "   \
	"nonce=\\'7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\\'" algorithm \
	", qop=" qop ", cnonce=\\'" cnonce "\\', nc=" nc                     \
	", response=\\'" response "\\'']}"

#define NAME "\\'Mufasa\\'"
#define CNONCE "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
#define RIGHT "8ca523f5e9506fed4657c9700eebdbec"
#define WRONG "8ca523f5e9506fed4657c9700eebdbed"

static void answer_is_marked_by_its_parameters(void **state)
{
	static const struct row rows[] = {
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE, "00000001",
			 RIGHT),
		  VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=md5", "auth", CNONCE, "00000001",
			 RIGHT),
		  VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=\\'MD5\\'", "auth", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "\\'auth\\'", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE,
			 "\\'00000001\\'", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER("Mufasa", ", algorithm=MD5", "auth", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER(NAME, "", "auth", CNONCE, "00000001", RIGHT),
		  VERDICT_NONSTRICT },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", CNONCE, "00000001",
			 WRONG),
		  VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=MD5", "\\'auth\\'", CNONCE,
			 "00000001", WRONG),
		  VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=SHA-256", "auth", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_FAIL },
		{ ANSWER("\\'mufasa\\'", ", algorithm=MD5", "auth", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_FAIL },
		{ ANSWER(NAME, ", algorithm=MD5", "auth-int", CNONCE,
			 "00000001", RIGHT),
		  VERDICT_FAIL },
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
			 "00000001", "6f8499a90f2b27bcee5b094580c69aae"),
		  VERDICT_PASS },
		{ ANSWER(NAME, ", algorithm=MD5", "auth", "0a4f113b",
			 "00000001", RIGHT),
		  VERDICT_FAIL },
	};

	(void)state;
	check(answer_vector, rows, ROWS(rows), false);
	assert_int_equal(mark_text(answer_vector, rows[0].reply, true).verdict,
			 VERDICT_FAIL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answer_is_marked_by_its_parameters),
		cmocka_unit_test(own_cnonce_counts_where_none_can_be_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
