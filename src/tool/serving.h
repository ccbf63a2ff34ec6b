#ifndef SERVING_H
#define SERVING_H

/* A serving is a server of the library, made of what a request gives it. */

#include <jansson.h>
#include "inform.h"
#include "judge.h"
#include "rows.h"

enum { SERVING_ROOM = 8 * SDA_SPAN_MAX, SERVING_USERS = 2 };

struct serving_user {
	struct sda_span username;
	struct sda_span password;
};

struct serving {
	struct sda_server server;
	struct sda_replay replay;
	struct sda_span context;
	struct serving_user user[SERVING_USERS];
	size_t users;
	/* who sent the request that was accepted last */
	const struct serving_user *sender;
	struct sda_span realm; /* plain */
	/* for each nonce of -sess, the cnonce of its first request */
	json_t *first_cnonces;
	/* of the request that was verified last, with its fields */
	struct sda_claim claim;
	struct sda_credentials credentials;
	json_t *fields;
	struct sda_writer scratch;
	size_t kept; /* what of the scratch is the server's own */
	uint8_t room[SERVING_ROOM];
};

/* Spans borrow from the request. False when there is no memory. */
bool serving_make(const json_t *request, struct serving *out);

void serving_free(struct serving *serving);

/* Verifies one request with these rows; what refuses them, or null. */
const char *serving_verify(struct serving *serving, const json_t *rows,
			   const struct sda_request *request, uint64_t now);

/* Authentication-Info of the request that was accepted last; null for none. */
json_t *serving_inform(struct serving *serving, struct sda_span body,
		       struct sda_span next);

#endif
