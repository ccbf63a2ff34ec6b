#ifndef CAPABILITY_H
#define CAPABILITY_H

/* A capability is what an adapter declares in its reply to hello. */

#include <jansson.h>
#include <stdbool.h>

/*
 * Null when the adapter can be asked the vector; otherwise what the vector
 * needs that hello does not declare.
 */
const char *capability_missing(const json_t *vector, const json_t *hello);

/* Is it an item of the array, whatever the case? */
bool capability_listed(const json_t *array, const char *item);

#endif
