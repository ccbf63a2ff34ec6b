#ifndef ANSWERING_H
#define ANSWERING_H

/* An answering is what the options say of a request that is sent again. */

#include "answer.h"

/* Spans live until the program ends. */
struct answering {
	struct sda_preference preference;
	struct sda_identity identity;
	struct sda_digest user; /* of the identity */
	struct sda_request request;
	uint32_t count;	   /* of the requests before, with the nonce */
	const char *realm; /* the only one to answer, or NULL */
	const char *entropy;
	const char *file;
	bool as_json;
	bool says_why;
};

/* Reads the words after the verb; ends the program where they are wrong. */
void answering_read(char **argv, struct answering *out);

/* Overwrites the secrets. */
void answering_wipe(struct answering *answering);

#endif
