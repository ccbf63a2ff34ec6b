#ifndef FUZZ_FIRST_H
#define FUZZ_FIRST_H

/*
 * A first request is what A1 of a -sess algorithm is made from: for each nonce,
 * a server remembers the nonce and the cnonce that its session began with.
 */

#include "claim.h"

void first_forget(void);

/* Before it is judged: puts what is known of the session there. */
void first_recall(struct sda_claim *claim);

/* It was accepted. */
void first_keep(const struct sda_claim *claim);

/* Who used the one nonce is given the next. */
void first_go_on(struct sda_span nonce, struct sda_span next);

#endif
