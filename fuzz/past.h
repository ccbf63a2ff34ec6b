#ifndef FUZZ_PAST_H
#define FUZZ_PAST_H

/* The past is all that a client and a server have to remember: the model. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "status.h"

enum {
	PAST_LIFETIME = 100,
	PAST_ROUNDS = 2,
	PAST_WAYS = 8,
	PAST_WINDOW = 64,
	PAST_KEPT = 16,
	PAST_USES = 256
};

/* An answer; nonces and answers have numbers, from 1 on. */
struct past_answer {
	unsigned nonce;
	uint64_t time; /* of the nonce */
	uint32_t count;
	unsigned number, first; /* its own, and of the one that A1 is from */
};

struct past {
	struct past_answer client; /* its last one */
	unsigned nonces, rounds;   /* rounds of stale challenges in a row */
	bool sess;		   /* A1 is made once for a session */
	unsigned answers, a1;	   /* the answer that the client's is from */
	bool stale;		   /* the server said so last */
	struct past_answer kept[PAST_KEPT], used[PAST_USES];
	size_t uses;
	struct past_answer held[PAST_WAYS]; /* of each nonce, an answer */
	/* of each nonce, the first answer that the server knows; or 0 */
	unsigned first[PAST_USES + 1];
};

/* All zeros at first. */
extern struct past past;

/* The client starts with a new nonce, and no stale rounds. */
void past_started(uint64_t now);

/* The client goes on with a nonce that the server gave it. */
void past_next(uint64_t now);

/* What the client says to a challenge; with SDA_OK it has a new nonce. */
enum sda_status past_challenged(bool stale, uint64_t now);

/* The client made one more answer, to be kept there. */
void past_answered(size_t place);

/* What the server says of that answer. */
enum sda_status past_judged(size_t place, uint64_t now);

#endif
