#ifndef DEVIATION_ROWS_H
#define DEVIATION_ROWS_H

/* Deviation rows say how a value departs from its production. */

#include "support.h"
#include "deviation.h"

enum {
	OK = 0,
	QUOTED = SDA_DEVIATES_QUOTED,
	UNQUOTED = SDA_DEVIATES_UNQUOTED,
	CASE = SDA_DEVIATES_CASE,
	LENGTH = SDA_DEVIATES_LENGTH,
	VALUE = SDA_DEVIATES_VALUE
};

struct deviation_row {
	enum sda_form form;
	struct sda_span value;
	uint32_t expected;
};

static inline uint32_t check(enum sda_header header,
			     enum sda_algorithm algorithm, unsigned name,
			     const struct deviation_row *row)
{
	struct sda_span copy = span_copy(row->value);
	struct sda_param param = {SPAN("name"), copy, row->form, name};
	uint32_t set = sda_deviation_check(header, algorithm, name, param);

	span_free(copy);
	return set;
}

/* Rows of a parameter whose production is the same in both headers. */
static inline void check_both(unsigned name, const struct deviation_row *row,
			      size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_row(check(SDA_HEADER_CREDENTIALS, SDA_MD5, name,
				 &row[i]) == row[i].expected,
			   row[i].value);
		assert_row(check(SDA_HEADER_CHALLENGE, SDA_MD5, name,
				 &row[i]) == row[i].expected,
			   row[i].value);
	}
}

static inline void check_one(enum sda_header header,
			     enum sda_algorithm algorithm, unsigned name,
			     const struct deviation_row *row, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_row(check(header, algorithm, name, &row[i]) ==
				   row[i].expected,
			   row[i].value);
}

#endif
