#ifndef FUZZ_ORACLE_H
#define FUZZ_ORACLE_H

/* An oracle says a property by name, and aborts where it does not hold. */

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void require(bool holds, const char *property)
{
	if (holds)
		return;
	fprintf(stderr, "PROPERTY FAILED: %s\n", property);
	abort();
}

/* memcmp may not be asked about the null pointer of an empty text. */
static inline bool same(const void *a, const void *b, size_t len)
{
	return len == 0 || memcmp(a, b, len) == 0;
}

#endif
