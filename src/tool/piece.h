#ifndef PIECE_H
#define PIECE_H

/* A piece is a new text that an edit writes into the bench's room. */

#include "edit.h"

/* Where the next piece will start. */
size_t piece_start(const struct bench *b);

/* The piece that was written since `start`. */
struct sda_span piece_end(const struct bench *b, size_t start);

/* The texts one after the other, each may be empty. */
struct sda_span piece_join(const struct bench *b, struct sda_span first,
			   struct sda_span second, struct sda_span third);

/* The text with its ASCII letters in one case. */
struct sda_span piece_case(const struct bench *b, struct sda_span s,
			   bool upper);

/* UTF-8 as ISO 8859-1; the text itself where that has no such character. */
struct sda_span piece_latin1(const struct bench *b, struct sda_span s);

/* Replaces *place; false when it says the same already. */
bool piece_set(struct sda_span *place, struct sda_span s);

/*
 * Replaces a text of the recipe, also where it binds a session; false when it
 * says the same already or, for username and realm, does not count because
 * their hash was given.
 */
bool piece_set_text(struct recipe *r, enum exchange_text text,
		    struct sda_span s);

/* The text of the recipe. */
struct sda_span piece_text(const struct recipe *r, enum exchange_text text);

#endif
