/* That a client chooses the right challenge and answers it well. */

#include "support.h"
#include "tool/answer.h"

enum { ROOM = 2048 };

/* RFC 7616 3.9.1 */
static struct answer_input mufasa(void)
{
	struct answer_input in = {
		.method = TEXT("GET"),
		.uri = TEXT("/dir/index.html"),
		.username = TEXT("Mufasa"),
		.password = TEXT("Circle of Life"),
		.cnonce = TEXT("f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"),
		.nc = TEXT("00000001"),
	};

	return in;
}

static const char sha_256[] =
	"Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
	"algorithm=SHA-256, "
	"nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
	"opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

/* The answer as a C string in room; "" when there is none. */
static const char *answer(const char *challenge, struct answer_input in,
			  char *room)
{
	struct sda_writer w = sda_writer_make((uint8_t *)room, ROOM - 1);
	struct sda_challenge c;

	room[0] = '\0';
	if (!answer_suits(span_of(challenge), &c))
		return room;
	w.len = answer_write(&c, &in, &w) ? w.len : 0;
	room[w.len] = '\0';
	return room;
}

//= rfc7616#3.3-opaque-returned
//= rfc7616#3.4-quoted-names
//= rfc7616#3.4-unquoted-names
//= rfc8760#2.6-uri-quoted
static void published_answer_is_written(void **state)
{
	char room[ROOM];

	(void)state;
	assert_string_equal(
		answer(sha_256, mufasa(), room),
		"Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
		"nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
		"uri=\"/dir/index.html\", "
		"response="
		"\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf"
		"8db5856cb6c1\", algorithm=SHA-256, "
		"cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
		"opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", "
		"qop=auth, nc=00000001");
}

struct row {
	const char *challenge;
	bool suits;
};

//= rfc8760#2.4-ignore-unknown
//= rfc7616#3.3-algorithm-unknown
static void what_is_not_understood_is_ignored(void **state)
{
	static const struct row rows[] = {
		{"Digest realm=\"r\", nonce=\"n\"", true},
		{"Digest realm=\"\", nonce=\"\"", true},
		{"Digest realm=r, nonce=n, qop=auth", true},
		{"dIGEST realm=\"r\", nonce=\"n\", algorithm=sha-256", true},
		{"Digest realm=\"r\", nonce=\"n\", qop=\"x,auth-int\"", true},
		{"Basic realm=\"r\", nonce=\"n\"", false},
		{"Digest realm=\"r\"", false},
		{"Digest nonce=\"n\"", false},
		{"Digest realm=\"r\", nonce=\"n\",", false},
		{"Digest realm=\"r\", realm=\"r\", nonce=\"n\"", false},
		{"Digest realm=\"r\", nonce=\"n\", algorithm=SHA-1", false},
		{"Digest realm=\"r\", nonce=\"n\", qop=\"\"", false},
		{"Digest realm=\"r\", nonce=\"n\", qop=\"auth-conf\"", false},
		{"Digest", false},
		{"", false},
	};
	struct sda_challenge c;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_span text = span_of(rows[i].challenge);
		assert_row(answer_suits(text, &c) == rows[i].suits, text);
	}
}

/* What the answer to a challenge must hold, and what it must not. */
struct part {
	const char *challenge;
	const char *has;
	const char *lacks;
};

//= rfc8760#2.6-credentials-have-qop
//= rfc7616#3.3-opaque-returned
//= rfc7616#3.4-same-as-challenge
//= rfc7616#3.4-qop-offered
//= rfc7616#3.4.4-used
static void parameters_follow_the_challenge(void **state)
{
	static const struct part rows[] = {
		{"Digest realm=\"r\", nonce=\"n\"",
		 ", qop=auth, nc=", "algorithm"},
		{"Digest realm=\"r\", nonce=\"n\"", "realm=\"r\"", "opaque"},
		{"Digest realm=\"r\", nonce=\"n\", opaque=\"\"",
		 ", opaque=\"\",", "userhash"},
		{"Digest realm=\"r\", nonce=\"n\", qop=\"auth-int,auth\"",
		 ", qop=auth,", "auth-int"},
		{"Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
		 ", qop=auth-int,", "algorithm"},
		{"Digest realm=\"a\\\"b\", nonce=\"n\"", "realm=\"a\\\"b\"",
		 "realm=\"a\""},
		{"Digest realm=\"r\", nonce=\"n\", userhash=true",
		 ", userhash=true", "Mufasa"},
		{"Digest realm=\"r\", nonce=\"n\", userhash=false",
		 "username=\"Mufasa\"", "userhash"},
	};
	char room[ROOM];

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		const char *got = answer(rows[i].challenge, mufasa(), room);
		struct sda_span text = span_of(rows[i].challenge);
		assert_row(strstr(got, rows[i].has) != NULL, text);
		assert_row(strstr(got, rows[i].lacks) == NULL, text);
	}
}

//= rfc3261#25.1-quoted-pair
static void user_name_and_cnonce_are_escaped(void **state)
{
	struct answer_input in = mufasa();
	char room[ROOM];

	(void)state;
	in.username = SPAN("a\"\\b");
	in.cnonce = SPAN("\"");
	answer(sha_256, in, room);
	assert_non_null(strstr(room, "username=\"a\\\"\\\\b\","));
	assert_non_null(strstr(room, "cnonce=\"\\\"\","));
}

static void what_does_not_fit_is_not_written(void **state)
{
	struct answer_input in = mufasa();
	char room[ROOM];

	(void)state;
	in.uri = SPAN("sip:a\", nc=\"");
	assert_string_equal(answer(sha_256, in, room), "");
	in = mufasa();
	in.nc = SPAN("1");
	assert_string_equal(answer(sha_256, in, room), "");
	in.nc = SPAN("0000000A");
	assert_string_equal(answer(sha_256, in, room), "");
	in = mufasa();
	in.username = SPAN("a\r\nb");
	assert_string_equal(answer(sha_256, in, room), "");
	in.username = SPAN("J\xE4s");
	assert_string_equal(answer(sha_256, in, room), "");
}

static void small_room_is_noticed(void **state)
{
	struct answer_input in = mufasa();
	struct sda_challenge c;
	uint8_t room[ROOM];

	(void)state;
	assert_true(answer_suits(span_of(sha_256), &c));
	struct sda_writer w = sda_writer_make(room, 100);
	assert_false(answer_write(&c, &in, &w));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published_answer_is_written),
		cmocka_unit_test(what_is_not_understood_is_ignored),
		cmocka_unit_test(parameters_follow_the_challenge),
		cmocka_unit_test(user_name_and_cnonce_are_escaped),
		cmocka_unit_test(what_does_not_fit_is_not_written),
		cmocka_unit_test(small_room_is_noticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
