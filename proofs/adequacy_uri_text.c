/* uri_run_end of spec/uri_text.h is *element: sound, complete, longest. */
#include "proofs/adequacy_uri.h"

/*@
  // what uri_unit_end takes, and all that it could take
  lemma unit_is_element: \forall bytes s, integer i, n; 0 <= n <= 4 ==>
    0 <= i <= len(s) ==> uri_unit_end(s, i, n) > i ==>
    ELEMENT(s, i, uri_unit_end(s, i, n), n);
  lemma element_is_unit: \forall bytes s, integer i, j, n; 0 <= n <= 4 ==>
    ELEMENT(s, i, j, n) ==> uri_unit_end(s, i, n) == j;
  lemma pchar_is_uric: \forall bytes s, integer i, j;
    ELEMENT(s, i, j, 5) ==> uri_unit_end(s, i, 0) == j;
  lemma reg_name_char_is_uric: \forall bytes s, integer i, j;
    ELEMENT(s, i, j, 6) ==> uri_unit_end(s, i, 0) == j;
  lemma element_bounds: \forall bytes s, integer i, j, n;
    ELEMENT(s, i, j, n) ==> 0 <= i < j <= len(s);
*/

/*@
  predicate run_complete(bytes s, integer i, integer n) =
    \forall integer j; ELEMENTS(s, i, j, n) ==>
      i <= j <= len(s) && uri_run_end(s, i, n) == uri_run_end(s, j, n);
  predicate run_of_uric(bytes s, integer i, integer n) =
    \forall integer j; ELEMENTS(s, i, j, n) ==>
      i <= j <= len(s) && uri_run_end(s, i, 0) == uri_run_end(s, j, 0);

  // one step of uri_run_end
  lemma run_none: \forall bytes s, integer i, n;
    uri_unit_end(s, i, n) <= i ==> uri_run_end(s, i, n) == i;
  lemma run_one: \forall bytes s, integer i, k, n; i < k ==>
    uri_unit_end(s, i, n) == k ==>
    uri_run_end(s, i, n) == uri_run_end(s, k, n);
  // one step of ELEMENTS
  lemma elements_one: \forall bytes s, integer i, k, j, n;
    ELEMENT(s, i, k, n) ==> k <= j <= len(s) ==> ELEMENTS(s, k, j, n) ==>
    i <= j && ELEMENTS(s, i, j, n);
  lemma elements_first: \forall bytes s, integer i, j, n;
    ELEMENTS(s, i, j, n) ==> (i == j && 0 <= i <= len(s)) ||
      \exists integer k; i < k <= len(s) && ELEMENT(s, i, k, n) &&
        ELEMENTS(s, k, j, n);
  lemma sound_none: \forall bytes s, integer i, n; 0 <= i <= len(s) ==>
    uri_unit_end(s, i, n) <= i ==> run_sound(s, i, n);
  lemma sound_one: \forall bytes s, integer i, k, n;
    ELEMENT(s, i, k, n) ==> i < k ==> uri_unit_end(s, i, n) == k ==>
    run_sound(s, k, n) ==> run_sound(s, i, n);
  lemma unit_bounds: \forall bytes s, integer i, n; 0 <= i <= len(s) ==>
    uri_unit_end(s, i, n) <= len(s);
  lemma run_sound_step: \forall bytes s, integer i, n;
    0 <= i <= len(s) ==> 0 <= n <= 4 ==>
    (\forall integer m; i < m <= len(s) ==> run_sound(s, m, n)) ==>
    run_sound(s, i, n);
  lemma complete_one: \forall bytes s, integer i, k, j, n;
    0 <= n <= 4 ==> ELEMENT(s, i, k, n) ==> run_complete(s, k, n) ==>
    ELEMENTS(s, k, j, n) ==>
    i <= j <= len(s) && uri_run_end(s, i, n) == uri_run_end(s, j, n);
  lemma run_complete_step: \forall bytes s, integer i, n;
    0 <= i <= len(s) ==> 0 <= n <= 4 ==>
    (\forall integer m; i < m <= len(s) ==> run_complete(s, m, n)) ==>
    run_complete(s, i, n);
  lemma uric_one: \forall bytes s, integer i, k, j, n;
    n == 5 || n == 6 ==> ELEMENT(s, i, k, n) ==> run_of_uric(s, k, n) ==>
    ELEMENTS(s, k, j, n) ==>
    i <= j <= len(s) && uri_run_end(s, i, 0) == uri_run_end(s, j, 0);
  lemma run_of_uric_step: \forall bytes s, integer i, n;
    0 <= i <= len(s) ==> n == 5 || n == 6 ==>
    (\forall integer m; i < m <= len(s) ==> run_of_uric(s, m, n)) ==>
    run_of_uric(s, i, n);
*/

/*@
  lemma run_stopped: \forall bytes s, integer i, n; 0 <= i <= len(s) ==>
    0 <= n <= 4 ==> run_stop(s, i, n);
  predicate text_fact(bytes s, integer i, integer n) =
    run_sound(s, i, n) && run_complete(s, i, n);
*/

void texts_are_adequate(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m, n; i <= m <= s.len ==>
	      0 <= n <= 4 ==> text_fact(text(s), m, n);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		/*@ assert above: \forall integer m, n; i - 1 < m <= s.len ==>
		      0 <= n <= 4 ==> text_fact(text(s), m, n); */
		/*@ assert \forall integer n; 0 <= n <= 4 ==>
		      run_sound(text(s), i - 1, n); */
		/*@ assert \forall integer n; 0 <= n <= 4 ==>
		      run_complete(text(s), i - 1, n); */
	}
}

void pchars_are_uric(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m, n; i <= m <= s.len ==>
	      n == 5 || n == 6 ==> run_of_uric(text(s), m, n);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

/*@
  lemma plain_joined: \forall bytes s, integer i, a, j;
    plain(s, i, a) ==> plain(s, a, j) ==> plain(s, i, j);
  lemma paramchar_plain: \forall integer c; uri_set_has(3, c) == 1 ||
    is_hex(c) == 1 || c == '%' ==> c != ';' && c != '?';
  lemma one_plain: \forall bytes s, integer i; 0 <= i < len(s) ==>
    at(s, i) != ';' ==> at(s, i) != '?' ==> plain(s, i, i + 1);
  lemma escaped_plain: \forall bytes s, integer i; 0 <= i ==>
    is_escaped(s, i) == 1 ==> plain(s, i, i + 1) &&
      plain(s, i + 1, i + 2) && plain(s, i + 2, i + 3);
  lemma unit_plain: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    plain(s, i, uri_unit_end(s, i, 3));
  lemma run_plain_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (\forall integer m; i < m <= len(s) ==> run_plain(s, m)) ==>
    run_plain(s, i);
  lemma host_octet_is_unit: \forall bytes s, integer i; 0 <= i < len(s) ==>
    is_host_octet(at(s, i)) ==> uri_unit_end(s, i, 3) == i + 1;
  predicate run_of_host(bytes s, integer i) =
    \forall integer j; host_octets(s, i, j) ==>
      paramchars_end(s, i) == paramchars_end(s, j);
  lemma run_of_host_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> run_of_host(s, i + 1)) ==> run_of_host(s, i);
*/

void paramchars_are_known(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      run_plain(text(s), m) && run_of_host(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}
