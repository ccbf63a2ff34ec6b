#include "writer.h"

struct sda_writer sda_writer_make(uint8_t *at, size_t room)
{
	struct sda_writer w = { at, room, 0, false };

	return w;
}

void sda_writer_byte(struct sda_writer *w, uint8_t byte)
{
	if (w->overflow || w->len == w->room) {
		w->overflow = true;
		return;
	}
	w->at[w->len] = byte;
	w->len++;
}

void sda_writer_span(struct sda_writer *w, struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++)
		sda_writer_byte(w, s.at[i]);
}

void sda_writer_escape(struct sda_writer *w, struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"' || s.at[i] == '\\')
			sda_writer_byte(w, '\\');
		sda_writer_byte(w, s.at[i]);
	}
}

void sda_writer_unescape(struct sda_writer *w, struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '\\' && s.len - i > 1)
			i++;
		sda_writer_byte(w, s.at[i]);
	}
}
