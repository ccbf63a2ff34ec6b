#ifndef SDV_H
#define SDV_H

/*
 * The protocol sdv/1 for an adapter in C: a table of operations, each a
 * function from a request to an outcome. What it says with sdv_say goes into
 * the reply. It needs POSIX and no library.
 */

#include <stdio.h>
#include <unistd.h>
#include "sdv_read.h"

enum { SDV_OPERATIONS = 16, SDV_SAID = 512 };

/* "ok", "answer", "accept", "decline", "reject", "unsupported" or "error" */
typedef const char *sdv_operation(const struct sdv_request *request);

struct sdv_hello {
	const char *name, *version;
	/* lists that end with a null */
	const char *const *algorithms, *const *qop, *const *features;
	const char *const *params; /* as parse.challenge/realm; null: all */
	struct {
		const char *op;
		sdv_operation *answer;
	} row[SDV_OPERATIONS + 1]; /* the last one has no op */
};

static FILE *sdv_reply;

/* The names of the members that the reply has. */
static struct {
	char *name[SDV_SAID];
	size_t count;
} sdv_said;

/* ---- what a reply says --------------------------------------------------- */

static inline bool sdv_is_printable(const char *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (at[i] < ' ' || at[i] > '~')
			return false;
	return true;
}

static inline void sdv_print_inside(const char *at, size_t len, bool as_hex)
{
	for (size_t i = 0; i < len; i++) {
		if (as_hex)
			fprintf(sdv_reply, "%02x", (unsigned char)at[i]);
		else if (!sdv_is_printable(at + i, 1))
			fprintf(sdv_reply, "\\u%04x", (unsigned char)at[i]);
		else
			fprintf(sdv_reply, "%s%c",
				at[i] == '"' || at[i] == '\\' ? "\\" : "",
				at[i]);
	}
}

static inline void sdv_print(const char *at, size_t len, bool as_hex)
{
	putc('"', sdv_reply);
	sdv_print_inside(at, len, as_hex);
	putc('"', sdv_reply);
}

/* False when there is one of this name already: the first counts. */
static inline bool sdv_print_name(const char *name, bool as_hex)
{
	for (size_t i = 0; i < sdv_said.count; i++)
		if (strcmp(sdv_said.name[i], name) == 0)
			return false;
	if (sdv_said.count == SDV_SAID)
		return false;
	sdv_said.name[sdv_said.count++] = strdup(name);
	putc(',', sdv_reply);
	putc('"', sdv_reply);
	sdv_print_inside(name, strlen(name), false);
	fputs(as_hex ? "_hex\":" : "\":", sdv_reply);
	return true;
}

static inline void sdv_forget_names(void)
{
	while (sdv_said.count > 0)
		free(sdv_said.name[--sdv_said.count]);
}

/* A member of the reply; one that is no printable ASCII becomes NAME_hex. */
static inline void sdv_say_octets(const char *name, const char *at, size_t len)
{
	bool as_hex = !sdv_is_printable(at, len);

	if (sdv_print_name(name, as_hex))
		sdv_print(at, len, as_hex);
}

/* The same for a string of C; nothing for a null. */
static inline void sdv_say(const char *name, const char *text)
{
	if (text != NULL)
		sdv_say_octets(name, text, strlen(text));
}

/* A list of count strings. */
static inline void sdv_say_list(const char *name, const char *const *text,
				size_t count)
{
	bool as_hex = false;

	for (size_t i = 0; i < count; i++)
		as_hex = as_hex || !sdv_is_printable(text[i], strlen(text[i]));
	if (!sdv_print_name(name, as_hex))
		return;
	putc('[', sdv_reply);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			putc(',', sdv_reply);
		sdv_print(text[i], strlen(text[i]), as_hex);
	}
	putc(']', sdv_reply);
}

/* An outcome: refused, for one of the classes of errors in flags.json. */
static inline const char *sdv_refuse(const char *error)
{
	sdv_say("error", error);
	return "reject";
}

/* ---- who is asked -------------------------------------------------------- */

static inline void sdv_say_words(const char *name, const char *const *words)
{
	size_t count = 0;

	if (words == NULL)
		return;
	while (words[count] != NULL)
		count++;
	sdv_say_list(name, words, count);
}

static inline void sdv_say_hello(const struct sdv_hello *hello)
{
	const char *ops[SDV_OPERATIONS + 1] = { NULL };

	for (size_t i = 0; hello->row[i].op != NULL; i++)
		ops[i] = hello->row[i].op;
	sdv_say("protocol", "1");
	sdv_say("name", hello->name);
	sdv_say("version", hello->version);
	sdv_say("language", "c");
	sdv_say_words("ops", ops);
	sdv_say_words("algorithms", hello->algorithms);
	sdv_say_words("qop", hello->qop);
	sdv_say_words("features", hello->features);
	sdv_say_words("params", hello->params);
}

static inline const char *sdv_run(const struct sdv_hello *hello,
				  const struct sdv_request *request)
{
	const char *op = sdv_text(request, "op").at;

	for (size_t i = 0; op != NULL && hello->row[i].op != NULL; i++)
		if (strcmp(hello->row[i].op, op) == 0)
			return hello->row[i].answer(request);
	return "unsupported";
}

/* The reply to a request, on one line; false when it says stop. */
static inline bool sdv_answer(const struct sdv_hello *hello,
			      const struct sdv_request *request)
{
	struct sdv_text id = sdv_text(request, "id");
	const char *cmd = sdv_text(request, "cmd").at;
	const char *outcome = "ok";

	if (cmd == NULL || strcmp(cmd, "stop") == 0)
		return false;
	fputs("{\"id\":", sdv_reply);
	sdv_print(id.at != NULL ? id.at : "", id.len, false);
	if (strcmp(cmd, "hello") == 0)
		sdv_say_hello(hello);
	else if (strcmp(cmd, "run") == 0)
		outcome = sdv_run(hello, request);
	if (strcmp(cmd, "hello") != 0)
		sdv_say("outcome", outcome);
	fputs("}\n", sdv_reply);
	sdv_forget_names();
	fflush(sdv_reply);
	return true;
}

/*
 * Answers until stop. What the implementation prints goes to standard error:
 * standard output belongs to the protocol.
 */
static inline int sdv_serve(const struct sdv_hello *hello)
{
	struct sdv_request request;
	char *line = NULL;
	size_t room = 0;
	bool goes_on = true;

	sdv_reply = fdopen(dup(STDOUT_FILENO), "w");
	if (sdv_reply == NULL || dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
		return 1;
	while (goes_on && getline(&line, &room, stdin) > 0) {
		struct sdv_text *pool = calloc(strlen(line) / 2 + 1,
					       sizeof *pool);
		if (pool == NULL)
			return 1;
		sdv_read(line, pool, &request);
		goes_on = sdv_answer(hello, &request);
		free(pool);
	}
	free(line);
	return 0;
}

#endif
