#include "piece.h"
#include "secret.h"

size_t piece_start(const struct bench *b)
{
	return b->room->len;
}

struct sda_span piece_end(const struct bench *b, size_t start)
{
	struct sda_span s = {b->room->at + start, b->room->len - start};

	return s;
}

struct sda_span piece_join(const struct bench *b, struct sda_span first,
			   struct sda_span second, struct sda_span third)
{
	size_t start = piece_start(b);

	sda_writer_span(b->room, first);
	sda_writer_span(b->room, second);
	sda_writer_span(b->room, third);
	return piece_end(b, start);
}

struct sda_span piece_case(const struct bench *b, struct sda_span s, bool upper)
{
	size_t start = piece_start(b);
	uint8_t from = upper ? 'a' : 'A';

	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		if (c >= from && c < from + 26)
			c ^= 32;
		sda_writer_byte(b->room, c);
	}
	return piece_end(b, start);
}

struct sda_span piece_latin1(const struct bench *b, struct sda_span s)
{
	size_t start = piece_start(b);

	for (size_t i = 0; i < s.len; i++) {
		uint8_t c = s.at[i];
		if (c >= 0x80) {
			if ((c != 0xC2 && c != 0xC3) || s.len - i < 2 ||
			    (s.at[i + 1] & 0xC0) != 0x80)
				return s;
			i++;
			c = (uint8_t)(c << 6 | (s.at[i] & 0x3F));
		}
		sda_writer_byte(b->room, c);
	}
	return piece_end(b, start);
}

bool piece_set(struct sda_span *place, struct sda_span s)
{
	bool is_new = !sda_secret_equal(*place, s);

	*place = s;
	return is_new;
}

static struct sda_span *place(struct recipe *r, enum exchange_text text)
{
	switch (text) {
	case TEXT_USERNAME:
		return &r->username;
	case TEXT_REALM:
		return &r->realm;
	case TEXT_NONCE:
		return &r->nonce;
	case TEXT_CNONCE:
		return &r->cnonce;
	default:
		return &r->uri;
	}
}

bool piece_set_text(struct recipe *r, enum exchange_text text,
		    struct sda_span s)
{
	bool is_name = text == TEXT_USERNAME || text == TEXT_REALM;

	if (is_name &&
	    (r->user == RECIPE_STORED || r->user == RECIPE_IS_PASSWORD))
		return false;
	if (text == TEXT_NONCE)
		r->session_nonce = s;
	if (text == TEXT_CNONCE)
		r->session_cnonce = s;
	if (text == TEXT_CNONCE && r->layout == RECIPE_NONCE && !r->session)
		return false;
	return piece_set(place(r, text), s);
}

struct sda_span piece_text(const struct recipe *r, enum exchange_text text)
{
	struct recipe copy = *r;

	return *place(&copy, text);
}
