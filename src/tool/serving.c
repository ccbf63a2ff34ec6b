#include <stdlib.h>
#include <string.h>
#include "flat.h"
#include "given_server.h"
#include "input.h"
#include "secret.h"
#include "serving.h"

enum { SETS = 16 };

/* As many sets as hold the nonces that are to be remembered. */
static bool make_table(const json_t *remembers, struct sda_replay *out)
{
	size_t nonces = given_number(remembers);

	out->count = nonces > 0
			     ? (nonces + SDA_REPLAY_WAYS - 1) / SDA_REPLAY_WAYS
			     : SETS;
	out->set = calloc(out->count, sizeof *out->set);
	return out->set != NULL;
}

static void read_users(const json_t *request, struct serving *out)
{
	out->user[0].username = flat_member(request, "username");
	out->user[0].password = flat_member(request, "password");
	out->user[1].username = flat_member(request, "other_username");
	out->user[1].password = flat_member(request, "other_password");
	out->users = out->user[1].username.at != NULL ? 2 : 1;
}

bool serving_make(const json_t *request, struct serving *out)
{
	memset(out, 0, sizeof *out);
	out->scratch = sda_writer_make(out->room, sizeof out->room);
	given_server_read(request, &out->scratch, &out->server);
	out->kept = out->scratch.len;
	out->context = flat_member(request, "context");
	out->realm = flat_member(request, "realm");
	read_users(request, out);
	out->first_cnonces = json_object();
	return make_table(json_object_get(request, "remembers"), &out->replay);
}

void serving_free(struct serving *serving)
{
	json_decref(serving->first_cnonces);
	json_decref(serving->fields);
	free(serving->replay.set);
}

/* The rows as fields of a request. */
static json_t *fields_of(const json_t *rows, bool proxy)
{
	const char *name = proxy ? "Proxy-Authorization: " : "Authorization: ";
	size_t size = 0, i;
	json_t *row;

	json_array_foreach(rows, i, row)
		size += strlen(name) + json_string_length(row) + 2;
	uint8_t *room = malloc(size + 1);
	if (room == NULL)
		return NULL;
	struct sda_writer w = sda_writer_make(room, size);
	json_array_foreach(rows, i, row) {
		sda_writer_span(&w, input_text(name));
		sda_writer_span(&w, flat_span(row));
		sda_writer_span(&w, input_text("\r\n"));
	}
	struct sda_span text = { room, w.len };
	json_t *fields = flat_string(text);
	free(room);
	return fields;
}

/* Is it that user, by its name or the digest of that? */
static bool names(const struct serving *s, const struct serving_user *user)
{
	struct sda_digest hidden;

	if (!s->claim.hashed)
		return sda_secret_equal(s->claim.username, user->username);
	sda_response_userhash(s->claim.algorithm, user->username, s->realm,
			      &hidden);
	return sda_secret_equal(s->claim.username, sda_digest_span(&hidden));
}

/* Who sent the request, or null. */
static const struct serving_user *find_user(const struct serving *s)
{
	for (size_t i = 0; i < s->users; i++)
		if (names(s, &s->user[i]))
			return &s->user[i];
	return NULL;
}

static void hash_user(const struct serving *s, const struct serving_user *user,
		      struct sda_digest *out)
{
	sda_response_user(s->claim.algorithm, user->username, s->realm,
			  user->password, out);
}

/* A1 of -sess is made once, with the first cnonce. */
static void recall_session(struct serving *s)
{
	json_t *nonce = flat_string(s->claim.nonce);
	const json_t *first =
		json_object_get(s->first_cnonces, json_string_value(nonce));

	if (first != NULL)
		s->claim.first_cnonce = flat_span(first);
	json_decref(nonce);
}

static void keep_session(struct serving *s)
{
	json_t *nonce = flat_string(s->claim.nonce);
	const char *key = json_string_value(nonce);

	if (json_object_get(s->first_cnonces, key) == NULL)
		json_object_set_new(s->first_cnonces, key,
				    flat_string(s->claim.cnonce));
	json_decref(nonce);
}

static enum sda_status judge_claim(struct serving *s,
				   const struct sda_request *request)
{
	const struct serving_user *user = find_user(s);
	struct sda_digest ha1;
	enum sda_status status;

	recall_session(s);
	if (user != NULL)
		hash_user(s, user, &ha1);
	status = sda_judge_claim(&s->claim, user != NULL ? &ha1 : NULL, request,
				 &s->replay);
	s->sender = user;
	if (user != NULL)
		sda_digest_wipe(&ha1);
	if (status == SDA_OK && !sda_request_is_ack(request->method))
		keep_session(s);
	return status;
}

static const char *reason_class(enum sda_reason reason)
{
	static const char *const classes[SDA_REASONS] = {
		[SDA_REASON_ABSENT] = "absent",
		[SDA_REASON_SCHEME] = "absent",
		[SDA_REASON_REALM] = "absent",
		[SDA_REASON_SYNTAX] = "syntax",
		[SDA_REASON_TWICE] = "duplicate",
		[SDA_REASON_MISSING] = "missing",
		[SDA_REASON_DEVIATION] = "form",
		[SDA_REASON_USERNAME] = "form",
		[SDA_REASON_COUNT] = "form",
		[SDA_REASON_ALGORITHM] = "offer",
		[SDA_REASON_QOP] = "offer",
		[SDA_REASON_BARE] = "offer",
		[SDA_REASON_USERHASH] = "offer",
		[SDA_REASON_URI] = "uri",
		[SDA_REASON_NONCE] = "nonce",
		[SDA_REASON_ROOM] = "too-long",
	};

	return classes[reason];
}

static const char *status_class(enum sda_status status)
{
	switch (status) {
	case SDA_OK:
		return NULL;
	case SDA_STALE:
		return "stale";
	case SDA_REPLAYED:
		return "replayed";
	default:
		return "response";
	}
}

/* A row whose response is wrong stops no other. */
static const char *verify(struct serving *s, struct sda_span fields,
			  const struct sda_request *request, uint64_t now)
{
	const char *wrong = NULL;
	size_t next = 0;

	for (;;) {
		enum sda_reason reason = sda_rows_examine(
			&s->server, fields, &next, request, now, s->context,
			&s->scratch, &s->credentials, &s->claim);
		if (reason != SDA_REASON_NONE)
			return wrong != NULL ? wrong : reason_class(reason);
		enum sda_status status = judge_claim(s, request);
		if (status != SDA_REFUSED)
			return status_class(status);
		wrong = status_class(status);
	}
}

/* The library takes no longer texts. */
static bool is_too_long(const struct sda_request *request)
{
	return request->method.len > SDA_SPAN_MAX ||
	       request->uri.len > SDA_SPAN_MAX ||
	       request->body.len > SDA_SPAN_MAX;
}

const char *serving_verify(struct serving *serving, const json_t *rows,
			   const struct sda_request *request, uint64_t now)
{
	struct sda_span fields;

	json_decref(serving->fields);
	serving->fields = fields_of(rows, serving->server.proxy);
	fields = flat_span(serving->fields);
	if (fields.len > SDA_SPAN_MAX || is_too_long(request) ||
	    serving->context.len > SDA_SPAN_MAX)
		return reason_class(SDA_REASON_ROOM);
	serving->scratch.len = serving->kept;
	serving->scratch.overflow = false;
	return verify(serving, fields, request, now);
}

json_t *serving_inform(struct serving *s, struct sda_span body,
		       struct sda_span next)
{
	uint8_t room[SDA_SPAN_MAX];
	struct sda_writer w = sda_writer_make(room, sizeof room);
	struct sda_digest ha1;
	struct sda_authinfo info;
	enum sda_status status;

	hash_user(s, s->sender, &ha1);
	status = sda_quoted_raw(next, &s->scratch, &next);
	if (status == SDA_OK)
		status = sda_inform_make(&s->claim, &ha1, body, next,
					 &s->scratch, &info);
	sda_digest_wipe(&ha1);
	if (status != SDA_OK || sda_authinfo_write(&info, &w) != SDA_OK)
		return NULL;
	struct sda_span value = { room, w.len };
	return flat_string(value);
}
