/* A field of spec/field.h starts with a token and HCOLON. */
#include "proofs/adequacy.h"
#include "spec/field.h"
#include "spec/grammar_hcolon.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == wsp_end(text(s), i) && i <= \result <= s.len;
    ensures WSPS(text(s), i, \result);
    ensures \result < s.len ==> is_wsp(at(text(s), \result)) != 1; */
static size_t blanks_are_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant WSPS(text(s), i, k);
	    loop invariant wsp_end(text(s), i) == wsp_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && (s.at[k] == ' ' || s.at[k] == '\t'))
		k++;
	return k;
}

/*@
  lemma hcolon_first: \forall bytes s, integer a, b; HCOLON(s, a, b) ==>
    0 <= a < len(s) && is_token_char(at(s, a)) != 1;
  lemma token_octet: \forall bytes s, integer i, j, k; TOKEN(s, i, j) ==>
    i <= k < j ==> is_token_char(at(s, k)) == 1;
  lemma colon_place: \forall bytes s, integer i, c, m; WSPS(s, i, c) ==>
    c < len(s) ==> at(s, c) == ':' ==> WSPS(s, i, m) ==>
    (m < len(s) ==> is_wsp(at(s, m)) != 1) ==> c == m;
  lemma hcolon_parts: \forall bytes s, integer i, m, b; HCOLON(s, i, b) ==>
    WSPS(s, i, m) ==> (m < len(s) ==> is_wsp(at(s, m)) != 1) ==>
    m < len(s) && at(s, m) == ':' && SWS(s, m + 1, b);
*/

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: field_colon(text(s), i) >= 0 ==>
      TOKEN(text(s), i, token_end(text(s), i)) &&
      HCOLON(text(s), token_end(text(s), i),
             sws_end(text(s), field_colon(text(s), i) + 1));
    ensures complete: \forall integer a, b;
      TOKEN(text(s), i, a) ==> HCOLON(text(s), a, b) ==>
      a == token_end(text(s), i) && field_colon(text(s), i) >= 0 &&
      b <= sws_end(text(s), field_colon(text(s), i) + 1); */
void hcolon_is_adequate(struct sda_span s, size_t i)
{
	size_t a = sda_scan_token(s, i);

	token_is_adequate(s, i);
	size_t c = blanks_are_adequate(s, a);
	/*@ assert whole: \forall integer k, b; TOKEN(text(s), i, k) ==>
	      HCOLON(text(s), k, b) ==> k == a; */
	if (c < s.len && s.at[c] == ':') {
		sws_is_adequate(s, c + 1);
		//@ assert i < a ==> field_colon(text(s), i) == c;
		//@ assert SWS(text(s), c + 1, sws_end(text(s), c + 1));
		//@ assert HCOLON(text(s), a, sws_end(text(s), c + 1));
		/*@ assert \forall integer b; SWS(text(s), c + 1, b) ==>
		      b <= sws_end(text(s), c + 1); */
	}
	/*@ assert colon: \forall integer b; HCOLON(text(s), a, b) ==>
	      c < s.len && at(text(s), c) == ':' &&
	      SWS(text(s), c + 1, b); */
	/*@ assert longest: \forall integer b; HCOLON(text(s), a, b) ==>
	      b <= sws_end(text(s), c + 1); */
}
