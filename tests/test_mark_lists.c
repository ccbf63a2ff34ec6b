/* That a list is marked item by item, and what is free in it is free. */

#define _POSIX_C_SOURCE 200809L
#include "marking.h"

static void a_verdict_is_accepted_or_not(void **state)
{
	static const char vector[] =
		"{'op': 'server.session', 'level': 'must', 'result': 'valid',"
		" 'input': {'method': ['R', 'R', 'R', 'R']},"
		" 'expect': {'outcome': 'ok', 'verdicts':"
		" ['accept', 'replayed', 'no', 'any']}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'replayed', "
		  "'stale', 'accept']}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'stale', 'stale', "
		  "'stale']}",
		  VERDICT_NONSTRICT },
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'accept', 'stale', "
		  "'stale']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'verdicts': ['stale', 'replayed', "
		  "'stale', "
		  "'stale']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'replayed', "
		  "'accept', 'stale']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'verdicts': ['accept', 'replayed', "
		  "'stale']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
		{ "{'outcome': 'reject'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

static void rows_of_a_branch_keep_their_order(void **state)
{
	static const char vector[] =
		"{'op': 'proxy.aggregate', 'level': 'must', 'result': 'valid',"
		" 'input': {'branch': ['1', '1', '2'], 'fields': ['W', 'W', "
		"'P'], 'values': ['a', 'b', 'c']}, 'expect': {'outcome': 'ok',"
		" 'fields': ['W', 'W', 'P'], 'values': ['a', 'b', 'c']}}";
	static const struct row rows[] = {
		{ "{'outcome': 'ok', 'fields': ['W', 'W', 'P'], 'values': "
		  "['a', 'b', 'c']}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'fields': ['P', 'W', 'W'], 'values': "
		  "['c', 'a', 'b']}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'fields': ['W', 'P', 'W'], 'values': "
		  "['a', 'c', 'b']}",
		  VERDICT_PASS },
		{ "{'outcome': 'ok', 'fields': ['W', 'W', 'P'], 'values': "
		  "['b', 'a', 'c']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'fields': ['W', 'W', 'W'], 'values': "
		  "['a', 'b', 'c']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'fields': ['W', 'W'], 'values': ['a', "
		  "'b']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'fields': ['W', 'W', 'P', 'P'], 'values': "
		  "['a', 'b', 'c', 'c']}",
		  VERDICT_FAIL },
		{ "{'outcome': 'ok', 'fields': ['W', 'W', 'P'], 'values': "
		  "['a', 'b ', 'c']}",
		  VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

#define DEMAND(first, second)                                                \
	"{'outcome': 'ok', 'field': 'Proxy-Authenticate', 'status': '407', " \
	"'headers': ['Digest realm=\\'x\\', qop=\\'auth\\', " first          \
	"', 'Digest realm=\\'x\\', qop=\\'auth\\', " second "']}"
#define SHA "nonce=\\'n\\', algorithm=SHA-256"
#define MD5 "nonce=\\'n\\', algorithm=MD5"

static void challenges_are_marked_by_their_parameters(void **state)
{
	static const char vector[] =
		"{'op': 'server.challenge', 'level': 'must', 'result': 'valid',"
		" 'input': {}, 'expect': {'outcome': 'ok', 'field': "
		"'Proxy-Authenticate', 'status': '407', 'algorithm': "
		"['SHA-256', 'MD5'], 'realm': ['x', 'x'], 'qop': ['auth', "
		"'auth'], 'stale': ['false', 'false'], 'absent': ['domain']}}";
	static const struct row rows[] = {
		{ DEMAND(SHA, MD5), VERDICT_PASS },
		{ DEMAND(SHA ", stale=false", MD5), VERDICT_PASS },
		{ DEMAND(SHA, "nonce=\\'n\\', algorithm=\\'MD5\\'"),
		  VERDICT_NONSTRICT },
		{ DEMAND(MD5, SHA), VERDICT_FAIL },
		{ DEMAND(SHA, SHA), VERDICT_FAIL },
		{ DEMAND(SHA, "algorithm=MD5"), VERDICT_FAIL },
		{ DEMAND(SHA, "nonce=\\'\\', algorithm=MD5"), VERDICT_FAIL },
		{ DEMAND(SHA ", stale=true", MD5), VERDICT_FAIL },
		{ DEMAND(SHA ", domain=\\'sip:a\\'", MD5), VERDICT_FAIL },
		{ DEMAND(SHA ", realm=\\'x\\'", MD5), VERDICT_FAIL },
		{ "{'outcome': 'ok', 'field': 'Proxy-Authenticate', 'status': "
		  "'407', 'headers': []}",
		  VERDICT_FAIL },
		{ "{'outcome': 'decline'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

/* Two requests with MD5-sess, computed with Python's hashlib. */
#define ANSWER(cnonce, nc, response)                                          \
	"'Digest username=\\'bob\\', realm=\\'biloxi.com\\', "                \
	"nonce=\\'n1\\', uri=\\'sip:biloxi.com\\', algorithm=MD5-sess, "      \
	"qop=auth, cnonce=\\'" cnonce "\\', nc=" nc ", response=\\'" response \
	"\\''"
#define FIRST ANSWER("a", "00000001", "1831a889987494fef5447722a36464ba")
#define KEPT "a2f1e2402e85033713f4c2c16f059f87"
#define ANEW "3319c9e1f12679c2296ed34665fa32fc"
#define HEADERS(first, second) \
	"{'outcome': 'ok', 'headers': [" first ", " second "]}"

static void a_session_is_marked_request_by_request(void **state)
{
	static const char vector[] =
		"{'op': 'client.session', 'level': 'must', 'result': 'valid',"
		" 'input': {'username': 'bob', 'password': 'zanzibar', 'uri': "
		"'sip:biloxi.com', 'method': ['REGISTER', 'REGISTER'], "
		"'cnonce': ['x', 'y'], 'replies': ['WWW-Authenticate: x', '']},"
		" 'expect': {'outcome': 'ok', 'outcomes': ['answer', "
		"'answer'], 'nonce': ['n1', 'n1'], 'nc': ['00000001', "
		"'00000002'], 'response': ['', '']}}";
	static const struct row rows[] = {
		{ HEADERS(FIRST, ANSWER("b", "00000002", KEPT)), VERDICT_PASS },
		{ HEADERS(FIRST, ANSWER("b", "00000002", ANEW)), VERDICT_FAIL },
		{ HEADERS(FIRST, FIRST), VERDICT_FAIL },
		{ HEADERS(FIRST, "''"), VERDICT_FAIL },
		{ HEADERS("''", FIRST), VERDICT_FAIL },
		{ HEADERS(FIRST, "'x'"), VERDICT_FAIL },
		{ "{'outcome': 'ok', 'headers': [" FIRST "]}", VERDICT_FAIL },
		{ "{'outcome': 'ok'}", VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), false);
}

#define SENT(first, second)                                          \
	"{'outcome': 'ok', 'headers': [" first ", " second "], "     \
	"'fields': ['Authorization', 'Authorization'], 'requests': " \
	"['0', '1']}"
#define CHALLENGE(field, realm) \
	"'" field ": Digest realm=\\'" realm "\\', nonce=\\'n1\\''"

/* What is marked when the second reply is this one. */
#define SPACE(second)                                                          \
	"{'op': 'client.session', 'level': 'must', 'result': 'valid', 'input': " \
	"{'username': 'bob', 'password': 'zanzibar', 'uri': 'sip:biloxi.com', "  \
	"'method': ['REGISTER', 'REGISTER'], 'cnonce': ['x', 'y'], "             \
	"'each_realm': 'true', 'replies': ["                                     \
	CHALLENGE("WWW-Authenticate", "biloxi.com") ", " second "]}, "           \
	"'expect': {'outcome': 'ok', 'outcomes': ['answer', 'answer'], "         \
	"'realm': ['biloxi.com', 'biloxi.com'], 'nonce': ['n1', 'n1'], "         \
	"'nc': ['00000001', '00000002'], 'response': ['', ''], "                 \
	"'fields': ['Authorization', 'Authorization'], 'requests': "             \
	"['0', '1']}}"

static void only_a_challenge_of_its_own_makes_a_new_a1(void **state)
{
	static const char *const kept[] = {
		SPACE("''"),
		SPACE(CHALLENGE("Proxy-Authenticate", "biloxi.com")),
		SPACE(CHALLENGE("WWW-Authenticate", "biloxi.org")),
	};
	static const char anew[] =
		SPACE(CHALLENGE("WWW-Authenticate", "biloxi.com"));
	static const struct row as_kept[] = {
		{ SENT(FIRST, ANSWER("b", "00000002", KEPT)), VERDICT_PASS },
		{ SENT(FIRST, ANSWER("b", "00000002", ANEW)), VERDICT_FAIL },
	};
	static const struct row as_anew[] = {
		{ SENT(FIRST, ANSWER("b", "00000002", KEPT)), VERDICT_FAIL },
		{ SENT(FIRST, ANSWER("b", "00000002", ANEW)), VERDICT_PASS },
		{ SENT("'x'", ANSWER("b", "00000002", ANEW)), VERDICT_FAIL },
	};

	(void)state;
	for (size_t i = 0; i < ROWS(kept); i++)
		check(kept[i], as_kept, ROWS(as_kept), false);
	check(anew, as_anew, ROWS(as_anew), false);
}

/* Computed with Python's hashlib. */
#define SAME                                                                   \
	"'Digest username=\\'bob\\', realm=\\'biloxi.com\\', "                 \
	"nonce=\\'n1\\', uri=\\'sip:biloxi.com\\', qop=auth, cnonce=\\'a\\', " \
	"nc=00000001, response=\\'517babe703dffc3c266e167e4942cec6\\''"
#define BOTH(fields) \
	"{'outcome': 'answer', 'headers': [" SAME ", " SAME "]" fields "}"

static void the_field_of_a_header_counts(void **state)
{
	static const char vector[] =
		"{'op': 'client.respond', 'level': 'must', 'result': 'valid',"
		" 'input': {'username': 'bob', 'password': 'zanzibar', 'uri': "
		"'sip:biloxi.com', 'method': 'INVITE', 'each_realm': 'true', "
		"'challenges': ['x', 'x'], 'fields': ['WWW-Authenticate', "
		"'Proxy-Authenticate']}, 'expect': {'outcome': 'answer', "
		"'response': ['', ''], 'fields': ['Authorization', "
		"'Proxy-Authorization']}}";
	static const struct row rows[] = {
		{ BOTH(", 'fields': ['Authorization', 'Proxy-Authorization']"),
		  VERDICT_PASS },
		{ BOTH(", 'fields': ['Proxy-Authorization', 'Authorization']"),
		  VERDICT_FAIL },
		{ BOTH(", 'fields': ['Authorization', 'Authorization']"),
		  VERDICT_FAIL },
		{ BOTH(", 'fields': ['Authorization']"), VERDICT_FAIL },
		{ BOTH(""), VERDICT_FAIL },
	};

	(void)state;
	check(vector, rows, ROWS(rows), true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_verdict_is_accepted_or_not),
		cmocka_unit_test(rows_of_a_branch_keep_their_order),
		cmocka_unit_test(challenges_are_marked_by_their_parameters),
		cmocka_unit_test(a_session_is_marked_request_by_request),
		cmocka_unit_test(only_a_challenge_of_its_own_makes_a_new_a1),
		cmocka_unit_test(the_field_of_a_header_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
