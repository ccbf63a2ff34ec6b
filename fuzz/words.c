#include "algorithm.h"
#include "oracle.h"
#include "words.h"

#define WORD(text)                     \
	{                              \
		text, sizeof(text) - 1 \
	}

/* In the order of enum sda_word. */
static const struct {
	const char *text;
	size_t len;
} words[SDA_WORDS] = {
	WORD("realm"),	      WORD("domain"),	   WORD("nonce"),
	WORD("opaque"),	      WORD("stale"),	   WORD("algorithm"),
	WORD("qop"),	      WORD("charset"),	   WORD("userhash"),
	WORD("username"),     WORD("username*"),   WORD("uri"),
	WORD("response"),     WORD("cnonce"),	   WORD("nc"),
	WORD("auts"),	      WORD("rspauth"),	   WORD("nextnonce"),
	WORD("MD5"),	      WORD("MD5-sess"),	   WORD("SHA-256"),
	WORD("SHA-256-sess"), WORD("SHA-512-256"), WORD("SHA-512-256-sess"),
	WORD("auth"),	      WORD("auth-int"),	   WORD("true"),
	WORD("false"),	      WORD("Digest"),
};

static bool is_letter(uint8_t c)
{
	return (uint8_t)((c | 32) - 'a') < 26;
}

/* The word has as many octets as the text. */
static bool spells(struct sda_span text, const char *word)
{
	for (size_t i = 0; i < text.len; i++) {
		uint8_t wanted = (uint8_t)word[i];
		uint8_t other = is_letter(wanted) ? wanted ^ 32 : wanted;
		if (text.at[i] != wanted && text.at[i] != other)
			return false;
	}
	return true;
}

bool words_spell(struct sda_span text, const char *word)
{
	return text.len == strlen(word) && spells(text, word);
}

unsigned words_find(struct sda_span text, unsigned from, unsigned below)
{
	unsigned word = from;

	while (word < below &&
	       !(words[word].len == text.len && spells(text, words[word].text)))
		word++;
	return word;
}

void words_check(unsigned word)
{
	struct sda_span spelled = sda_word_text(word);

	require(spelled.len == words[word].len &&
			same(spelled.at, words[word].text, spelled.len),
		"a word is spelled as the RFCs spell it");
	require(sda_word_find(spelled, 0, SDA_WORDS) == word,
		"a word is found by its spelling");
	if (word < SDA_WORD_MD5 || word >= SDA_WORD_AUTH)
		return;
	enum sda_algorithm algorithm =
		(enum sda_algorithm)(SDA_MD5 + word - SDA_WORD_MD5);
	struct sda_span name = sda_algorithm_name(algorithm);
	require(name.len == spelled.len && same(name.at, spelled.at, name.len),
		"an algorithm's name is its word");
	require(sda_algorithm_find(spelled) == algorithm,
		"an algorithm's name names it");
}

bool words_token(uint8_t c)
{
	return is_letter(c) || (uint8_t)(c - '0') < 10 ||
	       (c != 0 && strchr("-.!%*_+`'~", c) != NULL);
}
