/*
 * is_utf8 is the grammar of RFC 3629 4. Never linked: the functions compute
 * nothing, their contracts are theorems, their loops the induction.
 */
#include "utf8.h"
#include "spec/grammar_utf8.h"

/*@
  predicate octets_in(bytes s) =
    \forall integer k; 0 <= k < len(s) ==> 0 <= at(s, k) < 256;
  // nothing follows a wrong octet
  predicate wrong_from(bytes s, integer i) = utf8_from(s, i, 8) == 0;
  predicate all_wrong(bytes s, integer i) =
    \forall integer m; i <= m <= len(s) ==> wrong_from(s, m);
  lemma wrong_before: \forall bytes s, integer i; 0 <= i < len(s) ==>
    wrong_from(s, i + 1) ==> wrong_from(s, i);

  lemma from_next: \forall bytes s, integer i, q; i < len(s) ==>
    utf8_from(s, i, q) == utf8_from(s, i + 1, utf8_next(q, at(s, i)));
  lemma from_end: \forall bytes s, integer i, q; i >= len(s) ==>
    utf8_from(s, i, q) == (q == 0 ? 1 : 0);
  // the n UTF8-tail that a state asks for are there, or the text is wrong
  predicate tails(bytes s, integer i, integer n) =
    (UTF8_TAILS(s, i, n) ==> utf8_from(s, i, n) == utf8_from(s, i + n, 0)) &&
    (!UTF8_TAILS(s, i, n) ==> utf8_from(s, i, n) == 0);
  predicate known(bytes s) = octets_in(s) && all_wrong(s, 0);
  lemma tails_next: \forall bytes s, integer i, n; 0 < n ==> i < len(s) ==>
    0x80 <= at(s, i) <= 0xBF ==>
    (UTF8_TAILS(s, i, n) <==> UTF8_TAILS(s, i + 1, n - 1));
  lemma tails_one: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> tails(s, i, 1);
  lemma tails_two: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> tails(s, i, 2);
  lemma tails_three: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> tails(s, i, 3);
  // the octet behind E0, ED, F0 and F4, then n UTF8-tail
  predicate narrow(bytes s, integer i, integer q, integer a, integer b,
                   integer n) =
    (ONE_OF(s, i, a, b) && UTF8_TAILS(s, i + 1, n) ==>
     utf8_from(s, i, q) == utf8_from(s, i + 1 + n, 0)) &&
    (!(ONE_OF(s, i, a, b) && UTF8_TAILS(s, i + 1, n)) ==>
     utf8_from(s, i, q) == 0);
  lemma narrow_four: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> narrow(s, i, 4, 0xA0, 0xBF, 1);
  lemma narrow_five: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> narrow(s, i, 5, 0x80, 0x9F, 1);
  lemma narrow_six: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> narrow(s, i, 6, 0x90, 0xBF, 2);
  lemma narrow_seven: \forall bytes s, integer i;
    known(s) ==> 0 <= i <= len(s) ==> narrow(s, i, 7, 0x80, 0x8F, 2);

  // how many octets a character has that starts with c
  logic integer utf8_size(integer c) =
    c <= 0x7F ? 1 : c <= 0xDF ? 2 : c <= 0xEF ? 3 : 4;
  lemma char_size: \forall bytes s, integer i, j; known(s) ==>
    0 <= i ==> UTF8_CHAR(s, i, j) ==>
    j == i + utf8_size(at(s, i)) <= len(s);
  predicate char_is(bytes s, integer i, integer j) =
    (UTF8_CHAR(s, i, j) ==> utf8_from(s, i, 0) == utf8_from(s, j, 0)) &&
    (!UTF8_CHAR(s, i, j) ==> utf8_from(s, i, 0) == 0);
  lemma char_one: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==> utf8_size(at(s, i)) == 1 ==> char_is(s, i, i + 1);
  lemma char_two: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==> utf8_size(at(s, i)) == 2 ==> char_is(s, i, i + 2);
  lemma char_three: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==> utf8_size(at(s, i)) == 3 ==> char_is(s, i, i + 3);
  lemma char_four: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==> utf8_size(at(s, i)) == 4 ==> char_is(s, i, i + 4);
  lemma char_any: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==> char_is(s, i, i + utf8_size(at(s, i)));

  predicate joined(bytes s, integer i) =
    utf8_from(s, i, 0) == 1 <==> UTF8_OCTETS(s, i, len(s));
  lemma joined_end: \forall bytes s; joined(s, len(s));
  lemma octets_first: \forall bytes s, integer i; 0 <= i < len(s) ==>
    UTF8_OCTETS(s, i, len(s)) ==>
    \exists integer k; i < k <= len(s) && UTF8_CHAR(s, i, k) &&
      UTF8_OCTETS(s, k, len(s));
  lemma joined_before: \forall bytes s, integer i; known(s) ==>
    0 <= i < len(s) ==>
    (\forall integer m; i < m <= len(s) ==> joined(s, m)) ==> joined(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures known(text(s)); */
static void wrong_stays(struct sda_span s)
{
	size_t i = s.len;

	/*@ loop invariant i <= s.len;
	    loop invariant all_wrong(text(s), i);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert wrong_from(text(s), i);
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: is_utf8(text(s)) == 1 ==>
      UTF8_OCTETS(text(s), 0, s.len);
    ensures complete: UTF8_OCTETS(text(s), 0, s.len) ==>
      is_utf8(text(s)) == 1; */
void utf8_is_adequate(struct sda_span s)
{
	size_t i = s.len;

	wrong_stays(s);
	/*@ loop invariant i <= s.len;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      joined(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert joined(text(s), i);
	}
	//@ assert joined(text(s), 0);
}
