/*
 * That the responses come out which the RFCs print, or should have printed,
 * and those of draft-smith-sip-auth-examples.
 */

#include "exchange.h"

#define NC1 TEXT("00000001")
#define EMPTY TEXT("")
#define NO_QOP SDA_QOP_NONE, EMPTY, EMPTY, EMPTY, EMPTY
#define AUTH(cnonce) SDA_QOP_AUTH, TEXT("auth"), NC1, cnonce, EMPTY
#define AUTH_INT(cnonce, body) \
	SDA_QOP_AUTH_INT, TEXT("auth-int"), NC1, cnonce, body

/* RFC 2617 3.5 */
#define MUFASA_2617                                                         \
	TEXT("Mufasa"), TEXT("testrealm@host.com"), TEXT("Circle Of Life"), \
		TEXT("GET"), TEXT("/dir/index.html"),                       \
		TEXT("dcd98b7102dd2f0e8b11d0f600bfb0c093")

/* RFC 7616 3.9.1; the password as in erratum 4495 */
#define MUFASA_7616                                                            \
	TEXT("Mufasa"), TEXT("http-auth@example.org"), TEXT("Circle of Life"), \
		TEXT("GET"), TEXT("/dir/index.html"),                          \
		TEXT("7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"),          \
		AUTH(TEXT("f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"))

/* RFC 7616 3.9.2 */
#define JASON                                                            \
	TEXT("J\xC3\xA4s\xC3\xB8n Doe"), TEXT("api@example.org"),        \
		TEXT("Secret, or not?"), TEXT("GET"), TEXT("/doe.json"), \
		TEXT("5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK"),    \
		AUTH(TEXT("NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"))

/* draft-smith-sip-auth-examples 3 */
#define BOB                                                                \
	TEXT("bob"), TEXT("biloxi.com"), TEXT("zanzibar"), TEXT("INVITE"), \
		TEXT("sip:bob@biloxi.com"),                                \
		TEXT("dcd98b7102dd2f0e8b11d0f600bfb0c093")

#define BOB_BODY                                                       \
	TEXT("v=0\r\n"                                                 \
	     "o=bob 2890844526 2890844526 IN IP4 media.biloxi.com\r\n" \
	     "s=-\r\n"                                                 \
	     "c=IN IP4 media.biloxi.com\r\n"                           \
	     "t=0 0\r\n"                                               \
	     "m=audio 49170 RTP/AVP 0\r\n"                             \
	     "a=rtpmap:0 PCMU/8000\r\n"                                \
	     "m=video 51372 RTP/AVP 31\r\n"                            \
	     "a=rtpmap:31 H261/90000\r\n"                              \
	     "m=video 53000 RTP/AVP 32\r\n"                            \
	     "a=rtpmap:32 MPV/90000\r\n")

/* RFC 5090 6 */
#define CALLER(method)                                                 \
	TEXT("12345678"), TEXT("example.com"), TEXT("secret"), method, \
		TEXT("sip:97226491335@example.com"), TEXT("3bada1a0"), \
		AUTH(TEXT("56593a80"))
#define READER(method)                                                 \
	TEXT("12345678"), TEXT("example.com"), TEXT("secret"), method, \
		TEXT("/index.html"), TEXT("a3086ac8"), AUTH(TEXT("56593a80"))

//= rfc7616#3.4.1-response
//= rfc7616#3.4.2-a1
//= rfc7616#3.4.3-a2
static void the_published_responses_come_out(void **state)
{
	static const struct exchange_row rows[] = {
		{"RFC 2617 3.5",
		 {SDA_MD5, MUFASA_2617, AUTH(TEXT("0a4f113b"))},
		 "6629fae49393a05397450978507c4ef1"},
		{"RFC 7616 3.9.1 MD5",
		 {SDA_MD5, MUFASA_7616},
		 "8ca523f5e9506fed4657c9700eebdbec"},
		{"RFC 7616 3.9.1 SHA-256",
		 {SDA_SHA_256, MUFASA_7616},
		 "753927fa0e85d155564e2e272a28d180"
		 "2ca10daf4496794697cf8db5856cb6c1"},
		{"RFC 7616 3.9.2, erratum 4897",
		 {SDA_SHA_512_256, JASON},
		 "3798d4131c277846293534c3edc11bd8"
		 "a5e4cdcbff78b05db9d95eeb1cec68a5"},
		{"draft-smith 3.1",
		 {SDA_MD5, BOB, NO_QOP},
		 "bf57e4e0d0bffc0fbaedce64d59add5e"},
		{"draft-smith 3.2 and 3.3",
		 {SDA_MD5, BOB, AUTH(TEXT("0a4f113b"))},
		 "89eb0059246c02b2f6ee02c7961d5ea3"},
		{"draft-smith 3.4",
		 {SDA_MD5_SESS, BOB, AUTH(TEXT("0a4f113b"))},
		 "e4e4ea61d186d07a92c9e1f6919902e9"},
		{"draft-smith 3.5",
		 {SDA_MD5, BOB, AUTH_INT(TEXT("0a4f113b"), BOB_BODY)},
		 "bdbeebb2da6adb6bca02599c2239e192"},
		{"draft-smith 3.6",
		 {SDA_MD5_SESS, BOB, AUTH_INT(TEXT("0a4f113b"), BOB_BODY)},
		 "91984da2d8663716e91554859c22ca70"},
		{"RFC 5090 6 SIP",
		 {SDA_MD5, CALLER(TEXT("INVITE"))},
		 "756933f735fcd93f90a4bbdd5467f263"},
		{"RFC 5090 6 HTTP",
		 {SDA_MD5, READER(TEXT("GET"))},
		 "a4fac45c27a30f4f244c54a2e99fa117"},
	};
	(void)state;
	check_exchanges(rows, ROWS(rows));
}

//= rfc7616#3.5-rspauth
static void the_published_rspauths_come_out(void **state)
{
	static const struct exchange_row rows[] = {
		{"RFC 5090 6 SIP",
		 {SDA_MD5, CALLER(EMPTY)},
		 "f847de948d12285f8f4199e366f1af21"},
		{"RFC 5090 6 HTTP",
		 {SDA_MD5, READER(EMPTY)},
		 "08c4e942d1d0a191de8b3aa98cd35147"},
	};
	(void)state;
	check_exchanges(rows, ROWS(rows));
}

/* What RFC 7616 3.9.2 prints is SHA-512 cut to 256 bits. */
//= rfc7616#3.7-algorithms
static void the_wrong_values_of_rfc_7616_do_not_come_out(void **state)
{
	static const struct exchange jason = {SDA_SHA_512_256, JASON};
	struct sda_digest out;
	(void)state;
	compute(&jason, &out);
	assert_false(is_digest(&out, "ae66e67d6b427bd3f120414a82e4acff"
				     "38e8ecd9101d6c861229025f607a79dd"));
	sda_response_userhash(SDA_SHA_512_256, jason.username, jason.realm,
			      &out);
	assert_false(is_digest(&out, "488869477bf257147b804c45308cd62a"
				     "c4e25eb717b12b298c79e62dcea254ec"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_published_responses_come_out),
		cmocka_unit_test(the_published_rspauths_come_out),
		cmocka_unit_test(the_wrong_values_of_rfc_7616_do_not_come_out),
	};

	return cmocka_run_group_tests_name("response", tests, NULL, NULL);
}
