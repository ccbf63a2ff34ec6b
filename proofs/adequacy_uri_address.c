/* IPv4address and IPv6reference of a URI: spec/uri_address.h is the ABNF. */
#include "proofs/adequacy_uri.h"

/* ---- runs of digits ----------------------------------------------------- */

/*@
  // uri_hex_end is the longest *HEXDIG
  predicate hex_longest(bytes s, integer i) =
    i <= uri_hex_end(s, i) && HEXDIGS(s, i, uri_hex_end(s, i)) &&
    (uri_hex_end(s, i) < len(s) ==> is_hex(at(s, uri_hex_end(s, i))) != 1);

  lemma digits_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> digits_longest(s, i + 1)) ==> digits_longest(s, i);
  lemma hex_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> hex_longest(s, i + 1)) ==> hex_longest(s, i);

  predicate runs(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    digits_longest(s, i) && hex_longest(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures runs(text(s)); */
static void runs_are_longest(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      digits_longest(text(s), m) && hex_longest(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

/* ---- IPv4address -------------------------------------------------------- */

/*@
  // nothing of this kind can go on at j
  predicate no_digit(bytes s, integer j) =
    j < len(s) ==> is_digit(at(s, j)) != 1;
  predicate no_hex(bytes s, integer j) =
    j < len(s) ==> is_hex(at(s, j)) != 1;

  lemma digits_only: \forall bytes s, integer i, j; digits_longest(s, i) ==>
    DIGITS(s, i, j) ==> no_digit(s, j) ==> uri_digits_end(s, i) == j;
  lemma number_only: \forall bytes s, integer i, j; runs(s) ==>
    NUMBER(s, i, j) ==> no_digit(s, j) ==> uri_number_end(s, i) == j;
  lemma number_sound: \forall bytes s, integer i; runs(s) ==>
    i <= len(s) ==> uri_number_end(s, i) >= 0 ==>
    NUMBER(s, i, uri_number_end(s, i));
  lemma dotted_only: \forall bytes s, integer i, j; runs(s) ==>
    NUMBER(s, i, j) ==> OCTET(s, j, j + 1, '.') ==>
    uri_dotted_end(s, i) == j + 1;
  lemma dotted_sound: \forall bytes s, integer i, j; runs(s) ==>
    i <= len(s) ==> uri_dotted_end(s, i) == j ==> j >= 0 ==>
    NUMBER(s, i, j - 1) && OCTET(s, j - 1, j, '.');
  lemma dotted_never: \forall bytes s, integer i; i < 0 ==>
    uri_number_end(s, i) == -1 && uri_dotted_end(s, i) == -1;
  lemma ipv4_only: \forall bytes s, integer i; runs(s) ==>
    ipv4_complete(s, i);
  lemma ipv4_places: \forall bytes s, integer a, b, c, j;
    uri_dotted_end(s, a) == b ==> uri_dotted_end(s, b) == c ==>
    uri_number_end(s, c) == j ==> j >= 0 ==> 0 <= a && 0 <= b && 0 <= c;
  // 1*3DIGIT "."
  predicate dotted(bytes s, integer i, integer j) =
    NUMBER(s, i, j - 1) && OCTET(s, j - 1, j, '.');
  lemma ipv4_joined: \forall bytes s, integer i, a, b, c, j;
    dotted(s, i, a) ==> dotted(s, a, b) ==> dotted(s, b, c) ==>
    NUMBER(s, c, j) ==> IPV4ADDRESS(s, i, j);
  lemma dotted_bounds: \forall bytes s, integer i; runs(s) ==>
    i <= len(s) ==> uri_dotted_end(s, i) <= len(s);
  lemma ipv4_split: \forall bytes s, integer i, a, b, c; runs(s) ==>
    0 <= i <= len(s) ==> 0 <= a ==> 0 <= b ==> 0 <= c ==>
    uri_dotted_end(s, i) == a ==> uri_dotted_end(s, a) == b ==>
    uri_dotted_end(s, b) == c ==>
    c <= len(s) && dotted(s, i, a) && dotted(s, a, b) && dotted(s, b, c);
  lemma ipv4_whole: \forall bytes s, integer i, a, b, c, j; runs(s) ==>
    0 <= i <= len(s) ==> uri_dotted_end(s, i) == a ==>
    uri_dotted_end(s, a) == b ==> uri_dotted_end(s, b) == c ==>
    uri_number_end(s, c) == j ==> j >= 0 ==> IPV4ADDRESS(s, i, j);
  lemma ipv4_found: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==> ipv4_sound(s, i);
*/

/* ---- hexseq ------------------------------------------------------------- */

/*@
  // What may come behind a hexpart, and behind a hexseq.
  predicate part_stop(bytes s, integer j) =
    OCTET(s, j, j + 1, ']') ||
    (OCTET(s, j, j + 1, ':') &&
     \exists integer a; NUMBER(s, j + 1, a) && OCTET(s, a, a + 1, '.'));
  predicate seq_stop(bytes s, integer j) =
    part_stop(s, j) ||
    (OCTET(s, j, j + 1, ':') && OCTET(s, j + 1, j + 2, ':'));

  lemma hex4_only: \forall bytes s, integer i, j; runs(s) ==>
    HEX4(s, i, j) ==> no_hex(s, j) ==> uri_hex4_end(s, i) == j;
  lemma hex4_none: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==> no_hex(s, i) ==> uri_hex4_end(s, i) == -1;
  lemma hex4_sound: \forall bytes s, integer i; runs(s) ==>
    i <= len(s) ==> uri_hex4_end(s, i) >= 0 ==>
    HEX4(s, i, uri_hex4_end(s, i));
  lemma number_is_hex4: \forall bytes s, integer i, j;
    NUMBER(s, i, j) ==> HEX4(s, i, j);
  lemma stop_is_no_hex: \forall bytes s, integer j;
    seq_stop(s, j) ==> 0 <= j < len(s) && no_hex(s, j) &&
      (at(s, j) == ':' || at(s, j) == ']');
  lemma stop_address: \forall bytes s, integer j, k, a; runs(s) ==>
    NUMBER(s, j + 1, a) ==> OCTET(s, a, a + 1, '.') ==>
    uri_hex4_end(s, k) == j ==> uri_next_hex4(s, k) == -1;
  lemma stop_gap: \forall bytes s, integer j, k; runs(s) ==>
    OCTET(s, j + 1, j + 2, ':') ==> uri_hex4_end(s, k) == j ==>
    uri_next_hex4(s, k) == -1;
  // a hexseq goes on neither at a stop nor without digits
  lemma next_stop: \forall bytes s, integer i, j; runs(s) ==>
    HEX4(s, i, j) ==> seq_stop(s, j) ==>
    uri_hex4_end(s, i) == j && uri_next_hex4(s, i) == -1;
  lemma hex4_colon: \forall bytes s, integer i, a; runs(s) ==>
    HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==> uri_hex4_end(s, i) == a;
  lemma next_more: \forall bytes s, integer i, a, b; runs(s) ==>
    HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==> HEX4(s, a + 1, b) ==>
    no_hex(s, b) ==> uri_is(s, b, '.') == 0 ==>
    uri_next_hex4(s, i) == a + 1;
  lemma next_sound: \forall bytes s, integer i, k; runs(s) ==>
    0 <= i <= len(s) ==> uri_next_hex4(s, i) == k ==> k > i ==>
    HEX4(s, i, k - 1) && OCTET(s, k - 1, k, ':');

  lemma hexseq_last: \forall bytes s, integer i;
    uri_next_hex4(s, i) <= i ==> uri_hexseq_end(s, i) == uri_hex4_end(s, i);
  lemma hexseq_next: \forall bytes s, integer i, k;
    uri_next_hex4(s, i) == k ==> k > i ==>
    uri_hexseq_end(s, i) == uri_hexseq_end(s, k);
  lemma hexseq_first: \forall bytes s, integer i, j;
    HEXSEQ(s, i, j) ==> HEX4(s, i, j) ||
      \exists integer a; HEX4(s, i, a) && OCTET(s, a, a + 1, ':') &&
        HEXSEQ(s, a + 1, j);
  lemma stop_is_no_dot: \forall bytes s, integer j;
    seq_stop(s, j) || OCTET(s, j, j + 1, ':') ==>
    no_hex(s, j) && uri_is(s, j, '.') == 0;
  // the first hex4 of a hexseq that ends at a stop
  lemma hexseq_start: \forall bytes s, integer i, j;
    HEXSEQ(s, i, j) ==> seq_stop(s, j) ==>
      \exists integer b; HEX4(s, i, b) && no_hex(s, b) &&
        uri_is(s, b, '.') == 0;

  predicate hexseq_sound(bytes s, integer i) =
    uri_hexseq_end(s, i) >= 0 ==> HEXSEQ(s, i, uri_hexseq_end(s, i));
  predicate hexseq_complete(bytes s, integer i) =
    \forall integer j; HEXSEQ(s, i, j) ==> seq_stop(s, j) ==>
      uri_hexseq_end(s, i) == j;

  lemma hexseq_sound_last: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==> uri_next_hex4(s, i) <= i ==> hexseq_sound(s, i);
  lemma hexseq_sound_next: \forall bytes s, integer i, k; runs(s) ==>
    0 <= i <= len(s) ==> uri_next_hex4(s, i) == k ==> k > i ==>
    hexseq_sound(s, k) ==> hexseq_sound(s, i);
  lemma next_hex4_bounds: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==> uri_next_hex4(s, i) <= len(s);
  lemma hexseq_sound_step: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==>
    (\forall integer m; i < m <= len(s) ==> hexseq_sound(s, m)) ==>
    hexseq_sound(s, i);
  lemma hexseq_only_last: \forall bytes s, integer i, j; runs(s) ==>
    HEX4(s, i, j) ==> seq_stop(s, j) ==> uri_hexseq_end(s, i) == j;
  lemma hexseq_only_next: \forall bytes s, integer i, a, j; runs(s) ==>
    HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==> HEXSEQ(s, a + 1, j) ==>
    seq_stop(s, j) ==> hexseq_complete(s, a + 1) ==>
    uri_hexseq_end(s, i) == j;
  predicate hexseqs_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==> hexseq_complete(s, m);
  lemma hexseq_only_above: \forall bytes s, integer i, a, j; runs(s) ==>
    hexseqs_above(s, i) ==> HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==>
    HEXSEQ(s, a + 1, j) ==> seq_stop(s, j) ==> uri_hexseq_end(s, i) == j;
  lemma hexseq_only: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs_above(s, i) ==> HEXSEQ(s, i, j) ==> seq_stop(s, j) ==>
    uri_hexseq_end(s, i) == j;
  lemma hexseq_complete_step: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==>
    (\forall integer m; i < m <= len(s) ==> hexseq_complete(s, m)) ==>
    hexseq_complete(s, i);

  predicate hexseqs(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    hexseq_sound(s, i) && hexseq_complete(s, i);
*/

/*@ requires readable(s) && runs(text(s));
    terminates \true;
    assigns \nothing;
    ensures hexseqs(text(s)); */
static void hexseqs_are_adequate(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      hexseq_sound(text(s), m) && hexseq_complete(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

/* ---- IPv6reference ------------------------------------------------------ */

/*@
  lemma hexseq_bounds: \forall bytes s, integer i, j;
    HEXSEQ(s, i, j) ==> 0 <= i < len(s) && is_hex(at(s, i)) == 1;
  lemma any_hexseq_none: \forall bytes s, integer i; runs(s) ==>
    0 <= i <= len(s) ==> no_hex(s, i) ==>
    uri_hexseq_end(s, i) == -1 && uri_any_hexseq_end(s, i) == i;
  lemma any_hexseq_only: \forall bytes s, integer i, j; hexseqs(s) ==>
    HEXSEQ(s, i, j) ==> seq_stop(s, j) ==> uri_any_hexseq_end(s, i) == j;
  lemma any_hexseq_sound: \forall bytes s, integer i, j; hexseqs(s) ==>
    0 <= i <= len(s) ==> uri_any_hexseq_end(s, i) == j ==>
    i == j || HEXSEQ(s, i, j);
  lemma gap_only: \forall bytes s, integer i, j; runs(s) ==> hexseqs(s) ==>
    GAP(s, i, j) ==> part_stop(s, j) ==>
    uri_is_gap(s, i) == 1 && uri_any_hexseq_end(s, i + 2) == j;
  lemma gap_sound: \forall bytes s, integer i, j; runs(s) ==> hexseqs(s) ==>
    uri_is_gap(s, i) == 1 ==> uri_any_hexseq_end(s, i + 2) == j ==>
    GAP(s, i, j);
  lemma no_gap: \forall bytes s, integer j; part_stop(s, j) ==>
    uri_is_gap(s, j) == 0;
  lemma gap_stops: \forall bytes s, integer i, j;
    GAP(s, i, j) ==> seq_stop(s, i) && no_hex(s, i) && 0 <= i <= len(s);
  lemma hexpart_only_plain: \forall bytes s, integer i, j;
    runs(s) ==> hexseqs(s) ==> HEXSEQ(s, i, j) ==> part_stop(s, j) ==>
    uri_hexpart_end(s, i) == j;
  lemma hexpart_only_both: \forall bytes s, integer i, a, j;
    runs(s) ==> hexseqs(s) ==> HEXSEQ(s, i, a) ==> GAP(s, a, j) ==>
    part_stop(s, j) ==> uri_hexpart_end(s, i) == j;
  lemma hexpart_only_gap: \forall bytes s, integer i, j;
    runs(s) ==> hexseqs(s) ==> GAP(s, i, j) ==> part_stop(s, j) ==>
    uri_hexpart_end(s, i) == j;
  lemma hexpart_only: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs(s) ==> HEXPART(s, i, j) ==> part_stop(s, j) ==>
    uri_hexpart_end(s, i) == j;
  lemma hexpart_sound: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs(s) ==> 0 <= i <= len(s) ==> uri_hexpart_end(s, i) == j ==>
    j >= 0 ==> HEXPART(s, i, j);
  lemma ipv4_starts: \forall bytes s, integer i, j;
    IPV4ADDRESS(s, i, j) ==>
    \exists integer a; NUMBER(s, i, a) && OCTET(s, a, a + 1, '.');
  predicate closes(bytes s, integer j) = 0 <= j < len(s) && at(s, j) == ']';
  lemma closing: \forall bytes s, integer j; closes(s, j) ==>
    part_stop(s, j) && no_digit(s, j) && uri_is(s, j, ':') == 0;
  lemma ipv6_only_plain: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs(s) ==> HEXPART(s, i, j) ==> closes(s, j) ==>
    uri_ipv6_end(s, i) == j;
  lemma ipv6_only_mixed: \forall bytes s, integer i, a, j; runs(s) ==>
    hexseqs(s) ==> HEXPART(s, i, a) ==> OCTET(s, a, a + 1, ':') ==>
    IPV4ADDRESS(s, a + 1, j) ==> closes(s, j) ==>
    uri_ipv6_end(s, i) == j;
  lemma ipv6_only: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs(s) ==> IPV6ADDRESS(s, i, j) ==> closes(s, j) ==>
    uri_ipv6_end(s, i) == j;
  lemma ipv6_sound: \forall bytes s, integer i, j; runs(s) ==>
    hexseqs(s) ==> 0 <= i <= len(s) ==> uri_ipv6_end(s, i) == j ==>
    j >= 0 ==> IPV6ADDRESS(s, i, j);
  lemma reference_parts: \forall bytes s, integer i, j;
    IPV6REFERENCE(s, i, j) ==>
    IPV6ADDRESS(s, i + 1, j - 1) && closes(s, j - 1);
  lemma reference_only: \forall bytes s, integer i; runs(s) ==>
    hexseqs(s) ==> reference_complete(s, i);
  lemma reference_found: \forall bytes s, integer i; runs(s) ==>
    hexseqs(s) ==> 0 <= i <= len(s) ==> reference_sound(s, i);
*/

void addresses_are_adequate(struct sda_span s)
{
	runs_are_longest(s);
	hexseqs_are_adequate(s);
	references_are_host_octets(s);
}
