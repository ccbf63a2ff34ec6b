#ifndef JUDGEMENT_H
#define JUDGEMENT_H

/* A judgement is a verdict with its reason. */

#include <jansson.h>
#include "verdict.h"

enum { JUDGEMENT_TEXT_MAX = 600 };

struct judgement {
	enum verdict verdict;
	char expected[JUDGEMENT_TEXT_MAX]; /* empty when all was right */
	char actual[JUDGEMENT_TEXT_MAX];
	const char *alternative; /* that was taken; borrowed from the vector */
};

/* A pass, without a reason. */
struct judgement judgement_pass(void);

/* The reason in words. */
struct judgement judgement_words(enum verdict verdict, const char *expected,
				 const char *actual);

/* The reason is the reply as a whole. */
struct judgement judgement_reply(enum verdict verdict, const char *expected,
				 const json_t *reply);

/* The reason is a member whose values differ; null stands for absence. */
struct judgement judgement_member(enum verdict verdict, const char *name,
				  const json_t *expected, const json_t *actual);

/* The graver of two judgements, the first when they are alike. */
struct judgement judgement_graver(struct judgement a, struct judgement b);

#endif
