/*
 * A nonce that was made is recognised. Never linked: the contract is the
 * theorem.
 */
#include "proofs/nonce_roundtrip.h"

/*@
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);
*/

/*@
  requires readable(key) && readable(salt) && salt.len == SDA_NONCE_SALT;
  requires key.len > 0 && is_binding(binding);
  requires \valid_read(keys) && readable(keys->current) &&
    readable(keys->previous);
  requires keys->current == key || keys->previous == key;
  requires time <= now && now - time <= lifetime;
  requires \valid(out + (0 .. SDA_NONCE_DIGITS - 1)) && \valid(nonce);
  requires \separated(out + (0 .. SDA_NONCE_DIGITS - 1), binding, keys, nonce);
  requires \separated(out + (0 .. SDA_NONCE_DIGITS - 1),
    key.at + (0 .. key.len - 1));
  requires \separated(out + (0 .. SDA_NONCE_DIGITS - 1),
    binding->realm.at + (0 .. binding->realm.len - 1));
  requires \separated(out + (0 .. SDA_NONCE_DIGITS - 1),
    binding->context.at + (0 .. binding->context.len - 1));
  terminates \true;
  assigns out[0 .. SDA_NONCE_DIGITS - 1], *nonce;
  ensures \result == SDA_OK && nonce->time == time;
*/
/* What was made is recognised, under either key, as long as it lives. */
enum sda_status make_check(struct sda_span key, uint64_t time,
			   struct sda_span salt,
			   const struct sda_nonce_binding *binding,
			   const struct sda_nonce_keys *keys, uint64_t now,
			   uint64_t lifetime, uint8_t *out,
			   struct sda_nonce *nonce)
{
	struct sda_span text = { out, SDA_NONCE_DIGITS };

	make_read(key, time, salt, binding, out);
	//@ assert text(key) == \at(text(key), Pre);
	//@ assert text(binding->realm) == \at(text(binding->realm), Pre);
	//@ assert text(binding->context) == \at(text(binding->context), Pre);
	//@ assert made_under(key, text(text), binding);
	//@ assert authentic(keys, text(text), binding);
	return sda_nonce_check(keys, text, binding, now, lifetime, nonce);
}
