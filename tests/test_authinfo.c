/* Authinfo is a closed list: each parameter in its own form, and no other. */

#include "support.h"
#include "authinfo.h"

static enum sda_status status_of(struct sda_span value)
{
	struct sda_span copy = span_copy(value);
	struct sda_authinfo out, poisoned;

	memset(&out, POISON, sizeof out);
	memset(&poisoned, POISON, sizeof poisoned);
	enum sda_status status = sda_authinfo_read(copy, &out);
	if (status != SDA_OK)
		assert_memory_equal(&out, &poisoned, sizeof out);
	span_free(copy);
	return status;
}

struct row {
	struct sda_span value;
	enum sda_status status;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_row(status_of(rows[i].value) == rows[i].status,
			   rows[i].value);
}

//= rfc3261#25.1-authentication-info
static void only_its_five_parameters_are_listed(void **state)
{
	static const struct row rows[] = {
		{ TEXT("nextnonce=\"\""), SDA_OK },
		{ TEXT("qop=auth"), SDA_OK },
		{ TEXT("qop=other"), SDA_OK },
		{ TEXT("rspauth=\"\""), SDA_OK },
		{ TEXT("cnonce=\"a\\\"b\""), SDA_OK },
		{ TEXT("nc=0000000a"), SDA_OK },
		{ TEXT("NC = 00000001 , QOP = auth-int"), SDA_OK },
		{ TEXT("realm=\"a\""), SDA_MALFORMED },
		{ TEXT("qop=auth,a=b"), SDA_MALFORMED },
		{ TEXT("nonce=\"a\""), SDA_MALFORMED },
		{ TEXT("response=\"\""), SDA_MALFORMED },
		{ TEXT("Digest qop=auth"), SDA_MALFORMED },
		{ TEXT(""), SDA_MALFORMED },
		{ TEXT("qop=auth,"), SDA_MALFORMED },
		{ TEXT(" qop=auth"), SDA_MALFORMED },
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void each_has_its_own_form(void **state)
{
	static const struct row rows[] = {
		{ TEXT("nextnonce=a"), SDA_MALFORMED },
		{ TEXT("qop=\"auth\""), SDA_MALFORMED },
		{ TEXT("rspauth=a"), SDA_MALFORMED },
		{ TEXT("rspauth=\"A\""), SDA_MALFORMED },
		{ TEXT("rspauth=\"g\""), SDA_MALFORMED },
		{ TEXT("rspauth=\" a\""), SDA_MALFORMED },
		{ TEXT("cnonce=a"), SDA_MALFORMED },
		{ TEXT("nc=0000001"), SDA_MALFORMED },
		{ TEXT("nc=000000001"), SDA_MALFORMED },
		{ TEXT("nc=0000000A"), SDA_MALFORMED },
		{ TEXT("nc=\"00000001\""), SDA_MALFORMED },
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void white_space_may_follow_rspauth_alone(void **state)
{
	static const struct row rows[] = {
		{ TEXT("rspauth=\"a\" "), SDA_OK },
		{ TEXT("rspauth=\"a\"\r\n \r\n ,qop=auth"), SDA_OK },
		{ TEXT("rspauth=\"a\"\r\n \r\n \r\n ,qop=auth"),
		  SDA_MALFORMED },
		{ TEXT("cnonce=\"a\" "), SDA_MALFORMED },
		{ TEXT("nextnonce=\"a\"\r\n \r\n ,qop=auth"),
		  SDA_MALFORMED },
		{ TEXT("cnonce=\"a\"\r\n ,qop=auth"), SDA_OK },
		{ TEXT("qop=auth "), SDA_MALFORMED },
	};
	(void)state;
	check(rows, ROWS(rows));
}

//= rfc7235#2.1-once
static void a_parameter_occurs_once(void **state)
{
	static const struct row rows[] = {
		{ TEXT("nc=00000001,nc=00000001"), SDA_DUPLICATE },
		{ TEXT("nc=00000001,qop=auth,Nc=00000002"), SDA_DUPLICATE },
		{ TEXT("nc=00000001,nc=00000001,a=b"), SDA_MALFORMED },
	};
	(void)state;
	check(rows, ROWS(rows));
}

static void what_is_said_is_read(void **state)
{
	struct sda_span value = SPAN("rspauth=\"6629\", cnonce=\"0a4f\", "
				     "nc=00000001, qop=auth-int");
	struct sda_authinfo out;

	(void)state;
	assert_int_equal(sda_authinfo_read(value, &out), SDA_OK);
	assert_int_equal(out.qop, SDA_QOP_AUTH_INT);
	assert_true(span_same(out.params.known[SDA_NAME_RSPAUTH].value,
			      SPAN("6629")));
	assert_true(span_same(out.params.known[SDA_NAME_CNONCE].value,
			      SPAN("0a4f")));
	assert_true(span_same(out.params.known[SDA_NAME_NC].value,
			      SPAN("00000001")));
	assert_int_equal(out.params.known[SDA_NAME_NEXTNONCE].form,
			 SDA_ABSENT);
	assert_int_equal(sda_authinfo_read(SPAN("qop=x"), &out), SDA_OK);
	assert_int_equal(out.qop, SDA_QOP_UNKNOWN);
	assert_int_equal(sda_authinfo_read(SPAN("nc=00000001"), &out), SDA_OK);
	assert_int_equal(out.qop, SDA_QOP_NONE);
}

static void what_is_too_long_is_not_read(void **state)
{
	static uint8_t bytes[SDA_SPAN_MAX + 1];
	struct sda_span value = { bytes, sizeof bytes };
	struct sda_authinfo out;

	(void)state;
	memset(bytes, 'a', sizeof bytes);
	memcpy(bytes, "qop=", 4);
	assert_int_equal(sda_authinfo_read(value, &out), SDA_TOO_LONG);
	value.len = SDA_SPAN_MAX;
	assert_int_equal(sda_authinfo_read(value, &out), SDA_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_its_five_parameters_are_listed),
		cmocka_unit_test(each_has_its_own_form),
		cmocka_unit_test(white_space_may_follow_rspauth_alone),
		cmocka_unit_test(a_parameter_occurs_once),
		cmocka_unit_test(what_is_said_is_read),
		cmocka_unit_test(what_is_too_long_is_not_read),
	};

	return cmocka_run_group_tests_name("authinfo", tests, NULL, NULL);
}
