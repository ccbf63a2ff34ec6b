#include "word.h"

enum { WORD_MAX = 16 };

struct word {
	uint8_t len;
	uint8_t text[WORD_MAX];
};

static const struct word words[SDA_WORDS] = {
	{ 5, { 'r', 'e', 'a', 'l', 'm' } },
	{ 6, { 'd', 'o', 'm', 'a', 'i', 'n' } },
	{ 5, { 'n', 'o', 'n', 'c', 'e' } },
	{ 6, { 'o', 'p', 'a', 'q', 'u', 'e' } },
	{ 5, { 's', 't', 'a', 'l', 'e' } },
	{ 9, { 'a', 'l', 'g', 'o', 'r', 'i', 't', 'h', 'm' } },
	{ 3, { 'q', 'o', 'p' } },
	{ 7, { 'c', 'h', 'a', 'r', 's', 'e', 't' } },
	{ 8, { 'u', 's', 'e', 'r', 'h', 'a', 's', 'h' } },
	{ 8, { 'u', 's', 'e', 'r', 'n', 'a', 'm', 'e' } },
	{ 9, { 'u', 's', 'e', 'r', 'n', 'a', 'm', 'e', '*' } },
	{ 3, { 'u', 'r', 'i' } },
	{ 8, { 'r', 'e', 's', 'p', 'o', 'n', 's', 'e' } },
	{ 6, { 'c', 'n', 'o', 'n', 'c', 'e' } },
	{ 2, { 'n', 'c' } },
	{ 4, { 'a', 'u', 't', 's' } },
	{ 7, { 'r', 's', 'p', 'a', 'u', 't', 'h' } },
	{ 9, { 'n', 'e', 'x', 't', 'n', 'o', 'n', 'c', 'e' } },
	{ 3, { 'M', 'D', '5' } },
	{ 8, { 'M', 'D', '5', '-', 's', 'e', 's', 's' } },
	{ 7, { 'S', 'H', 'A', '-', '2', '5', '6' } },
	{ 12, { 'S', 'H', 'A', '-', '2', '5', '6', '-', 's', 'e', 's', 's' } },
	{ 11, { 'S', 'H', 'A', '-', '5', '1', '2', '-', '2', '5', '6' } },
	{ 16, { 'S', 'H', 'A', '-', '5', '1', '2', '-', '2', '5', '6',
		'-', 's', 'e', 's', 's' } },
	{ 4, { 'a', 'u', 't', 'h' } },
	{ 8, { 'a', 'u', 't', 'h', '-', 'i', 'n', 't' } },
	{ 4, { 't', 'r', 'u', 'e' } },
	{ 5, { 'f', 'a', 'l', 's', 'e' } },
	{ 6, { 'D', 'i', 'g', 'e', 's', 't' } },
};

static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

static bool is_word(struct sda_span s, unsigned word)
{
	if (s.len != words[word].len)
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (lower(s.at[i]) != lower(words[word].text[i]))
			return false;
	return true;
}

unsigned sda_word_find(struct sda_span s, unsigned from, unsigned below)
{
	for (unsigned word = from; word < below; word++)
		if (is_word(s, word))
			return word;
	return below;
}

struct sda_span sda_word_text(unsigned word)
{
	struct sda_span s = { words[word].text, words[word].len };

	return s;
}
