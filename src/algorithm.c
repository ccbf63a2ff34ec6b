#include "algorithm.h"

enum sda_algorithm sda_algorithm_find(struct sda_span name)
{
	unsigned word = sda_word_find(name, SDA_WORD_MD5, SDA_WORD_AUTH);

	if (word == SDA_WORD_AUTH)
		return SDA_ALGORITHM_UNKNOWN;
	return (enum sda_algorithm)(word - SDA_WORD_MD5 + SDA_MD5);
}

enum sda_hash sda_algorithm_hash(enum sda_algorithm algorithm)
{
	switch (algorithm) {
	case SDA_SHA_256:
	case SDA_SHA_256_SESS:
		return SDA_HASH_SHA_256;
	case SDA_SHA_512_256:
	case SDA_SHA_512_256_SESS:
		return SDA_HASH_SHA_512_256;
	default:
		return SDA_HASH_MD5;
	}
}

bool sda_algorithm_is_session(enum sda_algorithm algorithm)
{
	return algorithm == SDA_MD5_SESS || algorithm == SDA_SHA_256_SESS ||
	       algorithm == SDA_SHA_512_256_SESS;
}

struct sda_span sda_algorithm_name(enum sda_algorithm algorithm)
{
	struct sda_span none = { NULL, 0 };

	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		return none;
	return sda_word_text(algorithm - SDA_MD5 + SDA_WORD_MD5);
}
