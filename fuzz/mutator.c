/*
 * The mutator edits an input by pieces of the grammar: it puts in, repeats,
 * replaces and removes what stands between separators. One half of this file
 * is libFuzzer's way in, the other AFL++'s.
 */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE_ROOM = 256, OUT_ROOM = 1 << 16 };

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned seed);
/* libFuzzer's own mutation; absent under AFL++. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max)
	__attribute__((weak));
void *afl_custom_init(void *afl, unsigned seed);
size_t afl_custom_fuzz(void *state, uint8_t *data, size_t size, uint8_t **out,
		       uint8_t *other, size_t other_size, size_t max);
void afl_custom_deinit(void *state);

static const char *const pieces[] = {
	"Digest a=b",
	"Digest realm=\"x\"",
	", realm=\"x\"",
	", domain=\"sip:x sip:y\"",
	", nonce=\"x\"",
	", opaque=\"x\"",
	", stale=true",
	", algorithm=MD5",
	", algorithm=MD5-sess",
	", algorithm=SHA-256",
	", algorithm=SHA-256-sess",
	", algorithm=SHA-512-256",
	", algorithm=SHA-512-256-sess",
	", qop=auth",
	", qop=\"auth,auth-int\"",
	", charset=UTF-8",
	", userhash=false",
	", username=\"x\"",
	", username*=UTF-8''x",
	", uri=\"sip:x\"",
	", response=\"0123456789abcdef0123456789ABCDEF\"",
	", cnonce=\"x\"",
	", nc=00000001",
	", auts=\"x\"",
	", rspauth=\"0\"",
	", nextnonce=\"x\"",
	", x=y",
	"\r\n ",
	" ",
	"\t",
	"\"",
	"\\\"",
	"\\\\",
	"\303\244",
	"\342\202\254",
	"\360\237\230\200",
	"\370\200\200\200\200",
	"\375\277\277\277\277\277",
	"\n",
	"1a\nuser\nrealm\npass\nnonce\ncnonce\n1\nauth\nM\nsip:x\n",
	"4i\n",
	"6\n",
};

static uint32_t random_below(uint32_t *state, size_t below)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return below == 0 ? 0 : *state % (uint32_t)below;
}

/* A random place beside a separator, or an end. */
static size_t some_edge(uint32_t *state, const uint8_t *data, size_t size)
{
	size_t i = random_below(state, size + 1);

	while (i > 0 && i < size && strchr(" ,=\"\n", data[i]) == NULL)
		i++;
	return i;
}

/* A piece of the table, or of the input itself, or one byte. */
static size_t some_piece(uint32_t *state, const uint8_t *data, size_t size,
			 uint8_t *piece)
{
	const char *text =
		pieces[random_below(state, sizeof pieces / sizeof pieces[0])];
	size_t from = some_edge(state, data, size);
	size_t to = some_edge(state, data, size);

	switch (random_below(state, 4)) {
	case 0:
		piece[0] = (uint8_t)random_below(state, 256);
		return 1;
	case 1:
		if (from < to && to - from <= PIECE_ROOM) {
			memcpy(piece, data + from, to - from);
			return to - from;
		}
		return 0;
	default:
		memcpy(piece, text, strlen(text));
		return strlen(text);
	}
}

/* Puts a piece in the place of from .. to; the new size. */
static size_t replace(uint8_t *data, size_t size, size_t max, size_t from,
		      size_t to, const uint8_t *piece, size_t len)
{
	if (size - (to - from) + len > max)
		return size;
	memmove(data + from + len, data + to, size - to);
	memcpy(data + from, piece, len);
	return size - (to - from) + len;
}

static size_t mutate(uint8_t *data, size_t size, size_t max, uint32_t *state)
{
	uint8_t piece[PIECE_ROOM];
	size_t len = some_piece(state, data, size, piece);
	size_t from = some_edge(state, data, size);
	size_t to = some_edge(state, data, size);

	if (to < from || random_below(state, 2) == 0)
		to = from;
	return replace(data, size, max, from, to, piece, len);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned seed)
{
	uint32_t state = seed | 1;

	if (LLVMFuzzerMutate != NULL && random_below(&state, 2) == 0)
		return LLVMFuzzerMutate(data, size, max);
	return mutate(data, size, max, &state);
}

struct mutator {
	uint32_t state;
	uint8_t out[OUT_ROOM];
};

void *afl_custom_init(void *afl, unsigned seed)
{
	struct mutator *m = calloc(1, sizeof *m);

	(void)afl;
	if (m != NULL)
		m->state = seed | 1;
	return m;
}

size_t afl_custom_fuzz(void *state, uint8_t *data, size_t size, uint8_t **out,
		       uint8_t *other, size_t other_size, size_t max)
{
	struct mutator *m = state;
	size_t room = max < OUT_ROOM ? max : OUT_ROOM;

	(void)other;
	(void)other_size;
	*out = m->out;
	size = size < room ? size : room;
	memcpy(m->out, data, size);
	return mutate(m->out, size, room, &m->state);
}

void afl_custom_deinit(void *state)
{
	free(state);
}
