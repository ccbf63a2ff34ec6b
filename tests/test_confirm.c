/*
 * That a client knows its server from rspauth. The values were computed with
 * Python's hashlib.
 */

#include "client.h"
#include "confirm.h"

#define BOB                        \
	"Digest realm=\"biloxi.com\", " \
	"nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\""
#define RIGHT "9175a7857f138ef9768651f475f1d73a"
#define COUNTED "qop=auth, cnonce=\"0a4f113b\", nc=00000001"

static enum sda_status confirm(struct client *c, const char *text,
			       struct sda_span body)
{
	struct sda_authinfo authinfo;

	assert_int_equal(sda_authinfo_read(span_of(text), &authinfo), SDA_OK);
	return sda_confirm(&c->session, &c->sent, &authinfo, body,
			   &c->scratch);
}

static struct client *answered(const char *challenge)
{
	struct client *c = client_make();

	client_start(c, challenge);
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	return c;
}

static enum sda_status of(const char *challenge, const char *text)
{
	return confirm(answered(challenge), text, SPAN("hello"));
}

//= rfc7616#3.5-rspauth
//= rfc7616#3.4.3-a2
static void the_server_is_known(void **state)
{
	(void)state;
	assert_int_equal(of(BOB ", qop=\"auth\"",
			    COUNTED ", rspauth=\"" RIGHT "\""),
			 SDA_OK);
	assert_int_equal(of(BOB ", qop=\"auth\"",
			    "nextnonce=\"n\", " COUNTED
			    ", rspauth=\"" RIGHT "\""),
			 SDA_OK);
	assert_int_equal(of(BOB ", qop=\"auth-int\"",
			    "qop=auth-int, cnonce=\"0a4f113b\", nc=00000001, "
			    "rspauth=\"c2719ce3f67e44371b0f5b26b0d8a604\""),
			 SDA_OK);
	assert_int_equal(of(BOB ", qop=\"auth\", algorithm=SHA-256",
			    COUNTED ", rspauth=\""
				    "eac28e17b8d5d63e96e148e02f1b50af"
				    "cf750aeecb3856ac20399028c0ee51e6\""),
			 SDA_OK);
	assert_int_equal(of(BOB ", qop=\"auth\", algorithm=MD5-sess",
			    COUNTED ", rspauth=\""
				    "0702355500027529b96f51fb4dd888e2\""),
			 SDA_OK);
	/* escapes of the server's own */
	assert_int_equal(of(BOB ", qop=\"auth\"",
			    "qop=auth, cnonce=\"0\\a4f113b\", nc=00000001, "
			    "rspauth=\"" RIGHT "\""),
			 SDA_OK);
}

static void an_old_server_is_known_without_qop(void **state)
{
	struct client *c = client_make();

	(void)state;
	assert_int_equal(of(BOB ", qop=\"auth\"", "rspauth=\"" RIGHT "\""),
			 SDA_OK);
	c->preference.bare = true;
	client_start(c, BOB);
	assert_int_equal(client_answer(c, ""), SDA_OK);
	assert_int_equal(
		confirm(c, "rspauth=\"748e424548c73d52e3bde6eef2d03c69\"",
			SPAN("")),
		SDA_OK);
	assert_int_equal(confirm(c, COUNTED ", rspauth=\"" RIGHT "\"",
				 SPAN("")),
			 SDA_REFUSED);
}

static void every_octet_of_rspauth_counts(void **state)
{
	struct client *c = answered(BOB ", qop=\"auth\"");
	char text[] = COUNTED ", rspauth=\"" RIGHT "\"";
	size_t from = strlen(COUNTED ", rspauth=\"");

	(void)state;
	for (size_t i = 0; i < 32; i++) {
		char right = text[from + i];

		for (const char *digit = "0123456789abcdef"; *digit != '\0';
		     digit++) {
			text[from + i] = *digit;
			assert_int_equal(confirm(c, text, SPAN("")),
					 *digit == right ? SDA_OK
							 : SDA_REFUSED);
		}
		text[from + i] = right;
	}
}

//= rfc7616#3.5-same-count
static void a_reply_to_another_request_is_refused(void **state)
{
	static const char *const rows[] = {
		"qop=auth, cnonce=\"0a4f113c\", nc=00000001",
		"qop=auth, cnonce=\"0A4F113B\", nc=00000001",
		"qop=auth, cnonce=\"0a4f113b\", nc=00000002",
		"cnonce=\"0a4f113c\"",
		"nc=00000002",
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		char text[128] = "rspauth=\"" RIGHT "\", ";

		strcat(text, rows[i]);
		assert_row(of(BOB ", qop=\"auth\"", text) == SDA_REFUSED,
			   span_of(rows[i]));
	}
	assert_int_equal(of(BOB ", qop=\"auth\"",
			    COUNTED ", rspauth=\""
				    "0000000000000000000000000000000\""),
			 SDA_REFUSED);
	assert_int_equal(of(BOB ", qop=\"auth\"", COUNTED ", rspauth=\"\""),
			 SDA_REFUSED);
	/* auth-int covers the body */
	assert_int_equal(confirm(answered(BOB ", qop=\"auth-int\""),
				 "qop=auth-int, cnonce=\"0a4f113b\", "
				 "nc=00000001, rspauth=\""
				 "c2719ce3f67e44371b0f5b26b0d8a604\"",
				 SPAN("hello!")),
			 SDA_REFUSED);
}

//= rfc7616#3.5-all-present
static void what_proves_nothing_is_told_apart(void **state)
{
	static const struct {
		const char *text;
		enum sda_status status;
	} rows[] = {
		{"nextnonce=\"n\"", SDA_MISSING},
		{COUNTED, SDA_MISSING},
		{"qop=auth, rspauth=\"" RIGHT "\"", SDA_MISSING},
		{"qop=auth, nc=00000001, rspauth=\"" RIGHT "\"", SDA_MISSING},
		{"qop=auth, cnonce=\"0a4f113b\", rspauth=\"" RIGHT "\"",
		 SDA_MISSING},
		{"qop=x, cnonce=\"0a4f113b\", nc=00000001, "
		 "rspauth=\"" RIGHT "\"",
		 SDA_UNSUPPORTED},
	};
	struct client *c = client_make();

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_row(of(BOB ", qop=\"auth\"", rows[i].text) ==
				   rows[i].status,
			   span_of(rows[i].text));
	/* nothing was answered yet */
	client_start(c, BOB);
	c->sent = (struct sda_credentials){0};
	assert_int_equal(confirm(c, COUNTED ", rspauth=\"" RIGHT "\"",
				 SPAN("")),
			 SDA_MISSING);
}

static void the_session_may_have_gone_on(void **state)
{
	struct client *c = answered(BOB ", qop=\"auth\"");
	struct sda_credentials first = c->sent;
	struct sda_digest a1;
	uint8_t room[ROOM];

	(void)state;
	memcpy(room, c->room, sizeof room);
	c->scratch.len = 1000;
	assert_int_equal(sda_answer_make(&c->session, &c->identity,
					 &c->request, SPAN("other"),
					 &c->scratch, &a1, &c->sent),
			 SDA_OK);
	c->sent = first;
	assert_int_equal(confirm(c, COUNTED ", rspauth=\"" RIGHT "\"",
				 SPAN("")),
			 SDA_OK);
}

static void scratch_is_left_as_it_was(void **state)
{
	struct client *c = client_make();
	size_t len;

	(void)state;
	client_start(c, "Digest realm=\"biloxi.com\", nonce=\"d\\cd\"");
	assert_int_equal(client_answer(c, "0a4f113b"), SDA_OK);
	len = c->scratch.len;
	assert_int_equal(confirm(c, COUNTED ", rspauth=\"" RIGHT "\"",
				 SPAN("")),
			 SDA_REFUSED);
	assert_int_equal(c->scratch.len, len);
	c->scratch.room = len + 2;
	assert_int_equal(confirm(c, COUNTED ", rspauth=\"" RIGHT "\"",
				 SPAN("")),
			 SDA_NO_ROOM);
	assert_int_equal(c->scratch.len, len);
	assert_false(c->scratch.overflow);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_server_is_known),
		cmocka_unit_test(an_old_server_is_known_without_qop),
		cmocka_unit_test(every_octet_of_rspauth_counts),
		cmocka_unit_test(a_reply_to_another_request_is_refused),
		cmocka_unit_test(what_proves_nothing_is_told_apart),
		cmocka_unit_test(the_session_may_have_gone_on),
		cmocka_unit_test(scratch_is_left_as_it_was),
	};

	return cmocka_run_group_tests_name("confirm", tests, NULL, NULL);
}
