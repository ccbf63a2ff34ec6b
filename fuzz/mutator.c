/*
 * The mutator is how fuzzing engines come by new inputs: half of this file is
 * libFuzzer's way to the edits, the other AFL++'s.
 */

#include <stdlib.h>
#include <string.h>
#include "edits.h"

enum { ROOM = 1 << 16 };

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *data, size_t size,
				 const uint8_t *other, size_t other_size,
				 uint8_t *out, size_t max, unsigned seed);
/* libFuzzer's own mutation; absent under AFL++. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max)
	__attribute__((weak));
void *afl_custom_init(void *afl, unsigned seed);
size_t afl_custom_fuzz(void *state, uint8_t *data, size_t size, uint8_t **out,
		       uint8_t *other, size_t other_size, size_t max);
void afl_custom_deinit(void *state);

/* ---- libFuzzer --------------------------------------------------------------
 */

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
			       unsigned seed)
{
	struct input in = { data, size, max, NULL, 0, seed | 1 };

	if (LLVMFuzzerMutate != NULL && edits_below(&in, 4) == 0)
		return LLVMFuzzerMutate(data, size, max);
	edits_make(&in);
	return in.size;
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *data, size_t size,
				 const uint8_t *other, size_t other_size,
				 uint8_t *out, size_t max, unsigned seed)
{
	struct input in = { out,	size < max ? size : max,
			    max,	other,
			    other_size, seed | 1 };

	memcpy(out, data, in.size);
	edits_splice(&in);
	return in.size;
}

/* ---- AFL++ ------------------------------------------------------------------
 */

struct mutator {
	uint32_t random;
	uint8_t out[ROOM];
};

void *afl_custom_init(void *afl, unsigned seed)
{
	struct mutator *m = calloc(1, sizeof *m);

	(void)afl;
	if (m != NULL)
		m->random = seed | 1;
	return m;
}

size_t afl_custom_fuzz(void *state, uint8_t *data, size_t size, uint8_t **out,
		       uint8_t *other, size_t other_size, size_t max)
{
	struct mutator *m = state;
	size_t room = max < ROOM ? max : ROOM;
	struct input in = { m->out, size < room ? size : room,	    room,
			    other,  other == NULL ? 0 : other_size, m->random };

	*out = m->out;
	memcpy(m->out, data, in.size);
	edits_make(&in);
	m->random = in.random;
	return in.size;
}

void afl_custom_deinit(void *state)
{
	free(state);
}
