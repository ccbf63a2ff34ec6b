#include "edit.h"
#include "input.h"
#include "piece.h"
#include "text.h"

static struct sda_span escaped(const struct bench *b, struct sda_span s)
{
	size_t start = piece_start(b);

	sda_writer_escape(b->room, s);
	return piece_end(b, start);
}

static struct sda_span around(const struct bench *b, const char *before,
			      struct sda_span s, const char *after)
{
	return piece_join(b, input_text(before), s, input_text(after));
}

static struct sda_span changed(const struct bench *b, struct sda_span s)
{
	static const uint8_t nul[1];
	const struct sda_span end = {nul, sizeof nul};

	switch (b->row->with) {
	case PASSWORD_LF:
		return around(b, "", s, "\n");
	case PASSWORD_CRLF:
		return around(b, "", s, "\r\n");
	case PASSWORD_NUL:
		return piece_join(b, s, end, input_text(""));
	case PASSWORD_SPACE_AFTER:
		return around(b, "", s, " ");
	case PASSWORD_SPACE_BEFORE:
		return around(b, " ", s, "");
	case PASSWORD_TRIMMED:
		return text_trim(s);
	case PASSWORD_QUOTED:
		return around(b, "\"", s, "\"");
	case PASSWORD_ESCAPED:
		return escaped(b, s);
	case PASSWORD_LOWER:
		return piece_case(b, s, false);
	case PASSWORD_UPPER:
		return piece_case(b, s, true);
	case PASSWORD_LATIN1:
		return piece_latin1(b, s);
	default:
		return input_text("");
	}
}

bool edit_password(struct recipe *r, const struct bench *b)
{
	if (!b->exchange->scene->keys->has_password)
		return false;
	return piece_set(&r->password, changed(b, r->password));
}
