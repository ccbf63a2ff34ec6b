#ifndef GIVEN_SERVER_H
#define GIVEN_SERVER_H

/* A given server is what a request of the adapter protocol says of a server. */

#include <jansson.h>
#include "server.h"
#include "writer.h"

/* Spans borrow from the request, and from scratch what has to be quoted. */
void given_server_read(const json_t *request, struct sda_writer *scratch,
		       struct sda_server *out);

/* The number in decimal; 0 when it is none. */
uint64_t given_number(const json_t *digits);

#endif
