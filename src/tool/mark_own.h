#ifndef MARK_OWN_H
#define MARK_OWN_H

/*
 * An answer's own value is the one that belongs to what the answer says of
 * itself, whichever challenge its client chose.
 */

#include "mark.h"

/*
 * Below fail when each header of the reply answers a challenge of the input, or
 * goes on with a next nonce of it, counts its nonce from the start, and has the
 * response of its own params. Whether this one was to be answered is not asked.
 * There may be any number of them. Both objects are decoded.
 */
struct mark mark_own(const json_t *input, const json_t *reply);

#endif
