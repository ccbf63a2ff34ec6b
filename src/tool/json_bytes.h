#ifndef JSON_BYTES_H
#define JSON_BYTES_H

/* JSON bytes are bytes as a member of a JSON object. */

#include <jansson.h>
#include "span.h"

/*
 * Sets `name` to the bytes as a string; when they are not UTF-8 or hold NUL,
 * sets `name`_hex to their lower-case hexadecimal digits instead.
 */
void json_bytes_set(json_t *object, const char *name, struct sda_span bytes);

/* Prints the value with a line end, then releases it. */
void json_print(json_t *value);

#endif
