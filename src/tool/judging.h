#ifndef TOOL_JUDGING_H
#define TOOL_JUDGING_H

/* A judging is what the options say of a server that judges one user. */

#include "policy.h"
#include "user_secret.h"

/* Spans live until the program ends. */
struct judging {
	struct policy policy;
	struct sda_span username;
	bool has_password;
	struct sda_span password;
	struct sda_digest user; /* H(username:realm:password), else */
	const char *replay;	/* a file, or NULL */
	const char *file;
	bool as_json;
};

/* Reads the words after the verb; ends the program where they are wrong. */
void judging_read(char **argv, struct judging *out);

/* Overwrites the secrets. */
void judging_wipe(struct judging *judging);

#endif
