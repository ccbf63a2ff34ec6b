#include "edit.h"
#include "input.h"
#include "piece.h"

/* The parameter that the text was read from, if it stands there in clear. */
static struct sda_param source(const struct bench *b, enum exchange_text text)
{
	static const struct sda_param absent;
	const struct exchange *x = b->exchange;

	if (text == TEXT_USERNAME && x->userhash)
		return absent;
	return x->credentials.params.known[exchange_name(text)];
}

/* Puts back what unescaping took from the texts of the set. */
static bool set_raw(struct recipe *r, const struct bench *b,
		    struct sda_span quote)
{
	unsigned set = b->row->with;
	bool is_single = (set & (set - 1)) == 0;
	unsigned changes = 0;

	for (unsigned text = 0; text < TEXTS; text++) {
		struct sda_param p = source(b, text);
		if ((set & 1u << text) == 0 || p.form == SDA_ABSENT)
			continue;
		if (piece_set_text(r, text,
				   piece_join(b, quote, p.value, quote)))
			changes++;
	}
	return changes > (is_single ? 0 : 1);
}

bool edit_raw(struct recipe *r, const struct bench *b)
{
	return set_raw(r, b, input_text(""));
}

bool edit_quoted(struct recipe *r, const struct bench *b)
{
	return set_raw(r, b, input_text("\""));
}

/* The value up to the first DQUOTE, taken for its end though escaped. */
bool edit_clipped(struct recipe *r, const struct bench *b)
{
	struct sda_param p = source(b, b->row->with);
	size_t end = 0;

	if (p.form != SDA_QUOTED)
		return false;
	while (end < p.value.len && p.value.at[end] != '"')
		end++;
	if (end == p.value.len)
		return false;
	struct sda_span clipped = {p.value.at, end};
	return piece_set_text(r, b->row->with, clipped);
}

static bool set_case(struct recipe *r, const struct bench *b, bool upper)
{
	enum exchange_text text = b->row->with;

	return piece_set_text(r, text,
			      piece_case(b, piece_text(r, text), upper));
}

bool edit_lower(struct recipe *r, const struct bench *b)
{
	return set_case(r, b, false);
}

bool edit_upper(struct recipe *r, const struct bench *b)
{
	return set_case(r, b, true);
}

bool edit_latin1(struct recipe *r, const struct bench *b)
{
	enum exchange_text text = b->row->with;

	return piece_set_text(r, text, piece_latin1(b, piece_text(r, text)));
}

bool edit_empty(struct recipe *r, const struct bench *b)
{
	return piece_set_text(r, b->row->with, input_text(""));
}

bool edit_challenged(struct recipe *r, const struct bench *b)
{
	const struct exchange *x = b->exchange;
	size_t start = piece_start(b);

	if (!x->is_challenged)
		return false;
	sda_writer_unescape(
		b->room,
		x->challenge.params.known[exchange_name(b->row->with)].value);
	return piece_set_text(r, b->row->with, piece_end(b, start));
}

bool edit_swapped(struct recipe *r, const struct bench *b)
{
	struct sda_span nonce = r->nonce;

	(void)b;
	return piece_set_text(r, TEXT_NONCE, r->cnonce) &&
	       piece_set_text(r, TEXT_CNONCE, nonce);
}
