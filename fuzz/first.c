#include "first.h"
#include "nonce.h"
#include "oracle.h"

enum { FIRSTS = 256, CNONCE_DIGITS = 16 };

struct first {
	uint8_t nonce[SDA_NONCE_DIGITS];
	uint8_t first_nonce[SDA_NONCE_DIGITS];
	uint8_t first_cnonce[CNONCE_DIGITS];
};

static struct first known[FIRSTS];
static size_t count;

void first_forget(void)
{
	count = 0;
}

static struct first *find(struct sda_span nonce)
{
	for (size_t i = 0; i < count; i++)
		if (nonce.len == SDA_NONCE_DIGITS &&
		    same(known[i].nonce, nonce.at, SDA_NONCE_DIGITS))
			return &known[i];
	return NULL;
}

static void copy(uint8_t *out, size_t size, struct sda_span s)
{
	require(s.len == size, "nonces and cnonces have their lengths");
	memcpy(out, s.at, size);
}

void first_recall(struct sda_claim *claim)
{
	struct first *first = find(claim->nonce);

	if (first == NULL)
		return;
	claim->first_nonce =
		(struct sda_span){ first->first_nonce, SDA_NONCE_DIGITS };
	claim->first_cnonce =
		(struct sda_span){ first->first_cnonce, CNONCE_DIGITS };
}

void first_keep(const struct sda_claim *claim)
{
	struct first *first = &known[count];

	if (find(claim->nonce) != NULL)
		return;
	require(count++ < FIRSTS, "there is room for a session");
	copy(first->nonce, SDA_NONCE_DIGITS, claim->nonce);
	copy(first->first_nonce, SDA_NONCE_DIGITS, claim->first_nonce);
	copy(first->first_cnonce, CNONCE_DIGITS, claim->first_cnonce);
}

void first_go_on(struct sda_span nonce, struct sda_span next)
{
	const struct first *first = find(nonce);

	if (first == NULL)
		return;
	require(count < FIRSTS, "there is room for a session");
	known[count] = *first;
	copy(known[count++].nonce, SDA_NONCE_DIGITS, next);
}
