#ifndef DIAGNOSE_H
#define DIAGNOSE_H

/* A diagnosis finds where the value of a header field leaves the grammar. */

#include "fault.h"
#include "params.h"

/*
 * Finds the first place where the value of a header field is wrong, as
 * SDA_MALFORMED, SDA_TOO_LONG or, when nothing else is, SDA_DUPLICATE. SDA_OK,
 * with *fault unchanged, when nothing is wrong. The offset counts from the
 * value's start.
 */
enum sda_status diagnose_value(enum sda_header header, struct sda_span value,
			       struct message_fault *fault);

enum { DIAGNOSE_FOUND_MAX = 48 };

/* Names what stands at the offset: a token, a character, a byte, the end. */
void diagnose_found(struct sda_span s, size_t offset,
		    char found[DIAGNOSE_FOUND_MAX]);

#endif
