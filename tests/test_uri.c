/* What is a Request-URI of RFC 3261 25.1, and what only looks like one. */

#include "uri_rows.h"

//= rfc3261#25.1-request-uri
static void the_examples_of_the_rfcs_are_read(void **state)
{
	static const struct sda_span rows[] = {
		/* RFC 3261 19.1.3 and 19.1.6 */
		TEXT("sip:alice@atlanta.com"),
		TEXT("sip:alice:secretword@atlanta.com;transport=tcp"),
		TEXT("sips:alice@atlanta.com?subject=project%20x"
		     "&priority=urgent"),
		TEXT("sip:+1-212-555-1212:1234@gateway.com;user=phone"),
		TEXT("sips:1212@gateway.com"),
		TEXT("sip:alice@192.0.2.4"),
		TEXT("sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com"),
		TEXT("sip:alice;day=tuesday@atlanta.com"),
		TEXT("tel:+358-555-1234567;postd=pp22"),
		TEXT("sip:+358-555-1234567;postd=pp22;isub=1411@foo.com"
		     ";user=phone"),
		/* RFC 4475 3.1.1.3 and 3.1.1.13 */
		TEXT("sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*"
		     ":&it+has=1,weird!*pas$wo~d_too.(doesn't-it)"
		     "@example.com"),
		TEXT("soap.beep://192.0.2.103:3002"),
		/* RFC 7616 3.9.1, an HTTP URI */
		TEXT("http://www.example.org/dir/index.html"),
		/* RFC 2373 2.2 in a reference */
		TEXT("sip:[FEDC:BA98:7654:3210:FEDC:BA98:7654:3210]"),
		TEXT("sip:[1080::8:800:200C:417A]:5070"),
		TEXT("sips:bob@[::FFFF:129.144.52.38];lr"),
	};
	(void)state;
	ACCEPT(rows);
}

//= rfc3261#25.1-request-uri
static void what_is_no_uri_is_refused(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),
		TEXT("*"),
		TEXT("/path"),
		TEXT("sip"),
		TEXT("sip:"),
		TEXT("sips:"),
		TEXT("SIP:"),
		TEXT(":"),
		TEXT(":a"),
		TEXT("1a:b"),
		TEXT("-a:b"),
		TEXT("a_b:c"),
		TEXT("a%41:b"),
		TEXT("a/b:c"),
		TEXT("alice"),
		TEXT("www.a.b"),
		TEXT(" sip:a"),
		TEXT("sip:a "),
		TEXT("sip: a"),
		TEXT("sip:a\t"),
		TEXT("sip:a\r\n"),
		TEXT("sip:a\0"),
		TEXT("<sip:a>"),
		TEXT("\"sip:a\""),
		TEXT("sip:a\\b"),
		TEXT("sip:a^b"),
		TEXT("sip:{a}"),
		TEXT("sip:a|b"),
		TEXT("x:a#b"),
		TEXT("sip:a#b"),
		TEXT("sip:\xC3\xA4"),
		TEXT("sip:a%"),
		TEXT("sip:a%4"),
		TEXT("sip:a%4g"),
		TEXT("sip:%%41"),
		TEXT("x:%G0"),
		TEXT("sip:a`b"),
		TEXT("x:`"),
		TEXT("[::1]"),
	};
	(void)state;
	REJECT(rows);
}

/* One or more of uric behind any scheme, whatever the scheme would say. */
//= rfc3261#25.1-request-uri
static void any_scheme_is_read(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("a:b"),
		TEXT("Z9+-.:/"),
		TEXT("x:/"),
		TEXT("x://"),
		TEXT("x:///"),
		TEXT("x://?"),
		TEXT("x:?"),
		TEXT("x:@"),
		TEXT("x::"),
		TEXT("x:;/?:@&=+$,-_.!~*'()%2fA0"),
		TEXT("x://@"),
		TEXT("x://a@b@c"),
		TEXT("x://a/b;c=d?e?f"),
		TEXT("x://-a-:port"),
		TEXT("urn:a:b"),
		TEXT("im:a@b"),
	};
	(void)state;
	ACCEPT(rows);
}

/* The scheme sip too, when the rest is uric: absoluteURI derives it. */
//= rfc3261#25.1-request-uri
static void a_sip_uri_of_uric_alone_is_an_absolute_uri(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("sip:@"),		TEXT("sip:a@b@c"),
		TEXT("sip:-a-"),	TEXT("sip:a:port"),
		TEXT("sip:a;"),		TEXT("sip:a;=b"),
		TEXT("sip:a;b="),	TEXT("sip:a?"),
		TEXT("sip:a?b"),	TEXT("sip:a;ttl=1234567"),
		TEXT("sip:1.2.3.4."),	TEXT("sip:a..b"),
		TEXT("sip://a/b"),	TEXT("sip:%00@a"),
		TEXT("sip:1234.1.1.1"), TEXT("sip:a;lr=1;lr"),
	};
	(void)state;
	ACCEPT(rows);
}

//= rfc3261#25.1-request-uri
static void the_scheme_sip_has_no_case(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:[::1]"),  TEXT("SIP:[::1]"),	TEXT("sIp:[::1]"),
		TEXT("sips:[::1]"), TEXT("SIPS:[::1]"), TEXT("SiPs:[::1]"),
	};
	static const struct sda_span refused[] = {
		TEXT("sipss:[::1]"),  TEXT("si:[::1]"),	 TEXT("sipz:[::1]"),
		TEXT("tip:[::1]"),    TEXT("tel:[::1]"), TEXT("sip;[::1]"),
		TEXT("s\x09p:[::1]"), TEXT("sips[::1]"), TEXT("sip::[::1]"),
		TEXT("sip[::1]"),     TEXT("x:[::1]"),	 TEXT("x:/[::1]"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

//= rfc3261#25.1-request-uri
static void behind_an_authority_come_path_and_query(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("x://[::1]"),
		TEXT("x://[::1]/"),
		TEXT("x://[::1]?"),
		TEXT("x://[::1]/a//b;c/?d"),
		TEXT("x://[::1]:5?/;?:@&=+$,%00"),
		TEXT("x1+-.://u@[1]"),
	};
	static const struct sda_span refused[] = {
		TEXT("x://[::1]a"),  TEXT("x://[::1]@a"), TEXT("x://[::1]/["),
		TEXT("x://[::1]?]"), TEXT("x:///[::1]"),  TEXT("x://[::1]/%"),
		TEXT("x://a[::1]"),  TEXT("x://[::1]:a"), TEXT("x:/[::1]"),
		TEXT("x://[::1]/`"), TEXT("1://[::1]"),	  TEXT("://[::1]"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

/* The letters and digits in every set, then what each set has beside them. */
static void check_octets(const char *before, const char *behind,
			 const char *others)
{
	size_t head = strlen(before);
	size_t tail = strlen(behind);

	for (unsigned c = 0; c < BYTES; c++) {
		uint8_t text[64];
		struct sda_span s = { text, head + 1 + tail };
		bool expected =
			is_in(c | 32, "abcdefghijklmnopqrstuvwxyz") && c >= 'A';

		expected = expected || is_in(c, "0123456789-_.!~*'()") ||
			   is_in(c, others);
		memcpy(text, before, head);
		text[head] = (uint8_t)c;
		memcpy(text + head + 1, behind, tail);
		assert_row(sda_uri_check(s) == expected, s);
	}
}

//= rfc3261#25.1-uric
static void every_octet_is_judged_in_every_part(void **state)
{
	(void)state;
	check_octets("x:a", "b", ";/?:@&=+$,");
	check_octets("x://[::1]/", "", ";/?:@&=+$,");
	check_octets("x://[::1]?", "", ";/?:@&=+$,");
	check_octets("sip:a", "b@[::1]", ":&=+$,;?/");
	check_octets("sip:a:", "b@[::1]", "&=+$,");
	check_octets("sip:[::1];a", "b", "[]/:&+$;=");
	check_octets("sip:[::1];a=", "b", "[]/:&+$");
	check_octets("sip:[::1]?a", "b=", "[]/?:+$");
	check_octets("sip:[::1]?a=", "b", "[]/?:+$");
	check_octets("sip:[::1];user=", "", "[]/:&+$`%");
}

static void the_longest_span_is_read(void **state)
{
	static uint8_t text[SDA_SPAN_MAX];
	struct sda_span s = { text, sizeof text };
	(void)state;

	memset(text, 'a', sizeof text);
	memcpy(text, "sip:[::1];", 10);
	assert_true(sda_uri_check(s));
	text[sizeof text - 1] = ';';
	assert_false(sda_uri_check(s));
	for (size_t i = 10; i < sizeof text; i += 2)
		text[i] = ';';
	text[9] = 'x';
	assert_false(sda_uri_check(s));
	text[9] = ';';
	text[10] = 'a';
	text[11] = ';';
	for (size_t i = 12; i < sizeof text; i++)
		text[i] = i % 2 ? ';' : 'b';
	text[sizeof text - 1] = 'b';
	assert_true(sda_uri_check(s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_examples_of_the_rfcs_are_read),
		cmocka_unit_test(what_is_no_uri_is_refused),
		cmocka_unit_test(any_scheme_is_read),
		cmocka_unit_test(a_sip_uri_of_uric_alone_is_an_absolute_uri),
		cmocka_unit_test(the_scheme_sip_has_no_case),
		cmocka_unit_test(behind_an_authority_come_path_and_query),
		cmocka_unit_test(every_octet_is_judged_in_every_part),
		cmocka_unit_test(the_longest_span_is_read),
	};

	return cmocka_run_group_tests_name("uri", tests, NULL, NULL);
}
