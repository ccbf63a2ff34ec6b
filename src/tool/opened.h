#ifndef OPENED_H
#define OPENED_H

/*
 * An opened request is what message.respond or message.verify asks, with the
 * parts of its messages in their place: a request of client.respond or
 * server.verify.
 */

#include <jansson.h>
#include "status.h"

/*
 * The parts of the request in a new object, which also has what the request
 * has; null, with what is wrong in *why, when there is no such message.
 */
json_t *opened_verify(const json_t *request, enum sda_status *why);
json_t *opened_respond(const json_t *request, enum sda_status *why);

/* The input of a vector with the parts of its messages, a new reference. */
json_t *opened_input(const char *op, json_t *input);

#endif
