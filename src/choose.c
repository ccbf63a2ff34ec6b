#include "choose.h"
#include "spec/part.h"

/*@
  lemma found_absent: \forall struct sda_param p, struct sda_span s, bytes t,
    integer w;
    is_found(p, s, t, params_start(t), SDA_HEADER_CHALLENGE, w) ==>
    (p.form == SDA_ABSENT <==> challenge_at(t, w) < 0);
  lemma found_value{L}: \forall struct sda_param p, struct sda_span s,
    integer w;
    is_found(p, s, text{L}(s), params_start(text{L}(s)),
             SDA_HEADER_CHALLENGE, w) ==>
    challenge_at(text{L}(s), w) >= 0 ==>
    text{L}(p.value) == challenge_value(text{L}(s), w);
  lemma qop_passed{L}: \forall struct sda_preference *p,
    struct sda_challenge *c;
    qop_answered{L}(p, c) == SDA_QOP_UNKNOWN <==>
    c->params.known[SDA_NAME_QOP].form != SDA_ABSENT && !c->auth &&
    !c->auth_int;

  // c has the params of v
  predicate has_params{L}(struct sda_challenge *c, struct sda_span v) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      is_found(c->params.known[w], v, text{L}(v), params_start(text{L}(v)),
               SDA_HEADER_CHALLENGE, w);
  predicate has_legible{L}(struct sda_challenge *c) =
    \forall integer w; 0 <= w < SDA_NAMES ==>
      readable{L}(c->params.known[w].value);
  lemma reading_legible{L}: \forall struct sda_challenge *c,
    struct sda_span v; readable{L}(v) ==>
    is_reading{L}(&c->params, v, SDA_HEADER_CHALLENGE) ==> has_legible{L}(c);
  // the realm of o stands in its value
  predicate is_inside{L}(struct sda_offer o) =
    \let t = text{L}(o.value);
    \let v = param_value(t, challenge_at(t, SDA_NAME_REALM));
    o.realm.at == o.value.at + value_from(t, v) &&
    o.realm.len == value_to(t, v) - value_from(t, v) &&
    0 <= value_from(t, v) <= value_to(t, v) <= o.value.len;
*/

/* What is said of a challenge that can be read. */
/*@
  requires \valid_read(preference) && \valid(offer);
  requires \valid_read(challenge) && has_legible(challenge);
  requires readable(offer->value) && has_params(challenge, offer->value);
  requires challenge->auth <==>
    offer_said(challenge->params.known[SDA_NAME_QOP], SDA_QOP_AUTH) == 1;
  requires challenge->auth_int <==>
    offer_said(challenge->params.known[SDA_NAME_QOP],
               SDA_QOP_AUTH_INT) == 1;
  requires \separated(offer, challenge, preference);
  terminates \true;
  assigns offer->passed, offer->rank, offer->realm;
  ensures offer->passed ==
    challenge_passed(preference, text(offer->value));
  ensures offer->passed == SDA_CHOSEN ==>
    offer->rank == challenge_rank(preference, text(offer->value));
  ensures offer->passed == SDA_CHOSEN ==> is_inside(*offer);
  ensures offer->passed == SDA_CHOSEN ==> text(offer->realm) ==
    challenge_value(text(offer->value), SDA_NAME_REALM);
*/
static void weigh(const struct sda_preference *preference,
		  const struct sda_challenge *challenge,
		  struct sda_offer *offer)
{
	struct sda_span realm = challenge->params.known[SDA_NAME_REALM].value;
	struct sda_terms terms;

	/*@ assert named:
	      version_said(challenge->params.known[SDA_NAME_ALGORITHM]) ==
	        challenge_version(text(offer->value)) &&
	      hash_said(challenge->params.known[SDA_NAME_ALGORITHM]) ==
	        challenge_algorithm(text(offer->value)); */
	/*@ assert offered:
	      offer_said(challenge->params.known[SDA_NAME_QOP],
	                 SDA_QOP_AUTH) ==
	        challenge_offers(text(offer->value), SDA_QOP_AUTH) &&
	      offer_said(challenge->params.known[SDA_NAME_QOP],
	                 SDA_QOP_AUTH_INT) ==
	        challenge_offers(text(offer->value), SDA_QOP_AUTH_INT); */
	/*@ assert absent:
	      (challenge->params.known[SDA_NAME_REALM].form == SDA_ABSENT <==>
	       challenge_at(text(offer->value), SDA_NAME_REALM) < 0) &&
	      (challenge->params.known[SDA_NAME_NONCE].form == SDA_ABSENT <==>
	       challenge_at(text(offer->value), SDA_NAME_NONCE) < 0) &&
	      (challenge->params.known[SDA_NAME_QOP].form == SDA_ABSENT <==>
	       challenge_at(text(offer->value), SDA_NAME_QOP) < 0); */
	/*@ assert qop:
	      qop_answered(preference, challenge) == SDA_QOP_UNKNOWN <==>
	      challenge_at(text(offer->value), SDA_NAME_QOP) >= 0 &&
	      challenge_offers(text(offer->value), SDA_QOP_AUTH) != 1 &&
	      challenge_offers(text(offer->value), SDA_QOP_AUTH_INT) != 1; */
	/*@ assert alone: terms_passed(preference, challenge) ==
	      challenge_passed(preference, text(offer->value)); */
	/*@ assert realm:
	      challenge_at(text(offer->value), SDA_NAME_REALM) >= 0 ==>
	      text(realm) ==
	        challenge_value(text(offer->value), SDA_NAME_REALM); */
	offer->passed = sda_terms_make(preference, challenge, &terms);
	if (offer->passed != SDA_CHOSEN)
		return;
	offer->rank = terms.rank;
	offer->realm = realm;
}

/* What is said of the challenge alone. */
/*@
  requires \valid_read(preference) && \valid(offer);
  requires \separated(preference, offer);
  requires \valid_read(offer->value.at + (0 .. offer->value.len - 1));
  requires \separated(offer,
                      offer->value.at + (0 .. offer->value.len - 1));
  terminates \true;
  assigns offer->passed, offer->rank, offer->realm;
  ensures is_considered(*offer, preference);
  ensures offer->passed != SDA_PASSED_BETTER;
*/
static void consider(const struct sda_preference *preference,
		     struct sda_offer *offer)
{
	struct sda_challenge challenge;
	enum sda_status status = sda_challenge_read(offer->value, &challenge);

	if (status == SDA_OK) {
		/*@ assert good: !is_malformed(text(offer->value)) &&
		      is_digest(text(offer->value)); */
		//@ assert whole: readable(offer->value);
		/*@ assert reading: is_reading(&challenge.params, offer->value,
		                               SDA_HEADER_CHALLENGE); */
		//@ assert legible: has_legible(&challenge);
		//@ assert found: has_params(&challenge, offer->value);
		weigh(preference, &challenge, offer);
		/*@ assert inside: offer->passed == SDA_CHOSEN ==>
		      readable{Pre}(offer->realm); */
		//@ assert weighed: is_considered(*offer, preference);
	} else {
		offer->passed = status == SDA_UNSUPPORTED
					? SDA_PASSED_SCHEME
					: SDA_PASSED_MALFORMED;
		/*@ assert verdict:
		      (offer->passed == SDA_PASSED_MALFORMED <==>
		       is_malformed(text(offer->value))) &&
		      (offer->passed == SDA_PASSED_SCHEME <==>
		       !is_malformed(text(offer->value)) &&
		       !is_digest(text(offer->value))); */
		//@ assert unread: is_considered(*offer, preference);
	}
}

/*@
  requires \valid_read(a) && \valid_read(b);
  requires is_answerable(*a) ==> readable(a->realm);
  requires readable(b->realm);
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_better(*a, i, *b, j);
*/
static bool is_better(const struct sda_offer *a, size_t i,
		      const struct sda_offer *b, size_t j)
{
	if (a->passed != SDA_CHOSEN && a->passed != SDA_PASSED_BETTER)
		return false;
	if (a->proxy != b->proxy || !sda_quoted_equal(a->realm, b->realm))
		return false;
	return a->rank > b->rank || (a->rank == b->rank && i < j);
}

/*@
  requires j < count && \valid_read(offer + (0 .. count - 1));
  requires \forall integer i; 0 <= i < count ==>
    is_answerable(offer[i]) ==> readable(offer[i].realm);
  requires is_answerable(offer[j]);
  terminates \true;
  assigns \nothing;
  ensures \result <==> has_better(offer, count, j);
*/
static bool has_better(const struct sda_offer *offer, size_t count, size_t j)
{
	/*@
	  loop invariant i <= count && !has_better(offer, i, j);
	  loop assigns i;
	  loop variant count - i;
	*/
	for (size_t i = 0; i < count; i++)
		if (is_better(&offer[i], i, &offer[j], j))
			return true;
	return false;
}

/*@
  // from K to L the offers are the same, but for which of them are chosen
  predicate same_offers{K, L}(struct sda_offer *offer, integer n) =
    \forall integer i; 0 <= i < n ==>
      (is_answerable(\at(offer[i], K)) <==> is_answerable(\at(offer[i], L))) &&
      (\at(offer[i].proxy, K) <==> \at(offer[i].proxy, L)) &&
      \at(offer[i].rank, K) == \at(offer[i].rank, L) &&
      text{K}(\at(offer[i].realm, K)) == text{L}(\at(offer[i].realm, L));
  lemma better_same{K, L}: \forall struct sda_offer *offer, integer n, i, j;
    same_offers{K, L}(offer, n) ==> 0 <= i < n ==> 0 <= j < n ==>
    (is_better{K}(\at(offer[i], K), i, \at(offer[j], K), j) <==>
     is_better{L}(\at(offer[i], L), i, \at(offer[j], L), j));
  lemma has_better_same{K, L}: \forall struct sda_offer *offer, integer n, j;
    same_offers{K, L}(offer, n) ==> 0 <= j < n ==>
    (has_better{K}(offer, n, j) <==> has_better{L}(offer, n, j));
*/

void sda_choose(const struct sda_preference *preference,
		struct sda_offer *offer, size_t count)
{
	/*@
	  loop invariant i <= count;
	  loop invariant \forall integer k; 0 <= k < count ==>
	    offer[k].value.at == \at(offer[k].value.at, Pre) &&
	    offer[k].value.len == \at(offer[k].value.len, Pre) &&
	    offer[k].proxy == \at(offer[k].proxy, Pre);
	  loop invariant \forall integer k; 0 <= k < i ==>
	    is_considered(offer[k], preference) &&
	    offer[k].passed != SDA_PASSED_BETTER;
	  loop assigns i, offer[0 .. count - 1];
	  loop variant count - i;
	*/
	for (size_t i = 0; i < count; i++) {
		consider(preference, &offer[i]);
		/*@ assert others: \forall integer k; 0 <= k < count && k != i ==>
		      offer[k] == \at(offer[k], LoopCurrent); */
		/*@ assert before: \forall integer k; 0 <= k < i ==>
		      is_considered(offer[k], preference); */
	}
	/*@ ghost Considered: ; */
	/*@
	  loop invariant i <= count;
	  loop invariant \forall integer k; 0 <= k < count ==>
	    offer[k].value.at == \at(offer[k].value.at, Pre) &&
	    offer[k].value.len == \at(offer[k].value.len, Pre) &&
	    offer[k].proxy == \at(offer[k].proxy, Pre);
	  loop invariant same_offers{Considered, Here}(offer, count);
	  loop invariant \forall integer k; 0 <= k < count ==>
	    is_considered(offer[k], preference);
	  loop invariant \forall integer k; 0 <= k < i ==>
	    (offer[k].passed == SDA_CHOSEN <==>
	     is_answerable(offer[k]) && !has_better(offer, count, k));
	  loop invariant \forall integer k; i <= k < count ==>
	    offer[k].passed != SDA_PASSED_BETTER;
	  loop assigns i, offer[0 .. count - 1].passed;
	  loop variant count - i;
	*/
	for (size_t i = 0; i < count; i++) {
		if (offer[i].passed == SDA_CHOSEN &&
		    has_better(offer, count, i)) {
			offer[i].passed = SDA_PASSED_BETTER;
			/*@ assert rest: \forall integer k;
			      0 <= k < count && k != i ==>
			      offer[k] == \at(offer[k], LoopCurrent); */
			/*@ assert kept: offer[i].rank ==
			        \at(offer[i].rank, LoopCurrent) &&
			      offer[i].proxy ==
			        \at(offer[i].proxy, LoopCurrent) &&
			      offer[i].realm ==
			        \at(offer[i].realm, LoopCurrent) &&
			      text(offer[i].realm) ==
			        \at(text(offer[i].realm), LoopCurrent); */
			/*@ assert same:
			      same_offers{LoopCurrent, Here}(offer, count); */
		}
		/*@ assert same: same_offers{LoopCurrent, Here}(offer, count); */
		/*@ assert better: \forall integer k; 0 <= k < count ==>
		      (has_better(offer, count, k) <==>
		       has_better{LoopCurrent}(offer, count, k)); */
		/*@ assert rest: \forall integer k; 0 <= k < count && k != i ==>
		      offer[k].passed == \at(offer[k].passed, LoopCurrent); */
		/*@ assert earlier: \forall integer k; 0 <= k < i ==>
		      (offer[k].passed == SDA_CHOSEN <==>
		       is_answerable(offer[k]) &&
		       !has_better(offer, count, k)); */
		/*@ assert this: offer[i].passed == SDA_CHOSEN <==>
		      is_answerable(offer[i]) &&
		      !has_better(offer, count, i); */
	}
}
