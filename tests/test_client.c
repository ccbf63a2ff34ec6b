/*
 * What a client answers. The published values are of RFC 7616 3.9 as erratum
 * 4897 has them, RFC 3261 22.2 with its password, and RFC 3310 with set 1 of
 * 3GPP TS 35.208; the others were computed with Python's hashlib.
 */

#include "client.h"

#define BOB                        \
	"Digest realm=\"biloxi.com\", " \
	"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\""
#define BOB_AUTH BOB ", qop=\"auth\""

//= rfc7616#3.4.1-response
//= rfc7616#3.3-opaque-returned
//= rfc7616#3.4-same-as-challenge
//= rfc7616#3.4-uri
static void rfc_7616_3_9_1(void **state)
{
	static const struct {
		const char *challenge;
		const char *response;
	} rows[] = {
		{"Digest realm=\"http-auth@example.org\", "
		 "qop=\"auth, auth-int\", algorithm=SHA-256, "
		 "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
		 "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
		 "753927fa0e85d155564e2e272a28d180"
		 "2ca10daf4496794697cf8db5856cb6c1"},
		{"Digest realm=\"http-auth@example.org\", "
		 "qop=\"auth, auth-int\", algorithm=MD5, "
		 "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
		 "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
		 "8ca523f5e9506fed4657c9700eebdbec"},
	};
	struct client *c = client_make();

	(void)state;
	c->identity.username = SPAN("Mufasa");
	c->identity.password = SPAN("Circle of Life");
	c->request.method = SPAN("GET");
	c->request.uri = SPAN("/dir/index.html");
	for (size_t i = 0; i < ROWS(rows); i++) {
		client_start(c, rows[i].challenge);
		assert_int_equal(
			client_answer(c, "f2/wE4q74E6zIJEtWaHKaf5wv/"
					 "H5QzzpXusqGemxURZJ"),
			SDA_OK);
		assert_says(c, SDA_NAME_RESPONSE, rows[i].response);
		assert_says(c, SDA_NAME_USERNAME, "Mufasa");
		assert_says(c, SDA_NAME_REALM, "http-auth@example.org");
		assert_says(c, SDA_NAME_URI, "/dir/index.html");
		assert_says(c, SDA_NAME_ALGORITHM, i == 0 ? "SHA-256" : "MD5");
		assert_says(c, SDA_NAME_NC, "00000001");
		assert_says(c, SDA_NAME_QOP, "auth");
		assert_says(c, SDA_NAME_OPAQUE,
			    "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");
		assert_says(c, SDA_NAME_USERHASH, NULL);
	}
}

//= rfc7616#3.4.4-used
//= rfc7616#3.4.4-userhash
static void rfc_7616_3_9_2(void **state)
{
	struct client *c = client_make();

	(void)state;
	c->identity.username = SPAN("J\303\244s\303\270n Doe");
	c->identity.password = SPAN("Secret, or not?");
	c->request.method = SPAN("GET");
	c->request.uri = SPAN("/doe.json");
	client_start(c,
		     "Digest realm=\"api@example.org\", qop=\"auth\", "
		     "algorithm=SHA-512-256, "
		     "nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", "
		     "opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", "
		     "charset=UTF-8, userhash=true");
	assert_int_equal(
		client_answer(c,
			      "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"),
		SDA_OK);
	assert_says(c, SDA_NAME_USERNAME,
		    "793263caabb707a56211940d90411ea4"
		    "a575adeccb7e360aeb624ed06ece9b0b");
	assert_says(c, SDA_NAME_USERHASH, "true");
	assert_says(c, SDA_NAME_USERNAME_EXT, NULL);
	assert_says(c, SDA_NAME_RESPONSE,
		    "3798d4131c277846293534c3edc11bd8"
		    "a5e4cdcbff78b05db9d95eeb1cec68a5");
}

//= rfc7616#3.4-quoted-names
//= rfc7616#3.4-nc-used
//= rfc7616#3.4-cnonce-used
//= rfc7616#3.4.6-uri-agrees
static void an_answer_as_it_is_sent(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB_AUTH ", algorithm=MD5, opaque=\"o\\\"p\"");
	assert_string_equal(
		client_text(c, "0a4f113b"),
		"Digest realm=\"biloxi.com\", "
		"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
		"opaque=\"o\\\"p\", algorithm=MD5, qop=auth, "
		"username=\"bob\", uri=\"sip:bob@biloxi.com\", "
		"response=\"89eb0059246c02b2f6ee02c7961d5ea3\", "
		"cnonce=\"0a4f113b\", nc=00000001");
}

struct row {
	const char *challenge;
	const char *response;
	const char *qop;
};

static void check(const struct row *row, size_t rows)
{
	for (size_t i = 0; i < rows; i++) {
		struct client *c = client_make();

		c->request.body = SPAN("v=0\r\n");
		assert_int_equal(client_start(c, row[i].challenge), SDA_OK);
		assert_row(client_text(c, "0a4f113b")[0] != '\0',
			   span_of(row[i].challenge));
		assert_row(client_says(c, SDA_NAME_RESPONSE, row[i].response),
			   span_of(row[i].challenge));
		assert_row(client_says(c, SDA_NAME_QOP, row[i].qop),
			   span_of(row[i].challenge));
	}
}

//= rfc7616#3.4-qop-offered
//= rfc8760#2.6-credentials-have-qop
//= rfc8760#2.6-qop-default
//= rfc7616#3.3-qop-used
//= rfc7616#3.3-qop-unknown-ignored
static void qop_is_one_of_those_offered(void **state)
{
	static const char auth[] = "89eb0059246c02b2f6ee02c7961d5ea3";
	static const char auth_int[] = "77226bb823dc077c1ad3537415667bae";
	static const struct row rows[] = {
		{BOB_AUTH, auth, "auth"},
		{BOB, auth, "auth"},
		{BOB ", qop=\"auth-int\"", auth_int, "auth-int"},
		{BOB ", qop=\"AUTH-INT\"", auth_int, "auth-int"},
		{BOB ", qop=\"auth-int, auth\"", auth, "auth"},
		{BOB ", qop=\" x ,\tauth-int \"", auth_int, "auth-int"},
		{BOB ", qop=auth", auth, "auth"},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void auth_int_may_be_preferred(void **state)
{
	struct client *c = client_make();

	(void)state;
	c->preference.auth_int = true;
	c->request.body = SPAN("v=0\r\n");
	client_start(c, BOB ", qop=\"auth, auth-int\"");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_RESPONSE, "77226bb823dc077c1ad3537415667bae");
	client_start(c, BOB_AUTH);
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_RESPONSE, "89eb0059246c02b2f6ee02c7961d5ea3");
}

//= rfc3261#22.4-no-cnonce
//= rfc3261#22.4-session-qop
//= rfc2617#3.2.2.1-iff-qop
static void an_old_server_is_answered_without_qop(void **state)
{
	struct client *c = client_make();

	(void)state;
	c->preference.bare = true;
	client_start(c, BOB);
	assert_string_equal(
		client_text(c, ""),
		"Digest realm=\"biloxi.com\", "
		"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
		"username=\"bob\", uri=\"sip:bob@biloxi.com\", "
		"response=\"bf57e4e0d0bffc0fbaedce64d59add5e\"");
	client_start(c, BOB ", algorithm=MD5-sess");
	assert_int_equal(client_answer(c, ""), SDA_MISSING);
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_QOP, "auth");
	assert_says(c, SDA_NAME_RESPONSE, "e4e4ea61d186d07a92c9e1f6919902e9");
}

//= rfc8760#2.7-algorithm
//= rfc7616#3.3-algorithm-default
static void each_algorithm_has_its_response(void **state)
{
	static const struct row rows[] = {
		{BOB_AUTH ", algorithm=SHA-256",
		 "b3b5a6c69453abafaab9ae4dccdac90a"
		 "076b6c80615d5f3498e7433b6e93bf4f",
		 "auth"},
		{BOB_AUTH ", algorithm=\"SHA-256\"",
		 "b3b5a6c69453abafaab9ae4dccdac90a"
		 "076b6c80615d5f3498e7433b6e93bf4f",
		 "auth"},
		{BOB_AUTH ", algorithm=SHA-512-256",
		 "7f1a09de0f19af0a1eac2b28d33e3f2f"
		 "b89cca1ad8fb01bba5e1883b288bac14",
		 "auth"},
		{BOB_AUTH ", algorithm=MD5-sess",
		 "e4e4ea61d186d07a92c9e1f6919902e9", "auth"},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc7616#3.3-unq
static void what_is_escaped_is_hashed_plain_and_sent_raw(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, "Digest realm=\"a \\\"b\\\" \\\\c\", "
			"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb\\0c093\"");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_REALM, "a \\\"b\\\" \\\\c");
	assert_says(c, SDA_NAME_NONCE, "dcd98b7102dd2f0e8b11d0f600bfb\\0c093");
	assert_says(c, SDA_NAME_RESPONSE, "60b1fb42fecbb91e5eb3be0cd31c6a2e");
	client_start(c, "Digest realm=\"\", "
			"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_REALM, "");
	assert_says(c, SDA_NAME_RESPONSE, "b90e20bd456f6a96254708b8ee7d6e57");
}

//= rfc7616#3.3-opaque-returned
static void opaque_comes_back_even_when_empty(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB_AUTH ", opaque=\"\"");
	assert_non_null(strstr(client_text(c, "0a4f113b"), ", opaque=\"\","));
	client_start(c, BOB_AUTH);
	assert_null(strstr(client_text(c, "0a4f113b"), "opaque"));
	assert_null(strstr(c->text, "algorithm"));
}

//= rfc7616#3.4-username-ext
static void a_name_is_sent_as_it_can_be(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB_AUTH);
	c->identity.username = SPAN("b\"o\\b");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_USERNAME, "b\\\"o\\\\b");
	assert_says(c, SDA_NAME_RESPONSE, "63d270c2a8f3fe0758bbfe6be6fa5b4b");
	/* no quoted-string has a control character as it is */
	client_start(c, BOB_AUTH);
	c->identity.username = SPAN("b\001ob");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_USERNAME, NULL);
	assert_says(c, SDA_NAME_USERNAME_EXT, "UTF-8''b%01ob");
	assert_says(c, SDA_NAME_RESPONSE, "737917c08c8132b5605690f3928f7175");
	client_start(c, BOB_AUTH ", userhash=true, algorithm=MD5");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_USERNAME_EXT, NULL);
	assert_says(c, SDA_NAME_USERHASH, "true");
	/* neither of them */
	client_start(c, BOB_AUTH);
	c->identity.username = SPAN("b\377b");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_MALFORMED);
	assert_int_equal(c->session.count, 0);
}

//= rfc7616#3.4.4-used
static void userhash_is_used_when_offered(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, BOB_AUTH ", algorithm=SHA-256, userhash=true");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_USERNAME,
		    "aafc60b9fa3e13876262208200cd6aeb"
		    "f77f59d79e854061f632f35f6cb30e0c");
	assert_says(c, SDA_NAME_RESPONSE,
		    "b3b5a6c69453abafaab9ae4dccdac90a"
		    "076b6c80615d5f3498e7433b6e93bf4f");
	client_start(c, BOB_AUTH ", algorithm=SHA-256, userhash=false");
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_USERNAME, "bob");
	assert_says(c, SDA_NAME_USERHASH, NULL);
}

static void a_stored_hash_stands_for_the_password(void **state)
{
	struct client *c = client_make();
	struct sda_digest user;

	(void)state;
	assert_true(sda_digest_read(SDA_HASH_MD5,
				    SPAN("12af60467a33e8518da5c68bbff12b11"),
				    &user));
	c->identity.password = SPAN("wrong");
	c->identity.user = &user;
	client_start(c, BOB_AUTH);
	client_text(c, "0a4f113b");
	assert_says(c, SDA_NAME_RESPONSE, "89eb0059246c02b2f6ee02c7961d5ea3");
	client_start(c, BOB_AUTH ", algorithm=SHA-256");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_MALFORMED);
}

//= rfc3310#3.3-res-password
//= rfc3310#3.4-empty-password
//= rfc4169#2.1-password
static void aka_is_answered(void **state)
{
	static const struct {
		const char *algorithm;
		struct sda_span password;
		struct sda_span auts;
		const char *qop;
		const char *response;
	} rows[] = {
		{"AKAv1-MD5", TEXT("\xa5\x42\x11\xd5\xe3\xba\x50\xbf"),
		 TEXT(""), "auth-int", "4292398b7687d990d75189affc54ee89"},
		{"AKAv2-MD5", TEXT("shzt3q8CWaZnCAWqs3WmEQ=="), TEXT(""),
		 "auth-int", "4743091868f0f63b167ad86d7f28295e"},
		{"AKAv2-SHA-256",
		 TEXT("wpC+5dv/7kC35JEI2hluv8XcBd+vf8XcfedJBan1buk="),
		 TEXT(""), "auth",
		 "7ddd177850511c5f31b53cf5c8a1c8b0"
		 "986db056d8948df715fdca7425d2af30"},
		{"AKAv1-MD5", TEXT("unused"),
		 TEXT("\xba\x85\x3f\x3c\x12\x3c\xcf\x44\xe9\x35\x96\xe3\x55"
		      "\xc6"),
		 "auth", "db577ead7f689dfe43eafa4b5e039fde"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct client *c = client_make();
		char text[256];

		snprintf(text, sizeof text,
			 "Digest realm=\"RoamingUsers@mobile.biz\", nonce=\""
			 "I1U8vpY3qJ0hiuZNrke/NVXzKLQ1d7m5Sp/6w1Tfr7M=\", "
			 "qop=\"%s\", algorithm=%s",
			 rows[i].qop, rows[i].algorithm);
		c->identity.username = SPAN("jon.dough@mobile.biz");
		c->identity.password = rows[i].password;
		c->identity.auts = rows[i].auts;
		c->request.method = SPAN("REGISTER");
		c->request.uri = SPAN("sip:home.mobile.biz");
		assert_int_equal(client_start(c, text), SDA_OK);
		assert_int_not_equal(client_text(c, "0a4f113b")[0], '\0');
		assert_says(c, SDA_NAME_RESPONSE, rows[i].response);
		assert_says(c, SDA_NAME_ALGORITHM, rows[i].algorithm);
		assert_says(c, SDA_NAME_AUTS,
			    rows[i].auts.len > 0 ? "uoU/PBI8z0TpNZbjVcY="
						 : NULL);
	}
}

//= rfc3261#25.1-lws
static void what_may_not_be_sent_is_refused(void **state)
{
	struct client *c = client_make();

	(void)state;
	client_start(c, "Digest realm=\"a\r\n b\", nonce=\"n\"");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_MALFORMED);
	client_start(c, BOB_AUTH ", opaque=\"a\r\n b\"");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_MALFORMED);
	client_start(c, BOB_AUTH);
	assert_int_equal(client_answer(c, "0a\"4f"), SDA_MALFORMED);
	assert_int_equal(client_answer(c, "0a\303\244"), SDA_MALFORMED);
	assert_int_equal(client_answer(c, ""), SDA_MISSING);
	c->identity.auts = SPAN("thirteen octe");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_MALFORMED);
	assert_int_equal(c->session.count, 0);
	assert_int_equal(c->session.a1.len, 0);
	/* the uri is the caller's; writing shows that it is none */
	c->identity.auts.len = 0;
	c->request.uri = SPAN("sip:\"");
	assert_string_equal(client_text(c, "0a4f113b"), "");
}

/* Each room from none to enough: refusal changes nothing. */
static void too_little_room_changes_nothing(void **state)
{
	struct client *c = client_make();
	size_t least = 0;

	(void)state;
	client_start(c, "Digest realm=\"bilo\\xi.com\", nonce=\"n\\n\", "
			"userhash=true, qop=\"auth\"");
	for (size_t room = 0; least == 0; room++) {
		struct sda_session before = c->session;
		struct sda_credentials sent;
		enum sda_status status;

		memset(&c->sent, POISON, sizeof c->sent);
		sent = c->sent;
		c->scratch = sda_writer_make(c->room, room);
		status = client_answer(c, "0a4f113b");
		if (status == SDA_OK) {
			least = room;
			break;
		}
		assert_int_equal(status, SDA_NO_ROOM);
		assert_memory_equal(&c->session, &before, sizeof before);
		assert_memory_equal(&c->sent, &sent, sizeof sent);
		assert_int_equal(c->scratch.len, 0);
		assert_false(c->scratch.overflow);
	}
	/* the realm, the nonce, the name, nc and the response */
	assert_int_equal(least, 10 + 2 + 32 + 8 + 32);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rfc_7616_3_9_1),
		cmocka_unit_test(rfc_7616_3_9_2),
		cmocka_unit_test(an_answer_as_it_is_sent),
		cmocka_unit_test(qop_is_one_of_those_offered),
		cmocka_unit_test(auth_int_may_be_preferred),
		cmocka_unit_test(an_old_server_is_answered_without_qop),
		cmocka_unit_test(each_algorithm_has_its_response),
		cmocka_unit_test(what_is_escaped_is_hashed_plain_and_sent_raw),
		cmocka_unit_test(opaque_comes_back_even_when_empty),
		cmocka_unit_test(a_name_is_sent_as_it_can_be),
		cmocka_unit_test(userhash_is_used_when_offered),
		cmocka_unit_test(a_stored_hash_stands_for_the_password),
		cmocka_unit_test(aka_is_answered),
		cmocka_unit_test(what_may_not_be_sent_is_refused),
		cmocka_unit_test(too_little_room_changes_nothing),
	};

	return cmocka_run_group_tests_name("client", tests, NULL, NULL);
}
