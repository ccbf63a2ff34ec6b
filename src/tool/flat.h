#ifndef FLAT_H
#define FLAT_H

/*
 * A flat object is a JSON object of strings and arrays of strings. Written out,
 * its strings are printable ASCII; a value with any other octet stands as
 * hexadecimal under its name followed by "_hex". Decoded, it stands as octets
 * under its name alone.
 */

#include <jansson.h>
#include "span.h"

/* The decoded object; null, with the reason in *why, when it is not flat. */
json_t *flat_decode(const json_t *object, const char **why);

/* The object that flat_decode would take back. */
json_t *flat_encode(const json_t *object);

/* The octets of a decoded string; none when it is not a string. */
struct sda_span flat_span(const json_t *string);

/* As flat_span, of a member. */
struct sda_span flat_member(const json_t *object, const char *name);

/* A decoded string of these octets. */
json_t *flat_string(struct sda_span octets);

/* A decoded string of what the inside of a quoted-string stands for. */
json_t *flat_unescaped(struct sda_span raw);

#endif
