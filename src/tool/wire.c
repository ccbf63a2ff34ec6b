#include "keep.h"
#include "text.h"
#include "wire.h"
#include "writer.h"

/* Where the header ends: at a body, or at the end. */
static size_t header_end(struct sda_span text)
{
	size_t i = 0;

	while (i < text.len && text_line_end(text, i) == i)
		i = text_next_line(text, i);
	while (i < text.len && text_line_end(text, i) != i)
		i = text_next_line(text, text_line_end(text, i));
	return text_next_line(text, i);
}

/* Is there an LF at i with no CR before it? */
static bool is_alone(struct sda_span text, size_t i)
{
	return text.at[i] == '\n' && (i == 0 || text.at[i - 1] != '\r');
}

struct wire wire_make(struct sda_span original)
{
	size_t header = header_end(original);
	size_t room = header + original.len;
	struct sda_writer w = sda_writer_make(keep_room(room), room);

	for (size_t i = 0; i < original.len; i++) {
		if (i < header && is_alone(original, i))
			sda_writer_byte(&w, '\r');
		sda_writer_byte(&w, original.at[i]);
	}
	struct wire wire = { original, { w.at, w.len } };
	return wire;
}

size_t wire_offset(const struct wire *wire, size_t offset)
{
	struct sda_span original = wire->original;
	size_t header = header_end(original);
	size_t at = 0;
	size_t i = 0;

	while (i < original.len) {
		at += i < header && is_alone(original, i) ? 2 : 1;
		if (at > offset)
			break;
		i++;
	}
	return i;
}
