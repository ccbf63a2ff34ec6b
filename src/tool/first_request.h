#ifndef FIRST_REQUEST_H
#define FIRST_REQUEST_H

/*
 * A first request is what a server remembers of a session: for each nonce, the
 * nonce and the cnonce that A1 of a -sess algorithm is made from. A replay file
 * keeps those of the last 512 nonces, each in a line.
 */

#include <stdio.h>
#include "claim.h"

/* Before a claim is judged: puts what is known of its session there. */
void first_request_recall(struct sda_claim *claim);

/* It was accepted; next is the nonce that its sender goes on with, or empty. */
void first_request_keep(const struct sda_claim *claim, struct sda_span next);

/* Reads a line; false when it is none of ours. */
bool first_request_read(FILE *file);

void first_request_write(FILE *file);

#endif
