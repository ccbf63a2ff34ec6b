#ifndef SCAN_ROWS_H
#define SCAN_ROWS_H

/* Scan rows say where a scanner must stop in a text. */

#include "support.h"
#include "scan.h"

typedef size_t scanner(struct sda_span s, size_t i);

struct scan_row {
	struct sda_span text;
	size_t from;
	size_t end;
};

/* Runs every row on a copy whose end the sanitizers guard. */
static inline void check_rows(scanner *scan, const struct scan_row *row,
			      size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct sda_span copy = span_copy(row[i].text);

		assert_row(scan(copy, row[i].from) == row[i].end, row[i].text);
		span_free(copy);
	}
}

#endif
