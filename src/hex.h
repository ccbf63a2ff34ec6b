#ifndef SDA_HEX_H
#define SDA_HEX_H

/* Hexadecimal is bytes as pairs of the digits 0-9 a-f (RFC 8760 2.2). */

#include <stdbool.h>
#include "span.h"
#include "spec/hex.h"

/*@
  requires len <= SDA_SPAN_MAX;
  requires \valid_read(in + (0 .. len - 1));
  requires \valid(out + (0 .. 2 * len - 1));
  requires \separated(in + (0 .. len - 1), out + (0 .. 2 * len - 1));
  terminates \true;
  assigns out[0 .. 2 * len - 1];
  ensures "rfc7616#3.2-lhex.write":
    view(out, 2 * len) == hex(\old(view(in, len)));
*/
/* Time depends on len alone. */
void sda_hex_write(const uint8_t *in, size_t len, uint8_t *out);

/*@
  requires len <= SDA_SPAN_MAX;
  requires \valid_read(in + (0 .. 2 * len - 1));
  requires \valid(out + (0 .. len - 1));
  requires \separated(in + (0 .. 2 * len - 1), out + (0 .. len - 1));
  terminates \true;
  assigns out[0 .. len - 1];
  ensures "rfc7616#3.2-lhex.exactly":
    \result <==> lhex_pairs(\old(view(in, 2 * len)), len);
  ensures "rfc7616#3.2-lhex.read":
    \result ==> view(out, len) == unhex_upto(\old(view(in, 2 * len)), len);
  ensures wiped:
    !\result ==> \forall integer k; 0 <= k < len ==> out[k] == 0;
*/
/* Time depends on len alone, and on the result. */
bool sda_hex_read(const uint8_t *in, size_t len, uint8_t *out);

#endif
