#ifndef NONCE_START_H
#define NONCE_START_H

/* The time and the salt are what a nonce starts with: lemmas. */

#include "nonce.h"

/*@
  predicate is_time(integer t) = 0 <= t <= 0xFFFFFFFFFFFFFFFF;

  lemma octets_len: \forall integer t; len(octets_of(t)) == 8;
  lemma four_kept: \forall bytes s, integer a, b, c, d, k;
    0 <= k < len(s) ==>
    at(snoc(snoc(snoc(snoc(s, a), b), c), d), k) == at(s, k);
  lemma four_first: \forall integer a, b, c, d;
    at(snoc(snoc(snoc(snoc(empty, a), b), c), d), 0) == a;
  lemma octets_0: \forall integer t;
    at(octets_of(t), 0) == t / 0x100000000000000 % 256;
  lemma octets_1: \forall integer t;
    at(octets_of(t), 1) == t / 0x1000000000000 % 256;
  lemma octets_2: \forall integer t;
    at(octets_of(t), 2) == t / 0x10000000000 % 256;
  lemma octets_3: \forall integer t;
    at(octets_of(t), 3) == t / 0x100000000 % 256;
  lemma octets_4: \forall integer t;
    at(octets_of(t), 4) == t / 0x1000000 % 256;
  lemma octets_5: \forall integer t;
    at(octets_of(t), 5) == t / 0x10000 % 256;
  lemma octets_6: \forall integer t;
    at(octets_of(t), 6) == t / 0x100 % 256;
  lemma octets_7: \forall integer t; at(octets_of(t), 7) == t % 256;

  lemma quotient_7: \forall integer t; 0 <= t ==>
    t / 0x100000000000000 == t / 0x1000000000000 / 256;
  lemma quotient_6: \forall integer t; 0 <= t ==>
    t / 0x1000000000000 == t / 0x10000000000 / 256;
  lemma quotient_5: \forall integer t; 0 <= t ==>
    t / 0x10000000000 == t / 0x100000000 / 256;
  lemma quotient_4: \forall integer t; 0 <= t ==>
    t / 0x100000000 == t / 0x1000000 / 256;
  lemma number_1: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 1) == t / 0x100000000000000;
  lemma number_2: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 2) == t / 0x1000000000000;
  lemma number_3: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 3) == t / 0x10000000000;
  lemma number_4: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 4) == t / 0x100000000;
  lemma number_5: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 5) == t / 0x1000000;
  lemma number_6: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 6) == t / 0x10000;
  lemma number_7: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 7) == t / 0x100;
  lemma number_8: \forall integer t; is_time(t) ==>
    number_upto(octets_of(t), 8) == t;

  // the time stands in front
  predicate starts(bytes s, bytes head) =
    len(head) <= len(s) &&
    \forall integer k; 0 <= k < len(head) ==> at(s, k) == at(head, k);
  lemma number_4_of: \forall bytes s, h; len(h) == 8 ==> starts(s, h) ==>
    number_upto(s, 4) == number_upto(h, 4);
  lemma number_8_of: \forall bytes s, h; len(h) == 8 ==> starts(s, h) ==>
    number_upto(s, 8) == number_upto(h, 8);

  lemma start_len: \forall bytes salt, integer t; len(salt) == 8 ==>
    len(nonce_start(t, salt)) == 16;
  lemma start_time: \forall bytes salt, integer t, k; len(salt) == 8 ==>
    0 <= k < 8 ==> at(nonce_start(t, salt), k) == at(octets_of(t), k);
  lemma start_salt: \forall bytes salt, integer t, k; len(salt) == 8 ==>
    0 <= k < 8 ==> at(nonce_start(t, salt), 8 + k) == at(salt, k);
*/

#endif
