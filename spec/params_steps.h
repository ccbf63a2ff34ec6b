#ifndef SPEC_PARAMS_STEPS_H
#define SPEC_PARAMS_STEPS_H

/* One step of each recursion of spec/params.h, and its end: lemmas. */

#include "spec/params.h"

/*@
  lemma ok_step: \forall bytes t, integer i, h;
    params_ok(t, i, h) ==
      (i < 0 || param_end(t, i, h) < 0 ? 0 :
       param_end(t, i, h) == len(t) ? 1 :
       params_ok(t, param_next(t, i, h), h));
  lemma ok_never: \forall bytes t, integer i, h;
    i < 0 || param_end(t, i, h) < 0 ==> params_ok(t, i, h) == 0;

  lemma find_step: \forall bytes t, integer i, h, w;
    params_find(t, i, h, w) ==
      (i < 0 || param_end(t, i, h) < 0 ? -1 :
       param_name(t, i) == w ? i :
       params_find(t, param_next(t, i, h), h, w));
  lemma find_never: \forall bytes t, integer i, h, w;
    i < 0 || param_end(t, i, h) < 0 ==> params_find(t, i, h, w) == -1;

  lemma twice_step: \forall bytes t, integer i, h, w;
    params_twice(t, i, h, w) ==
      (i < 0 || param_end(t, i, h) < 0 ? 0 :
       param_name(t, i) != w ? params_twice(t, param_next(t, i, h), h, w) :
       params_find(t, param_next(t, i, h), h, w) >= 0 ? 1 : 0);
  lemma twice_never: \forall bytes t, integer i, h, w;
    i < 0 || param_end(t, i, h) < 0 ==> params_twice(t, i, h, w) == 0;
*/

#endif
