#ifndef DIALOGUE_CALLER_H
#define DIALOGUE_CALLER_H

/* A caller is a client in a dialogue, with a session for each realm. */

#include "dialogue.h"

struct caller {
	struct sda_preference preference;
	struct sda_identity identity;
	const char *call_id;
	struct sda_session session[REALMS_MAX];
	bool proxy[REALMS_MAX]; /* Proxy-Authorization */
	size_t realms;
	/* of the last request */
	struct sda_credentials sent[REALMS_MAX];
	struct sda_span rows; /* the fields with credentials */
	uint8_t room[4096];
	struct sda_writer scratch;
	char cnonce[REALMS_MAX][33];
	unsigned cnonces; /* how many were made */
};

static inline void caller_make(struct caller *c, enum sda_policy policy)
{
	memset(c, 0, sizeof *c);
	c->preference = sda_preference_make(policy);
	c->identity.username = SPAN("alice");
	c->identity.password = SPAN("zanzibar");
	c->call_id = "call-1";
}

/* Renews the session of the offer's realm, or starts one. */
static inline enum sda_status caller_take(struct caller *c,
					  const struct sda_offer *offer)
{
	struct sda_challenge challenge;

	assert_int_equal(sda_challenge_read(offer->value, &challenge), SDA_OK);
	for (size_t i = 0; i < c->realms; i++) {
		if (c->proxy[i] != offer->proxy)
			continue;
		enum sda_status status = sda_session_renew(
			&c->preference, &challenge, &c->session[i]);
		if (status != SDA_UNSUPPORTED)
			return status;
	}
	assert_true(c->realms < REALMS_MAX);
	c->proxy[c->realms] = offer->proxy;
	return sda_session_start(&c->preference, &challenge,
				 &c->session[c->realms++]);
}

/* How many realms there are to answer; 0 when the request is given up. */
static inline size_t caller_hear(struct caller *c, const struct text *reply)
{
	struct sda_message m = message_of(reply);
	struct sda_offer offer[16];
	struct sda_field f;
	size_t count = 0, taken = 0, i = 0;

	assert_true(m.start.status == 401 || m.start.status == 407);
	while ((i = sda_field_next(m.fields, i, &f)) != SDA_NONE) {
		bool proxy = sda_field_is(f.name, SPAN("Proxy-Authenticate"));

		if (!proxy && !sda_field_is(f.name, SPAN("WWW-Authenticate")))
			continue;
		assert_true(count < ROWS(offer));
		offer[count++] =
			(struct sda_offer){ .value = f.value, .proxy = proxy };
	}
	sda_choose(&c->preference, offer, count);
	for (size_t k = 0; k < count; k++) {
		if (offer[k].passed != SDA_CHOSEN)
			continue;
		if (caller_take(c, &offer[k]) != SDA_OK)
			return 0;
		taken++;
	}
	return taken;
}

static inline void say_head(const struct caller *c, const char *method,
			    const char *uri, struct text *out)
{
	say_string(out, method);
	say_string(out, " ");
	say_string(out, uri);
	say_string(out, " SIP/2.0\r\nCall-ID: ");
	say_string(out, c->call_id);
	say_string(out, "\r\n");
}

static inline void say_credentials(struct caller *c, size_t i,
				   const struct sda_request *request,
				   struct text *out)
{
	struct sda_digest a1;

	snprintf(c->cnonce[i], sizeof c->cnonce[i], "%032x", ++c->cnonces);
	assert_int_equal(sda_answer_make(&c->session[i], &c->identity, request,
					 span_of(c->cnonce[i]), &c->scratch,
					 &a1, &c->sent[i]),
			 SDA_OK);
	say_string(out,
		   c->proxy[i] ? "Proxy-Authorization: " : "Authorization: ");
	struct sda_writer w = text_writer(out);
	assert_int_equal(sda_credentials_write(&c->sent[i], &w), SDA_OK);
	out->len += w.len;
	say_string(out, "\r\n");
}

/* A request with credentials for all realms that are known. */
static inline struct text *caller_ask(struct caller *c, const char *method,
				      const char *uri, const char *body)
{
	struct text *out = text_make();
	struct sda_request request = { span_of(method), span_of(uri),
				       span_of(body) };
	char length[64];

	c->scratch = sda_writer_make(c->room, sizeof c->room);
	say_head(c, method, uri, out);
	size_t from = out->len;
	for (size_t i = 0; i < c->realms; i++)
		say_credentials(c, i, &request, out);
	c->rows =
		(struct sda_span){ (uint8_t *)out->at + from, out->len - from };
	snprintf(length, sizeof length, "Content-Length: %zu\r\n\r\n",
		 strlen(body));
	say_string(out, length);
	say_string(out, body);
	return out;
}

/* The ACK of a 2xx: with the credentials of the INVITE, RFC 3261 22.1. */
static inline struct text *caller_acknowledge(struct caller *c, const char *uri)
{
	struct text *out = text_make();

	say_head(c, "ACK", uri, out);
	say(out, c->rows);
	say_string(out, "Content-Length: 0\r\n\r\n");
	return out;
}

/* Is the reply from who knows the password of the i-th realm? */
static inline enum sda_status caller_confirm(struct caller *c, size_t i,
					     const struct text *reply)
{
	struct sda_message m = message_of(reply);
	uint8_t room[512];
	struct sda_writer scratch = sda_writer_make(room, sizeof room);
	struct sda_authinfo info;
	struct sda_field f;

	assert_true(sda_field_find(m.fields, 0, SPAN("Authentication-Info"),
				   &f) != SDA_NONE);
	assert_int_equal(sda_authinfo_read(f.value, &info), SDA_OK);
	enum sda_status status = sda_confirm(&c->session[i], &c->sent[i], &info,
					     m.body, &scratch);
	if (status == SDA_OK)
		sda_session_next(&info, &c->session[i]);
	return status;
}

#endif
