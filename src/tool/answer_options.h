#ifndef ANSWER_OPTIONS_H
#define ANSWER_OPTIONS_H

/* The options of `sipdigest answer` say who sends which request again. */

#include "answer.h"
#include "card.h"

/* Spans live until the program ends. */
struct answer_options {
	struct sda_preference preference;
	struct sda_identity identity;
	struct sda_digest user; /* of the identity */
	bool has_card;		/* which makes its password when it is known */
	struct card card;	/* for which algorithm */
	struct sda_request request;
	uint32_t count;	   /* of the requests before, with the nonce */
	const char *realm; /* the only one to answer, or NULL */
	const char *entropy;
	const char *file;
	bool as_json;
	bool says_why;
};

/* Reads the words after the verb; ends the program where they are wrong. */
void answer_options_read(char **argv, struct answer_options *out);

/* Overwrites the secrets. */
void answer_options_wipe(struct answer_options *options);

#endif
