#ifndef MARK_LISTS_H
#define MARK_LISTS_H

/*
 * A list in a reply is marked item by item. All objects are decoded; exact is
 * as in mark_answer.h.
 */

#include <stdbool.h>
#include "mark.h"

typedef struct mark mark_rule(const json_t *input, const json_t *expect,
			      const json_t *reply, bool exact);

/* build.*: what was written, read again, says what was given. */
mark_rule mark_built_challenge;
mark_rule mark_built_credentials;
mark_rule mark_built_authinfo;

/* client.session, and client.respond when it asks for one answer a realm. */
mark_rule mark_answers;

/*
 * As mark_answers, where headers are for several servers and proxies: `fields`
 * and `requests` say whom each is for and what it is in.
 */
mark_rule mark_spaces;

/* server.challenge: the challenges in order, by their parameters. */
mark_rule mark_demand;

/* server.session: accepted or not fails, the reason is a matter of form. */
mark_rule mark_verdicts;

/*
 * proxy.aggregate: the order between branches is free. Rows that are equal in
 * all are taken in the order of the input.
 */
mark_rule mark_gather;

#endif
