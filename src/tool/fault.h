#ifndef FAULT_H
#define FAULT_H

/* A fault is where and why a message cannot be read. */

#include "span.h"

/* `expected` lives for ever. */
struct message_fault {
	size_t offset;
	const char *expected;
	const char *rule; /* as "RFC 3261 7.3.1" */
};

/* Why sda_message_read refuses this text, whose header lines end with CRLF. */
void fault_of_message(struct sda_span text, struct message_fault *fault);

/* Why there is no field at i, before the end of the text. */
void fault_of_field(struct sda_span text, size_t i,
		    struct message_fault *fault);

#endif
