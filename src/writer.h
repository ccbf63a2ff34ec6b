#ifndef SDA_WRITER_H
#define SDA_WRITER_H

/* A writer fills a buffer of the caller's and remembers when it was too small. */

#include <stdbool.h>
#include "span.h"

/* `len` of `room` bytes are written; `overflow` sticks, and stops all writing. */
struct sda_writer {
	uint8_t *at;
	size_t room;
	size_t len;
	bool overflow;
};

/* Starts to fill room bytes at `at`. */
struct sda_writer sda_writer_make(uint8_t *at, size_t room);

void sda_writer_byte(struct sda_writer *w, uint8_t byte);

void sda_writer_span(struct sda_writer *w, struct sda_span s);

/* The inside of a quoted-string: DQUOTE and backslash get a backslash. */
void sda_writer_escape(struct sda_writer *w, struct sda_span s);

/* unq() of RFC 7616 3.3 without the quotes: each quoted-pair to its byte. */
void sda_writer_unescape(struct sda_writer *w, struct sda_span s);

#endif
