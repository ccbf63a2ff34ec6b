#ifndef SDA_SECRET_H
#define SDA_SECRET_H

/* A secret is bytes whose values must not steer a branch or an address. */

#include <stdbool.h>
#include "span.h"

/*@
  requires readable(a) && readable(b);
  terminates \true;
  assigns \nothing;
  ensures equal: \result <==> text(a) == text(b);
*/
/* Time depends on the lengths alone. */
bool sda_secret_equal(struct sda_span a, struct sda_span b);

/*@
  requires \valid(at + (0 .. len - 1));
  terminates \true;
  assigns at[0 .. len - 1];
  ensures wiped: \forall integer k; 0 <= k < len ==> at[k] == 0;
*/
/* A compiler that sees both this and its caller may drop the stores. */
void sda_secret_wipe(uint8_t *at, size_t len);

#endif
