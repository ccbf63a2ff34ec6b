#ifndef USER_AGENT_H
#define USER_AGENT_H

/* A user agent is a client of the library, made of what a request gives it. */

#include <jansson.h>
#include "aka.h"
#include "answer.h"
#include "choose.h"

enum { USER_AGENT_ROOM = 8 * SDA_SPAN_MAX };

struct user_agent {
	struct sda_preference preference;
	struct sda_identity identity;
	struct sda_span ha1; /* digits instead of a password, or at NULL */
	struct sda_aka_keys keys;
	bool has_card;
	struct sda_span realm; /* the only one answered; any if at NULL */
	struct sda_session session;
	/* what the digests and spans of the last answer live in */
	struct sda_digest user;
	struct sda_writer scratch;
	uint8_t room[USER_AGENT_ROOM];
};

/* What the client of the request likes to answer. */
struct sda_preference user_agent_preference(const json_t *request);

/* Spans borrow from the request. */
void user_agent_make(const json_t *request, struct user_agent *out);

/* May the realm, raw, have the password? */
bool user_agent_knows(const struct user_agent *agent, struct sda_span realm);

/* Starts a session with the challenge in that value, which stays. */
bool user_agent_start(struct user_agent *agent, struct sda_span value);

/* The value of Authorization for the next request; null when it has none. */
json_t *user_agent_answer(struct user_agent *agent,
			  const struct sda_request *request,
			  struct sda_span cnonce);

#endif
