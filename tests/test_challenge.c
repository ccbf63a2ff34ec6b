/* What a challenge says, beyond its params. */

#include "support.h"
#include "challenge.h"

/* Reads on a copy and checks that a refusal changed nothing. */
static enum sda_status status_of(struct sda_span value)
{
	struct sda_challenge out, before;
	struct sda_span copy = span_copy(value);

	memset(&out, POISON, sizeof out);
	memset(&before, POISON, sizeof before);
	enum sda_status status = sda_challenge_read(copy, &out);
	if (status != SDA_OK)
		assert_memory_equal(&out, &before, sizeof out);
	span_free(copy);
	return status;
}

/* All but the params. */
struct row {
	struct sda_span value;
	enum sda_algorithm algorithm;
	bool auth, auth_int, stale;
};

static void check(const struct row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_challenge out;
		struct sda_span copy = span_copy(row[i].value);

		memset(&out, POISON, sizeof out);
		assert_row(sda_challenge_read(copy, &out) == SDA_OK,
			   row[i].value);
		assert_row(out.algorithm == row[i].algorithm, row[i].value);
		assert_row(out.auth == row[i].auth, row[i].value);
		assert_row(out.auth_int == row[i].auth_int, row[i].value);
		assert_row(out.stale == row[i].stale, row[i].value);
		span_free(copy);
	}
}

//= rfc8760#2.7-challenge
static void the_challenges_of_the_rfcs_are_read(void **state)
{
	static const struct row rows[] = {
		/* RFC 3261 20.44 */
		{TEXT("Digest realm=\"atlanta.com\", domain=\"sip:boxesbybob."
		      "com\", qop=\"auth\", nonce=\"f84f1cec41e6cbe5aea9c8e88"
		      "d359\", opaque=\"\", stale=FALSE, algorithm=MD5"),
		 SDA_MD5, true, false, false},
		/* RFC 2617 3.5 */
		{TEXT("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-i"
		      "nt\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", op"
		      "aque=\"5ccc069c403ebaf9f0171e9517f40e41\""),
		 SDA_MD5, true, true, false},
		/* RFC 7616 3.9.1 */
		{TEXT("Digest\r\n realm=\"http-auth@example.org\",\r\n qop=\"a"
		      "uth, auth-int\",\r\n algorithm=SHA-256,\r\n nonce=\"7yp"
		      "f/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\""),
		 SDA_SHA_256, true, true, false},
		/* RFC 7616 3.9.2 */
		{TEXT("Digest realm=\"api@example.org\", qop=\"auth\", algori"
		      "thm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdF"
		      "R34I9HAbC/RVvkK\", charset=UTF-8, userhash=true"),
		 SDA_SHA_512_256, true, false, false},
		/* RFC 5090 6 */
		{TEXT("Digest realm=\"example.com\"\r\n ,nonce=\"3bada1a0\",q"
		      "op=auth,algorithm=MD5"),
		 SDA_MD5, true, false, false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc7616#3.3-algorithm-default
static void without_an_algorithm_it_is_md5(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest nonce=\"a\""), SDA_MD5, false, false, false},
		{TEXT("Digest algorithms=SHA-256"), SDA_MD5, false, false,
		 false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc8760#2.7-algorithm
static void an_unknown_algorithm_is_not_taken_for_md5(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest algorithm=SHA-512"), SDA_ALGORITHM_UNKNOWN, false,
		 false, false},
		{TEXT("Digest algorithm=AKAv1-MD5"), SDA_ALGORITHM_UNKNOWN,
		 false, false, false},
		{TEXT("Digest algorithm=\"\""), SDA_ALGORITHM_UNKNOWN, false,
		 false, false},
		{TEXT("Digest algorithm=\"MD5 \""), SDA_ALGORITHM_UNKNOWN,
		 false, false, false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#7.3.1-case-insensitive
//= rfc7615#3.1-both-forms
static void an_algorithm_is_read_in_any_case_and_form(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest algorithm=\"md5\""), SDA_MD5, false, false,
		 false},
		{TEXT("Digest ALGORITHM=sha-256-SESS"), SDA_SHA_256_SESS, false,
		 false, false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc8760#2.6-qop-of-challenge
//= rfc7616#3.3-qop-unknown-ignored
static void qop_offers_only_what_is_listed(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest qop=\"\""), SDA_MD5, false, false, false},
		{TEXT("Digest qop=\"auth-conf\""), SDA_MD5, false, false,
		 false},
		{TEXT("Digest qop=auth-int"), SDA_MD5, false, true, false},
		{TEXT("Digest qop=\"AUTH-INT,token\""), SDA_MD5, false, true,
		 false},
		{TEXT("Digest qops=\"auth\""), SDA_MD5, false, false, false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

/* RFC 7616 3.3: any other value means not stale. */
//= rfc7616#3.3-stale-case-insensitive
static void only_true_is_stale(void **state)
{
	static const struct row rows[] = {
		{TEXT("Digest stale=true"), SDA_MD5, false, false, true},
		{TEXT("Digest stale=TRUE"), SDA_MD5, false, false, true},
		{TEXT("Digest stale=\"True\""), SDA_MD5, false, false, true},
		{TEXT("Digest stale=false"), SDA_MD5, false, false, false},
		{TEXT("Digest stale=truex"), SDA_MD5, false, false, false},
		{TEXT("Digest stale=\"\""), SDA_MD5, false, false, false},
		{TEXT("Digest stale=1"), SDA_MD5, false, false, false},
		{TEXT("Digest stale=yes"), SDA_MD5, false, false, false},
		{TEXT("Digest stales=true"), SDA_MD5, false, false, false},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void the_params_borrow_from_the_value(void **state)
{
	struct sda_span value = SPAN("Digest realm=\"a\\\"b\",nonce=n");
	struct sda_challenge out;
	(void)state;
	assert_int_equal(sda_challenge_read(value, &out), SDA_OK);
	const struct sda_param *realm = &out.params.known[SDA_NAME_REALM];
	const struct sda_param *nonce = &out.params.known[SDA_NAME_NONCE];
	assert_ptr_equal(realm->name.at, value.at + 7);
	assert_ptr_equal(realm->value.at, value.at + 14);
	assert_int_equal(realm->value.len, 4);
	assert_int_equal(realm->form, SDA_QUOTED);
	assert_int_equal(nonce->form, SDA_TOKEN);
	assert_true(span_same(nonce->value, SPAN("n")));
	assert_int_equal(out.params.known[SDA_NAME_OPAQUE].form, SDA_ABSENT);
}

//= rfc8760#2.7-challenge
static void a_refused_value_changes_nothing(void **state)
{
	static const struct {
		struct sda_span value;
		enum sda_status status;
	} rows[] = {
		{TEXT(""), SDA_MALFORMED},
		{TEXT("Digest"), SDA_MALFORMED},
		{TEXT("Digest realm=\"a"), SDA_MALFORMED},
		{TEXT("Digest realm=\"a\", Digest realm=\"b\""), SDA_MALFORMED},
		{TEXT("Basic realm=\"a\""), SDA_UNSUPPORTED},
		{TEXT("Digest qop=\"auth\",qop=\"auth\""), SDA_DUPLICATE},
		{TEXT("Digest stale=true,Stale=false"), SDA_DUPLICATE},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(status_of(rows[i].value) == rows[i].status,
			   rows[i].value);
}

static void a_value_beyond_the_longest_span_is_too_long(void **state)
{
	static uint8_t text[SDA_SPAN_MAX + 1] = "Digest a=";
	struct sda_span value = {text, sizeof text};
	(void)state;
	memset(text + 9, 'x', sizeof text - 9);
	assert_int_equal(status_of(value), SDA_TOO_LONG);
	value.len--;
	assert_int_equal(status_of(value), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_challenges_of_the_rfcs_are_read),
		cmocka_unit_test(without_an_algorithm_it_is_md5),
		cmocka_unit_test(an_unknown_algorithm_is_not_taken_for_md5),
		cmocka_unit_test(an_algorithm_is_read_in_any_case_and_form),
		cmocka_unit_test(qop_offers_only_what_is_listed),
		cmocka_unit_test(only_true_is_stale),
		cmocka_unit_test(the_params_borrow_from_the_value),
		cmocka_unit_test(a_refused_value_changes_nothing),
		cmocka_unit_test(a_value_beyond_the_longest_span_is_too_long),
	};

	return cmocka_run_group_tests_name("challenge", tests, NULL, NULL);
}
