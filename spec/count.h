#ifndef SPEC_COUNT_H
#define SPEC_COUNT_H

/* The number that hexadecimal digits are, in any case, and how it is sent. */

#include "spec/bytes.h"
#include "spec/deviation.h"
#include "spec/hex.h"

/*@
  logic integer digit_value(integer c) =
    '0' <= c <= '9' ? c - '0' : 'a' <= c <= 'f' ? c - 'a' + 10 :
    c - 'A' + 10;
  // that of the first n digits
  logic integer count_upto(bytes s, integer n) =
    n <= 0 ? 0 : 16 * count_upto(s, n - 1) + digit_value(at(s, n - 1));
  // that of eight digits, or 0 where there are not just eight
  logic integer count_said(bytes s) =
    len(s) == 8 && is_any_digits(s) == 1 ? count_upto(s, 8) : 0;
  // eight LHEX
  logic bytes count_text(integer n) =
    hex(snoc(snoc(snoc(snoc(empty, n / 16777216), (n / 65536) % 256),
                  (n / 256) % 256), n % 256));
*/

#endif
