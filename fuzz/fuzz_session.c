/*
 * Property: whatever order things happen in, client and server say what the
 * model (past.c) says.
 *
 * The input is the algorithm, modulo 6 (0 MD5, 1 SHA-256, 2 SHA-512-256, from 3
 * on these with -sess), and then pairs of octets: what happens, modulo 8, and an
 * argument.
 *   0 the server challenges, the client goes on with that
 *   1 the client answers; the answer is kept in the place of the argument
 *   2 the server judges the answer in that place
 *   3 the same by somebody who has not the user's password
 *   4 the server gives the nonce for the next request
 *   5 the clock goes forward, 6 and back
 *   7 the client is told that its last request was not refused
 */
//= rfc7616#3.4-replay
//= rfc7616#3.4-nc-used
//= rfc7616#3.3-stale-retry
//= rfc3261#22.1-no-retry
//= rfc7616#3.4.2-a1

#include "authinfo.h"
#include "ends.h"
#include "first.h"
#include "oracle.h"
#include "past.h"

enum { STEPS_MAX = PAST_USES };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct ends ends;
static struct ends_text answer[PAST_KEPT], next[2];
static size_t nexts;

#define TEXT(s) ((struct sda_span){ (const uint8_t *)(s), sizeof(s) - 1 })

static bool has_session(void)
{
	return past.nonces > 0;
}

static void challenge(uint8_t argument)
{
	(void)argument;
	struct sda_challenge c = ends_challenge(&ends, past.stale);
	enum sda_status status =
		has_session()
			? sda_session_renew(&ends.preference, &c, &ends.session)
			: sda_session_start(&ends.preference, &c,
					    &ends.session);

	require(status == past_challenged(c.stale, ends.now),
		"the client goes on while it may");
	if (status == SDA_OK)
		return;
	require(sda_session_start(&ends.preference, &c, &ends.session) ==
			SDA_OK,
		"the client starts again");
	past_started(ends.now);
}

static const struct sda_request *request(void)
{
	static struct sda_request r;

	r.method = TEXT("REGISTER");
	r.uri = TEXT("sip:example.com");
	return &r;
}

static void make_answer(uint8_t argument)
{
	if (!has_session())
		return;
	require(ends_answer(&ends, request()), "the client answers");
	ends_copy(ends_span(&ends.credentials), &answer[argument % PAST_KEPT]);
	past_answered(argument % PAST_KEPT);
	require(sda_count_read(ends.sent.params.known[SDA_NAME_NC].value) ==
			past.client.count,
		"the count is that of the nonce");
}

static void judge(uint8_t argument)
{
	size_t k = argument % PAST_KEPT;

	if (answer[k].len == 0)
		return;
	enum sda_status said = past_judged(k, ends.now);

	require(ends_judge(&ends, ends_span(&answer[k]), request(),
			   ends.identity.password) == said,
		"the server's verdict is that of the model");
	past.stale = said == SDA_STALE;
}

static void judge_thief(uint8_t argument)
{
	struct sda_span text = ends_span(&answer[argument % PAST_KEPT]);

	if (text.len > 0)
		require(ends_judge(&ends, text, request(), TEXT("wrong")) ==
				SDA_REFUSED,
			"without the password nothing is accepted");
}

static void give_next(uint8_t argument)
{
	struct ends_text *text = &next[nexts++ % 2];
	struct sda_challenge c = ends_challenge(&ends, false);
	struct sda_span nonce = c.params.known[SDA_NAME_NONCE].value;
	struct sda_authinfo info;

	(void)argument;
	ends.challenges--; /* the session keeps what it has of the other */
	if (!has_session())
		return;
	ends_copy(nonce, text);
	sda_draft_make(&info.params);
	sda_draft_put(SDA_HEADER_AUTHINFO, &info.params, SDA_NAME_NEXTNONCE,
		      ends_span(text));
	first_go_on(ends.session.nonce, nonce);
	sda_session_next(&info, &ends.session);
	past_next(ends.now);
}

static void forward(uint8_t argument)
{
	ends.now += argument;
}

static void back(uint8_t argument)
{
	ends.now -= argument < ends.now ? argument : 0;
}

static void accept(uint8_t argument)
{
	(void)argument;
	if (has_session()) {
		sda_session_accept(&ends.session);
		past.rounds = 0;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const step[])(
		uint8_t) = { challenge, make_answer, judge, judge_thief,
			     give_next, forward,     back,  accept };

	if (size == 0)
		return 0;
	bool sess = data[0] % 6 > 2;
	ends_make(&ends,
		  (enum sda_algorithm)(SDA_MD5 + 2 * (data[0] % 3) + sess),
		  SDA_OFFERS_AUTH);
	ends.identity.username = TEXT("alice");
	ends.identity.password = TEXT("zanzibar");
	require(ends_realm(&ends, TEXT("example.com")), "a realm");
	for (size_t k = 0; k < PAST_KEPT; k++)
		answer[k].len = 0;
	memset(&past, 0, sizeof past);
	past.sess = sess;
	for (size_t i = 1; i + 1 < size && i < 2 * STEPS_MAX; i += 2)
		step[data[i] % 8](data[i + 1]);
	return 0;
}
