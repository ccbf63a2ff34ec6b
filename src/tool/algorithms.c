#include "algorithms.h"
#include "input.h"
#include "text.h"

bool algorithms_next(const char *option, struct sda_span list, size_t *i,
		     enum sda_algorithm *out)
{
	size_t from = *i;
	struct sda_span word;

	if (!text_next_word(list, i, &word))
		return false;
	*out = sda_algorithm_find(word);
	if (*out == SDA_ALGORITHM_UNKNOWN)
		fail_usage("--%s: at byte %zu: unknown; known are MD5, "
			   "MD5-sess, SHA-256, SHA-256-sess, SHA-512-256 and "
			   "SHA-512-256-sess (RFC 8760 2.7)",
			   option, from);
	return true;
}

void algorithms_allow(const bool allowed[SDA_ALGORITHMS],
		      struct sda_preference *out)
{
	for (unsigned a = SDA_MD5; a < SDA_ALGORITHMS; a++)
		if (!allowed[a])
			out->rank[0][a] = 0;
}
