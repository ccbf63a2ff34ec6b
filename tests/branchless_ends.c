/*
 * Do client and server depend on a password, on H(A1) or on a response? Run by
 * branchless.sh. What the wire shows is no secret, and neither are lengths.
 */

#include "branchless.h"
#include "confirm.h"
#include "inform.h"
#include "judge.h"
#include "secret.h"

#define SPAN(literal) \
	((struct sda_span){ (const uint8_t *)(literal), sizeof(literal) - 1 })

enum { ROOM = 1024 };

static uint8_t room[ROOM];
static const enum sda_algorithm each[] = { SDA_MD5_SESS, SDA_SHA_256,
					   SDA_SHA_512_256 };

enum { EACH = sizeof each / sizeof each[0] };

static struct sda_writer make_room(void)
{
	return sda_writer_make(room, sizeof room);
}

/* As many secret digits as the algorithm makes. */
static struct sda_digest secret_digest(enum sda_algorithm algorithm)
{
	struct sda_digest digest;

	memset(&digest, 0, sizeof digest);
	digest.len = sda_hash_digits(sda_algorithm_hash(algorithm));
	memcpy(digest.hex, secret, digest.len);
	return digest;
}

static const struct sda_request *request(void)
{
	static struct sda_request r;

	r.method = SPAN("INVITE");
	r.uri = SPAN("sip:bob@biloxi.com");
	r.body = SPAN("v=0\r\n");
	return &r;
}

/* ---- the client --------------------------------------------------------- */

static struct sda_session session_of(enum sda_algorithm algorithm)
{
	static const struct sda_preference topmost = {
		.rank = { { 0, 1, 1, 1, 1, 1, 1 } }, .auth_int = true
	};
	struct sda_challenge challenge;
	struct sda_session session;

	memset(&session, 0, sizeof session);
	sda_challenge_read(SPAN("Digest realm=\"a\", nonce=\"b\", "
				"qop=\"auth,auth-int\""),
			   &challenge);
	sda_session_start(&topmost, &challenge, &session);
	session.terms.aka.algorithm = algorithm;
	return session;
}

/* What is sent is no secret any more. */
static void publish(struct sda_credentials *sent)
{
	VALGRIND_MAKE_MEM_DEFINED(room, sizeof room);
	VALGRIND_MAKE_MEM_DEFINED(sent, sizeof *sent);
}

static void answer(const struct sda_identity *identity,
		   enum sda_algorithm algorithm)
{
	struct sda_session session = session_of(algorithm);
	struct sda_writer scratch = make_room();
	struct sda_credentials sent;
	struct sda_digest a1;

	for (unsigned times = 0; times < 2; times++)
		verdict = sda_answer_make(&session, identity, request(),
					  SPAN("0123456789abcdef"), &scratch,
					  &a1, &sent) == SDA_OK;
	publish(&sent);
	sda_session_end(&session);
}

static void answer_by_password(size_t len)
{
	const struct sda_identity identity = { .username = SPAN("alice"),
					       .password = { secret, len } };

	for (size_t i = 0; i < EACH; i++)
		answer(&identity, each[i]);
}

static void answer_by_digest(size_t len)
{
	(void)len;
	for (size_t i = 0; i < EACH; i++) {
		struct sda_digest user = secret_digest(each[i]);
		const struct sda_identity identity = { .username =
							       SPAN("alice"),
						       .user = &user };
		answer(&identity, each[i]);
	}
}

/* The reply's rspauth is what the server knows, until it is compared. */
static void confirm(size_t len)
{
	struct sda_session session = session_of(SDA_SHA_256);
	struct sda_credentials sent;
	struct sda_authinfo info;
	struct sda_writer scratch = make_room();

	(void)len;
	session.a1 = secret_digest(SDA_SHA_256);
	sda_credentials_read(SPAN("Digest nonce=\"b\", uri=\"sip:b\", "
				  "cnonce=\"c\", nc=00000001, qop=auth"),
			     &sent);
	sda_authinfo_read(SPAN("cnonce=\"c\", nc=00000001, qop=auth, "
			       "rspauth=\"\""),
			  &info);
	info.params.known[SDA_NAME_RSPAUTH].value =
		(struct sda_span){ secret, 64 };
	verdict = sda_confirm(&session, &sent, &info, SPAN(""), &scratch) ==
		  SDA_OK;
}

static void make_aka_password(size_t len)
{
	const struct sda_aka aka = { 2, SDA_SHA_256 };
	const struct sda_aka_keys keys = {
		{ secret, len < SDA_AKA_KEY ? len : SDA_AKA_KEY },
		{ secret, SDA_AKA_KEY },
		{ secret, SDA_AKA_KEY }
	};
	struct sda_writer w = sda_writer_make(out, sizeof out);

	verdict = sda_aka_password(aka, &keys, &w) == SDA_OK;
}

/* ---- the server --------------------------------------------------------- */

static struct sda_claim claim_of(enum sda_algorithm algorithm)
{
	struct sda_claim claim = {
		.algorithm = algorithm,
		.qop = SDA_QOP_AUTH_INT,
		.username = SPAN("alice"),
		.nonce = SPAN("b"),
		.cnonce = SPAN("c"),
		.uri = SPAN("sip:bob@biloxi.com"),
		.nc = SPAN("00000001"),
		.qop_text = SPAN("auth-int"),
		.cnonce_text = SPAN("c"),
		.count = 1,
		.mark = { .time = 1 },
		.first_nonce = SPAN("b"),
		.first_cnonce = SPAN("c"),
	};

	return claim;
}

static struct sda_digest right_response(const struct sda_claim *claim,
					const struct sda_digest *ha1)
{
	struct sda_digest digest;

	sda_claim_compute(claim, ha1, request()->method, request()->body,
			  &digest);
	return digest;
}

/* With a response that is right, or one that is not. */
static void judge_as(enum sda_algorithm algorithm, bool right, bool known)
{
	static struct sda_replay_set set;
	struct sda_replay replay = { &set, 1 };
	struct sda_claim claim = claim_of(algorithm);
	struct sda_digest ha1 = secret_digest(algorithm);
	struct sda_digest response =
		right ? right_response(&claim, &ha1) : secret_digest(algorithm);

	memset(&set, 0, sizeof set);
	response.len = ha1.len;
	claim.response = sda_digest_span(&response);
	verdict = sda_judge_claim(&claim, known ? &ha1 : NULL, request(),
				  &replay) == SDA_OK;
}

static void judge_right(size_t len)
{
	(void)len;
	judge_as(SDA_SHA_256, true, true);
}

static void judge_wrong(size_t len)
{
	(void)len;
	judge_as(SDA_MD5_SESS, false, true);
}

static void judge_nobody(size_t len)
{
	(void)len;
	judge_as(SDA_SHA_512_256, false, false);
}

static void inform(size_t len)
{
	struct sda_claim claim = claim_of(SDA_SHA_256);
	struct sda_digest ha1 = secret_digest(SDA_SHA_256);
	struct sda_writer scratch = make_room();
	struct sda_authinfo info;

	(void)len;
	verdict = sda_inform_make(&claim, &ha1, SPAN("v=0\r\n"), SPAN(""),
				  &scratch, &info) == SDA_OK;
	VALGRIND_MAKE_MEM_DEFINED(room, sizeof room);
}

static const struct sda_nonce_binding *binding(void)
{
	static struct sda_nonce_binding b = { .algorithm = SDA_MD5, .qop = 1 };

	b.realm = SPAN("a");
	return &b;
}

/* The server's key is as secret as all passwords. */
static void make_nonce(size_t len)
{
	sda_nonce_make((struct sda_span){ secret, len }, 1, SPAN("saltsalt"),
		       binding(), out);
}

static void check_nonce(size_t len)
{
	const struct sda_nonce_keys keys = { { secret, len }, { secret, len } };
	struct sda_nonce nonce;

	make_nonce(len);
	VALGRIND_MAKE_MEM_DEFINED(out, sizeof out);
	verdict = sda_nonce_check(&keys,
				  (struct sda_span){ out, SDA_NONCE_DIGITS },
				  binding(), 1, 1, &nonce) == SDA_OK;
}

/* ---- what has to be seen ------------------------------------------------ */

/* An answer that trims its password. */
static void answer_trimmed(size_t len)
{
	struct sda_identity identity = { .username = SPAN("alice"),
					 .password = { secret, len } };

	while (identity.password.len > 0 &&
	       secret[identity.password.len - 1] == ' ')
		identity.password.len--;
	answer(&identity, SDA_MD5);
}

/* A judge that stops at the first wrong digit. */
static void judge_hastily(size_t len)
{
	struct sda_claim claim = claim_of(SDA_SHA_256);
	struct sda_digest ha1 = secret_digest(SDA_SHA_256);
	struct sda_digest right = right_response(&claim, &ha1);

	for (size_t i = 0; i < right.len; i++)
		if (i < len && right.hex[i] != secret[i])
			verdict = false;
}

/* A judge that computes nothing for a user whose H(A1) it does not like. */
static void judge_by_first_digit(size_t len)
{
	(void)len;
	if (secret[0] != 'b')
		judge_as(SDA_SHA_256, true, true);
}

static const struct branchless_row rows[] = {
	{ "sda_answer_make, password", answer_by_password, 0, false },
	{ "sda_answer_make, H(A1)", answer_by_digest, 0, false },
	{ "sda_confirm", confirm, 1, false },
	{ "sda_aka_password", make_aka_password, 0, false },
	{ "sda_judge_claim, right", judge_right, 1, false },
	{ "sda_judge_claim, wrong", judge_wrong, 1, false },
	{ "sda_judge_claim, no such user", judge_nobody, 1, false },
	{ "sda_inform_make", inform, 0, false },
	{ "sda_nonce_make", make_nonce, 0, false },
	{ "sda_nonce_check", check_nonce, 2, false },
	{ "a trimmed password is seen", answer_trimmed, 0, true },
	{ "a hasty judge is seen", judge_hastily, 1, true },
	{ "a picky judge is seen", judge_by_first_digit, 1, true },
};

int main(void)
{
	return branchless_run(rows, sizeof rows / sizeof rows[0]);
}
