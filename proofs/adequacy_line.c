/* The functions of spec/line.h are the rules of spec/grammar_message.h. */
#include "proofs/adequacy_message.h"

/* ---- runs of octets ------------------------------------------------------ */

void number_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant \forall integer m; i <= m < k ==>
	      is_digit(at(text(s), m)) == 1;
	    loop invariant number_end(text(s), i) == number_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] >= '0' && s.at[k] <= '9')
		k++;
}

void visible_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant \forall integer m; i <= m < k ==>
	      is_visible(at(text(s), m)) == 1;
	    loop invariant visible_end(text(s), i) ==
	      visible_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && s.at[k] > ' ' && s.at[k] != 0x7F)
		k++;
}

void wsp_run_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant \forall integer m; i <= m < k ==>
	      is_wsp(at(text(s), m)) == 1;
	    loop invariant wsp_end(text(s), i) == wsp_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && (s.at[k] == ' ' || s.at[k] == '\t'))
		k++;
}

void token_run_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant \forall integer m; i <= m < k ==>
	      is_token_char(at(text(s), m)) == 1;
	    loop invariant token_end(text(s), i) == token_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && sda_scan_token(s, k) > k) {
		//@ assert is_token_char(at(text(s), k)) == 1;
		k++;
	}
	if (k < s.len)
		sda_scan_token(s, k + 1);
	//@ assert k < s.len ==> is_token_char(at(text(s), k)) != 1;
}

/* ---- lines --------------------------------------------------------------- */

/*@
  lemma line_end_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (TEXT(s, i) ==> line_end(s, i) == line_end(s, i + 1)) &&
    (CRLF(s, i, i + 2) ==> line_end(s, i) == i) &&
    (!TEXT(s, i) ==> !CRLF(s, i, i + 2) ==> line_end(s, i) == -1);
  lemma texts_first: \forall bytes s, integer i, e; TEXTS(s, i, e) ==>
    e == i || (TEXT(s, i) && TEXTS(s, i + 1, e));
  lemma texts_more: \forall bytes s, integer i, e;
    TEXT(s, i) ==> TEXTS(s, i + 1, e) ==> TEXTS(s, i, e);
  lemma line_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> line_fact(s, i + 1)) ==> line_fact(s, i);

  lemma fold_is: \forall bytes s, integer i; 0 <= i ==>
    (is_fold(s, i) == 1 <==> FOLD(s, i, i + 3));
  lemma lines_end_fold: \forall bytes s, integer i;
    FOLD(s, i, i + 3) ==> lines_end(s, i) == lines_end(s, i + 3);
  lemma lines_end_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    !FOLD(s, i, i + 3) ==>
    (TEXT(s, i) ==> lines_end(s, i) == lines_end(s, i + 1)) &&
    (CRLF(s, i, i + 2) ==> lines_end(s, i) == i) &&
    (!TEXT(s, i) ==> !CRLF(s, i, i + 2) ==> lines_end(s, i) == -1);
  lemma folded_first: \forall bytes s, integer i, e; FOLDED(s, i, e) ==>
    e == i || (TEXT(s, i) && FOLDED(s, i + 1, e)) ||
    (FOLD(s, i, i + 3) && FOLDED(s, i + 3, e));
  lemma lines_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i < len(s) ==> lines_fact(s, i + 1)) ==>
    (i + 3 <= len(s) ==> lines_fact(s, i + 3)) ==> lines_fact(s, i);
*/

void lines_are_adequate(struct sda_span s)
{
	size_t i = s.len;

	//@ assert last: line_fact(text(s), i) && lines_fact(text(s), i);
	/*@ loop invariant i <= s.len;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      line_fact(text(s), m) && lines_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert line: line_fact(text(s), i);
		//@ assert lines: lines_fact(text(s), i);
	}
}
