#ifndef EXPLAIN_REPORT_H
#define EXPLAIN_REPORT_H

/* A report is an explanation as lines for people, or as JSON. */

#include <jansson.h>
#include "explanation.h"
#include "wire.h"

/* "right", "wrong" or "not judged" */
const char *explain_verdict(enum explanation_verdict verdict);

/* Where the field's value, or what is wrong in it, starts in the input. */
size_t explain_offset(const struct reading *reading, const struct wire *wire);

void explain_text(const struct explanation *e, const struct reading *reading,
		  const struct wire *wire);

json_t *explain_json(const struct explanation *e, const struct reading *reading,
		     const struct wire *wire);

#endif
