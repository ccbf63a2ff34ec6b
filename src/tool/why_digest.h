#ifndef WHY_DIGEST_H
#define WHY_DIGEST_H

/* A wrong digest betrays the mistake that it was computed with. */

#include "why.h"

/*
 * As why_find, for the response or rspauth of digest.*; input and reply are
 * decoded.
 */
bool why_digest(const json_t *input, const json_t *reply, struct why *out);

/* As why_digest, for the headers of client.respond and client.session. */
bool why_header(const json_t *input, const json_t *reply, struct why *out);

#endif
