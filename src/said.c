#include "said.h"

bool sda_said_has(const struct sda_credentials *credentials, unsigned name)
{
	return credentials->params.known[name].form != SDA_ABSENT;
}

struct sda_span sda_said_value(const struct sda_credentials *credentials,
			       unsigned name)
{
	const struct sda_span nothing = { NULL, 0 };

	return sda_said_has(credentials, name) ?
		       credentials->params.known[name].value :
		       nothing;
}

bool sda_said_hashed(const struct sda_credentials *credentials)
{
	return sda_said_has(credentials, SDA_NAME_USERHASH) &&
	       sda_word_find(sda_said_value(credentials, SDA_NAME_USERHASH),
			     SDA_WORD_TRUE, SDA_WORD_FALSE) == SDA_WORD_TRUE;
}
