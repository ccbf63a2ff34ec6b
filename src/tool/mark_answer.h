#ifndef MARK_ANSWER_H
#define MARK_ANSWER_H

/* An answer is marked by its parameters, never by its octets. */

#include <stdbool.h>
#include "credentials.h"
#include "mark.h"

/*
 * Compares the one header in reply with the parameters in expect. The response
 * is compared with the expected one when the adapter was to use the cnonce and
 * nc of the input (exact), otherwise with one computed from the header's own
 * parameters and the password of the input. All three objects are decoded.
 */
struct mark mark_answer(const json_t *input, const json_t *expect,
			const json_t *reply, bool exact);

/*
 * As mark_answer, of one header. *first is the first of the session, whose
 * nonce and cnonce A1 of -sess has; the header becomes it when there is none.
 */
struct mark mark_header(const json_t *input, const json_t *expect,
			struct sda_span header, bool exact,
			struct sda_credentials *first);

#endif
