/*
 * What two nonces cover is the same only if all of it is: lemmas, and the
 * theorem is the last. Never linked.
 */
#include "proofs/nonce_start.h"

/* What is covered, octet by octet. */
/*@
  lemma covered_len: \forall bytes salt, realm, context, integer t, a, q;
    len(salt) == 8 ==> len(nonce_covered(t, salt, a, q, realm, context)) ==
      20 + len(realm) + len(context);
  lemma covered_start: \forall bytes salt, realm, context,
      integer t, a, q, k; len(salt) == 8 ==> 0 <= k < 16 ==>
    at(nonce_covered(t, salt, a, q, realm, context), k) ==
      at(nonce_start(t, salt), k);
  lemma fixed_len: \forall integer a, q, n; len(nonce_fixed(a, q, n)) == 4;
  lemma fixed_0: \forall integer a, q, n; at(nonce_fixed(a, q, n), 0) == a;
  lemma fixed_1: \forall integer a, q, n; at(nonce_fixed(a, q, n), 1) == q;
  lemma fixed_2: \forall integer a, q, n;
    at(nonce_fixed(a, q, n), 2) == n / 256;
  lemma fixed_3: \forall integer a, q, n;
    at(nonce_fixed(a, q, n), 3) == n % 256;
  lemma second_at: \forall bytes a, b, c, d, integer k, n; n == len(a) ==>
    n <= k < n + len(b) ==>
    at(cat(cat(cat(a, b), c), d), k) == at(b, k - n);
  lemma covered_middle: \forall bytes salt, realm, context,
      integer t, a, q, k; len(salt) == 8 ==> 16 <= k < 20 ==>
    at(nonce_covered(t, salt, a, q, realm, context), k) ==
      at(nonce_fixed(a, q, len(realm)), k - 16);
  lemma covered_time: \forall bytes salt, realm, context, integer t, a, q;
    len(salt) == 8 ==>
    starts(nonce_covered(t, salt, a, q, realm, context), octets_of(t));
  lemma covered_salt: \forall bytes salt, realm, context,
      integer t, a, q, k; len(salt) == 8 ==> 0 <= k < 8 ==>
    at(nonce_covered(t, salt, a, q, realm, context), 8 + k) == at(salt, k);
  lemma covered_fixed: \forall bytes salt, realm, context, integer t, a, q;
    len(salt) == 8 ==>
    at(nonce_covered(t, salt, a, q, realm, context), 16) == a &&
    at(nonce_covered(t, salt, a, q, realm, context), 17) == q &&
    at(nonce_covered(t, salt, a, q, realm, context), 18) == len(realm) / 256 &&
    at(nonce_covered(t, salt, a, q, realm, context), 19) == len(realm) % 256;
  lemma covered_realm: \forall bytes salt, realm, context,
      integer t, a, q, k; len(salt) == 8 ==> 0 <= k < len(realm) ==>
    at(nonce_covered(t, salt, a, q, realm, context), 20 + k) == at(realm, k);
  lemma covered_context: \forall bytes salt, realm, context,
      integer t, a, q, k; len(salt) == 8 ==> 0 <= k < len(context) ==>
    at(nonce_covered(t, salt, a, q, realm, context), 20 + len(realm) + k) ==
      at(context, k);
*/

/*@
  predicate covers(bytes c, integer t, bytes salt, integer a, integer q,
                   bytes realm, bytes context) =
    is_time(t) && len(salt) == 8 &&
    c == nonce_covered(t, salt, a, q, realm, context);

  lemma one_time: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    t1 == t2;
  lemma one_salt: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    same(s1, s2);
  lemma one_use: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    a1 == a2 && q1 == q2 && len(r1) == len(r2) && len(c1) == len(c2);
  lemma one_realm: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    same(r1, r2);
  lemma one_context: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    same(c1, c2);
  // no two bindings look alike
  lemma covered_once: \forall bytes c, s1, s2, r1, r2, c1, c2,
      integer t1, t2, a1, a2, q1, q2;
    covers(c, t1, s1, a1, q1, r1, c1) ==> covers(c, t2, s2, a2, q2, r2, c2) ==>
    t1 == t2 && s1 == s2 && a1 == a2 && q1 == q2 && r1 == r2 && c1 == c2;
*/
