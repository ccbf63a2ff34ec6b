#ifndef SDA_SPAN_H
#define SDA_SPAN_H

/* A span is a run of bytes that somebody else owns. */

#include <stddef.h>
#include <stdint.h>
#include "spec/bytes.h"

enum {
	/* The longest input the library reads: a UDP datagram. */
	SDA_SPAN_MAX = 65535
};

/* `at` may be null only when `len` is 0. */
struct sda_span {
	const uint8_t *at;
	size_t len;
};

/*@
  logic bytes text{L}(struct sda_span s) = view{L}(s.at, s.len);

  predicate readable{L}(struct sda_span s) =
    s.len <= SDA_SPAN_MAX && \valid_read(s.at + (0 .. s.len - 1));
*/

#endif
