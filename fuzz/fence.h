#ifndef FUZZ_FENCE_H
#define FUZZ_FENCE_H

/*
 * A fence is memory between two unreadable pages: a read or a write one byte
 * outside it ends the process, with or without a sanitizer.
 */

#include "span.h"

enum { FENCE_ROOM = SDA_SPAN_MAX + 1 };

enum fence_side { FENCE_LEFT, FENCE_RIGHT };

/*
 * A copy of the bytes that touches the unreadable page of that side; {NULL, 0}
 * when there are none. It lives until the next call.
 */
struct sda_span fence_copy(enum fence_side side, const uint8_t *at, size_t len);

#endif
