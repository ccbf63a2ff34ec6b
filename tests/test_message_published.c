/* The messages that RFCs print are read as what they were meant to be. */

#include <stdio.h>
#include "support.h"
#include "challenge.h"
#include "message.h"
#include "uri.h"

enum { FILE_MAX = 4096 };

static struct sda_span read_file(const char *name, uint8_t bytes[FILE_MAX])
{
	char path[FILE_MAX];

	snprintf(path, sizeof path, "vectors/messages/rfc4475/%s.sip", name);
	FILE *file = fopen(path, "rb");
	if (file == NULL)
		fail_msg("%s: cannot be read", path);
	size_t len = fread(bytes, 1, FILE_MAX, file);
	fclose(file);
	assert_true(len > 0 && len < FILE_MAX);
	return (struct sda_span){ bytes, len };
}

static size_t count_fields(struct sda_span fields)
{
	struct sda_field field;
	size_t count = 0;

	for (size_t i = 0; i < fields.len; count++) {
		i = sda_field_next(fields, i, &field);
		assert_true(i != SDA_NONE);
	}
	return count;
}

enum uri { NONE, GOOD, BAD };

/* What RFC 4475 3 says of each of its messages, as far as the frame goes. */
static const struct {
	const char *name;
	enum sda_status status;
	const char *method; /* of a request */
	unsigned code;	    /* of a response */
	enum uri uri;	    /* what its Request-URI is */
	size_t fields;
	size_t body;
} torture[] = {
	/* 3.1.1 valid messages */
	{ "wsinv", SDA_OK, "INVITE", 0, GOOD, 14, 150 },
	{ "intmeth", SDA_OK, "!interesting-Method0123456789_*+`.%indeed'~", 0,
	  GOOD, 8, 0 },
	{ "esc01", SDA_OK, "INVITE", 0, GOOD, 9, 150 },
	{ "escnull", SDA_OK, "REGISTER", 0, GOOD, 9, 0 },
	{ "esc02", SDA_OK, "RE%47IST%45R", 0, GOOD, 10, 0 },
	{ "lwsdisp", SDA_OK, "OPTIONS", 0, GOOD, 7, 0 },
	{ "longreq", SDA_OK, "INVITE", 0, GOOD, 43, 150 },
	{ "dblreq", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "semiuri", SDA_OK, "OPTIONS", 0, GOOD, 8, 0 },
	{ "transports", SDA_OK, "OPTIONS", 0, GOOD, 12, 0 },
	{ "mpart01", SDA_OK, "MESSAGE", 0, GOOD, 14, 553 },
	{ "unreason", SDA_OK, NULL, 200, NONE, 8, 154 },
	{ "noreason", SDA_OK, NULL, 100, NONE, 7, 0 },
	/* 3.1.2 invalid messages, most of them for one field's sake */
	{ "badinv01", SDA_OK, "INVITE", 0, GOOD, 9, 152 },
	{ "clerr", SDA_MISSING, NULL, 0, NONE, 0, 0 },
	{ "ncl", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	{ "scalar02", SDA_OK, "REGISTER", 0, GOOD, 9, 0 },
	{ "scalarlg", SDA_OK, NULL, 503, NONE, 8, 0 },
	{ "quotbal", SDA_OK, "INVITE", 0, GOOD, 9, 152 },
	{ "ltgtruri", SDA_OK, "INVITE", 0, BAD, 9, 159 },
	{ "lwsruri", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	{ "lwsstart", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	{ "trws", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	{ "escruri", SDA_OK, "INVITE", 0, GOOD, 9, 150 },
	{ "baddate", SDA_OK, "INVITE", 0, GOOD, 10, 150 },
	{ "regbadct", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "badaspec", SDA_OK, "OPTIONS", 0, GOOD, 8, 0 },
	/* the appendix leaves out its empty line */
	{ "baddn", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	{ "badvers", SDA_UNSUPPORTED, NULL, 0, NONE, 0, 0 },
	{ "mismatch01", SDA_OK, "OPTIONS", 0, GOOD, 7, 0 },
	{ "mismatch02", SDA_OK, "NEWMETHOD", 0, GOOD, 9, 138 },
	{ "bigcode", SDA_MALFORMED, NULL, 0, NONE, 0, 0 },
	/* 3.2, 3.3 and 3.4: messages whose meaning is the test */
	{ "badbranch", SDA_OK, "OPTIONS", 0, GOOD, 8, 0 },
	{ "insuf", SDA_OK, "INVITE", 0, GOOD, 4, 152 },
	{ "unkscm", SDA_OK, "OPTIONS", 0, GOOD, 7, 0 },
	{ "novelsc", SDA_OK, "OPTIONS", 0, GOOD, 7, 0 },
	{ "unksm2", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "bext01", SDA_OK, "OPTIONS", 0, GOOD, 9, 0 },
	{ "invut", SDA_OK, "INVITE", 0, GOOD, 9, 40 },
	{ "regaut01", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "multi01", SDA_OK, "INVITE", 0, GOOD, 15, 154 },
	{ "mcl01", SDA_DUPLICATE, NULL, 0, NONE, 0, 0 },
	{ "bcast", SDA_OK, NULL, 200, NONE, 9, 154 },
	{ "zeromf", SDA_OK, "OPTIONS", 0, GOOD, 7, 0 },
	{ "cparam01", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "cparam02", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "regescrt", SDA_OK, "REGISTER", 0, GOOD, 8, 0 },
	{ "sdp01", SDA_OK, "INVITE", 0, GOOD, 10, 150 },
	{ "inv2543", SDA_OK, "INVITE", 0, GOOD, 7, 105 },
};

//= rfc3261#7-message
static void torture_messages_are_read_or_refused(void **state)
{
	uint8_t bytes[FILE_MAX];

	(void)state;
	for (size_t i = 0; i < ROWS(torture); i++) {
		struct sda_span name = span_of(torture[i].name);
		struct sda_span text = read_file(torture[i].name, bytes);
		const char *method = torture[i].method;
		struct sda_message m;
		assert_row(sda_message_read(text, &m) == torture[i].status,
			   name);
		if (torture[i].status != SDA_OK)
			continue;
		assert_row(m.start.is_request == (method != NULL), name);
		assert_row(m.start.status == torture[i].code, name);
		if (method != NULL)
			assert_row(span_same(m.start.method, span_of(method)),
				   name);
		if (torture[i].uri != NONE)
			assert_row(sda_uri_check(m.start.request_uri) ==
					   (torture[i].uri == GOOD),
				   name);
		assert_row(count_fields(m.fields) == torture[i].fields, name);
		assert_row(m.body.len == torture[i].body, name);
	}
}

/* The value of that name's row number `row` in a torture message. */
static struct sda_span value_of(const char *message, const char *name,
				size_t row, uint8_t bytes[FILE_MAX])
{
	struct sda_message m;
	struct sda_field field;
	size_t i = 0;

	assert_int_equal(sda_message_read(read_file(message, bytes), &m),
			 SDA_OK);
	for (size_t k = 0; k <= row; k++) {
		i = sda_field_find(m.fields, i, span_of(name), &field);
		assert_true(i != SDA_NONE);
	}
	return field.value;
}

/* One fact of each message that makes it a torture. */
//= rfc3261#7.3.1-field
//= rfc3261#7.3.3-compact-form
static void torture_fields_have_their_values(void **state)
{
	static const struct {
		const char *message;
		const char *name;
		size_t row;
		struct sda_span value;
	} rows[] = {
		{ "wsinv", "Subject", 0, TEXT("") },
		{ "wsinv", "Max-Forwards", 0, TEXT("0068") },
		{ "wsinv", "CSeq", 0, TEXT("0009\r\n  INVITE") },
		{ "wsinv", "Via", 0,
		  TEXT("SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch="
		       "390skdjuw") },
		{ "wsinv", "UnknownHeaderWithUnusualValue", 0,
		  TEXT(";;,,;;,;") },
		{ "wsinv", "Content-Length", 0, TEXT("150") },
		{ "intmeth", "extensionHeader-!.%*+_`'~", 0,
		  TEXT("\xEF\xBB\xBF\xE5\xA4\xA7\xE5\x81\x9C\xE9\x9B\xBB") },
		{ "intmeth", "To", 0,
		  TEXT("\"BEL:\\\x07 NUL:\\\0 DEL:\\\x7F\" <sip:1_unusual.URI"
		       "~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com>") },
		{ "esc02", "Contact", 1,
		  TEXT("<sip:alias3@host3.example.com>") },
		{ "escnull", "Contact", 1,
		  TEXT("<sip:%00%00@host5.example.com>") },
		{ "longreq", "Via", 32, TEXT("SIP/2.0/TCP sip1.example.com") },
		{ "regaut01", "Authorization", 0,
		  TEXT("NoOneKnowsThisScheme opaque-data=here") },
		{ "regaut01", "Content-Length", 0, TEXT("0") },
		{ "multi01", "Contact", 1,
		  TEXT("<sip:caller@host36.example.net>") },
	};
	uint8_t bytes[FILE_MAX];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(span_same(value_of(rows[i].message, rows[i].name,
					      rows[i].row, bytes),
				     rows[i].value),
			   span_of(rows[i].name));
}

/* ---- examples ------------------------------------------------------------ */

/* RFC 3261 24.1, F1 */
static const struct sda_span registration =
	TEXT("REGISTER sip:registrar.biloxi.com SIP/2.0\r\n"
	     "Via: SIP/2.0/UDP bobspc.biloxi.com:5060;branch=z9hG4bKnashds7\r\n"
	     "Max-Forwards: 70\r\n"
	     "To: Bob <sip:bob@biloxi.com>\r\n"
	     "From: Bob <sip:bob@biloxi.com>;tag=456248\r\n"
	     "Call-ID: 843817637684230@998sdasdh09\r\n"
	     "CSeq: 1826 REGISTER\r\n"
	     "Contact: <sip:bob@192.0.2.4>\r\n"
	     "Expires: 7200\r\n"
	     "Content-Length: 0\r\n\r\n");

/* RFC 3665 2.1, F2 */
static const struct sda_span challenged =
	TEXT("SIP/2.0 401 Unauthorized\r\n"
	     "Via: SIP/2.0/TLS client.biloxi.example.com:5061;"
	     "branch=z9hG4bKnashds7\r\n ;received=192.0.2.201\r\n"
	     "From: Bob <sips:bob@biloxi.example.com>;tag=a73kszlfl\r\n"
	     "To: Bob <sips:bob@biloxi.example.com>;tag=1410948204\r\n"
	     "Call-ID: 1j9FpLxk3uxtm8tn@biloxi.example.com\r\n"
	     "CSeq: 1 REGISTER\r\n"
	     "WWW-Authenticate: Digest realm=\"atlanta.example.com\", "
	     "qop=\"auth\",\r\n nonce=\"ea9c8e88df84f1cec4341ae6cbe5a359\",\r\n"
	     " opaque=\"\", stale=FALSE, algorithm=MD5\r\n"
	     "Content-Length: 0\r\n\r\n");

/* RFC 5090 6, the 407 */
static const struct sda_span proxy_challenged =
	TEXT("SIP/2.0 407 Proxy Authentication Required\r\n"
	     "Proxy-Authenticate: Digest realm=\"example.com\"\r\n"
	     "     ,nonce=\"3bada1a0\",qop=auth,algorithm=MD5\r\n"
	     "Content-Length: 0\r\n\r\n");

/* RFC 5090 6: the empty line stands where it was printed. */
static const struct sda_span split =
	TEXT("INVITE sip:97226491335@example.com SIP/2.0\r\n"
	     "Proxy-Authorization: Digest nonce=\"3bada1a0\"\r\n"
	     "     ,realm=\"example.com\"\r\n\r\n"
	     "From: <sip:12345678@example.com>\r\n"
	     "To: <sip:97226491335@example.com>\r\n\r\n");

static struct sda_challenge challenge_of(struct sda_span text,
					 const char *name)
{
	struct sda_challenge challenge;
	struct sda_message m;
	struct sda_field field;

	assert_int_equal(sda_message_read(text, &m), SDA_OK);
	assert_true(sda_field_find(m.fields, 0, span_of(name), &field) !=
		    SDA_NONE);
	assert_int_equal(sda_challenge_read(field.value, &challenge), SDA_OK);
	return challenge;
}

static void examples_are_read(void **state)
{
	struct sda_message m;
	struct sda_challenge c;

	(void)state;
	assert_int_equal(sda_message_read(registration, &m), SDA_OK);
	assert_int_equal(count_fields(m.fields), 9);
	assert_int_equal(m.body.len, 0);
	c = challenge_of(challenged, "WWW-Authenticate");
	assert_true(span_same(c.params.known[SDA_NAME_NONCE].value,
			      SPAN("ea9c8e88df84f1cec4341ae6cbe5a359")));
	c = challenge_of(proxy_challenged, "proxy-authenticate");
	assert_true(span_same(c.params.known[SDA_NAME_NONCE].value,
			      SPAN("3bada1a0")));
	assert_int_equal(sda_message_read(split, &m), SDA_OK);
	assert_int_equal(count_fields(m.fields), 1);
	assert_true(span_same(span_head(m.body, 5), SPAN("From:")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(torture_messages_are_read_or_refused),
		cmocka_unit_test(torture_fields_have_their_values),
		cmocka_unit_test(examples_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
