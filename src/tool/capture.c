#include "capture.h"
#include "text.h"

/* Does the last word of the line name a version of SIP? */
static bool names_version(struct sda_span line)
{
	size_t i = line.len;

	while (i > 0 && line.at[i - 1] != ' ')
		i--;
	return i > 0 && line.len - i > 4 &&
	       text_spells(text_cut(line, i, i + 4), "SIP/");
}

/* Is the line meant as a start line? It may be a wrong one. */
static bool is_start(struct sda_span line)
{
	if (line.len >= 4 && text_spells(text_cut(line, 0, 4), "SIP/"))
		return true;
	if (line.len > SDA_SPAN_MAX || !names_version(line))
		return false;
	size_t end = sda_scan_token(line, 0);
	return end > 0 && line.at[end] == ' ' &&
	       line.at[text_wsp_end(line, end)] != ':';
}

static bool read_message(struct sda_span text, struct capture *out,
			 struct message_fault *fault)
{
	struct sda_message message;

	if (sda_message_read(text, &message) != SDA_OK) {
		fault_of_message(text, fault);
		return false;
	}
	out->start = message.start;
	out->fields = message.fields;
	out->body = message.body;
	return true;
}

/*
 * Reads the field at i that is longer than the library reads, or ends where
 * the library cannot see whether it goes on.
 */
static size_t next_long(struct sda_span fields, size_t i,
			struct sda_field *out)
{
	struct sda_span head = text_cut(fields, i, i + SDA_SPAN_MAX);
	size_t name_end = sda_scan_token(head, 0);
	size_t colon = sda_line_wsp(head, name_end);
	size_t end = text_folded_end(fields, i);

	if (name_end == 0 || colon == head.len || head.at[colon] != ':')
		return SDA_NONE;
	out->name = text_cut(head, 0, name_end);
	out->value = text_trim(text_cut(fields, i + colon + 1, end));
	return text_next_line(fields, end);
}

size_t capture_next(const struct capture *capture, size_t i,
		    struct sda_field *out)
{
	struct sda_span rest = text_cut(capture->fields, i,
					capture->fields.len);
	bool is_long = rest.len > SDA_SPAN_MAX;

	if (is_long)
		rest.len = SDA_SPAN_MAX;
	size_t next = sda_field_next(rest, 0, out);
	if (is_long && (next == SDA_NONE || next == rest.len))
		return next_long(capture->fields, i, out);
	return next == SDA_NONE ? SDA_NONE : i + next;
}

/* Reads header fields from i to an empty line, or to the end. */
static bool read_fields(struct sda_span text, size_t i, struct capture *out,
			struct message_fault *fault)
{
	struct sda_field field;
	size_t end = i;

	out->fields = text_cut(text, i, text.len);
	while (end < text.len && text_line_end(text, end) != end) {
		size_t next = capture_next(out, end - i, &field);
		if (next == SDA_NONE) {
			fault_of_field(text, end, fault);
			return false;
		}
		end = i + next;
	}
	out->fields = text_cut(text, i, end);
	out->body = text_cut(text, text_next_line(text, end), text.len);
	return true;
}

bool capture_read(struct sda_span text, struct capture *out,
		  struct message_fault *fault)
{
	static const struct capture empty;
	size_t i = 0;

	*out = empty;
	/* Empty lines before a message are to be ignored: RFC 3261 7.5. */
	while (i < text.len && text_line_end(text, i) == i)
		i = text_next_line(text, i);
	if (is_start(text_cut(text, i, text_line_end(text, i))))
		return read_message(text, out, fault);
	return read_fields(text, i, out, fault);
}
