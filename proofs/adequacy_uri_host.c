/* hostname, host and hostport of a URI: spec/uri_host.h is the ABNF. */
#include "proofs/adequacy_uri.h"

/* ---- labels ------------------------------------------------------------- */

/*@
  // *( alphanum / "-" )
  predicate label_chars(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) &&
    \forall integer k; i <= k < j ==> is_label_char(at(s, k)) == 1;
  predicate no_label(bytes s, integer j) =
    j < len(s) ==> is_label_char(at(s, j)) != 1;
  predicate label_longest(bytes s, integer i) =
    i <= uri_label_chars_end(s, i) &&
    label_chars(s, i, uri_label_chars_end(s, i)) &&
    no_label(s, uri_label_chars_end(s, i));
  predicate labels(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    label_longest(s, i);

  lemma label_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> label_longest(s, i + 1)) ==> label_longest(s, i);
  lemma label_chars_only: \forall bytes s, integer i, j; labels(s) ==>
    label_chars(s, i, j) ==> no_label(s, j) ==>
    uri_label_chars_end(s, i) == j;

  // a domainlabel in other words
  predicate label(bytes s, integer i, integer j) =
    label_chars(s, i, j) && i < j && is_alphanum(at(s, i)) == 1 &&
    is_alphanum(at(s, j - 1)) == 1;
  lemma middle_chars: \forall bytes s, integer i, j;
    LABEL_CHARS(s, i, j) <==> label_chars(s, i, j);
  lemma longer_chars: \forall bytes s, integer i, j;
    is_alphanum(at(s, i)) == 1 ==> is_alphanum(at(s, j - 1)) == 1 ==>
    0 <= i ==> j <= len(s) ==> label_chars(s, i + 1, j - 1) ==>
    label_chars(s, i, j);
  lemma shorter_chars: \forall bytes s, integer i, j;
    label_chars(s, i, j) ==> i + 1 < j ==> label_chars(s, i + 1, j - 1);
  lemma domainlabel_is_label: \forall bytes s, integer i, j;
    DOMAINLABEL(s, i, j) ==> label(s, i, j);
  lemma label_is_domainlabel: \forall bytes s, integer i, j;
    label(s, i, j) ==> DOMAINLABEL(s, i, j);
  lemma toplabel_is_label: \forall bytes s, integer i, j;
    TOPLABEL(s, i, j) <==> label(s, i, j) && is_letter(at(s, i)) == 1;
  lemma label_only: \forall bytes s, integer i, j; labels(s) ==>
    label(s, i, j) ==> no_label(s, j) ==> uri_label_end(s, i) == j;
  lemma label_sound: \forall bytes s, integer i, j; labels(s) ==>
    uri_label_end(s, i) == j ==> j >= 0 ==>
    label(s, i, j) && no_label(s, j);
  lemma dot_is_no_label: \forall bytes s, integer a, b;
    OCTET(s, a, b, '.') ==> no_label(s, a) && uri_is(s, a, '.') == 1;
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures labels(text(s)); */
static void labels_are_longest(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      label_longest(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

/* ---- hostname ----------------------------------------------------------- */

/*@
  lemma name_last: \forall bytes s, integer i;
    uri_next_label(s, i) <= i ==> uri_name_end(s, i) == uri_top_end(s, i);
  lemma name_next: \forall bytes s, integer i, k;
    uri_next_label(s, i) == k ==> k > i ==>
    uri_name_end(s, i) == uri_name_end(s, k);

  // toplabel [ "." ] and domainlabel "."
  predicate top(bytes s, integer i, integer j) =
    (label(s, i, j) && is_letter(at(s, i)) == 1) ||
    (label(s, i, j - 1) && is_letter(at(s, i)) == 1 &&
     OCTET(s, j - 1, j, '.'));
  predicate dotted_label(bytes s, integer i, integer j) =
    label(s, i, j - 1) && OCTET(s, j - 1, j, '.');
  lemma hostname_of_top: \forall bytes s, integer i, j;
    top(s, i, j) ==> HOSTNAME(s, i, j);
  lemma hostname_of_more: \forall bytes s, integer i, a, j;
    dotted_label(s, i, a) ==> HOSTNAME(s, a, j) ==> HOSTNAME(s, i, j);
  lemma top_of: \forall bytes s, integer i, a, j; TOPLABEL(s, i, a) ==>
    (a == j || OCTET(s, a, j, '.')) ==> top(s, i, j);
  lemma dotted_of: \forall bytes s, integer i, a; DOMAINLABEL(s, i, a) ==>
    OCTET(s, a, a + 1, '.') ==> dotted_label(s, i, a + 1);
  lemma hostname_first: \forall bytes s, integer i, j;
    HOSTNAME(s, i, j) ==> top(s, i, j) ||
      \exists integer a; dotted_label(s, i, a) && HOSTNAME(s, a, j);
  lemma hostname_starts: \forall bytes s, integer i, j;
    HOSTNAME(s, i, j) ==> uri_starts_label(s, i) == 1;

  lemma top_plain: \forall bytes s, integer i, j; labels(s) ==>
    label(s, i, j) ==> is_letter(at(s, i)) == 1 ==> host_stop(s, j) ==>
    uri_next_label(s, i) == -1 && uri_top_end(s, i) == j;
  lemma top_dotted: \forall bytes s, integer i, j; labels(s) ==>
    label(s, i, j - 1) ==> is_letter(at(s, i)) == 1 ==>
    OCTET(s, j - 1, j, '.') ==> host_stop(s, j) ==>
    uri_next_label(s, i) == -1 && uri_top_end(s, i) == j;
  lemma next_only: \forall bytes s, integer i, a; labels(s) ==>
    dotted_label(s, i, a) ==> uri_starts_label(s, a) == 1 ==>
    uri_next_label(s, i) == a && i < a <= len(s);
  lemma top_sound: \forall bytes s, integer i, j; labels(s) ==>
    uri_top_end(s, i) == j ==> j >= 0 ==> top(s, i, j);
  lemma next_sound: \forall bytes s, integer i, k; labels(s) ==>
    uri_next_label(s, i) == k ==> k > i ==> k >= 0 ==>
    dotted_label(s, i, k) && k <= len(s);

  predicate name_sound(bytes s, integer i) =
    uri_name_end(s, i) >= 0 ==> HOSTNAME(s, i, uri_name_end(s, i));
  predicate name_complete(bytes s, integer i) =
    \forall integer j; HOSTNAME(s, i, j) ==> host_stop(s, j) ==>
      uri_name_end(s, i) == j;
  // no octets but of labels, and dots
  predicate word(bytes s, integer i, integer j) =
    0 <= i <= j <= len(s) && \forall integer k; i <= k < j ==>
      is_label_char(at(s, k)) == 1 || at(s, k) == '.';
  predicate name_octets(bytes s, integer i) =
    \forall integer j; HOSTNAME(s, i, j) ==> i < j && word(s, i, j);

  predicate names_above(bytes s, integer i) = \forall integer m;
    i < m <= len(s) ==>
      name_sound(s, m) && name_complete(s, m) && name_octets(s, m);
  lemma name_sound_step: \forall bytes s, integer i; labels(s) ==>
    0 <= i <= len(s) ==> names_above(s, i) ==> name_sound(s, i);
  lemma name_only_top: \forall bytes s, integer i, j; labels(s) ==>
    top(s, i, j) ==> host_stop(s, j) ==> uri_name_end(s, i) == j;
  lemma name_only_more: \forall bytes s, integer i, a, j; labels(s) ==>
    names_above(s, i) ==> dotted_label(s, i, a) ==> HOSTNAME(s, a, j) ==>
    host_stop(s, j) ==> uri_name_end(s, i) == j;
  lemma name_complete_step: \forall bytes s, integer i; labels(s) ==>
    names_above(s, i) ==> name_complete(s, i);
  lemma words_joined: \forall bytes s, integer i, a, j;
    word(s, i, a) ==> word(s, a, j) ==> word(s, i, j);
  lemma dot_word: \forall bytes s, integer i, j;
    OCTET(s, i, j, '.') ==> i < j && word(s, i, j);
  lemma label_word: \forall bytes s, integer i, j;
    label(s, i, j) ==> i < j <= len(s) && word(s, i, j);
  lemma top_word: \forall bytes s, integer i, j;
    top(s, i, j) ==> i < j && word(s, i, j);
  lemma dotted_word: \forall bytes s, integer i, j;
    dotted_label(s, i, j) ==> i < j <= len(s) && word(s, i, j);
  lemma above_at: \forall bytes s, integer i, a, j; names_above(s, i) ==>
    i < a <= len(s) ==> HOSTNAME(s, a, j) ==> name_octets(s, a);
  lemma octets_at: \forall bytes s, integer a, j; name_octets(s, a) ==>
    HOSTNAME(s, a, j) ==> a < j && word(s, a, j);
  lemma name_octets_above: \forall bytes s, integer i, a, j;
    names_above(s, i) ==> i < a <= len(s) ==> HOSTNAME(s, a, j) ==>
    a < j && word(s, a, j);
  lemma name_octets_more: \forall bytes s, integer i, a, j;
    dotted_label(s, i, a) ==> a < j ==> word(s, a, j) ==>
    i < j && word(s, i, j);
  lemma name_octets_step: \forall bytes s, integer i;
    names_above(s, i) ==> name_octets(s, i);

  predicate names(bytes s) = \forall integer i; 0 <= i <= len(s) ==>
    name_sound(s, i) && name_complete(s, i) && name_octets(s, i);
*/

/*@ requires readable(s) && labels(text(s));
    terminates \true;
    assigns \nothing;
    ensures names(text(s)); */
static void names_are_adequate(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      name_sound(text(s), m) && name_complete(text(s), m) &&
	      name_octets(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--) {
		//@ assert names_above(text(s), i - 1);
	}
}

/* ---- host and hostport -------------------------------------------------- */

/*@
  lemma number_word: \forall bytes s, integer i, j;
    NUMBER(s, i, j) ==> i < j && word(s, i, j);
  lemma ipv4_word: \forall bytes s, integer i, j;
    IPV4ADDRESS(s, i, j) ==> i < j && word(s, i, j);
  // a word cannot go on beyond a stop
  lemma word_stop: \forall bytes s, integer i, j, t;
    word(s, i, t) ==> host_stop(s, j) ==> i <= j ==> t <= j || j >= len(s);
  lemma word_starts: \forall bytes s, integer i, j;
    word(s, i, j) ==> i < j ==> uri_is(s, i, '[') == 0;
  lemma word_is_host: \forall bytes s, integer i, j;
    word(s, i, j) ==> host_octets(s, i, j);
  lemma name_limit: \forall bytes s, integer i, j; names(s) ==>
    0 <= i <= j <= len(s) ==> host_stop(s, j) ==> uri_name_end(s, i) <= j;
  lemma ipv4_limit: \forall bytes s, integer i, j; addresses(s) ==>
    0 <= i <= j <= len(s) ==> host_stop(s, j) ==> uri_ipv4_end(s, i) <= j;
  lemma host_only_name: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOSTNAME(s, i, j) ==> host_stop(s, j) ==>
    uri_host_end(s, i) == j;
  lemma host_only_ipv4: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> IPV4ADDRESS(s, i, j) ==> host_stop(s, j) ==>
    uri_host_end(s, i) == j;
  lemma reference_starts: \forall bytes s, integer i, j;
    addresses(s) ==> IPV6REFERENCE(s, i, j) ==>
    0 <= i < len(s) && i < j && host_octets(s, i, j) && uri_is(s, i, '[') == 1;
  lemma host_only_ipv6: \forall bytes s, integer i, j; addresses(s) ==>
    IPV6REFERENCE(s, i, j) ==> uri_host_end(s, i) == j;
  lemma host_only: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOST(s, i, j) ==> host_stop(s, j) ==>
    uri_host_end(s, i) == j;
  lemma host_sound: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> 0 <= i <= len(s) ==> uri_host_end(s, i) == j ==>
    j >= 0 ==> HOST(s, i, j);
  lemma name_is_word: \forall bytes s, integer i, j; names(s) ==>
    HOSTNAME(s, i, j) ==> i < j && word(s, i, j);
  lemma host_has_octets: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOST(s, i, j) ==> i < j && host_octets(s, i, j);
  lemma host_bounds: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOST(s, i, j) ==> 0 <= i < j <= len(s);

  predicate port_at(bytes s, integer a, integer j) =
    OCTET(s, a, a + 1, ':') && PORT(s, a + 1, j);
  lemma port_none: \forall bytes s, integer j; hostport_stop(s, j) ==>
    host_stop(s, j) && uri_port_end(s, j) == j;
  lemma port_only: \forall bytes s, integer a, j; addresses(s) ==>
    port_at(s, a, j) ==> hostport_stop(s, j) ==>
    host_stop(s, a) && uri_port_end(s, a) == j;
  lemma port_sound: \forall bytes s, integer a, j; addresses(s) ==>
    0 <= a ==> uri_port_end(s, a) == j ==> j >= 0 ==>
    a == j || port_at(s, a, j);
  lemma hostport_only_host: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOST(s, i, j) ==> hostport_stop(s, j) ==>
    uri_hostport_end(s, i) == j;
  lemma hostport_only_port: \forall bytes s, integer i, a, j; names(s) ==>
    addresses(s) ==> HOST(s, i, a) ==> port_at(s, a, j) ==>
    hostport_stop(s, j) ==> uri_hostport_end(s, i) == j;
  lemma hostport_cases: \forall bytes s, integer i, j;
    HOSTPORT(s, i, j) <==> HOST(s, i, j) ||
      \exists integer a; HOST(s, i, a) && port_at(s, a, j);
  lemma hostport_only: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOSTPORT(s, i, j) ==> hostport_stop(s, j) ==>
    uri_hostport_end(s, i) == j;
  lemma port_never: \forall bytes s, integer i;
    uri_hostport_end(s, i) >= 0 ==> uri_host_end(s, i) >= 0;
  lemma hostport_bounds: \forall bytes s, integer i, j; names(s) ==>
    addresses(s) ==> HOSTPORT(s, i, j) ==> 0 <= i < j <= len(s);
  lemma nothing_label: \forall bytes s; uri_label_end(s, -1) == -1;
  lemma nothing_name: \forall bytes s; uri_name_end(s, -1) == -1;
  lemma nothing_host: \forall bytes s; addresses(s) ==>
    uri_hostport_end(s, -1) == -1;
  lemma hostport_found: \forall bytes s, integer i; names(s) ==>
    addresses(s) ==> 0 <= i <= len(s) ==> hostport_sound(s, i);
*/

void hosts_are_adequate(struct sda_span s)
{
	addresses_are_adequate(s);
	labels_are_longest(s);
	names_are_adequate(s);
}
