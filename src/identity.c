#include "identity.h"
#include "spec/bytes_lemmas.h"

/*@
  requires \valid(out) && usable(from) && \separated(out, from);
  terminates \true;
  assigns *out;
  ensures out->len == \old(from->len);
  ensures digits(out) == \old(digits(from));
*/
static void copy(const struct sda_digest *from, struct sda_digest *out)
{
	*out = *from;
	//@ assert *out == \at(*from, Pre);
	/*@ assert \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      out->hex[k] == (\at(*from, Pre)).hex[k]; */
	/*@ assert \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      (\at(*from, Pre)).hex[k] == \at(from->hex[k], Pre); */
	//@ assert (*out).len == (\at(*from, Pre)).len;
	//@ assert out->len == \at(from->len, Pre);
	//@ assert same(digits(out), \at(digits(from), Pre));
}

/*@
  requires is_identity(identity);
  terminates \true;
  assigns \nothing;
  ensures readable(\result) && text(\result) == password_used(identity);
*/
/* Empty beside auts. */
static struct sda_span password(const struct sda_identity *identity)
{
	struct sda_span none = { NULL, 0 };

	//@ assert text(none) == empty;
	if (identity->auts.len > 0)
		return none;
	return identity->password;
}

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
/* H(username:realm:password) */
static enum sda_status make_user(enum sda_algorithm algorithm,
				 const struct sda_identity *identity,
				 struct sda_span realm, struct sda_digest *out)
{
	if (identity->user == NULL || identity->auts.len > 0) {
		sda_response_user(algorithm, identity->username, realm,
				  password(identity), out);
		/*@ assert hashed: digits(out) ==
		      user_used{Pre}(algorithm_hash(algorithm), identity,
		                     text{Pre}(realm)); */
		return SDA_OK;
	}
	if (identity->user->len !=
	    sda_hash_digits(sda_algorithm_hash(algorithm)))
		return SDA_MALFORMED;
	copy(identity->user, out);
	/*@ assert given: digits(out) ==
	      user_used{Pre}(algorithm_hash(algorithm), identity,
	                     text{Pre}(realm)); */
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
		copy(&session->a1, out);
		return SDA_OK;
	}
	status = make_user(session->terms.aka.algorithm, identity, realm,
			   &user);
	if (status != SDA_OK)
		return status;
	/*@ assert user: digits(&user) ==
	      user_used{Pre}(algorithm_hash(session->terms.aka.algorithm),
	                     identity, text{Pre}(realm)); */
	/*@ assert octets: \forall integer k; 0 <= k < nonce.len ==>
	      nonce.at[k] == \at(nonce.at[k], Pre); */
	//@ assert nonce: text(nonce) == text{Pre}(nonce);
	/*@ assert octets: \forall integer k; 0 <= k < cnonce.len ==>
	      cnonce.at[k] == \at(cnonce.at[k], Pre); */
	//@ assert cnonce: text(cnonce) == text{Pre}(cnonce);
	sda_response_a1(session->terms.aka.algorithm, &user, nonce, cnonce,
			out);
	/*@ assert a1: digits(out) ==
	      a1_made{Pre}(\at(session->terms.aka.algorithm, Pre), identity,
	                   text{Pre}(realm), text{Pre}(nonce),
	                   text{Pre}(cnonce)); */
	//@ ghost Made: ;
	sda_digest_wipe(&user);
	//@ assert len: out->len == \at(out->len, Made);
	/*@ assert octets: \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
	      out->hex[k] == \at(out->hex[k], Made); */
	//@ assert short: out->len <= SDA_HASH_DIGITS_MAX;
	//@ assert kept: digits(out) == \at(digits(out), Made);
	return SDA_OK;
}
