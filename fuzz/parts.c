#include "parts.h"
#include "words.h"

static bool is_blank(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static size_t blanks_end(struct sda_span text, size_t i)
{
	while (i < text.len && is_blank(text.at[i]))
		i++;
	return i;
}

/* End of what no blank, comma or equals sign interrupts. */
static size_t plain_end(struct sda_span text, size_t i)
{
	while (i < text.len && !is_blank(text.at[i]) && text.at[i] != ',' &&
	       text.at[i] != '=')
		i++;
	return i;
}

/* Where the quote is that no backslash stands before. */
static size_t quote_end(struct sda_span text, size_t i)
{
	while (i < text.len && text.at[i] != '"')
		i += text.at[i] == '\\' ? 2 : 1;
	return i;
}

/* Finds the part at i; where the next one starts. */
static size_t find(struct sda_span text, size_t i, struct part *p)
{
	p->name = i;
	p->name_end = plain_end(text, i);
	size_t equal = blanks_end(text, p->name_end);
	p->value = blanks_end(text, equal + 1);
	p->quoted = p->value < text.len && text.at[p->value] == '"';
	if (p->quoted)
		p->value++;
	p->value_end = p->quoted ? quote_end(text, p->value)
				 : plain_end(text, p->value);
	p->word = words_find(parts_name(text, p), 0, SDA_NAMES);
	size_t comma = blanks_end(text, p->value_end + p->quoted);
	return comma < text.len ? blanks_end(text, comma + 1) : text.len;
}

void parts_find(struct sda_span text, bool has_scheme, struct parts *out)
{
	size_t i = 0;

	out->scheme.at = text.at;
	out->scheme.len = has_scheme ? plain_end(text, 0) : 0;
	if (has_scheme)
		i = blanks_end(text, out->scheme.len);
	for (out->count = 0; i < text.len; out->count++)
		i = find(text, i, &out->part[out->count]);
}

struct sda_span parts_name(struct sda_span text, const struct part *p)
{
	struct sda_span name = { text.at + p->name, p->name_end - p->name };

	return name;
}

struct sda_span parts_value(struct sda_span text, const struct part *p)
{
	struct sda_span value = { text.at + p->value, p->value_end - p->value };

	return value;
}
