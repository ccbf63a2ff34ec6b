#include <string.h>
#include "text.h"

struct sda_span text_cut(struct sda_span s, size_t from, size_t to)
{
	struct sda_span part = { s.at + from, to - from };

	return part;
}

static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

bool text_spells(struct sda_span s, const char *word)
{
	if (s.len != strlen(word))
		return false;
	for (size_t i = 0; i < s.len; i++)
		if (lower(s.at[i]) != lower((uint8_t)word[i]))
			return false;
	return true;
}

static bool is_wsp(uint8_t c)
{
	return c == ' ' || c == '\t';
}

size_t text_wsp_end(struct sda_span s, size_t i)
{
	while (i < s.len && is_wsp(s.at[i]))
		i++;
	return i;
}

size_t text_digits_end(struct sda_span s, size_t i)
{
	while (i < s.len && s.at[i] >= '0' && s.at[i] <= '9')
		i++;
	return i;
}

size_t text_line_end(struct sda_span s, size_t i)
{
	size_t k = i;

	while (k < s.len && s.at[k] != '\n')
		k++;
	return k < s.len && k > i && s.at[k - 1] == '\r' ? k - 1 : k;
}

size_t text_next_line(struct sda_span s, size_t i)
{
	if (i < s.len && s.at[i] == '\r')
		i++;
	return i < s.len ? i + 1 : i;
}

size_t text_folded_end(struct sda_span s, size_t i)
{
	size_t end = text_line_end(s, i);
	size_t next = text_next_line(s, end);

	while (next < s.len && is_wsp(s.at[next])) {
		end = text_line_end(s, next);
		next = text_next_line(s, end);
	}
	return end;
}

struct sda_span text_trim(struct sda_span s)
{
	size_t from = 0;
	size_t to = s.len;

	for (;;) {
		from = text_wsp_end(s, from);
		if (from == s.len || text_line_end(s, from) != from)
			break;
		from = text_next_line(s, from);
	}
	while (to > from && (is_wsp(s.at[to - 1]) || s.at[to - 1] == '\n')) {
		to--;
		if (s.at[to] == '\n' && to > from && s.at[to - 1] == '\r')
			to--;
	}
	return text_cut(s, from, to);
}

bool text_next_word(struct sda_span list, size_t *i, struct sda_span *out)
{
	size_t end = *i;

	if (*i > list.len)
		return false;
	while (end < list.len && list.at[end] != ',')
		end++;
	*out = text_trim(text_cut(list, *i, end));
	*i = end + 1;
	return true;
}
