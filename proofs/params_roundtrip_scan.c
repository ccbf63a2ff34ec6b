/*
 * Scanning what was written, a name, a value or a separator, ends at its end.
 * Never linked: the functions compute nothing, their contracts are theorems,
 * their loops the induction over how much of a text is left.
 */
#include "proofs/params_roundtrip.h"

/*@
  lemma stands_within: \forall bytes t, x, integer k; stands(t, k, x) ==>
    0 <= k && k + len(x) <= len(t);
  lemma stands_at: \forall bytes t, x, integer k, m; stands(t, k, x) ==>
    k <= m < k + len(x) ==> at(t, m) == at(x, m - k);
  lemma stands_octet: \forall bytes t, x, integer k, j; stands(t, k, x) ==>
    0 <= j < len(x) ==> at(t, k + j) == at(x, j);

  // ---- tokens

  predicate tokens(bytes t, integer i, integer e) =
    \forall integer k; i <= k < e ==> is_token_char(at(t, k)) == 1;
  // token_end is right at the last n places of t
  predicate token_fact(bytes t, integer i, integer n) =
    0 <= i <= len(t) <= i + n ==>
    i <= token_end(t, i) <= len(t) && tokens(t, i, token_end(t, i)) &&
    stops(t, token_end(t, i));
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes t, integer i; token_fact(t, i, SDA_SPAN_MAX); */
static void tokens_end(void)
{
	unsigned n = 0;

	/*@ loop invariant n <= SDA_SPAN_MAX;
	    loop invariant \forall bytes t, integer i; token_fact(t, i, n);
	    loop assigns n;
	    loop variant SDA_SPAN_MAX - n; */
	while (n < SDA_SPAN_MAX)
		n++;
}

/*@
  // ---- what stands between quotes

  lemma conts_stand_0: \forall bytes t, x, integer k, j, c; c <= 0 ==>
    has_conts(t, k + j, c) == 1;
  lemma conts_stand_1: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j ==> q == k + j ==>
    has_conts(x, j, 1) == 1 ==> has_conts(t, q, 1) == 1 && j + 1 <= len(x);
  lemma conts_stand_2: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j ==> q == k + j ==>
    has_conts(x, j, 2) == 1 ==> has_conts(t, q, 2) == 1 && j + 2 <= len(x);
  lemma conts_stand_3: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j ==> q == k + j ==>
    has_conts(x, j, 3) == 1 ==> has_conts(t, q, 3) == 1 && j + 3 <= len(x);
  lemma conts_stand_4: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j ==> q == k + j ==>
    has_conts(x, j, 4) == 1 ==> has_conts(t, q, 4) == 1 && j + 4 <= len(x);
  lemma conts_stand_5: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j ==> q == k + j ==>
    has_conts(x, j, 5) == 1 ==> has_conts(t, q, 5) == 1 && j + 5 <= len(x);
  lemma lead_stands: \forall bytes t, x, integer k, j, q, c;
    stands(t, k, x) ==> 0 <= j < len(x) ==> q == k + j ==>
    c == utf8_more(at(x, j)) ==> c > 0 ==> has_conts(x, j + 1, c) == 1 ==>
    has_conts(t, q + 1, c) == 1 && utf8_more(at(t, q)) == c &&
    j + 1 + c <= len(x);
  lemma element_stands: \forall bytes t, x, integer k, j, q;
    stands(t, k, x) ==> 0 <= j < len(x) ==> q == k + j ==>
    at(x, j) != '\r' ==> element_end(x, j) > j ==>
    at(t, q) != '"' && element_end(t, q) == k + element_end(x, j) &&
    element_end(x, j) <= len(x);

  predicate closes(bytes t, integer k, bytes x, integer j, integer n) =
    stands(t, k, x) ==> 0 <= j <= len(x) <= j + n ==>
    inside_end(x, j) == len(x) ==> k + len(x) < len(t) ==>
    at(t, k + len(x)) == '"' ==> quoted_close(t, k + j) == k + len(x);
  lemma inside_step: \forall bytes x, integer j, m; 0 <= j < len(x) ==>
    m == element_end(x, j) ==> inside_end(x, j) == len(x) ==>
    at(x, j) != '\r' && j < m && inside_end(x, m) == len(x);
  lemma close_step: \forall bytes t, integer i, m; 0 <= i < len(t) ==>
    at(t, i) != '"' ==> element_end(t, i) == m ==> i < m ==>
    quoted_close(t, i) == quoted_close(t, m);
  lemma close_stands: \forall bytes t, x, integer k, j, m;
    stands(t, k, x) ==> 0 <= j < len(x) ==> m == element_end(x, j) ==>
    inside_end(x, j) == len(x) ==> j < m <= len(x) &&
    quoted_close(t, k + j) == quoted_close(t, k + m);
  lemma closes_end: \forall bytes t, x, integer k, j, n; j == len(x) ==>
    closes(t, k, x, j, n);
  lemma closes_before: \forall bytes t, x, integer k, j, m, n;
    0 <= j < len(x) ==> m == element_end(x, j) ==> closes(t, k, x, m, n) ==>
    closes(t, k, x, j, n + 1);
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes t, x, integer k, j;
      closes(t, k, x, j, SDA_SPAN_MAX); */
static void quotes_close(void)
{
	unsigned n = 0;

	/*@ loop invariant n <= SDA_SPAN_MAX;
	    loop invariant \forall bytes t, x, integer k, j;
	      closes(t, k, x, j, n);
	    loop assigns n;
	    loop variant SDA_SPAN_MAX - n; */
	while (n < SDA_SPAN_MAX) {
		/*@ assert next: \forall bytes t, x, integer k, j;
		      0 <= j < len(x) ==>
		      closes(t, k, x, element_end(x, j), n) &&
		      closes(t, k, x, j, n + 1); */
		n++;
	}
}

/*@
  // ---- separators

  // no white space starts there
  predicate solid(bytes t, integer k) =
    k == len(t) || 0 <= k < len(t) && at(t, k) != ' ' && at(t, k) != '\t' &&
    at(t, k) != '\r';
  lemma solid_sws: \forall bytes t, integer k; solid(t, k) ==>
    sws_end(t, k) == k;
  lemma solid_space: \forall bytes t, integer k, q; 0 <= k < len(t) ==>
    at(t, k) == ' ' ==> q == k + 1 ==> solid(t, q) ==> sws_end(t, k) == q;
  lemma solid_token: \forall bytes t, integer k; 0 <= k < len(t) ==>
    is_token_char(at(t, k)) == 1 ==> solid(t, k);
  lemma solid_mark: \forall bytes t, integer k; 0 <= k < len(t) ==>
    at(t, k) == '"' || at(t, k) == '=' || at(t, k) == ',' ==>
    solid(t, k) && stops(t, k);
  lemma equal_reads: \forall bytes t, integer k, q; 0 <= k < len(t) ==>
    at(t, k) == '=' ==> q == k + 1 ==> solid(t, q) ==>
    separator_end(t, k, '=') == q;
  lemma closed_solid: \forall bytes t, integer e; closed(t, e) ==>
    solid(t, e) && stops(t, e);
  lemma closed_reads: \forall bytes t, integer e, b; closed(t, e) ==>
    e < len(t) ==> b == e + 2 ==> separator_end(t, e, ',') == b && b < len(t);
  lemma ldquot_reads: \forall bytes t, integer k, q; 0 <= k < len(t) ==>
    at(t, k) == '"' ==> q == k + 1 ==> ldquot_end(t, k) == q;
*/

/*@
  // ---- all of them

  lemma name_tokens: \forall bytes x; token_fact(x, 0, SDA_SPAN_MAX) ==>
    len(x) <= SDA_SPAN_MAX ==> is_name(x) ==> tokens(x, 0, len(x));
  lemma tokens_stand: \forall bytes t, x, integer k, e; stands(t, k, x) ==>
    e == k + len(x) ==> tokens(x, 0, len(x)) ==> tokens(t, k, e);
  lemma tokens_whole: \forall bytes t, integer k, e;
    token_fact(t, k, SDA_SPAN_MAX) ==> len(t) <= SDA_SPAN_MAX ==>
    0 <= k <= e <= len(t) ==> tokens(t, k, e) ==> stops(t, e) ==>
    token_end(t, k) == e;
  lemma part_tokens: \forall bytes t, integer i, e; tokens(t, i, e) ==>
    0 <= i <= e <= len(t) ==> tokens(sub(t, i, e), 0, e - i);
  lemma name_starts: \forall bytes x; is_name(x) ==>
    is_token_char(at(x, 0)) == 1;
  lemma no_token: \forall bytes t, integer k; stops(t, k) ==>
    token_end(t, k) == k;
  lemma separators_right: \forall bytes t; separators_end(t);
*/

void scanners_roundtrip(void)
{
	tokens_end();
	quotes_close();
	/*@ assert stands: \forall bytes t, x, integer k, e;
	      len(t) <= SDA_SPAN_MAX ==> stands(t, k, x) ==> is_name(x) ==>
	      e == k + len(x) ==>
	      token_fact(x, 0, SDA_SPAN_MAX) && len(x) <= SDA_SPAN_MAX &&
	      tokens(x, 0, len(x)) && tokens(t, k, e); */
	/*@ assert ends: \forall bytes t, x, integer k, e;
	      len(t) <= SDA_SPAN_MAX ==> stands(t, k, x) ==> is_name(x) ==>
	      e == k + len(x) ==> stops(t, e) ==>
	      token_fact(t, k, SDA_SPAN_MAX) && token_end(t, k) == e; */
	/*@ assert parts: \forall bytes t, x, integer i, e;
	      len(t) <= SDA_SPAN_MAX ==> 0 <= i < len(t) ==>
	      e == token_end(t, i) ==> i < e ==> x == sub(t, i, e) ==>
	      token_fact(t, i, SDA_SPAN_MAX) && tokens(t, i, e) &&
	      tokens(x, 0, len(x)) && len(x) == e - i &&
	      token_fact(x, 0, SDA_SPAN_MAX) && stops(x, len(x)) &&
	      is_name(x); */
	/*@ assert names: \forall bytes t; len(t) <= SDA_SPAN_MAX ==>
	      names_end(t); */
	/*@ assert inside: \forall bytes t, x, integer k, j; j == 0 ==>
	      closes(t, k, x, j, SDA_SPAN_MAX); */
	/*@ assert quotes: \forall bytes t; len(t) <= SDA_SPAN_MAX ==>
	      quotes_end(t); */
}
