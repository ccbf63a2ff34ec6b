#ifndef JUDGE_ANSWER_H
#define JUDGE_ANSWER_H

/* An answer is judged by its parameters, never by its octets. */

#include <stdbool.h>
#include "judgement.h"

/*
 * Compares the one header in reply with the parameters in expect. The response
 * is compared with the expected one when the adapter was to use the cnonce and
 * nc of the input (exact), otherwise with one computed from the header's own
 * parameters and the password of the input. All three objects are decoded.
 */
struct judgement judge_answer(const json_t *input, const json_t *expect,
			      const json_t *reply, bool exact);

#endif
