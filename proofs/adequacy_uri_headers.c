/* headers of a URI: uri_headers_ok of spec/uri.h is the ABNF. */
#include "proofs/adequacy_uri.h"

/*@
  predicate header_stop(bytes s, integer j) = j < len(s) ==> at(s, j) == '&';

  lemma hnv_only: \forall bytes s, integer i, j; texts(s) ==>
    ELEMENTS(s, i, j, 4) ==> 0 <= i ==>
    (j < len(s) ==> stops(4, at(s, j))) ==> i <= j <= len(s) &&
      hnv_end(s, i) == j;
  lemma hnv_sound: \forall bytes s, integer i; texts(s) ==>
    0 <= i <= len(s) ==> ELEMENTS(s, i, hnv_end(s, i), 4) &&
      i <= hnv_end(s, i) <= len(s);
  lemma header_equals: \forall bytes s, integer a, b; OCTET(s, a, b, '=') ==>
    0 <= a < len(s) && stops(4, at(s, a)) && uri_is(s, a, '=') == 1;
  lemma header_parts: \forall bytes s, integer i, a, j; i < a ==>
    hnv_end(s, i) == a ==> uri_is(s, a, '=') == 1 ==>
    hnv_end(s, a + 1) == j ==> uri_header_end(s, i) == j;
  lemma header_joined: \forall bytes s, integer i, a, j; texts(s) ==>
    HNAME(s, i, a) ==> OCTET(s, a, a + 1, '=') ==> HVALUE(s, a + 1, j) ==>
    header_stop(s, j) ==> uri_header_end(s, i) == j && i < j <= len(s);
  lemma header_only: \forall bytes s, integer i, j; texts(s) ==>
    URI_HEADER(s, i, j) ==> header_stop(s, j) ==>
    uri_header_end(s, i) == j && i < j <= len(s);
  lemma header_sound: \forall bytes s, integer i, j; texts(s) ==>
    0 <= i <= len(s) ==> uri_header_end(s, i) == j ==> j >= 0 ==>
    URI_HEADER(s, i, j) && i < j <= len(s);
  lemma headers_last: \forall bytes s, integer i;
    uri_header_end(s, i) == len(s) ==> uri_headers_ok(s, i) == 1;
  lemma headers_next: \forall bytes s, integer i, k; i < k < len(s) ==>
    uri_header_end(s, i) == k ==> uri_headers_ok(s, i) ==
      (uri_is(s, k, '&') == 1 ? uri_headers_ok(s, k + 1) : 0);
  lemma headers_none: \forall bytes s, integer i;
    uri_header_end(s, i) <= i ==> uri_header_end(s, i) != len(s) ==>
    uri_headers_ok(s, i) == 0;
  lemma header_list_first: \forall bytes s, integer i, j;
    HEADER_LIST(s, i, j) ==> URI_HEADER(s, i, j) ||
      \exists integer a; URI_HEADER(s, i, a) && OCTET(s, a, a + 1, '&') &&
        HEADER_LIST(s, a + 1, j);
  predicate headers_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> header_fact(s, m);
  lemma headers_only_one: \forall bytes s, integer i; texts(s) ==>
    URI_HEADER(s, i, len(s)) ==> uri_headers_ok(s, i) == 1;
  lemma headers_only_more: \forall bytes s, integer i, a; texts(s) ==>
    headers_above(s, i) ==> URI_HEADER(s, i, a) ==>
    OCTET(s, a, a + 1, '&') ==> HEADER_LIST(s, a + 1, len(s)) ==>
    uri_headers_ok(s, i) == 1;
  lemma headers_complete_step: \forall bytes s, integer i; texts(s) ==>
    headers_above(s, i) ==> HEADER_LIST(s, i, len(s)) ==>
    uri_headers_ok(s, i) == 1;
  lemma headers_sound_more: \forall bytes s, integer i, a; texts(s) ==>
    headers_above(s, i) ==> 0 <= i <= len(s) ==>
    uri_header_end(s, i) == a ==> i < a < len(s) ==>
    uri_headers_ok(s, i) == 1 ==> HEADER_LIST(s, i, len(s));
  lemma headers_sound_step: \forall bytes s, integer i; texts(s) ==>
    headers_above(s, i) ==> 0 <= i <= len(s) ==>
    uri_headers_ok(s, i) == 1 ==> HEADER_LIST(s, i, len(s));
*/

void headers_are_adequate(struct sda_span s)
{
	texts_are_adequate(s);
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      header_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert headers_above(text(s), i - 1);
		//@ assert header_fact(text(s), i - 1);
	}
}
