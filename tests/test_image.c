/* Which octets a header field is sent as, and what is never sent. */

#include "support.h"
#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"

#define CHALLENGE   SDA_HEADER_CHALLENGE
#define CREDENTIALS SDA_HEADER_CREDENTIALS
#define AUTHINFO    SDA_HEADER_AUTHINFO

enum { ROOM = 1024 };

struct row {
	enum sda_header header;
	struct sda_span in;
	struct sda_span out;
};

/* Reads a header field of any kind; what it says besides is not kept. */
static enum sda_status read_params(enum sda_header header,
				   struct sda_span value,
				   struct sda_params *out)
{
	struct sda_challenge challenge;
	struct sda_credentials credentials;
	struct sda_authinfo authinfo;
	enum sda_status status;

	switch (header) {
	case SDA_HEADER_CHALLENGE:
		status = sda_challenge_read(value, &challenge);
		*out = status == SDA_OK ? challenge.params : *out;
		return status;
	case SDA_HEADER_CREDENTIALS:
		status = sda_credentials_read(value, &credentials);
		*out = status == SDA_OK ? credentials.params : *out;
		return status;
	default:
		status = sda_authinfo_read(value, &authinfo);
		*out = status == SDA_OK ? authinfo.params : *out;
		return status;
	}
}

/* Writes through the function of that header field, and asks for the size. */
static enum sda_status write_params(enum sda_header header,
				    const struct sda_params *params,
				    struct sda_writer *w, size_t *size)
{
	struct sda_challenge challenge = { .params = *params };
	struct sda_credentials credentials = { .params = *params };
	struct sda_authinfo authinfo = { .params = *params };

	switch (header) {
	case SDA_HEADER_CHALLENGE:
		*size = sda_challenge_size(&challenge);
		return sda_challenge_write(&challenge, w);
	case SDA_HEADER_CREDENTIALS:
		*size = sda_credentials_size(&credentials);
		return sda_credentials_write(&credentials, w);
	default:
		*size = sda_authinfo_size(&authinfo);
		return sda_authinfo_write(&authinfo, w);
	}
}

/* Writes behind one octet into `room` more; all around must stay poison. */
static void check_room(const struct row *row, const struct sda_params *params,
		       size_t room)
{
	uint8_t *buffer = malloc(room + 1);
	size_t size = 0;
	bool fits = room >= row->out.len;

	assert_non_null(buffer);
	memset(buffer, POISON, room + 1);
	struct sda_writer w = { buffer, room + 1, 1, false };
	assert_row(write_params(row->header, params, &w, &size) ==
			   (fits ? SDA_OK : SDA_NO_ROOM),
		   row->in);
	assert_row(size == row->out.len, row->in);
	assert_row(!w.overflow && w.at == buffer && w.room == room + 1,
		   row->in);
	assert_row(w.len == (fits ? 1 + row->out.len : 1), row->in);
	assert_row(span_same((struct sda_span){ w.at + 1, w.len - 1 },
			     span_head(row->out, w.len - 1)),
		   row->in);
	for (size_t i = 0; i < room + 1; i++)
		if (i < 1 || i >= w.len)
			assert_int_equal(buffer[i], POISON);
	free(buffer);
}

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_params params;

		assert_row(read_params(rows[i].header, rows[i].in, &params) ==
				   SDA_OK,
			   rows[i].in);
		for (size_t room = 0; room <= rows[i].out.len + 1; room++)
			check_room(&rows[i], &params, room);
	}
}

//= rfc7616#3.3-quoted-names.write
//= rfc7616#3.4-quoted-names.write
//= rfc7616#3.5-quoted-names.write
//= rfc7616#3.3-unquoted-names.write
static void each_value_has_the_form_of_its_production(void **state)
{
	static const struct row rows[] = {
		{ CHALLENGE,
		  TEXT("digest USERHASH=\"TRUE\",CharSet=\"UTF-8\",qop=auth,"
		       "algorithm=\"MD5\",stale=\"False\",opaque=o,nonce=n,"
		       "domain=\"sip:a sips:b\",realm=r"),
		  TEXT("Digest realm=\"r\", domain=\"sip:a sips:b\", "
		       "nonce=\"n\", opaque=\"o\", stale=False, "
		       "algorithm=MD5, qop=\"auth\", charset=UTF-8, "
		       "userhash=TRUE") },
		{ CREDENTIALS,
		  TEXT("Digest auts=\"5PYxMuX2NOT2NeT2NOQ=\",nc=\"0000000a\","
		       "cnonce=c,response=abc,uri=\"sip:a@b\",username=bob,"
		       "userhash=\"false\",qop=\"auth\",algorithm=\"x\""),
		  TEXT("Digest algorithm=x, qop=auth, userhash=false, "
		       "username=\"bob\", uri=\"sip:a@b\", response=\"abc\", "
		       "cnonce=\"c\", nc=0000000a, "
		       "auts=\"5PYxMuX2NOT2NeT2NOQ=\"") },
		{ CREDENTIALS, TEXT("DIGEST username*=UTF-8''J%C3%A4s"),
		  TEXT("Digest username*=UTF-8''J%C3%A4s") },
		{ AUTHINFO,
		  TEXT("nextnonce=\"n\",RSPAUTH=\"0f\" ,nc=00000001,"
		       "cnonce=\"c\",qop=auth"),
		  TEXT("qop=auth, cnonce=\"c\", nc=00000001, rspauth=\"0f\", "
		       "nextnonce=\"n\"") },
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void values_are_sent_as_they_came(void **state)
{
	static const struct row rows[] = {
		{ CHALLENGE, TEXT("Digest realm=\"\""),
		  TEXT("Digest realm=\"\"") },
		{ CHALLENGE, TEXT("Digest realm=\"a\\\"b\\\\c\\d\\\0e\""),
		  TEXT("Digest realm=\"a\\\"b\\\\c\\d\\\0e\"") },
		{ CHALLENGE, TEXT("Digest realm=\" \ta  b\t \""),
		  TEXT("Digest realm=\" \ta  b\t \"") },
		{ CHALLENGE, TEXT("Digest realm=\"\xC3\xA4\xFC\x80\x80\x80\x80\x80\""),
		  TEXT("Digest realm=\"\xC3\xA4\xFC\x80\x80\x80\x80\x80\"") },
		{ CHALLENGE, TEXT("Digest qop=\"auth,auth-int,x\""),
		  TEXT("Digest qop=\"auth,auth-int,x\"") },
		{ CREDENTIALS, TEXT("Digest response=\"\""),
		  TEXT("Digest response=\"\"") },
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc3261#25.1-params.write
static void unknown_params_follow_in_their_order_and_form(void **state)
{
	static const struct row rows[] = {
		{ CHALLENGE, TEXT("Digest x=1"), TEXT("Digest x=1") },
		{ CHALLENGE, TEXT("Digest Z = \"\\1 \" ,\r\n a\r\n =\r\n 2"),
		  TEXT("Digest Z=\"\\1 \", a=2") },
		{ CHALLENGE, TEXT("Digest x=1,x=1,realm=r,X=\"1\",nonce=n,y=2"),
		  TEXT("Digest realm=\"r\", nonce=\"n\", x=1, x=1, X=\"1\", "
		       "y=2") },
		{ CREDENTIALS, TEXT("Digest realmx=\"y\",real=\"\""),
		  TEXT("Digest realmx=\"y\", real=\"\"") },
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void without_a_text_only_the_known_ones_are_sent(void **state)
{
	struct sda_params params = { 0 };
	static const struct row row = { CHALLENGE, TEXT("made by hand"),
					TEXT("Digest realm=\"a b\", "
					     "algorithm=MD5") };
	(void)state;
	params.known[SDA_NAME_REALM].value = SPAN("a b");
	params.known[SDA_NAME_REALM].form = SDA_TOKEN;
	params.known[SDA_NAME_ALGORITHM].value = SPAN("MD5");
	params.known[SDA_NAME_ALGORITHM].form = SDA_QUOTED;
	for (size_t room = 0; room <= row.out.len + 1; room++)
		check_room(&row, &params, room);
}

/* Nothing is written, however much room there is. */
static void check_refused(enum sda_header header,
			  const struct sda_params *params,
			  enum sda_status expected, struct sda_span row)
{
	uint8_t buffer[ROOM];
	size_t size;
	struct sda_writer w = { buffer, sizeof buffer, 3, false };

	memset(buffer, POISON, sizeof buffer);
	assert_row(write_params(header, params, &w, &size) == expected, row);
	assert_row(w.at == buffer && w.room == ROOM && w.len == 3 &&
			   !w.overflow,
		   row);
	for (size_t i = 0; i < sizeof buffer; i++)
		assert_int_equal(buffer[i], POISON);
}

/* Each is in the language, by the catch-all or by the fold that LWS has. */
//= rfc3261#25.1-production.sent
//= rfc7616#3.4-cnonce-ascii.sent
//= rfc7616#3.5-nc-digits.sent
//= rfc8187#3.2.1-utf-8-written.sent
static void what_can_be_read_but_not_sent_is_refused(void **state)
{
	static const struct row rows[] = {
		{ CHALLENGE, TEXT("Digest realm=\"a\r\n b\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest realm=\"\r\n \""), TEXT("") },
		{ CHALLENGE, TEXT("Digest x=\"\r\n\tb\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest realm=a,x=1,y=\"a \r\n b\""),
		  TEXT("") },
		{ CHALLENGE, TEXT("Digest algorithm=\"\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest algorithm=\"MD5 \""), TEXT("") },
		{ CHALLENGE, TEXT("Digest algorithm=\"\\MD5\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest stale=yes"), TEXT("") },
		{ CHALLENGE, TEXT("Digest stale=\"true\\\"\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest userhash=1"), TEXT("") },
		{ CHALLENGE, TEXT("Digest charset=\"UTF 8\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest domain=\"a\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest domain=\"sip:a\tsip:b\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest qop=\"\""), TEXT("") },
		{ CHALLENGE, TEXT("Digest qop=\"auth, auth-int\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest qop=\"auth,auth-int\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest uri=sip"), TEXT("") },
		{ CREDENTIALS, TEXT("Digest uri=\"sip:a b\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest uri=\"\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest response=\"0F\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest response=\"\\0\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest nc=1"), TEXT("") },
		{ CREDENTIALS, TEXT("Digest nc=000000001"), TEXT("") },
		{ CREDENTIALS, TEXT("Digest nc=0000000A"), TEXT("") },
		{ CREDENTIALS, TEXT("Digest nc=0000000g"), TEXT("") },
		{ CREDENTIALS, TEXT("Digest nc=\"\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest cnonce=\"\xC3\xA4\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest auts=\"AAAA\""), TEXT("") },
		{ CREDENTIALS, TEXT("Digest username*=\"UTF-8''\xC3\xA4\""),
		  TEXT("") },
		{ CREDENTIALS, TEXT("Digest username*=ISO-8859-1''%E4"),
		  TEXT("") },
		{ CREDENTIALS, TEXT("Digest username*=UTF-8''%E4"), TEXT("") },
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sda_params params;

		assert_row(read_params(rows[i].header, rows[i].in, &params) ==
				   SDA_OK,
			   rows[i].in);
		check_refused(rows[i].header, &params, SDA_MALFORMED,
			      rows[i].in);
	}
}

/* Such values come from callers, never from reading. */
static void what_is_no_value_is_refused(void **state)
{
	static const struct sda_span values[] = {
		TEXT("\""),	  TEXT("a\"b"),	    TEXT("\\"),
		TEXT("ab\\"),	  TEXT("\\\r"),	    TEXT("\\\n"),
		TEXT("\\\x80"),	  TEXT("a\r"),	    TEXT("a\nb"),
		TEXT("a\r\nb"),	  TEXT("a\r\n"),    TEXT("\0"),
		TEXT("\x7F"),	  TEXT("\x80"),	    TEXT("\xC3"),
		TEXT("\xC3\x28"), TEXT("\xFE\x80"), TEXT("\x01"),
	};
	(void)state;
	for (size_t i = 0; i < ROWS(values); i++) {
		struct sda_params params = { 0 };

		params.known[SDA_NAME_REALM].value = values[i];
		params.known[SDA_NAME_REALM].form = SDA_QUOTED;
		check_refused(CHALLENGE, &params, SDA_MALFORMED, values[i]);
	}
}

static void a_text_that_is_no_list_is_refused(void **state)
{
	static const struct sda_span texts[] = {
		TEXT(","),    TEXT("a"),     TEXT("a=1,"),  TEXT(",a=1"),
		TEXT("a=1 "), TEXT("a=1;b"), TEXT("a=1, "), TEXT("a=\"1"),
		TEXT(" "),    TEXT("a=1,,b=2"),
	};
	(void)state;
	for (size_t i = 0; i < ROWS(texts); i++) {
		struct sda_params params = { .text = texts[i] };

		params.known[SDA_NAME_REALM].value = SPAN("r");
		params.known[SDA_NAME_REALM].form = SDA_QUOTED;
		check_refused(CHALLENGE, &params, SDA_MALFORMED, texts[i]);
	}
}

//= rfc3261#25.1-ainfo
static void authentication_info_stays_a_closed_list(void **state)
{
	(void)state;
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		struct sda_params params = { 0 };
		bool listed = name == SDA_NAME_QOP || name == SDA_NAME_CNONCE ||
			      name == SDA_NAME_NC || name == SDA_NAME_RSPAUTH ||
			      name == SDA_NAME_NEXTNONCE;

		params.known[name].value = SPAN("00000001");
		params.known[name].form = SDA_TOKEN;
		if (!listed)
			check_refused(AUTHINFO, &params, SDA_MALFORMED,
				      sda_word_text(name));
		else
			assert_int_equal(sda_image_size(AUTHINFO, &params),
					 sda_word_text(name).len + 9 +
						 (name == SDA_NAME_QOP ||
								  name == SDA_NAME_NC ?
							  0 :
							  2));
	}
	struct sda_params other = { .text = SPAN("x=1") };
	check_refused(AUTHINFO, &other, SDA_MALFORMED, other.text);
}

static void username_beside_username_ext_is_a_duplicate(void **state)
{
	struct sda_params params = { 0 };
	uint8_t buffer[ROOM];
	struct sda_writer w = sda_writer_make(buffer, sizeof buffer);
	(void)state;
	params.known[SDA_NAME_USERNAME].value = SPAN("bob");
	params.known[SDA_NAME_USERNAME].form = SDA_QUOTED;
	params.known[SDA_NAME_USERNAME_EXT].value = SPAN("UTF-8''bob");
	params.known[SDA_NAME_USERNAME_EXT].form = SDA_TOKEN;
	check_refused(CREDENTIALS, &params, SDA_DUPLICATE, SPAN("bob"));
	assert_int_equal(sda_image_write(CHALLENGE, &params, &w), SDA_OK);
}

static void a_list_of_nothing_is_missing(void **state)
{
	struct sda_params params = { 0 };
	(void)state;
	check_refused(CHALLENGE, &params, SDA_MISSING, SPAN("none"));
	check_refused(CREDENTIALS, &params, SDA_MISSING, SPAN("none"));
	check_refused(AUTHINFO, &params, SDA_MISSING, SPAN("none"));
	/* a text of known params alone, which are not in their places */
	params.text = SPAN("realm=r, nonce=n");
	check_refused(CHALLENGE, &params, SDA_MISSING, params.text);
}

/* The longest that can be read is written; one octet more is too long. */
static void what_could_not_be_read_again_is_too_long(void **state)
{
	enum { AROUND = sizeof "Digest realm=\"\"" - 1,
	       LONGEST = SDA_SPAN_MAX - AROUND };
	static uint8_t value[SDA_SPAN_MAX], buffer[SDA_SPAN_MAX + 1];
	struct sda_params params = { 0 }, back;
	struct sda_writer w = sda_writer_make(buffer, sizeof buffer);
	(void)state;
	memset(value, 'a', sizeof value);
	params.known[SDA_NAME_REALM].form = SDA_QUOTED;
	params.known[SDA_NAME_REALM].value =
		(struct sda_span){ value, LONGEST + 1 };
	assert_int_equal(sda_image_size(CHALLENGE, &params), SDA_SPAN_MAX + 1);
	assert_int_equal(sda_image_write(CHALLENGE, &params, &w), SDA_TOO_LONG);
	assert_int_equal(w.len, 0);
	params.known[SDA_NAME_REALM].value.len = LONGEST;
	assert_int_equal(sda_image_write(CHALLENGE, &params, &w), SDA_OK);
	struct sda_span image = { buffer, w.len };
	assert_int_equal(read_params(CHALLENGE, image, &back), SDA_OK);
	assert_int_equal(back.known[SDA_NAME_REALM].value.len, LONGEST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_value_has_the_form_of_its_production),
		cmocka_unit_test(values_are_sent_as_they_came),
		cmocka_unit_test(unknown_params_follow_in_their_order_and_form),
		cmocka_unit_test(without_a_text_only_the_known_ones_are_sent),
		cmocka_unit_test(what_can_be_read_but_not_sent_is_refused),
		cmocka_unit_test(what_is_no_value_is_refused),
		cmocka_unit_test(a_text_that_is_no_list_is_refused),
		cmocka_unit_test(authentication_info_stays_a_closed_list),
		cmocka_unit_test(username_beside_username_ext_is_a_duplicate),
		cmocka_unit_test(a_list_of_nothing_is_missing),
		cmocka_unit_test(what_could_not_be_read_again_is_too_long),
	};

	return cmocka_run_group_tests_name("image", tests, NULL, NULL);
}
