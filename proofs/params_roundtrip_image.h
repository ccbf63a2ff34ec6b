/*
 * What proofs/params_roundtrip.c proves of the image of a list of params: it is
 * read as what it is the image of.
 */
#ifndef PARAMS_ROUNDTRIP_IMAGE_H
#define PARAMS_ROUNDTRIP_IMAGE_H

#include "proofs/params_roundtrip.h"

/*@
  // The param of t at r is what was sent for the known name w.
  predicate is_sent_at{L}(struct sda_params *p, integer h, integer w, bytes t,
                          integer r) =
    0 <= r && value_form(t, param_value(t, r)) == form_sent(h, w) &&
    value(t, param_value(t, r)) == text{L}(p->known[w].value);
  // Where the params of t start at q, name w is found just when it was sent;
  // it was not when it is below n.
  predicate finds_all{L}(struct sda_params *p, integer h, bytes t, integer q,
                         integer n) =
    (\forall integer w; n <= w < 18 ==> p->known[w].form != SDA_ABSENT ==>
      is_sent_at{L}(p, h, w, t, params_find(t, q, h, w))) &&
    (\forall integer w; 0 <= w < 18 ==>
      w < n || p->known[w].form == SDA_ABSENT ==>
      params_find(t, q, h, w) < 0);
  // What t has from k on is the list that p is sent as.
  predicate is_same_list{L}(struct sda_params *p, integer h, bytes t,
                            integer k) =
    params_ok(t, k, h) == 1 && !params_duplicate(t, k, h) &&
    finds_all{L}(p, h, t, k, 0) &&
    \forall integer f; others_image(t, k, h, f) ==
      others_image(text{L}(p->text), 0, h, f);
  // p may be written
  predicate may_write{L}(struct sda_params *p, integer h) =
    sendable{L}(p, h) && !names_two{L}(p, h) &&
    len(params_image{L}(p, h)) > 0 && len(image{L}(p, h)) <= SDA_SPAN_MAX;
*/

/*@ requires legible(p) && h <= 2;
    terminates \true;
    assigns \nothing;
    ensures \forall bytes t; may_write(p, h) ==> ends(t, 0, params_image(p, h))
      ==> is_same_list(p, h, t, 0);
    ensures may_write(p, h) ==>
      is_same_list(p, h, image(p, h), len(scheme_image(h)));
    ensures may_write(p, h) ==> h <= 1 ==>
      params_start(image(p, h)) == len(scheme_image(h)) &&
      is_digest(image(p, h)) && header_ok(image(p, h), h) == 1; */
void image_roundtrip(const struct sda_params *p, unsigned h);

#endif
