/* is_ext_value is ext-value of the ABNF, and where it is a token sip-ext-value. */
#include "proofs/adequacy_ext_value.h"
#include "proofs/adequacy_language.h"
#include "spec/part.h"

/*@
  predicate chars_fact(bytes t, integer i) =
    value_chars_end(t, i) == len(t) <==> VALUE_CHARS(t, i, len(t));
  predicate sip_chars_fact(bytes t, integer i) =
    SIP_VALUE_CHARS(t, i, len(t)) <==>
      VALUE_CHARS(t, i, len(t)) &&
      \forall integer k; i <= k < len(t) ==> is_token_char(at(t, k)) == 1;
  lemma chars_step: \forall bytes t, integer i; value_chars_end(t, i) ==
    (i < len(t) && is_attr_char(at(t, i)) == 1 ? value_chars_end(t, i + 1) :
     is_pct(t, i) == 1 ? value_chars_end(t, i + 3) : i);
  lemma pct_is: \forall bytes t, integer i; 0 <= i ==>
    (is_pct(t, i) == 1 <==> PCT_ENCODED(t, i, i + 3));
  lemma pct_token: \forall bytes t, integer i, k; PCT_ENCODED(t, i, i + 3) ==>
    i <= k < i + 3 ==> is_token_char(at(t, k)) == 1;
  lemma attr_token: \forall integer c; is_attr_token_char(c) == 1 <==>
    is_attr_char(c) == 1 && is_token_char(c) == 1;
*/

/*@ requires readable(t);
    terminates \true;
    assigns \nothing;
    ensures is_value_chars(text(t)) == 1 <==> VALUE_CHARS(text(t), 0, t.len);
    ensures sip_chars_fact(text(t), 0); */
static void chars_are_adequate(struct sda_span t)
{
	size_t i = t.len + 1;

	/*@ loop invariant i <= t.len + 1;
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      chars_fact(text(t), m);
	    loop invariant \forall integer m; i <= m <= t.len ==>
	      sip_chars_fact(text(t), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert chars: chars_fact(text(t), i);
		/*@ assert sip: SIP_VALUE_CHARS(text(t), i, t.len) ==>
		      VALUE_CHARS(text(t), i, t.len); */
		/*@ assert token: \forall integer k;
		      SIP_VALUE_CHARS(text(t), i, t.len) ==>
		      i <= k < t.len ==>
		      is_token_char(at(text(t), k)) == 1; */
		/*@ assert back: VALUE_CHARS(text(t), i, t.len) ==>
		      (\forall integer k; i <= k < t.len ==>
		        is_token_char(at(text(t), k)) == 1) ==>
		      SIP_VALUE_CHARS(text(t), i, t.len); */
		//@ assert sip_chars_fact(text(t), i);
	}
	//@ assert chars_fact(text(t), 0);
}
