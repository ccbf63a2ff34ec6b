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

/* An answer; nonces have numbers, from 1 on. */
struct past_answer {
	unsigned nonce;
	uint64_t time; /* of the nonce */
	uint32_t count;
};

struct past {
	struct past_answer client; /* its last one */
	unsigned nonces, rounds;   /* rounds of stale challenges in a row */
	bool stale;		   /* the server said so last */
	struct past_answer kept[PAST_KEPT], used[PAST_USES];
	size_t uses;
	struct past_answer held[PAST_WAYS]; /* of each nonce, an answer */
};

/* All zeros at first. */
extern struct past past;

/* The client has a new nonce, and no stale rounds. */
void past_renewed(uint64_t now);

/* What the client says to a challenge; with SDA_OK it has a new nonce. */
enum sda_status past_challenged(bool stale, uint64_t now);

/* The client made one more answer, to be kept there. */
void past_answered(size_t place);

/* What the server says of that answer. */
enum sda_status past_judged(size_t place, uint64_t now);

#endif
