/*
 * Reading one param that was written gives its name, form and value back.
 * Never linked: the functions compute nothing, their contracts are theorems.
 */
#include "proofs/params_roundtrip.h"

/*@
  lemma stands_within: \forall bytes t, x, integer k; stands(t, k, x) ==>
    0 <= k && k + len(x) <= len(t);
  lemma stands_at: \forall bytes t, x, integer k, m; stands(t, k, x) ==>
    k <= m < k + len(x) ==> at(t, m) == at(x, m - k);
  lemma stands_cat: \forall bytes t, x, y, integer k, q;
    stands(t, k, cat(x, y)) ==> q == k + len(x) ==>
    stands(t, k, x) && stands(t, q, y);
  lemma stands_snoc: \forall bytes t, x, integer k, c, q;
    stands(t, k, snoc(x, c)) ==> q == k + len(x) ==>
    stands(t, k, x) && q < len(t) && at(t, q) == c;
  lemma stands_same: \forall bytes t, x, integer k, e; stands(t, k, x) ==>
    e == k + len(x) ==> same(sub(t, k, e), x);
  lemma stands_sub: \forall bytes t, x, integer k, e; stands(t, k, x) ==>
    e == k + len(x) ==> sub(t, k, e) == x;

  lemma name_laid: \forall bytes t, name, w, integer k, b;
    stands(t, k, cat(snoc(name, '='), w)) ==> b == k + len(name) + 1 ==>
    stands(t, k, name) && b <= len(t) && at(t, b - 1) == '=' &&
    stands(t, b, w) && len(cat(snoc(name, '='), w)) == b - k + len(w);
  lemma quotes_laid: \forall bytes t, v, integer b, q, e;
    stands(t, b, value_image(2, v)) ==> q == b + 1 ==> e == q + len(v) ==>
    b < len(t) && at(t, b) == '"' && stands(t, q, v) && e < len(t) &&
    at(t, e) == '"' && len(value_image(2, v)) == len(v) + 2;

  // ---- what the scanners say of it

  lemma scans_name: \forall bytes t, x, integer k, e; scans(t) ==>
    stands(t, k, x) ==> is_name(x) ==> e == k + len(x) ==> stops(t, e) ==>
    token_end(t, k) == e;
  lemma scans_mark: \forall bytes t, integer e; scans(t) ==>
    0 <= e < len(t) ==>
    at(t, e) == '=' || at(t, e) == ',' || at(t, e) == '"' ==> stops(t, e);
  lemma scans_inside: \forall bytes t, x, integer k, e; scans(t) ==>
    stands(t, k, x) ==> inside_end(x, 0) == len(x) ==>
    e == k + len(x) < len(t) ==> at(t, e) == '"' ==> quoted_close(t, k) == e;
  lemma scans_quote: \forall bytes t, integer b, q; scans(t) ==>
    0 <= b < len(t) ==> at(t, b) == '"' ==> q == b + 1 ==>
    token_end(t, b) == b && ldquot_end(t, b) == q;
  lemma scans_equal: \forall bytes t, integer a, b; scans(t) ==>
    0 <= a < len(t) - 1 ==> b == a + 1 ==> at(t, a) == '=' ==>
    at(t, b) == '"' || is_token_char(at(t, b)) == 1 ==>
    separator_end(t, a, '=') == b;
  lemma scans_closed: \forall bytes t, integer e, b; scans(t) ==>
    closed(t, e) ==> b == e + 2 ==> sws_end(t, e) == e &&
    (e < len(t) ==> separator_end(t, e, ',') == b && b < len(t));
  lemma closed_stops: \forall bytes t, integer e; scans(t) ==>
    closed(t, e) ==> stops(t, e);
  predicate value_reads(bytes t, integer b, integer form, bytes v,
                        integer e) =
    value_form(t, b) == form && value(t, b) == v && value_end(t, b) == e;
  lemma value_bare: \forall bytes t, integer b, e; token_end(t, b) == e ==>
    b < e ==> value_reads(t, b, 1, sub(t, b, e), e);
  lemma value_string: \forall bytes t, integer b, q, d;
    token_end(t, b) == b ==> ldquot_end(t, b) == q ==> 0 <= q ==>
    quoted_close(t, q) == d ==> 0 <= d ==>
    value_reads(t, b, 2, sub(t, q, d), d + 1);
  lemma string_closes: \forall bytes t, v, integer b, q, d; scans(t) ==>
    stands(t, q, v) ==> is_value(v, 2) ==> q == b + 1 ==>
    d == q + len(v) < len(t) ==> 0 <= b ==> at(t, b) == '"' ==>
    at(t, d) == '"' ==>
    token_end(t, b) == b && ldquot_end(t, b) == q &&
    quoted_close(t, q) == d && sub(t, q, d) == v;
  lemma bare_value: \forall bytes t, v, integer b, e; scans(t) ==>
    stands(t, b, v) ==> is_value(v, 1) ==> e == b + len(v) ==>
    closed(t, e) ==> value_reads(t, b, 1, v, e);
  lemma string_value: \forall bytes t, v, integer b, q, d; scans(t) ==>
    stands(t, q, v) ==> is_value(v, 2) ==> q == b + 1 ==>
    d == q + len(v) < len(t) ==> 0 <= b ==> at(t, b) == '"' ==>
    at(t, d) == '"' ==> value_reads(t, b, 2, v, d + 1);

  // name "=" value from k to e: "=" is at a, the value starts at b
  predicate bare_at(bytes t, integer k, bytes name, bytes v, integer a,
                    integer b, integer e) =
    stands(t, k, name) && a == k + len(name) < len(t) && at(t, a) == '=' &&
    b == a + 1 && stands(t, b, v) && e == b + len(v);
  predicate string_at(bytes t, integer k, bytes name, bytes v, integer a,
                      integer b, integer q, integer d, integer e) =
    stands(t, k, name) && a == k + len(name) && at(t, a) == '=' &&
    b == a + 1 < len(t) && at(t, b) == '"' && q == b + 1 &&
    stands(t, q, v) && d == q + len(v) < len(t) && at(t, d) == '"' &&
    e == d + 1;
  lemma bare_laid: \forall bytes t, name, v, integer k, a, b, e;
    stands(t, k, param_image(name, 1, v)) ==> a == k + len(name) ==>
    b == a + 1 ==> e == k + len(param_image(name, 1, v)) ==>
    bare_at(t, k, name, v, a, b, e);
  lemma string_laid: \forall bytes t, name, v, integer k, a, b, q, d, e;
    stands(t, k, param_image(name, 2, v)) ==> a == k + len(name) ==>
    b == a + 1 ==> q == b + 1 ==> d == q + len(v) ==>
    e == k + len(param_image(name, 2, v)) ==>
    string_at(t, k, name, v, a, b, q, d, e);

  // a name begins like a name
  predicate starts(bytes x) = is_name(x) ==> is_token_char(at(x, 0)) == 1;
  lemma name_equal: \forall bytes t, name, integer k, a; scans(t) ==>
    stands(t, k, name) ==> is_name(name) ==> a == k + len(name) < len(t) ==>
    at(t, a) == '=' ==>
    0 <= k < a && token_end(t, k) == a && sub(t, k, a) == name;
  lemma name_first: \forall bytes t, v, integer b; stands(t, b, v) ==>
    is_name(v) ==> starts(v) ==>
    b < len(t) && is_token_char(at(t, b)) == 1;
  lemma place_reads: \forall bytes t, integer k, a, b;
    token_end(t, k) == a ==> k < a ==> separator_end(t, a, '=') == b ==>
    param_value(t, k) == b;
  lemma bare_place: \forall bytes t, name, v, integer k, a, b, e;
    bare_at(t, k, name, v, a, b, e) ==> scans(t) ==> is_value(v, 1) ==>
    starts(v) ==> separator_end(t, a, '=') == b;
  lemma string_place: \forall bytes t, name, v, integer k, a, b, q, d, e;
    string_at(t, k, name, v, a, b, q, d, e) ==> scans(t) ==>
    separator_end(t, a, '=') == b;
  lemma bare_name: \forall bytes t, name, v, integer k, a, b, e;
    bare_at(t, k, name, v, a, b, e) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 1) ==> starts(v) ==>
    0 <= k < a && token_end(t, k) == a && sub(t, k, a) == name &&
    param_value(t, k) == b;
  lemma string_name: \forall bytes t, name, v, integer k, a, b, q, d, e;
    string_at(t, k, name, v, a, b, q, d, e) ==> scans(t) ==>
    is_name(name) ==>
    0 <= k < a && token_end(t, k) == a && sub(t, k, a) == name &&
    param_value(t, k) == b;
  lemma bare_behind: \forall bytes t, name, v, integer k, a, b, e;
    bare_at(t, k, name, v, a, b, e) ==> scans(t) ==> is_value(v, 1) ==>
    closed(t, e) ==> value_reads(t, b, 1, v, e) && a < e <= len(t);
  lemma string_behind: \forall bytes t, name, v, integer k, a, b, q, d, e;
    string_at(t, k, name, v, a, b, q, d, e) ==> scans(t) ==>
    is_value(v, 2) ==> value_reads(t, b, 2, v, e) && a < e <= len(t);
  lemma bare_reads: \forall bytes t, name, v, integer k, a, b, e;
    bare_at(t, k, name, v, a, b, e) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 1) ==> starts(v) ==> closed(t, e) ==>
    reads(t, k, name, 1, v, e);
  lemma string_reads: \forall bytes t, name, v, integer k, a, b, q, d, e;
    string_at(t, k, name, v, a, b, q, d, e) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 2) ==> closed(t, e) ==> reads(t, k, name, 2, v, e);
  lemma bare_image: \forall bytes t, name, v, integer k, a, b, e;
    stands(t, k, param_image(name, 1, v)) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 1) ==> starts(v) ==> a == k + len(name) ==> b == a + 1 ==>
    e == k + len(param_image(name, 1, v)) ==> closed(t, e) ==>
    bare_at(t, k, name, v, a, b, e) && reads(t, k, name, 1, v, e);
  lemma string_length: \forall bytes name, v;
    len(param_image(name, 2, v)) == len(name) + len(v) + 3;
  lemma string_lies: \forall bytes t, name, v, integer k, a, b, q, d, e;
    stands(t, k, param_image(name, 2, v)) ==> a == k + len(name) ==>
    b == a + 1 ==> q == b + 1 ==> d == q + len(v) ==> e == d + 1 ==>
    string_at(t, k, name, v, a, b, q, d, e);
  predicate string_lie(bytes t, integer k, bytes name, bytes v) =
    \forall integer a, b, q, d, e; a == k + len(name) ==> b == a + 1 ==>
      q == b + 1 ==> d == q + len(v) ==> e == d + 1 ==>
      string_at(t, k, name, v, a, b, q, d, e);
  lemma string_there: \forall bytes t, name, v, integer k;
    stands(t, k, param_image(name, 2, v)) ==> string_lie(t, k, name, v);
  lemma string_read: \forall bytes t, name, v, integer k, e;
    string_lie(t, k, name, v) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 2) ==> e == k + len(name) + len(v) + 3 ==> closed(t, e) ==>
    reads(t, k, name, 2, v, e);
  lemma string_image: \forall bytes t, name, v, integer k, e;
    stands(t, k, param_image(name, 2, v)) ==> scans(t) ==> is_name(name) ==>
    is_value(v, 2) ==> e == k + len(param_image(name, 2, v)) ==>
    closed(t, e) ==>
    string_lie(t, k, name, v) && reads(t, k, name, 2, v, e);
*/

void param_roundtrip(void)
{
	scanners_roundtrip();
	/*@ assert bare: \forall bytes t, name, v, integer k, a, b, e;
	      len(t) <= SDA_SPAN_MAX ==> is_name(name) ==>
	      is_value(v, 1) ==> stands(t, k, param_image(name, 1, v)) ==>
	      a == k + len(name) ==> b == a + 1 ==>
	      e == k + len(param_image(name, 1, v)) ==> closed(t, e) ==>
	      scans(t) && starts(v) && bare_at(t, k, name, v, a, b, e) &&
	      reads(t, k, name, 1, v, e); */
	/*@ assert string: \forall bytes t, name, v, integer k, e;
	      len(t) <= SDA_SPAN_MAX ==> is_name(name) ==>
	      is_value(v, 2) ==> stands(t, k, param_image(name, 2, v)) ==>
	      e == k + len(param_image(name, 2, v)) ==> closed(t, e) ==>
	      scans(t) && string_lie(t, k, name, v) &&
	      reads(t, k, name, 2, v, e); */
	/*@ assert forms: \forall bytes v, integer form;
	      is_value(v, form) ==> form == 1 || form == 2; */
	/*@ assert one: \forall bytes t, name, v, integer k, form;
	      form < 2 ==> len(t) <= SDA_SPAN_MAX ==> is_name(name) ==>
	      is_value(v, form) ==>
	      stands(t, k, param_image(name, form, v)) ==>
	      closed(t, k + len(param_image(name, form, v))) ==>
	      reads(t, k, name, form, v,
	            k + len(param_image(name, form, v))); */
	/*@ assert two: \forall bytes t, name, v, integer k, form;
	      form >= 2 ==> len(t) <= SDA_SPAN_MAX ==> is_name(name) ==>
	      is_value(v, form) ==>
	      stands(t, k, param_image(name, form, v)) ==>
	      closed(t, k + len(param_image(name, form, v))) ==>
	      reads(t, k, name, form, v,
	            k + len(param_image(name, form, v))); */
}
