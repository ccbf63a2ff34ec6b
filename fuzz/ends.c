#include <stddef.h>
#include "ends.h"
#include "first.h"
#include "hex.h"
#include "oracle.h"

struct sda_span ends_span(const struct ends_text *text)
{
	return (struct sda_span){ text->at, text->len };
}

void ends_copy(struct sda_span s, struct ends_text *out)
{
	require(s.len <= ENDS_ROOM, "there is room for a text");
	out->len = s.len;
	if (s.len > 0)
		memcpy(out->at, s.at, s.len);
}

static struct sda_writer begin(struct ends_text *text)
{
	return sda_writer_make(text->at, ENDS_ROOM);
}

void ends_make(struct ends *e, enum sda_algorithm algorithm, unsigned qop)
{
	static const uint8_t key[] = "a key of the server's, long enough";

	/* the texts, which are long, stay as they are */
	memset(e, 0, offsetof(struct ends, credentials));
	e->credentials.len = 0;
	first_forget();
	e->server.algorithm[0] = algorithm;
	e->server.algorithms = 1;
	e->server.qop = qop;
	e->server.keys.current = (struct sda_span){ key, sizeof key };
	e->server.lifetime = ENDS_LIFETIME;
	e->now = 1000;
	e->replay = (struct sda_replay){ &e->set, 1 };
	e->preference = sda_preference_make(SDA_PREFER_TOPMOST);
}

bool ends_realm(struct ends *e, struct sda_span realm)
{
	struct sda_writer w = begin(&e->scratch[0]);

	e->realm = realm;
	return sda_quoted_raw(realm, &w, &e->server.realm) == SDA_OK &&
	       sda_server_check(&e->server) == SDA_OK;
}

struct sda_challenge ends_challenge(struct ends *e, bool stale)
{
	struct ends_text *text = &e->challenge[e->challenges++ % 2];
	struct sda_writer w = begin(text);
	struct sda_challenge made, read;
	uint8_t nonce[SDA_NONCE_DIGITS], octets[SDA_NONCE_SALT];

	e->salt++;
	memcpy(octets, &e->salt, sizeof octets);
	struct sda_span salt = { octets, sizeof octets };
	require(sda_demand_make(&e->server, 0, e->now, salt, e->context, stale,
				nonce, &made) == SDA_OK,
		"a server that was checked makes challenges");
	require(sda_challenge_write(&made, &w) == SDA_OK,
		"a challenge that was made is written");
	text->len = w.len;
	require(sda_challenge_read(ends_span(text), &read) == SDA_OK,
		"a challenge that was written is read");
	require(read.stale == stale && read.algorithm == made.algorithm &&
			read.auth == made.auth &&
			read.auth_int == made.auth_int,
		"what a challenge says is what was made");
	return read;
}

/* The cnonce is another one each time. */
bool ends_answer(struct ends *e, const struct sda_request *request)
{
	struct sda_writer w = begin(&e->credentials);
	struct sda_writer scratch = begin(&e->scratch[1]);
	static uint8_t digits[2 * sizeof e->salt];
	struct sda_digest a1;

	e->salt++;
	sda_hex_write((const uint8_t *)&e->salt, sizeof e->salt, digits);
	struct sda_span cnonce = { digits, sizeof digits };
	if (sda_answer_make(&e->session, &e->identity, request, cnonce,
			    &scratch, &a1, &e->sent) != SDA_OK ||
	    sda_credentials_write(&e->sent, &w) != SDA_OK)
		return false;
	e->credentials.len = w.len;
	return true;
}

/* Does the claim name the user? */
static bool names_user(const struct ends *e)
{
	struct sda_span name = e->identity.username;
	struct sda_digest hash;

	if (e->claim.hashed) {
		sda_response_userhash(e->claim.algorithm, name, e->realm,
				      &hash);
		name = sda_digest_span(&hash);
	}
	return e->claim.username.len == name.len &&
	       same(e->claim.username.at, name.at, name.len);
}

/* Is it what a field's value is, with nothing that folds or is trimmed? */
static bool is_value(struct sda_span value)
{
	for (size_t i = 0; i < value.len; i++)
		if (value.at[i] == '\r' || value.at[i] == '\n')
			return false;
	return value.len > 0 && value.len < ENDS_ROOM / 2 &&
	       value.at[0] > ' ' && value.at[value.len - 1] > ' ';
}

/* A row for others, and one that nobody can read. */
static const uint8_t rows_before[] = "Authorization: Basic QQ==\r\n"
				     "Authorization: ";
static const uint8_t rows_after[] = "\r\nAuthorization: Digest realm=\r\n";

/* Is the reason that of the row, or that of the one behind it? */
static bool is_reason(enum sda_reason reason, enum sda_status status)
{
	return sda_reason_status(reason) == status ||
	       (reason == SDA_REASON_SYNTAX &&
		(status == SDA_UNSUPPORTED || status == SDA_DUPLICATE));
}

/* The same is found among the rows of a request, between these. */
static void check_rows(struct ends *e, struct sda_span value,
		       const struct sda_request *request,
		       enum sda_status status)
{
	static struct ends_text fields;
	static struct ends_text room;
	static struct sda_credentials credentials;
	static struct sda_claim claim;
	struct sda_writer w = begin(&fields), scratch = begin(&room);
	struct sda_span row = { rows_before, sizeof rows_before - 1 };
	struct sda_span end = { rows_after, sizeof rows_after - 1 };
	size_t next = 0;

	if (!is_value(value))
		return;
	sda_writer_span(&w, row);
	sda_writer_span(&w, value);
	sda_writer_span(&w, end);
	struct sda_span all = { fields.at, w.len };
	enum sda_reason reason = sda_rows_examine(&e->server, all, &next,
						  request, e->now, e->context,
						  &scratch, &credentials,
						  &claim);
	require((reason == SDA_REASON_NONE) == (status == SDA_OK),
		"a row is good whatever stands before it");
	require(is_reason(reason, status),
		"what is said of rows is said of the one that is ours");
	if (reason != SDA_REASON_NONE) {
		require(next == w.len, "all rows are looked at before a refusal");
		return;
	}
	require(next == w.len - (sizeof rows_after - 1) + 2,
		"the search stands behind the row that is good");
	require(claim.count == e->claim.count &&
			claim.algorithm == e->claim.algorithm &&
			claim.username.len == e->claim.username.len &&
			same(claim.username.at, e->claim.username.at,
			     claim.username.len),
		"the claim of a row is that of its credentials");
}

enum sda_status ends_judge(struct ends *e, struct sda_span value,
			   const struct sda_request *request,
			   struct sda_span password)
{
	struct sda_writer scratch = begin(&e->scratch[2]);
	struct sda_replay_set before = e->set;
	static struct sda_credentials credentials;
	struct sda_digest ha1;
	enum sda_status status = sda_credentials_read(value, &credentials);

	if (status == SDA_OK)
		status = sda_reason_status(sda_examine_credentials(
			&e->server, &credentials, request, e->now, e->context,
			&scratch, &e->claim));
	check_rows(e, value, request, status);
	if (status != SDA_OK)
		return status;
	sda_response_user(e->claim.algorithm, e->identity.username, e->realm,
			  password, &ha1);
	first_recall(&e->claim);
	status = sda_judge_claim(&e->claim, names_user(e) ? &ha1 : NULL,
				 request, &e->replay);
	if (status == SDA_OK &&
	    sda_algorithm_is_session(e->claim.algorithm))
		first_keep(&e->claim);
	require(status == SDA_OK || same(&before, &e->set, sizeof before),
		"only what is accepted changes the table");
	return status;
}
