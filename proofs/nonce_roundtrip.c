/*
 * A nonce reads as what it was made of. Never linked: the contract is the
 * theorem, the loops the induction.
 */
#include "proofs/nonce_roundtrip.h"
#include "proofs/hex_pairs.h"
#include "proofs/nonce_start.h"
#include "spec/sub_lemmas.h"

/*@
  // what is written: time, salt and half a mac
  predicate laid_out(bytes s, integer time, bytes salt) =
    starts(s, octets_of(time)) && len(s) == 32 && sub(s, 8, 16) == salt;
  lemma start_laid_out: \forall bytes salt, id, integer time;
    len(salt) == 8 ==> len(id) == 16 ==>
    same(sub(cat(nonce_start(time, salt), id), 8, 16), salt);
  lemma nonce_laid_out: \forall integer h, time, bytes key, salt, covered;
    len(salt) == 8 ==> 32 == len(hmac(h, key, covered)) ==>
    laid_out(nonce_octets(h, key, time, salt, covered), time, salt);
  lemma hmac_len: \forall bytes key, m;
    len(hmac(SDA_HASH_SHA_256, key, m)) == 32;
  lemma laid_out_time: \forall bytes s, salt, integer time; is_time(time) ==>
    laid_out(s, time, salt) ==> number_upto(s, 8) == time;
*/

void make_read(struct sda_span key, uint64_t time, struct sda_span salt,
	       const struct sda_nonce_binding *binding, uint8_t *out)
{
	sda_nonce_make(key, time, salt, binding, out);
	/*@
	  loop invariant i <= 32;
	  loop invariant pairs_are(
	    \at(nonce_bytes(text(key), time, text(salt), binding), Pre), i);
	  loop assigns i;
	  loop variant 32 - i;
	*/
	for (size_t i = 0; i < 32; i++)
		;
	/*@ assert laid_out(
	      \at(nonce_bytes(text(key), time, text(salt), binding), Pre), time,
	      \at(text(salt), Pre)); */
	/*@ assert pairs_are(
	      \at(nonce_bytes(text(key), time, text(salt), binding), Pre), 32); */
	/*@
	  loop invariant i <= 32;
	  loop invariant lhex_pairs(view(out, SDA_NONCE_DIGITS), i);
	  loop invariant unhex_upto(view(out, SDA_NONCE_DIGITS), i) == sub(
	    \at(nonce_bytes(text(key), time, text(salt), binding), Pre), 0, i);
	  loop assigns i;
	  loop variant 32 - i;
	*/
	for (size_t i = 0; i < 32; i++) {
		/*@ assert pair_is(view(out, SDA_NONCE_DIGITS),
		      \at(nonce_bytes(text(key), time, text(salt), binding), Pre),
		      i); */
	}
}
