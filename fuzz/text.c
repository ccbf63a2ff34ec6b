#include "oracle.h"
#include "text.h"

bool text_same(struct sda_span a, struct sda_span b)
{
	return a.len == b.len && same(a.at, b.at, a.len);
}

struct sda_span text_line(struct sda_span *rest)
{
	struct sda_span line = { rest->at, 0 };

	while (line.len < rest->len && rest->at[line.len] != '\n')
		line.len++;
	size_t taken = line.len < rest->len ? line.len + 1 : line.len;
	if (taken > 0)
		rest->at += taken;
	rest->len -= taken;
	return line;
}

void text_put(struct sda_writer *w, struct sda_span s)
{
	if (s.len > w->room - w->len)
		w->overflow = true;
	if (w->overflow || s.len == 0)
		return;
	memcpy(w->at + w->len, s.at, s.len);
	w->len += s.len;
}

void text_put_string(struct sda_writer *w, const char *string)
{
	struct sda_span s = { (const uint8_t *)string, 0 };

	if (string == NULL)
		return;
	s.len = strlen(string);
	text_put(w, s);
}

void text_put_name(struct sda_writer *w, struct sda_span name, bool flipped)
{
	for (size_t i = 0; i < name.len; i++) {
		uint8_t c = name.at[i];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		struct sda_span octet = { &c, 1 };
		c = flipped && letter ? c ^ 32 : c;
		text_put(w, octet);
	}
}
