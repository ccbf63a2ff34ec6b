#include "response.h"
#include "spec/bytes_lemmas.h"

/*@
  lemma join_regroup_same: \forall bytes a, b, c;
    same(join(join(a, b), c), join(a, join(b, c)));
  lemma join_regroup: \forall bytes a, b, c;
    join(join(a, b), c) == join(a, join(b, c));
  lemma join_six: \forall bytes a, b, c, d, e, f;
    join(join(join(join(join(a, b), c), d), e), f) ==
    join(a, join(join(join(join(b, c), d), e), f));
*/

void sda_response_user(enum sda_algorithm algorithm, struct sda_span username,
		       struct sda_span realm, struct sda_span password,
		       struct sda_digest *out)
{
	struct sda_span part[] = { username, realm, password };

	sda_digest_join(sda_algorithm_hash(algorithm), part, 3, out);
}

void sda_response_a1(enum sda_algorithm algorithm,
		     const struct sda_digest *user, struct sda_span nonce,
		     struct sda_span cnonce, struct sda_digest *out)
{
	struct sda_span part[] = { sda_digest_span(user), nonce, cnonce };

	if (!sda_algorithm_is_session(algorithm)) {
		*out = *user;
		//@ assert *out == \at(*user, Pre);
		/*@ assert \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
		      out->hex[k] == (\at(*user, Pre)).hex[k]; */
		/*@ assert \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
		      (\at(*user, Pre)).hex[k] == \at(user->hex[k], Pre); */
		//@ assert same(digits(out), \at(digits(user), Pre));
		//@ assert (*out).len == (\at(*user, Pre)).len;
		//@ assert out->len == \at(user->len, Pre);
		return;
	}
	sda_digest_join(sda_algorithm_hash(algorithm), part, 3, out);
}

void sda_response_a2(enum sda_algorithm algorithm, enum sda_qop qop,
		     struct sda_span method, struct sda_span uri,
		     struct sda_span body, struct sda_digest *out)
{
	enum sda_hash hash = sda_algorithm_hash(algorithm);
	struct sda_digest entity;

	if (qop != SDA_QOP_AUTH_INT) {
		struct sda_span part[] = { method, uri };
		sda_digest_join(hash, part, 2, out);
		return;
	}
	sda_digest_join(hash, &body, 1, &entity);
	//@ assert digits(&entity) == H(hash, \at(text(body), Pre));
	//@ assert text(method) == \at(text(method), Pre);
	//@ assert text(uri) == \at(text(uri), Pre);
	struct sda_span part[] = { method, uri, sda_digest_span(&entity) };
	sda_digest_join(hash, part, 3, out);
}

void sda_response_make(enum sda_algorithm algorithm, enum sda_qop qop,
		       struct sda_span a1, struct sda_span a2,
		       const struct sda_response_input *input,
		       struct sda_digest *out)
{
	enum sda_hash hash = sda_algorithm_hash(algorithm);

	if (qop == SDA_QOP_NONE) {
		struct sda_span part[] = { a1, input->nonce, a2 };
		sda_digest_join(hash, part, 3, out);
		return;
	}
	struct sda_span part[] = { a1, input->nonce, input->nc,
				   input->cnonce, input->qop, a2 };
	//@ assert joined(&part[0], 2) == join(text(a1), text(input->nonce));
	/*@ assert joined(&part[0], 3) ==
	      join(joined(&part[0], 2), text(input->nc)); */
	/*@ assert joined(&part[0], 4) ==
	      join(joined(&part[0], 3), text(input->cnonce)); */
	/*@ assert joined(&part[0], 5) ==
	      join(joined(&part[0], 4), text(input->qop)); */
	/*@ assert joined(&part[0], 6) ==
	      join(joined(&part[0], 5), text(a2)); */
	sda_digest_join(hash, part, 6, out);
}

void sda_response_userhash(enum sda_algorithm algorithm,
			   struct sda_span username, struct sda_span realm,
			   struct sda_digest *out)
{
	struct sda_span part[] = { username, realm };

	sda_digest_join(sda_algorithm_hash(algorithm), part, 2, out);
}
