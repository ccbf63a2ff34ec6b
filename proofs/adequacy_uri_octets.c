/* The octets of an IPv6reference are of those that a host may have. */
#include "proofs/adequacy_uri.h"

/*@
  predicate hexseq_octets(bytes s, integer i) =
    \forall integer j; HEXSEQ(s, i, j) ==> i < j && host_octets(s, i, j);

  lemma octets_joined: \forall bytes s, integer i, a, j;
    host_octets(s, i, a) ==> host_octets(s, a, j) ==> host_octets(s, i, j);
  lemma octet_of_host: \forall bytes s, integer i, j, c; OCTET(s, i, j, c) ==>
    is_host_octet(c) ==> host_octets(s, i, j);
  lemma hex4_octets: \forall bytes s, integer i, j;
    HEX4(s, i, j) ==> i < j && host_octets(s, i, j);
  lemma number_octets: \forall bytes s, integer i, j;
    NUMBER(s, i, j) ==> host_octets(s, i, j);
  lemma ipv4_octets: \forall bytes s, integer i, j;
    IPV4ADDRESS(s, i, j) ==> host_octets(s, i, j);
  lemma hexseq_first: \forall bytes s, integer i, j;
    HEXSEQ(s, i, j) ==> HEX4(s, i, j) ||
      \exists integer a; HEX4(s, i, a) && OCTET(s, a, a + 1, ':') &&
        HEXSEQ(s, a + 1, j);
  lemma hexseq_octets_more: \forall bytes s, integer i, a, j;
    HEX4(s, i, a) ==> OCTET(s, a, a + 1, ':') ==> HEXSEQ(s, a + 1, j) ==>
    hexseq_octets(s, a + 1) ==> i < j && host_octets(s, i, j);
  lemma hexseq_octets_step: \forall bytes s, integer i;
    (\forall integer m; i < m <= len(s) ==> hexseq_octets(s, m)) ==>
    hexseq_octets(s, i);
  predicate all_hexseq_octets(bytes s) = \forall integer i;
    0 <= i <= len(s) ==> hexseq_octets(s, i);
  lemma hexseq_of_host: \forall bytes s, integer i, j;
    all_hexseq_octets(s) ==> HEXSEQ(s, i, j) ==> host_octets(s, i, j);
  lemma gap_octets: \forall bytes s, integer i, j;
    all_hexseq_octets(s) ==> GAP(s, i, j) ==> host_octets(s, i, j);
  lemma hexpart_octets: \forall bytes s, integer i, j;
    all_hexseq_octets(s) ==> HEXPART(s, i, j) ==> host_octets(s, i, j);
  lemma ipv6_octets: \forall bytes s, integer i, j;
    all_hexseq_octets(s) ==> IPV6ADDRESS(s, i, j) ==> host_octets(s, i, j);
  lemma reference_octets: \forall bytes s, integer i, j;
    all_hexseq_octets(s) ==> IPV6REFERENCE(s, i, j) ==>
    i < j && host_octets(s, i, j);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures all_hexseq_octets(text(s)); */
static void hexseqs_are_host_octets(struct sda_span s)
{
	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      hexseq_octets(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (size_t i = s.len + 1; i > 0; i--)
		;
}

void references_are_host_octets(struct sda_span s)
{
	hexseqs_are_host_octets(s);
}
