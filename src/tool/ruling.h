#ifndef RULING_H
#define RULING_H

/* A ruling is what the server says of one field with credentials, and why. */

#include "judge.h"
#include "examine.h"
#include "fault.h"
#include "field.h"

struct ruling {
	struct sda_field field;
	enum sda_reason reason;	    /* of sda_examine_credentials */
	enum sda_status status;	    /* of the verdict, or the reason */
	struct message_fault fault; /* where it is outside the grammar */
	struct sda_claim claim;	    /* when there is no reason */
	struct sda_credentials credentials; /* likewise */
	struct sda_span info; /* Authentication-Info of the 2xx, or at NULL */
};

/* "accepted", "stale", ... */
const char *ruling_verdict(const struct ruling *ruling);

/* Why, in a few words, and by which rule, as "RFC 7616 3.4". */
const char *ruling_what(const struct ruling *ruling);
const char *ruling_rule(const struct ruling *ruling);

/* Is it for this server? */
bool ruling_is_ours(const struct ruling *ruling);

#endif
