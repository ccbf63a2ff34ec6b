#ifndef SPEC_BYTES_H
#define SPEC_BYTES_H

/*
 * Bytes are finite sequences of octets: the one theory that every other
 * specification is built on. Memory is met in a single place, view(p, n); all
 * else is said, and proved, without it.
 *
 * The axioms here are the only ones about sequences. proofs/bytes_model.mlw
 * shows in Why3 that they have a model.
 */

#include <stddef.h>
#include <stdint.h>

/*@ axiomatic Bytes {
      type bytes;

      logic integer len(bytes s);
      logic integer at(bytes s, integer k);
      axiom len_positive: \forall bytes s; 0 <= len(s);

      predicate same(bytes a, bytes b) =
        len(a) == len(b) &&
        \forall integer k; 0 <= k < len(a) ==> at(a, k) == at(b, k);
      axiom same_equal: \forall bytes a, b; same(a, b) ==> a == b;

      // the n octets at p
      logic bytes view{L}(uint8_t *p, integer n) reads p[0 .. n - 1];
      axiom view_len{L}: \forall uint8_t *p, integer n;
        0 <= n ==> len(view{L}(p, n)) == n;
      axiom view_at{L}: \forall uint8_t *p, integer n, k;
        0 <= k < n ==> at(view{L}(p, n), k) == p[k];

      logic bytes empty;
      axiom empty_len: len(empty) == 0;

      // s, then the octet c
      logic bytes snoc(bytes s, integer c);
      axiom snoc_len: \forall bytes s, integer c;
        len(snoc(s, c)) == len(s) + 1;
      axiom snoc_at: \forall bytes s, integer c, k; 0 <= k <= len(s) ==>
        at(snoc(s, c), k) == (k == len(s) ? c : at(s, k));

      // a, then b
      logic bytes cat(bytes a, bytes b);
      axiom cat_len: \forall bytes a, b; len(cat(a, b)) == len(a) + len(b);
      axiom cat_at: \forall bytes a, b, integer k;
        0 <= k < len(a) + len(b) ==>
        at(cat(a, b), k) == (k < len(a) ? at(a, k) : at(b, k - len(a)));

      // s from i to j - 1
      logic bytes sub(bytes s, integer i, integer j);
      axiom sub_len: \forall bytes s, integer i, j;
        0 <= i <= j <= len(s) ==> len(sub(s, i, j)) == j - i;
      axiom sub_at: \forall bytes s, integer i, j, k;
        0 <= i <= j <= len(s) ==> 0 <= k < j - i ==>
        at(sub(s, i, j), k) == at(s, i + k);
    }
*/

#endif
