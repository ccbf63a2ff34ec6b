#include "edit.h"
#include "input.h"
#include "piece.h"
#include "text.h"

/* The body with every line end as given. */
static struct sda_span with_lines(const struct bench *b, struct sda_span s,
				  const char *line_end)
{
	size_t start = piece_start(b);
	size_t i = 0;

	while (i < s.len) {
		size_t end = text_line_end(s, i);
		sda_writer_span(b->room, text_cut(s, i, end));
		i = text_next_line(s, end);
		if (i > end)
			sda_writer_span(b->room, input_text(line_end));
	}
	return piece_end(b, start);
}

static struct sda_span without_final(struct sda_span s)
{
	size_t len = s.len;

	if (len > 0 && s.at[len - 1] == '\n')
		len--;
	if (len < s.len && len > 0 && s.at[len - 1] == '\r')
		len--;
	return text_cut(s, 0, len);
}

/* All that the text has behind the empty line. */
static struct sda_span beyond(const struct bench *b, struct sda_span s)
{
	const struct sda_span text = b->exchange->scene->text;

	if (s.at == NULL)
		return s;
	s.len = text.len - (size_t)(s.at - text.at);
	return s;
}

static struct sda_span changed(const struct bench *b, struct sda_span s)
{
	static const uint8_t nul[1];
	const struct sda_span end = {nul, sizeof nul};
	const struct sda_span none = input_text("");

	switch (b->row->with) {
	case BODY_LF:
		return with_lines(b, s, "\n");
	case BODY_CRLF:
		return with_lines(b, s, "\r\n");
	case BODY_WITHOUT_FINAL:
		return without_final(s);
	case BODY_FINAL_CRLF:
		return piece_join(b, s, input_text("\r\n"), none);
	case BODY_FINAL_LF:
		return piece_join(b, s, input_text("\n"), none);
	case BODY_BLANK_LINE:
		return piece_join(b, input_text("\r\n"), s, none);
	case BODY_NUL:
		return piece_join(b, s, end, none);
	case BODY_BEYOND:
		return beyond(b, s);
	default:
		return none;
	}
}

bool edit_body(struct recipe *r, const struct bench *b)
{
	return r->covers_body && piece_set(&r->body, changed(b, r->body));
}
