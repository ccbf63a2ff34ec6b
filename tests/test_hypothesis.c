#include "extended.h"
#include "hypothesis.h"
#include "support.h"

/* The responses below were computed with the openssl program. */

#define HEAD                                                              \
	"Digest username=\"alice\", realm=\"example.com\", nonce=\"n\", " \
	"uri=\"sip:example.com\", "
#define COUNTED HEAD "cnonce=\"c\", nc=0000000a, "

enum { ROOM = 65536 };

static uint8_t room_bytes[ROOM];

/* A request with one Authorization field that has this value. */
struct stage {
	struct capture request;
	struct sda_field field;
	struct keys keys;
	struct scene scene;
	struct reading reading;
	struct exchange exchange;
	struct mistakes mistakes;
};

static void set(struct stage *s, const char *value)
{
	static const struct stage empty;

	*s = empty;
	s->request.start.is_request = true;
	s->request.start.method = SPAN("REGISTER");
	s->request.start.request_uri = SPAN("sip:example.com");
	s->field.name = SPAN("Authorization");
	s->field.value = span_of(value);
	s->keys.has_password = true;
	s->keys.password = SPAN("secret");
	s->scene.request = &s->request;
	s->scene.keys = &s->keys;
	reading_make(&s->field, SDA_HEADER_CREDENTIALS, &s->reading);
	assert_int_equal(s->reading.status, SDA_OK);
	exchange_make(&s->scene, &s->reading, &s->exchange);
}

static void search(struct stage *s)
{
	struct sda_writer room = sda_writer_make(room_bytes, sizeof room_bytes);

	hypothesis_search(&s->exchange, &room, &s->mistakes);
	assert_int_equal(room.len, 0);
	assert_false(room.overflow);
}

/* The fields are right: for each algorithm, and for each form. */
static void the_first_recipe_is_the_right_one(void **state)
{
	static const char *const right[] = {
		HEAD "response=\"04782234298e2f0ad40d5565bbef7fd4\"",
		COUNTED
		"qop=auth, response=\"328149cb72d1a29c8f7d2a4a54bdab43\"",
		COUNTED
		"qop=auth, response=\"328149CB72D1A29C8F7D2A4A54BDAB43\"",
		COUNTED "qop=auth, algorithm=SHA-256, response=\""
			"65dd98fa44a63e385ab0a3dc24bac94b"
			"cd62b722559b59cf2a2fd4be40b89d66\"",
		COUNTED "qop=auth, algorithm=SHA-512-256, response=\""
			"a55882110264ccfc873cd3dbc4128c17"
			"540841ff5f7954d2aac43d462c7b7a92\"",
		COUNTED "qop=auth-int, algorithm=MD5-sess, response=\""
			"7e6cb2f330ccd767d0389b9c6e6e6c9d\"",
		COUNTED "qop=auth-int, algorithm=SHA-256-sess, response=\""
			"5bcc2d6fa63bf84e6d2c084ce87a4d77"
			"86398939b5a821707d45da6a891cb8d1\"",
		COUNTED "qop=auth-int, algorithm=SHA-512-256-sess, response=\""
			"2dddb1d0995350d9ad134a9b5e67d9f0"
			"1f3e2f1bdfb21d60b86178e65f0c72f8\"",
	};
	struct stage s;
	struct recipe recipe;
	struct sda_digest digest;

	(void)state;
	for (size_t i = 0; i < ROWS(right); i++) {
		set(&s, right[i]);
		s.request.body = SPAN("body");
		exchange_recipe(&s.exchange, &recipe);
		assert_row(hypothesis_fits(&recipe, &s.exchange),
			   span_of(right[i]));
		assert_true(exchange_right(&s.exchange, &digest));
		assert_row(
			exchange_is_seen(&s.exchange, sda_digest_span(&digest)),
			span_of(right[i]));
	}
}

static void one_mistake_is_named(void **state)
{
	struct stage s;

	(void)state;
	set(&s,
	    COUNTED "qop=auth, response=\"f0dc3eb8225222b28d41b46271e04600\"");
	search(&s);
	assert_int_equal(s.mistakes.count, 1);
	assert_int_equal(s.mistakes.found[0].rows, 1);
	assert_string_equal(s.mistakes.found[0].row[0]->name, "nc-decimal");
}

static void two_mistakes_are_named(void **state)
{
	struct stage s;

	(void)state;
	set(&s,
	    COUNTED "qop=auth, response=\"b03fac0766ab334e18c9641412c52e08\"");
	search(&s);
	assert_int_equal(s.mistakes.count, 1);
	assert_int_equal(s.mistakes.found[0].rows, 2);
	assert_string_equal(s.mistakes.found[0].row[0]->name, "method-invite");
	assert_string_equal(s.mistakes.found[0].row[1]->name, "nc-decimal");
}

static void nothing_explains_another_value(void **state)
{
	static const char *const values[] = {
		COUNTED
		"qop=auth, response=\"f0dc3eb8225222b28d41b46271e04601\"",
		COUNTED
		"qop=auth, response=\"f0dc3eb8225222b28d41b46271e0460\"",
		COUNTED "qop=auth, response=\"\"",
		COUNTED "qop=auth",
	};
	struct stage s;

	(void)state;
	for (size_t i = 0; i < ROWS(values); i++) {
		set(&s, values[i]);
		search(&s);
		assert_row(s.mistakes.count == 0, span_of(values[i]));
		assert_row(s.mistakes.tried > hypothesis_count(),
			   span_of(values[i]));
	}
}

/* Without room no text can be made: then no mistake is found, nor a wrong one.
 */
static void too_little_room_finds_nothing(void **state)
{
	struct sda_writer room = sda_writer_make(room_bytes, 1);
	struct stage s;

	(void)state;
	set(&s,
	    COUNTED "qop=auth, response=\"f0dc3eb8225222b28d41b46271e04600\"");
	hypothesis_search(&s.exchange, &room, &s.mistakes);
	assert_int_equal(s.mistakes.count, 0);
}

static void every_row_is_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < hypothesis_count(); i++) {
		const struct hypothesis *row = hypothesis_at(i);
		assert_row(*row->what != '\0' && row->touches != 0 &&
				   row->edit != NULL,
			   span_of(row->name));
		assert_row(*row->lesson->rule != '\0' &&
				   *row->lesson->mend != '\0',
			   span_of(row->name));
	}
}

static void an_extended_value_is_decoded(void **state)
{
	static const struct {
		struct sda_span value;
		bool good;
		struct sda_span text;
	} rows[] = {
		{TEXT("UTF-8''J%C3%A4s%c3%b8n%20Doe"), true,
		 TEXT("J\xC3\xA4s\xC3\xB8n Doe")},
		{TEXT("utf-8'en'bob"), true, TEXT("bob")},
		{TEXT("UTF-8''"), true, TEXT("")},
		{TEXT("UTF-8'bob"), false, TEXT("")},
		{TEXT("UTF-8"), false, TEXT("")},
		{TEXT(""), false, TEXT("")},
		{TEXT("iso-8859-1'en'%A3%20rates"), true,
		 TEXT("\xC2\xA3 rates")},
		{TEXT("KOI8-R''bob"), false, TEXT("")},
		{TEXT("UTF-8''%FF"), false, TEXT("")},
		{TEXT("UTF-8''%4"), false, TEXT("")},
		{TEXT("UTF-8''%4g"), false, TEXT("")},
		{TEXT("UTF-8''%"), false, TEXT("")},
	};

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span copy = span_copy(rows[i].value);
		struct sda_writer room =
			sda_writer_make(room_bytes, sizeof room_bytes);
		struct sda_span text = SPAN("unchanged");
		bool good = extended_read(copy, &room, &text);
		assert_row(good == rows[i].good, rows[i].value);
		assert_row(span_same(text,
				     good ? rows[i].text : SPAN("unchanged")),
			   rows[i].value);
		span_free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_recipe_is_the_right_one),
		cmocka_unit_test(one_mistake_is_named),
		cmocka_unit_test(two_mistakes_are_named),
		cmocka_unit_test(nothing_explains_another_value),
		cmocka_unit_test(too_little_room_finds_nothing),
		cmocka_unit_test(every_row_is_complete),
		cmocka_unit_test(an_extended_value_is_decoded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
