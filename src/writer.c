#include "writer.h"
#include "spec/bytes_lemmas.h"
#include "spec/ahead.h"

/*@
  lemma cut_cut_same: \forall bytes s, t, integer n; 0 <= n ==>
    same(cut(cat(cut(s, n), t), n), cut(cat(s, t), n));
  lemma cut_cut: \forall bytes s, t, integer n; 0 <= n ==>
    cut(cat(cut(s, n), t), n) == cut(cat(s, t), n);
  lemma sub_next_same: \forall bytes s, integer i; 0 <= i < len(s) ==>
    same(sub(s, 0, i + 1), snoc(sub(s, 0, i), at(s, i)));
  lemma sub_next: \forall bytes s, integer i; 0 <= i < len(s) ==>
    sub(s, 0, i + 1) == snoc(sub(s, 0, i), at(s, i));
  lemma snoc_cat: \forall bytes s, integer c;
    cat(s, snoc(empty, c)) == snoc(s, c);
  // a is s, then as much of t as has room
  predicate holds(bytes a, bytes s, bytes t, integer n) =
    len(s) <= n && len(a) == (len(s) + len(t) <= n ? len(s) + len(t) : n) &&
    (\forall integer k; 0 <= k < len(s) ==> at(a, k) == at(s, k)) &&
    (\forall integer k; len(s) <= k < len(a) ==>
      at(a, k) == at(t, k - len(s)));
  lemma holds_same: \forall bytes a, s, t, integer n; holds(a, s, t, n) ==>
    same(a, cut(cat(s, t), n));
  // taking s, then t, is taking both
  lemma took_both{J, K, L}: \forall struct sda_writer *w, bytes s, t;
    took{J, K}(w, s) ==> took{K, L}(w, t) ==> took{J, L}(w, cat(s, t));
*/

struct sda_writer sda_writer_make(uint8_t *at, size_t room)
{
	struct sda_writer w = { at, room, 0, false };

	return w;
}

void sda_writer_byte(struct sda_writer *w, uint8_t byte)
{
	if (w->overflow || w->len == w->room) {
		w->overflow = true;
		return;
	}
	w->at[w->len] = byte;
	//@ assert view(w->at, w->len) == \at(written(w), Pre);
	w->len++;
}

void sda_writer_span(struct sda_writer *w, struct sda_span s)
{
	size_t room = w->overflow ? 0 : w->room - w->len;
	size_t fits = s.len < room ? s.len : room;
	uint8_t *to = w->at + w->len;

	/*@
	  loop invariant i <= fits;
	  loop invariant copied: \forall integer k; 0 <= k < i ==>
	    to[k] == at(\at(text(s), Pre), k);
	  loop invariant beside: \forall uint8_t *p;
	    \separated(w->at + (0 .. w->room - 1), p) ==> *p == \at(*p, Pre);
	  loop assigns i, w->at[w->len .. w->room - 1];
	  loop variant fits - i;
	*/
	for (size_t i = 0; i < fits; i++) {
		//@ assert rest: s.at[i] == at(\at(text(s), Pre), \at(i, Here));
		to[i] = s.at[i];
	}
	/*@ assert spared: \forall uint8_t *p, integer n; 0 <= n ==>
	      \separated(w->at + (0 .. w->room - 1), p + (0 .. n - 1)) ==>
	      same(view(p, n), view{Pre}(p, n)); */
	/*@ assert kept: \forall integer k; 0 <= k < w->len ==>
	      w->at[k] == at(\at(written(w), Pre), k); */
	w->len += fits;
	w->overflow = w->overflow || fits < s.len;
	//@ ghost size_t before = w->len - fits;
	/*@ assert first: \forall integer k; 0 <= k < before ==>
	      w->at[k] == at(\at(written(w), Pre), k); */
	/*@ assert then: \forall integer k; before <= k < w->len ==>
	      w->at[k] == at(\at(text(s), Pre), k - before); */
	/*@ assert octets: holds(written(w), \at(written(w), Pre),
	      \at(text(s), Pre), w->room); */
	/*@ assert whole: same(written(w),
	      cut(cat(\at(written(w), Pre), \at(text(s), Pre)), w->room)); */
}

/*@
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_special(c) == 1;
*/
static bool is_special(uint8_t c)
{
	return c == '"' || c == '\\';
}

void sda_writer_escape(struct sda_writer *w, struct sda_span s)
{
	/*@
	  loop invariant i <= s.len;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w) && w->at == \at(w->at, Pre) &&
	    w->room == \at(w->room, Pre);
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop invariant took{Pre, Here}(w, esc_upto(text(s), i));
	  loop assigns i, w->len, w->overflow, w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant s.len - i;
	*/
	for (size_t i = 0; i < s.len; i++) {
		//@ assert at(text(s), i) == s.at[i];
		if (is_special(s.at[i]))
			sda_writer_byte(w, '\\');
		//@ assert text(s) == \at(text(s), Pre);
		/*@ assert spared: spared{Pre, Here}(w) &&
		      w->at == \at(w->at, Pre) &&
		      w->room == \at(w->room, Pre) &&
		      \at(w->len, Pre) <= w->len; */
		sda_writer_byte(w, s.at[i]);
		//@ assert text(s) == \at(text(s), Pre);
	}
}

void sda_writer_unescape(struct sda_writer *w, struct sda_span s)
{
	/*@
	  loop invariant i <= s.len;
	  loop invariant text(s) == \at(text(s), Pre);
	  loop invariant spared{Pre, Here}(w) && w->at == \at(w->at, Pre) &&
	    w->room == \at(w->room, Pre);
	  loop invariant \at(w->len, Pre) <= w->len;
	  loop invariant
	    ahead{Pre, Here}(w, unesc_from(text(s), i), unesc(text(s)));
	  loop assigns i, w->len, w->overflow, w->at[\at(w->len, Pre) .. w->room - 1];
	  loop variant s.len - i;
	*/
	for (size_t i = 0; i < s.len; i++) {
		//@ ghost size_t element = i;
		if (s.at[i] == '\\' && s.len - i > 1)
			i++;
		//@ assert i == unesc_pos(text(s), element);
		//@ assert at(text(s), i) == s.at[i];
		sda_writer_byte(w, s.at[i]);
		//@ assert text(s) == \at(text(s), Pre);
	}
}
