/*
 * That a nonce is recognised by who made it, for what it was made, as long as
 * it lives, and by nobody else. Expected nonces: Python's hmac and struct.
 */

#include "support.h"
#include "nonce.h"

enum { DIGITS = SDA_NONCE_DIGITS };

static const uint64_t made = 1700000000123, life = 60000;

#define OLD_KEY SPAN("0123456789abcdef0123456789abcdef")
#define NEW_KEY SPAN("fedcba9876543210fedcba9876543210")
#define SALT SPAN("\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7")
#define CALL_ID SPAN("a84b4c76e66710")
#define KNOWN                                        \
	"0000018bcfe5687bf0f1f2f3f4f5f6f7bfd46179aebb6e55bcfbf7ee266c2101"

static struct sda_nonce_binding usual(void)
{
	struct sda_nonce_binding binding = {
		SPAN("example.com"), SDA_SHA_256, SDA_OFFERS_AUTH, CALL_ID};

	return binding;
}

static struct sda_nonce_keys keys_of(struct sda_span current,
				     struct sda_span previous)
{
	struct sda_nonce_keys keys = {current, previous};

	return keys;
}

/* What is said of a text, for the usual binding; a refusal writes nothing. */
static enum sda_status check(struct sda_nonce_keys keys, struct sda_span text,
			     const struct sda_nonce_binding *binding,
			     uint64_t now)
{
	struct sda_span copy = span_copy(text);
	struct sda_nonce nonce, before;
	enum sda_status status;

	memset(&nonce, POISON, sizeof nonce);
	before = nonce;
	status = sda_nonce_check(&keys, copy, binding, now, life, &nonce);
	if (status == SDA_REFUSED)
		assert_memory_equal(&nonce, &before, sizeof nonce);
	else
		assert_true(nonce.time == made);
	span_free(copy);
	return status;
}

static enum sda_status check_usual(struct sda_span text, uint64_t now)
{
	struct sda_nonce_binding binding = usual();

	return check(keys_of(OLD_KEY, SPAN("")), text, &binding, now);
}

static void the_known_nonces_come_out(void **state)
{
	static uint8_t realm[300], context[70], key[100];
	const struct {
		struct sda_span key;
		uint64_t time;
		struct sda_span salt;
		struct sda_nonce_binding binding;
		const char *text;
	} rows[] = {
		{OLD_KEY, made, SALT, usual(), KNOWN},
		{SPAN("k"), 0, SPAN("\0\0\0\0\0\0\0\0"),
		 {{NULL, 0}, SDA_MD5, 0, {NULL, 0}},
		 "00000000000000000000000000000000"
		 "9534baa91b0b19e2dd20b0dbbe72431b"},
		{{key, sizeof key}, UINT64_MAX,
		 SPAN("\xff\xff\xff\xff\xff\xff\xff\xff"),
		 {{realm, sizeof realm}, SDA_SHA_512_256_SESS,
		  SDA_OFFERS_AUTH | SDA_OFFERS_AUTH_INT,
		  {context, sizeof context}},
		 "ffffffffffffffffffffffffffffffff"
		 "516f73c4f4c558c3e4103cb423cfe267"},
	};
	(void)state;
	memset(realm, 'r', sizeof realm);
	memset(context, 'c', sizeof context);
	for (size_t i = 0; i < sizeof key; i++)
		key[i] = (uint8_t)i;
	for (size_t i = 0; i < ROWS(rows); i++) {
		uint8_t out[DIGITS + 1];
		struct sda_span text = {out, DIGITS};

		memset(out, POISON, sizeof out);
		sda_nonce_make(rows[i].key, rows[i].time, rows[i].salt,
			       &rows[i].binding, out);
		assert_row(span_same(text, span_of(rows[i].text)), text);
		assert_int_equal(out[DIGITS], POISON);
	}
}

static void a_nonce_is_good_from_when_it_was_made(void **state)
{
	(void)state;
	assert_int_equal(check_usual(SPAN(KNOWN), made - 1), SDA_REFUSED);
	assert_int_equal(check_usual(SPAN(KNOWN), 0), SDA_REFUSED);
	assert_int_equal(check_usual(SPAN(KNOWN), made), SDA_OK);
}

//= rfc7616#3.6-old-nonce
static void it_is_stale_after_its_lifetime(void **state)
{
	(void)state;
	assert_int_equal(check_usual(SPAN(KNOWN), made + life), SDA_OK);
	assert_int_equal(check_usual(SPAN(KNOWN), made + life + 1), SDA_STALE);
	assert_int_equal(check_usual(SPAN(KNOWN), UINT64_MAX), SDA_STALE);
}

//= rfc7616#3.3-nonce-example
static void what_it_says_is_read(void **state)
{
	static const uint8_t id[SDA_NONCE_ID] = {
		0xbf, 0xd4, 0x61, 0x79, 0xae, 0xbb, 0x6e, 0x55,
		0xbc, 0xfb, 0xf7, 0xee, 0x26, 0x6c, 0x21, 0x01};
	struct sda_nonce_keys keys = keys_of(OLD_KEY, SPAN(""));
	struct sda_nonce_binding binding = usual();
	struct sda_nonce nonce;
	(void)state;
	for (uint64_t age = 0; age <= 2 * life; age += life / 2) {
		memset(&nonce, POISON, sizeof nonce);
		sda_nonce_check(&keys, SPAN(KNOWN), &binding, made + age, life,
				&nonce);
		assert_true(nonce.time == made);
		assert_memory_equal(nonce.id, id, sizeof id);
	}
}

static void any_other_digit_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < DIGITS; i++) {
		char text[] = KNOWN;

		for (unsigned c = 0; c < BYTES; c++) {
			struct sda_span s = {(const uint8_t *)text, DIGITS};

			text[i] = (char)c;
			assert_int_equal(check_usual(s, made),
					 text[i] == KNOWN[i] ? SDA_OK
							     : SDA_REFUSED);
		}
	}
}

static void any_other_length_is_refused(void **state)
{
	(void)state;
	for (size_t len = 0; len < DIGITS; len++)
		assert_int_equal(check_usual(span_head(SPAN(KNOWN), len), made),
				 SDA_REFUSED);
	assert_int_equal(check_usual(SPAN(KNOWN "0"), made), SDA_REFUSED);
	assert_int_equal(check_usual(SPAN(KNOWN KNOWN), made), SDA_REFUSED);
	assert_int_equal(check_usual((struct sda_span){NULL, 0}, made),
			 SDA_REFUSED);
}

static void both_keys_are_good_and_no_other(void **state)
{
	struct sda_nonce_binding b = usual();
	struct sda_span none = {NULL, 0};
	const struct {
		struct sda_span current, previous;
		enum sda_status status;
	} rows[] = {
		{OLD_KEY, NEW_KEY, SDA_OK},
		{NEW_KEY, OLD_KEY, SDA_OK},
		{OLD_KEY, OLD_KEY, SDA_OK},
		{none, OLD_KEY, SDA_OK},
		{NEW_KEY, none, SDA_REFUSED},
		{none, none, SDA_REFUSED},
		{span_head(OLD_KEY, 31), NEW_KEY, SDA_REFUSED},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(check(keys_of(rows[i].current, rows[i].previous),
				 SPAN(KNOWN), &b, made) == rows[i].status,
			   rows[i].current);
}

static void an_empty_key_recognises_nothing(void **state)
{
	struct sda_nonce_binding binding = usual();
	uint8_t out[DIGITS];
	struct sda_span text = {out, DIGITS}, none = {NULL, 0};
	(void)state;
	sda_nonce_make(none, made, SALT, &binding, out);
	assert_int_equal(check(keys_of(none, none), text, &binding, made),
			 SDA_REFUSED);
}

//= rfc7616#5.4-limited-nonce
static void a_nonce_for_something_else_is_refused(void **state)
{
	struct sda_nonce_keys keys = keys_of(OLD_KEY, SPAN(""));
	struct sda_nonce_binding other[9];
	(void)state;
	for (size_t i = 0; i < ROWS(other); i++)
		other[i] = usual();
	other[0].realm = SPAN("example.org");
	other[1].realm = SPAN("example.com ");
	other[2].realm = SPAN("");
	other[3].algorithm = SDA_MD5;
	other[4].qop = 0;
	other[5].qop = SDA_OFFERS_AUTH | SDA_OFFERS_AUTH_INT;
	other[6].context = SPAN("");
	other[7].context = SPAN("b84b4c76e66710");
	/* the octets are the same, what they stand for is not */
	other[8].realm = SPAN("example.coma84b4c");
	other[8].context = SPAN("76e66710");
	for (size_t i = 0; i < ROWS(other); i++)
		assert_row(check(keys, SPAN(KNOWN), &other[i], made) ==
				   SDA_REFUSED,
			   other[i].realm);
}

static void what_was_made_is_accepted(void **state)
{
	struct sda_nonce_keys keys = keys_of(OLD_KEY, SPAN(""));
	struct sda_nonce_binding binding = usual();
	struct sda_nonce nonce;
	uint8_t out[DIGITS];
	struct sda_span text = {out, DIGITS};
	(void)state;
	for (unsigned bit = 0; bit < 64; bit++) {
		uint64_t time = (uint64_t)1 << bit;

		sda_nonce_make(OLD_KEY, time, SALT, &binding, out);
		assert_int_equal(sda_nonce_check(&keys, text, &binding, time,
						 0, &nonce),
				 SDA_OK);
		assert_true(nonce.time == time);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_known_nonces_come_out),
		cmocka_unit_test(a_nonce_is_good_from_when_it_was_made),
		cmocka_unit_test(it_is_stale_after_its_lifetime),
		cmocka_unit_test(what_it_says_is_read),
		cmocka_unit_test(any_other_digit_is_refused),
		cmocka_unit_test(any_other_length_is_refused),
		cmocka_unit_test(both_keys_are_good_and_no_other),
		cmocka_unit_test(an_empty_key_recognises_nothing),
		cmocka_unit_test(a_nonce_for_something_else_is_refused),
		cmocka_unit_test(what_was_made_is_accepted),
	};

	return cmocka_run_group_tests_name("nonce", tests, NULL, NULL);
}
