#ifndef NONCE_ROUNDTRIP_H
#define NONCE_ROUNDTRIP_H

/* A nonce reads as what it was made of: a theorem. */

#include "nonce.h"

/*@
  requires readable(key) && readable(salt) && salt.len == SDA_NONCE_SALT;
  requires is_binding(binding);
  requires \valid(out + (0 .. SDA_NONCE_DIGITS - 1));
  requires \separated(out + (0 .. SDA_NONCE_DIGITS - 1), binding);
  terminates \true;
  assigns out[0 .. SDA_NONCE_DIGITS - 1];
  ensures view(out, SDA_NONCE_DIGITS) ==
    \old(nonce_text(text(key), time, text(salt), binding));
  ensures lhex_pairs(view(out, SDA_NONCE_DIGITS), 32);
  ensures nonce_read(view(out, SDA_NONCE_DIGITS)) ==
    \old(nonce_bytes(text(key), time, text(salt), binding));
  ensures nonce_time(view(out, SDA_NONCE_DIGITS)) == time;
  ensures nonce_salt(view(out, SDA_NONCE_DIGITS)) == \old(text(salt));
*/
/* What was made reads as what it was made of. */
void make_read(struct sda_span key, uint64_t time, struct sda_span salt,
	       const struct sda_nonce_binding *binding, uint8_t *out);

#endif
