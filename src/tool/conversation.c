#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "conversation.h"
#include "flat.h"

#define PROTOCOL "1"

enum {
	/* An interpreter on a busy machine takes its time to start. */
	START_SECONDS = 20,
	/* Who fails to start so often in a row is not tried again. */
	STARTS_MAX = 3
};

void turn_free(struct turn *turn)
{
	static const struct turn empty;

	free(turn->sent);
	free(turn->got);
	json_decref(turn->reply);
	*turn = empty;
}

struct conversation conversation_make(struct adapter adapter, const char *suite,
				      double seconds)
{
	struct conversation c;

	memset(&c, 0, sizeof c);
	c.adapter = adapter;
	c.suite = suite;
	c.seconds = seconds;
	return c;
}

static struct mark mark_event(struct conversation *c, enum channel_event event,
			      double seconds)
{
	char text[ADAPTER_TEXT_MAX] = "a longer one";

	switch (event) {
	case CHANNEL_ENDED:
		adapter_bury(&c->adapter, text);
		return mark_in_words(VERDICT_CRASH, "a reply", text);
	case CHANNEL_LATE:
		snprintf(text, sizeof text, "none within %g seconds", seconds);
		adapter_kill(&c->adapter, text);
		return mark_in_words(VERDICT_HANG, "a reply", text);
	case CHANNEL_FLOOD:
		adapter_kill(&c->adapter, text);
		return mark_in_words(VERDICT_PROTOCOL,
				     "a line of at most 1 MiB", text);
	default:
		return mark_pass();
	}
}

/* Whatever else it sent may come between us: only a fresh start is safe. */
static struct mark mark_garbage(struct conversation *c, const char *why,
				const char *line)
{
	json_t *text = json_sprintf("%s: %s", why, line);
	struct mark m = mark_in_words(
		VERDICT_PROTOCOL, "one flat JSON object with our id",
		text != NULL ? json_string_value(text) : why);

	json_decref(text);
	adapter_kill(&c->adapter, NULL);
	return m;
}

/* Reads the reply to the request with that id. */
static struct mark read_reply(struct conversation *c, const char *id,
			      struct turn *turn)
{
	json_error_t error;
	const char *why = "not JSON";
	json_t *json = json_loads(turn->got, JSON_REJECT_DUPLICATES, &error);
	json_t *decoded = json != NULL ? flat_decode(json, &why) : NULL;
	const char *got = json_string_value(json_object_get(decoded, "id"));

	json_decref(json);
	if (decoded != NULL && (got == NULL || strcmp(got, id) != 0)) {
		json_decref(decoded);
		decoded = NULL;
		why = got == NULL ? "no id" : "another id";
	}
	if (decoded == NULL)
		return mark_garbage(c, why, turn->got);
	json_object_del(decoded, "id");
	turn->reply = decoded;
	return mark_pass();
}

/* Sends the request, which is taken over, and reads its reply. */
static struct mark exchange(struct conversation *c, json_t *request,
			    double seconds, struct turn *turn)
{
	const char *id = json_string_value(json_object_get(request, "id"));
	json_t *line;
	const char *answer = "";

	turn->sent = json_dumps(request, JSON_COMPACT);
	line = json_sprintf("%s\n", turn->sent != NULL ? turn->sent : "");
	enum channel_event event = channel_ask(
		&c->adapter.channel, json_string_value(line), seconds, &answer);
	struct mark m = mark_event(c, event, seconds);

	if (event == CHANNEL_LINE || event == CHANNEL_MORE)
		turn->got = strdup(answer);
	if (event == CHANNEL_MORE)
		m = mark_garbage(c, "more than one line", turn->got);
	else if (event == CHANNEL_LINE)
		m = read_reply(c, id, turn);
	json_decref(line);
	json_decref(request);
	return m;
}

/* What is missing in the reply to hello, or null. */
static const char *hello_fault(const json_t *hello)
{
	const json_t *protocol = json_object_get(hello, "protocol");

	if (!json_is_array(json_object_get(hello, "ops")))
		return "a hello that lists ops";
	if (protocol != NULL &&
	    (!json_is_string(protocol) ||
	     strcmp(json_string_value(protocol), PROTOCOL) != 0))
		return "a hello of protocol " PROTOCOL;
	return NULL;
}

static struct mark greet(struct conversation *c, struct turn *turn)
{
	json_t *hello = json_pack("{s:s, s:s, s:s, s:s}", "cmd", "hello", "id",
				  "0", "protocol", PROTOCOL, "suite", c->suite);
	struct mark m = exchange(c, hello, START_SECONDS, turn);

	if (m.verdict != VERDICT_PASS)
		return m;
	const char *fault = hello_fault(turn->reply);
	if (fault != NULL) {
		adapter_kill(&c->adapter, NULL);
		return mark_by_reply(VERDICT_PROTOCOL, fault, turn->reply);
	}
	json_decref(c->hello);
	c->hello = json_incref(turn->reply);
	return m;
}

struct mark conversation_start(struct conversation *c)
{
	struct turn turn = { NULL, NULL, NULL };
	const char *why = adapter_start(&c->adapter);

	if (why != NULL) {
		c->failed_starts++;
		return mark_in_words(VERDICT_ERROR, "the adapter to start",
				     why);
	}
	struct mark m = greet(c, &turn);
	c->failed_starts = m.verdict == VERDICT_PASS ? 0 : c->failed_starts + 1;
	turn_free(&turn);
	return m;
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
			     struct turn *turn)
{
	struct mark m = mark_pass();

	if (c->failed_starts == STARTS_MAX)
		return mark_in_words(VERDICT_ERROR, "the adapter to start",
				     "it failed to, too often; not asked");
	if (!c->adapter.runs)
		m = conversation_start(c);
	if (m.verdict != VERDICT_PASS)
		return m;
	return exchange(c, request_for(vector), c->seconds, turn);
}

void conversation_pause(struct conversation *c)
{
	adapter_stop(&c->adapter);
}

void conversation_stop(struct conversation *c)
{
	adapter_stop(&c->adapter);
	json_decref(c->hello);
	c->hello = NULL;
}
