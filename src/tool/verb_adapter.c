#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "flat.h"
#include "operation.h"
#include "options.h"
#include "tool.h"

static const struct option_table table = {
	"adapter",
	"Puts the library behind the adapter protocol sdv/1: reads one flat\n"
	"JSON object per line from standard input and answers each with one\n"
	"on standard output, until {\"cmd\":\"stop\"} or the end of input.",
	NULL,
	0,
	0,
	"example:\n"
	"  echo '{\"cmd\":\"hello\",\"id\":\"0\",\"protocol\":\"1\"}' |\n"
	"    sipdigest adapter"};

static const char *const features[] = {
	"inject-cnonce", "userhash",	"username-ext",
	"session-key",	 "bare",	"same-user",
	"aka",		 "preference",	"ha1",
	"each-realm",	 "authentication-info",
	"proxies",	 "two-users",	"first-count",
	"allow-list",
};

static json_t *feature_names(void)
{
	json_t *names = json_array();

	for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
		json_array_append_new(names, json_string(features[i]));
	return names;
}

static json_t *hello(void)
{
	json_t *reply = json_pack(
		"{s:s, s:s, s:s, s:s, s:[ssssss], s:[ss], s:[s]}", "name",
		"sipdigest", "version", "0.1.0", "language", "c", "protocol",
		"1", "algorithms", "MD5", "MD5-sess", "SHA-256", "SHA-256-sess",
		"SHA-512-256", "SHA-512-256-sess", "qop", "auth", "auth-int",
		"limits", "value=65535");

	json_object_set_new(reply, "features", feature_names());
	json_object_set_new(reply, "ops", operation_names());
	return reply;
}

/* The adapter keeps no state that a reset could clear. */
static json_t *reset(void)
{
	return json_pack("{s:s}", "outcome", "ok");
}

static json_t *answer(const json_t *request)
{
	const char *cmd = json_string_value(json_object_get(request, "cmd"));

	if (cmd == NULL)
		return operation_error("the request has no cmd");
	if (strcmp(cmd, "hello") == 0)
		return hello();
	if (strcmp(cmd, "reset") == 0)
		return reset();
	if (strcmp(cmd, "run") == 0)
		return operation_run(request);
	return operation_error("cmd is none of hello, run, reset, stop");
}

static void send_reply(const json_t *request, json_t *reply)
{
	json_t *id = json_object_get(request, "id");

	if (json_is_string(id))
		json_object_set(reply, "id", id);
	json_t *flat = flat_encode(reply);
	json_dumpf(flat, stdout, JSON_COMPACT);
	putchar('\n');
	fflush(stdout);
	json_decref(flat);
	json_decref(reply);
}

/* Answers one line; false when it says stop. */
static bool serve(const char *line, size_t len)
{
	json_error_t error;
	const char *why = NULL;
	json_t *json = json_loadb(line, len, JSON_REJECT_DUPLICATES, &error);
	json_t *request = flat_decode(json, &why);
	json_t *cmd = json_object_get(json, "cmd");
	bool stop = json_is_string(cmd) &&
		    strcmp(json_string_value(cmd), "stop") == 0;

	if (json == NULL)
		send_reply(NULL, operation_error(error.text));
	else if (request == NULL)
		send_reply(json, operation_error(why));
	else if (!stop)
		send_reply(request, answer(request));
	json_decref(request);
	json_decref(json);
	return !stop;
}

int verb_adapter(int argc, char **argv)
{
	char *line = NULL;
	size_t room = 0;
	bool go_on = true;

	(void)argc;
	options_read(&table, argv, NULL, NULL);
	while (go_on) {
		ssize_t len = getline(&line, &room, stdin);
		if (len < 0)
			break;
		go_on = serve(line, (size_t)len);
	}
	free(line);
	return EXIT_YES;
}
