#include <string.h>
#include "answer.h"
#include "credentials.h"
#include "response.h"
#include "scan.h"

enum { NC_DIGITS = 8 };

bool answer_suits(struct sda_span value, struct sda_challenge *out)
{
	struct sda_challenge c;

	if (sda_challenge_read(value, &c) != SDA_OK)
		return false;
	if (c.algorithm == SDA_ALGORITHM_UNKNOWN)
		return false;
	if (c.params.known[SDA_NAME_REALM].form == SDA_ABSENT)
		return false;
	if (c.params.known[SDA_NAME_NONCE].form == SDA_ABSENT)
		return false;
	if (c.params.known[SDA_NAME_QOP].form != SDA_ABSENT && !c.auth &&
	    !c.auth_int)
		return false;
	*out = c;
	return true;
}

/* Without qop in the challenge the default is auth, RFC 8760 2.6 item 8. */
static enum sda_qop qop_for(const struct sda_challenge *challenge)
{
	return challenge->auth_int && !challenge->auth ? SDA_QOP_AUTH_INT
						       : SDA_QOP_AUTH;
}

static struct sda_span qop_text(enum sda_qop qop)
{
	return sda_word_text(qop == SDA_QOP_AUTH ? SDA_WORD_AUTH
						 : SDA_WORD_AUTH_INT);
}

static bool wants_userhash(const struct sda_challenge *challenge)
{
	struct sda_param p = challenge->params.known[SDA_NAME_USERHASH];

	return p.form != SDA_ABSENT &&
	       sda_word_find(p.value, SDA_WORD_TRUE, SDA_WORD_FALSE) ==
		       SDA_WORD_TRUE;
}

static void put(struct sda_writer *out, const char *text)
{
	struct sda_span s = {(const uint8_t *)text, strlen(text)};

	sda_writer_span(out, s);
}

static void put_token(struct sda_writer *out, const char *name,
		      struct sda_span value)
{
	put(out, name);
	sda_writer_byte(out, '=');
	sda_writer_span(out, value);
}

/* The value is escaped already. */
static void put_quoted(struct sda_writer *out, const char *name,
		       struct sda_span value)
{
	put(out, name);
	put(out, "=\"");
	sda_writer_span(out, value);
	sda_writer_byte(out, '"');
}

static void put_string(struct sda_writer *out, const char *name,
		       struct sda_span text)
{
	put(out, name);
	put(out, "=\"");
	sda_writer_escape(out, text);
	sda_writer_byte(out, '"');
}

/* A copy of the value without escapes, in the SDA_SPAN_MAX bytes at room. */
static struct sda_span unescape(struct sda_param param, uint8_t *room)
{
	struct sda_writer w = sda_writer_make(room, SDA_SPAN_MAX);

	sda_writer_unescape(&w, param.value);
	struct sda_span text = {room, w.len};
	return text;
}

static void compute(const struct sda_challenge *c,
		    const struct answer_input *in, struct sda_digest *username,
		    struct sda_digest *response)
{
	uint8_t realm_room[SDA_SPAN_MAX], nonce_room[SDA_SPAN_MAX];
	struct sda_span realm =
		unescape(c->params.known[SDA_NAME_REALM], realm_room);
	struct sda_response_input text = {
		unescape(c->params.known[SDA_NAME_NONCE], nonce_room), in->nc,
		in->cnonce, qop_text(qop_for(c))};
	struct sda_digest user, a1, a2;

	sda_response_userhash(c->algorithm, in->username, realm, username);
	sda_response_user(c->algorithm, in->username, realm, in->password,
			  &user);
	sda_response_a1(c->algorithm, &user, text.nonce, in->cnonce, &a1);
	sda_response_a2(c->algorithm, qop_for(c), in->method, in->uri, in->body,
			&a2);
	sda_response_make(c->algorithm, qop_for(c), sda_digest_span(&a1),
			  sda_digest_span(&a2), &text, response);
	sda_digest_wipe(&user);
	sda_digest_wipe(&a1);
}

static void put_all(const struct sda_challenge *c,
		    const struct answer_input *in, struct sda_writer *out)
{
	const struct sda_param *known = c->params.known;
	struct sda_digest username, response;

	compute(c, in, &username, &response);
	put(out, "Digest ");
	put_string(out, "username",
		   wants_userhash(c) ? sda_digest_span(&username)
				     : in->username);
	put_quoted(out, ", realm", known[SDA_NAME_REALM].value);
	put_quoted(out, ", nonce", known[SDA_NAME_NONCE].value);
	put_quoted(out, ", uri", in->uri);
	put_quoted(out, ", response", sda_digest_span(&response));
	if (known[SDA_NAME_ALGORITHM].form != SDA_ABSENT)
		put_token(out, ", algorithm", known[SDA_NAME_ALGORITHM].value);
	put_string(out, ", cnonce", in->cnonce);
	if (known[SDA_NAME_OPAQUE].form != SDA_ABSENT)
		put_quoted(out, ", opaque", known[SDA_NAME_OPAQUE].value);
	put_token(out, ", qop", qop_text(qop_for(c)));
	put_token(out, ", nc", in->nc);
	if (wants_userhash(c))
		put_token(out, ", userhash", sda_word_text(SDA_WORD_TRUE));
}

/* Visible octets alone, none of which a quoted-string would escape. */
static bool is_plain(struct sda_span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] < '!' || s.at[i] > '~' || s.at[i] == '"' ||
		    s.at[i] == '\\')
			return false;
	return s.len > 0;
}

/* Neither the Request-URI nor nc can be escaped: they are right or wrong. */
static bool fits(const struct answer_input *in)
{
	return in->nc.len == NC_DIGITS &&
	       sda_scan_lhex(in->nc, 0) == NC_DIGITS && is_plain(in->uri);
}

bool answer_write(const struct sda_challenge *challenge,
		  const struct answer_input *in, struct sda_writer *out)
{
	size_t start = out->len;
	struct sda_credentials back;

	if (!fits(in))
		return false;
	put_all(challenge, in, out);
	if (out->overflow)
		return false;
	/* A control character or broken UTF-8 fits no quoted-string. */
	struct sda_span written = {out->at + start, out->len - start};
	return sda_credentials_read(written, &back) == SDA_OK;
}
