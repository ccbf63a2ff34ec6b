#ifndef EXTENDED_H
#define EXTENDED_H

/*
 * An extended value is UTF-8 text in percent-encoding behind its charset and
 * language: ext-value of RFC 8187 3.2.1, which username* carries.
 */

#include "writer.h"

/*
 * Decodes the value into *room, which *out then borrows from; false, with *out
 * unchanged, outside the grammar or for a charset other than UTF-8.
 */
bool extended_read(struct sda_span value, struct sda_writer *room,
		   struct sda_span *out);

#endif
