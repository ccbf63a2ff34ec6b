#ifndef SPACE_H
#define SPACE_H

/*
 * A space is a realm of a server or of a proxy, with the session that a client
 * of the adapter has there.
 */

#include "user_agent.h"

struct space {
	bool proxy;
	struct user_agent agent;
	json_t *last; /* the last header, or null */
};

/*
 * A space that begins with the challenge of that offer, as if `before` requests
 * had been sent; null when the client of the request cannot answer it. Spans
 * borrow from both. The caller frees it.
 */
struct space *space_begin(const json_t *request, const struct sda_offer *offer,
			  uint32_t before);

void space_free(struct space *space);

/* Is the offer of this space? */
bool space_has(const struct space *space, const struct sda_offer *offer);

/* Goes on with the challenge of that offer; false when it gives up. */
bool space_renew(struct space *space, const struct sda_offer *offer);

/* Takes the nonce for the next request, if the server or proxy gave it. */
void space_take_info(struct space *space, struct sda_span value);

/*
 * The header for the next request, which is borrowed; null when there is none.
 * An ACK repeats that of its INVITE.
 */
const json_t *space_answer(struct space *space,
			   const struct sda_request *request,
			   struct sda_span cnonce);

#endif
