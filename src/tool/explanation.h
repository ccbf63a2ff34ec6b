#ifndef EXPLANATION_H
#define EXPLANATION_H

/* An explanation says whether a response is right, and if not, why. */

#include "hypothesis.h"
#include "notes.h"
#include "reply.h"

enum explanation_verdict {
	EXPLANATION_RIGHT,
	EXPLANATION_WRONG,
	EXPLANATION_UNJUDGED /* what is there does not tell */
};

enum { REASON_MAX = 256 };

struct explanation {
	enum explanation_verdict verdict;
	struct exchange exchange; /* unless the reading failed */
	bool has_right;
	struct sda_digest right;
	char reason[REASON_MAX]; /* what stands in the way; may be empty */
	const char *rule;	 /* of the reason */
	bool is_literal;	 /* what is missing was hashed as empty */
	struct mistakes mistakes;
	struct notes notes;
	bool has_reply;
	struct reply reply;
};

/* Judges a field of scene->request; *reading must live as long as *out. */
void explanation_make(const struct scene *scene, const struct reading *reading,
		      struct sda_writer *room, struct explanation *out);

#endif
