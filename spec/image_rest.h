#ifndef SPEC_IMAGE_REST_H
#define SPEC_IMAGE_REST_H

/*
 * What is still to be sent behind a step of src/step.h, and whether it may be:
 * lemmas on src/image.h, which their reader includes first.
 */

#include "step.h"
#include "spec/image_kept.h"
#include "spec/image_steps.h"
#include "spec/part.h"

/*@
  // what is to write from the place a, and whether it may be sent
  logic bytes rest{L}(struct sda_params *p, integer h, struct sda_place a,
                      integer first) =
    known_image{L}(p, h, a.known, position(a.here), first);
  logic integer rest_sendable{L}(struct sda_params *p, integer h,
                                 struct sda_place a) =
    known_sendable{L}(p, h, a.known, position(a.here));
  logic bytes step_sent{L}(struct sda_step r, integer first) =
    r.param.form == SDA_ABSENT ? empty
                               : item_image(first, param_sent{L}(r.param));

  // the octets of a param of a text
  lemma param_octets{L}: \forall struct sda_param q, struct sda_span s,
    integer i; is_param(q, s, text{L}(s), i) ==>
    text{L}(q.name) == sub(text{L}(s), i, token_end(text{L}(s), i)) &&
    text{L}(q.value) == value(text{L}(s), param_value(text{L}(s), i)) &&
    q.form == value_form(text{L}(s), param_value(text{L}(s), i));

  // what a step writes, and whether it may
  predicate steps_over{L}(struct sda_step r, struct sda_place a,
                          struct sda_params *p, integer h) =
    \forall integer first;
      rest{L}(p, h, a, first) == rest{L}(p, h, r.next, first);
  predicate steps_on{L}(struct sda_step r, struct sda_place a,
                        struct sda_params *p, integer h) =
    \forall integer first;
      rest{L}(p, h, a, first) ==
        cat(item_image(first, param_sent{L}(r.param)), rest{L}(p, h, r.next, 0));
  predicate is_open{L}(struct sda_params *p, struct sda_place a) =
    is_place{L}(p, a) && !is_done{L}(p, a);
  lemma known_over{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form == SDA_ABSENT ==> steps_over{L}(r, a, p, h);
  lemma known_over_good{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form == SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) == rest_sendable{L}(p, h, r.next);
  lemma known_on{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form != SDA_ABSENT ==> steps_on{L}(r, a, p, h);
  lemma known_good{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> a.known < 18 ==> is_known_step{L}(r, a, p, h) ==>
    r.param.form != SDA_ABSENT ==> rest_sendable{L}(p, h, a) ==
      (is_sendable(text{L}(r.param.value), h, r.param.word,
                   r.param.form) != 1 ? 0 : rest_sendable{L}(p, h, r.next));
  lemma other_over{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form == SDA_ABSENT ==>
    steps_over{L}(r, a, p, h);
  lemma other_over_good{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form == SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) == rest_sendable{L}(p, h, r.next);
  lemma other_on{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form != SDA_ABSENT ==>
    steps_on{L}(r, a, p, h);
  lemma other_good{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    is_open{L}(p, a) ==> readable{L}(p->text) ==> a.known == 18 ==>
    is_other_step{L}(r, a, p, h) ==> r.param.form != SDA_ABSENT ==>
    rest_sendable{L}(p, h, a) ==
      (is_sendable(text{L}(r.param.value), h, r.param.word,
                   r.param.form) != 1 ? 0 : rest_sendable{L}(p, h, r.next));
  lemma step_kept{K, L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h;
    kept{K, L}(p) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    is_step{K}(r, a, p, h);
  lemma sent_kept{K, L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h, first;
    kept{K, L}(p) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    step_sent{K}(r, first) == step_sent{L}(r, first);
  lemma step_rest{L}: \forall struct sda_step r, struct sda_place a,
    struct sda_params *p, integer h, first;
    readable{L}(p->text) ==> is_open{L}(p, a) ==> is_step{L}(r, a, p, h) ==>
    rest{L}(p, h, a, first) == cat(step_sent{L}(r, first),
      rest{L}(p, h, r.next, r.param.form == SDA_ABSENT ? first : 0));
  lemma over_rest{L}: \forall struct sda_place a, struct sda_params *p,
    integer h, first;
    is_done{L}(p, a) ==> rest{L}(p, h, a, first) == empty &&
    rest_sendable{L}(p, h, a) == (a.here == SIZE_MAX ? 0 : 1);
*/

#endif
