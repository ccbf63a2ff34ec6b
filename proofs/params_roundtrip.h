/*
 * Reading a list of params that was written: what proofs/params_roundtrip_*.c
 * prove of one param, and of names and values, for proofs/params_roundtrip.c.
 * Lemma functions, as in proofs/adequacy.h.
 */
#ifndef PARAMS_ROUNDTRIP_H
#define PARAMS_ROUNDTRIP_H

#include "image.h"

/*@
  // t has x from k on; inductive, for the provers to keep the name
  inductive stands(bytes t, integer k, bytes x) {
    case stands_octets: \forall bytes t, x, integer k;
      0 <= k ==> k + len(x) <= len(t) ==>
      (\forall integer m; k <= m < k + len(x) ==>
        at(t, m) == at(x, m - k)) ==> stands(t, k, x);
  }
  // a comma, a space and the first octet of a token, or nothing
  predicate closed(bytes t, integer e) =
    e == len(t) ||
    0 <= e < len(t) - 2 && at(t, e) == ',' && at(t, e + 1) == ' ' &&
    is_token_char(at(t, e + 2)) == 1;

  // x is all of t from k on
  inductive ends(bytes t, integer k, bytes x) {
    case ends_there: \forall bytes t, x, integer k; stands(t, k, x) ==>
      k + len(x) == len(t) <= SDA_SPAN_MAX ==> ends(t, k, x);
  }

  // a token, and what a sender may write as a value of that form
  predicate is_name(bytes x) = len(x) > 0 && token_end(x, 0) == len(x);
  predicate is_value(bytes v, integer form) =
    form == 1 && is_name(v) || form == 2 && inside_end(v, 0) == len(v);

  predicate stops(bytes t, integer e) =
    e == len(t) || 0 <= e < len(t) && is_token_char(at(t, e)) != 1;

  // the scanners are right about what was written to t
  predicate names_end(bytes t) =
    (\forall bytes x, integer k, e; stands(t, k, x) ==> is_name(x) ==>
      e == k + len(x) ==> stops(t, e) ==> token_end(t, k) == e) &&
    (\forall integer i; 0 <= i < len(t) ==> i < token_end(t, i) ==>
      is_name(sub(t, i, token_end(t, i)))) &&
    \forall integer e; 0 <= e < len(t) ==>
      at(t, e) == '=' || at(t, e) == ',' || at(t, e) == '"' ||
      at(t, e) == ' ' ==> stops(t, e);
  predicate quotes_end(bytes t) =
    (\forall bytes x, integer k, e; stands(t, k, x) ==>
      inside_end(x, 0) == len(x) ==> e == k + len(x) < len(t) ==>
      at(t, e) == '"' ==> quoted_close(t, k) == e) &&
    \forall integer b, q; 0 <= b < len(t) ==> at(t, b) == '"' ==>
      q == b + 1 ==> token_end(t, b) == b && ldquot_end(t, b) == q;
  predicate separators_end(bytes t) =
    (\forall integer a, b; 0 <= a < len(t) - 1 ==> b == a + 1 ==>
      at(t, a) == '=' ==>
      at(t, b) == '"' || is_token_char(at(t, b)) == 1 ==>
      separator_end(t, a, '=') == b) &&
    (\forall integer a, b; 0 <= a < len(t) - 1 ==> b == a + 1 ==>
      at(t, a) == ' ' ==> is_token_char(at(t, b)) == 1 ==>
      lws_end(t, a) == b) &&
    \forall integer e, b; closed(t, e) ==> b == e + 2 ==>
      sws_end(t, e) == e &&
      (e < len(t) ==> separator_end(t, e, ',') == b && b < len(t));
  inductive scans(bytes t) {
    case scans_right: \forall bytes t; len(t) <= SDA_SPAN_MAX ==>
      names_end(t) ==> quotes_end(t) ==> separators_end(t) ==> scans(t);
  }
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes t; len(t) <= SDA_SPAN_MAX ==> scans(t);
    ensures \forall bytes x; is_name(x) ==> is_token_char(at(x, 0)) == 1; */
void scanners_roundtrip(void);

/*@
  // Reading t at k finds that param, which ends at e: at the end of t, or
  // before a comma and a space.
  predicate reads(bytes t, integer k, bytes name, integer form, bytes v,
                  integer e) =
    0 <= k < token_end(t, k) < e <= len(t) &&
    sub(t, k, token_end(t, k)) == name && param_value(t, k) >= 0 &&
    value_form(t, param_value(t, k)) == form &&
    value(t, param_value(t, k)) == v &&
    value_end(t, param_value(t, k)) == e && sws_end(t, e) == e &&
    (e < len(t) ==> separator_end(t, e, ',') == e + 2 < len(t));
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes t, name, v, integer k, form;
      len(t) <= SDA_SPAN_MAX ==> is_name(name) ==> is_value(v, form) ==>
      stands(t, k, param_image(name, form, v)) ==>
      closed(t, k + len(param_image(name, form, v))) ==>
      reads(t, k, name, form, v, k + len(param_image(name, form, v))); */
void param_roundtrip(void);

/*@ terminates \true;
    assigns \nothing;
    ensures \forall bytes v, integer h, w, form;
      is_sendable(v, h, w, form) == 1 ==> form == 1 || form == 2 ==>
      is_value(v, form) && is_listed(v, h, w, form) == 1; */
void values_roundtrip(void);

/*@ // The spelling of w is a token, and read as w again.
    predicate is_spelt(integer w) =
      is_name(spelling(w)) &&
      (w < 18 ==> word_find(spelling(w), 0, 18) == w) &&
      (w == 28 ==> word_find(spelling(w), 28, 29) == 28); */

/*@ terminates \true;
    assigns \nothing;
    ensures \forall integer w; 0 <= w < SDA_WORDS ==> is_spelt(w); */
void names_roundtrip(void);

#endif
