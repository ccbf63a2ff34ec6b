#ifndef SDA_BASE64_H
#define SDA_BASE64_H

/* Base64 is bytes in 64 printable characters (RFC 4648 4), on one line. */

#include <stdbool.h>
#include "scan.h"
#include "writer.h"
#include "spec/base64.h"

/*@
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures "rfc4648#4-base64.exact":
    position(\result) == base64_octets(text(s));
*/
/* How many bytes s stands for, or SDA_NONE when it is not base64. */
size_t sda_base64_octets(struct sda_span s);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc4648#4-base64.only":
    \result <==> base64_octets(\old(text(s))) >= 0;
  ensures "rfc4648#4-base64.read":
    \result ==> took{Old, Here}(w, unbase64(\old(text(s))));
  ensures !\result ==> *w == \old(*w) && written(w) == \old(written(w));
*/
/* Writes the bytes that s stands for; false when it is not base64. */
bool sda_base64_read(struct sda_span s, struct sda_writer *w);

/*@
  requires writable(w) && readable(s) && apart(w, s);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures "rfc4648#4-base64.write":
    took{Old, Here}(w, base64(\old(text(s))));
  ensures spared{Old, Here}(w);
*/
/* Time depends on s.len and on the room alone. */
void sda_base64_write(struct sda_span s, struct sda_writer *w);

#endif
