#ifndef CHANNEL_H
#define CHANNEL_H

/*
 * A channel carries lines to an adapter and back, each reply within a time
 * limit.
 */

#include <stdbool.h>
#include <stddef.h>

enum { CHANNEL_ERRORS_MAX = 512 };

/* Descriptors are -1 where there is none, and do not block. */
struct channel {
	int to;
	int from;
	int errors;	/* its standard error */
	char *received; /* from the last line on */
	size_t received_len;
	size_t received_room;
	size_t taken; /* length of the line that was handed out last */
	char errors_text[CHANNEL_ERRORS_MAX]; /* the end of it */
	size_t errors_len;
};

enum channel_event {
	CHANNEL_LINE,  /* it answered */
	CHANNEL_ENDED, /* nothing more will come */
	CHANNEL_MORE,  /* it answered, and went on talking */
	CHANNEL_LATE,  /* no line within the time limit */
	CHANNEL_FLOOD  /* a line without end */
};

/* Takes the descriptors over; `to` and `from` may be the same. */
struct channel channel_make(int to, int from, int errors);

/*
 * Sends a line, which ends in a newline, and waits for one. *reply is a text
 * without newline that lives until the next call.
 */
enum channel_event channel_ask(struct channel *c, const char *line,
			       double seconds, const char **reply);

/* Sends a line that needs no reply; it may get lost. */
void channel_tell(struct channel *c, const char *line);

/* Sends nothing more, which asks the other side to end. */
void channel_finish(struct channel *c);

/* Keeps the end of what standard error still holds, then closes all. */
void channel_close(struct channel *c);

#endif
