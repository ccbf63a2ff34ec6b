#ifndef ADAPTER_H
#define ADAPTER_H

/*
 * An adapter answers for an implementation: a process that we start, or one
 * that listens on a socket.
 */

#include <stdbool.h>
#include <sys/types.h>
#include "channel.h"

enum { ADAPTER_TEXT_MAX = 600 };

struct adapter {
	const char *command; /* for /bin/sh; null for a socket */
	const char *path;    /* of the socket, unless there is a command */
	bool runs;
	pid_t pid;		/* of the command, while it runs */
	struct channel channel; /* while it runs */
};

/* Null when it runs now, otherwise what stands in the way. */
const char *adapter_start(struct adapter *a);

/* Says stop, and ends it. */
void adapter_stop(struct adapter *a);

/* It sends no more: ends it and describes how it ended, with its last words. */
void adapter_bury(struct adapter *a, char text[ADAPTER_TEXT_MAX]);

/* Ends it at once; adds its last words, on standard error, to the text. */
void adapter_kill(struct adapter *a, char text[ADAPTER_TEXT_MAX]);

#endif
