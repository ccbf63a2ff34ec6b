#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include "conversation.h"
#include "flat.h"

enum {
	TEXT_MAX = MARK_TEXT_MAX,
	/* An interpreter on a busy machine takes its time to start. */
	START_SECONDS = 20
};

struct conversation conversation_make(const char *command, const char *suite,
				      double seconds)
{
	struct conversation c;

	memset(&c, 0, sizeof c);
	c.command = command;
	c.suite = suite;
	c.seconds = seconds;
	return c;
}

/* The shell reports the signal of its child as 128 more than its number. */
static void describe_end(char *text, size_t room, int status)
{
	int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				       : WEXITSTATUS(status);

	if (status == ADAPTER_WENT_ON)
		snprintf(text, room, "it closed its standard output");
	else if (code > 128)
		snprintf(text, room, "signal %d (%s)", code - 128,
			 strsignal(code - 128));
	else
		snprintf(text, room, "it ended with exit code %d", code);
}

/* Adds the end of what it said on standard error: the reason is often there. */
static void add_errors(char *text, size_t room, const struct adapter_process *p)
{
	size_t len = strlen(text);

	if (p->errors_len == 0)
		return;
	snprintf(text + len, room - len, "; its standard error: %.*s",
		 (int)p->errors_len, p->errors_text);
	for (char *c = text + len; *c != '\0'; c++)
		if (isspace((unsigned char)*c))
			*c = ' ';
}

static struct mark mark_crash(struct conversation *c)
{
	char text[TEXT_MAX];

	describe_end(text, sizeof text, adapter_process_end(&c->process));
	add_errors(text, sizeof text, &c->process);
	return mark_in_words(VERDICT_CRASH, "a reply", text);
}

static struct mark mark_event(struct conversation *c, enum adapter_event event,
			      double seconds)
{
	char text[TEXT_MAX];

	switch (event) {
	case ADAPTER_ENDED:
		return mark_crash(c);
	case ADAPTER_LATE:
		adapter_process_kill(&c->process);
		snprintf(text, sizeof text, "none within %g seconds", seconds);
		add_errors(text, sizeof text, &c->process);
		return mark_in_words(VERDICT_HANG, "a reply", text);
	case ADAPTER_FLOOD:
		adapter_process_kill(&c->process);
		return mark_in_words(VERDICT_PROTOCOL,
				     "a line of at most 1 MiB", "a longer one");
	default:
		return mark_pass();
	}
}

/* Whatever else it sent may come between us: only a fresh start is safe. */
static struct mark mark_garbage(struct conversation *c, const char *why,
				const char *line)
{
	json_t *text = json_sprintf("%s: %s", why, line);
	struct mark j = mark_in_words(
		VERDICT_PROTOCOL, "one flat JSON object with our id",
		text != NULL ? json_string_value(text) : why);

	json_decref(text);
	adapter_process_kill(&c->process);
	return j;
}

/* Reads the reply to the request with that id. */
static struct mark read_reply(struct conversation *c, const char *line,
			      const char *id, json_t **reply)
{
	json_error_t error;
	const char *why = "not JSON";
	json_t *json = json_loads(line, JSON_REJECT_DUPLICATES, &error);
	json_t *decoded = json != NULL ? flat_decode(json, &why) : NULL;
	const char *got = json_string_value(json_object_get(decoded, "id"));

	json_decref(json);
	if (decoded != NULL && (got == NULL || strcmp(got, id) != 0)) {
		json_decref(decoded);
		decoded = NULL;
		why = got == NULL ? "no id" : "another id";
	}
	if (decoded == NULL)
		return mark_garbage(c, why, line);
	json_object_del(decoded, "id");
	*reply = decoded;
	return mark_pass();
}

/* Sends the request, which is taken over, and reads its reply. */
static struct mark exchange(struct conversation *c, json_t *request,
			    double seconds, json_t **reply)
{
	const char *id = json_string_value(json_object_get(request, "id"));
	char *text = json_dumps(request, JSON_COMPACT);
	json_t *line = json_sprintf("%s\n", text != NULL ? text : "");
	const char *answer = "";
	enum adapter_event event = adapter_process_ask(
		&c->process, json_string_value(line), seconds, &answer);
	struct mark j = mark_event(c, event, seconds);

	if (j.verdict == VERDICT_PASS)
		j = read_reply(c, answer, id, reply);
	json_decref(line);
	free(text);
	json_decref(request);
	return j;
}

struct mark conversation_start(struct conversation *c)
{
	json_t *hello = NULL;

	if (!adapter_process_start(&c->process, c->command))
		return mark_in_words(VERDICT_ERROR, "the adapter to start",
				     "/bin/sh could not be run");
	struct mark j =
		exchange(c,
			 json_pack("{s:s, s:s, s:s, s:s}", "cmd", "hello", "id",
				   "0", "protocol", "1", "suite", c->suite),
			 START_SECONDS, &hello);
	if (j.verdict != VERDICT_PASS)
		return j;
	if (!json_is_array(json_object_get(hello, "ops"))) {
		j = mark_by_reply(VERDICT_PROTOCOL, "a hello that lists ops",
				  hello);
		json_decref(hello);
		adapter_process_kill(&c->process);
		return j;
	}
	json_decref(c->hello);
	c->hello = hello;
	return j;
}

/* Nothing of the vector but its id, its op and its input. */
static json_t *request_for(const json_t *vector)
{
	json_t *request = json_pack("{s:s, s:O, s:O}", "cmd", "run", "id",
				    json_object_get(vector, "id"), "op",
				    json_object_get(vector, "op"));

	json_object_update(request, json_object_get(vector, "input"));
	return request;
}

struct mark conversation_ask(struct conversation *c, const json_t *vector,
			     json_t **reply)
{
	struct mark j = mark_pass();

	if (c->process.pid == 0)
		j = conversation_start(c);
	if (j.verdict != VERDICT_PASS)
		return j;
	return exchange(c, request_for(vector), c->seconds, reply);
}

void conversation_stop(struct conversation *c)
{
	if (c->process.pid != 0)
		adapter_process_tell(&c->process, "{\"cmd\":\"stop\"}\n");
	adapter_process_end(&c->process);
	json_decref(c->hello);
	c->hello = NULL;
}
