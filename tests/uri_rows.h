#ifndef URI_ROWS_H
#define URI_ROWS_H

/* Tables of texts that are a Request-URI, or are none. */

#include "support.h"
#include "uri.h"

static inline void check_rows(const struct sda_span *rows, size_t count,
			      bool expected)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_span copy = span_copy(rows[i]);

		assert_row(sda_uri_check(copy) == expected, rows[i]);
		span_free(copy);
	}
}

#define ACCEPT(rows) check_rows(rows, ROWS(rows), true)
#define REJECT(rows) check_rows(rows, ROWS(rows), false)

#endif
