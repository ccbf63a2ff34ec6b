#include "oracle.h"
#include "oracle_response.h"
#include "reference_hash.h"

enum { CANARY = 0x7D };

struct guarded {
	uint8_t before[8];
	struct sda_digest digest;
	uint8_t after[8];
};

/* What the formulas give. */
struct wanted {
	uint8_t digits[7][REFERENCE_DIGITS];
	struct sda_span user, a1, body, a2, a2_reply, response, rspauth;
};

static struct sda_span last_part(const struct exchange *x, struct sda_span a1,
				 struct sda_span a2, uint8_t *out)
{
	const struct sda_span *f = x->field;
	struct sda_span with_qop[] = { a1,	  f[NONCE], f[NC],
				       f[CNONCE], f[QOP],   a2 };
	struct sda_span without[] = { a1, f[NONCE], a2 };

	if (x->qop == SDA_QOP_NONE)
		return reference_join(x->algorithm, without, 3, out);
	return reference_join(x->algorithm, with_qop, 6, out);
}

static void compute(const struct exchange *x, struct wanted *w)
{
	enum sda_algorithm a = x->algorithm;
	const struct sda_span *f = x->field;
	struct sda_span none = { NULL, 0 };
	bool session = a == SDA_MD5_SESS || a == SDA_SHA_256_SESS ||
		       a == SDA_SHA_512_256_SESS;
	size_t parts = x->qop == SDA_QOP_AUTH_INT ? 3 : 2;

	struct sda_span user[] = { f[USERNAME], f[REALM], f[PASSWORD] };
	w->user = reference_join(a, user, 3, w->digits[0]);
	struct sda_span a1[] = { w->user, f[NONCE], f[CNONCE] };
	w->a1 = session ? reference_join(a, a1, 3, w->digits[1]) : w->user;
	w->body = reference_join(a, &f[BODY], 1, w->digits[2]);
	struct sda_span a2[] = { f[METHOD], f[URI], w->body };
	w->a2 = reference_join(a, a2, parts, w->digits[3]);
	struct sda_span a2_reply[] = { none, f[URI], w->body };
	w->a2_reply = reference_join(a, a2_reply, parts, w->digits[4]);
	w->response = last_part(x, w->a1, w->a2, w->digits[5]);
	w->rspauth = last_part(x, w->a1, w->a2_reply, w->digits[6]);
}

static struct guarded guard(uint8_t poison)
{
	struct guarded g;

	memset(&g, CANARY, sizeof g);
	memset(&g.digest, poison, sizeof g.digest);
	return g;
}

static void require_digest(const struct guarded *got, struct sda_span want,
			   const char *property)
{
	require(got->digest.len == want.len &&
			same(got->digest.hex, want.at, want.len),
		property);
	for (size_t i = 0; i < sizeof got->before; i++)
		require(got->before[i] == CANARY && got->after[i] == CANARY,
			"a digest stays inside its struct");
}

static void check_a1(const struct exchange *x, const struct wanted *w,
		     uint8_t poison)
{
	const struct sda_span *f = x->field;
	struct guarded user = guard(poison), a1 = guard(poison);

	sda_response_user(x->algorithm, f[USERNAME], f[REALM], f[PASSWORD],
			  &user.digest);
	require_digest(&user, w->user, "H(username:realm:password)");
	sda_response_a1(x->algorithm, &user.digest, f[NONCE], f[CNONCE],
			&a1.digest);
	require_digest(&a1, w->a1, "H(A1)");
}

static void check_userhash(const struct exchange *x, uint8_t poison)
{
	uint8_t digits[REFERENCE_DIGITS];
	struct guarded got = guard(poison);
	struct sda_span want =
		reference_join(x->algorithm, x->field, 2, digits);

	sda_response_userhash(x->algorithm, x->field[USERNAME], x->field[REALM],
			      &got.digest);
	require_digest(&got, want, "userhash is H(username:realm)");
}

static struct sda_digest make(const struct exchange *x, const struct wanted *w,
			      bool reply, uint8_t poison)
{
	const struct sda_span *f = x->field;
	struct sda_response_input input = { f[NONCE], f[NC], f[CNONCE],
					    f[QOP] };
	struct sda_span none = { NULL, 0 };
	struct guarded a2 = guard(poison), got = guard(poison);

	sda_response_a2(x->algorithm, x->qop, reply ? none : f[METHOD], f[URI],
			f[BODY], &a2.digest);
	require_digest(&a2, reply ? w->a2_reply : w->a2, "H(A2)");
	sda_response_make(x->algorithm, x->qop, w->a1,
			  sda_digest_span(&a2.digest), &input, &got.digest);
	require_digest(&got, reply ? w->rspauth : w->response,
		       reply ? "rspauth" : "response");
	return got.digest;
}

struct sda_digest response_check(const struct exchange *x, uint8_t poison)
{
	struct wanted w;

	compute(x, &w);
	check_a1(x, &w, poison);
	check_userhash(x, poison);
	make(x, &w, true, poison);
	return make(x, &w, false, poison);
}
