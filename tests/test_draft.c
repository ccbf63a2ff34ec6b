/* Params that are put together. */

#include "draft.h"
#include "support.h"

static void a_draft_starts_empty(void **state)
{
	struct sda_params draft;

	(void)state;
	memset(&draft, POISON, sizeof draft);
	sda_draft_make(&draft);
	for (unsigned name = 0; name < SDA_NAMES; name++) {
		assert_int_equal(draft.known[name].form, SDA_ABSENT);
		assert_null(draft.known[name].value.at);
		assert_int_equal(draft.known[name].value.len, 0);
	}
	assert_null(draft.text.at);
	assert_int_equal(draft.text.len, 0);
}

//= rfc7616#3.3-quoted-names
//= rfc7616#3.3-unquoted-names
//= rfc7616#3.4-quoted-names
//= rfc7616#3.5-quoted-names
static void what_is_put_has_the_form_of_its_field(void **state)
{
	static const struct {
		enum sda_header header;
		unsigned name;
		enum sda_form form;
	} rows[] = {
		{SDA_HEADER_CHALLENGE, SDA_NAME_REALM, SDA_QUOTED},
		{SDA_HEADER_CHALLENGE, SDA_NAME_QOP, SDA_QUOTED},
		{SDA_HEADER_CHALLENGE, SDA_NAME_STALE, SDA_TOKEN},
		{SDA_HEADER_CHALLENGE, SDA_NAME_ALGORITHM, SDA_TOKEN},
		{SDA_HEADER_CREDENTIALS, SDA_NAME_QOP, SDA_TOKEN},
		{SDA_HEADER_CREDENTIALS, SDA_NAME_RESPONSE, SDA_QUOTED},
		{SDA_HEADER_AUTHINFO, SDA_NAME_QOP, SDA_TOKEN},
		{SDA_HEADER_AUTHINFO, SDA_NAME_NC, SDA_TOKEN},
		{SDA_HEADER_AUTHINFO, SDA_NAME_RSPAUTH, SDA_QUOTED},
	};
	struct sda_params draft;

	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		sda_draft_make(&draft);
		sda_draft_put(rows[i].header, &draft, rows[i].name, SPAN("x"));
		assert_int_equal(draft.known[rows[i].name].form, rows[i].form);
		assert_int_equal(draft.known[rows[i].name].word, rows[i].name);
		assert_true(span_same(draft.known[rows[i].name].value,
				      SPAN("x")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draft_starts_empty),
		cmocka_unit_test(what_is_put_has_the_form_of_its_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
