#ifndef BRANCHLESS_H
#define BRANCHLESS_H

/*
 * Branchless is code whose jumps and addresses do not depend on a secret. Run
 * under valgrind, which is told that secrets are undefined: each jump or
 * address that depends on one is an error.
 */

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <valgrind/memcheck.h>
#include "span.h"

enum { SECRET_MAX = 64 };

static uint8_t secret[2 * SECRET_MAX];
static uint8_t other[2 * SECRET_MAX];
static uint8_t out[2 * SECRET_MAX];
static volatile bool verdict;

/* `most` errors may come from the verdict itself, however long the secret. */
struct branchless_row {
	const char *name;
	void (*call)(size_t len);
	unsigned most;
	bool leaks;
};

/* Errors that the call adds when len bytes of secret are unknown. */
static inline unsigned branchless_count(void (*call)(size_t len), size_t len)
{
	unsigned before = VALGRIND_COUNT_ERRORS;

	memset(secret, 'a', sizeof secret);
	memset(other, 'a', sizeof other);
	VALGRIND_MAKE_MEM_UNDEFINED(secret, sizeof secret);
	call(len);
	VALGRIND_MAKE_MEM_DEFINED(secret, sizeof secret);
	VALGRIND_MAKE_MEM_DEFINED(out, sizeof out);
	return VALGRIND_COUNT_ERRORS - before;
}

/* The exit code: 0 when those leak that are known to, and no others. */
static inline int branchless_run(const struct branchless_row *row, size_t rows)
{
	bool good = RUNNING_ON_VALGRIND != 0;

	for (size_t i = 0; i < rows; i++) {
		unsigned few = branchless_count(row[i].call, 1);
		unsigned many = branchless_count(row[i].call, SECRET_MAX);
		bool leaks = few > row[i].most || many > few;

		printf("%s branchless: %s\n",
		       leaks == row[i].leaks ? "ok" : "FAIL", row[i].name);
		good = good && leaks == row[i].leaks;
	}
	return good ? 0 : 1;
}

#endif
