#ifndef SENT_H
#define SENT_H

/*
 * What was sent is credentials, as whoever knows the input of their vector
 * reads and computes them again.
 */

#include <jansson.h>
#include "credentials.h"
#include "digest.h"

struct sent {
	const json_t *input; /* decoded */
	struct sda_credentials got;
	struct sda_credentials first; /* of the session, for A1 of -sess */
};

/* Unescaped, username* as username; null when it is absent. */
json_t *sent_value(const struct sda_credentials *credentials,
		   enum sda_word word);

/* The algorithm; AKA's versions hash as the one behind their name does. */
enum sda_algorithm sent_algorithm(const struct sent *sent);

/* The response that belongs to the parameters, which must be known ones. */
void sent_compute(const struct sent *sent, struct sda_digest *out);

#endif
