#ifndef SDA_NONCE_H
#define SDA_NONCE_H

/*
 * A nonce is a text that its server can date and recognise without keeping it:
 * 64 LHEX, of the time (16), of a salt (16) and of a mac over these and over
 * all that the nonce is bound to (32).
 */

#include <stdbool.h>
#include "algorithm.h"
#include "hex.h"
#include "mac.h"
#include "status.h"
#include "spec/nonce.h"

enum {
	SDA_NONCE_DIGITS = 64,
	SDA_NONCE_SALT = 8,
	SDA_NONCE_ID = 16
};

/* A set of qop values, those that a challenge offers. */
enum sda_offers { SDA_OFFERS_AUTH = 1, SDA_OFFERS_AUTH_INT = 2 };

/* What a nonce is good for. */
struct sda_nonce_binding {
	struct sda_span realm;
	enum sda_algorithm algorithm;
	unsigned qop;            /* of enum sda_offers */
	struct sda_span context; /* Call-ID, source address, ...; or empty */
};

/* The server's keys; an empty one stands for none. */
struct sda_nonce_keys {
	struct sda_span current;
	struct sda_span previous;
};

/* A nonce that was recognised: when it was made, and which one it is. */
struct sda_nonce {
	uint64_t time;
	uint8_t id[SDA_NONCE_ID];
};

/*@
  predicate is_binding{L}(struct sda_nonce_binding *b) =
    \valid_read(b) && readable(b->realm) && readable(b->context) &&
    is_algorithm(b->algorithm) &&
    b->qop <= SDA_OFFERS_AUTH + SDA_OFFERS_AUTH_INT;

  // the nonce of this time and salt under a key: its octets, and its text
  logic bytes nonce_bytes{L}(bytes key, integer time, bytes salt,
                             struct sda_nonce_binding *b) =
    nonce_octets(SDA_HASH_SHA_256, key, time, salt,
      nonce_covered(time, salt, b->algorithm, b->qop, text(b->realm),
                    text(b->context)));
  logic bytes nonce_text{L}(bytes key, integer time, bytes salt,
                            struct sda_nonce_binding *b) =
    hex(nonce_bytes(key, time, salt, b));

  // s is a nonce that was made under the key
  predicate made_under{L}(struct sda_span key, bytes s,
                          struct sda_nonce_binding *b) =
    key.len > 0 && s == nonce_text(text(key), nonce_time(s), nonce_salt(s), b);
  predicate authentic{L}(struct sda_nonce_keys *keys, bytes s,
                         struct sda_nonce_binding *b) =
    len(s) == SDA_NONCE_DIGITS && lhex_pairs(s, 32) &&
    (made_under(keys->current, s, b) || made_under(keys->previous, s, b));
*/

/*@
  requires readable(key) && readable(salt) && salt.len == SDA_NONCE_SALT;
  requires is_binding(binding);
  requires \valid(out + (0 .. SDA_NONCE_DIGITS - 1));
  terminates \true;
  assigns out[0 .. SDA_NONCE_DIGITS - 1];
  ensures "rfc7616#3.3-nonce-example": view(out, SDA_NONCE_DIGITS) ==
    \old(nonce_text(text(key), time, text(salt), binding));
  ensures octets: \forall integer k; 0 <= k < SDA_NONCE_DIGITS / 2 ==>
    0 <= at(\old(nonce_bytes(text(key), time, text(salt), binding)), k) < 256;
*/
/*
 * The nonce of this time, in a unit of the caller's, and of this salt, which is
 * fresh entropy: two nonces of the same time differ in it.
 */
void sda_nonce_make(struct sda_span key, uint64_t time, struct sda_span salt,
                    const struct sda_nonce_binding *binding, uint8_t *out);

/*@
  requires \valid_read(keys) && readable(keys->current) &&
    readable(keys->previous);
  requires readable(text) && is_binding(binding) && \valid(out);
  terminates \true;
  assigns *out;
  ensures \result == SDA_OK || \result == SDA_STALE || \result == SDA_REFUSED;
  ensures exactly: \result != SDA_REFUSED <==>
    \old(authentic(keys, text(text), binding)) &&
    nonce_time(\old(text(text))) <= now;
  ensures dated: \old(authentic(keys, text(text), binding)) ==>
    nonce_time(\old(text(text))) <= UINT64_MAX;
  ensures "rfc7616#5.4-limited-nonce": \result == SDA_OK ==>
    now - nonce_time(\old(text(text))) <= lifetime;
  ensures "rfc7616#3.6-old-nonce": \result == SDA_STALE ==>
    now - nonce_time(\old(text(text))) > lifetime;
  ensures \result != SDA_REFUSED ==>
    out->time == nonce_time(\old(text(text))) &&
    view(&out->id[0], SDA_NONCE_ID) == nonce_id(\old(text(text)));
  ensures unchanged: \result == SDA_REFUSED ==> *out == \old(*out);
*/
/*
 * SDA_OK for a nonce of ours, bound to this, no older than lifetime; SDA_STALE
 * when it is older (tell the peer only if its response was right); SDA_REFUSED
 * for all other text, and for a nonce that was made after now. The time taken
 * does not depend on where a forged mac is wrong.
 */
enum sda_status sda_nonce_check(const struct sda_nonce_keys *keys,
                                struct sda_span text,
                                const struct sda_nonce_binding *binding,
                                uint64_t now, uint64_t lifetime,
                                struct sda_nonce *out);

#endif
