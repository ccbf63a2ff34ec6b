#include <bearssl/bearssl_hash.h>
#include "hash.h"
#include "secret.h"

/* Members side by side, not a union: the provers follow each one alone. */
struct context {
	br_md5_context md5;
	br_sha256_context sha256;
	br_sha512_context sha512;
};

/*@
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);

  predicate absorbed{L}(struct context *c, integer h, bytes m) =
    h == SDA_HASH_MD5 ? md5_absorbed(&c->md5, m) :
    h == SDA_HASH_SHA_256 ? sha256_absorbed(&c->sha256, m) :
    sha512_absorbed(&c->sha512, sha512_256_initial, m);

  // what lies elsewhere stays; `assigns` again, as the provers need it
  predicate bytes_kept{K, L}(struct context *c) =
    \forall uint8_t *p, integer n; 0 <= n ==>
      \separated(c, p + (0 .. n - 1)) ==> view{L}(p, n) == view{K}(p, n);
  predicate spans_kept{K, L}(struct context *c) =
    \forall struct sda_span *s; \separated(c, s) ==>
      \at(s->at, L) == \at(s->at, K) && \at(s->len, L) == \at(s->len, K);

  predicate buffers_wiped{L}(struct context *c) =
    (\forall integer k; 0 <= k < 64 ==> c->md5.buf[k] == 0) &&
    (\forall integer k; 0 <= k < 64 ==> c->sha256.buf[k] == 0) &&
    (\forall integer k; 0 <= k < 128 ==> c->sha512.buf[k] == 0);
  predicate values_wiped{L}(struct context *c) =
    (\forall integer k; 0 <= k < 4 ==> c->md5.val[k] == 0) &&
    (\forall integer k; 0 <= k < 8 ==> c->sha256.val[k] == 0) &&
    (\forall integer k; 0 <= k < 8 ==> c->sha512.val[k] == 0);
  predicate counts_wiped{L}(struct context *c) =
    c->md5.count == 0 && c->sha256.count == 0 && c->sha512.count == 0;
*/

/*@
  requires \valid(c) && \valid_read(from + (0 .. 63));
  requires \separated(c, from + (0 .. 63));
  terminates \true;
  assigns c->sha512;
  ensures sha512_absorbed(&c->sha512, \old(view(from, 64)), empty);
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void start_sha512(struct context *c, const uint8_t *from)
{
	br_sha512_init(&c->sha512);
	//@ assert bytes_kept{Pre, Here}(c);
	//@ assert spans_kept{Pre, Here}(c);
	br_sha512_set_state(&c->sha512, from, 0);
}

/* SHA-512/256 is SHA-512 from another start, most significant byte first. */
/*@
  requires \valid(c);
  terminates \true;
  assigns c->sha512;
  ensures "fips180-4#5.3.6.2":
    sha512_absorbed(&c->sha512, sha512_256_initial, empty);
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void start_sha512_256(struct context *c)
{
	const uint8_t initial[64] = {
		0x22, 0x31, 0x21, 0x94, 0xFC, 0x2B, 0xF7, 0x2C,
		0x9F, 0x55, 0x5F, 0xA3, 0xC8, 0x4C, 0x64, 0xC2,
		0x23, 0x93, 0xB8, 0x6B, 0x6F, 0x53, 0xB1, 0x51,
		0x96, 0x38, 0x77, 0x19, 0x59, 0x40, 0xEA, 0xBD,
		0x96, 0x28, 0x3E, 0xE2, 0xA8, 0x8E, 0xFF, 0xE3,
		0xBE, 0x5E, 0x1E, 0x25, 0x53, 0x86, 0x39, 0x92,
		0x2B, 0x01, 0x99, 0xFC, 0x2C, 0x85, 0xB8, 0xAA,
		0x0E, 0xB7, 0x2D, 0xDC, 0x81, 0xC5, 0x2C, 0xA2,
	};

	//@ assert same(view(&initial[0], 8), sha512_256_h0);
	//@ assert same(view(&initial[0], 16), sha512_256_h1);
	//@ assert same(view(&initial[0], 24), sha512_256_h2);
	//@ assert same(view(&initial[0], 32), sha512_256_h3);
	//@ assert same(view(&initial[0], 40), sha512_256_h4);
	//@ assert same(view(&initial[0], 48), sha512_256_h5);
	//@ assert same(view(&initial[0], 56), sha512_256_h6);
	//@ assert same(view(&initial[0], 64), sha512_256_h7);
	start_sha512(c, initial);
}

/*@
  requires \valid(c) && is_hash(hash);
  terminates \true;
  assigns *c;
  ensures absorbed(c, hash, empty);
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void start(struct context *c, enum sda_hash hash)
{
	switch (hash) {
	case SDA_HASH_MD5:
		br_md5_init(&c->md5);
		break;
	case SDA_HASH_SHA_256:
		br_sha256_init(&c->sha256);
		break;
	case SDA_HASH_SHA_512_256:
		start_sha512_256(c);
		break;
	}
}

/*@
  requires \valid(c) && is_hash(hash) && readable(s);
  requires \separated(c, s.at + (0 .. s.len - 1));
  terminates \true;
  assigns *c;
  ensures \forall bytes m; \old(absorbed(c, hash, m)) ==>
    absorbed(c, hash, cat(m, \old(text(s))));
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void absorb(struct context *c, enum sda_hash hash, struct sda_span s)
{
	switch (hash) {
	case SDA_HASH_MD5:
		br_md5_update(&c->md5, s.at, s.len);
		break;
	case SDA_HASH_SHA_256:
		br_sha256_update(&c->sha256, s.at, s.len);
		break;
	case SDA_HASH_SHA_512_256:
		br_sha512_update(&c->sha512, s.at, s.len);
		break;
	}
}

/*@
  requires \valid(c) && is_hash(hash) && readable(between) && readable(s);
  requires \separated(c, between.at + (0 .. between.len - 1));
  requires \separated(c, s.at + (0 .. s.len - 1));
  terminates \true;
  assigns *c;
  ensures \forall bytes m; \old(absorbed(c, hash, m)) ==>
    absorbed(c, hash, cat(cat(m, \old(text(between))), \old(text(s))));
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void append(struct context *c, enum sda_hash hash,
		   struct sda_span between, struct sda_span s)
{
	absorb(c, hash, between);
	absorb(c, hash, s);
}

/* Leaves the hash in the first bytes of out. */
/*@
  requires \valid_read(c) && is_hash(hash) && \valid(out + (0 .. 63));
  requires \separated(c, out + (0 .. 63));
  terminates \true;
  assigns out[0 .. 63];
  ensures \forall bytes m; \old(absorbed(c, hash, m)) ==>
    view(out, hash_size(hash)) == hash_of(hash, m);
*/
static void finish(const struct context *c, enum sda_hash hash, uint8_t *out)
{
	switch (hash) {
	case SDA_HASH_MD5:
		br_md5_out(&c->md5, out);
		break;
	case SDA_HASH_SHA_256:
		br_sha256_out(&c->sha256, out);
		break;
	case SDA_HASH_SHA_512_256:
		br_sha512_out(&c->sha512, out);
		//@ assert same(view(out, 32), sub(view(out, 64), 0, 32));
		break;
	}
}

/*
 * The buffers, counts and chaining values are all that depends on the input.
 * The calls come last: what they might read, a compiler must have stored.
 */
/*@
  requires \valid(c);
  terminates \true;
  assigns *c;
  ensures buffers_wiped(c);
  ensures values_wiped(c);
  ensures counts_wiped(c);
  ensures bytes_kept{Old, Here}(c);
  ensures spans_kept{Old, Here}(c);
*/
static void wipe(struct context *c)
{
	c->md5.count = 0;
	c->sha256.count = 0;
	c->sha512.count = 0;
	/*@
	  loop invariant 0 <= i <= 4;
	  loop invariant \forall integer k; 0 <= k < i ==> c->md5.val[k] == 0;
	  loop assigns i, c->md5.val[0 .. 3];
	  loop variant 4 - i;
	*/
	for (int i = 0; i < 4; i++)
		c->md5.val[i] = 0;
	/*@
	  loop invariant 0 <= i <= 8;
	  loop invariant \forall integer k; 0 <= k < i ==>
	    c->sha256.val[k] == 0 && c->sha512.val[k] == 0;
	  loop assigns i, c->sha256.val[0 .. 7], c->sha512.val[0 .. 7];
	  loop variant 8 - i;
	*/
	for (int i = 0; i < 8; i++) {
		c->sha256.val[i] = 0;
		c->sha512.val[i] = 0;
	}
	sda_secret_wipe(c->md5.buf, sizeof c->md5.buf);
	//@ assert bytes_kept{Pre, Here}(c);
	sda_secret_wipe(c->sha256.buf, sizeof c->sha256.buf);
	//@ assert bytes_kept{Pre, Here}(c);
	sda_secret_wipe(c->sha512.buf, sizeof c->sha512.buf);
}

/*@
  predicate same_part{K, L}(struct sda_span *part) =
    \at(part->at, L) == \at(part->at, K) &&
    \at(part->len, L) == \at(part->len, K) &&
    \at(text(*part), L) == \at(text(*part), K);
  predicate same_parts{K, L}(struct sda_span *part, integer count) =
    \forall integer k; 0 <= k < count ==> same_part{K, L}(part + k);

  predicate span_apart{L}(struct context *c, struct sda_span s) =
    \separated(c, s.at + (0 .. s.len - 1));
  predicate part_apart{L}(struct context *c, struct sda_span *part) =
    \separated(c, part) && span_apart(c, *part);
  predicate parts_apart{L}(struct context *c, struct sda_span *part,
                           integer count) =
    \forall integer k; 0 <= k < count ==> part_apart(c, part + k);
*/

/*@
  requires \valid(c) && is_hash(hash);
  requires readable(head) && span_apart(c, head);
  requires readable(between) && span_apart(c, between);
  requires count <= SDA_SPAN_MAX && \valid_read(part + (0 .. count - 1));
  requires \forall integer k; 0 <= k < count ==> readable(part[k]);
  requires parts_apart(c, part, count);
  terminates \true;
  assigns *c;
  ensures absorbed(c, hash,
    \old(chain(text(head), text(between), part, count)));
*/
static void absorb_all(struct context *c, enum sda_hash hash,
		       struct sda_span head, struct sda_span between,
		       const struct sda_span *part, size_t count)
{
	start(c, hash);
	//@ assert same_parts{Pre, Here}(part, count);
	//@ assert text(head) == \at(text(head), Pre);
	//@ assert text(between) == \at(text(between), Pre);
	absorb(c, hash, head);
	//@ assert same(cat(empty, text(head)), text(head));
	/*@
	  loop invariant 0 <= i <= count;
	  loop invariant parts_apart(c, part, count);
	  loop invariant same_parts{Pre, Here}(part, count);
	  loop invariant text(between) == \at(text(between), Pre);
	  loop invariant absorbed(c, hash, chain{Pre}(\at(text(head), Pre),
	    \at(text(between), Pre), part, i));
	  loop assigns i, *c;
	  loop variant count - i;
	*/
	for (size_t i = 0; i < count; i++) {
		append(c, hash, between, part[i]);
		//@ assert bytes_kept{LoopCurrent, Here}(c);
		//@ assert spans_kept{LoopCurrent, Here}(c);
		//@ assert same_parts{LoopCurrent, Here}(part, count);
		//@ assert same_parts{Pre, Here}(part, count);
	}
}

/*@
  terminates \true;
  assigns \nothing;
*/
/*
 * What BearSSL's functions leave of the input on the stack below their caller.
 * Not inlined: it has to lie where they lay.
 */
__attribute__((noinline)) static void wipe_stack(void)
{
	uint8_t room[2048];

	sda_secret_wipe(room, sizeof room);
}

size_t sda_hash_digits(enum sda_hash hash)
{
	return hash == SDA_HASH_MD5 ? 32 : 64;
}

void sda_hash_octets(enum sda_hash hash, struct sda_span head,
		     struct sda_span between, const struct sda_span *part,
		     size_t count, uint8_t *out)
{
	struct context c;
	uint8_t bytes[64]; /* br_sha512_out writes 64 */
	size_t size = sda_hash_digits(hash) / 2;

	absorb_all(&c, hash, head, between, part, count);
	finish(&c, hash, bytes);
	/*@
	  loop invariant i <= size;
	  loop invariant \forall integer k; 0 <= k < i ==> out[k] == bytes[k];
	  loop assigns i, out[0 .. size - 1];
	  loop variant size - i;
	*/
	for (size_t i = 0; i < size; i++)
		out[i] = bytes[i];
	//@ assert same(view(out, size), view(&bytes[0], size));
	sda_secret_wipe(bytes, sizeof bytes);
	/*@ assert view(out, size) == hash_of(hash,
	      \at(chain(text(head), text(between), part, count), Pre)); */
	wipe(&c);
	wipe_stack();
	//@ assert buffers_wiped(&c) && values_wiped(&c) && counts_wiped(&c);
	//@ assert \forall integer k; 0 <= k < 64 ==> bytes[k] == 0;
}
