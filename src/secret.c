#include "secret.h"

bool sda_secret_equal(struct sda_span a, struct sda_span b)
{
	uint8_t difference = 0;

	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		difference |= a.at[i] ^ b.at[i];
	return difference == 0;
}

void sda_secret_wipe(uint8_t *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		at[i] = 0;
}
