/* Whom and where a SIP-URI names: userinfo, host and port. */

#include "uri_rows.h"

//= rfc3261#25.1-ipv6reference
static void an_ipv6_reference_is_read(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("sip:[1]"),
		TEXT("sip:[ffff]"),
		TEXT("sip:[0000:FFFF]"),
		TEXT("sip:[::]"),
		TEXT("sip:[1::]"),
		TEXT("sip:[::1]"),
		TEXT("sip:[1::2]"),
		TEXT("sip:[1:2::3:4]"),
		TEXT("sip:[1:2:3:4:5:6:7:8:9:a:b]"),
		TEXT("sip:[1:1.2.3.4]"),
		TEXT("sip:[1:2:255.255.255.255]"),
		TEXT("sip:[1:999.0.00.000]"),
		TEXT("sip:[1::2:1.2.3.4]"),
		TEXT("sip:[::2:1.2.3.4]"),
		/* hexpart ends in "::", and a ":" stands before IPv4address */
		TEXT("sip:[:::1.2.3.4]"),
		TEXT("sip:[1:::1.2.3.4]"),
	};
	(void)state;
	ACCEPT(rows);
}

//= rfc3261#25.1-ipv6reference
static void a_broken_ipv6_reference_is_refused(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("sip:["),
		TEXT("sip:]"),
		TEXT("sip:[]"),
		TEXT("sip:[:]"),
		TEXT("sip:[:::]"),
		TEXT("sip:[::::]"),
		TEXT("sip:[1:]"),
		TEXT("sip:[:1]"),
		TEXT("sip:[1::2::3]"),
		TEXT("sip:[12345]"),
		TEXT("sip:[1::12345]"),
		TEXT("sip:[12345::]"),
		TEXT("sip:[g]"),
		TEXT("sip:[1.2.3.4]"),
		TEXT("sip:[::1.2.3.4]"),
		TEXT("sip:[1:::2]"),
		TEXT("sip:[1::1.2.3.4]"),
		TEXT("sip:[1:1.2.3]"),
		TEXT("sip:[1:1.2.3.4.]"),
		TEXT("sip:[1:1.2.3.4.5]"),
		TEXT("sip:[1:1234.2.3.4]"),
		TEXT("sip:[1:a.2.3.4]"),
		TEXT("sip:[1:1.2.3.a]"),
		TEXT("sip:[1:1.2.3.4:5]"),
		TEXT("sip:[::1"),
		TEXT("sip:[::1]]"),
		TEXT("sip:[[::1]]"),
		TEXT("sip:[::1]a"),
		TEXT("sip:[::1%25eth0]"),
		TEXT("sip:[v1.a]"),
		TEXT("sip:[::1].a"),
		TEXT("sip:a[::1]"),
		TEXT("sip:[::1][::1]"),
		TEXT("sip:[::1]@a"),
	};
	(void)state;
	REJECT(rows);
}

//= rfc3261#25.1-digits
static void a_port_is_digits(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:[::1]:0"),
		TEXT("sip:[::1]:99999999"),
		TEXT("x://[::1]:0"),
		TEXT("sip:u:@[::1]:1;a?b=c"),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:[::1]:"),   TEXT("sip:[::1]:a"),
		TEXT("sip:[::1]:1a"), TEXT("sip:[::1]:1:2"),
		TEXT("sip:[::1]::1"), TEXT("x://[::1]:"),
		TEXT("sip:[::1]:;a"), TEXT("sip:[::1]:+1"),
		TEXT("sip:[::1]1"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

//= rfc3261#25.1-request-uri
static void userinfo_ends_in_the_one_at(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:a@[::1]"),
		TEXT("sip:a:@[::1]"),
		TEXT("sip:a:b@[::1]"),
		TEXT("sip:&=+$,;?/@[::1]"),
		TEXT("sip:-_.!~*'()%40@[::1]"),
		TEXT("sip:a:&=+$,@[::1]"),
		TEXT("x://a:b@[::1]/"),
		TEXT("x://a/b?c@[::1]?d"),
		TEXT("x://[::1]/a@b"),
		TEXT("x://[::1]?a@b"),
		TEXT("x://a@[::1]/b@c"),
		TEXT("sip://a@[::1]/"),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:@[::1]"),    TEXT("sip::@[::1]"),
		TEXT("sip::b@[::1]"),  TEXT("sip:a@b@[::1]"),
		TEXT("sip:a@@[::1]"),  TEXT("sip:a:b:c@[::1]"),
		TEXT("sip:a:;@[::1]"), TEXT("sip:a:?@[::1]"),
		TEXT("sip:a:/@[::1]"), TEXT("sip:[a@[::1]"),
		TEXT("sip:a%4@[::1]"), TEXT("sip:a`@[::1]"),
		TEXT("x://@[::1]"),    TEXT("x://a@b@[::1]"),
		TEXT("sip:[::1];a@b"), TEXT("sip:[::1]?a=b@c"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

/* A parameter that only a SIP-URI may have shows what its host may be. */
//= rfc3261#25.1-hostport
//= rfc3261#25.1-ipv4address
static void a_host_is_a_name_or_an_address(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:a;["),	 TEXT("sip:a.;["),
		TEXT("sip:a.b;["),	 TEXT("sip:a.b.;["),
		TEXT("sip:1.b;["),	 TEXT("sip:1a.b;["),
		TEXT("sip:1-1.b2;["),	 TEXT("sip:a--b;["),
		TEXT("sip:1.2.3.4.a;["), TEXT("sip:12345.a;["),
		TEXT("sip:1.2.3.4;["),	 TEXT("sip:000.999.00.0;["),
		TEXT("sip:a.b:1;["),	 TEXT("sip:u@1.2.3.4:1;["),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:;["),		  TEXT("sip:.;["),
		TEXT("sip:.a;["),	  TEXT("sip:a..;["),
		TEXT("sip:a..b;["),	  TEXT("sip:-a;["),
		TEXT("sip:a-;["),	  TEXT("sip:a-.b;["),
		TEXT("sip:a.-b;["),	  TEXT("sip:a.b-;["),
		TEXT("sip:a.1;["),	  TEXT("sip:a.1b;["),
		TEXT("sip:1;["),	  TEXT("sip:1.2.3;["),
		TEXT("sip:1.2.3.4.;["),	  TEXT("sip:1.2.3.4.5;["),
		TEXT("sip:1234.1.1.1;["), TEXT("sip:1.1.1.1234;["),
		TEXT("sip:1..1.1;["),	  TEXT("sip:a_b;["),
		TEXT("sip:a%41;["),	  TEXT("sip:u@;["),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_ipv6_reference_is_read),
		cmocka_unit_test(a_broken_ipv6_reference_is_refused),
		cmocka_unit_test(a_port_is_digits),
		cmocka_unit_test(userinfo_ends_in_the_one_at),
		cmocka_unit_test(a_host_is_a_name_or_an_address),
	};

	return cmocka_run_group_tests_name("uri_host", tests, NULL, NULL);
}
