#include "fuzz/dfa.h"

bool dfa_accepts(const struct dfa *dfa, const uint8_t *text, size_t len)
{
	uint16_t state = dfa->start;

	for (size_t i = 0; i < len; i++)
		state = dfa_next(dfa, state, text[i]);
	return state >= dfa->accepting;
}
