/*
 * Unquoting what was quoted gives the text back. Never linked: the functions
 * compute nothing, their contracts are theorems, their loops the induction.
 */
#include "writer.h"
#include "spec/bytes_lemmas.h"

/*@
  lemma esc_snoc_len: \forall bytes s, integer c;
    len(esc_snoc(s, c)) == len(s) + 1 + is_special(c);
  lemma esc_snoc_at: \forall bytes s, integer c, k; 0 <= k < len(s) ==>
    at(esc_snoc(s, c), k) == at(s, k);
  lemma esc_next: \forall bytes s, integer k; 0 <= k ==>
    esc_upto(s, k + 1) == esc_snoc(esc_upto(s, k), at(s, k));

  // where in esc(s) the image of the octet at k is
  logic integer image(bytes s, integer k) = len(esc_upto(s, k));
  // esc_upto(s, k) begins esc(s)
  predicate begins(bytes s, integer k) =
    image(s, k) <= len(esc(s)) &&
    \forall integer j; 0 <= j < image(s, k) ==>
      at(esc_upto(s, k), j) == at(esc(s), j);
  // what esc(s) has there
  predicate is_image(bytes s, integer k) =
    image(s, k + 1) == image(s, k) + 1 + is_special(at(s, k)) <= len(esc(s)) &&
    (is_special(at(s, k)) == 1 ==>
      at(esc(s), image(s, k)) == '\\' &&
      at(esc(s), image(s, k) + 1) == at(s, k)) &&
    (is_special(at(s, k)) == 0 ==> at(esc(s), image(s, k)) == at(s, k));
  lemma begins_before: \forall bytes s, integer k; 0 <= k < len(s) ==>
    begins(s, k + 1) ==> begins(s, k);
  lemma begins_image: \forall bytes s, integer k; 0 <= k < len(s) ==>
    begins(s, k + 1) ==> is_image(s, k);

  // from the image of the octet at k on, esc(s) means what s is from k on
  predicate means(bytes s, integer k) =
    unesc_from(esc(s), image(s, k)) == sub(s, k, len(s));
  lemma image_pos: \forall bytes s, integer k; 0 <= k < len(s) ==>
    is_image(s, k) ==>
    unesc_pos(esc(s), image(s, k)) == image(s, k + 1) - 1 &&
    at(esc(s), image(s, k + 1) - 1) == at(s, k);
  // c, then s
  lemma first_at: \forall bytes s, integer c, k; 0 <= k <= len(s) ==>
    at(cat(snoc(empty, c), s), k) == (k == 0 ? c : at(s, k - 1));
  lemma sub_rest_at: \forall bytes s, integer k, j;
    0 <= k < len(s) ==> 0 < j < len(s) - k ==>
    at(sub(s, k + 1, len(s)), j - 1) == at(sub(s, k, len(s)), j);
  lemma sub_first_same: \forall bytes s, integer k; 0 <= k < len(s) ==>
    same(sub(s, k, len(s)),
         cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s))));
  lemma sub_first: \forall bytes s, integer k; 0 <= k < len(s) ==>
    sub(s, k, len(s)) == cat(snoc(empty, at(s, k)), sub(s, k + 1, len(s)));
  lemma sub_none_same: \forall bytes s; same(sub(s, len(s), len(s)), empty);
  lemma sub_none: \forall bytes s; sub(s, len(s), len(s)) == empty;
  lemma sub_all_same: \forall bytes s; same(sub(s, 0, len(s)), s);
  lemma sub_all: \forall bytes s; sub(s, 0, len(s)) == s;
  lemma means_before: \forall bytes s, integer k; 0 <= k < len(s) ==>
    is_image(s, k) ==> means(s, k + 1) ==> means(s, k);
*/

/*@
  requires n <= SDA_SPAN_MAX && \valid_read(p + (0 .. n - 1));
  terminates \true;
  assigns \nothing;
  ensures unesc(esc(view(p, n))) == view(p, n);
*/
void unesc_esc(const uint8_t *p, size_t n)
{
	size_t k = n;

	//@ assert begins(view(p, n), n);
	//@ assert means(view(p, n), n);
	/*@
	  loop invariant k <= n;
	  loop invariant begins(view(p, n), k);
	  loop invariant means(view(p, n), k);
	  loop assigns k;
	  loop variant k;
	*/
	while (k > 0) {
		k--;
		//@ assert is_image(view(p, n), k);
	}
	//@ assert image(view(p, n), 0) == 0;
}

/* The same of the two C functions, where there is room. */
/*@
  requires readable(s) && writable(quoted) && writable(plain);
  requires apart(quoted, s) && apart(plain, s);
  requires \separated(quoted, plain, quoted->at + (0 .. quoted->room - 1),
                      plain->at + (0 .. plain->room - 1));
  requires quoted->len == 0 && plain->len == 0;
  requires quoted->room <= SDA_SPAN_MAX;
  terminates \true;
  assigns *quoted, *plain, quoted->at[0 .. quoted->room - 1],
    plain->at[0 .. plain->room - 1];
  ensures !quoted->overflow && !plain->overflow ==>
    written(plain) == \old(text(s));
*/
void escape_unescape(struct sda_span s, struct sda_writer *quoted,
		     struct sda_writer *plain)
{
	struct sda_span t = { quoted->at, 0 };

	unesc_esc(s.at, s.len);
	sda_writer_escape(quoted, s);
	t.len = quoted->len;
	//@ assert !quoted->overflow ==> text(t) == esc(\at(text(s), Pre));
	sda_writer_unescape(plain, t);
}
