#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "oracle.h"
#include "oracle_qop.h"
#include "value_fields.h"
#include "words.h"

static enum sda_status challenge_read(struct sda_span value, void *out)
{
	return sda_challenge_read(value, out);
}

static size_t challenge_size(const void *in)
{
	return sda_challenge_size(in);
}

static enum sda_status challenge_write(const void *in, struct sda_writer *w)
{
	return sda_challenge_write(in, w);
}

static void challenge_judge(const void *read)
{
	const struct sda_challenge *got = read;
	const struct sda_param *known = got->params.known;
	struct sda_param stale = known[SDA_NAME_STALE];

	require(got->algorithm == value_algorithm(&got->params),
		"a challenge's algorithm is the one it names");
	qop_require_offer(known[SDA_NAME_QOP], "auth", got->auth);
	qop_require_offer(known[SDA_NAME_QOP], "auth-int", got->auth_int);
	require(got->stale == (stale.form != SDA_ABSENT &&
			       words_spell(stale.value, "true")),
		"a challenge is stale when it says true");
}

const struct value_field challenge_field = {
	.dfa = &dfa_challenge,
	.header = SDA_HEADER_CHALLENGE,
	.room = sizeof(struct sda_challenge),
	.read = challenge_read,
	.size = challenge_size,
	.write = challenge_write,
	.judge = challenge_judge,
};

static enum sda_status credentials_read(struct sda_span value, void *out)
{
	return sda_credentials_read(value, out);
}

static size_t credentials_size(const void *in)
{
	return sda_credentials_size(in);
}

static enum sda_status credentials_write(const void *in, struct sda_writer *w)
{
	return sda_credentials_write(in, w);
}

static void credentials_judge(const void *read)
{
	const struct sda_credentials *got = read;

	require(got->algorithm == value_algorithm(&got->params),
		"the credentials' algorithm is the one they name");
	require(got->qop == qop_wanted(got->params.known[SDA_NAME_QOP]),
		"the credentials' qop is the one they name");
}

const struct value_field credentials_field = {
	.dfa = &dfa_credentials,
	.header = SDA_HEADER_CREDENTIALS,
	.room = sizeof(struct sda_credentials),
	.read = credentials_read,
	.size = credentials_size,
	.write = credentials_write,
	.judge = credentials_judge,
};

static enum sda_status authinfo_read(struct sda_span value, void *out)
{
	return sda_authinfo_read(value, out);
}

static size_t authinfo_size(const void *in)
{
	return sda_authinfo_size(in);
}

static enum sda_status authinfo_write(const void *in, struct sda_writer *w)
{
	return sda_authinfo_write(in, w);
}

static void authinfo_judge(const void *read)
{
	const struct sda_authinfo *got = read;

	require(got->qop == qop_wanted(got->params.known[SDA_NAME_QOP]),
		"the qop of Authentication-Info is the one it names");
}

const struct value_field authinfo_field = {
	.dfa = &dfa_authinfo,
	.header = SDA_HEADER_AUTHINFO,
	.room = sizeof(struct sda_authinfo),
	.read = authinfo_read,
	.size = authinfo_size,
	.write = authinfo_write,
	.judge = authinfo_judge,
};
