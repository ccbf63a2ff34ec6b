/* Each finding about a field has its rule, and is tolerated or not. */

#include <stdio.h>
#include "support.h"
#include "input.h"
#include "reading.h"

enum { LIST_MAX = 512 };

#define A "Digest username=\"u\",realm=\"r\",nonce=\"n\",uri=\"sip:a\","
#define R "response=\"\""
#define W "Digest realm=\"r\",nonce=\"n\","
#define D32 "0123456789abcdef0123456789abcdef"

/* All findings as "parameter name rule", with a + before a tolerated one. */
static void list(const struct reading *r, char out[LIST_MAX])
{
	size_t len = 0;

	out[0] = '\0';
	for (size_t i = 0; i < r->findings; i++) {
		const struct finding *f = &r->finding[i];
		len += (size_t)snprintf(
			out + len, LIST_MAX - len, "%s%s%.*s %s %s",
			i > 0 ? "; " : "", f->is_tolerated ? "+" : "",
			(int)f->parameter.len, (const char *)f->parameter.at,
			f->name, f->rule);
		assert_true(len < LIST_MAX);
	}
}

struct row {
	const char *value;
	const char *findings;
};

static void check(const char *field, const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_field f = {input_text(field),
					  input_text(row[i].value)};
		enum sda_header header;
		struct reading reading;
		char found[LIST_MAX];
		assert_true(reading_header(&f, &header));
		reading_make(&f, header, &reading);
		assert_row(reading.status == SDA_OK, f.value);
		list(&reading, found);
		assert_string_equal(found, row[i].findings);
	}
}

static void a_challenge_is_judged_by_what_it_may_have(void **state)
{
	static const struct row rows[] = {
		{W "qop=\"auth\"", ""},
		{"Digest a=b",
		 "realm missing RFC 7616 3.3; nonce missing RFC 7616 3.3"},
		{W "algorithm=\"MD5\"", "+algorithm quoted RFC 7616 3.3"},
		{W "algorithm=\"M D\"", "+algorithm quoted RFC 7616 3.3; "
					"algorithm value RFC 3261 25.1"},
		{W "opaque=x", "+opaque unquoted RFC 7616 3.3"},
		{W "qop=auth", "+qop unquoted RFC 7616 3.3"},
		{W "qop=\"auth, x\"", "+qop value RFC 3261 25.1"},
		{W "stale=\"no\"", "+stale quoted RFC 7616 3.3; "
				   "+stale value RFC 3261 25.1"},
		{W "domain=\"/\"", "+domain value RFC 3261 25.1"},
		{W "userhash=1", "userhash value RFC 7616 3.4.4"},
		{W "nc=zz, username=x, uri=y", ""},
	};

	(void)state;
	check("WWW-Authenticate", rows, ROWS(rows));
	check("proxy-authenticate", rows, ROWS(rows));
}

static void credentials_are_judged_by_what_they_may_have(void **state)
{
	static const struct row rows[] = {
		{A R, ""},
		{"Digest username*=UTF-8''u",
		 "realm missing RFC 7616 3.4; nonce missing RFC 7616 3.4; "
		 "uri missing RFC 7616 3.4; response missing RFC 7616 3.4"},
		{A R ",qop=x",
		 "cnonce missing RFC 7616 3.4; nc missing RFC 7616 3.4"},
		{A R ",nc=0000000A", "+nc case RFC 3261 25.1"},
		{A R ",nc=\"1\"",
		 "+nc quoted RFC 7616 3.4; nc length RFC 7616 3.4"},
		{A R ",nc=0000000z", "nc value RFC 3261 25.1"},
		{A "response=\"" D32 D32 "\"", "response length RFC 8760 2.7"},
		{A "response=\"" D32 D32 "\",algorithm=sha-256", ""},
		{A "response=a,algorithm=x",
		 "response unquoted RFC 7616 3.4; response length RFC 8760 2.7"},
		{A R ",cnonce=x", "+cnonce unquoted RFC 7616 3.4"},
		{"Digest username*=\"u\",realm=\"r\",nonce=\"n\","
		 "uri=\"sip:a\"," R,
		 "username* quoted RFC 8187 3.2.1; "
		 "username* value RFC 8187 3.2.1"},
		{A R ",auts=\"\"", "auts value RFC 3310 3.4"},
		{A R ",stale=1,rspauth=2,domain=3", ""},
	};

	(void)state;
	check("Authorization", rows, ROWS(rows));
	check("Proxy-Authorization", rows, ROWS(rows));
}

static void authentication_info_is_judged_by_what_it_may_have(void **state)
{
	static const struct row rows[] = {
		{"nextnonce=\"\"", ""},
		{"qop=auth,rspauth=\"" D32 "\",cnonce=\"c\",nc=00000001", ""},
		{"rspauth=\"" D32 D32 "\"", ""},
		{"rspauth=\"a\"", "rspauth length RFC 8760 2.7"},
		{"qop=AUTH", "rspauth missing RFC 7616 3.5; "
			     "cnonce missing RFC 7616 3.5; "
			     "nc missing RFC 7616 3.5"},
		{"qop=auth-int,nc=00000001", "rspauth missing RFC 7616 3.5; "
					     "cnonce missing RFC 7616 3.5"},
		{"qop=auth-conf", ""},
	};

	(void)state;
	check("Authentication-Info", rows, ROWS(rows));
	check("Proxy-Authentication-Info", rows, ROWS(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_is_judged_by_what_it_may_have),
		cmocka_unit_test(credentials_are_judged_by_what_they_may_have),
		cmocka_unit_test(authentication_info_is_judged_by_what_it_may_have),
	};

	return cmocka_run_group_tests_name("finding", tests, NULL, NULL);
}
