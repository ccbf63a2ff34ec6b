#ifndef SUPPORT_H
#define SUPPORT_H

/* Support is what every unit test needs beside cmocka. */

#include <stdarg.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include "span.h"

enum { BYTES = 256, POISON = 0xA5 };

/* The bytes of a string literal, NULs inside it included, for tables. */
#define TEXT(literal)                                           \
	{                                                       \
		(const uint8_t *)(literal), sizeof(literal) - 1 \
	}

/* The same as an expression. */
#define SPAN(literal) ((struct sda_span)TEXT(literal))

#define ROWS(table) (sizeof(table) / sizeof((table)[0]))

/* The bytes of a C string. */
static inline struct sda_span span_of(const char *text)
{
	struct sda_span s = {(const uint8_t *)text, strlen(text)};

	return s;
}

/* The first len bytes of s. */
static inline struct sda_span span_head(struct sda_span s, size_t len)
{
	struct sda_span head = {s.at, len};

	return head;
}

/*
 * A copy that ends where its heap block ends, so that the address sanitizer
 * sees a read beyond it; one byte of poison stands before it.
 */
static inline struct sda_span span_copy(struct sda_span s)
{
	uint8_t *block = malloc(s.len + 1);
	struct sda_span copy = {NULL, s.len};

	assert_non_null(block);
	block[0] = POISON;
	if (s.len > 0)
		memcpy(block + 1, s.at, s.len);
	copy.at = block + 1;
	return copy;
}

static inline void span_free(struct sda_span copy)
{
	free((void *)(uintptr_t)(copy.at - 1));
}

static inline bool span_same(struct sda_span a, struct sda_span b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* Is c one of the characters of the literal? A NUL is none. */
static inline bool is_in(unsigned c, const char *literal)
{
	return c != 0 && c < 0x80 && strchr(literal, (int)c) != NULL;
}

/* Fails with the row's text, so that the reader need not count rows. */
#define assert_row(condition, text)                                            \
	do {                                                                   \
		if (!(condition)) {                                            \
			print_error("%s: row <%.*s>\n", #condition,            \
				    (int)(text).len, (const char *)(text).at); \
			fail();                                                \
		}                                                              \
	} while (0)

#endif
