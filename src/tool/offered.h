#ifndef OFFERED_H
#define OFFERED_H

/* What a client is offered: the challenges and next nonces of an input. */

#include <jansson.h>
#include <stdbool.h>
#include "credentials.h"

/*
 * Do the credentials answer a challenge of the input, which is decoded, up to
 * that request, with its nonce or a next one?
 */
bool offered(const json_t *input, size_t request,
	     const struct sda_credentials *got);

/* Both absent, or both the same text. */
bool offered_alike(const struct sda_params *a, const struct sda_params *b,
		   enum sda_word word);

/* Without one it is MD5; case does not matter. */
bool offered_algorithm(const struct sda_params *a, const struct sda_params *b);

#endif
