/*
 * That A1, A2 and the response follow the formulas for every algorithm and
 * qop. Expected values are those of Python's hashlib.
 */

#include "exchange.h"

#define EMPTY TEXT("")

/* hashlib; without qop a -sess algorithm has no cnonce, so no rows for it. */
static const struct {
	enum sda_algorithm algorithm;
	const char *method;
	enum sda_qop qop;
	const char *response;
} grid[] = {
	{SDA_MD5, "REGISTER", SDA_QOP_NONE, "0a37c34c5547634da7183e5e573df03b"},
	{SDA_MD5, "REGISTER", SDA_QOP_AUTH, "18035c282fee7f6632f26f4cf6c9c294"},
	{SDA_MD5, "REGISTER", SDA_QOP_AUTH_INT,
	 "7f0f8f4bfa6cf262d9768f2682156c3b"},
	{SDA_MD5, "", SDA_QOP_NONE, "08657b6b15b6013b8080adc0df5b83c0"},
	{SDA_MD5, "", SDA_QOP_AUTH, "ebc4060174cfe34e83d40ed858b178da"},
	{SDA_MD5, "", SDA_QOP_AUTH_INT, "d4b4f8964c5fb944de5fcd7425cd3342"},
	{SDA_MD5_SESS, "REGISTER", SDA_QOP_AUTH,
	 "01fb2777d7d729f6487c36603814a8df"},
	{SDA_MD5_SESS, "REGISTER", SDA_QOP_AUTH_INT,
	 "88ef414dcf88aa0f28229255e8694078"},
	{SDA_MD5_SESS, "", SDA_QOP_AUTH, "1970aba84989a445f9baedcca1b73f69"},
	{SDA_MD5_SESS, "", SDA_QOP_AUTH_INT,
	 "06a295410a4af8309777413acfa07159"},
	{SDA_SHA_256, "REGISTER", SDA_QOP_NONE,
	 "06658389e5a1d4677d23f10d0a44adb3bf369c1d844ac6ce23e9652803b4cf3a"},
	{SDA_SHA_256, "REGISTER", SDA_QOP_AUTH,
	 "5988fdadf4e99756c23544cd95952cb8280162600c95a79b32f268f7cd0a57f7"},
	{SDA_SHA_256, "REGISTER", SDA_QOP_AUTH_INT,
	 "4be13380914009f6b7dcd12f87c1ed4b69e55631100f19c6cc265bd0c54b3621"},
	{SDA_SHA_256, "", SDA_QOP_NONE,
	 "95ee78a604aeb648b84fec3a9b0d5bcab17d5222722aa43b7c0eefc7b5a3b24b"},
	{SDA_SHA_256, "", SDA_QOP_AUTH,
	 "8a8bc0e3048704d1fccc3db2dd5a693c94353bb11ca76e73c8a2c74efcf11dd0"},
	{SDA_SHA_256, "", SDA_QOP_AUTH_INT,
	 "b19b5e3a80fa3f726ed03e187dc712bbfda81587d5061e64584824f3a997d5fc"},
	{SDA_SHA_256_SESS, "REGISTER", SDA_QOP_AUTH,
	 "0bc02ec4ffdd55e0c7699e71de8b2d7c4e4ef2570cb0dde034ed3fa01c52acb7"},
	{SDA_SHA_256_SESS, "REGISTER", SDA_QOP_AUTH_INT,
	 "f448474dc8020f5e1155c8c6cb03c7a0a2ece148928a2352dd0e3e4f814fb0fa"},
	{SDA_SHA_256_SESS, "", SDA_QOP_AUTH,
	 "dc3531ee2ec4a898137fb9b0d91694bf5f40f90f4b5f5a935ed9496b4783acd1"},
	{SDA_SHA_256_SESS, "", SDA_QOP_AUTH_INT,
	 "a583dd40f1487fd9b5bb24ce537a827861d9ddd36f33532fce15ded39b04c9a9"},
	{SDA_SHA_512_256, "REGISTER", SDA_QOP_NONE,
	 "04d298d543ccb026a72703cad345254af41ea41bc1244bce319df551981481c3"},
	{SDA_SHA_512_256, "REGISTER", SDA_QOP_AUTH,
	 "9eb7632c04b638b11a904f7c8569be02bfb44888c31fde7bf43965b928429dca"},
	{SDA_SHA_512_256, "REGISTER", SDA_QOP_AUTH_INT,
	 "06ab8ff9da5dafafa69ccb7f9f1b49bc25c812d896676dd2469f4c6ba9a37679"},
	{SDA_SHA_512_256, "", SDA_QOP_NONE,
	 "dba693c05b7274985106a730b77332718db92ac3f50c8ad8e5bf5e107401513d"},
	{SDA_SHA_512_256, "", SDA_QOP_AUTH,
	 "78f9e0c224b63820fe5d0a77263af16df5cd5cb829ace8e4fb1c174a097e0cf4"},
	{SDA_SHA_512_256, "", SDA_QOP_AUTH_INT,
	 "2c8cb04faee76b447abedbdb1ddc038d9e6a41191dbcc2a02f54685ad4adee3e"},
	{SDA_SHA_512_256_SESS, "REGISTER", SDA_QOP_AUTH,
	 "effdc542c5a57660f9c0f575571a959f49d9e19223955c5b955fb2c7ccf78e13"},
	{SDA_SHA_512_256_SESS, "REGISTER", SDA_QOP_AUTH_INT,
	 "e542f43c1f56f3ddd7e49ef94723668067af0f49ca631b4f16746666cefa4224"},
	{SDA_SHA_512_256_SESS, "", SDA_QOP_AUTH,
	 "646235ca09d3dccd008c77a128ef5903a523483c846f03275187878b4ad48271"},
	{SDA_SHA_512_256_SESS, "", SDA_QOP_AUTH_INT,
	 "755a5df7394723da27649179795fa410f7c12e4b3a2f058b426c1f1811ff3ac3"},
};

static struct sda_span text_of(enum sda_qop qop)
{
	return qop == SDA_QOP_AUTH_INT ? SPAN("auth-int") : SPAN("auth");
}

static struct exchange grid_exchange(size_t i)
{
	struct exchange e = {
		grid[i].algorithm,	  TEXT("bob"),
		TEXT("biloxi.com"),	  TEXT("zanzibar"),
		span_of(grid[i].method),  TEXT("sip:biloxi.com"),
		TEXT("dcd98b7102dd2f0e"), grid[i].qop,
		text_of(grid[i].qop),	  TEXT("0000002a"),
		TEXT("0a4f113b"),	  TEXT("v=0\r\n"),
	};

	return e;
}

//= rfc7616#3.4.1-response
//= rfc7616#3.4.2-a1
//= rfc7616#3.4.3-a2
//= rfc7616#3.5-rspauth
//= rfc2617#3.2.2.1-response
static void every_algorithm_and_qop_follows_its_formula(void **state)
{
	(void)state;
	assert_int_equal(ROWS(grid), 6 * 2 * 2 + 3 * 2);
	for (size_t i = 0; i < ROWS(grid); i++) {
		struct exchange e = grid_exchange(i);
		struct sda_digest out;

		compute(&e, &out);
		assert_row(is_digest(&out, grid[i].response),
			   span_of(grid[i].response));
	}
}

/* One byte more in any input that counts must change the response. */
//= rfc7616#3.4.1-response
static void every_input_that_counts_changes_the_response(void **state)
{
	static const size_t at[] = {
		offsetof(struct exchange, username),
		offsetof(struct exchange, realm),
		offsetof(struct exchange, password),
		offsetof(struct exchange, method),
		offsetof(struct exchange, uri),
		offsetof(struct exchange, nonce),
		offsetof(struct exchange, qop_text),
		offsetof(struct exchange, nc),
		offsetof(struct exchange, cnonce),
		offsetof(struct exchange, body),
	};
	enum { QOP_TEXT = 6, BODY = 9 };
	(void)state;
	for (size_t i = 0; i < ROWS(grid); i++)
		for (size_t k = 0; k < ROWS(at); k++) {
			struct exchange e = grid_exchange(i);
			struct sda_span more = SPAN("0a4f113b?");
			struct sda_digest out;
			bool counts = k < QOP_TEXT ||
				      (k == BODY ? e.qop == SDA_QOP_AUTH_INT
						 : e.qop != SDA_QOP_NONE);

			memcpy((char *)&e + at[k], &more, sizeof more);
			compute(&e, &out);
			assert_int_equal(!is_digest(&out, grid[i].response),
					 counts);
		}
}

//= rfc7616#3.4.1-response
static void the_qop_enters_as_sent(void **state)
{
	/* hashlib */
	static const struct exchange_row row = {
		"AUTH",
		{SDA_MD5, TEXT("bob"), TEXT("biloxi.com"), TEXT("zanzibar"),
		 TEXT("REGISTER"), TEXT("sip:biloxi.com"),
		 TEXT("dcd98b7102dd2f0e"), SDA_QOP_AUTH, TEXT("AUTH"),
		 TEXT("0000002a"), TEXT("0a4f113b"), EMPTY},
		"caea07a8aaf89b269c3e7699872c224a",
	};
	(void)state;
	check_exchanges(&row, 1);
}

/* RFC 3261 22.4 (7), RFC 8760 2.6 (7) */
//= rfc8760#2.6-empty-body
//= rfc3261#22.4-empty-body
static void an_empty_body_is_the_hash_of_nothing(void **state)
{
#define NOBODY                                                               \
	TEXT("bob"), TEXT("biloxi.com"), TEXT("zanzibar"), TEXT("REGISTER"), \
		TEXT("sip:biloxi.com"), TEXT("dcd98b7102dd2f0e"),            \
		SDA_QOP_AUTH_INT, TEXT("auth-int"), TEXT("0000002a"),        \
		TEXT("0a4f113b")
	/* hashlib */
	static const struct exchange_row rows[] = {
		{"MD5",
		 {SDA_MD5, NOBODY, EMPTY},
		 "8fa650dc21ccb484a78855e8e50e5b41"},
		{"MD5 null",
		 {SDA_MD5, NOBODY, {NULL, 0}},
		 "8fa650dc21ccb484a78855e8e50e5b41"},
		{"SHA-256",
		 {SDA_SHA_256, NOBODY, EMPTY},
		 "b99c23bc849774c6dcfa0aa5857fa1dc"
		 "c95ee4989ab7017ddf5a5306f7279741"},
	};
	(void)state;
	check_exchanges(rows, ROWS(rows));
}

/* hashlib: one row for each hash, of the session n1, c1 and its request. */
static const struct {
	enum sda_algorithm plain, session;
	const char *user, *a1, *response, *userhash;
} sessions[] = {
	{SDA_MD5, SDA_MD5_SESS, "12af60467a33e8518da5c68bbff12b11",
	 "24a47b2f642745b3c662a11dd85a3e6e", "d38e9d6fdd182721eb322790a4ca88ea",
	 "d3486d41d4666541c4f024aee188d517"},
	{SDA_SHA_256, SDA_SHA_256_SESS,
	 "e65db393e748c5228939a6b4b2879e9ea5625cd79fd5267868cb568d69f6b97e",
	 "5188b4fc91f27062493e9ca726091b68bf10db758de37006659fe92f3b765ea9",
	 "047814faa4c2ab776f2ae1148b9e17ab09b46c7ddda1300e37a7d4cfd2761cba",
	 "aafc60b9fa3e13876262208200cd6aebf77f59d79e854061f632f35f6cb30e0c"},
	{SDA_SHA_512_256, SDA_SHA_512_256_SESS,
	 "a969680ab364e333ec5c93ff823d570a79841c8d40270655dd42f37b755dfc38",
	 "a7f7d8718e6b9d7943e38c834cf44cd45623d56d922cffa56c4808e8696e57cc",
	 "39957018393d12fc9f45ad5bb79d7aa630b81b36f5b1be72990ace3710535bd2",
	 "9048950d1a848b6170b2617fde5d2e4fadab223bde661df84f953aa961c701b6"},
};

//= rfc7616#3.4.2-a1.plain
static void a1_of_a_plain_algorithm_is_what_the_server_stores(void **state)
{
	struct sda_digest user, a1;
	(void)state;
	for (size_t i = 0; i < ROWS(sessions); i++) {
		enum sda_algorithm plain = sessions[i].plain;

		sda_response_user(plain, SPAN("bob"), SPAN("biloxi.com"),
				  SPAN("zanzibar"), &user);
		assert_true(is_digest(&user, sessions[i].user));
		sda_response_a1(plain, &user, SPAN("n1"), SPAN("c1"), &a1);
		assert_true(is_digest(&a1, sessions[i].user));
	}
}

/* The inner hash enters as digits: RFC 2617 erratum 1649. */
//= rfc7616#3.4.2-a1.session
static void a1_of_a_session_keeps_its_first_nonce_and_cnonce(void **state)
{
	struct sda_response_input input = {TEXT("n2"), TEXT("00000002"),
					   TEXT("c2"), TEXT("auth")};
	struct sda_digest user, a1, a2, out;
	(void)state;
	for (size_t i = 0; i < ROWS(sessions); i++) {
		enum sda_algorithm session = sessions[i].session;

		sda_response_user(session, SPAN("bob"), SPAN("biloxi.com"),
				  SPAN("zanzibar"), &user);
		assert_true(is_digest(&user, sessions[i].user));
		sda_response_a1(session, &user, SPAN("n1"), SPAN("c1"), &a1);
		assert_true(is_digest(&a1, sessions[i].a1));
		sda_response_a2(session, SDA_QOP_AUTH, SPAN("INVITE"),
				SPAN("sip:biloxi.com"), SPAN("body"), &a2);
		sda_response_make(session, SDA_QOP_AUTH, sda_digest_span(&a1),
				  sda_digest_span(&a2), &input, &out);
		assert_true(is_digest(&out, sessions[i].response));
	}
}

//= rfc7616#3.4.4-userhash
static void a_userhash_covers_username_and_realm_alone(void **state)
{
	struct sda_digest out;
	(void)state;
	for (size_t i = 0; i < ROWS(sessions); i++) {
		sda_response_userhash(sessions[i].plain, SPAN("bob"),
				      SPAN("biloxi.com"), &out);
		assert_true(is_digest(&out, sessions[i].userhash));
		sda_response_userhash(sessions[i].session, SPAN("bob"),
				      SPAN("biloxi.com"), &out);
		assert_true(is_digest(&out, sessions[i].userhash));
	}
	sda_response_userhash(SDA_SHA_512_256, SPAN("J\xC3\xA4s\xC3\xB8n Doe"),
			      SPAN("api@example.org"), &out);
	/* RFC 7616 3.9.2, erratum 4897 */
	assert_true(is_digest(&out, "793263caabb707a56211940d90411ea4"
				    "a575adeccb7e360aeb624ed06ece9b0b"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_algorithm_and_qop_follows_its_formula),
		cmocka_unit_test(every_input_that_counts_changes_the_response),
		cmocka_unit_test(the_qop_enters_as_sent),
		cmocka_unit_test(an_empty_body_is_the_hash_of_nothing),
		cmocka_unit_test(
			a1_of_a_plain_algorithm_is_what_the_server_stores),
		cmocka_unit_test(
			a1_of_a_session_keeps_its_first_nonce_and_cnonce),
		cmocka_unit_test(a_userhash_covers_username_and_realm_alone),
	};

	return cmocka_run_group_tests_name("response_formula", tests, NULL,
					   NULL);
}
