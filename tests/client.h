#ifndef CLIENT_H
#define CLIENT_H

/* A client is a session with all that its answers are made from. */

#include "support.h"
#include <stdio.h>
#include "answer.h"

enum { ROOM = 2048 };

struct client {
	struct sda_preference preference;
	struct sda_session session;
	struct sda_identity identity;
	struct sda_request request;
	struct sda_credentials sent;
	struct sda_writer scratch;
	uint8_t room[ROOM];
	char text[ROOM]; /* the last answer */
};

/* bob of draft-smith-sip-auth-examples */
static inline struct client *client_make(void)
{
	static struct client c;

	memset(&c, 0, sizeof c);
	c.preference = sda_preference_make(SDA_PREFER_AKA);
	c.identity.username = SPAN("bob");
	c.identity.password = SPAN("zanzibar");
	c.request.method = SPAN("INVITE");
	c.request.uri = SPAN("sip:bob@biloxi.com");
	c.scratch = sda_writer_make(c.room, sizeof c.room);
	return &c;
}

static inline enum sda_status client_start(struct client *c, const char *text)
{
	struct sda_challenge challenge;

	assert_int_equal(sda_challenge_read(span_of(text), &challenge), SDA_OK);
	return sda_session_start(&c->preference, &challenge, &c->session);
}

static inline enum sda_status client_renew(struct client *c, const char *text)
{
	struct sda_challenge challenge;

	assert_int_equal(sda_challenge_read(span_of(text), &challenge), SDA_OK);
	return sda_session_renew(&c->preference, &challenge, &c->session);
}

static inline enum sda_status client_answer(struct client *c,
					    const char *cnonce)
{
	struct sda_digest a1;

	c->scratch.len = 0;
	return sda_answer_make(&c->session, &c->identity, &c->request,
			       span_of(cnonce), &c->scratch, &a1, &c->sent);
}

/* The answer as it is sent; "" when it cannot be. */
static inline const char *client_text(struct client *c, const char *cnonce)
{
	struct sda_writer w = sda_writer_make((uint8_t *)c->text, ROOM - 1);

	c->text[0] = '\0';
	if (client_answer(c, cnonce) == SDA_OK &&
	    sda_credentials_write(&c->sent, &w) == SDA_OK)
		c->text[w.len] = '\0';
	return c->text;
}

static inline bool client_says(const struct client *c, unsigned name,
			       const char *value)
{
	struct sda_param p = c->sent.params.known[name];

	if (value == NULL)
		return p.form == SDA_ABSENT;
	return p.form != SDA_ABSENT && span_same(p.value, span_of(value));
}

#define assert_says(c, name, value) assert_true(client_says(c, name, value))

#endif
