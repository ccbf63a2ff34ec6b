/* base64_octets and what AKA asks of it are what the grammar says. */
#include "proofs/adequacy_base64.h"

/*@
  predicate base64_fact(bytes s, integer i) =
    i <= base64_end(s, i) <= len(s) && BASE64S(s, i, base64_end(s, i)) &&
    (base64_end(s, i) < len(s) ==>
       is_base64_char(at(s, base64_end(s, i))) != 1);
  lemma base64s_longest: \forall bytes s, integer j; base64_fact(s, 0) ==>
    BASE64S(s, 0, j) ==> (j < len(s) ==> at(s, j) == '=') ==>
    j == base64_end(s, 0);
  lemma base64s_joined: \forall bytes s, integer i, k, j;
    BASE64S(s, i, k) ==> BASE64S(s, k, j) ==> BASE64S(s, i, j);
  lemma base64s_part: \forall bytes s, integer i, k, m, j;
    BASE64S(s, i, j) ==> i <= k <= m <= j ==> BASE64S(s, k, m);
*/

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures base64_fact(text(v), 0); */
static void base64_is_known(struct sda_span v)
{
	size_t i = v.len + 1;

	/*@ loop invariant i <= v.len + 1;
	    loop invariant \forall integer m; i <= m <= v.len ==>
	      base64_fact(text(v), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert step: base64_end(text(v), i) ==
		      (i < v.len && is_base64_char(at(text(v), i)) == 1
		       ? base64_end(text(v), i + 1) : i); */
		//@ assert behind: i < v.len ==> base64_fact(text(v), i + 1);
		//@ assert none: i == v.len ==> base64_end(text(v), i) == i;
		/*@ assert some: base64_end(text(v), i) > i ==> i < v.len &&
		      is_base64_char(at(text(v), i)) == 1 &&
		      base64_end(text(v), i) == base64_end(text(v), i + 1); */
		/*@ assert char: base64_end(text(v), i) > i ==>
		      BASE64S(text(v), i, i + 1) &&
		      BASE64S(text(v), i + 1, base64_end(text(v), i)); */
		/*@ assert chars:
		      BASE64S(text(v), i, base64_end(text(v), i)); */
		//@ assert base64_fact(text(v), i);
	}
}

/*@
  lemma octet_after: \forall bytes s; base64_fact(s, 0) ==>
    base64_octets(s) >= 0 ==> len(s) % 4 == 0 &&
    (base64_end(s, 0) == len(s) ||
     (base64_end(s, 0) == len(s) - 1 && at(s, len(s) - 1) == '=') ||
     (base64_end(s, 0) == len(s) - 2 && at(s, len(s) - 2) == '=' &&
      at(s, len(s) - 1) == '='));
  lemma octets_none: \forall bytes s; base64_fact(s, 0) ==>
    len(s) % 4 == 0 ==> base64_end(s, 0) == len(s) ==>
    base64_octets(s) == len(s) / 4 * 3;
  lemma octets_one: \forall bytes s; base64_fact(s, 0) ==>
    len(s) % 4 == 0 ==> base64_end(s, 0) == len(s) - 1 ==>
    at(s, len(s) - 1) == '=' ==> base64_octets(s) == len(s) / 4 * 3 - 1;
  lemma octets_two: \forall bytes s; base64_fact(s, 0) ==>
    len(s) % 4 == 0 ==> base64_end(s, 0) == len(s) - 2 ==>
    at(s, len(s) - 2) == '=' ==> at(s, len(s) - 1) == '=' ==>
    base64_octets(s) == len(s) / 4 * 3 - 2;

  lemma nonce_by_groups: \forall bytes s, integer n, k; n >= 11 ==>
    GROUPS(s, 0, k, n) ==>
    len(s) == k || BASE64_ONE(s, k, len(s)) || BASE64_TWO(s, k, len(s)) ==>
    AKA_NONCE_VALUE(s);

  lemma end_of_two: \forall bytes s, integer k; base64_fact(s, 0) ==>
    BASE64S(s, 0, k) ==> BASE64_TWO(s, k, len(s)) ==>
    len(s) == k + 4 && base64_end(s, 0) == k + 3 && at(s, k + 3) == '=';
  lemma end_of_one: \forall bytes s, integer k; base64_fact(s, 0) ==>
    BASE64S(s, 0, k) ==> BASE64_ONE(s, k, len(s)) ==>
    len(s) == k + 4 && base64_end(s, 0) == k + 2 && at(s, k + 2) == '=' &&
    at(s, k + 3) == '=';
  lemma end_of_none: \forall bytes s, integer k; base64_fact(s, 0) ==>
    BASE64S(s, 0, k) ==> len(s) == k ==> base64_end(s, 0) == k;
  lemma two_at_end: \forall bytes s, integer k; base64_fact(s, 0) ==>
    0 <= k ==> len(s) == k + 4 ==> base64_end(s, 0) == k + 3 ==>
    at(s, k + 3) == '=' ==> BASE64S(s, 0, k) && BASE64_TWO(s, k, len(s));
  lemma one_at_end: \forall bytes s, integer k; base64_fact(s, 0) ==>
    0 <= k ==> len(s) == k + 4 ==> base64_end(s, 0) == k + 2 ==>
    at(s, k + 2) == '=' ==> at(s, k + 3) == '=' ==>
    BASE64S(s, 0, k) && BASE64_ONE(s, k, len(s));
*/

void auts_is_adequate(struct sda_span v)
{
	base64_is_known(v);
	//@ assert end: base64_fact(text(v), 0);
	/*@ assert sound: base64_octets(text(v)) == 14 ==>
	      v.len == 20 && base64_end(text(v), 0) == 19 &&
	      at(text(v), 19) == '='; */
	/*@ assert complete: AUTS_VALUE(text(v)) ==>
	      v.len == 20 && base64_end(text(v), 0) == 19 &&
	      at(text(v), 19) == '='; */
}

void aka_nonce_is_adequate(struct sda_span v)
{
	size_t groups = v.len / 4;
	size_t last = groups > 0 ? groups - 1 : 0;

	base64_is_known(v);
	//@ assert end: base64_fact(text(v), 0);
	/*@ assert size: base64_octets(text(v)) >= 32 ==>
	      v.len == 4 * groups && groups >= 11 && last == groups - 1; */
	/*@ assert whole: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len ==>
	      GROUPS(text(v), 0, v.len, groups); */
	/*@ assert by_none: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len ==> AKA_NONCE_VALUE(text(v)); */
	/*@ assert one: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len - 2 ==> last >= 11 &&
	      GROUPS(text(v), 0, 4 * last, last) &&
	      BASE64_ONE(text(v), 4 * last, v.len); */
	/*@ assert two: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len - 1 ==>
	      GROUPS(text(v), 0, 4 * last, last) &&
	      BASE64_TWO(text(v), 4 * last, v.len) && last >= 10; */
	/*@ assert short: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len - 1 ==> last == 10 ==>
	      AKA_NONCE_VALUE(text(v)); */
	/*@ assert by_one: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len - 2 ==>
	      AKA_NONCE_VALUE(text(v)); */
	/*@ assert by_two: base64_octets(text(v)) >= 32 ==>
	      base64_end(text(v), 0) == v.len - 1 ==> last >= 11 ==>
	      AKA_NONCE_VALUE(text(v)); */
	/*@ assert sound: base64_octets(text(v)) >= 32 ==>
	      AKA_NONCE_VALUE(text(v)); */
	/*@ assert complete_short: GROUPS(text(v), 0, 40, 10) ==>
	      BASE64_TWO(text(v), 40, v.len) ==> base64_octets(text(v)) == 32; */
	/*@ assert complete_whole: \forall integer n, m; n >= 11 ==>
	      GROUPS(text(v), 0, m, n) ==> v.len == m ==>
	      base64_octets(text(v)) >= 32; */
	/*@ assert complete_one: \forall integer n, m; n >= 11 ==>
	      GROUPS(text(v), 0, m, n) ==> BASE64_ONE(text(v), m, v.len) ==>
	      base64_octets(text(v)) >= 32; */
	/*@ assert complete_two: \forall integer n, m; n >= 11 ==>
	      GROUPS(text(v), 0, m, n) ==> BASE64_TWO(text(v), m, v.len) ==>
	      base64_octets(text(v)) >= 32; */
	/*@ assert complete: AKA_NONCE_VALUE(text(v)) ==>
	      base64_octets(text(v)) >= 32; */
}

void base64_is_visible(struct sda_span v)
{
	base64_is_known(v);
	//@ assert end: base64_fact(text(v), 0);
}
