/* That a client sees what a challenge asks of it, and how much it likes that. */

#include "support.h"
#include "terms.h"

#define REALM "Digest realm=\"r\", nonce=\"n\""
#define AUTH REALM ", qop=\"auth\""
#define BOTH REALM ", qop=\"auth,auth-int\""

/* The terms of the challenge; *terms is poison when it is passed over. */
static enum sda_passed make(struct sda_preference preference, const char *text,
			    struct sda_terms *terms)
{
	struct sda_challenge challenge;

	memset(terms, POISON, sizeof *terms);
	assert_row(sda_challenge_read(span_of(text), &challenge) == SDA_OK,
		   span_of(text));
	return sda_terms_make(&preference, &challenge, terms);
}

static struct sda_terms chosen(struct sda_preference preference,
			       const char *text)
{
	struct sda_terms terms;

	assert_row(make(preference, text, &terms) == SDA_CHOSEN,
		   span_of(text));
	return terms;
}

static struct sda_preference preference_of(bool auth_int, bool bare)
{
	struct sda_preference made = sda_preference_make(SDA_PREFER_AKA);

	made.auth_int = auth_int;
	made.bare = bare;
	return made;
}

/* The rank of each algorithm under each policy, for a version of AKA. */
struct ranks {
	enum sda_policy policy;
	unsigned version;
	uint8_t unknown, md5, md5_sess, sha_256, sha_256_sess, sha_512_256,
		sha_512_256_sess;
};

//= rfc3310#5.3-strongest
//= rfc4169#4.1-prefer
//= rfc3310#3.1-res-reused
static void a_policy_ranks_the_algorithms(void **state)
{
	static const struct ranks rows[] = {
		{SDA_PREFER_TOPMOST, 0, 0, 1, 1, 1, 1, 1, 1},
		{SDA_PREFER_TOPMOST, 1, 0, 0, 0, 0, 0, 0, 0},
		{SDA_PREFER_TOPMOST, 2, 0, 0, 0, 0, 0, 0, 0},
		{SDA_PREFER_STRONGEST, 0, 0, 1, 1, 2, 2, 2, 2},
		{SDA_PREFER_STRONGEST, 1, 0, 0, 0, 0, 0, 0, 0},
		{SDA_PREFER_STRONGEST, 2, 0, 0, 0, 0, 0, 0, 0},
		{SDA_REFUSE_MD5, 0, 0, 0, 0, 2, 2, 2, 2},
		{SDA_REFUSE_MD5, 1, 0, 0, 0, 0, 0, 0, 0},
		{SDA_REFUSE_MD5, 2, 0, 0, 0, 0, 0, 0, 0},
		{SDA_PREFER_AKA, 0, 0, 1, 1, 2, 2, 2, 2},
		{SDA_PREFER_AKA, 1, 0, 3, 0, 4, 0, 4, 0},
		{SDA_PREFER_AKA, 2, 0, 5, 0, 6, 0, 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct ranks *row = &rows[i];
		struct sda_preference made = sda_preference_make(row->policy);
		const uint8_t *rank = made.rank[row->version];

		assert_int_equal(rank[SDA_ALGORITHM_UNKNOWN], row->unknown);
		assert_int_equal(rank[SDA_MD5], row->md5);
		assert_int_equal(rank[SDA_MD5_SESS], row->md5_sess);
		assert_int_equal(rank[SDA_SHA_256], row->sha_256);
		assert_int_equal(rank[SDA_SHA_256_SESS], row->sha_256_sess);
		assert_int_equal(rank[SDA_SHA_512_256], row->sha_512_256);
		assert_int_equal(rank[SDA_SHA_512_256_SESS],
				 row->sha_512_256_sess);
		assert_false(made.auth_int);
		assert_false(made.bare);
	}
}

//= rfc8760#2.4-ignore-unknown
//= rfc7616#3.3-algorithm-unknown
//= rfc3310#3.1-unknown-version
static void what_cannot_be_answered_is_passed_over(void **state)
{
	static const struct {
		const char *text;
		enum sda_passed passed;
	} rows[] = {
		{"Digest nonce=\"n\"", SDA_PASSED_REALM},
		{"Digest realm=\"r\"", SDA_PASSED_NONCE},
		/* the first reason counts */
		{"Digest algorithm=X", SDA_PASSED_REALM},
		{"Digest realm=\"r\", algorithm=X", SDA_PASSED_NONCE},
		{AUTH ", algorithm=X", SDA_PASSED_ALGORITHM},
		{AUTH ", algorithm=AKAv1-X", SDA_PASSED_ALGORITHM},
		{AUTH ", algorithm=AKAv3-MD5", SDA_PASSED_ALGORITHM},
		{REALM ", qop=\"x\", algorithm=X", SDA_PASSED_ALGORITHM},
		{REALM ", qop=\"x\"", SDA_PASSED_QOP},
		{REALM ", qop=\"x\", algorithm=AKAv1-MD5", SDA_PASSED_QOP},
		{AUTH ", algorithm=AKAv1-MD5", SDA_PASSED_POLICY},
		{AUTH ", algorithm=AKAv2-SHA-256", SDA_PASSED_POLICY},
	};
	struct sda_terms poison;

	(void)state;
	memset(&poison, POISON, sizeof poison);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_terms terms;

		assert_row(make(sda_preference_make(SDA_PREFER_TOPMOST),
				rows[i].text, &terms) == rows[i].passed,
			   span_of(rows[i].text));
		assert_memory_equal(&terms, &poison, sizeof terms);
	}
}

static void md5_may_be_refused(void **state)
{
	struct sda_preference preference = sda_preference_make(SDA_REFUSE_MD5);
	struct sda_terms terms;

	(void)state;
	assert_int_equal(make(preference, AUTH, &terms), SDA_PASSED_POLICY);
	assert_int_equal(make(preference, AUTH ", algorithm=md5-sess", &terms),
			 SDA_PASSED_POLICY);
	assert_int_equal(make(preference, AUTH ", algorithm=SHA-256", &terms),
			 SDA_CHOSEN);
}

static void the_algorithm_is_named(void **state)
{
	static const struct {
		const char *text;
		unsigned version;
		enum sda_algorithm algorithm;
		unsigned rank; /* AKA first */
	} rows[] = {
		{AUTH, 0, SDA_MD5, 1},
		{AUTH ", algorithm=MD5", 0, SDA_MD5, 1},
		{AUTH ", algorithm=\"sha-256-SESS\"", 0, SDA_SHA_256_SESS, 2},
		{AUTH ", algorithm=SHA-512-256", 0, SDA_SHA_512_256, 2},
		{AUTH ", algorithm=akaV1-md5", 1, SDA_MD5, 3},
		{AUTH ", algorithm=AKAv2-SHA-256", 2, SDA_SHA_256, 6},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span text = span_of(rows[i].text);
		struct sda_terms terms =
			chosen(preference_of(false, false), rows[i].text);

		assert_row(terms.aka.version == rows[i].version, text);
		assert_row(terms.aka.algorithm == rows[i].algorithm, text);
		assert_row(terms.rank == rows[i].rank, text);
	}
}

//= rfc7616#3.4-qop-offered
//= rfc8760#2.6-qop-default
//= rfc8760#2.6-credentials-have-qop
//= rfc7616#3.3-qop-used
//= rfc3261#22.4-session-qop
static void the_qop_is_one_that_is_offered(void **state)
{
	static const struct {
		const char *text;
		enum sda_qop qop, with_auth_int, when_bare;
	} rows[] = {
		{AUTH, SDA_QOP_AUTH, SDA_QOP_AUTH, SDA_QOP_AUTH},
		{REALM ", qop=\"auth-int\"", SDA_QOP_AUTH_INT,
		 SDA_QOP_AUTH_INT, SDA_QOP_AUTH_INT},
		{BOTH, SDA_QOP_AUTH, SDA_QOP_AUTH_INT, SDA_QOP_AUTH},
		{REALM ", qop=\"x, AUTH-INT ,auth\"", SDA_QOP_AUTH,
		 SDA_QOP_AUTH_INT, SDA_QOP_AUTH},
		/* without an offer, auth; bare only where none is needed */
		{REALM, SDA_QOP_AUTH, SDA_QOP_AUTH, SDA_QOP_NONE},
		{REALM ", algorithm=SHA-256", SDA_QOP_AUTH, SDA_QOP_AUTH,
		 SDA_QOP_NONE},
		{REALM ", algorithm=MD5-sess", SDA_QOP_AUTH, SDA_QOP_AUTH,
		 SDA_QOP_AUTH},
		{REALM ", algorithm=SHA-256-sess", SDA_QOP_AUTH, SDA_QOP_AUTH,
		 SDA_QOP_AUTH},
		{REALM ", algorithm=SHA-512-256-sess", SDA_QOP_AUTH,
		 SDA_QOP_AUTH, SDA_QOP_AUTH},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		const char *text = rows[i].text;

		assert_row(chosen(preference_of(false, false), text).qop ==
				   rows[i].qop,
			   span_of(text));
		assert_row(chosen(preference_of(true, false), text).qop ==
				   rows[i].with_auth_int,
			   span_of(text));
		assert_row(chosen(preference_of(false, true), text).qop ==
				   rows[i].when_bare,
			   span_of(text));
	}
}

//= rfc7616#3.4.4-used
static void the_name_is_hashed_when_userhash_is_true(void **state)
{
	struct sda_preference preference = preference_of(false, false);

	(void)state;
	assert_true(chosen(preference, AUTH ", userhash=true").userhash);
	assert_true(chosen(preference, AUTH ", userhash=TRUE").userhash);
	assert_false(chosen(preference, AUTH ", userhash=false").userhash);
	assert_false(chosen(preference, AUTH ", userhash=truer").userhash);
	assert_false(chosen(preference, AUTH).userhash);
}

static void the_rank_is_the_caller_s(void **state)
{
	struct sda_preference preference = preference_of(false, false);
	struct sda_terms terms;

	(void)state;
	preference.rank[0][SDA_SHA_256] = 255;
	preference.rank[2][SDA_MD5] = 0;
	assert_int_equal(chosen(preference, AUTH ", algorithm=SHA-256").rank,
			 255);
	assert_int_equal(make(preference, AUTH ", algorithm=AKAv2-MD5",
			      &terms),
			 SDA_PASSED_POLICY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_policy_ranks_the_algorithms),
		cmocka_unit_test(what_cannot_be_answered_is_passed_over),
		cmocka_unit_test(md5_may_be_refused),
		cmocka_unit_test(the_algorithm_is_named),
		cmocka_unit_test(the_qop_is_one_that_is_offered),
		cmocka_unit_test(the_name_is_hashed_when_userhash_is_true),
		cmocka_unit_test(the_rank_is_the_caller_s),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
