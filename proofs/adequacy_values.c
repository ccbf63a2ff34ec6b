/* The values that stand before RDQUOT are what the grammar says. */
#include "proofs/adequacy_base64.h"
#include "proofs/adequacy_uri_exact.h"
#include "proofs/adequacy_values.h"
#include "spec/part.h"

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures exact: is_digits(text(v)) == 1 <==> LHEXS(text(v), 0, v.len);
    ensures plain: is_digits(text(v)) == 1 ==> literal(text(v), 0, v.len); */
static void digits_are_adequate(struct sda_span v)
{
	lhex_is_adequate(v, 0);
}

/*@
  lemma qop_list_step: \forall bytes s, integer i;
    is_qop_list(s, i) ==
      (i < 0 || token_end(s, i) <= i ? 0 :
       token_end(s, i) == len(s) ? 1 : is_qop_list(s, qop_next(s, i)));
  lemma qop_list_never: \forall bytes s, integer i;
    i < 0 ==> is_qop_list(s, i) == 0;
  predicate qops_fact(bytes s, integer i) =
    (is_qop_list(s, i) == 1 <==> QOPS(s, i, len(s))) &&
    (is_qop_list(s, i) == 1 ==> literal(s, i, len(s)));
  // a list whose first token can only end at e
  lemma qops_first: \forall bytes s, integer i, e; QOPS(s, i, len(s)) ==>
    (\forall integer a; TOKEN(s, i, a) ==> a < len(s) ==>
       at(s, a) == ',' ==> a == e) ==>
    TOKEN(s, i, len(s)) ||
    (TOKEN(s, i, e) && e < len(s) && at(s, e) == ',' &&
     QOPS(s, e + 1, len(s)));
  lemma token_plain: \forall bytes s, integer i, j;
    TOKEN(s, i, j) ==> literal(s, i, j);
  lemma plain_joined: \forall bytes s, integer i, k, j;
    literal(s, i, k) ==> literal(s, k, j) ==> literal(s, i, j);
  lemma plain_comma: \forall bytes s, integer i;
    0 <= i < len(s) ==> at(s, i) == ',' ==> literal(s, i, i + 1);
*/

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= v.len ==> qops_fact(text(v), i); */
static void qops_are_adequate(struct sda_span v)
{
	size_t i = v.len + 1;

	/*@ loop invariant i <= v.len + 1;
	    loop invariant \forall integer m; i <= m <= v.len ==>
	      qops_fact(text(v), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		token_is_adequate(v, i);
		size_t end = sda_scan_token(v, i);
		//@ assert end: end == token_end(text(v), i);
		/*@ assert longest: \forall integer a; TOKEN(text(v), i, a) ==>
		      a < v.len ==> at(text(v), a) == ',' ==> a == end; */
		/*@ assert behind: end < v.len ==> at(text(v), end) == ',' ==>
		      qops_fact(text(v), end + 1); */
		/*@ assert next: end < v.len ==> i < end ==>
		      at(text(v), end) == ',' ==>
		      qop_next(text(v), i) == end + 1; */
		/*@ assert one: TOKEN(text(v), i, v.len) ==>
		      is_qop_list(text(v), i) == 1; */
		/*@ assert stepped: i < end ==> end < v.len ==>
		      at(text(v), end) == ',' ==>
		      is_qop_list(text(v), i) ==
		        is_qop_list(text(v), end + 1); */
		/*@ assert only: \forall integer a; TOKEN(text(v), i, a) ==>
		      a < v.len ==> at(text(v), a) == ',' ==>
		      a == end && i < end; */
		/*@ assert found: i < end ==> end < v.len ==>
		      at(text(v), end) == ',' ==>
		      QOPS(text(v), end + 1, v.len) ==>
		      is_qop_list(text(v), i) == 1; */
		/*@ assert more: QOPS(text(v), i, v.len) ==>
		      TOKEN(text(v), i, v.len) ||
		      (i < end && end < v.len && at(text(v), end) == ',' &&
		       QOPS(text(v), end + 1, v.len)); */
		/*@ assert complete: QOPS(text(v), i, v.len) ==>
		      is_qop_list(text(v), i) == 1; */
		/*@ assert two: is_qop_list(text(v), i) == 1 ==> end < v.len ==>
		      i < end && at(text(v), end) == ',' &&
		      is_qop_list(text(v), end + 1) == 1; */
		/*@ assert sound: is_qop_list(text(v), i) == 1 ==>
		      QOPS(text(v), i, v.len); */
		/*@ assert token: is_qop_list(text(v), i) == 1 ==>
		      literal(text(v), i, end); */
		/*@ assert rest: is_qop_list(text(v), i) == 1 ==>
		      end < v.len ==> literal(text(v), end, end + 1) &&
		      literal(text(v), end + 1, v.len); */
		/*@ assert plain: is_qop_list(text(v), i) == 1 ==>
		      literal(text(v), i, v.len); */
		//@ assert qops_fact(text(v), i);
	}
}

/*@
  lemma uri_list_step: \forall bytes s, integer i;
    is_uri_list(s, i) ==
      (i < 0 || is_uri(sub(s, i, nonblanks_end(s, i))) != 1 ? 0 :
       nonblanks_end(s, i) == len(s) ? 1 : is_uri_list(s, uri_next(s, i)));
  lemma uri_list_never: \forall bytes s, integer i;
    i < 0 ==> is_uri_list(s, i) == 0;
  predicate nonblanks_fact(bytes s, integer i) =
    i <= nonblanks_end(s, i) <= len(s) && no_blank(s, i, nonblanks_end(s, i)) &&
    (nonblanks_end(s, i) < len(s) ==> at(s, nonblanks_end(s, i)) == ' ');
  predicate blanks_fact(bytes s, integer i) =
    i <= blanks_end(s, i) <= len(s) &&
    (\forall integer k; i <= k < blanks_end(s, i) ==> at(s, k) == ' ') &&
    (blanks_end(s, i) < len(s) ==> at(s, blanks_end(s, i)) != ' ');
  predicate blanks_facts(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    nonblanks_fact(s, i) && blanks_fact(s, i);
*/

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures blanks_facts(text(v)); */
static void blanks_are_known(struct sda_span v)
{
	size_t i = v.len + 1;

	/*@ loop invariant i <= v.len + 1;
	    loop invariant \forall integer m; i <= m <= v.len ==>
	      nonblanks_fact(text(v), m) && blanks_fact(text(v), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert step: nonblanks_end(text(v), i) ==
		      (i < v.len && at(text(v), i) != ' '
		       ? nonblanks_end(text(v), i + 1) : i); */
		/*@ assert behind: i < v.len ==>
		      nonblanks_fact(text(v), i + 1) &&
		      blanks_fact(text(v), i + 1); */
		//@ assert nonblanks_fact(text(v), i);
		//@ assert blanks_fact(text(v), i);
	}
}

/*@
  lemma uri_of_part: \forall bytes s, integer i, a; uri_parts(s) ==>
    0 <= i <= a <= len(s) ==> URI(sub(s, i, a)) ==>
    i < a && literal(s, i, a) && no_blank(s, i, a);
  // a URI that a blank or the end follows is all up to there
  lemma uri_longest: \forall bytes s, integer i, a; uri_parts(s) ==>
    blanks_facts(s) ==> 0 <= i <= a <= len(s) ==> URI(sub(s, i, a)) ==>
    (a == len(s) || at(s, a) == ' ') ==>
    a == nonblanks_end(s, i) && i < a && literal(s, i, a);
  lemma blanks_longest: \forall bytes s, integer a, b; blanks_facts(s) ==>
    BLANKS(s, a, b) ==> (b == len(s) || at(s, b) != ' ') ==>
    b == blanks_end(s, a);
  lemma blanks_plain: \forall bytes s, integer a, b; blanks_facts(s) ==>
    0 <= a < blanks_end(s, a) ==> a <= len(s) ==>
    literal(s, a, blanks_end(s, a)) && BLANKS(s, a, blanks_end(s, a));
  lemma uri_first: \forall bytes s, integer i, a; uri_parts(s) ==>
    0 <= i <= a <= len(s) ==> URI(sub(s, i, a)) ==>
    i < len(s) && at(s, i) != ' ';
  lemma uris_start: \forall bytes s, integer b, j; uri_parts(s) ==>
    URIS(s, b, j) ==> j <= len(s) ==>
    0 <= b < len(s) && at(s, b) != ' ';
  predicate uris_fact(bytes s, integer i) =
    (is_uri_list(s, i) == 1 <==> URIS(s, i, len(s))) &&
    (is_uri_list(s, i) == 1 ==> literal(s, i, len(s)));
*/

/*@ requires readable(v) && uri_parts(text(v));
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= v.len ==> uris_fact(text(v), i); */
static void uris_are_adequate(struct sda_span v)
{
	size_t i = v.len + 1;

	blanks_are_known(v);
	/*@ loop invariant i <= v.len + 1;
	    loop invariant \forall integer m; i <= m <= v.len ==>
	      uris_fact(text(v), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ ghost size_t here = i;
		//@ assert facts: nonblanks_fact(text(v), i);
		/*@ assert blanks: blanks_fact(text(v),
		      nonblanks_end(text(v), i)); */
		/*@ assert part: uri_part(text(v), i,
		      nonblanks_end(text(v), i)); */
		/*@ assert one: \forall integer a; i <= a <= v.len ==>
		      URI(sub(text(v), i, a)) ==> a == v.len ==>
		      is_uri_list(text(v), i) == 1; */
		/*@ assert next: \forall integer a, b;
		      URI(sub(text(v), i, a)) ==> i <= a ==>
		      BLANKS(text(v), a, b) ==>
		      URIS(text(v), b, v.len) ==>
		      uri_next(text(v), i) == b && i < b <= v.len &&
		      uris_fact(text(v), b); */
		/*@ assert more: \forall integer a, b;
		      URI(sub(text(v), i, a)) ==> i <= a ==>
		      BLANKS(text(v), a, b) ==>
		      URIS(text(v), b, v.len) ==>
		      is_uri_list(text(v), i) == 1; */
		/*@ assert complete: URIS(text(v), i, v.len) ==>
		      is_uri_list(text(v), i) == 1; */
		/*@ assert sound: is_uri_list(text(v), i) == 1 ==>
		      URIS(text(v), i, v.len); */
		/*@ assert plain: is_uri_list(text(v), i) == 1 ==>
		      literal(text(v), i, v.len); */
		//@ assert uris_fact(text(v), i);
	}
}

/*@
  predicate spaced_fact(bytes v) =
    value_fact(v) && \forall integer h, w; 0 <= h <= 3 ==>
      is_spaced(v, h, w) == 1 ==> literal(v, 0, len(v));
*/

/*@ requires readable(v) && uri_parts(text(v));
    terminates \true;
    assigns \nothing;
    ensures spaced_fact(text(v)); */
static void value_is_adequate(struct sda_span v)
{
	digits_are_adequate(v);
	qops_are_adequate(v);
	uris_are_adequate(v);
	auts_is_adequate(v);
	aka_nonce_is_adequate(v);
	base64_is_visible(v);
	//@ assert list: uris_fact(text(v), 0) && qops_fact(text(v), 0);
	//@ assert whole: sub(text(v), 0, v.len) == text(v);
	//@ assert uri: uri_part(text(v), 0, v.len);
	/*@ assert spaced: \forall integer h, w; 0 <= h <= 3 ==>
	      (is_spaced(text(v), h, w) == 1 <==> SPACED(text(v), h, w)); */
	/*@ assert plain: \forall integer h, w; 0 <= h <= 3 ==>
	      is_spaced(text(v), h, w) == 1 ==> literal(text(v), 0, v.len); */
	/*@ assert listed: \forall integer w;
	      is_listed(text(v), 2, w, 1) == 1 <==>
	        (w == 6 || (w == 14 && v.len == 8 && LHEXS(text(v), 0, 8))); */
	//@ assert value: value_fact(text(v));
}

/*@
  lemma plain_quoted: \forall bytes s, integer k, j; literal(s, k, j) ==> k < j ==>
    QDTEXT(s, k, k + 1) && literal(s, k + 1, j);
*/

/*@ requires readable(s) && a <= b <= s.len;
    terminates \true;
    assigns \nothing;
    ensures literal(text(s), a, b) ==> QUOTED_BODY(text(s), a, b); */
static void body_if_plain(struct sda_span s, size_t a, size_t b)
{
	size_t k = b;

	/*@ loop invariant a <= k <= b;
	    loop invariant literal(text(s), a, b) ==> QUOTED_BODY(text(s), k, b);
	    loop assigns k;
	    loop variant k; */
	while (k > a) {
		k--;
		/*@ assert one: literal(text(s), a, b) ==>
		      QDTEXT(text(s), k, k + 1); */
	}
}

/*@ requires readable(s) && a <= b <= s.len;
    terminates \true;
    assigns \nothing;
    ensures literal(sub(text(s), a, b), 0, b - a) ==> literal(text(s), a, b);
    ensures no_blank(sub(text(s), a, b), 0, b - a) ==>
      no_blank(text(s), a, b); */
static void part_is_plain(struct sda_span s, size_t a, size_t b)
{
	/*@ loop invariant a <= k <= b;
	    loop invariant literal(sub(text(s), a, b), 0, b - a) ==>
	      literal(text(s), a, k);
	    loop invariant no_blank(sub(text(s), a, b), 0, b - a) ==>
	      no_blank(text(s), a, k);
	    loop assigns k;
	    loop variant b - k; */
	for (size_t k = a; k < b; k++) {
		//@ assert at(text(s), k) == at(sub(text(s), a, b), k - a);
	}
}

/*@ requires readable(v);
    terminates \true;
    assigns \nothing;
    ensures uri_parts(text(v)); */
static void uri_parts_are_adequate(struct sda_span v)
{
	/*@ loop invariant a <= v.len + 1;
	    loop invariant \forall integer i, j; 0 <= i < a ==>
	      i <= j <= v.len ==> uri_part(text(v), i, j);
	    loop assigns a;
	    loop variant v.len + 1 - a; */
	for (size_t a = 0; a <= v.len; a++) {
		/*@ loop invariant a <= b <= v.len + 1;
		    loop invariant \forall integer j; a <= j < b ==>
		      uri_part(text(v), a, j);
		    loop assigns b;
		    loop variant v.len + 1 - b; */
		for (size_t b = a; b <= v.len; b++) {
			struct sda_span part = { v.at + a, b - a };
			//@ assert part: text(part) == sub(text(v), a, b);
			request_uri_is_adequate(part);
			uri_is_literal(part);
			part_is_plain(v, a, b);
			//@ assert uri_part(text(v), a, b);
		}
	}
}

void productions_are_adequate(struct sda_span s)
{
	/*@ loop invariant a <= s.len + 1;
	    loop invariant \forall integer i, j; 0 <= i < a ==>
	      i <= j <= s.len ==> part_fact(text(s), i, j);
	    loop assigns a;
	    loop variant s.len + 1 - a; */
	for (size_t a = 0; a <= s.len; a++) {
		/*@ loop invariant a <= b <= s.len + 1;
		    loop invariant \forall integer j; a <= j < b ==>
		      part_fact(text(s), a, j);
		    loop assigns b;
		    loop variant s.len + 1 - b; */
		for (size_t b = a; b <= s.len; b++) {
			struct sda_span part = { s.at + a, b - a };
			//@ assert part: text(part) == sub(text(s), a, b);
			uri_parts_are_adequate(part);
			value_is_adequate(part);
			//@ assert value: spaced_fact(sub(text(s), a, b));
			part_is_plain(s, a, b);
			body_if_plain(s, a, b);
			//@ assert part_fact(text(s), a, b);
		}
	}
}
