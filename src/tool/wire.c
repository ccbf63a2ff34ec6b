#include "input.h"
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

/* The text with CRLF in its header, and what is missing behind it. */
static struct wire make(struct sda_span original, struct sda_span missing)
{
	size_t header = header_end(original);
	size_t room = header + original.len + missing.len;
	struct sda_writer w = sda_writer_make(keep_room(room), room);

	for (size_t i = 0; i < original.len; i++) {
		if (i < header && is_alone(original, i))
			sda_writer_byte(&w, '\r');
		sda_writer_byte(&w, original.at[i]);
	}
	for (size_t i = 0; i < missing.len; i++)
		sda_writer_byte(&w, missing.at[i]);
	struct wire wire = { original, { w.at, w.len } };
	return wire;
}

/* What the header lacks of the end of its last line, and of an empty line. */
static struct sda_span missing(struct sda_span text)
{
	size_t i = 0;
	size_t end = 0;

	while (i < text.len && text_line_end(text, i) == i)
		i = text_next_line(text, i);
	while (i < text.len && text_line_end(text, i) != i) {
		end = text_line_end(text, i);
		i = text_next_line(text, end);
	}
	if (i < text.len)
		return input_text("");
	return input_text(end == text.len ? "\r\n\r\n" : "\r\n");
}

struct wire wire_make(struct sda_span original)
{
	return make(original, missing(original));
}

struct wire wire_value(struct sda_span original)
{
	return make(original, input_text(""));
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
