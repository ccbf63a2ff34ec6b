#ifndef MARKING_H
#define MARKING_H

/* Marking is comparing replies with vectors, both written as JSON. */

#include <stdio.h>
#include "support.h"
#include "flat.h"
#include "mark_vector.h"

/* JSON in which ' stands for the quotation mark. */
static inline json_t *json(const char *text)
{
	char *copy = strdup(text);

	for (char *c = copy; *c != '\0'; c++)
		if (*c == '\'')
			*c = '"';
	json_t *value = json_loads(copy, 0, NULL);
	free(copy);
	assert_non_null(value);
	return value;
}

static const char hello_text[] = "{'ops': ['digest.response', "
				 "'client.respond', 'parse.challenge'], "
				 "'algorithms': ['MD5'], 'features': %s}";

static inline struct mark mark_text(const char *vector_text,
				    const char *reply_text, bool injects)
{
	char text[sizeof hello_text + 20];
	const char *why;

	snprintf(text, sizeof text, hello_text,
		 injects ? "['inject-cnonce']" : "[]");
	json_t *vector = json(vector_text);
	json_t *hello = json(text);
	json_t *raw = json(reply_text);
	json_t *reply = flat_decode(raw, &why);
	assert_non_null(reply);
	struct mark j = mark_vector(vector, hello, reply);
	/* it borrows from the vector, which ends here */
	j.alternative = j.alternative != NULL ? "taken" : NULL;
	json_decref(vector);
	json_decref(hello);
	json_decref(raw);
	json_decref(reply);
	return j;
}

struct row {
	const char *reply;
	enum verdict verdict;
};

static inline void check(const char *vector, const struct row *row, size_t rows,
			 bool injects)
{
	for (size_t i = 0; i < rows; i++)
		assert_row(mark_text(vector, row[i].reply, injects).verdict ==
				   row[i].verdict,
			   span_of(row[i].reply));
}

#endif
