/*
 * Reading a list of params that was written: what
 * proofs/params_roundtrip_others.c proves, for proofs/params_roundtrip.c.
 */
#ifndef PARAMS_ROUNDTRIP_LIST_H
#define PARAMS_ROUNDTRIP_LIST_H

#include "proofs/params_roundtrip.h"
#include "spec/image_steps.h"
#include "spec/params_steps.h"

/*@
  // where the params behind k start: the first, or those behind a comma
  logic integer place(bytes t, integer k, integer first) =
    k == len(t) ? -1 : first == 1 ? k : k + 2;
  predicate opened(bytes t, integer k, integer first) =
    k == len(t) || 0 <= k < len(t) &&
      (first == 1 ? is_token_char(at(t, k)) == 1 : closed(t, k));

  // reading t at q finds that param, with the known name n, which ends at e
  inductive found(bytes t, integer q, integer h, integer n, bytes name,
                  integer form, bytes v, integer e) {
    case found_there: \forall bytes t, name, v, integer q, h, n, form, e;
      reads(t, q, name, form, v, e) ==> opened(t, e, 0) ==>
      form == 1 || form == 2 ==>
      n == word_find(name, 0, 18) ==> is_listed(v, h, n, form) == 1 ==>
      found(t, q, h, n, name, form, v, e);
  }
  lemma found_end: \forall bytes t, name, v, integer q, h, n, form, e;
    found(t, q, h, n, name, form, v, e) ==>
    param_name(t, q) == n && param_end(t, q, h) == e &&
    0 <= q < e <= len(t);
  lemma found_value: \forall bytes t, name, v, integer q, h, n, form, e;
    found(t, q, h, n, name, form, v, e) ==>
    value_form(t, param_value(t, q)) == form &&
    value(t, param_value(t, q)) == v;
  lemma found_other: \forall bytes t, name, v, integer q, h, n, form, e;
    found(t, q, h, n, name, form, v, e) ==>
    other_image(t, q) == param_image(name, form, v);
  lemma found_next: \forall bytes t, name, v, integer q, h, n, form, e;
    found(t, q, h, n, name, form, v, e) ==>
    param_next(t, q, h) == place(t, e, 0);
  lemma found_others_next:
    \forall bytes t, name, v, integer q, h, n, form, e;
    found(t, q, h, n, name, form, v, e) ==>
    others_next(t, q, h) == (e == len(t) ? e : place(t, e, 0));
  lemma found_ok: \forall bytes t, name, v, integer q, h, n, form, e, r;
    found(t, q, h, n, name, form, v, e) ==> r == place(t, e, 0) ==>
    (0 <= r ==> params_ok(t, r, h) == 1) ==> params_ok(t, q, h) == 1;
  lemma found_find: \forall bytes t, name, v, integer q, h, n, form, e, w;
    found(t, q, h, n, name, form, v, e) ==>
    params_find(t, q, h, w) ==
      (n == w ? q : params_find(t, place(t, e, 0), h, w));
  lemma found_twice: \forall bytes t, name, v, integer q, h, n, form, e, w;
    found(t, q, h, n, name, form, v, e) ==>
    params_twice(t, q, h, w) ==
      (n != w ? params_twice(t, place(t, e, 0), h, w) :
       params_find(t, place(t, e, 0), h, w) >= 0 ? 1 : 0);
  lemma others_over: \forall bytes t, integer i, h, f;
    i < 0 || i >= len(t) ==> others_image(t, i, h, f) == empty;
  lemma found_others_skip:
    \forall bytes t, name, v, integer q, h, n, form, e, f;
    found(t, q, h, n, name, form, v, e) ==> n != 18 ==>
    others_image(t, q, h, f) == others_image(t, place(t, e, 0), h, f);
  lemma found_others_keep:
    \forall bytes t, name, v, integer q, h, n, form, e, f;
    found(t, q, h, n, name, form, v, e) ==> n == 18 ==>
    others_image(t, q, h, f) ==
      cat(item_image(f, param_image(name, form, v)),
          others_image(t, place(t, e, 0), h, 0));
*/

/*@
  // Of t, where the params behind k start, are a list, or none, in which no
  // known name comes twice; the unknown ones are those of u from i on.
  predicate kept_others(bytes t, integer k, integer first, bytes u,
                        integer i, integer h) =
    opened(t, k, first) &&
    (0 <= place(t, k, first) ==>
      params_ok(t, place(t, k, first), h) == 1) &&
    (\forall integer f; others_image(t, place(t, k, first), h, f) ==
      others_image(u, i, h, f)) &&
    \forall integer w; 0 <= w < 18 ==>
      params_twice(t, place(t, k, first), h, w) == 0;
  predicate none_known(bytes t, integer q, integer h) =
    \forall integer w; 0 <= w < 18 ==> params_find(t, q, h, w) < 0;
  predicate others_read(bytes u, integer i, integer h) =
    others_sendable(u, i, h) == 1 ==>
    \forall bytes t, integer k, first;
      ends(t, k, others_image(u, i, h, first)) ==>
      kept_others(t, k, first, u, i, h) &&
      none_known(t, place(t, k, first), h);

  // One item is read, if what is behind it is.
  predicate items_read(integer h) =
    \forall bytes t, name, v, rest, integer k, first, form, n, q, e;
      ends(t, k, cat(item_image(first, param_image(name, form, v)), rest))
      ==> is_name(name) ==> is_value(v, form) ==>
      n == word_find(name, 0, 18) ==> is_listed(v, h, n, form) == 1 ==>
      q == (first == 1 ? k : k + 2) ==>
      e == q + len(param_image(name, form, v)) ==>
      ends(t, e, rest) &&
      (opened(t, e, 0) ==> found(t, q, h, n, name, form, v, e) &&
        opened(t, k, first) && place(t, k, first) == q);
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall integer h; items_read(h); */
void item_roundtrip(void);

/*@ requires readable(u);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; 0 <= i <= u.len ==>
      others_read(text(u), i, h); */
void others_roundtrip(struct sda_span u, unsigned h);

#endif
