#ifndef SDA_HEX_H
#define SDA_HEX_H

/* Hexadecimal is bytes as pairs of the digits 0-9 a-f (RFC 8760 2.2). */

#include <stdbool.h>
#include "span.h"

/* Writes 2 * len digits; time depends on len alone. */
void sda_hex_write(const uint8_t *in, size_t len, uint8_t *out);

/*
 * Reads 2 * len digits into len bytes; false, with out wiped, when one is not
 * LHEX. Time depends on len alone.
 */
bool sda_hex_read(const uint8_t *in, size_t len, uint8_t *out);

#endif
