#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include "first_request.h"
#include "hex.h"
#include "keep.h"
#include "nonce.h"

enum { FIRSTS = 512, DIGITS = SDA_NONCE_DIGITS };

static const char label[] = "first ";

/* A line: the label, two nonces and the cnonce's digits, a space between. */
enum {
	NONCE = sizeof label - 1,
	FIRST_NONCE = NONCE + DIGITS + 1,
	FIRST_CNONCE = FIRST_NONCE + DIGITS + 1
};

struct first {
	uint8_t nonce[DIGITS];
	uint8_t first_nonce[DIGITS];
	struct sda_span first_cnonce;
};

static struct first known[FIRSTS]; /* the oldest first */
static size_t count;

static struct first *find(struct sda_span nonce)
{
	for (size_t i = 0; i < count; i++)
		if (nonce.len == DIGITS &&
		    memcmp(known[i].nonce, nonce.at, DIGITS) == 0)
			return &known[i];
	return NULL;
}

/* The place of one more, for which the oldest is forgotten if need be. */
static struct first *add(void)
{
	if (count == FIRSTS)
		memmove(known, known + 1, --count * sizeof *known);
	return &known[count++];
}

void first_request_recall(struct sda_claim *claim)
{
	const struct first *first = find(claim->nonce);

	if (first == NULL)
		return;
	claim->first_nonce = (struct sda_span){ first->first_nonce, DIGITS };
	claim->first_cnonce = first->first_cnonce;
}

static void keep(const struct sda_claim *claim, struct sda_span nonce)
{
	struct sda_span cnonce = claim->first_cnonce;
	struct first made;

	if (nonce.len != DIGITS || claim->first_nonce.len != DIGITS ||
	    find(nonce) != NULL)
		return;
	uint8_t *room = keep_room(cnonce.len + 1);
	if (cnonce.len > 0)
		memcpy(room, cnonce.at, cnonce.len);
	memcpy(made.nonce, nonce.at, DIGITS);
	memcpy(made.first_nonce, claim->first_nonce.at, DIGITS);
	made.first_cnonce = (struct sda_span){ room, cnonce.len };
	*add() = made;
}

void first_request_keep(const struct sda_claim *claim, struct sda_span next)
{
	if (!sda_algorithm_is_session(claim->algorithm))
		return;
	keep(claim, claim->nonce);
	keep(claim, next);
}

static bool is_digits(const char *text, size_t len)
{
	return strspn(text, "0123456789abcdef") >= len;
}

/* The line without its end, of that length. */
static bool take(const char *line, size_t len)
{
	if (len < FIRST_CNONCE || (len - FIRST_CNONCE) % 2 != 0 ||
	    memcmp(line, label, NONCE) != 0 ||
	    !is_digits(line + NONCE, DIGITS) || line[FIRST_NONCE - 1] != ' ' ||
	    !is_digits(line + FIRST_NONCE, DIGITS) ||
	    line[FIRST_CNONCE - 1] != ' ' ||
	    !is_digits(line + FIRST_CNONCE, len - FIRST_CNONCE))
		return false;
	size_t octets = (len - FIRST_CNONCE) / 2;
	uint8_t *room = keep_room(octets + 1);
	sda_hex_read((const uint8_t *)line + FIRST_CNONCE, octets, room);
	struct first *first = add();
	memcpy(first->nonce, line + NONCE, DIGITS);
	memcpy(first->first_nonce, line + FIRST_NONCE, DIGITS);
	first->first_cnonce = (struct sda_span){ room, octets };
	return true;
}

bool first_request_read(FILE *file)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t len = getline(&line, &room, file);
	bool taken =
		len > 0 && line[len - 1] == '\n' && take(line, (size_t)len - 1);

	free(line);
	return taken;
}

void first_request_write(FILE *file)
{
	for (size_t i = 0; i < count; i++) {
		const struct sda_span cnonce = known[i].first_cnonce;

		fprintf(file, "%s%.*s %.*s ", label, DIGITS,
			(const char *)known[i].nonce, DIGITS,
			(const char *)known[i].first_nonce);
		for (size_t k = 0; k < cnonce.len; k++)
			fprintf(file, "%02x", (unsigned)cnonce.at[k]);
		putc('\n', file);
	}
}
