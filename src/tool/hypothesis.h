#ifndef HYPOTHESIS_H
#define HYPOTHESIS_H

/*
 * A hypothesis is one mistake that would turn the recipe of the right response
 * into another.
 */

#include "exchange.h"

struct hypothesis;

/* What an edit works with beside the recipe. */
struct bench {
	const struct exchange *exchange;
	const struct hypothesis *row; /* the one being tried */
	struct sda_writer *room;      /* for texts that did not exist before */
};

/*
 * Makes the mistake in the recipe; false, with *recipe unspecified, where it
 * cannot be made or changes nothing.
 */
typedef bool hypothesis_edit(struct recipe *recipe, const struct bench *bench);

/* What the RFCs say about it, and how to mend it. */
struct lesson {
	const char *rule;
	const char *mend;
};

/*
 * A row of the table. Two rows combine when they touch nothing in common; the
 * upper is made first.
 */
struct hypothesis {
	const char *name;
	const char *what;
	unsigned touches;
	hypothesis_edit *edit;
	unsigned with;	  /* for edit */
	const char *text; /* for edit */
	const struct lesson *lesson;
};

/* Parts of a recipe, as bits of `touches`. */
enum {
	TOUCHES_USERNAME = 1 << TEXT_USERNAME,
	TOUCHES_REALM = 1 << TEXT_REALM,
	TOUCHES_NONCE = 1 << TEXT_NONCE,
	TOUCHES_CNONCE = 1 << TEXT_CNONCE,
	TOUCHES_URI = 1 << TEXT_URI,
	TOUCHES_TEXTS = (1 << TEXTS) - 1,
	TOUCHES_HASH = 1 << TEXTS,
	TOUCHES_USER_HASH = 2 << TEXTS,
	TOUCHES_SESSION = 4 << TEXTS,
	TOUCHES_PASSWORD = 8 << TEXTS,
	TOUCHES_INNER = 16 << TEXTS,
	TOUCHES_A1 = 32 << TEXTS,
	TOUCHES_METHOD = 64 << TEXTS,
	TOUCHES_COVER = 128 << TEXTS,
	TOUCHES_BODY = 256 << TEXTS,
	TOUCHES_ENTITY = 512 << TEXTS,
	TOUCHES_A2 = 1024 << TEXTS,
	TOUCHES_LAYOUT = 2048 << TEXTS,
	TOUCHES_NC = 4096 << TEXTS,
	TOUCHES_QOP = 8192 << TEXTS,
	TOUCHES_RESPONSE = 16384 << TEXTS
};

/*
 * The rows: likelier ones stand above others, causes above consequences. To add
 * one, add a line to mistakes_formula.c or mistakes_text.c.
 */
extern const struct hypothesis mistakes_formula[];
extern const size_t mistakes_formula_count;
extern const struct hypothesis mistakes_text[];
extern const size_t mistakes_text_count;

/* The row at i of both tables together, the formula's first. */
const struct hypothesis *hypothesis_at(size_t i);
size_t hypothesis_count(void);

enum { MISTAKES_MAX = 8, MISTAKE_ROWS_MAX = 2 };

/* Rows that together give the response that was seen. */
struct mistake {
	const struct hypothesis *row[MISTAKE_ROWS_MAX];
	size_t rows;
};

/* All that explain it, the likeliest first. */
struct mistakes {
	struct mistake found[MISTAKES_MAX];
	size_t count;
	size_t tried; /* responses that were computed */
};

/* Tries every single row and, if none explains it, every pair. */
void hypothesis_search(const struct exchange *x, struct sda_writer *room,
		       struct mistakes *out);

/* Does the recipe give the response that was seen, whatever its case? */
bool hypothesis_fits(const struct recipe *recipe, const struct exchange *x);

#endif
