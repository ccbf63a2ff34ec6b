#include "choose.h"

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
	struct sda_terms terms;
	enum sda_status status = sda_challenge_read(offer->value, &challenge);

	offer->passed = SDA_PASSED_MALFORMED;
	if (status == SDA_UNSUPPORTED)
		offer->passed = SDA_PASSED_SCHEME;
	if (status != SDA_OK)
		return;
	offer->passed = sda_terms_make(preference, &challenge, &terms);
	if (offer->passed != SDA_CHOSEN)
		return;
	offer->rank = terms.rank;
	offer->realm = challenge.params.known[SDA_NAME_REALM].value;
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

void sda_choose(const struct sda_preference *preference,
		struct sda_offer *offer, size_t count)
{
	for (size_t i = 0; i < count; i++)
		consider(preference, &offer[i]);
	for (size_t i = 0; i < count; i++)
		if (offer[i].passed == SDA_CHOSEN &&
		    has_better(offer, count, i))
			offer[i].passed = SDA_PASSED_BETTER;
}
