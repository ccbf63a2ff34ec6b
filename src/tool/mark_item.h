#ifndef MARK_ITEM_H
#define MARK_ITEM_H

/* An item is what the lists of a vector say of one request, or of one header.
 */

#include <stdbool.h>
#include "credentials.h"
#include "mark.h"

/* The i-th of the list that is the member of that name; null without one. */
const json_t *item_of(const json_t *object, const char *name, size_t i);

/* What is expected of one header: lists have an item for each, empty for none.
 */
json_t *item_expect(const json_t *expect, size_t i);

/* The input of one request: lists have an item for each. ACK is its INVITE. */
json_t *item_input(const json_t *input, size_t i);

/* Is the i-th request sent after a challenge, or first? */
bool item_begins_anew(const json_t *input, size_t i);

/* As mark_header, of one header, whose count is for the vector to say. */
struct mark mark_item(const json_t *input, const json_t *expect,
		      const json_t *header, bool exact,
		      struct sda_credentials *first);

#endif
