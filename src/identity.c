#include "identity.h"
#include "spec/bytes_lemmas.h"

/*@
  requires is_algorithm(algorithm) && is_identity(identity);
  requires readable(realm) && \valid(out);
  requires \separated(out, identity);
  requires identity->user != \null ==> \separated(out, identity->user);
  terminates \true;
  assigns *out;
  ensures \result == SDA_OK || \result == SDA_MALFORMED;
  ensures \result == SDA_OK ==>
    out->len == hash_digits(algorithm_hash(algorithm)) &&
    digits(out) == \old(user_used(algorithm_hash(algorithm), identity,
                                  text(realm)));
*/
/* H(username:realm:password); the password is empty beside auts. */
static enum sda_status make_user(enum sda_algorithm algorithm,
				 const struct sda_identity *identity,
				 struct sda_span realm, struct sda_digest *out)
{
	struct sda_span none = { NULL, 0 };

	if (identity->user == NULL || identity->auts.len > 0) {
		sda_response_user(algorithm, identity->username, realm,
				  identity->auts.len > 0 ? none
							 : identity->password,
				  out);
		return SDA_OK;
	}
	if (identity->user->len !=
	    sda_hash_digits(sda_algorithm_hash(algorithm)))
		return SDA_MALFORMED;
	*out = *identity->user;
	return SDA_OK;
}

enum sda_status sda_identity_a1(const struct sda_session *session,
				const struct sda_identity *identity,
				struct sda_span realm, struct sda_span nonce,
				struct sda_span cnonce,
				struct sda_digest *out)
{
	struct sda_digest user;
	enum sda_status status;

	if (session->a1.len > 0 && !session->resynchronising &&
	    identity->auts.len == 0) {
		*out = session->a1;
		return SDA_OK;
	}
	status = make_user(session->terms.aka.algorithm, identity, realm,
			   &user);
	if (status != SDA_OK)
		return status;
	sda_response_a1(session->terms.aka.algorithm, &user, nonce, cnonce,
			out);
	sda_digest_wipe(&user);
	return SDA_OK;
}
