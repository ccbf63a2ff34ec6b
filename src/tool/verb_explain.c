#include <stdio.h>
#include "capture_file.h"
#include "credential.h"
#include "explain_report.h"
#include "input.h"
#include "json_bytes.h"
#include "keep.h"
#include "options.h"
#include "text.h"
#include "tool.h"

enum {
	PASSWORD,
	PASSWORD_FILE,
	HA1,
	HA1_FILE,
	USERNAME,
	CHALLENGE,
	REPLY,
	METHOD,
	JSON,
	ROWS
};

static const struct option_row rows[ROWS] = {
	CREDENTIAL_OPTIONS(PASSWORD, PASSWORD_FILE, HA1, HA1_FILE),
	[USERNAME] = {"username", "TEXT", "who hides behind userhash=true"},
	[CHALLENGE] = {"challenge", "FILE",
		       "the 401 or 407 message that the request answers"},
	[REPLY] = {"reply", "FILE",
		   "the 2xx message that the request got: does its\n"
		   "Authentication-Info prove the password?"},
	[METHOD] = {"method", "NAME",
		    "the method to verify with, instead of the request's"},
	[JSON] = {"json", NULL, "print a JSON object"},
};

static const struct option_table table = {
	"explain [OPTIONS] [FILE]",
	"Says whether the response of each Authorization and\n"
	"Proxy-Authorization field of a SIP request is right; if not, "
	"searches\n"
	"for the mistake, or the pair of mistakes, that gives the value seen.\n"
	"Reads standard input without FILE.",
	rows,
	ROWS,
	1,
	"A secret that no option gives is taken from the environment, from\n"
	"SIPDIGEST_PASSWORD or SIPDIGEST_HA1. An ACK is verified with INVITE,\n"
	"whose credentials it repeats (RFC 3261 22.1).\n"
	"Exit codes: 0 all are right, 1 some are wrong, or the reply is, 2\n"
	"nothing to judge.",
};

enum { ROOM_FACTOR = 16, ROOM_LEAST = 4096 };

static struct sda_span option_span(const char *text)
{
	return input_text(text == NULL ? "" : text);
}

static void check_ha1(struct sda_span digits)
{
	for (size_t i = 0; i < digits.len; i++) {
		uint8_t c = digits.at[i];
		if ((c < '0' || c > '9') && ((c | 32) < 'a' || (c | 32) > 'f'))
			fail_usage("the HA1: at byte %zu: expected a "
				   "hexadecimal digit (RFC 7616 3.2)",
				   i);
	}
	if (digits.len != 32 && digits.len != 64)
		fail_usage("the HA1: expected 32 or 64 digits, found %zu "
			   "(RFC 7616 3.2)",
			   digits.len);
}

static void read_secret(const char *const *value, struct keys *out)
{
	const struct credential_places places = {
		value[PASSWORD], value[PASSWORD_FILE], value[HA1],
		value[HA1_FILE]
	};
	struct credential secret = credential_read(&places);

	out->has_password = secret.is_password;
	if (secret.is_password) {
		out->password = secret.text;
		return;
	}
	out->ha1 = secret.text;
	check_ha1(out->ha1);
}

/* Room for the texts that hypotheses make of those that were read. */
static struct sda_writer make_room(const struct scene *scene,
				   size_t challenge_len)
{
	size_t len =
		ROOM_LEAST + ROOM_FACTOR * (scene->text.len + challenge_len +
					    scene->keys->password.len +
					    scene->keys->username.len);

	return sda_writer_make(keep_room(len), len);
}

/* The exit code after one more verdict: wrong outdoes unjudged, both right. */
static int outdo(int code, enum explanation_verdict verdict)
{
	if (verdict == EXPLANATION_WRONG || code == EXIT_NO)
		return EXIT_NO;
	return verdict == EXPLANATION_UNJUDGED ? EXIT_USAGE : code;
}

/* Explains all fields, into the array unless that is null; the exit code. */
static int explain_all(const struct scene *scene, const struct wire *wire,
		       struct sda_writer *room, json_t *array)
{
	static struct explanation e;
	struct sda_field field;
	size_t count = 0;
	size_t i = 0;
	int code = EXIT_YES;

	while ((i = capture_next(scene->request, i, &field)) != SDA_NONE) {
		struct reading reading;
		enum sda_header header;
		if (!reading_header(&field, &header) ||
		    header != SDA_HEADER_CREDENTIALS)
			continue;
		reading_make(&field, header, &reading);
		if (reading.status == SDA_UNSUPPORTED)
			continue;
		explanation_make(scene, &reading, room, &e);
		if (array != NULL)
			json_array_append_new(array,
					      explain_json(&e, &reading, wire));
		else {
			printf("%s", count > 0 ? "\n" : "");
			explain_text(&e, &reading, wire);
		}
		count++;
		code = outdo(code, e.verdict);
		if (e.has_reply && e.reply.verdict == REPLY_WRONG)
			code = EXIT_NO;
	}
	if (count == 0)
		fail_usage("no Authorization or Proxy-Authorization field of "
			   "the scheme Digest (RFC 3261 22.2, 22.3)");
	return code;
}

int verb_explain(int argc, char **argv)
{
	struct capture request, challenge, reply;
	struct wire wire, challenge_wire = {{NULL, 0}, {NULL, 0}};
	struct wire reply_wire;
	struct keys keys = {0};
	struct scene scene = {.request = &request, .keys = &keys};
	const char *value[ROWS];
	const char *file;

	(void)argc;
	options_read(&table, argv, value, &file);
	read_secret(value, &keys);
	keys.username = option_span(value[USERNAME]);
	keys.method = option_span(value[METHOD]);
	capture_file(file, &wire, &request);
	if (!request.start.is_request && keys.method.len == 0)
		fail_usage("at byte 0: expected a Request-Line, whose method "
			   "the digest covers, or --method (RFC 3261 7.1)");
	scene.text = wire.text;
	if (value[CHALLENGE] != NULL) {
		capture_file(value[CHALLENGE], &challenge_wire, &challenge);
		scene.challenge = &challenge;
	}
	if (value[REPLY] != NULL) {
		capture_file(value[REPLY], &reply_wire, &reply);
		scene.reply = &reply;
	}
	struct sda_writer room = make_room(&scene, challenge_wire.text.len);
	json_t *array = value[JSON] != NULL ? json_array() : NULL;
	int code = explain_all(&scene, &wire, &room, array);
	if (array != NULL)
		json_print(json_pack("{s:o}", "fields", array));
	return code;
}
