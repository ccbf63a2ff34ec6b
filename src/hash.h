#ifndef SDA_HASH_H
#define SDA_HASH_H

/*
 * A hash is a function from text to octets; Digest joins the text from parts by
 * ":" and writes the octets in lower-case hexadecimal.
 */

#include <stdbool.h>
#include "span.h"
#include "spec/hash.h"
#include "spec/hex.h"
#include "spec/lex.h"

enum sda_hash { SDA_HASH_MD5, SDA_HASH_SHA_256, SDA_HASH_SHA_512_256 };

enum {
	SDA_HASH_SIZE_MAX = 32,
	SDA_HASH_DIGITS_MAX = 2 * SDA_HASH_SIZE_MAX
};

/* H(data) of RFC 7616 3.3: `len` lower-case hexadecimal digits. */
struct sda_digest {
	uint8_t hex[SDA_HASH_DIGITS_MAX];
	size_t len;
};

/*@
  predicate is_hash(integer h) =
    h == SDA_HASH_MD5 || h == SDA_HASH_SHA_256 || h == SDA_HASH_SHA_512_256;

  logic bytes hash_of(integer h, bytes m) =
    h == SDA_HASH_MD5 ? md5(m) :
    h == SDA_HASH_SHA_256 ? sha256(m) : sha512_256(m);
  logic integer hash_size(integer h) = h == SDA_HASH_MD5 ? 16 : 32;
  logic integer hash_digits(integer h) = 2 * hash_size(h);
  logic bytes H(integer h, bytes m) = hex(hash_of(h, m));

  logic bytes colon = snoc(empty, ':');
  // a ":" b
  logic bytes join(bytes a, bytes b) = cat(cat(a, colon), b);
  // part[0] ":" part[1] ":" ... ":" part[count - 1]
  logic bytes joined{L}(struct sda_span *part, integer count) =
    count <= 1 ? text{L}(part[0]) :
    join(joined{L}(part, count - 1), text{L}(part[count - 1]));

  // part[0], part[1], ..., part[count - 1] with nothing between
  logic bytes run{L}(struct sda_span *part, integer count) =
    count <= 0 ? empty :
    cat(run{L}(part, count - 1), text{L}(part[count - 1]));

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
void sda_hash_join(enum sda_hash hash, const struct sda_span *part,
                   size_t count, struct sda_digest *out);

/*@
  requires is_hash(hash) && readable(head);
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires \valid(out + (0 .. hash_size(hash) - 1));
  terminates \true;
  assigns out[0 .. hash_size(hash) - 1];
  ensures view(out, hash_size(hash)) ==
    hash_of(hash, \old(cat(text(head), run(part, count))));
*/
/* The octets: the hash of head, then the parts, with nothing between them. */
void sda_hash_octets(enum sda_hash hash, struct sda_span head,
                     const struct sda_span *part, size_t count, uint8_t *out);

/*@
  requires is_hash(hash);
  terminates \true;
  assigns \nothing;
  ensures "rfc7616#3.2-lhex.length": \result == hash_digits(hash);
*/
/* Number of hexadecimal digits: 32 or 64. */
size_t sda_hash_digits(enum sda_hash hash);

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
