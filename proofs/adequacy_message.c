/* is_framed of spec/message.h is the frame of a message: sound, complete. */
#include "proofs/adequacy_message.h"
#include "start.h"

/* ---- fields -------------------------------------------------------------- */

/*@
  lemma field_at_is: \forall bytes s, integer i, a, b, j;
    FIELD_AT(s, i, a, b, j) ==> FIELD(s, i, j);
  lemma name_ends: \forall bytes s, integer a, b;
    WSPS(s, a, b) ==> b < len(s) ==> at(s, b) == ':' ==>
    a < len(s) && is_token_char(at(s, a)) != 1;
  lemma field_starts: \forall bytes s, integer i, j; FIELD(s, i, j) ==>
    0 <= i < len(s) && is_token_char(at(s, i)) == 1;
  lemma field_colon_at: \forall bytes s, integer i, a, b;
    a == token_end(s, i) ==> b == wsp_end(s, a) ==> a > i ==> b < len(s) ==>
    at(s, b) == ':' ==> field_colon(s, i) == b;
  lemma field_end_at: \forall bytes s, integer i, b;
    b == field_colon(s, i) ==> b >= 0 ==>
    field_end(s, i) == lines_end(s, b + 1);
  lemma no_colon: \forall bytes s, integer i;
    field_colon(s, i) == -1 ==> field_end(s, i) == -1;

  predicate field_fact(bytes s, integer i) =
    (field_end(s, i) >= 0 ==> FIELD(s, i, field_end(s, i) + 2)) &&
    (\forall integer j; FIELD(s, i, j) ==> i < j <= len(s)) &&
    \forall integer j; FIELD(s, i, j) ==> is_fold(s, j - 2) != 1 ==>
      field_end(s, i) == j - 2;
*/

/*@ requires readable(s) && i <= s.len;
    requires lines_facts(text(s));
    terminates \true;
    assigns \nothing;
    ensures field_fact(text(s), i); */
static void field_is_adequate(struct sda_span s, size_t i)
{
	token_run_is_adequate(s, i);
	size_t a = sda_scan_token(s, i);
	/*@ assert name: \forall integer x; TOKEN(text(s), i, x) ==>
	      x < s.len ==> is_token_char(at(text(s), x)) != 1 ==> x == a; */
	if (a == i) {
		//@ assert no_name: field_colon(text(s), i) == -1;
		//@ assert none: \forall integer j; !FIELD(text(s), i, j);
		//@ assert no_end: field_end(text(s), i) == -1;
		return;
	}
	//@ assert token: TOKEN(text(s), i, a);
	wsp_run_is_adequate(s, a);
	size_t b = sda_line_wsp(s, a);
	/*@ assert white: \forall integer y; WSPS(text(s), a, y) ==>
	      y < s.len ==> at(text(s), y) == ':' ==> y == b; */
	/*@ assert parts: \forall integer x, y, j;
	      FIELD_AT(text(s), i, x, y, j) ==> x == a && y == b; */
	/*@ assert only: \forall integer j; FIELD(text(s), i, j) ==>
	      FIELD_AT(text(s), i, a, b, j); */
	if (b == s.len || s.at[b] != ':') {
		//@ assert no_colon: field_colon(text(s), i) == -1;
		//@ assert no_field: \forall integer j; !FIELD(text(s), i, j);
		//@ assert no_field_end: field_end(text(s), i) == -1;
		return;
	}
	//@ assert colon: field_colon(text(s), i) == b;
	//@ assert step: field_end(text(s), i) == lines_end(text(s), b + 1);
	//@ assert lines: lines_fact(text(s), b + 1);
	/*@ assert sound: \forall integer e; e == lines_end(text(s), b + 1) ==>
	      e >= 0 ==> FIELD_AT(text(s), i, a, b, e + 2); */
	/*@ assert field_at: \forall integer e; e == field_end(text(s), i) ==>
	      e >= 0 ==> FIELD_AT(text(s), i, a, b, e + 2); */
	/*@ assert last: \forall integer e, j; FOLDED(text(s), b + 1, e) ==>
	      CRLF(text(s), e, j) ==> is_fold(text(s), e) != 1 ==>
	      lines_end(text(s), b + 1) == e; */
	/*@ assert bounds: \forall integer j;
	      FIELD_AT(text(s), i, a, b, j) ==> i < j <= s.len; */
	/*@ assert parts_end: \forall integer j;
	      FIELD_AT(text(s), i, a, b, j) ==>
	      is_fold(text(s), j - 2) != 1 ==>
	      field_end(text(s), i) == j - 2; */
	/*@ assert found: field_end(text(s), i) >= 0 ==>
	      FIELD(text(s), i, field_end(text(s), i) + 2); */
	/*@ assert ends: \forall integer j; FIELD(text(s), i, j) ==>
	      is_fold(text(s), j - 2) != 1 ==>
	      field_end(text(s), i) == j - 2; */
}

/*@
  predicate fields_fact(bytes s, integer i) =
    FIELDS(s, i, fields_end(s, i)) && i <= fields_end(s, i) <= len(s) &&
    \forall integer c; FIELDS(s, i, c) ==> CRLF(s, c, c + 2) ==>
      fields_end(s, i) == c;

  lemma fields_step: \forall bytes s, integer i;
    fields_end(s, i) ==
      (field_end(s, i) < 0 ? i : fields_end(s, field_end(s, i) + 2));
  lemma fields_first: \forall bytes s, integer i, c; FIELDS(s, i, c) ==>
    c == i || \exists integer k; FIELD(s, i, k) && FIELDS(s, k, c);
  // what follows a field is a field or an empty line, so no white space
  lemma no_fold: \forall bytes s, integer k, c; FIELDS(s, k, c) ==>
    CRLF(s, c, c + 2) ==> is_fold(s, k - 2) != 1;
  lemma empty_line: \forall bytes s, integer i, j; CRLF(s, i, i + 2) ==>
    !FIELD(s, i, j);
*/

/*@ requires readable(s);
    requires lines_facts(text(s));
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= s.len ==> fields_fact(text(s), i); */
static void fields_are_adequate(struct sda_span s)
{
	size_t i = s.len;

	/*@ loop invariant i <= s.len;
	    loop invariant \forall integer m; i < m <= s.len ==>
	      fields_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	for (;;) {
		field_is_adequate(s, i);
		/*@ assert next: field_end(text(s), i) >= 0 ==>
		      fields_fact(text(s), field_end(text(s), i) + 2); */
		/*@ assert sound: FIELDS(text(s), i, fields_end(text(s), i)) &&
		      i <= fields_end(text(s), i) <= s.len; */
		/*@ assert empty: CRLF(text(s), i, i + 2) ==>
		      fields_end(text(s), i) == i; */
		/*@ assert more: \forall integer k, c; FIELD(text(s), i, k) ==>
		      FIELDS(text(s), k, c) ==> CRLF(text(s), c, c + 2) ==>
		      field_end(text(s), i) == k - 2 &&
		      fields_end(text(s), k) == c; */
		/*@ assert complete: \forall integer c;
		      FIELDS(text(s), i, c) ==> CRLF(text(s), c, c + 2) ==>
		      fields_end(text(s), i) == c; */
		//@ assert fields_fact(text(s), i);
		if (i == 0)
			break;
		i--;
	}
}

/* ---- CRLF before the start line ------------------------------------------ */

/*@
  predicate skip_fact(bytes s, integer i) =
    CRLFS(s, i, start_skip(s, i)) &&
    \forall integer a; CRLFS(s, i, a) ==> !CRLF(s, a, a + 2) ==>
      start_skip(s, i) == a;
  lemma skip_step: \forall bytes s, integer i; 0 <= i ==>
    (CRLF(s, i, i + 2) ==> start_skip(s, i) == start_skip(s, i + 2)) &&
    (!CRLF(s, i, i + 2) ==> start_skip(s, i) == i);
  lemma crlfs_first: \forall bytes s, integer i, a; CRLFS(s, i, a) ==>
    a == i || (CRLF(s, i, i + 2) && CRLFS(s, i + 2, a));
  lemma skip_fact_step: \forall bytes s, integer i; 0 <= i <= len(s) ==>
    (i + 2 <= len(s) ==> skip_fact(s, i + 2)) ==> skip_fact(s, i);
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures skip_fact(text(s), 0); */
static void skip_is_adequate(struct sda_span s)
{
	size_t i = s.len;

	//@ assert last: skip_fact(text(s), i);
	/*@ loop invariant i <= s.len;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      skip_fact(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		//@ assert step: skip_fact(text(s), i);
	}
}

/* ---- the whole ----------------------------------------------------------- */

/*@
  lemma start_no_crlf: \forall bytes s, integer i, j;
    START_LINE(s, i, j) ==> !CRLF(s, i, i + 2);
  lemma start_bounds: \forall bytes s, integer i, j;
    START_LINE(s, i, j) ==> 0 <= i < j <= len(s);
  lemma crlf_here: \forall bytes s, integer i; 0 <= i ==>
    (is_crlf(s, i) == 1 <==> CRLF(s, i, i + 2));
  lemma fields_bounds: \forall bytes s, integer i, j;
    FIELDS(s, i, j) ==> 0 <= i <= len(s);
  lemma message_has: \forall bytes s, integer a, b, c;
    CRLFS(s, 0, a) ==> START_LINE(s, a, b) ==> FIELDS(s, b, c) ==>
    CRLF(s, c, c + 2) ==> MESSAGE(s);
*/

void message_is_adequate(struct sda_span s)
{
	size_t a = 0;

	lines_are_adequate(s);
	fields_are_adequate(s);
	skip_is_adequate(s);
	/*@ loop invariant a <= s.len;
	    loop invariant start_line(text(s)) == start_skip(text(s), a);
	    loop assigns a;
	    loop variant s.len - a; */
	while (sda_line_break(s, a))
		a += 2;
	//@ assert start: start_line(text(s)) == a && CRLFS(text(s), 0, a);
	start_is_adequate(s, a);
	/*@ assert first: \forall integer x, b; CRLFS(text(s), 0, x) ==>
	      START_LINE(text(s), x, b) ==>
	      x == a && header_start(text(s)) == b; */
	/*@ assert header: \forall integer b, c; START_LINE(text(s), a, b) ==>
	      FIELDS(text(s), b, c) ==> CRLF(text(s), c, c + 2) ==>
	      header_start(text(s)) == b && header_end(text(s)) == c; */
	/*@ assert there: start_end(text(s), a) >= 0 ==>
	      START_LINE(text(s), a, header_start(text(s))) &&
	      FIELDS(text(s), header_start(text(s)), header_end(text(s))) &&
	      0 <= header_end(text(s)); */
}
