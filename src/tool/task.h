#ifndef TASK_H
#define TASK_H

/* A task says what the verb response computes and from which inputs. */

#include "response.h"

struct task {
	enum sda_algorithm algorithm;
	enum sda_qop qop;
	struct sda_span username;
	struct sda_span realm;
	struct sda_span password;
	struct sda_digest user; /* H(username:realm:password), if given */
	bool has_user;
	struct sda_span method;
	struct sda_span uri;
	struct sda_span body;
	struct sda_response_input covered;
	bool is_rspauth;
	bool is_userhash; /* then algorithm, username and realm count alone */
	bool with_steps;
	bool as_json;
};

/* Reads the words after the verb; ends the program when they are not enough. */
void task_read(char **argv, struct task *out);

/* Overwrites the secrets. */
void task_wipe(struct task *task);

#endif
