/* The functions of spec/lex.h are the ABNF: sound, complete, longest. */
#include "proofs/adequacy.h"

/*@ terminates \true; assigns \nothing;
    ensures \result <==> is_wsp(c) == 1; */
static bool wsp(uint8_t c)
{
	return c == ' ' || c == '\t';
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_fold(text(s), i) == 1; */
static bool fold(struct sda_span s, size_t i)
{
	return s.len - i > 2 && s.at[i] == '\r' && s.at[i + 1] == '\n' &&
	       wsp(s.at[i + 2]);
}

/* ---- white space -------------------------------------------------------- */

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \result == wsp_end(text(s), i);
    ensures i <= \result <= s.len;
    ensures WSPS(text(s), i, \result);
    ensures \result < s.len ==> is_wsp(at(text(s), \result)) != 1; */
static size_t wsp_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant WSPS(text(s), i, k);
	    loop invariant wsp_end(text(s), i) == wsp_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && wsp(s.at[k]))
		k++;
	return k;
}

/*@
  // What comes behind the first white space of an LWS is its fold.
  lemma lws_shape: \forall bytes s, integer i, a, j;
    WSPS(s, i, a) ==> is_wsp(at(s, a)) != 1 ==> a < j ==> LWS(s, i, j) ==>
      at(s, a) == '\r' && at(s, a + 1) == '\n' && a + 2 < j &&
      WSPS(s, a + 2, j);
*/

void sws_is_adequate(struct sda_span s, size_t i)
{
	size_t a = wsp_is_adequate(s, i);

	/*@ assert folded: \forall integer j; a < j ==> LWS(text(s), i, j) ==>
	      is_fold(text(s), a) == 1; */
	if (fold(s, a)) {
		wsp_is_adequate(s, a + 3);
		//@ assert WSPS(text(s), a + 2, sws_end(text(s), i));
		/*@ assert tail: \forall integer j; a < j ==>
		      LWS(text(s), i, j) ==> WSPS(text(s), a + 2, j); */
		/*@ assert \forall integer j; WSPS(text(s), a + 2, j) ==>
		      j <= wsp_end(text(s), a + 3); */
	}
}

/* ---- token, LHEX, separators, quotes ------------------------------------ */

void token_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant i < k ==> TOKEN(text(s), i, k);
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

void lhex_is_adequate(struct sda_span s, size_t i)
{
	size_t k = i;

	/*@ loop invariant i <= k <= s.len;
	    loop invariant LHEXS(text(s), i, k);
	    loop invariant lhex_end(text(s), i) == lhex_end(text(s), k);
	    loop assigns k;
	    loop variant s.len - k; */
	while (k < s.len && sda_scan_lhex(s, k) > k) {
		//@ assert is_lhex(at(text(s), k)) == 1;
		k++;
	}
	if (k < s.len)
		sda_scan_lhex(s, k + 1);
	//@ assert k < s.len ==> is_lhex(at(text(s), k)) != 1;
}

/*@
  // All of white space is white space: neither "=", nor ",", nor DQUOTE.
  lemma sws_octets: \forall bytes s, integer i, j, k;
    SWS(s, i, j) ==> i <= k < j ==>
      is_wsp(at(s, k)) == 1 || at(s, k) == '\r' || at(s, k) == '\n';
*/

void separator_is_adequate(struct sda_span s, size_t i, uint8_t c)
{
	sws_is_adequate(s, i);
	size_t a = sda_scan_sws(s, i);
	/*@ assert one: \forall integer b; SWS(text(s), i, b) ==> b < s.len ==>
	      at(text(s), b) == c ==> b == a; */
	/*@ assert split: \forall integer j; SEPARATOR(text(s), i, j, c) ==>
	      a < s.len && at(text(s), a) == c && SWS(text(s), a + 1, j); */
	if (a < s.len && s.at[a] == c) {
		sws_is_adequate(s, a + 1);
		//@ assert SEPARATOR(text(s), i, sws_end(text(s), a + 1), c);
	}
}

void ldquot_is_adequate(struct sda_span s, size_t i)
{
	sws_is_adequate(s, i);
	size_t a = sda_scan_sws(s, i);
	/*@ assert one: \forall integer b; SWS(text(s), i, b) ==> b < s.len ==>
	      at(text(s), b) == '"' ==> b == a; */
	//@ assert SWS(text(s), i, a);
}

void rdquot_is_adequate(struct sda_span s, size_t i)
{
	if (i < s.len)
		sws_is_adequate(s, i + 1);
}

/* ---- inside of a quoted-string ------------------------------------------ */

/*@ terminates \true; assigns \nothing;
    ensures \result == utf8_more(c);
    ensures \result <= 5; */
static unsigned more(uint8_t c)
{
	if (c < 0xC0 || c > 0xFD)
		return 0;
	return c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF8 ? 3 : c < 0xFC ? 4 : 5;
}

/*@ requires readable(s) && i <= s.len && m <= 5;
    terminates \true;
    assigns \nothing;
    ensures has_conts(text(s), i, m) == 1 <==>
      (i + m <= s.len && \forall integer k; i <= k < i + m ==>
         is_utf8_cont(at(text(s), k)) == 1); */
static void conts_are_adequate(struct sda_span s, size_t i, unsigned m)
{
	unsigned k = 0;

	/*@ loop invariant k <= m && i + k <= s.len;
	    loop invariant \forall integer j; i <= j < i + k ==>
	      is_utf8_cont(at(text(s), j)) == 1;
	    loop invariant has_conts(text(s), i, m) ==
	      has_conts(text(s), i + k, m - k);
	    loop assigns k;
	    loop variant m - k; */
	while (k < m && i + k < s.len && s.at[i + k] >= 0x80 &&
	       s.at[i + k] <= 0xBF)
		k++;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures sound: \let e = element_end(text(s), i); e >= 0 ==>
      i < e <= s.len && (QDTEXT(text(s), i, e) || QUOTED_PAIR(text(s), i, e));
    ensures whole: \forall integer k;
      UTF8_NONASCII(text(s), i, k) || QUOTED_PAIR(text(s), i, k) ||
      (i < s.len && k == i + 1 && is_qdtext(at(text(s), i)) == 1) ==>
      element_end(text(s), i) == k; */
/* Every element but white space is taken whole. */
static void element_is_adequate(struct sda_span s, size_t i)
{
	if (i == s.len)
		return;
	unsigned m = more(s.at[i]);
	conts_are_adequate(s, i + 1, m);
	//@ assert at(text(s), i) == s.at[i];
	/*@ assert utf8: \forall integer k; UTF8_NONASCII(text(s), i, k) ==>
	      element_end(text(s), i) == k; */
	if (wsp(s.at[i])) {
		//@ assert WSPS(text(s), i, i + 1);
	} else if (fold(s, i)) {
		//@ assert WSPS(text(s), i, i);
		//@ assert WSPS(text(s), i + 2, i + 3);
		//@ assert LWS(text(s), i, i + 3);
	} else if (m > 0) {
		/*@ assert has_conts(text(s), i + 1, m) == 1 ==>
		      UTF8_NONASCII(text(s), i, i + 1 + m); */
	}
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \forall integer k; WSPS(text(s), i, k) ==>
      quoted_close(text(s), i) == quoted_close(text(s), k); */
static void wsps_are_skipped(struct sda_span s, size_t i)
{
	size_t a = i;

	/*@ loop invariant i <= a <= s.len;
	    loop invariant \forall integer k; i <= k <= a ==>
	      quoted_close(text(s), i) == quoted_close(text(s), k);
	    loop assigns a;
	    loop variant s.len - a; */
	while (a < s.len && wsp(s.at[a])) {
		//@ assert element_end(text(s), a) == a + 1;
		/*@ assert quoted_close(text(s), a) ==
		      quoted_close(text(s), a + 1); */
		a++;
	}
	//@ assert a < s.len ==> is_wsp(at(text(s), a)) != 1;
}

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures \forall integer k; LWS(text(s), i, k) ==>
      quoted_close(text(s), i) == quoted_close(text(s), k); */
/* LWS may be skipped as a whole or piece by piece. */
static void lws_is_skipped(struct sda_span s, size_t i)
{
	size_t a = wsp_is_adequate(s, i);

	wsps_are_skipped(s, i);
	/*@ assert folded: \forall integer j; a < j ==> LWS(text(s), i, j) ==>
	      is_fold(text(s), a) == 1 && WSPS(text(s), a + 2, j); */
	if (fold(s, a)) {
		wsps_are_skipped(s, a + 3);
		//@ assert element_end(text(s), a) == a + 3;
		/*@ assert quoted_close(text(s), a) ==
		      quoted_close(text(s), a + 3); */
		/*@ assert \forall integer j; WSPS(text(s), a + 2, j) ==>
		      a + 2 < j ==> WSPS(text(s), a + 3, j); */
	}
}

void quoted_is_sound(struct sda_span s)
{
	size_t i = s.len;

	//@ assert element_end(text(s), s.len) == -1;
	//@ assert quoted_close(text(s), s.len) == -1;
	/*@ loop invariant i <= s.len;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      quoted_sound(text(s), m);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		element_is_adequate(s, i);
		/*@ assert quote: at(text(s), i) == '"' ==>
		      quoted_close(text(s), i) == i &&
		      QUOTED_BODY(text(s), i, i); */
		/*@ assert step: \let k = element_end(text(s), i);
		      at(text(s), i) != '"' ==> k > i ==>
		      quoted_sound(text(s), k) &&
		      quoted_close(text(s), i) == quoted_close(text(s), k); */
		/*@ assert none: \let k = element_end(text(s), i);
		      at(text(s), i) != '"' ==> k <= i ==>
		      quoted_close(text(s), i) == -1; */
		//@ assert quoted_sound(text(s), i);
	}
}

void quoted_is_complete(struct sda_span s, size_t j)
{
	size_t i = j;

	/*@ loop invariant i <= j;
	    loop invariant \forall integer m; i <= m <= j ==>
	      QUOTED_BODY(text(s), m, j) ==> quoted_close(text(s), m) == j;
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		lws_is_skipped(s, i);
		element_is_adequate(s, i);
		/*@ assert step: \forall integer k; i < k <= j ==>
		      (QDTEXT(text(s), i, k) || QUOTED_PAIR(text(s), i, k)) ==>
		      quoted_close(text(s), i) == quoted_close(text(s), k); */
	}
}
