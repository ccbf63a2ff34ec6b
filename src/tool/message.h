#ifndef MESSAGE_H
#define MESSAGE_H

/* A message is a SIP request or response cut into its fields. */

#include <stdbool.h>
#include "span.h"

enum { MESSAGE_FIELDS_MAX = 128 };

struct message_field {
	struct sda_span name;
	struct sda_span value; /* white space at both ends is left out */
};

/* All spans borrow from the text that was read. */
struct message {
	bool is_request;             /* there is a Request-Line */
	struct sda_span method;      /* of a request */
	struct sda_span request_uri; /* of a request */
	unsigned status_code;        /* of a response, 0 otherwise */
	struct message_field field[MESSAGE_FIELDS_MAX];
	size_t fields;
	struct sda_span body;
};

/* Where and why reading failed: `expected` lives for ever. */
struct message_fault {
	size_t offset;
	const char *expected;
	const char *rule; /* as "RFC 3261 7.3.1" */
};

/*
 * Reads a whole message, or header field lines alone when there is no start
 * line. Line ends may be CRLF or LF alone; folded lines belong to the field
 * before. The body is what Content-Length says, or all that is left.
 */
bool message_read(struct sda_span text, struct message *out,
                  struct message_fault *fault);

/* The next field with that name (any case, compact forms too) from *i on. */
const struct message_field *message_find(const struct message *m,
                                         const char *name, size_t *i);

#endif
