#ifndef JUDGE_OPTIONS_H
#define JUDGE_OPTIONS_H

/* The options of `sipdigest judge` say what a server is and which user it has.
 */

#include "policy.h"
#include "user_secret.h"

/* Spans live until the program ends. */
struct judge_options {
	struct policy policy;
	struct sda_span username;
	bool has_password;
	struct sda_span password;
	struct sda_digest user; /* H(username:realm:password), else */
	const char *replay;	/* a file, or NULL */
	/* of the 2xx */
	bool informs; /* with Authentication-Info */
	bool gives_next;
	struct sda_span reply_body;
	const char *entropy;
	const char *file;
	bool as_json;
};

/* Reads the words after the verb; ends the program where they are wrong. */
void judge_options_read(char **argv, struct judge_options *out);

/* Overwrites the secrets. */
void judge_options_wipe(struct judge_options *options);

#endif
