#include "terms.h"

/*@
  terminates \true;
  assigns \nothing;
  ensures \result == plain_rank(policy, algorithm);
*/
static uint8_t plain_rank(enum sda_policy policy, unsigned algorithm)
{
	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		return 0;
	if (policy == SDA_PREFER_TOPMOST)
		return 1;
	if (algorithm != SDA_MD5 && algorithm != SDA_MD5_SESS)
		return 2;
	return policy == SDA_REFUSE_MD5 ? 0 : 1;
}

/*@
  requires version < SDA_AKA_VERSIONS;
  terminates \true;
  assigns \nothing;
  ensures \result == policy_rank(policy, version, algorithm);
*/
static uint8_t rank(enum sda_policy policy, unsigned version,
		    unsigned algorithm)
{
	bool hash = algorithm == SDA_MD5 || algorithm == SDA_SHA_256 ||
		    (algorithm == SDA_SHA_512_256 && version == 1);

	if (version == 0)
		return plain_rank(policy, algorithm);
	if (policy != SDA_PREFER_AKA || !hash)
		return 0;
	return (uint8_t)(2 * version + plain_rank(policy, algorithm));
}

struct sda_preference sda_preference_make(enum sda_policy policy)
{
	struct sda_preference made = { .auth_int = false, .bare = false };

	/*@
	  loop invariant v <= SDA_AKA_VERSIONS;
	  loop invariant \forall integer w, b; 0 <= w < v ==>
	    0 <= b < SDA_ALGORITHMS ==>
	    made.rank[w][b] == policy_rank(policy, w, b);
	  loop assigns v, made.rank[0 .. SDA_AKA_VERSIONS - 1]
	                           [0 .. SDA_ALGORITHMS - 1];
	  loop variant SDA_AKA_VERSIONS - v;
	*/
	for (unsigned v = 0; v < SDA_AKA_VERSIONS; v++) {
		/*@
		  loop invariant a <= SDA_ALGORITHMS;
		  loop invariant \forall integer w, b; 0 <= w < v ==>
		    0 <= b < SDA_ALGORITHMS ==>
		    made.rank[w][b] == policy_rank(policy, w, b);
		  loop invariant \forall integer b; 0 <= b < a ==>
		    made.rank[v][b] == policy_rank(policy, v, b);
		  loop assigns a, made.rank[0 .. SDA_AKA_VERSIONS - 1]
		                           [0 .. SDA_ALGORITHMS - 1];
		  loop variant SDA_ALGORITHMS - a;
		*/
		for (unsigned a = 0; a < SDA_ALGORITHMS; a++)
			made.rank[v][a] = rank(policy, v, a);
	}
	return made;
}

/*@
  requires readable(name.value);
  terminates \true;
  assigns \nothing;
  ensures \result.version == version_said(name) < SDA_AKA_VERSIONS;
  ensures \result.algorithm == hash_said(name) < SDA_ALGORITHMS;
*/
static struct sda_aka named(struct sda_param name)
{
	struct sda_aka plain = { 0, SDA_MD5 };

	if (name.form == SDA_ABSENT)
		return plain;
	return sda_aka_find(name.value);
}

/*@
  requires \valid_read(preference) && is_challenge(challenge);
  requires algorithm == hash_said(challenge->params.known[SDA_NAME_ALGORITHM]);
  terminates \true;
  assigns \nothing;
  ensures \result == qop_answered(preference, challenge);
*/
static enum sda_qop qop(const struct sda_preference *preference,
			const struct sda_challenge *challenge,
			enum sda_algorithm algorithm)
{
	bool prefers_int = preference->auth_int || !challenge->auth;

	if (challenge->params.known[SDA_NAME_QOP].form == SDA_ABSENT)
		return preference->bare && !sda_algorithm_is_session(algorithm)
			       ? SDA_QOP_NONE
			       : SDA_QOP_AUTH;
	if (challenge->auth_int && prefers_int)
		return SDA_QOP_AUTH_INT;
	return challenge->auth ? SDA_QOP_AUTH : SDA_QOP_UNKNOWN;
}

/*@
  requires readable(param.value);
  terminates \true;
  assigns \nothing;
  ensures \result <==> truth_said(param) == 1;
*/
static bool is_true(struct sda_param param)
{
	return param.form != SDA_ABSENT &&
	       sda_word_find(param.value, SDA_WORD_TRUE, SDA_WORD_FALSE) ==
		       SDA_WORD_TRUE;
}

enum sda_passed sda_terms_make(const struct sda_preference *preference,
			       const struct sda_challenge *challenge,
			       struct sda_terms *out)
{
	const struct sda_param *known = challenge->params.known;
	struct sda_terms made;

	if (known[SDA_NAME_REALM].form == SDA_ABSENT)
		return SDA_PASSED_REALM;
	if (known[SDA_NAME_NONCE].form == SDA_ABSENT)
		return SDA_PASSED_NONCE;
	made.aka = named(known[SDA_NAME_ALGORITHM]);
	if (made.aka.algorithm == SDA_ALGORITHM_UNKNOWN)
		return SDA_PASSED_ALGORITHM;
	made.qop = qop(preference, challenge, made.aka.algorithm);
	if (made.qop == SDA_QOP_UNKNOWN)
		return SDA_PASSED_QOP;
	made.rank = preference->rank[made.aka.version][made.aka.algorithm];
	if (made.rank == 0)
		return SDA_PASSED_POLICY;
	made.userhash = is_true(known[SDA_NAME_USERHASH]);
	*out = made;
	return SDA_CHOSEN;
}
