/*
 * Reading a list of params that was written keeps the unknown ones, in their
 * order. Never linked: the functions compute nothing, their contracts are
 * theorems, their loops the induction over what is still to write.
 */
#include "proofs/params_roundtrip_list.h"

/*@
  lemma stands_within: \forall bytes t, x, integer k; stands(t, k, x) ==>
    0 <= k && k + len(x) <= len(t);
  lemma stands_at: \forall bytes t, x, integer k, m; stands(t, k, x) ==>
    k <= m < k + len(x) ==> at(t, m) == at(x, m - k);
  lemma stands_cat: \forall bytes t, x, y, integer k, q;
    stands(t, k, cat(x, y)) ==> q == k + len(x) ==>
    stands(t, k, x) && stands(t, q, y);

  // ---- one param before the rest of a list

  lemma ends_stands: \forall bytes t, x, integer k; ends(t, k, x) ==>
    stands(t, k, x) && k + len(x) == len(t) <= SDA_SPAN_MAX;
  lemma ends_cat: \forall bytes t, x, y, integer k, q;
    ends(t, k, cat(x, y)) ==> q == k + len(x) ==>
    stands(t, k, x) && ends(t, q, y);
  lemma ends_first: \forall bytes t, x, rest, integer k, e;
    ends(t, k, cat(item_image(1, x), rest)) ==> e == k + len(x) ==>
    stands(t, k, x) && ends(t, e, rest);
  lemma comma_stands: \forall bytes t, integer k;
    stands(t, k, snoc(snoc(empty, ','), ' ')) ==>
    at(t, k) == ',' && at(t, k + 1) == ' ' && 0 <= k && k + 2 <= len(t);
  lemma comma_length: len(snoc(snoc(empty, ','), ' ')) == 2;
  lemma later_stands: \forall bytes t, x, integer k, q;
    stands(t, k, cat(snoc(snoc(empty, ','), ' '), x)) ==> q == k + 2 ==>
    stands(t, q, x) && at(t, k) == ',' && at(t, k + 1) == ' ';
  lemma later_length: \forall bytes x, integer first; first != 1 ==>
    len(item_image(first, x)) == len(x) + 2;
  lemma ends_later: \forall bytes t, x, rest, integer first, k, q, e;
    first != 1 ==> ends(t, k, cat(item_image(first, x), rest)) ==>
    q == k + 2 ==> e == q + len(x) ==>
    stands(t, q, x) && ends(t, e, rest) &&
    at(t, k) == ',' && at(t, k + 1) == ' ';
  lemma ends_item: \forall bytes t, x, rest, integer first, k, q, e;
    ends(t, k, cat(item_image(first, x), rest)) ==>
    q == (first == 1 ? k : k + 2) ==> e == q + len(x) ==>
    stands(t, q, x) && ends(t, e, rest) &&
    (first != 1 ==> at(t, k) == ',' && at(t, k + 1) == ' ');

  lemma image_starts: \forall bytes t, name, v, integer k, form;
    stands(t, k, param_image(name, form, v)) ==> len(name) > 0 ==>
    0 <= k < len(t) && at(t, k) == at(name, 0);
*/

/*@
  // ---- the unknown params

  lemma opened_closed: \forall bytes t, integer e; opened(t, e, 0) ==>
    closed(t, e);
  lemma param_nonempty: \forall bytes name, v, integer form;
    len(param_image(name, form, v)) > len(name);

  // one step of the list u
  lemma others_stop: \forall bytes u, t, integer i, h, k, first;
    i >= len(u) ==> ends(t, k, others_image(u, i, h, first)) ==>
    k == len(t);
  lemma none_there: \forall bytes u, t, integer i, h, k, first;
    k == len(t) ==> i >= len(u) ==>
    kept_others(t, k, first, u, i, h) &&
    none_known(t, place(t, k, first), h);
  lemma others_step_next: \forall bytes u, integer i, h, j;
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    j == others_next(u, i, h) ==>
    i < j <= len(u) && others_sendable(u, j, h) == 1 &&
    param_end(u, i, h) >= 0 && other_sendable(u, i, h) == 1;
  lemma others_step_known: \forall bytes u, integer i, h, j, first;
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) != 18 ==>
    others_image(u, i, h, first) == others_image(u, j, h, first);
  lemma others_step_unknown: \forall bytes u, integer i, h, j, first;
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    others_image(u, i, h, first) ==
      cat(item_image(first, other_image(u, i)), others_image(u, j, h, 0));
*/

void item_roundtrip(void)
{
	scanners_roundtrip();
	param_roundtrip();
	/*@ assert starts: \forall bytes t, name, v, rest,
	      integer k, first, form, q, e;
	      ends(t, k, cat(item_image(first, param_image(name, form, v)),
	                     rest)) ==>
	      is_name(name) ==> q == (first == 1 ? k : k + 2) ==>
	      e == q + len(param_image(name, form, v)) ==>
	      stands(t, q, param_image(name, form, v)) && ends(t, e, rest) &&
	      0 <= q < e <= len(t) <= SDA_SPAN_MAX &&
	      is_token_char(at(t, q)) == 1 &&
	      opened(t, k, first) && place(t, k, first) == q; */
	/*@ assert reads: \forall bytes t, name, v, rest,
	      integer k, first, form, q, e;
	      ends(t, k, cat(item_image(first, param_image(name, form, v)),
	                     rest)) ==>
	      is_name(name) ==> is_value(v, form) ==>
	      q == (first == 1 ? k : k + 2) ==>
	      e == q + len(param_image(name, form, v)) ==>
	      opened(t, e, 0) ==> reads(t, q, name, form, v, e); */
}

/*@
  lemma other_parts: \forall bytes u, integer i, h;
    0 <= i < len(u) ==> param_end(u, i, h) >= 0 ==>
    i < token_end(u, i) && (value_form(u, param_value(u, i)) == 1 ||
                            value_form(u, param_value(u, i)) == 2);
  // what is known of the unknown param of u at i
  predicate may_send(bytes u, integer i, integer h, bytes name, integer form,
                     bytes v) =
    other_image(u, i) == param_image(name, form, v) && is_name(name) &&
    is_value(v, form) && word_find(name, 0, 18) == 18 &&
    is_listed(v, h, 18, form) == 1;
  lemma other_name: \forall bytes u, integer i; scans(u) ==>
    0 <= i < len(u) ==> i < token_end(u, i) ==>
    is_name(sub(u, i, token_end(u, i)));
  lemma found_before: \forall bytes t, name, v, u,
    integer k, first, form, q, e, i, j, h;
    found(t, q, h, 18, name, form, v, e) ==>
    kept_others(t, e, 0, u, j, h) ==> none_known(t, place(t, e, 0), h) ==>
    opened(t, k, first) ==> place(t, k, first) == q ==>
    (\forall integer f; others_image(u, i, h, f) ==
      cat(item_image(f, param_image(name, form, v)),
          others_image(u, j, h, 0))) ==>
    kept_others(t, k, first, u, i, h) &&
    none_known(t, place(t, k, first), h);
  lemma sent_image: \forall bytes u, name, v, integer i, j, h, form, first;
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    may_send(u, i, h, name, form, v) ==>
    others_image(u, i, h, first) ==
      cat(item_image(first, param_image(name, form, v)),
          others_image(u, j, h, 0));
  lemma sent_rest: \forall bytes u, t, name, v,
    integer i, j, h, form, first, k, q, e;
    items_read(h) ==> others_read(u, j, h) ==>
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    others_sendable(u, j, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    may_send(u, i, h, name, form, v) ==>
    ends(t, k, others_image(u, i, h, first)) ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==>
    ends(t, e, others_image(u, j, h, 0)) &&
    kept_others(t, e, 0, u, j, h) && none_known(t, place(t, e, 0), h);
  lemma sent_found: \forall bytes u, t, name, v,
    integer i, j, h, form, first, k, q, e;
    items_read(h) ==> 0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    may_send(u, i, h, name, form, v) ==>
    ends(t, k, others_image(u, i, h, first)) ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==> opened(t, e, 0) ==>
    found(t, q, h, 18, name, form, v, e) && opened(t, k, first) &&
    place(t, k, first) == q;
  lemma sent_before: \forall bytes u, t, name, v,
    integer i, j, h, form, first, k, q, e;
    items_read(h) ==> others_read(u, j, h) ==>
    0 <= i < len(u) ==> others_sendable(u, i, h) == 1 ==>
    others_sendable(u, j, h) == 1 ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    may_send(u, i, h, name, form, v) ==>
    ends(t, k, others_image(u, i, h, first)) ==>
    q == (first == 1 ? k : k + 2) ==>
    e == q + len(param_image(name, form, v)) ==>
    found(t, q, h, 18, name, form, v, e) && kept_others(t, e, 0, u, j, h) &&
    kept_others(t, k, first, u, i, h) &&
    none_known(t, place(t, k, first), h);
  lemma others_read_before: \forall bytes u, name, v, integer i, j, h, form;
    items_read(h) ==> others_read(u, j, h) ==> 0 <= i < len(u) ==>
    j == others_next(u, i, h) ==> param_name(u, i) == 18 ==>
    (others_sendable(u, i, h) == 1 ==>
      may_send(u, i, h, name, form, v)) ==> others_read(u, i, h);
*/

void others_roundtrip(struct sda_span u, unsigned h)
{
	size_t i = u.len;

	scanners_roundtrip();
	item_roundtrip();
	values_roundtrip();
	//@ assert scans: scans(text(u));
	/*@ loop invariant i <= u.len;
	    loop invariant \forall integer m; i <= m <= u.len ==>
	      others_read(text(u), m, h);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert next: \forall integer j;
		      others_sendable(text(u), i, h) == 1 ==>
		      j == others_next(text(u), i, h) ==>
		      others_sendable(text(u), j, h) == 1 && i < j <= u.len &&
		      others_read(text(u), j, h); */
		/*@ assert known: param_name(text(u), i) != 18 ==>
		      others_read(text(u), i, h); */
		/*@ assert parts: \forall bytes name, v, integer form;
		      others_sendable(text(u), i, h) == 1 ==>
		      param_name(text(u), i) == 18 ==>
		      name == sub(text(u), i, token_end(text(u), i)) ==>
		      form == value_form(text(u), param_value(text(u), i)) ==>
		      v == value(text(u), param_value(text(u), i)) ==>
		      may_send(text(u), i, h, name, form, v); */
		//@ assert others_read(text(u), i, h);
	}
}
