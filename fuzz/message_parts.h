#ifndef FUZZ_MESSAGE_PARTS_H
#define FUZZ_MESSAGE_PARTS_H

/*
 * Message parts are where the start line, the fields and the body of a SIP
 * message lie that the automaton of fuzz/message.abnf accepts, and what the
 * library has to say of it.
 */

#include <stdbool.h>
#include "span.h"
#include "status.h"

enum { MESSAGE_FIELDS = 16384 }; /* `a:` and CRLF is the shortest */

struct message_field {
	struct sda_span name;
	struct sda_span value; /* without the white space at both ends */
};

struct message_parts {
	bool is_request;
	struct sda_span method;	     /* empty in a response */
	struct sda_span request_uri; /* as method */
	struct sda_span version;     /* behind "SIP/" */
	unsigned status;	     /* 0 in a request */
	struct sda_span start;	     /* the start line, without its CRLF */
	struct sda_span fields;	     /* with the CRLF of each */
	struct sda_span rest;	     /* all behind the empty line */
	struct sda_span body;	     /* as much of it as there should be */
	size_t count;
	struct message_field field[MESSAGE_FIELDS];
};

/* The status that reading must give; fills *out unless it is malformed. */
enum sda_status message_verdict(struct sda_span text,
				struct message_parts *out);

enum { MESSAGE_COMPACT = 10 };

/* The long name of each field that has a compact one. */
const char *message_compact(size_t i);

/* Is the name of a field the wanted long one, or its compact form? */
bool message_names(struct sda_span name, const char *wanted);

#endif
