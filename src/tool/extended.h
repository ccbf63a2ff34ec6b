#ifndef EXTENDED_H
#define EXTENDED_H

/* An extended value is the text of an ext-value, which username* carries. */

#include "writer.h"

/*
 * Decodes the value into *room, which *out then borrows from, as UTF-8; false,
 * with *out unchanged, outside the grammar, for octets that are not of the
 * charset, and for a charset other than UTF-8 and ISO-8859-1.
 */
bool extended_read(struct sda_span value, struct sda_writer *room,
		   struct sda_span *out);

#endif
