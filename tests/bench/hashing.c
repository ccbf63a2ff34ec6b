#include <stdio.h>
#include <string.h>
#include <bearssl/bearssl.h>
#include "answer.h"
#include "demand.h"
#include "examine.h"
#include "hashing.h"
#include "judge.h"
#include "ratio.h"

#define TEXT(literal)                                           \
	{                                                       \
		(const uint8_t *)(literal), sizeof(literal) - 1 \
	}
#define SPAN(literal) ((struct sda_span)TEXT(literal))

#define REALM "atlanta.example.com"
#define URI "sip:atlanta.example.com"
#define CNONCE "0123456789abcdef0123456789abcdef"

enum { TEXT_MAX = 512, NOW = 1000, MAC_TEXT = 64 };

/* A client and a server with one algorithm, and the texts of the hashes. */
struct ends {
	struct sda_preference preference;
	struct sda_identity identity;
	struct sda_request request;
	struct sda_challenge challenge;
	struct sda_session session; /* after its first answer */
	struct sda_credentials sent;
	struct sda_server server;
	struct sda_digest ha1;
	struct sda_claim claim;
	struct sda_replay_set set;
	struct sda_replay replay;
	uint8_t nonce[SDA_NONCE_DIGITS];
	uint8_t room[TEXT_MAX], seen[TEXT_MAX]; /* the client's, the server's */
	/* A1, A2, and what is between H(A1) and H(A2) with room around it */
	uint8_t text[3][TEXT_MAX];
	size_t len[3];
	uint8_t response[SDA_HASH_DIGITS_MAX];
};

/* ---- the hashes alone --------------------------------------------------- */

static void write_hex(const uint8_t *octets, size_t len, uint8_t *out)
{
	static const uint8_t digits[16] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		out[2 * i] = digits[octets[i] / 16];
		out[2 * i + 1] = digits[octets[i] % 16];
	}
}

/* SHA-512 for SHA-512/256: it takes as long. */
static void hash(enum sda_algorithm algorithm, const uint8_t *text, size_t len,
		 uint8_t *out)
{
	const br_hash_class *class = algorithm == SDA_MD5 ? &br_md5_vtable
				     : algorithm == SDA_SHA_256
					     ? &br_sha256_vtable
					     : &br_sha512_vtable;
	br_hash_compat_context context;
	uint8_t octets[64];

	class->init(&context.vtable);
	class->update(&context.vtable, text, len);
	class->out(&context.vtable, octets);
	write_hex(octets, algorithm == SDA_MD5 ? 16 : 32, out);
}

static void hash_response(struct ends *e)
{
	enum sda_algorithm algorithm = e->server.algorithm[0];
	size_t digits = e->ha1.len;

	hash(algorithm, e->text[1], e->len[1], e->text[2] + e->len[2] - digits);
	hash(algorithm, e->text[2], e->len[2], e->response);
}

static void hash_two(void *work)
{
	hash_response(work);
}

static void hash_three(void *work)
{
	struct ends *e = work;

	hash(e->server.algorithm[0], e->text[0], e->len[0], e->text[2]);
	hash_response(e);
}

/* With the mac of a nonce. */
static void hash_and_mac(void *work)
{
	struct ends *e = work;
	br_hmac_key_context key;
	br_hmac_context mac;
	uint8_t octets[32];

	hash_response(e);
	br_hmac_key_init(&key, &br_sha256_vtable, e->server.keys.current.at,
			 e->server.keys.current.len);
	br_hmac_init(&mac, &key, 0);
	br_hmac_update(&mac, e->text[2], MAC_TEXT);
	br_hmac_out(&mac, octets);
	write_hex(octets, sizeof octets, e->seen);
}

/* ---- ours --------------------------------------------------------------- */

static void answer(struct ends *e, struct sda_session *session)
{
	struct sda_writer scratch = sda_writer_make(e->room, sizeof e->room);
	struct sda_digest a1;

	sda_answer_make(session, &e->identity, &e->request, SPAN(CNONCE),
			&scratch, &a1, &e->sent);
}

static void answer_first(void *work)
{
	struct ends *e = work;

	sda_session_start(&e->preference, &e->challenge, &e->session);
	answer(e, &e->session);
}

static void answer_next(void *work)
{
	struct ends *e = work;

	e->session.count = 0;
	answer(e, &e->session);
}

static void judge(void *work)
{
	struct ends *e = work;

	sda_judge_claim(&e->claim, &e->ha1, &e->request, &e->replay);
}

static void examine_and_judge(void *work)
{
	struct ends *e = work;
	struct sda_writer scratch = sda_writer_make(e->seen, sizeof e->seen);

	sda_examine_credentials(&e->server, &e->sent, &e->request, NOW,
				SPAN("call-1"), &scratch, &e->claim);
	judge(e);
}

/* ---- both --------------------------------------------------------------- */

static void put(struct ends *e, unsigned text, const void *at, size_t len)
{
	memcpy(e->text[text] + e->len[text], at, len);
	e->len[text] += len;
}

static void put_string(struct ends *e, unsigned text, const char *string)
{
	put(e, text, string, strlen(string));
}

static void make_texts(struct ends *e)
{
	put_string(e, 0, "alice:" REALM ":zanzibar");
	put_string(e, 1, "REGISTER:" URI);
	e->len[2] = e->ha1.len;
	put_string(e, 2, ":");
	put(e, 2, e->nonce, sizeof e->nonce);
	put_string(e, 2, ":00000001:" CNONCE ":auth:");
	e->len[2] += e->ha1.len;
}

/* The response of both is the same; SHA-512 is not what SHA-512/256 gives. */
static bool agree(struct ends *e)
{
	struct sda_span said = e->sent.params.known[SDA_NAME_RESPONSE].value;

	hash_three(e);
	return e->server.algorithm[0] == SDA_SHA_512_256 ||
	       (said.len == e->ha1.len &&
		memcmp(said.at, e->response, said.len) == 0);
}

static bool make(struct ends *e, enum sda_algorithm algorithm)
{
	struct sda_writer scratch = sda_writer_make(e->seen, sizeof e->seen);

	memset(e, 0, sizeof *e);
	e->preference = sda_preference_make(SDA_PREFER_TOPMOST);
	e->identity.username = SPAN("alice");
	e->identity.password = SPAN("zanzibar");
	e->request = (struct sda_request){ TEXT("REGISTER"),
					   TEXT(URI),
					   { NULL, 0 } };
	e->server.realm = SPAN(REALM);
	e->server.algorithm[0] = algorithm;
	e->server.algorithms = 1;
	e->server.qop = SDA_OFFERS_AUTH;
	e->server.keys.current = SPAN("key of the server, 32 octets long");
	e->server.lifetime = NOW;
	e->replay = (struct sda_replay){ &e->set, 1 };
	sda_response_user(algorithm, e->identity.username, e->server.realm,
			  e->identity.password, &e->ha1);
	if (sda_demand_make(&e->server, 0, NOW, SPAN("saltsalt"),
			    SPAN("call-1"), false, e->nonce,
			    &e->challenge) != SDA_OK)
		return false;
	make_texts(e);
	answer_first(e);
	return agree(e) &&
	       sda_examine_credentials(&e->server, &e->sent, &e->request, NOW,
				       SPAN("call-1"), &scratch,
				       &e->claim) == SDA_REASON_NONE &&
	       sda_judge_claim(&e->claim, &e->ha1, &e->request, &e->replay) ==
		       SDA_OK;
}

static const struct {
	const char *name;
	void (*ours)(void *work);
	void (*hashes)(void *work);
} rows[] = {
	{ "first answer", answer_first, hash_three },
	{ "next answer", answer_next, hash_two },
	{ "judge", judge, hash_two },
	{ "examine and judge", examine_and_judge, hash_and_mac },
};

enum { ROWS = sizeof rows / sizeof rows[0] };

bool hashing_print(void)
{
	static const enum sda_algorithm algorithms[] = { SDA_MD5, SDA_SHA_256,
							 SDA_SHA_512_256 };
	static struct ends ends;
	struct job jobs[ROWS], base[ROWS];
	struct ratio ratios[ROWS];

	for (size_t a = 0; a < sizeof algorithms / sizeof *algorithms; a++) {
		struct sda_span name = sda_algorithm_name(algorithms[a]);
		if (!make(&ends, algorithms[a])) {
			fprintf(stderr, "bench: the hashes are others\n");
			return false;
		}
		for (size_t i = 0; i < ROWS; i++) {
			jobs[i] = (struct job){ rows[i].ours, &ends };
			base[i] = (struct job){ rows[i].hashes, &ends };
		}
		ratio_measure(jobs, base, ROWS, ratios);
		printf("ours / the hashes alone, %.*s\n", (int)name.len,
		       (const char *)name.at);
		for (size_t i = 0; i < ROWS; i++)
			printf("  %-29s %8.2f  [%.2f, %.2f]\n", rows[i].name,
			       ratios[i].median, ratios[i].lower,
			       ratios[i].upper);
	}
	return true;
}
