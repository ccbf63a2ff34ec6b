/*
 * Every octet of a Request-URI is visible, and stands for itself in a
 * quoted-string. The inductions go from the end of the text downwards.
 */
#include "span.h"
#include "spec/lex.h"
#include "spec/uri.h"

/*@
  predicate is_seen(integer c) =
    0x21 <= c <= 0x7E && c != '"' && c != '\\';
  predicate visible(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_seen(at(s, k));

  lemma visible_none: \forall bytes s, integer i;
    0 <= i <= len(s) ==> visible(s, i, i);
  lemma visible_joined: \forall bytes s, integer i, k, j;
    visible(s, i, k) ==> visible(s, k, j) ==> visible(s, i, j);
  lemma visible_then: \forall bytes s, integer i, k, c;
    visible(s, i, k) ==> uri_is(s, k, c) == 1 ==> is_seen(c) ==>
    visible(s, i, k + 1);
  lemma visible_is: \forall bytes s, integer i, c;
    uri_is(s, i, c) == 1 ==> is_seen(c) ==> visible(s, i, i + 1);
  lemma seen_is_qdtext: \forall integer c;
    is_seen(c) ==> is_qdtext(c) == 1 && c != ' ';
  lemma visible_qdtext: \forall bytes s, integer i, j, k;
    visible(s, i, j) ==> i <= k < j ==>
    is_qdtext(at(s, k)) == 1 && at(s, k) != ' ';
*/

/* ---- runs of one class -------------------------------------------------- */

/*@
  lemma class_seen: \forall integer c, n;
    is_alphanum(c) == 1 || is_digit(c) == 1 || is_hex(c) == 1 ||
    is_token_char(c) == 1 || is_label_char(c) == 1 ||
    is_scheme_char(c) == 1 || uri_set_has(n, c) == 1 ==> is_seen(c);

  lemma digits_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> visible(s, i + 1, uri_digits_end(s, i + 1))) ==>
    visible(s, i, uri_digits_end(s, i));
  lemma hex_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> visible(s, i + 1, uri_hex_end(s, i + 1))) ==>
    visible(s, i, uri_hex_end(s, i));
  lemma label_chars_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> visible(s, i + 1, uri_label_chars_end(s, i + 1))) ==>
    visible(s, i, uri_label_chars_end(s, i));
  lemma token_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> visible(s, i + 1, token_end(s, i + 1))) ==>
    visible(s, i, token_end(s, i));
  lemma scheme_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> visible(s, i + 1, uri_scheme_end(s, i + 1))) ==>
    visible(s, i, uri_scheme_end(s, i));
  predicate classes_seen(bytes s, integer i) =
    visible(s, i, uri_digits_end(s, i)) && visible(s, i, uri_hex_end(s, i)) &&
    visible(s, i, uri_label_chars_end(s, i)) &&
    visible(s, i, token_end(s, i)) && visible(s, i, uri_scheme_end(s, i));
  predicate classes_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> classes_seen(s, m);
  lemma classes_seen_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> classes_seen(s, i + 1)) ==> classes_seen(s, i);
  lemma classes_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    classes_above(s, i) ==> classes_above(s, i - 1);

  predicate run_seen(bytes s, integer i, integer n) =
    visible(s, i, uri_run_end(s, i, n));
  lemma unit_seen: \forall bytes s, integer i, n; 0 <= i <= len(s) ==>
    visible(s, i, uri_unit_end(s, i, n));
  lemma run_none: \forall bytes s, integer i, n;
    uri_unit_end(s, i, n) <= i ==> uri_run_end(s, i, n) == i;
  lemma run_one: \forall bytes s, integer i, k, n; i < k ==>
    uri_unit_end(s, i, n) == k ==>
    uri_run_end(s, i, n) == uri_run_end(s, k, n);
  predicate runs_above(bytes s, integer i) = \forall integer m, n;
    i < m <= len(s) ==> run_seen(s, m, n);
  lemma run_seen_step: \forall bytes s, integer i, n; 0 <= i <= len(s) ==>
    runs_above(s, i) ==> run_seen(s, i, n);
  lemma runs_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    runs_above(s, i) ==> runs_above(s, i - 1);

  predicate runs_seen(bytes s) = classes_above(s, -1) && runs_above(s, -1);
  lemma run_known: \forall bytes s, integer i, n; runs_seen(s) ==>
    0 <= i <= len(s) ==> visible(s, i, uri_run_end(s, i, n));
*/

/* ---- addresses and names ------------------------------------------------ */

/*@
  lemma number_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_number_end(s, i) >= 0 ==> visible(s, i, uri_number_end(s, i));
  lemma dotted_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_dotted_end(s, i) >= 0 ==> visible(s, i, uri_dotted_end(s, i));
  lemma ipv4_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_ipv4_end(s, i) >= 0 ==> visible(s, i, uri_ipv4_end(s, i));

  lemma hex4_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_hex4_end(s, i) >= 0 ==> visible(s, i, uri_hex4_end(s, i));
  lemma next_hex4_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_next_hex4(s, i) >= 0 ==> visible(s, i, uri_next_hex4(s, i));
  predicate hexseq_seen(bytes s, integer i) =
    uri_hexseq_end(s, i) >= 0 ==> visible(s, i, uri_hexseq_end(s, i));
  lemma hexseq_last: \forall bytes s, integer i;
    uri_next_hex4(s, i) <= i ==> uri_hexseq_end(s, i) == uri_hex4_end(s, i);
  lemma hexseq_next: \forall bytes s, integer i, k;
    uri_next_hex4(s, i) == k ==> k > i ==>
    uri_hexseq_end(s, i) == uri_hexseq_end(s, k);
  predicate hexseqs_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> hexseq_seen(s, m);
  lemma hexseqs_step: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> hexseqs_above(s, i) ==> hexseqs_above(s, i - 1);

  lemma label_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_label_end(s, i) >= 0 ==> visible(s, i, uri_label_end(s, i));
  lemma next_label_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_next_label(s, i) >= 0 ==> visible(s, i, uri_next_label(s, i));
  lemma top_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_top_end(s, i) >= 0 ==> visible(s, i, uri_top_end(s, i));
  predicate name_seen(bytes s, integer i) =
    uri_name_end(s, i) >= 0 ==> visible(s, i, uri_name_end(s, i));
  lemma name_last: \forall bytes s, integer i;
    uri_next_label(s, i) <= i ==> uri_name_end(s, i) == uri_top_end(s, i);
  lemma name_next: \forall bytes s, integer i, k;
    uri_next_label(s, i) == k ==> k > i ==>
    uri_name_end(s, i) == uri_name_end(s, k);
  predicate names_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> name_seen(s, m);
  lemma names_step: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> names_above(s, i) ==> names_above(s, i - 1);

  predicate lists_seen(bytes s) = runs_seen(s) &&
    hexseqs_above(s, -1) && names_above(s, -1);
  lemma any_hexseq_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> visible(s, i, uri_any_hexseq_end(s, i));
  lemma gap_seen: \forall bytes s, integer i;
    uri_is_gap(s, i) == 1 ==> visible(s, i, i + 2);
  lemma hexpart_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uri_hexpart_end(s, i) >= 0 ==>
    visible(s, i, uri_hexpart_end(s, i));
  lemma ipv6_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uri_ipv6_end(s, i) >= 0 ==>
    visible(s, i, uri_ipv6_end(s, i));
  lemma reference_seen: \forall bytes s, integer i; lists_seen(s) ==>
    uri_is(s, i, '[') == 1 ==> uri_reference_end(s, i) >= 0 ==>
    visible(s, i, uri_reference_end(s, i));

  lemma host_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uri_host_end(s, i) >= 0 ==>
    visible(s, i, uri_host_end(s, i));
  lemma port_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uri_port_end(s, i) >= 0 ==>
    visible(s, i, uri_port_end(s, i));
  lemma hostport_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uri_hostport_end(s, i) >= 0 ==>
    visible(s, i, uri_hostport_end(s, i));
  lemma name_never: \forall bytes s; uri_name_end(s, -1) == -1;
  lemma hostport_never: \forall bytes s; runs_seen(s) ==>
    uri_hostport_end(s, -1) < 0;

  lemma password_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> visible(s, i, uri_password_end(s, i));
  lemma userinfo_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> uri_userinfo_end(s, i) >= 0 ==>
    visible(s, i, uri_userinfo_end(s, i));
  lemma userinfo_none: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> uri_userinfo_end(s, i) < 0 ==>
    uri_userinfo_end(s, i) == -1;
  lemma host_behind_seen: \forall bytes s, integer i, a, j;
    lists_seen(s) ==> 0 <= i <= len(s) ==> uri_userinfo_end(s, i) == a ==>
    uri_hostport_end(s, a) == j ==> j >= 0 ==> visible(s, i, j);
*/

/* ---- parameters and headers --------------------------------------------- */

/*@
  lemma octet_joined: \forall bytes s, integer a, i, c; visible(s, a, i) ==>
    is_seen(c) ==> uri_octet(s, i) == c ==> visible(s, a, i + 1);
  lemma four_seen: \forall bytes s, integer i, c0, c1, c2, c3;
    is_seen(c0) ==> is_seen(c1) ==> is_seen(c2) ==> is_seen(c3) ==>
    uri_four(s, i, c0, c1, c2, c3) == 1 ==> visible(s, i, i + 4);
  lemma token_name_seen: \forall bytes s, integer i; 0 <= i ==>
    uri_token_name_end(s, i) >= 0 ==>
    visible(s, i, uri_token_name_end(s, i));
  lemma token_param_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i ==> uri_token_param_end(s, i) >= 0 ==>
    visible(s, i, uri_token_param_end(s, i));
  lemma other_param_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> uri_other_param_end(s, i) >= 0 ==>
    visible(s, i, uri_other_param_end(s, i));
  lemma param_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> uri_param_end(s, i) >= 0 ==>
    visible(s, i, uri_param_end(s, i));

  lemma header_seen: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> uri_header_end(s, i) >= 0 ==>
    visible(s, i, uri_header_end(s, i));
  predicate headers_seen(bytes s, integer i) =
    uri_headers_ok(s, i) == 1 ==> visible(s, i, len(s));
  lemma headers_cases: \forall bytes s, integer i;
    uri_headers_ok(s, i) == 1 ==> uri_header_end(s, i) == len(s) ||
    (uri_header_end(s, i) > i && uri_is(s, uri_header_end(s, i), '&') == 1 &&
     uri_headers_ok(s, uri_header_end(s, i) + 1) == 1);
  predicate headers_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> headers_seen(s, m);
  lemma headers_step: \forall bytes s, integer i; runs_seen(s) ==>
    0 <= i <= len(s) ==> headers_above(s, i) ==> headers_above(s, i - 1);

  predicate tail_seen(bytes s, integer i) =
    uri_tail_ok(s, i) == 1 ==> visible(s, i, len(s));
  predicate tails_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> tail_seen(s, m);
  lemma tail_of_headers: \forall bytes s, integer i;
    headers_above(s, -1) ==> uri_is(s, i, '?') == 1 ==>
    uri_headers_ok(s, i + 1) == 1 ==> visible(s, i, len(s));
  lemma tail_of_params: \forall bytes s, integer i, k; runs_seen(s) ==>
    tails_above(s, i) ==> uri_is(s, i, ';') == 1 ==>
    uri_param_end(s, i + 1) == k ==> k > i ==> uri_tail_ok(s, k) == 1 ==>
    visible(s, i, len(s));
  lemma tails_step: \forall bytes s, integer i; runs_seen(s) ==>
    headers_above(s, -1) ==> 0 <= i <= len(s) ==> tails_above(s, i) ==>
    tails_above(s, i - 1);
*/

/* ---- the whole ---------------------------------------------------------- */

/*@
  lemma tail_start: \forall bytes s, integer i;
    uri_tail_ok(s, i) == 1 ==> 0 <= i <= len(s);
  lemma tail_known: \forall bytes s, integer i; tails_above(s, -1) ==>
    uri_tail_ok(s, i) == 1 ==> visible(s, i, len(s));
  lemma sip_start_seen: \forall bytes s; uri_sip_start(s) >= 0 ==>
    visible(s, 0, uri_sip_start(s)) && 0 < len(s);
  lemma sip_seen: \forall bytes s, integer i; lists_seen(s) ==>
    tails_above(s, -1) ==> i <= len(s) ==> uri_sip_ok(s, i) == 1 ==>
    visible(s, i, len(s));

  lemma rest_start: \forall bytes s, integer i;
    uri_rest_ok(s, i) == 1 ==> 0 <= i <= len(s);
  lemma rest_seen: \forall bytes s, integer i; runs_seen(s) ==>
    uri_rest_ok(s, i) == 1 ==> visible(s, i, len(s));
  lemma net_cases: \forall bytes s, integer i; uri_net_ok(s, i) == 1 ==>
    uri_is(s, i, '/') == 1 && uri_is(s, i + 1, '/') == 1 &&
    (uri_rest_ok(s, uri_hostport_end(s, i + 2)) == 1 ||
     uri_rest_ok(s, uri_hostport_end(s, uri_userinfo_end(s, i + 2))) == 1);
  lemma net_seen: \forall bytes s, integer i; lists_seen(s) ==>
    uri_net_ok(s, i) == 1 ==> visible(s, i, len(s));
  lemma scheme_seen: \forall bytes s; runs_seen(s) ==>
    visible(s, 0, uri_scheme_end(s, 0));
  lemma colon_cases: \forall bytes s, integer k; uri_colon(s) == k ==>
    k >= 0 ==> uri_scheme_end(s, 0) == k && uri_is(s, k, ':') == 1;
  lemma colon_seen: \forall bytes s; runs_seen(s) ==> uri_colon(s) >= 0 ==>
    visible(s, 0, uri_colon(s) + 1) && 0 < len(s);
  lemma absolute_cases: \forall bytes s; uri_absolute_ok(s) == 1 ==>
    0 <= uri_colon(s) && (uric_end(s, uri_colon(s) + 1) == len(s) ||
      uri_net_ok(s, uri_colon(s) + 1) == 1);
  lemma absolute_rest_seen: \forall bytes s, integer i; lists_seen(s) ==>
    0 <= i <= len(s) ==> uric_end(s, i) == len(s) || uri_net_ok(s, i) == 1 ==>
    visible(s, i, len(s));
  lemma absolute_seen: \forall bytes s; lists_seen(s) ==>
    uri_absolute_ok(s) == 1 ==> visible(s, 0, len(s)) && 0 < len(s);
  lemma uri_seen: \forall bytes s; lists_seen(s) ==> tails_above(s, -1) ==>
    is_uri(s) == 1 ==> visible(s, 0, len(s)) && 0 < len(s);
*/

#include "proofs/adequacy_values.h"

/*@
  lemma seen_is_literal: \forall bytes s, integer i, j;
    visible(s, i, j) ==> literal(s, i, j) && no_blank(s, i, j);
*/

void uri_is_literal(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant classes_above(text(s), i - 1);
	    loop invariant runs_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
	//@ assert runs_seen(text(s));
	/*@ loop invariant i <= s.len + 1;
	    loop invariant hexseqs_above(text(s), i - 1);
	    loop invariant names_above(text(s), i - 1);
	    loop invariant headers_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
	/*@ loop invariant i <= s.len + 1;
	    loop invariant tails_above(text(s), i - 1);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
	//@ assert lists: lists_seen(text(s)) && tails_above(text(s), -1);
	/*@ assert seen: is_uri(text(s)) == 1 ==>
	      visible(text(s), 0, s.len) && 0 < s.len; */
}
