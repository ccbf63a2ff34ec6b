#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "flat.h"
#include "hypothesis.h"
#include "input.h"
#include "keep.h"
#include "why_digest.h"

/* For the texts that hypotheses make; what is longer is not looked into. */
enum { ROOM = 1 << 20, HEADER_MAX = 1 << 16 };

/* Name, value, and whether the value is in quotes. */
static const struct {
	const char *name;
	bool is_quoted;
} params[] = {
	{ "username", true }, { "realm", true },  { "nonce", true },
	{ "uri", true },      { "cnonce", true }, { "algorithm", false },
	{ "nc", false },      { "qop", false },
};

enum { PARAMS = sizeof params / sizeof *params };

/* A scene without messages, as a vector gives it. */
struct stage {
	struct capture request;
	struct sda_field field;
	struct keys keys;
	struct scene scene;
	struct reading reading;
	struct exchange exchange;
};

static void write_text(struct sda_writer *w, const char *text)
{
	sda_writer_span(w, input_text(text));
}

static void write_quoted(struct sda_writer *w, struct sda_span value)
{
	sda_writer_byte(w, '"');
	if (value.len > 0 && value.len <= SDA_SPAN_MAX)
		sda_writer_escape(w, value);
	sda_writer_byte(w, '"');
}

/* Credentials of the inputs, with the response that came. */
static void write_header(struct sda_writer *w, const json_t *input,
			 struct sda_span response)
{
	write_text(w, "Digest response=");
	write_quoted(w, response);
	for (size_t i = 0; i < PARAMS; i++) {
		struct sda_span value = flat_member(input, params[i].name);
		if (json_object_get(input, params[i].name) == NULL)
			continue;
		write_text(w, ", ");
		write_text(w, params[i].name);
		sda_writer_byte(w, '=');
		if (params[i].is_quoted)
			write_quoted(w, value);
		else if (value.len <= SDA_SPAN_MAX)
			sda_writer_span(w, value);
	}
}

/* The method is not read from a message: rspauth has an empty one. */
static bool set_stage(struct stage *s, const json_t *input,
		      struct sda_span header, struct sda_span method)
{
	static const struct stage empty;

	*s = empty;
	s->request.start.is_request = true;
	s->request.start.method = method;
	s->request.start.request_uri = flat_member(input, "uri");
	s->request.body = flat_member(input, "body");
	s->field.name = input_text("Authorization");
	s->field.value = header;
	s->keys.has_password = json_object_get(input, "password") != NULL;
	s->keys.password = flat_member(input, "password");
	s->keys.ha1 = flat_member(input, "ha1");
	s->keys.username = flat_member(input, "username");
	s->scene.text = s->request.body;
	s->scene.request = &s->request;
	s->scene.keys = &s->keys;
	reading_make(&s->field, SDA_HEADER_CREDENTIALS, &s->reading);
	if (s->reading.status != SDA_OK)
		return false;
	exchange_make(&s->scene, &s->reading, &s->exchange);
	s->exchange.method = method;
	return true;
}

static void add(char room[WHY_TEXT_MAX], const char *between, const char *text)
{
	size_t len = strlen(room);

	if (strstr(room, text) == NULL)
		snprintf(room + len, WHY_TEXT_MAX - len, "%s%s",
			 len > 0 ? between : "", text);
}

static void tell(const struct mistake *mistake, struct why *out)
{
	static const struct why empty;

	*out = empty;
	for (size_t i = 0; i < mistake->rows; i++) {
		add(out->what, "; and ", mistake->row[i]->what);
		add(out->rule, "; ", mistake->row[i]->lesson->rule);
		add(out->mend, "; ", mistake->row[i]->lesson->mend);
	}
}

static bool search(const struct stage *s, struct why *out)
{
	static uint8_t *room;
	struct sda_digest right;
	struct mistakes mistakes;

	if (room == NULL)
		room = keep_room(ROOM);
	if (exchange_seen(&s->exchange).len == 0 ||
	    !exchange_right(&s->exchange, &right) ||
	    exchange_is_seen(&s->exchange, sda_digest_span(&right)))
		return false;
	struct sda_writer w = sda_writer_make(room, ROOM);
	hypothesis_search(&s->exchange, &w, &mistakes);
	if (mistakes.count > 0)
		tell(&mistakes.found[0], out);
	return mistakes.count > 0;
}

bool why_digest(const json_t *input, const json_t *reply, struct why *out)
{
	static uint8_t header[HEADER_MAX];
	bool is_request = json_object_get(reply, "response") != NULL;
	struct sda_writer w = sda_writer_make(header, sizeof header);
	struct sda_span method =
		is_request ? flat_member(input, "method") : input_text("");
	struct stage stage;

	write_header(&w, input,
		     flat_member(reply, is_request ? "response" : "rspauth"));
	struct sda_span value = { w.at, w.len };
	return !w.overflow && set_stage(&stage, input, value, method) &&
	       search(&stage, out);
}

/* The method of the request at i: that of all, or the one in the list. */
static struct sda_span method_at(const json_t *input, size_t i)
{
	const json_t *method = json_object_get(input, "method");

	return flat_span(json_is_array(method) ? json_array_get(method, i)
					       : method);
}

/* In A1 of -sess later requests of a session have texts of the first one. */
static bool is_first_or_alone(const struct stage *s, size_t i)
{
	return i == 0 ||
	       !sda_algorithm_is_session(s->exchange.credentials.algorithm);
}

bool why_header(const json_t *input, const json_t *reply, struct why *out)
{
	const json_t *header;
	struct stage stage;
	size_t i;

	json_array_foreach(json_object_get(reply, "headers"), i,
			   header) if (set_stage(&stage, input,
						 flat_span(header),
						 method_at(input, i)) &&
				       is_first_or_alone(&stage, i) &&
				       search(&stage, out)) return true;
	return false;
}
