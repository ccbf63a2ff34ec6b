/*
 * Property: what the client answers the server accepts, once; with one octet
 * changed of what the response covers, or of the response, it does not. And the
 * client confirms the server's reply, but for one octet likewise. For ACK and
 * CANCEL it makes no answer, and forgets that it was asked.
 *
 * The input is lines of text. The first holds the algorithm (1 MD5, 2 MD5-sess,
 * 3 SHA-256, 4 SHA-256-sess, 5 SHA-512-256, 6 SHA-512-256-sess), the qop that
 * is offered (a auth, i auth-int, b both, with preference for auth-int), h for
 * userhash, what is to be changed (oracle_change.c, from a on), where and how
 * (two octets); then realm, username, password, opaque, method, Request-URI,
 * context; the body is the rest. What is missing is empty.
 */
//= rfc7616#3.6-same-computation
//= rfc7616#3.4-replay
//= rfc7616#3.5-rspauth
//= rfc8760#2.4-topmost-supported
//= rfc3261#22.1-ack-repeats.none-new
//= rfc3261#20-proxy-authorization-cancel

#include "choose.h"
#include "confirm.h"
#include "dfa.h"
#include "fence.h"
#include "inform.h"
#include "oracle.h"
#include "oracle_change.h"
#include "oracle_response.h"
#include "text.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LIMIT = 4096 };

static struct ends ends;

static uint8_t octet(struct sda_span s, size_t i)
{
	return i < s.len ? s.at[i] : 0;
}

static unsigned qop_of(uint8_t c)
{
	return c == 'i'	  ? SDA_OFFERS_AUTH_INT
	       : c == 'b' ? SDA_OFFERS_ALL
			  : SDA_OFFERS_AUTH;
}

/* Who they are; false when a text cannot be sent. */
static bool begin(struct sda_span head, struct sda_span *rest)
{
	unsigned digit = octet(head, 0) - (unsigned)'1';
	struct sda_span realm = text_line(rest);

	ends_make(&ends, (enum sda_algorithm)(SDA_MD5 + digit % 6),
		  qop_of(octet(head, 1)));
	ends.preference.auth_int = octet(head, 1) == 'b';
	ends.server.userhash = octet(head, 2) == 'h';
	ends.identity.username = text_line(rest);
	ends.identity.password = text_line(rest);
	ends.server.opaque = text_line(rest);
	return ends_realm(&ends, realm);
}

/* The client chooses the first challenge of each realm that it understands. */
static void check_choice(struct sda_span challenge)
{
	static const uint8_t basic[] = "Basic realm=\"x\"";
	struct sda_offer offer[] = {
		{ .value = { basic, sizeof basic - 1 } },
		{ .value = challenge },
		{ .value = { challenge.at, challenge.len - 1 } },
		{ .value = challenge },
		{ .value = challenge, .proxy = true },
	};

	sda_choose(&ends.preference, offer, sizeof offer / sizeof *offer);
	require(offer[0].passed == SDA_PASSED_SCHEME &&
			offer[1].passed == SDA_CHOSEN &&
			offer[2].passed != SDA_CHOSEN &&
			offer[3].passed == SDA_PASSED_BETTER &&
			offer[4].passed == SDA_CHOSEN,
		"the first of a realm is chosen");
}

/* May the client be silent? */
static bool is_unsendable(const struct sda_request *request)
{
	return !dfa_accepts(&dfa_uri, request->uri.at, request->uri.len) ||
	       (!ends.server.userhash &&
		!sda_utf8_check(ends.identity.username));
}

/* Has such a request no credentials that are made for it? */
static bool has_no_own(struct sda_span method)
{
	static const struct sda_span ack = { (const uint8_t *)"ACK", 3 };
	static const struct sda_span cancel = { (const uint8_t *)"CANCEL", 6 };

	return text_same(method, ack) || text_same(method, cancel);
}

/* The client makes none, and goes on as if it had not been asked. */
static void check_silence(const struct sda_request *request)
{
	static struct sda_session before;

	memcpy(&before, &ends.session, sizeof before);
	require(!ends_answer(&ends, request) &&
			same(&before, &ends.session, sizeof before),
		"no answer is made for ACK and CANCEL");
}

/* The response is what the formulas give. */
static void check_response(const struct sda_request *request)
{
	const struct sda_param *known = ends.sent.params.known;
	struct exchange x = {
		ends.session.terms.aka.algorithm,
		ends.session.terms.qop,
		{ ends.identity.username, ends.realm, ends.identity.password,
		  known[SDA_NAME_NONCE].value, known[SDA_NAME_CNONCE].value,
		  known[SDA_NAME_NC].value, known[SDA_NAME_QOP].value,
		  request->method, request->uri, request->body },
	};
	struct sda_digest wanted = response_check(&x, 0xA5);

	require(text_same(sda_digest_span(&wanted),
			  known[SDA_NAME_RESPONSE].value),
		"the response of the formulas is sent");
	require(text_same(known[SDA_NAME_OPAQUE].value, ends.server.opaque),
		"the opaque comes back");
}

/* The server's reply to what it accepted closes the circle. */
static void check_reply(struct sda_span body, struct change change)
{
	static struct ends_text text, room;
	struct sda_writer w = sda_writer_make(text.at, ENDS_ROOM);
	struct sda_writer scratch = sda_writer_make(room.at, ENDS_ROOM);
	struct sda_span none = { NULL, 0 };
	struct sda_authinfo info;
	struct sda_digest ha1;

	sda_response_user(ends.claim.algorithm, ends.identity.username,
			  ends.realm, ends.identity.password, &ha1);
	require(sda_inform_make(&ends.claim, &ha1, body, none, &scratch,
				&info) == SDA_OK &&
			sda_authinfo_write(&info, &w) == SDA_OK &&
			sda_authinfo_read((struct sda_span){ w.at, w.len },
					  &info) == SDA_OK,
		"who accepted informs");
	require(sda_confirm(&ends.session, &ends.sent, &info, body, &scratch) ==
			SDA_OK,
		"the client confirms the server");
	change_reply(&ends, (struct sda_span){ w.at, w.len }, body, change);
}

static void check(const struct sda_request *request, struct change change)
{
	struct sda_span text = ends_span(&ends.credentials);
	struct sda_span password = ends.identity.password;

	check_response(request);
	change_request(&ends, request, change);
	require(ends_judge(&ends, text, request, password) == SDA_OK,
		"the server accepts what the client answers");
	require(ends_judge(&ends, text, request, password) == SDA_REPLAYED,
		"and once only");
	check_reply(request->body, change);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > LIMIT)
		return 0;
	struct sda_span rest = fence_copy(FENCE_RIGHT, data, size);
	struct sda_span head = text_line(&rest);
	struct sda_request request;

	if (!begin(head, &rest))
		return 0;
	request.method = text_line(&rest);
	request.uri = text_line(&rest);
	ends.context = text_line(&rest);
	request.body = rest;
	struct sda_challenge c = ends_challenge(&ends, false);
	require(sda_session_start(&ends.preference, &c, &ends.session) ==
			SDA_OK,
		"the client understands the server");
	check_choice(ends_span(&ends.challenge[0]));
	if (has_no_own(request.method)) {
		check_silence(&request);
		return 0;
	}
	if (!ends_answer(&ends, &request)) {
		require(is_unsendable(&request), "the client answers");
		return 0;
	}
	check(&request, (struct change){ octet(head, 3) - (unsigned)'a',
					 octet(head, 4), octet(head, 5) });
	return 0;
}
