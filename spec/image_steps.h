#ifndef SPEC_IMAGE_STEPS_H
#define SPEC_IMAGE_STEPS_H

/* One step of each recursion of spec/image.h and src/image.h: lemmas. */

#include "image.h"

/*@
  lemma others_step: \forall bytes t, integer i, h, first;
    others_image(t, i, h, first) ==
      (i < 0 || i >= len(t) || param_end(t, i, h) < 0 ? empty :
       param_name(t, i) != 18
       ? others_image(t, others_next(t, i, h), h, first)
       : cat(item_image(first, other_image(t, i)),
             others_image(t, others_next(t, i, h), h, 0)));
  lemma others_good_step: \forall bytes t, integer i, h;
    others_sendable(t, i, h) ==
      (i < 0 ? 0 : i >= len(t) ? 1 :
       param_end(t, i, h) < 0 || other_sendable(t, i, h) != 1 ? 0 :
       others_sendable(t, others_next(t, i, h), h));
  lemma known_others{L}: \forall struct sda_params *p, integer h, i, first;
    known_image{L}(p, h, 18, i, first) ==
      others_image(text{L}(p->text), i, h, first);
  lemma known_others_good{L}: \forall struct sda_params *p, integer h, i;
    known_sendable{L}(p, h, 18, i) ==
      others_sendable(text{L}(p->text), i, h);
  lemma known_absent{L}: \forall struct sda_params *p, integer h, n, i, first;
    0 <= n < 18 ==> p->known[n].form == SDA_ABSENT ==>
    known_image{L}(p, h, n, i, first) ==
      known_image{L}(p, h, n + 1, i, first) &&
    known_sendable{L}(p, h, n, i) == known_sendable{L}(p, h, n + 1, i);
  lemma known_present{L}: \forall struct sda_params *p, integer h, n, i, first;
    0 <= n < 18 ==> p->known[n].form != SDA_ABSENT ==>
    known_image{L}(p, h, n, i, first) ==
      cat(item_image(first, param_image(spelling(n), form_sent(h, n),
                                        text{L}(p->known[n].value))),
          known_image{L}(p, h, n + 1, i, 0));
  lemma known_present_good{L}: \forall struct sda_params *p, integer h, n, i;
    0 <= n < 18 ==> p->known[n].form != SDA_ABSENT ==>
    known_sendable{L}(p, h, n, i) ==
      (is_sendable(text{L}(p->known[n].value), h, n, form_sent(h, n)) != 1
       ? 0 : known_sendable{L}(p, h, n + 1, i));
*/

#endif
