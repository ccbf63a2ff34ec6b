/* How hexadecimal values may depart from their productions. */

#include "deviation_rows.h"

#define D32 "0123456789abcdef0123456789abcdef"
#define U32 "0123456789ABCDEF0123456789abcdef"
#define D31 "0123456789abcdef0123456789abcde"
#define D33 D32 "0"

//= rfc7616#3.5-nc-digits
static void nc_is_eight_lower_case_digits(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_TOKEN, TEXT("00000001"), OK},
		{SDA_TOKEN, TEXT("ffffffff"), OK},
		{SDA_TOKEN, TEXT("0000000A"), CASE},
		{SDA_TOKEN, TEXT("1"), LENGTH},
		{SDA_TOKEN, TEXT("0000001"), LENGTH},
		{SDA_TOKEN, TEXT("000000001"), LENGTH},
		{SDA_TOKEN, TEXT("00000A"), LENGTH | CASE},
		{SDA_TOKEN, TEXT("0000000g"), VALUE},
		{SDA_TOKEN, TEXT("0000000G"), VALUE},
		{SDA_TOKEN, TEXT("zz"), LENGTH | VALUE},
		{SDA_QUOTED, TEXT("00000001"), QUOTED},
		{SDA_QUOTED, TEXT("0000000A"), QUOTED | CASE},
		{SDA_QUOTED, TEXT(""), QUOTED | LENGTH},
		{SDA_QUOTED, TEXT(" 0000001"), QUOTED | VALUE},
		{SDA_QUOTED, TEXT("00000001 "), QUOTED | LENGTH | VALUE},
	};
	(void)state;
	check_both(SDA_NAME_NC, rows, ROWS(rows));
}

//= rfc8760#2.7-request-digest
//= rfc8760#2.7-digest-digits
//= rfc8760#2.7-empty-allowed
static void a_digest_of_md5_has_32_digits_or_none(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT(D32), OK},
		{SDA_QUOTED, TEXT(""), OK},
		{SDA_QUOTED, TEXT(U32), CASE},
		{SDA_QUOTED, TEXT(D31), LENGTH},
		{SDA_QUOTED, TEXT(D33), LENGTH},
		{SDA_QUOTED, TEXT(D32 D32), LENGTH},
		{SDA_QUOTED, TEXT("a"), LENGTH},
		{SDA_QUOTED, TEXT("A"), LENGTH | CASE},
		{SDA_QUOTED, TEXT("g"), LENGTH | VALUE},
		{SDA_QUOTED, TEXT(D31 " "), VALUE},
		{SDA_QUOTED, TEXT(D31 "g"), VALUE},
		{SDA_TOKEN, TEXT(D32), UNQUOTED},
		{SDA_TOKEN, TEXT(U32), UNQUOTED | CASE},
		{SDA_TOKEN, TEXT("x"), UNQUOTED | LENGTH | VALUE},
		/* RFC 3261 20.7, 35 digits */
		{SDA_QUOTED, TEXT("7587245234b3434cc3412213e5f113a5432"),
		 LENGTH},
	};
	(void)state;
	check_both(SDA_NAME_RESPONSE, rows, ROWS(rows));
	check_both(SDA_NAME_RSPAUTH, rows, ROWS(rows));
}

//= rfc8760#2.7-digest-digits
//= rfc8760#2.7-empty-allowed
static void a_digest_of_sha_2_has_64_digits_or_none(void **state)
{
	static const enum sda_algorithm algorithms[] = {
		SDA_SHA_256,
		SDA_SHA_256_SESS,
		SDA_SHA_512_256,
		SDA_SHA_512_256_SESS,
	};
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT(D32 D32), OK},
		{SDA_QUOTED, TEXT(""), OK},
		{SDA_QUOTED, TEXT(D32 U32), CASE},
		{SDA_QUOTED, TEXT(D32), LENGTH},
		{SDA_QUOTED, TEXT(D32 D31), LENGTH},
		{SDA_QUOTED, TEXT(D32 D33), LENGTH},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(algorithms); i++)
		check_one(SDA_HEADER_CREDENTIALS, algorithms[i],
			  SDA_NAME_RESPONSE, rows, ROWS(rows));
}

/* RFC 8760 2.7: at least 32, whatever the algorithm. */
//= rfc8760#2.7-digest-digits
static void a_digest_of_an_unknown_algorithm_has_32_at_least(void **state)
{
	static const struct deviation_row rows[] = {
		{SDA_QUOTED, TEXT(D32), OK},
		{SDA_QUOTED, TEXT(D33), OK},
		{SDA_QUOTED, TEXT(D32 D32 D32 D32), OK},
		{SDA_QUOTED, TEXT(""), OK},
		{SDA_QUOTED, TEXT(D31), LENGTH},
		{SDA_QUOTED, TEXT("0"), LENGTH},
		{SDA_QUOTED, TEXT(U32), CASE},
	};
	(void)state;
	check_one(SDA_HEADER_CREDENTIALS, SDA_ALGORITHM_UNKNOWN,
		  SDA_NAME_RESPONSE, rows, ROWS(rows));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nc_is_eight_lower_case_digits),
		cmocka_unit_test(a_digest_of_md5_has_32_digits_or_none),
		cmocka_unit_test(a_digest_of_sha_2_has_64_digits_or_none),
		cmocka_unit_test(
			a_digest_of_an_unknown_algorithm_has_32_at_least),
	};

	return cmocka_run_group_tests_name("deviation_digits", tests, NULL,
					   NULL);
}
