#ifndef ADAPTER_PROCESS_H
#define ADAPTER_PROCESS_H

/*
 * An adapter process is another program that answers lines on its standard
 * input with lines on its standard output, each within a time limit.
 */

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum {
	ADAPTER_ERRORS_MAX = 512,
	ADAPTER_WENT_ON = -1 /* it did not end by itself */
};

struct adapter_process {
	pid_t pid; /* 0 when it does not run */
	int to;
	int from;
	int errors;
	char *received; /* its standard output, from the last line on */
	size_t received_len;
	size_t received_room;
	size_t taken; /* length of the line that was handed out last */
	char errors_text[ADAPTER_ERRORS_MAX]; /* end of its standard error */
	size_t errors_len;
};

enum adapter_event {
	ADAPTER_LINE,  /* it answered */
	ADAPTER_ENDED, /* it closed its standard output */
	ADAPTER_LATE,  /* no line within the time limit */
	ADAPTER_FLOOD  /* a line without end */
};

/* Runs the command with /bin/sh; false when that is impossible. */
bool adapter_process_start(struct adapter_process *p, const char *command);

/*
 * Sends a line, which ends in a newline, and waits for one. *reply is a text
 * without newline that lives until the next call.
 */
enum adapter_event adapter_process_ask(struct adapter_process *p,
				       const char *line, double seconds,
				       const char **reply);

/* Sends a line that needs no reply; it may get lost. */
void adapter_process_tell(struct adapter_process *p, const char *line);

/*
 * Gives the process a moment to end by itself, then ends it and its children.
 * Returns the status of waitpid, or ADAPTER_WENT_ON.
 */
int adapter_process_end(struct adapter_process *p);

/* Ends it at once. */
void adapter_process_kill(struct adapter_process *p);

#endif
