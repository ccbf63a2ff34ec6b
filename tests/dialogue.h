#ifndef DIALOGUE_H
#define DIALOGUE_H

/*
 * A dialogue is a series of whole messages between a client and those who guard
 * realms. None of them knows more of another than what the messages say.
 */

#include <stdio.h>
#include "choose.h"
#include "confirm.h"
#include "demand.h"
#include "inform.h"
#include "judge.h"
#include "message.h"
#include "rows.h"
#include "support.h"

enum {
	TEXT_MAX = 8192,
	TEXTS_MAX = 40,
	REALMS_MAX = 4,
	SETS = 2,
	FIRST_MAX = 128,
	LIFETIME = 1000,
	CALL_ID_MAX = 64
};

struct text {
	char at[TEXT_MAX];
	size_t len;
};

static struct text texts[TEXTS_MAX];
static size_t texts_taken;

/* A new text, that lives until the test ends: others borrow from it. */
static inline struct text *text_make(void)
{
	assert_true(texts_taken < TEXTS_MAX);
	struct text *t = &texts[texts_taken++];

	t->len = 0;
	return t;
}

static inline struct sda_span text_span(const struct text *t)
{
	struct sda_span s = { (const uint8_t *)t->at, t->len };

	return s;
}

static inline void say(struct text *t, struct sda_span s)
{
	assert_true(s.len <= TEXT_MAX - t->len);
	if (s.len > 0)
		memcpy(t->at + t->len, s.at, s.len);
	t->len += s.len;
}

static inline void say_string(struct text *t, const char *string)
{
	say(t, span_of(string));
}

/* What is behind the text, for one of the library's writers. */
static inline struct sda_writer text_writer(struct text *t)
{
	return sda_writer_make((uint8_t *)t->at + t->len, TEXT_MAX - t->len);
}

static inline bool text_has(const struct text *t, const char *words)
{
	size_t len = strlen(words);

	for (size_t i = 0; i + len <= t->len; i++)
		if (memcmp(t->at + i, words, len) == 0)
			return true;
	return false;
}

static inline struct sda_message message_of(const struct text *t)
{
	struct sda_message m;

	assert_int_equal(sda_message_read(text_span(t), &m), SDA_OK);
	return m;
}

static inline struct sda_request request_of(const struct sda_message *m)
{
	return (struct sda_request){ m->start.method, m->start.request_uri,
				     m->body };
}

/* ---- who guards a realm: a registrar, a phone, a proxy ------------------ */

struct guard {
	struct sda_server server;
	struct sda_replay_set set[SETS];
	struct sda_replay replay;
	const char *username, *password; /* the only user */
	struct sda_span invite_body;	 /* which an ACK's covers */
	uint8_t salts;			 /* how many were made */
	uint8_t room[512];
	struct sda_claim claim; /* the last one that was judged */
	/* what the A1 of a -sess algorithm was made from */
	uint8_t first[2][FIRST_MAX];
	struct sda_span first_nonce, first_cnonce;
};

static inline void guard_make(struct guard *g, const char *realm, bool proxy)
{
	memset(g, 0, sizeof *g);
	g->server = (struct sda_server){
		.realm = span_of(realm),
		.algorithm = { SDA_SHA_256, SDA_MD5 },
		.algorithms = 2,
		.qop = SDA_OFFERS_ALL,
		.keys = { SPAN("key of the server, 32 octets long"),
			  { NULL, 0 } },
		.lifetime = LIFETIME,
		.proxy = proxy,
	};
	assert_int_equal(sda_server_check(&g->server), SDA_OK);
	g->replay = (struct sda_replay){ g->set, SETS };
	g->username = "alice";
	g->password = "zanzibar";
}

static inline struct sda_span call_of(const struct sda_message *m)
{
	struct sda_field f;

	assert_true(sda_field_find(m->fields, 0, SPAN("Call-ID"), &f) !=
		    SDA_NONE);
	return f.value;
}

/* H(A1) of the claim's user; false when nobody has that name. */
static inline bool look_up(const struct guard *g, struct sda_digest *out)
{
	const struct sda_claim *m = &g->claim;
	struct sda_span name = span_of(g->username);
	struct sda_digest hash;

	sda_response_user(m->algorithm, name, g->server.realm,
			  span_of(g->password), out);
	sda_response_userhash(m->algorithm, name, g->server.realm, &hash);
	return span_same(m->username,
			 m->hashed ? sda_digest_span(&hash) : name);
}

static inline struct sda_span keep_first(uint8_t *room, struct sda_span s)
{
	struct sda_span kept = { room, s.len };

	assert_true(s.len <= FIRST_MAX);
	memcpy(room, s.at, s.len);
	return kept;
}

/* The session starts with its first request; the guard remembers that. */
static inline void bind_session(struct guard *g)
{
	struct sda_claim *m = &g->claim;

	if (!sda_algorithm_is_session(m->algorithm))
		return;
	if (g->first_nonce.at == NULL) {
		g->first_nonce = keep_first(g->first[0], m->nonce);
		g->first_cnonce = keep_first(g->first[1], m->cnonce);
	}
	m->first_nonce = g->first_nonce;
	m->first_cnonce = g->first_cnonce;
}

static inline enum sda_status guard_judge(struct guard *g,
					  const struct text *text, uint64_t now)
{
	struct sda_message m = message_of(text);
	struct sda_request request = request_of(&m);
	enum sda_status status = SDA_UNSUPPORTED;
	size_t next = 0;

	if (sda_request_is_ack(request.method))
		request.body = g->invite_body;
	for (;;) {
		struct sda_writer w = sda_writer_make(g->room, sizeof g->room);
		struct sda_credentials row;
		struct sda_digest ha1;
		enum sda_reason reason = sda_rows_examine(
			&g->server, m.fields, &next, &request, now,
			call_of(&m), &w, &row, &g->claim);

		if (reason != SDA_REASON_NONE)
			return status == SDA_REFUSED
				       ? status
				       : sda_reason_status(reason);
		bind_session(g);
		bool known = look_up(g, &ha1);
		status = sda_judge_claim(&g->claim, known ? &ha1 : NULL,
					 &request, &g->replay);
		if (status != SDA_REFUSED)
			return status;
	}
}

/* The challenges for a request, in fields of their own. */
static inline void guard_demand(struct guard *g, const struct text *request,
				uint64_t now, bool stale, struct text *out)
{
	struct sda_message m = message_of(request);

	for (size_t n = 0; n < g->server.algorithms; n++) {
		uint8_t nonce[SDA_NONCE_DIGITS];
		uint8_t salt[SDA_NONCE_SALT] = { 's', 'a', 'l', 't',
						 's', 'a', 'l', 't' };
		struct sda_challenge c;

		salt[0] = (uint8_t)(salt[0] + g->salts++);
		assert_int_equal(
			sda_demand_make(&g->server, n, now,
					(struct sda_span){ salt, sizeof salt },
					call_of(&m), stale, nonce, &c),
			SDA_OK);
		say_string(out, g->server.proxy ? "Proxy-Authenticate: "
						: "WWW-Authenticate: ");
		struct sda_writer w = text_writer(out);
		assert_int_equal(sda_challenge_write(&c, &w), SDA_OK);
		out->len += w.len;
		say_string(out, "\r\n");
	}
}

static inline void guard_inform(struct guard *g, struct sda_span body,
				struct sda_span next, struct text *out)
{
	uint8_t room[SDA_HASH_DIGITS_MAX];
	struct sda_writer scratch = sda_writer_make(room, sizeof room);
	struct sda_authinfo info;
	struct sda_digest ha1;

	assert_true(look_up(g, &ha1));
	assert_int_equal(
		sda_inform_make(&g->claim, &ha1, body, next, &scratch, &info),
		SDA_OK);
	say_string(out, "Authentication-Info: ");
	struct sda_writer w = text_writer(out);
	assert_int_equal(sda_authinfo_write(&info, &w), SDA_OK);
	out->len += w.len;
	say_string(out, "\r\n");
}

/* 401 or 407, after that verdict. */
static inline struct text *guard_refuse(struct guard *g,
					const struct text *request,
					uint64_t now, enum sda_status verdict)
{
	struct text *out = text_make();

	say_string(out,
		   g->server.proxy
			   ? "SIP/2.0 407 Proxy Authentication Required\r\n"
			   : "SIP/2.0 401 Unauthorized\r\n");
	guard_demand(g, request, now, verdict == SDA_STALE, out);
	say_string(out, "Content-Length: 0\r\n\r\n");
	return out;
}

#endif
