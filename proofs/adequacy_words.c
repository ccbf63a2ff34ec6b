/* A word is a token, and word_find is right about the names of parameters. */
#include "proofs/adequacy_fields.h"

/*@
  // ---- a word is a token

  predicate tokens_at(bytes x, integer i) =
    \forall integer k; i <= k < i + 4 ==> k < len(x) ==>
      is_token_char(at(x, k)) == 1;
  // what a word of spec/words.h is spelled with, or nothing
  predicate is_word_octet(integer c) =
    'a' <= c <= 'z' || '0' <= c <= '9' || c == '-' || c == '*' || c == 0;
  lemma octet_token: \forall bytes x, integer k, c; 0 <= k < len(x) ==>
    octet(x, k) == c ==> is_word_octet(c) ==> c != 0 ==>
    is_token_char(at(x, k)) == 1;
  lemma four_token: \forall bytes x, integer i, c0, c1, c2, c3; 0 <= i ==>
    four(x, i, c0, c1, c2, c3) == 1 ==> is_word_octet(c0) ==>
    is_word_octet(c1) ==> is_word_octet(c2) ==> is_word_octet(c3) ==>
    (i < len(x) ==> c0 != 0) ==> (i + 1 < len(x) ==> c1 != 0) ==>
    (i + 2 < len(x) ==> c2 != 0) ==> (i + 3 < len(x) ==> c3 != 0) ==>
    tokens_at(x, i);
  lemma spelled_fours: \forall bytes x, integer w; spells(x, w) == 1 ==>
    tokens_at(x, 0) && (len(x) > 4 ==> tokens_at(x, 4)) &&
    (len(x) > 8 ==> tokens_at(x, 8)) && (len(x) > 12 ==> tokens_at(x, 12)) &&
    0 < len(x) <= 16;
  lemma spelled_token: \forall bytes x, integer w, k; spells(x, w) == 1 ==>
    0 <= k < len(x) ==> is_token_char(at(x, k)) == 1;
  lemma part_octet: \forall bytes s, integer i, j, k;
    0 <= i <= k < j <= len(s) ==> at(sub(s, i, j), k - i) == at(s, k);
  lemma word_of_part: \forall bytes s, integer i, j, w, k;
    WORD(s, i, j, w) ==> i <= k < j ==>
    is_token_char(at(sub(s, i, j), k - i)) == 1;
  lemma word_octet: \forall bytes s, integer i, j, w, k;
    WORD(s, i, j, w) ==> i <= k < j ==> is_token_char(at(s, k)) == 1;
  lemma word_token: \forall bytes s, integer i, j, w;
    WORD(s, i, j, w) ==> TOKEN(s, i, j);

  // ---- the names of parameters

  // length, first and fifth octet tell them apart
  logic integer name_guess(integer n, integer first, integer fifth) =
    n == 2 ? 14 : n == 4 ? 15 :
    n == 3 ? (first == 'q' ? 6 : 11) :
    n == 5 ? (first == 'r' ? 0 : first == 'n' ? 2 : 4) :
    n == 6 ? (first == 'd' ? 1 : first == 'o' ? 3 : 13) :
    n == 7 ? (first == 'c' ? 7 : 16) :
    n == 8 ? (first == 'r' ? 12 : fifth == 'h' ? 8 : 9) :
    first == 'a' ? 5 : first == 'u' ? 10 : 17;
  lemma spelled_guess: \forall bytes x, integer w; spells(x, w) == 1 ==>
    0 <= w < 18 ==> name_guess(len(x), octet(x, 0), octet(x, 4)) == w;
  lemma spelled_once: \forall bytes x, integer v, w; spells(x, v) == 1 ==>
    spells(x, w) == 1 ==> 0 <= v < 18 ==> 0 <= w < 18 ==> v == w;

  predicate found_fact(bytes x, integer m) =
    (word_find(x, m, 18) < 18 ==> m <= word_find(x, m, 18) &&
       spells(x, word_find(x, m, 18)) == 1) &&
    \forall integer w; m <= w < 18 ==> spells(x, w) == 1 ==>
      word_find(x, m, 18) == w;
  lemma found_none: \forall bytes x; found_fact(x, 18);
  lemma found_step: \forall bytes x, integer m; 0 <= m < 18 ==>
    found_fact(x, m + 1) ==> found_fact(x, m);
  lemma found_digest: \forall bytes x;
    word_find(x, 28, 29) == 28 <==> spells(x, 28) == 1;

  // ---- values without quotes

  lemma digits_token: \forall bytes s, integer i, j, k; DIGITS(s, i, j) ==>
    i <= k < j ==> is_token_char(at(s, k)) == 1;
  lemma version_octets: \forall bytes s, integer i, j, k;
    AKA_VERSION(s, i, j) ==> 0 <= i && i + 4 < j <= len(s) &&
    (i <= k < j ==> is_token_char(at(s, k)) == 1);
  lemma algorithm_value_token: \forall bytes s, integer i, j;
    ALGORITHM_VALUE(s, i, j) ==> TOKEN(s, i, j);
  lemma aka_namespace_octets: \forall bytes s, integer i, j, k;
    AKA_NAMESPACE(s, i, j) ==> 0 <= i < j <= len(s) &&
    (i <= k < j ==> is_token_char(at(s, k)) == 1);
  lemma aka_namespace_token: \forall bytes s, integer i, j;
    AKA_NAMESPACE(s, i, j) ==> TOKEN(s, i, j);
  lemma nc_value_token: \forall bytes s, integer i, j;
    NC_VALUE(s, i, j) ==> TOKEN(s, i, j);
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes x; found_fact(x, 0); */
static void names_are_found(void)
{
	unsigned m = 18;

	/*@ loop invariant m <= 18;
	    loop invariant \forall bytes x; found_fact(x, m);
	    loop assigns m;
	    loop variant m; */
	while (m > 0)
		m--;
}

void words_are_adequate(struct sda_span s)
{
	names_are_found();
	/*@ assert names: \forall integer i, j;
	      found_fact(sub(text(s), i, j), 0); */
}
