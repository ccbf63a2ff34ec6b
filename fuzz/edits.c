#include <stdbool.h>
#include <string.h>
#include "edits.h"
#include "pieces.h"

enum { ROOM = 1 << 16, EDITS = 3 };

/* A run of the input. */
struct run {
	size_t from;
	size_t to;
};

size_t edits_below(struct input *in, size_t bound)
{
	in->random ^= in->random << 13;
	in->random ^= in->random >> 17;
	in->random ^= in->random << 5;
	return bound == 0 ? 0 : in->random % bound;
}

/* Puts octets, which do not lie in the input, in the place of a run. */
static void replace(struct input *in, struct run r, const uint8_t *at,
		    size_t len)
{
	if (in->size - (r.to - r.from) + len > in->max)
		return;
	memmove(in->data + r.from + len, in->data + r.to, in->size - r.to);
	memcpy(in->data + r.from, at, len);
	in->size = in->size - (r.to - r.from) + len;
}

/* A copy, for octets that lie in the input. */
static void copy(struct input *in, struct run place, struct run source)
{
	static uint8_t room[ROOM];
	size_t len = source.to - source.from;

	if (len > ROOM)
		return;
	memcpy(room, in->data + source.from, len);
	replace(in, place, room, len);
}

static void replace_text(struct input *in, struct run r, const char *text)
{
	replace(in, r, (const uint8_t *)text, strlen(text));
}

static struct run at(size_t i)
{
	struct run r = { i, i };

	return r;
}

/* A random place beside a separator, or an end. */
static size_t edge(struct input *in, const uint8_t *data, size_t size)
{
	size_t i = edits_below(in, size + 1);

	while (i > 0 && i < size && strchr(" \t\r\n,=:\"\\", data[i]) == NULL)
		i++;
	return i;
}

static struct run between_edges(struct input *in, const uint8_t *data,
				size_t size)
{
	size_t a = edge(in, data, size), b = edge(in, data, size);
	struct run r = { a < b ? a : b, a < b ? b : a };

	return r;
}

/* The run around a random place up to where `end` stands outside quotes. */
static struct run element(struct input *in, char end)
{
	size_t place = edits_below(in, in->size + 1);
	struct run r = { 0, 0 };
	bool quoted = false;

	for (size_t i = 0; i < in->size; i++) {
		uint8_t c = in->data[i];
		if (c == '"' && end == ',')
			quoted = !quoted;
		if (c != end || quoted)
			continue;
		if (i >= place) {
			r.to = i;
			return r;
		}
		r.from = i + 1;
	}
	r.to = in->size;
	return r;
}

/* A parameter, or a line of a text that has some. */
static struct run some_element(struct input *in)
{
	return element(in, edits_below(in, 3) == 0 ? '\n' : ',');
}

static const char *some(struct input *in, const char *const *table, size_t size)
{
	return table[edits_below(in, size)];
}

#define SOME(in, table) some(in, table, sizeof table / sizeof table[0])

static void put_piece(struct input *in)
{
	struct run r = between_edges(in, in->data, in->size);

	replace_text(in, edits_below(in, 2) == 0 ? r : at(r.from),
		     SOME(in, pieces));
}

static void put_octet(struct input *in)
{
	size_t i = edits_below(in, in->size + 1);
	struct run r = { i,
			 i < in->size && edits_below(in, 2) == 0 ? i + 1 : i };
	uint8_t c = (uint8_t)edits_below(in, 256);

	if (edits_below(in, 2) == 0)
		c = octets[edits_below(in, sizeof octets)];
	replace(in, r, &c, 1);
}

static void put_blank(struct input *in)
{
	replace_text(in, at(edge(in, in->data, in->size)), SOME(in, blanks));
}

/* Once more, behind itself or at another place. */
static void repeat(struct input *in)
{
	struct run source = some_element(in);
	size_t place =
		edits_below(in, 2) == 0 ? source.to : some_element(in).to;

	if (source.from > 0)
		source.from--; /* with its separator */
	copy(in, at(place), source);
}

static void move(struct input *in)
{
	struct run source = some_element(in), place = some_element(in);

	copy(in, place, source);
}

static void erase(struct input *in)
{
	struct run r = some_element(in);

	if (edits_below(in, 2) == 0)
		r = between_edges(in, in->data, in->size);
	replace_text(in, r, "");
}

/* What stands behind an equals sign, or behind a colon, with its quotes. */
static struct run some_value(struct input *in)
{
	size_t i = edits_below(in, in->size + 1);

	while (i < in->size && in->data[i] != '=' && in->data[i] != ':')
		i++;
	struct run r = at(i < in->size ? i + 1 : i);
	bool quoted = r.to < in->size && in->data[r.to] == '"';
	for (r.to += quoted; r.to < in->size; r.to++)
		if (strchr(quoted ? "\"" : " ,\r", in->data[r.to]) != NULL)
			break;
	r.to += quoted && r.to < in->size;
	return r;
}

static void put_value(struct input *in)
{
	replace_text(in, some_value(in), SOME(in, values));
}

/* Takes the quotes off a value, or puts them on. */
static void quote(struct input *in)
{
	struct run r = some_value(in);
	struct run inside = { r.from + 1, r.to - 1 };

	if (r.to - r.from >= 2 && in->data[r.from] == '"') {
		copy(in, r, inside);
		return;
	}
	replace_text(in, at(r.to), "\"");
	replace_text(in, at(r.from), "\"");
}

static void escape(struct input *in)
{
	size_t i = edits_below(in, in->size + 1);
	struct run backslash = { i, i + 1 };

	if (i < in->size && in->data[i] == '\\')
		replace_text(in, backslash, "");
	else
		replace_text(in, at(i), "\\");
}

static void flip_case(struct input *in)
{
	struct run r = between_edges(in, in->data, in->size);

	for (size_t i = r.from; i < r.to; i++)
		if ((uint8_t)((in->data[i] | 32) - 'a') < 26 &&
		    edits_below(in, 2) == 0)
			in->data[i] ^= 32;
}

void edits_splice(struct input *in)
{
	struct run source = between_edges(in, in->other, in->other_size);
	struct run place = between_edges(in, in->data, in->size);

	if (in->other_size > 0)
		replace(in, place, in->other + source.from,
			source.to - source.from);
}

typedef void edit(struct input *in);

static edit *const edits[] = {
	put_piece, put_piece, put_octet, put_octet, put_blank,
	put_blank, repeat,    move,	 erase,	    put_value,
	put_value, quote,     escape,	 flip_case, edits_splice,
};

void edits_make(struct input *in)
{
	if (in->size == 0)
		replace_text(in, at(0), SOME(in, starts));
	for (size_t count = 1 + edits_below(in, EDITS); count > 0; count--)
		edits[edits_below(in, sizeof edits / sizeof edits[0])](in);
}
