#ifndef JUDGE_LISTS_H
#define JUDGE_LISTS_H

/*
 * A list in a reply is judged item by item. All objects are decoded; exact is as
 * in judge_answer.h.
 */

#include <stdbool.h>
#include "judgement.h"

typedef struct judgement judge_members(const json_t *input,
				       const json_t *expect,
				       const json_t *reply, bool exact);

/* client.session, and client.respond when it asks for one answer a realm. */
judge_members judge_answers;

/* server.challenge: the challenges in order, by their parameters. */
judge_members judge_demand;

/* server.session: accepted or not fails, the reason is a matter of form. */
judge_members judge_verdicts;

/*
 * proxy.aggregate: the order between branches is free. Rows that are equal in
 * all are taken in the order of the input.
 */
judge_members judge_gather;

#endif
