#ifndef FUZZ_ORACLE_CHANGE_H
#define FUZZ_ORACLE_CHANGE_H

/*
 * The oracle of change: who changes one octet of what a response covers, of
 * what its nonce is bound to, or of the response, has nothing that is accepted.
 */

#include "ends.h"

/* What to change, from 0 on, the octet modulo its length, and the bit. */
struct change {
	unsigned what;
	size_t place;
	unsigned bit;
};

/* Changes the credentials that stand in ends, or what the server has. */
void change_request(struct ends *ends, const struct sda_request *request,
		    struct change change);

/* Changes what the server says, with that body, to the client. */
void change_reply(struct ends *ends, struct sda_span info, struct sda_span body,
		  struct change change);

#endif
