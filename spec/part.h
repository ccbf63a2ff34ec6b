#ifndef SPEC_PART_H
#define SPEC_PART_H

/* A part of a text in memory is the text of that part: lemmas. */

#include "spec/bytes.h"

/*@
  lemma view_part_same{L}: \forall uint8_t *p, integer i, j, n;
    0 <= i <= j <= n ==>
    same(view{L}(p + i, j - i), sub(view{L}(p, n), i, j));
  lemma view_part{L}: \forall uint8_t *p, integer i, j, n;
    0 <= i <= j <= n ==>
    view{L}(p + i, j - i) == sub(view{L}(p, n), i, j);
*/

#endif
