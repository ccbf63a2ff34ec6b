#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include "adapter.h"
#include "adapter_process.h"
#include "adapter_socket.h"

const char *adapter_start(struct adapter *a)
{
	if (a->command != NULL)
		a->runs =
			adapter_process_start(a->command, &a->pid, &a->channel);
	else
		a->runs = adapter_socket_connect(a->path, &a->channel);
	if (a->runs)
		return NULL;
	return a->command != NULL ? "/bin/sh could not be run"
				  : strerror(errno);
}

/* The shell reports the signal of its child as 128 more than its number. */
static void describe_status(char *text, int status)
{
	int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				       : WEXITSTATUS(status);

	if (status == ADAPTER_WENT_ON)
		snprintf(text, ADAPTER_TEXT_MAX,
			 "it closed its standard output");
	else if (code > 128)
		snprintf(text, ADAPTER_TEXT_MAX, "signal %d (%s)", code - 128,
			 strsignal(code - 128));
	else
		snprintf(text, ADAPTER_TEXT_MAX, "it ended with exit code %d",
			 code);
}

/* Adds the end of what it said on standard error: the reason is often there. */
static void add_errors(char *text, const struct channel *c)
{
	size_t len = strlen(text);

	if (c->errors_len == 0)
		return;
	snprintf(text + len, ADAPTER_TEXT_MAX - len,
		 "; its standard error: %.*s", (int)c->errors_len,
		 c->errors_text);
	for (char *at = text + len; *at != '\0'; at++)
		if (isspace((unsigned char)*at))
			*at = ' ';
}

static void forget(struct adapter *a, char *text)
{
	channel_close(&a->channel);
	if (text != NULL)
		add_errors(text, &a->channel);
	a->runs = false;
}

/* Over a socket the end of the connection says stop: others may come. */
void adapter_stop(struct adapter *a)
{
	if (!a->runs)
		return;
	if (a->command != NULL) {
		channel_tell(&a->channel, "{\"cmd\":\"stop\"}\n");
		channel_finish(&a->channel);
		adapter_process_end(a->pid);
	}
	forget(a, NULL);
}

void adapter_bury(struct adapter *a, char text[ADAPTER_TEXT_MAX])
{
	snprintf(text, ADAPTER_TEXT_MAX, "it closed the connection");
	channel_finish(&a->channel);
	if (a->command != NULL)
		describe_status(text, adapter_process_end(a->pid));
	forget(a, text);
}

void adapter_kill(struct adapter *a, char text[ADAPTER_TEXT_MAX])
{
	if (a->command != NULL)
		adapter_process_kill(a->pid);
	forget(a, text);
}
