/* That of the challenges of a reply the right ones are answered. */

#include "support.h"
#include "choose.h"

enum { MANY = 8 };

#define REALM "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""
#define MD5 REALM ", algorithm=MD5"
#define SHA REALM ", algorithm=SHA-256"
#define SHA_512 REALM ", algorithm=SHA-512-256"
#define AKA_1 REALM ", algorithm=AKAv1-MD5"
#define AKA_2 REALM ", algorithm=AKAv2-SHA-256"

/* Chooses among the strings; those that begin with "P" are of a proxy. */
static size_t choose(const struct sda_preference *preference,
		     const char *const *text, struct sda_offer *offer)
{
	size_t count = 0;

	for (; text[count] != NULL; count++) {
		bool proxy = text[count][0] == 'P';

		memset(&offer[count], POISON, sizeof offer[count]);
		offer[count].value = span_of(text[count] + proxy);
		offer[count].proxy = proxy;
	}
	sda_choose(preference, offer, count);
	return count;
}

struct row {
	enum sda_policy policy;
	const char *text[MANY];
	enum sda_passed passed[MANY];
};

static void check(const struct row *row, size_t rows)
{
	for (size_t i = 0; i < rows; i++) {
		struct sda_preference preference =
			sda_preference_make(row[i].policy);
		struct sda_offer offer[MANY];
		size_t count = choose(&preference, row[i].text, offer);

		for (size_t k = 0; k < count; k++)
			assert_row(offer[k].passed == row[i].passed[k],
				   offer[k].value);
	}
}

//= rfc8760#2.4-topmost-supported
//= rfc7616#3.7-first-supported
static void the_topmost_of_a_realm_is_answered(void **state)
{
	static const struct row rows[] = {
		{SDA_PREFER_TOPMOST, {MD5}, {SDA_CHOSEN}},
		{SDA_PREFER_TOPMOST,
		 {MD5, SHA},
		 {SDA_CHOSEN, SDA_PASSED_BETTER}},
		{SDA_PREFER_TOPMOST,
		 {SHA_512, SHA, MD5},
		 {SDA_CHOSEN, SDA_PASSED_BETTER, SDA_PASSED_BETTER}},
		/* equal and different nonces of one realm: one answer */
		{SDA_PREFER_TOPMOST,
		 {SHA, SHA},
		 {SDA_CHOSEN, SDA_PASSED_BETTER}},
		{SDA_PREFER_TOPMOST,
		 {SHA, "Digest realm=\"r\", nonce=\"other\", qop=\"auth\""},
		 {SDA_CHOSEN, SDA_PASSED_BETTER}},
		/* the same realm, escaped */
		{SDA_PREFER_TOPMOST,
		 {SHA, "Digest realm=\"\\r\", nonce=\"n\""},
		 {SDA_CHOSEN, SDA_PASSED_BETTER}},
		/* the name in quotes, or in another case */
		{SDA_PREFER_TOPMOST,
		 {REALM ", algorithm=\"SHA-256\"", MD5},
		 {SDA_CHOSEN, SDA_PASSED_BETTER}},
		{SDA_PREFER_TOPMOST,
		 {"dIGEST REALM=\"r\", Nonce=\"n\", ALGORITHM=sha-256"},
		 {SDA_CHOSEN}},
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#22.1-realm-is-space
//= rfc8760#2.4-topmost-of-realms
static void each_realm_is_answered(void **state)
{
	static const struct row rows[] = {
		{SDA_PREFER_TOPMOST,
		 {SHA, "Digest realm=\"s\", nonce=\"n\"",
		  "Digest realm=\"R\", nonce=\"n\"", MD5},
		 {SDA_CHOSEN, SDA_CHOSEN, SDA_CHOSEN, SDA_PASSED_BETTER}},
		/* a proxy has credentials of its own */
		{SDA_PREFER_TOPMOST,
		 {SHA, "P" SHA, "P" MD5, MD5},
		 {SDA_CHOSEN, SDA_CHOSEN, SDA_PASSED_BETTER,
		  SDA_PASSED_BETTER}},
		/* an empty realm is one */
		{SDA_PREFER_TOPMOST,
		 {"Digest realm=\"\", nonce=\"n\"",
		  "Digest realm=\"\", nonce=\"m\"", MD5},
		 {SDA_CHOSEN, SDA_PASSED_BETTER, SDA_CHOSEN}},
	};
	(void)state;
	check(rows, ROWS(rows));
}

/* A challenge that is passed over, and why. */
static const struct {
	const char *text;
	enum sda_passed passed;
} odd[] = {
	{"", SDA_PASSED_MALFORMED},
	{"Digest", SDA_PASSED_MALFORMED},
	{"Digest realm=\"r\"; nonce=\"n\"", SDA_PASSED_MALFORMED},
	{"Digest realm=\"r, nonce=\"n\"", SDA_PASSED_MALFORMED},
	{"Digest realm=\"r\", nonce=\"n\", nonce=\"m\"", SDA_PASSED_MALFORMED},
	{"Basic realm=\"r\"", SDA_PASSED_SCHEME},
	{"Bearer realm=\"r\", nonce=\"n\"", SDA_PASSED_SCHEME},
	{"Digest nonce=\"n\"", SDA_PASSED_REALM},
	{"Digest realm=\"r\"", SDA_PASSED_NONCE},
	{REALM ", algorithm=SHA-1", SDA_PASSED_ALGORITHM},
	{REALM ", algorithm=SHA-512", SDA_PASSED_ALGORITHM},
	{REALM ", algorithm=AKAv3-MD5", SDA_PASSED_ALGORITHM},
	{REALM ", algorithm=AKAv1-X", SDA_PASSED_ALGORITHM},
	{"Digest realm=\"r\", nonce=\"n\", qop=\"auth-conf\"", SDA_PASSED_QOP},
	{"Digest realm=\"r\", nonce=\"n\", qop=\"\"", SDA_PASSED_QOP},
	{REALM ", algorithm=AKAv1-MD5", SDA_PASSED_POLICY},
};

//= rfc8760#2.4-ignore-unknown
//= rfc7616#3.3-algorithm-unknown
//= rfc3310#3.1-unknown-version
//= rfc7616#3.3-qop-unknown-ignored
static void what_is_not_understood_does_not_stop_the_others(void **state)
{
	struct sda_preference topmost =
		sda_preference_make(SDA_PREFER_TOPMOST);
	(void)state;
	for (size_t i = 0; i < ROWS(odd); i++)
		for (size_t place = 0; place < 3; place++) {
			const char *text[] = {SHA, MD5, NULL, NULL};
			struct sda_offer offer[3];

			memmove(text + place + 1, text + place,
				(2 - place) * sizeof *text);
			text[place] = odd[i].text;
			assert_int_equal(choose(&topmost, text, offer), 3);
			assert_row(offer[place].passed == odd[i].passed,
				   offer[place].value);
			assert_int_equal(offer[place == 0].passed, SDA_CHOSEN);
			assert_int_equal(offer[place == 2 ? 1 : 2].passed,
					 SDA_PASSED_BETTER);
		}
}

//= rfc8760#2.4-abandon
static void none_may_be_chosen(void **state)
{
	struct sda_preference topmost =
		sda_preference_make(SDA_PREFER_TOPMOST);
	struct sda_offer offer[ROWS(odd)];
	const char *text[ROWS(odd) + 1] = {NULL};

	(void)state;
	for (size_t i = 0; i < ROWS(odd); i++)
		text[i] = odd[i].text;
	assert_int_equal(choose(&topmost, text, offer), ROWS(odd));
	for (size_t i = 0; i < ROWS(odd); i++)
		assert_int_equal(offer[i].passed, odd[i].passed);
	sda_choose(&topmost, NULL, 0);
}

static void a_field_that_is_too_long_is_malformed(void **state)
{
	static char text[SDA_SPAN_MAX + 2] = SHA ", x=";
	struct sda_preference topmost =
		sda_preference_make(SDA_PREFER_TOPMOST);
	struct sda_offer offer[2];

	(void)state;
	memset(text + strlen(text), 'x', sizeof text - 1 - strlen(text));
	assert_int_equal(
		choose(&topmost, (const char *[]){text, MD5, NULL}, offer), 2);
	assert_int_equal(offer[0].passed, SDA_PASSED_MALFORMED);
	assert_int_equal(offer[1].passed, SDA_CHOSEN);
	offer[0].value.len--;
	sda_choose(&topmost, offer, 2);
	assert_int_equal(offer[0].passed, SDA_CHOSEN);
	assert_int_equal(offer[1].passed, SDA_PASSED_BETTER);
}

//= rfc7616#5.8-strongest
//= rfc7616#5.6-strongest
//= rfc3310#5.3-strongest
//= rfc4169#4.1-prefer
static void the_policy_comes_before_the_order(void **state)
{
	static const struct row rows[] = {
		{SDA_PREFER_STRONGEST,
		 {MD5, SHA, SHA_512},
		 {SDA_PASSED_BETTER, SDA_CHOSEN, SDA_PASSED_BETTER}},
		{SDA_PREFER_STRONGEST,
		 {MD5, SHA_512, SHA},
		 {SDA_PASSED_BETTER, SDA_CHOSEN, SDA_PASSED_BETTER}},
		{SDA_PREFER_STRONGEST, {MD5}, {SDA_CHOSEN}},
		{SDA_REFUSE_MD5, {MD5, SHA}, {SDA_PASSED_POLICY, SDA_CHOSEN}},
		{SDA_REFUSE_MD5,
		 {MD5, REALM, REALM ", algorithm=MD5-sess"},
		 {SDA_PASSED_POLICY, SDA_PASSED_POLICY, SDA_PASSED_POLICY}},
		{SDA_PREFER_AKA,
		 {MD5, SHA, AKA_1, AKA_2},
		 {SDA_PASSED_BETTER, SDA_PASSED_BETTER, SDA_PASSED_BETTER,
		  SDA_CHOSEN}},
		{SDA_PREFER_AKA,
		 {AKA_1, SHA, MD5},
		 {SDA_CHOSEN, SDA_PASSED_BETTER, SDA_PASSED_BETTER}},
		{SDA_PREFER_AKA, {MD5, AKA_1}, {SDA_PASSED_BETTER, SDA_CHOSEN}},
		{SDA_PREFER_AKA,
		 {REALM ", algorithm=AKAv1-MD5-sess",
		  REALM ", algorithm=AKAv2-SHA-512-256", MD5},
		 {SDA_PASSED_POLICY, SDA_PASSED_POLICY, SDA_CHOSEN}},
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void ranks_are_the_callers(void **state)
{
	struct sda_preference own = {.rank = {[0] = {[SDA_MD5] = 200,
						     [SDA_SHA_256] = 199}}};
	struct sda_offer offer[3];

	(void)state;
	choose(&own, (const char *[]){SHA_512, SHA, MD5, NULL}, offer);
	assert_int_equal(offer[0].passed, SDA_PASSED_POLICY);
	assert_int_equal(offer[1].passed, SDA_PASSED_BETTER);
	assert_int_equal(offer[2].passed, SDA_CHOSEN);
	assert_int_equal(offer[2].rank, 200);
	assert_true(span_same(offer[2].realm, SPAN("r")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_topmost_of_a_realm_is_answered),
		cmocka_unit_test(each_realm_is_answered),
		cmocka_unit_test(
			what_is_not_understood_does_not_stop_the_others),
		cmocka_unit_test(none_may_be_chosen),
		cmocka_unit_test(a_field_that_is_too_long_is_malformed),
		cmocka_unit_test(the_policy_comes_before_the_order),
		cmocka_unit_test(ranks_are_the_callers),
	};

	return cmocka_run_group_tests_name("choose", tests, NULL, NULL);
}
