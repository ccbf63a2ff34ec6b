/* is_language is ext-language: RFC3066-Tag, which has every Language-Tag. */
#include "proofs/adequacy_language.h"

/* ---- the recogniser is RFC3066-Tag --------------------------------------- */

/*@
  // the rest of a subtag of which n characters stand before i, and the others
  predicate REST(bytes t, integer i, integer n) =
    \exists integer a; ALPHANUMS(t, i, a) && n + a - i <= 8 &&
      n + a - i >= 1 && SUBTAGS(t, a, len(t));
  predicate FIRST(bytes t, integer i, integer n) =
    \exists integer a; ALPHAS(t, i, a) && n + a - i <= 8 &&
      n + a - i >= 1 && SUBTAGS(t, a, len(t));
  predicate rest_fact(bytes t, integer i, integer n) =
    language_from(t, i, n, 0) == 1 <==> REST(t, i, n);
  predicate first_fact(bytes t, integer i, integer n) =
    language_from(t, i, n, 1) == 1 <==> FIRST(t, i, n);
  predicate octets_fact(bytes t, integer i, integer n, integer primary) =
    language_from(t, i, n, primary) == 1 ==> tag_octets(t, i, len(t));

  lemma language_step: \forall bytes t, integer i, n, p;
    language_from(t, i, n, p) ==
      (i >= len(t) ? (n > 0 ? 1 : 0) :
       at(t, i) == '-' ? (n > 0 ? language_from(t, i + 1, 0, 0) : 0) :
       n < 8 && (is_letter(at(t, i)) == 1 ||
                 (p == 0 && is_digit(at(t, i)) == 1))
       ? language_from(t, i + 1, n + 1, p) : 0);
  lemma subtags_at: \forall bytes t, integer i; SUBTAGS(t, i, len(t)) ==>
    0 <= i <= len(t) && (i == len(t) || at(t, i) == '-');
  lemma subtags_dash: \forall bytes t, integer i; 0 <= i < len(t) ==>
    at(t, i) == '-' ==> (SUBTAGS(t, i, len(t)) <==> REST(t, i + 1, 0));
  lemma rest_dash: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    at(t, i) == '-' ==>
    (REST(t, i, n) <==> 1 <= n <= 8 && SUBTAGS(t, i, len(t)));
  lemma first_dash: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    at(t, i) == '-' ==>
    (FIRST(t, i, n) <==> 1 <= n <= 8 && SUBTAGS(t, i, len(t)));
  lemma rest_end: \forall bytes t, integer n;
    REST(t, len(t), n) <==> 1 <= n <= 8;
  lemma first_end: \forall bytes t, integer n;
    FIRST(t, len(t), n) <==> 1 <= n <= 8;
  lemma rest_one: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    0 <= n < 8 ==> is_alphanum(at(t, i)) == 1 ==> REST(t, i + 1, n + 1) ==>
    REST(t, i, n);
  lemma first_one: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    0 <= n < 8 ==> is_letter(at(t, i)) == 1 ==> FIRST(t, i + 1, n + 1) ==>
    FIRST(t, i, n);
  lemma rest_char: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    0 <= n ==> at(t, i) != '-' ==> REST(t, i, n) ==>
    n < 8 && is_alphanum(at(t, i)) == 1 && REST(t, i + 1, n + 1);
  lemma first_char: \forall bytes t, integer i, n; 0 <= i < len(t) ==>
    0 <= n ==> at(t, i) != '-' ==> FIRST(t, i, n) ==>
    n < 8 && is_letter(at(t, i)) == 1 && FIRST(t, i + 1, n + 1);
  lemma first_is_tag: \forall bytes t;
    FIRST(t, 0, 0) <==> RFC3066_TAG(t, 0, len(t));
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures is_language(text(t)) == 1 <==> RFC3066_TAG(text(t), 0, t.len);
    ensures is_language(text(t)) == 1 ==> tag_octets(text(t), 0, t.len); */
static void tag_is_adequate(struct sda_span t)
{
	size_t i = t.len + 1;

	/*@ loop invariant i <= t.len + 1;
	    loop invariant \forall integer m, n; i <= m <= t.len ==>
	      0 <= n <= 8 ==> rest_fact(text(t), m, n);
	    loop invariant \forall integer m, n; i <= m <= t.len ==>
	      0 <= n <= 8 ==> first_fact(text(t), m, n);
	    loop invariant \forall integer m, n, p; i <= m <= t.len ==>
	      0 <= n <= 8 ==> octets_fact(text(t), m, n, p);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert rest: \forall integer n; 0 <= n <= 8 ==>
		      rest_fact(text(t), i, n); */
		/*@ assert first: \forall integer n; 0 <= n <= 8 ==>
		      first_fact(text(t), i, n); */
		/*@ assert octets: \forall integer n, p; 0 <= n <= 8 ==>
		      octets_fact(text(t), i, n, p); */
	}
	//@ assert first_fact(text(t), 0, 0) && octets_fact(text(t), 0, 0, 1);
}

/* ---- every Language-Tag is one ------------------------------------------- */

/*@
  // what follows the parts of a langtag may follow a subtag
  predicate variants_fact(bytes t, integer i) = \forall integer j;
    VARIANTS(t, i, j) ==> SUBTAGS(t, j, len(t)) ==> SUBTAGS(t, i, len(t));
  predicate extension_fact(bytes t, integer i) = \forall integer j;
    EXTENSION_TAGS(t, i, j) ==> i < j &&
    (SUBTAGS(t, j, len(t)) ==> SUBTAGS(t, i, len(t)));
  predicate extensions_fact(bytes t, integer i) = \forall integer j;
    EXTENSIONS(t, i, j) ==> SUBTAGS(t, j, len(t)) ==>
    SUBTAGS(t, i, len(t));
  predicate parts(bytes t) = \forall integer i; 0 <= i <= len(t) ==>
    variants_fact(t, i) && extension_fact(t, i) && extensions_fact(t, i);

  lemma variants_bounds: \forall bytes t, integer i, j; VARIANTS(t, i, j) ==>
    0 <= i <= len(t);
  lemma extensions_bounds: \forall bytes t, integer i, j;
    EXTENSIONS(t, i, j) ==> 0 <= i <= len(t);
  lemma extension_tags_bounds: \forall bytes t, integer i, j;
    EXTENSION_TAGS(t, i, j) ==> 0 <= i < len(t);
  lemma alphas_alphanums: \forall bytes t, integer i, j;
    ALPHAS(t, i, j) || NUMERALS(t, i, j) ==> ALPHANUMS(t, i, j);
  lemma subtag: \forall bytes t, integer i, a; DASH(t, i) ==>
    ALPHANUMS(t, i + 1, a) ==> i + 2 <= a <= i + 9 ==>
    SUBTAGS(t, a, len(t)) ==> SUBTAGS(t, i, len(t));
  lemma variant_subtag: \forall bytes t, integer i, a; VARIANT(t, i, a) ==>
    ALPHANUMS(t, i, a) && i + 1 <= a <= i + 8;
  lemma script_subtag: \forall bytes t, integer i, a; SCRIPT(t, i, a) ==>
    ALPHANUMS(t, i, a) && i + 1 <= a <= i + 8;
  lemma region_subtag: \forall bytes t, integer i, a; REGION(t, i, a) ==>
    ALPHANUMS(t, i, a) && i + 1 <= a <= i + 8;
  lemma singleton_subtag: \forall bytes t, integer i; SINGLETON(t, i) ==>
    ALPHANUMS(t, i, i + 1);
  lemma x_subtag: \forall bytes t, integer i; SAME_LETTER(t, i, 'x') ==>
    ALPHAS(t, i, i + 1) && 0 <= i < len(t);
  lemma privateuse_subtags: \forall bytes t, integer i; DASH(t, i) ==>
    PRIVATEUSE(t, i + 1, len(t)) ==> SUBTAGS(t, i, len(t));
  lemma extlang_subtags: \forall bytes t, integer i, j; DASH(t, i) ==>
    EXTLANG(t, i + 1, j) ==> SUBTAGS(t, j, len(t)) ==>
    SUBTAGS(t, i, len(t));
  lemma language_tag: \forall bytes t, integer i, j; LANGUAGE(t, i, j) ==>
    SUBTAGS(t, j, len(t)) ==> RFC3066_TAG(t, i, len(t));
  lemma extension_more: \forall bytes t, integer i, a; parts(t) ==>
    0 <= i ==> DASH(t, i) ==> EXTENSION(t, i + 1, a) ==>
    SUBTAGS(t, a, len(t)) ==> SUBTAGS(t, i, len(t));
*/

/*@
  lemma langtag_tail: \forall bytes t, integer e; 0 <= e <= len(t) ==>
    e == len(t) || (DASH(t, e) && PRIVATEUSE(t, e + 1, len(t))) ==>
    SUBTAGS(t, e, len(t));
  lemma langtag_extensions: \forall bytes t, integer d, e; parts(t) ==>
    EXTENSIONS(t, d, e) ==> SUBTAGS(t, e, len(t)) ==>
    SUBTAGS(t, d, len(t));
  lemma langtag_variants: \forall bytes t, integer c, d; parts(t) ==>
    VARIANTS(t, c, d) ==> SUBTAGS(t, d, len(t)) ==> SUBTAGS(t, c, len(t));
  lemma langtag_region: \forall bytes t, integer b, c;
    c == b || (DASH(t, b) && REGION(t, b + 1, c)) ==>
    SUBTAGS(t, c, len(t)) ==> SUBTAGS(t, b, len(t));
  lemma langtag_script: \forall bytes t, integer a, b;
    b == a || (DASH(t, a) && SCRIPT(t, a + 1, b)) ==>
    SUBTAGS(t, b, len(t)) ==> SUBTAGS(t, a, len(t));
  lemma langtag_is_tag: \forall bytes t, integer i; parts(t) ==>
    LANGTAG(t, i, len(t)) ==> RFC3066_TAG(t, i, len(t));
  lemma privateuse_is_tag: \forall bytes t, integer i;
    PRIVATEUSE(t, i, len(t)) ==> RFC3066_TAG(t, i, len(t));

  // the grandfathered have two subtags or three
  predicate TWO(bytes t, integer i, integer a, integer j) =
    ALPHAS(t, i, a) && i + 1 <= a <= i + 8 && DASH(t, a) &&
    ALPHANUMS(t, a + 1, j) && a + 2 <= j <= a + 9;
  lemma last_subtag: \forall bytes t, integer a; DASH(t, a) ==>
    ALPHANUMS(t, a + 1, len(t)) ==> a + 2 <= len(t) <= a + 9 ==>
    SUBTAGS(t, a, len(t));
  lemma two_is_tag: \forall bytes t, integer i, a; TWO(t, i, a, len(t)) ==>
    RFC3066_TAG(t, i, len(t));
  lemma three_is_tag: \forall bytes t, integer i, a, b; TWO(t, i, a, b) ==>
    DASH(t, b) ==> ALPHANUMS(t, b + 1, len(t)) ==>
    b + 2 <= len(t) <= b + 9 ==> RFC3066_TAG(t, i, len(t));
  lemma same_letter: \forall bytes t, integer i, c; SAME_LETTER(t, i, c) ==>
    'a' <= c <= 'z' ==> 0 <= i < len(t) && is_letter(at(t, i)) == 1;
  lemma same_dash: \forall bytes t, integer i; SAME_LETTER(t, i, '-') ==>
    DASH(t, i);
  lemma irregular_is_tag: \forall bytes t; IRREGULAR(t, 0, len(t)) ==>
    TWO(t, 0, 1, len(t)) ||
    (TWO(t, 0, 2, 5) && DASH(t, 5) && ALPHANUMS(t, 6, len(t)) &&
     len(t) == 9) ||
    (TWO(t, 0, 3, 6) && DASH(t, 6) && ALPHANUMS(t, 7, len(t)) &&
     len(t) == 9);
  lemma regular_is_tag: \forall bytes t; REGULAR(t, 0, len(t)) ==>
    TWO(t, 0, 2, len(t)) || TWO(t, 0, 3, len(t)) ||
    (TWO(t, 0, 2, 6) && DASH(t, 6) && ALPHANUMS(t, 7, len(t)) &&
     len(t) == 10);
  lemma grandfathered_is_tag: \forall bytes t;
    GRANDFATHERED(t, 0, len(t)) ==> RFC3066_TAG(t, 0, len(t));
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures parts(text(t)); */
static void parts_are_subtags(struct sda_span t)
{
	size_t i = t.len + 1;

	/*@ loop invariant i <= t.len + 1;
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      variants_fact(text(t), m);
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      extension_fact(text(t), m);
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      extensions_fact(text(t), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert variant: \forall integer a, j;
		      VARIANT(text(t), i + 1, a) ==>
		      VARIANTS(text(t), a, j) ==> i < a <= t.len &&
		      variants_fact(text(t), a); */
		//@ assert variants: variants_fact(text(t), i);
		/*@ assert tags: \forall integer a, j;
		      ALPHANUMS(text(t), i + 1, a) ==>
		      EXTENSION_TAGS(text(t), a, j) ==> i < a <= t.len &&
		      extension_fact(text(t), a); */
		//@ assert extension: extension_fact(text(t), i);
		/*@ assert one: \forall integer a; DASH(text(t), i) ==>
		      EXTENSION(text(t), i + 1, a) ==>
		      SUBTAGS(text(t), a, t.len) ==>
		      SUBTAGS(text(t), i, t.len); */
		/*@ assert longer: \forall integer a;
		      EXTENSION(text(t), i + 1, a) ==> i + 2 < t.len &&
		      extension_fact(text(t), i + 2) && i < a; */
		/*@ assert behind: \forall integer a, j;
		      EXTENSION(text(t), i + 1, a) ==>
		      EXTENSIONS(text(t), a, j) ==> i < a <= t.len; */
		//@ assert extensions: extensions_fact(text(t), i);
	}
}

void language_is_adequate(struct sda_span t)
{
	tag_is_adequate(t);
	parts_are_subtags(t);
}
