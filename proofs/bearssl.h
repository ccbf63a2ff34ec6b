/*
 * What is assumed of BearSSL: the only contracts without a proof. A context has
 * absorbed a message: a relation, not a function, since several messages may
 * lead to one state. Messages are shorter than 2^61 octets.
 */
#include <bearssl/bearssl_hash.h>
#include "spec/hash.h"

/*@ axiomatic BearSSL {
      predicate md5_absorbed{L}(br_md5_context *c, bytes m)
        reads c->buf[0 .. 63], c->count, c->val[0 .. 3];
      predicate sha256_absorbed{L}(br_sha256_context *c, bytes m)
        reads c->buf[0 .. 63], c->count, c->val[0 .. 7];
      // with the initial value `from`
      predicate sha512_absorbed{L}(br_sha512_context *c, bytes from, bytes m)
        reads c->buf[0 .. 127], c->count, c->val[0 .. 7];
    }
*/

/*@
  requires \valid(c);
  terminates \true;
  assigns *c;
  ensures md5_absorbed(c, empty);
*/
void br_md5_init(br_md5_context *c);

/*@
  requires \valid(c) && \valid_read((uint8_t *)p + (0 .. n - 1));
  requires \separated(c, (uint8_t *)p + (0 .. n - 1));
  terminates \true;
  assigns *c;
  ensures \forall bytes m; \old(md5_absorbed(c, m)) ==>
    md5_absorbed(c, cat(m, \old(view((uint8_t *)p, n))));
*/
void br_md5_update(br_md5_context *c, const void *p, size_t n);

/*@
  requires \valid_read(c) && \valid((uint8_t *)out + (0 .. 15));
  requires \separated(c, (uint8_t *)out + (0 .. 15));
  terminates \true;
  assigns ((uint8_t *)out)[0 .. 15];
  ensures \forall bytes m; \old(md5_absorbed(c, m)) ==>
    view((uint8_t *)out, 16) == md5(m);
*/
void br_md5_out(const br_md5_context *c, void *out);

/*@
  requires \valid(c);
  terminates \true;
  assigns *c;
  ensures sha256_absorbed(c, empty);
*/
void br_sha256_init(br_sha256_context *c);

/*@
  requires \valid(c) && \valid_read((uint8_t *)p + (0 .. n - 1));
  requires \separated(c, (uint8_t *)p + (0 .. n - 1));
  terminates \true;
  assigns *c;
  ensures \forall bytes m; \old(sha256_absorbed(c, m)) ==>
    sha256_absorbed(c, cat(m, \old(view((uint8_t *)p, n))));
*/
void br_sha256_update(br_sha256_context *c, const void *p, size_t n);

/*@
  requires \valid_read(c) && \valid((uint8_t *)out + (0 .. 31));
  requires \separated(c, (uint8_t *)out + (0 .. 31));
  terminates \true;
  assigns ((uint8_t *)out)[0 .. 31];
  ensures \forall bytes m; \old(sha256_absorbed(c, m)) ==>
    view((uint8_t *)out, 32) == sha256(m);
*/
void br_sha256_out(const br_sha256_context *c, void *out);

/*@
  requires \valid(c);
  terminates \true;
  assigns *c;
*/
void br_sha512_init(br_sha512_context *c);

/*@
  requires \valid(c) && \valid_read((uint8_t *)from + (0 .. 63));
  requires \separated(c, (uint8_t *)from + (0 .. 63));
  requires count == 0;
  terminates \true;
  assigns *c;
  ensures sha512_absorbed(c, \old(view((uint8_t *)from, 64)), empty);
*/
void br_sha512_set_state(br_sha512_context *c, const void *from,
			 uint64_t count);

/*@
  requires \valid(c) && \valid_read((uint8_t *)p + (0 .. n - 1));
  requires \separated(c, (uint8_t *)p + (0 .. n - 1));
  terminates \true;
  assigns *c;
  ensures \forall bytes from, m; \old(sha512_absorbed(c, from, m)) ==>
    sha512_absorbed(c, from, cat(m, \old(view((uint8_t *)p, n))));
*/
void br_sha512_update(br_sha512_context *c, const void *p, size_t n);

/*@
  requires \valid_read(c) && \valid((uint8_t *)out + (0 .. 63));
  requires \separated(c, (uint8_t *)out + (0 .. 63));
  terminates \true;
  assigns ((uint8_t *)out)[0 .. 63];
  ensures \forall bytes from, m; \old(sha512_absorbed(c, from, m)) ==>
    view((uint8_t *)out, 64) == sha512(from, m);
*/
void br_sha512_out(const br_sha512_context *c, void *out);
