#ifndef MARK_H
#define MARK_H

/* A mark is the verdict on one vector, with its reason. */

#include <jansson.h>
#include "verdict.h"

enum { MARK_TEXT_MAX = 600 };

struct mark {
	enum verdict verdict;
	char expected[MARK_TEXT_MAX]; /* empty when all was right */
	char actual[MARK_TEXT_MAX];
	const char *alternative; /* that was taken; borrowed from the vector */
};

/* A pass, without a reason. */
struct mark mark_pass(void);

/* The reason in words. */
struct mark mark_in_words(enum verdict verdict, const char *expected,
			  const char *actual);

/* The reason is the reply as a whole. */
struct mark mark_by_reply(enum verdict verdict, const char *expected,
			  const json_t *reply);

/* The reason is a member whose values differ; null stands for absence. */
struct mark mark_by_member(enum verdict verdict, const char *name,
			   const json_t *expected, const json_t *actual);

/* The graver of two marks, the first when they are alike. */
struct mark mark_graver(struct mark a, struct mark b);

#endif
