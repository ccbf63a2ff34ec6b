#ifndef SDA_COUNT_H
#define SDA_COUNT_H

/* A count is how many requests were sent with a nonce: the value of nc. */

#include "span.h"
#include "spec/count.h"

enum { SDA_COUNT_DIGITS = 8 };

/*@ requires readable(nc);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.4-nc-used.read": \result == count_said(text(nc)); */
/*
 * The number that eight hexadecimal digits are; 0, which is no count, for any
 * other text.
 */
uint32_t sda_count_read(struct sda_span nc);

/*@
  // octets beside the n at `at` stay
  predicate is_beside{K, L}(uint8_t *at, integer n) =
    \forall uint8_t *p, integer m; 0 <= m ==>
      \separated(at + (0 .. n - 1), p + (0 .. m - 1)) ==>
      view{L}(p, m) == view{K}(p, m);
*/

/*@ requires \valid(digits + (0 .. SDA_COUNT_DIGITS - 1));
    terminates \true;
    assigns digits[0 .. SDA_COUNT_DIGITS - 1];
    ensures view(digits, SDA_COUNT_DIGITS) == count_text(count);
    ensures is_beside{Old, Here}(digits, SDA_COUNT_DIGITS); */
/* The eight digits that say a number. */
void sda_count_write(uint32_t count, uint8_t *digits);

#endif
