#ifndef SPEC_IMAGE_KEPT_H
#define SPEC_IMAGE_KEPT_H

/* Params stay what they are while something else is written: lemmas. */

#include "image.h"
#include "spec/wrote.h"

/*@
  // p is the same at K and L, and so is all that it points to
  predicate unmoved{K, L}(struct sda_params *p) =
    \at(p->text, K) == \at(p->text, L) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      \at(p->known[n], K) == \at(p->known[n], L);
  predicate kept{K, L}(struct sda_params *p) =
    unmoved{K, L}(p) &&
    text{K}(\at(p->text, K)) == text{L}(\at(p->text, K)) &&
    \forall integer n; 0 <= n < SDA_NAMES ==>
      \at(p->known[n].form, K) != SDA_ABSENT ==>
        text{K}(\at(p->known[n].value, K)) ==
        text{L}(\at(p->known[n].value, K));
  lemma kept_beside{K, L}: \forall struct sda_writer *w, bytes what,
    struct sda_params *p;
    wrote{K, L}(w, what) ==> detached{K}(w, p) ==> unmoved{K, L}(p) ==>
    kept{K, L}(p);
  lemma unmoved_on{J, K, L}: \forall struct sda_params *p;
    unmoved{J, K}(p) ==> unmoved{K, L}(p) ==> unmoved{J, L}(p);
  lemma kept_text{J, K, L}: \forall struct sda_params *p;
    kept{J, K}(p) ==> kept{K, L}(p) ==>
    text{J}(\at(p->text, J)) == text{L}(\at(p->text, J));
  lemma kept_known{J, K, L}: \forall struct sda_params *p, integer n;
    kept{J, K}(p) ==> kept{K, L}(p) ==> 0 <= n < SDA_NAMES ==>
    \at(p->known[n].form, J) != SDA_ABSENT ==>
    text{J}(\at(p->known[n].value, J)) == text{L}(\at(p->known[n].value, J));
  lemma kept_on{J, K, L}: \forall struct sda_params *p;
    kept{J, K}(p) ==> kept{K, L}(p) ==> kept{J, L}(p);
  lemma spared_on{J, K, L}: \forall struct sda_writer *w, bytes what;
    spared{J, K}(w) ==> wrote{K, L}(w, what) ==>
    \at(w->at, J) == \at(w->at, K) ==>
    \at(w->room, J) == \at(w->room, K) ==> spared{J, L}(w);
  lemma detached_on{K, L}: \forall struct sda_writer *w,
    struct sda_params *p;
    detached{K}(w, p) ==> unmoved{K, L}(p) ==>
    \at(w->at, K) == \at(w->at, L) ==>
    \at(w->room, K) == \at(w->room, L) ==> detached{L}(w, p);
*/

#endif
