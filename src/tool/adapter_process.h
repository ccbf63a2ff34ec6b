#ifndef ADAPTER_PROCESS_H
#define ADAPTER_PROCESS_H

/*
 * An adapter process is another program that answers lines on its standard
 * input with lines on its standard output.
 */

#include <stdbool.h>
#include <sys/types.h>
#include "channel.h"

enum { ADAPTER_WENT_ON = -1 /* it did not end by itself */ };

/* Runs the command with /bin/sh; false when that is impossible. */
bool adapter_process_start(const char *command, pid_t *pid,
			   struct channel *channel);

/*
 * Gives the process, whose input is finished, a moment to end by itself, then
 * ends it and its children. Returns the status of waitpid, or ADAPTER_WENT_ON.
 */
int adapter_process_end(pid_t pid);

/* Ends it at once. */
void adapter_process_kill(pid_t pid);

#endif
