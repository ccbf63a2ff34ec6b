#ifndef REPLY_H
#define REPLY_H

/*
 * A reply is the 2xx to a request, whose Authentication-Info may show that its
 * server knows the password too (RFC 7616 3.5).
 */

#include "exchange.h"

enum reply_verdict {
	REPLY_RIGHT,
	REPLY_WRONG,
	REPLY_SILENT /* it proves nothing, and need not */
};

struct reply {
	enum reply_verdict verdict;
	const char *what; /* why, in a few words */
	const char *rule;
	struct sda_span seen; /* rspauth as sent; empty when absent */
	bool has_right;
	struct sda_digest right;
};

/* Checks the reply to the request of the exchange. */
void reply_check(const struct exchange *x, const struct capture *capture,
		 struct reply *out);

/* "right", "wrong" or "silent" */
const char *reply_verdict(const struct reply *reply);

#endif
