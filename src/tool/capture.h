#ifndef CAPTURE_H
#define CAPTURE_H

/* A capture is what somebody has of a message: all, or header fields alone. */

#include "fault.h"
#include "message.h"

/* All spans borrow from the text that was read. */
struct capture {
	struct sda_start start; /* all zeros when there is no start line */
	struct sda_span fields;
	struct sda_span body;
};

/*
 * Reads a wire text: a message, or header fields alone when no start line is
 * there. These may be longer than the library reads, and what Content-Length
 * says of their body does not count.
 */
bool capture_read(struct sda_span text, struct capture *out,
		  struct message_fault *fault);

/* As sda_field_next, among the fields of the capture. */
size_t capture_next(const struct capture *capture, size_t i,
		    struct sda_field *out);

#endif
