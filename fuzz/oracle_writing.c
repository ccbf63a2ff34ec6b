#include "fence.h"
#include "oracle.h"
#include "oracle_writing.h"

enum { CANARY = 0xC7, SHORT = 16, LONG = 64 };

typedef void write_function(struct sda_writer *, struct sda_span);

/* Writes into `room` bytes that are followed by canaries. */
static void check_room(write_function *write, struct sda_span text, size_t room,
		       size_t need, const uint8_t *want)
{
	uint8_t buffer[2 * LONG + 16];
	size_t fits = room < need ? room : need;

	memset(buffer, CANARY, room + 8);
	struct sda_writer w = sda_writer_make(buffer, room);
	write(&w, text);
	require(w.overflow == (room < need),
		"a writer overflows exactly when its room is too small");
	require(w.len == fits && same(buffer, want, fits),
		"a writer that overflows has filled its room");
	sda_writer_byte(&w, 'x');
	require(room > need || w.overflow, "overflow sticks");
	for (size_t i = 0; i < 8; i++)
		require(buffer[room + i] == CANARY,
			"a writer writes nothing beyond its room");
}

/* Every room for a short text, the last ones for a long one. */
static void sweep(write_function *write, struct sda_span text, size_t need,
		  const uint8_t *want)
{
	size_t room = need < SHORT ? 0 : need - 2;

	for (; room <= need + 1; room++)
		check_room(write, text, room, need, want);
}

static size_t escaped(struct sda_span text, uint8_t *out)
{
	size_t len = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (strchr("\"\\", text.at[i]) != NULL && text.at[i] != 0)
			out[len++] = '\\';
		out[len++] = text.at[i];
	}
	return len;
}

/* A backslash makes the next byte stand for itself; the last one stays. */
static size_t unescaped(struct sda_span text, uint8_t *out)
{
	size_t len = 0;
	bool after_backslash = false;

	for (size_t i = 0; i < text.len; i++) {
		bool last = i + 1 == text.len;
		after_backslash =
			!after_backslash && text.at[i] == '\\' && !last;
		if (!after_backslash)
			out[len++] = text.at[i];
	}
	return len;
}

void writing_check(struct sda_span text)
{
	uint8_t want[2 * LONG], back[2 * LONG];
	struct sda_span inside = { want, 0 };

	if (text.len > LONG)
		text.len = LONG;
	sweep(sda_writer_span, text, text.len, text.at);
	sweep(sda_writer_unescape, text, unescaped(text, want), want);
	inside.len = escaped(text, want);
	sweep(sda_writer_escape, text, inside.len, want);
	struct sda_writer w = sda_writer_make(back, sizeof back);
	sda_writer_unescape(&w, inside);
	require(w.len == text.len && same(back, text.at, w.len),
		"unescape undoes escape");
}
