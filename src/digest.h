#ifndef SDA_DIGEST_H
#define SDA_DIGEST_H

/*
 * A digest is the hash of parts that ":" joins, in lower-case hexadecimal
 * digits: H(data) of RFC 7616 3.3.
 */

#include <stdbool.h>
#include "hash.h"
#include "spec/hex.h"
#include "spec/lex.h"

/* `len` digits. */
struct sda_digest {
	uint8_t hex[SDA_HASH_DIGITS_MAX];
	size_t len;
};

/*@
  logic bytes H(integer h, bytes m) = hex(hash_of(h, m));

  logic bytes colon = snoc(empty, ':');
  // a ":" b
  logic bytes join(bytes a, bytes b) = cat(cat(a, colon), b);
  // part[0] ":" part[1] ":" ... ":" part[count - 1]
  logic bytes joined{L}(struct sda_span *part, integer count) =
    count <= 1 ? text{L}(part[0]) :
    join(joined{L}(part, count - 1), text{L}(part[count - 1]));

  predicate usable{L}(struct sda_digest *d) =
    \valid_read(d) && d->len <= SDA_HASH_DIGITS_MAX;
  logic bytes digits{L}(struct sda_digest *d) = view{L}(&d->hex[0], d->len);
*/

/*@
  requires is_hash(hash);
  requires 0 < count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out);
  terminates \true;
  assigns out->hex[0 .. hash_digits(hash) - 1], out->len;
  ensures out->len == hash_digits(hash);
  ensures "rfc7616#3.3-h.stream":
    digits(out) == H(hash, \old(joined(part, count)));
*/
/* H(part[0] ":" part[1] ":" ... ":" part[count - 1]) */
void sda_digest_join(enum sda_hash hash, const struct sda_span *part,
                     size_t count, struct sda_digest *out);

/*@
  requires \valid(digest);
  terminates \true;
  assigns *digest;
  ensures \forall integer k; 0 <= k < SDA_HASH_DIGITS_MAX ==>
    digest->hex[k] == 0;
  ensures digest->len == 0;
*/
/* Wipes the digits: an H(A1) is as good as the password. */
void sda_digest_wipe(struct sda_digest *digest);

/*@
  requires is_hash(hash) && readable(digits) && \valid(out);
  requires \separated(out, digits.at + (0 .. digits.len - 1));
  terminates \true;
  assigns out->hex[0 .. hash_digits(hash) - 1], out->len;
  ensures \result <==> digits.len == hash_digits(hash) &&
    lhex_end(\old(text(digits)), 0) == digits.len;
  ensures \result ==> digits(out) == \old(text(digits));
  ensures unchanged: !\result ==> *out == \old(*out);
*/
/*
 * Takes over the digits of a stored H(...); false, with *out unchanged, unless
 * they are as many LHEX as the hash has.
 */
bool sda_digest_read(enum sda_hash hash, struct sda_span digits,
                     struct sda_digest *out);

/*@
  requires usable(digest);
  terminates \true;
  assigns \nothing;
  ensures \result.at == &digest->hex[0] && \result.len == digest->len;
  ensures readable(\result) && text(\result) == digits(digest);
*/
/* The digits, borrowed from *digest. */
struct sda_span sda_digest_span(const struct sda_digest *digest);

#endif
