#include <string.h>
#include "authinfo.h"
#include "base64.h"
#include "challenge.h"
#include "credentials.h"
#include "ext_value.h"
#include "scan.h"
#include "tests/conformance.h"
#include "uri.h"

enum {
	AKA_NONCE_MIN = 32, /* octets of RAND and AUTN, RFC 3310 3.2 */
	AUTS = 14           /* octets of AUTS, RFC 3310 3.4 */
};

static bool is_challenge(struct sda_span text)
{
	struct sda_challenge out;

	return sda_challenge_read(text, &out) != SDA_MALFORMED;
}

static bool is_credentials(struct sda_span text)
{
	struct sda_credentials out;

	return sda_credentials_read(text, &out) != SDA_MALFORMED;
}

static bool is_authinfo(struct sda_span text)
{
	struct sda_authinfo out;

	return sda_authinfo_read(text, &out) != SDA_MALFORMED;
}

static bool is_quoted_string(struct sda_span text)
{
	size_t inside = sda_scan_ldquot(text, 0);
	size_t close = inside == SDA_NONE ? SDA_NONE
					  : sda_scan_quoted(text, inside);

	return close != SDA_NONE && close + 1 == text.len;
}

static bool is_token(struct sda_span text)
{
	return text.len > 0 && sda_scan_token(text, 0) == text.len;
}

static bool is_lhex(struct sda_span text)
{
	return sda_scan_lhex(text, 0) == text.len;
}

static bool is_lws(struct sda_span text)
{
	return sda_scan_lws(text, 0) == text.len;
}

static bool is_equal(struct sda_span text)
{
	return sda_scan_equal(text, 0) == text.len;
}

static bool is_comma(struct sda_span text)
{
	return sda_scan_comma(text, 0) == text.len;
}

static bool is_ldquot(struct sda_span text)
{
	return sda_scan_ldquot(text, 0) == text.len;
}

static bool is_rdquot(struct sda_span text)
{
	return sda_scan_rdquot(text, 0) == text.len;
}

static bool is_aka_nonce(struct sda_span text)
{
	size_t octets = sda_base64_octets(text);

	return octets != SDA_NONE && octets >= AKA_NONCE_MIN;
}

static bool is_auts(struct sda_span text)
{
	return sda_base64_octets(text) == AUTS;
}

static bool is_ext_value(struct sda_span text)
{
	struct sda_ext_value out;

	return sda_ext_value_read(text, &out) != SDA_MALFORMED;
}

/* What the value of username* is by itself and as a token of SIP too. */
static bool is_sip_ext_value(struct sda_span text)
{
	return is_token(text) && is_ext_value(text);
}

static const struct subject subjects[] = {
	{&dfa_challenge, is_challenge},
	{&dfa_credentials, is_credentials},
	{&dfa_authinfo, is_authinfo},
	{&dfa_uri, sda_uri_check},
	{&dfa_ext_value, is_ext_value},
	{&dfa_sip_ext_value, is_sip_ext_value},
	{&dfa_aka_nonce, is_aka_nonce},
	{&dfa_auts, is_auts},
	{&dfa_quoted_string, is_quoted_string},
	{&dfa_token, is_token},
	{&dfa_lhex, is_lhex},
	{&dfa_lws, is_lws},
	{&dfa_equal, is_equal},
	{&dfa_comma, is_comma},
	{&dfa_ldquot, is_ldquot},
	{&dfa_rdquot, is_rdquot}
};

const struct subject *subject_named(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof(subjects) / sizeof(subjects[0]); i++)
		if (strlen(subjects[i].dfa->name) == len &&
		    memcmp(subjects[i].dfa->name, name, len) == 0)
			return &subjects[i];
	return NULL;
}
