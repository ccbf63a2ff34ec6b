#ifndef FUZZ_ENDS_H
#define FUZZ_ENDS_H

/*
 * Ends are a client and a server, who know of each other what the text of
 * header fields says.
 */

#include "answer.h"
#include "demand.h"
#include "judge.h"
#include "rows.h"

enum { ENDS_ROOM = 1 << 15, ENDS_LIFETIME = 100 };

struct ends_text {
	uint8_t at[ENDS_ROOM];
	size_t len;
};

struct ends {
	struct sda_server server;
	struct sda_replay_set set;
	struct sda_replay replay;
	struct sda_span realm; /* plain */
	struct sda_span context;
	uint64_t now;
	uint64_t salt;
	struct sda_preference preference;
	struct sda_identity identity; /* the only user there is */
	struct sda_session session;
	size_t challenges;
	struct sda_credentials sent;
	struct sda_claim claim; /* the last one that was judged */
	struct ends_text credentials;
	/* the session borrows from one, while it is offered the other */
	struct ends_text challenge[2];
	struct ends_text scratch[3];
};

/* Begins with a server of one algorithm, and a client. */
void ends_make(struct ends *e, enum sda_algorithm algorithm, unsigned qop);

/* Sets the plain realm; can it be sent? */
bool ends_realm(struct ends *e, struct sda_span realm);

/* The server's challenge as the client reads it. */
struct sda_challenge ends_challenge(struct ends *e, bool stale);

/* The client's answer stands in credentials; false when it makes none. */
bool ends_answer(struct ends *e, const struct sda_request *request);

/* What the server, whose user has this password, says of credentials. */
enum sda_status ends_judge(struct ends *e, struct sda_span value,
			   const struct sda_request *request,
			   struct sda_span password);

struct sda_span ends_span(const struct ends_text *text);

void ends_copy(struct sda_span s, struct ends_text *out);

#endif
