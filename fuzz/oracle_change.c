#include "authinfo.h"
#include "confirm.h"
#include "oracle.h"
#include "oracle_change.h"

static struct ends_text changed, room;

/* A copy of the text with one bit of it, which lies in `part`, inverted. */
static struct sda_span invert(struct sda_span text, struct sda_span part,
			      struct change change)
{
	size_t from = text.len > 0 ? (size_t)(part.at - text.at) : 0;

	require(part.len > 0 && from + part.len <= text.len,
		"there is something to change");
	ends_copy(text, &changed);
	changed.at[from + change.place % part.len] ^=
		(uint8_t)(1U << change.bit % 8);
	return ends_span(&changed);
}

/* ---- what the client sends ---------------------------------------------- */

static const unsigned sent[] = { SDA_NAME_RESPONSE, SDA_NAME_NONCE,
				 SDA_NAME_CNONCE,   SDA_NAME_NC,
				 SDA_NAME_URI,	    SDA_NAME_REALM,
				 SDA_NAME_USERNAME, SDA_NAME_QOP };

enum { SENT = sizeof sent / sizeof *sent };

static void change_credentials(struct ends *e,
			       const struct sda_request *request,
			       struct change c)
{
	struct sda_span text = ends_span(&e->credentials);
	struct sda_credentials read;

	require(sda_credentials_read(text, &read) == SDA_OK,
		"credentials that were written are read");
	struct sda_span part = read.params.known[sent[c.what]].value;
	if (part.len > 0)
		require(ends_judge(e, invert(text, part, c), request,
				   e->identity.password) != SDA_OK,
			"changed credentials are not accepted");
}

/* ---- what the server knows ---------------------------------------------- */

enum { METHOD, URI, BODY, CONTEXT, PASSWORD, KNOWN };

static void change_known(struct ends *e, const struct sda_request *request,
			 struct change c)
{
	struct sda_span password = e->identity.password, kept = e->context;
	struct sda_request r = *request;
	struct sda_span *const part[KNOWN] = { &r.method, &r.uri, &r.body,
					       &e->context, &password };

	if (part[c.what]->len == 0 ||
	    (c.what == BODY && e->session.terms.qop != SDA_QOP_AUTH_INT))
		return;
	*part[c.what] = invert(*part[c.what], *part[c.what], c);
	require(ends_judge(e, ends_span(&e->credentials), &r, password) !=
			SDA_OK,
		"credentials for something else are not accepted");
	e->context = kept;
}

void change_request(struct ends *ends, const struct sda_request *request,
		    struct change change)
{
	if (change.what < SENT) {
		change_credentials(ends, request, change);
		return;
	}
	change.what -= SENT;
	if (change.what < KNOWN)
		change_known(ends, request, change);
}

/* ---- what the server says ----------------------------------------------- */

static const unsigned told[] = { SDA_NAME_RSPAUTH, SDA_NAME_CNONCE, SDA_NAME_NC,
				 SDA_NAME_QOP };

enum { TOLD = sizeof told / sizeof *told };

static void expect_refusal(struct ends *e, struct sda_span text,
			   struct sda_span body)
{
	struct sda_writer w = sda_writer_make(room.at, ENDS_ROOM);
	struct sda_authinfo info;

	require(sda_authinfo_read(text, &info) != SDA_OK ||
			sda_confirm(&e->session, &e->sent, &info, body, &w) !=
				SDA_OK,
		"a changed reply is not confirmed");
}

void change_reply(struct ends *ends, struct sda_span info, struct sda_span body,
		  struct change change)
{
	struct sda_authinfo read;

	change.what -= change.what < SENT + KNOWN ? change.what : SENT + KNOWN;
	require(sda_authinfo_read(info, &read) == SDA_OK,
		"Authentication-Info that was written is read");
	if (change.what < TOLD)
		expect_refusal(
			ends,
			invert(info, read.params.known[told[change.what]].value,
			       change),
			body);
	else if (body.len > 0 && ends->session.terms.qop == SDA_QOP_AUTH_INT)
		expect_refusal(ends, info, invert(body, body, change));
}
