/* Which whole values of a header field are a Digest. */

#include "support.h"
#include "params.h"

/* Reads on a copy and checks that a refusal changed nothing. */
static enum sda_status digest(struct sda_span value)
{
	struct sda_params out, before;
	struct sda_span copy = span_copy(value);

	memset(&out, POISON, sizeof out);
	memset(&before, POISON, sizeof before);
	enum sda_status status = sda_params_digest(SDA_HEADER_CREDENTIALS, copy, &out);
	if (status != SDA_OK)
		assert_memory_equal(&out, &before, sizeof out);
	span_free(copy);
	return status;
}

static void check_digest(const struct sda_span *row, size_t count,
			 enum sda_status expected)
{
	for (size_t i = 0; i < count; i++)
		assert_row(digest(row[i]) == expected, row[i]);
}

/* Every wrong form that auth-param makes grammatical is among them. */
//= rfc8760#2.7-header
static void the_whole_language_of_a_header_is_read(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("Digest a=b"),
		TEXT("DIGEST a=b"),
		TEXT("dIgEsT\r\n a=b"),
		TEXT("Digest \t \r\n\ta=b"),
		TEXT("Digest realm=\"atlanta.com\", domain=\"sip:ss1.carrier"
		     ".com\", qop=\"auth\", "
		     "nonce=\"f84f1cec41e6cbe5aea9c8e88d359"
		     "\", opaque=\"\", stale=FALSE, algorithm=MD5"),
		TEXT("Digest username=\"Alice\", realm=\"atlanta.com\", nonce="
		     "\"84a4cc6f3082121f32b42a2187831a9e\", response="
		     "\"7587245234b3434cc3412213e5f113a5432\""),
		TEXT("Digest response=\"\""),
		TEXT("Digest response=\"ABCDEF\""),
		TEXT("Digest username=bob"),
		TEXT("Digest qop=\"auth\",nc=\"00000001\""),
		TEXT("Digest nc=1,nonce=\"\""),
		TEXT("Digest nc=FFFFFFFF"),
		TEXT("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe"),
		TEXT("Digest uri=\"sip:[2001:db8::1]\""),
		TEXT("Digest uri=\"\""),
		TEXT("Digest uri=\"*\""),
		TEXT("Digest realm \t= \r\n \"a\" , nc = 1"),
		TEXT("Digest realm=\"a\r\n b\""),
		TEXT("Digest realm=\"\\\"\\\\\\\0\""),
		TEXT("Digest realm=\"J\xC3\xA4s\xC3\xB8n\t\""),
		TEXT("Digest qop=\"auth, auth-int\""),
		TEXT("Digest qop=auth,algorithm=\"MD5\",stale=\"true\""),
	};
	(void)state;
	check_digest(rows, ROWS(rows), SDA_OK);
}

//= rfc8760#2.7-header
//= rfc3261#7.3.1-not-joined
static void what_the_grammar_does_not_derive_is_malformed(void **state)
{
	static const struct sda_span rows[] = {
		TEXT(""),
		TEXT("Digest"),
		TEXT("Digest "),
		TEXT("Digest\ta"),
		TEXT("Digest\r\na=b"),
		TEXT("Digest\n a=b"),
		TEXT(" Digest a=b"),
		TEXT("Digest,a=b"),
		TEXT("Digest=a=b"),
		TEXT("Digest = algorithm=MD5"),
		TEXT("\"Digest\" a=b"),
		TEXT("Digest a=b,"),
		TEXT("Digest a=b,,c=d"),
		TEXT("Digest ,a=b"),
		TEXT("Digest a=b;c=d"),
		TEXT("Digest a=b\r\n \r\n ,c=d"),
		TEXT("Digest \r\n \r\n a=b"),
		TEXT("Digest uri=sip:bob@biloxi.com"),
		TEXT("Digest username*=UTF-8''a$b"),
		TEXT("Digest username*=UTF-8''a&b"),
		TEXT("Digest realm=\"a\r\n\r\n b\""),
		TEXT("Digest realm=\"a\\\""),
		TEXT("Digest realm=\"a\\\xC3\xA4\""),
		TEXT("Digest realm=\"a\0\""),
		TEXT("Digest realm=\"\xE4\""),
		TEXT("Digest realm=\"\x7F\""),
		TEXT("Digest realm=\"a\", Digest realm=\"b\""),
		TEXT("Digest realm=\"a\" nonce=\"b\""),
		TEXT("Digest cnonce=\"56593a80,nc=\"00000001\""),
	};
	(void)state;
	check_digest(rows, ROWS(rows), SDA_MALFORMED);
}

//= rfc8760#2.6-no-basic
//= rfc4475#3.3.7-unknown-scheme
static void another_scheme_is_unsupported_when_it_is_grammatical(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("NoOneKnowsThisScheme opaque-data=here"),
		TEXT("Bearer authz_server=\"https://as.example.com\""),
		TEXT("Digestx a=b"),
		TEXT("Diges a=b"),
		TEXT("Digess a=b"),
		TEXT("xDigest a=b"),
		TEXT("MD5 a=b"),
		TEXT("nc a=b"),
		TEXT("Basic realm=\"a\",realm=\"b\""),
	};
	(void)state;
	check_digest(rows, ROWS(rows), SDA_UNSUPPORTED);
}

//= rfc8760#2.7-header
//= rfc8760#2.6-no-basic
static void another_scheme_is_malformed_when_it_is_not(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("Basic dXNlcjpwYXNz"),
		TEXT("Basic dXNlcjpwYXM="),
		TEXT("Basic"),
		TEXT("Basic "),
		TEXT("NTLM TlRMTVNTUAAB=="),
		TEXT("Basic realm=\"a\","),
		TEXT("Bearer a=b;c=d"),
	};
	(void)state;
	check_digest(rows, ROWS(rows), SDA_MALFORMED);
}

//= rfc7235#2.1-once
static void a_known_name_twice_in_a_digest_is_a_duplicate(void **state)
{
	static const struct sda_span rows[] = {
		TEXT("Digest realm=\"a\",realm=\"a\""),
		TEXT("Digest algorithm=MD5,nonce=\"x\",ALGORITHM=\"md5\""),
	};
	(void)state;
	check_digest(rows, ROWS(rows), SDA_DUPLICATE);
}

/* Each byte of a piece has a '+' where the text up to there is accepted. */
static const struct {
	const char *piece, *good;
} pieces[] = {
	{ "Digest ", "-------" }, { "realm=\"a\\\"b\"", "-----------+" },
	{ ", nc=01", "-----++" }, { " \r\n ,", "-----" },
	{ "\r\n uri", "------" }, { " = \"\"", "----+" },
	{ ",x=\"", "----" },	  { "\xC3\xA4\r\n \\", "------" },
	{ "\"\"", "-+" },	  { ",y=z-", "---++" },
};

//= rfc8760#2.7-header
static void every_prefix_has_the_verdict_of_the_grammar(void **state)
{
	char text[80] = "", good[80] = "";
	(void)state;
	for (size_t i = 0; i < ROWS(pieces); i++) {
		strcat(text, pieces[i].piece);
		strcat(good, pieces[i].good);
		assert_int_equal(strlen(text), strlen(good));
	}
	for (size_t len = 0; len <= strlen(text); len++) {
		struct sda_span head = span_head(span_of(text), len);
		bool ok = len > 0 && good[len - 1] == '+';

		assert_row(digest(head) == (ok ? SDA_OK : SDA_MALFORMED), head);
	}
}

static enum sda_status of_length(size_t len)
{
	static const char head[] = "Digest a=";
	uint8_t *text = malloc(len);
	struct sda_span s = { text, len };

	assert_non_null(text);
	memset(text, 'x', len);
	memcpy(text, head, sizeof head - 1);
	enum sda_status status = digest(s);
	free(text);
	return status;
}

static void the_longest_value_is_read_and_a_longer_one_refused(void **state)
{
	(void)state;
	assert_int_equal(of_length(65534), SDA_OK);
	assert_int_equal(of_length(65535), SDA_OK);
	assert_int_equal(of_length(65536), SDA_TOO_LONG);
	assert_int_equal(of_length(200000), SDA_TOO_LONG);
}

//= rfc7616#3.3-algorithm-default
static void no_algorithm_means_md5_but_an_unknown_one_does_not(void **state)
{
	static const struct {
		struct sda_param param;
		enum sda_algorithm algorithm;
	} rows[] = {
		{ { { NULL, 0 }, { NULL, 0 }, SDA_ABSENT, SDA_NAMES },
		  SDA_MD5 },
		{ { TEXT("algorithm"), TEXT("sha-256"), SDA_TOKEN, 0 },
		  SDA_SHA_256 },
		{ { TEXT("algorithm"), TEXT("SHA-512-256-sess"), SDA_QUOTED, 0 },
		  SDA_SHA_512_256_SESS },
		{ { TEXT("algorithm"), TEXT("SHA-512"), SDA_TOKEN, 0 },
		  SDA_ALGORITHM_UNKNOWN },
		{ { TEXT("algorithm"), TEXT(""), SDA_QUOTED, 0 },
		  SDA_ALGORITHM_UNKNOWN },
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(sda_param_algorithm(rows[i].param) ==
				   rows[i].algorithm,
			   rows[i].param.value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_whole_language_of_a_header_is_read),
		cmocka_unit_test(what_the_grammar_does_not_derive_is_malformed),
		cmocka_unit_test(
			another_scheme_is_unsupported_when_it_is_grammatical),
		cmocka_unit_test(another_scheme_is_malformed_when_it_is_not),
		cmocka_unit_test(a_known_name_twice_in_a_digest_is_a_duplicate),
		cmocka_unit_test(every_prefix_has_the_verdict_of_the_grammar),
		cmocka_unit_test(
			the_longest_value_is_read_and_a_longer_one_refused),
		cmocka_unit_test(
			no_algorithm_means_md5_but_an_unknown_one_does_not),
	};

	return cmocka_run_group_tests_name("params_digest", tests, NULL, NULL);
}
