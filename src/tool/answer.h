#ifndef ANSWER_H
#define ANSWER_H

/* An answer is the credentials that a client sends for a challenge. */

#include "challenge.h"
#include "writer.h"

/* What the client knows beside the challenge. */
struct answer_input {
	struct sda_span method;
	struct sda_span uri;
	struct sda_span username;
	struct sda_span password;
	struct sda_span body;
	struct sda_span cnonce;
	struct sda_span nc; /* 8LHEX */
};

/*
 * Can a client answer it (RFC 8760 2.4: it ignores what it does not
 * understand)? Then *out is the challenge that was read.
 */
bool answer_suits(struct sda_span value, struct sda_challenge *out);

/*
 * Writes the value of Authorization; false when an input does not fit the
 * grammar, or the room is too small.
 */
bool answer_write(const struct sda_challenge *challenge,
		  const struct answer_input *in, struct sda_writer *out);

#endif
