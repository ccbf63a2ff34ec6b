#ifndef SDA_AKA_H
#define SDA_AKA_H

/*
 * AKA is how a mobile phone gets a one-time password from its card; the name of
 * the algorithm then begins with AKAv1 or AKAv2 (RFC 3310, RFC 4169).
 */

#include "algorithm.h"
#include "mac.h"
#include "status.h"
#include "writer.h"
#include "spec/base64.h"

enum {
	/* The versions: 0 is a plain name, without AKA. */
	SDA_AKA_VERSIONS = 3,
	/* RES has at most so many octets; IK and CK have exactly so many. */
	SDA_AKA_KEY = 16
};

/* What the name of an algorithm says. */
struct sda_aka {
	unsigned version;
	enum sda_algorithm algorithm;
};

/*@
  logic integer has_letter(bytes s, integer k, integer c) =
    at(s, k) == c || at(s, k) == c - 32 ? 1 : 0;
  // 1 or 2 when s begins with AKAv1- or AKAv2-, else 0
  logic integer aka_version(bytes s) =
    len(s) >= 6 && has_letter(s, 0, 'a') == 1 && has_letter(s, 1, 'k') == 1 &&
    has_letter(s, 2, 'a') == 1 && has_letter(s, 3, 'v') == 1 &&
    at(s, 5) == '-'
    ? (at(s, 4) == '1' ? 1 : at(s, 4) == '2' ? 2 : 0) : 0;
  // the algorithm-value
  logic integer aka_algorithm(bytes s) =
    algorithm_named(aka_version(s) == 0 ? s : sub(s, 6, len(s)));
*/

/*@
  requires readable(name);
  terminates \true;
  assigns \nothing;
  ensures "rfc3310#3.1-unknown-version.found":
    \result.version == aka_version(text(name)) < SDA_AKA_VERSIONS;
  ensures \result.algorithm == aka_algorithm(text(name)) < SDA_ALGORITHMS;
*/
/*
 * Another version than these is nothing known: SDA_ALGORITHM_UNKNOWN, as is any
 * other name. Case does not matter (RFC 3261 7.3.1).
 */
struct sda_aka sda_aka_find(struct sda_span name);

/* What the card makes of the challenge: octets. */
struct sda_aka_keys {
	struct sda_span res;
	struct sda_span ik;
	struct sda_span ck;
};

/*@
  predicate is_keys{L}(struct sda_aka_keys *k) =
    \valid_read(k) && readable{L}(k->res) && readable{L}(k->ik) &&
    readable{L}(k->ck);

  // http-digest-akav2-password
  logic bytes aka_put(bytes s, integer a, integer b, integer c, integer d) =
    snoc(snoc(snoc(snoc(s, a), b), c), d);
  logic bytes aka_label_0 = aka_put(empty, 'h', 't', 't', 'p');
  logic bytes aka_label_1 = aka_put(aka_label_0, '-', 'd', 'i', 'g');
  logic bytes aka_label_2 = aka_put(aka_label_1, 'e', 's', 't', '-');
  logic bytes aka_label_3 = aka_put(aka_label_2, 'a', 'k', 'a', 'v');
  logic bytes aka_label_4 = aka_put(aka_label_3, '2', '-', 'p', 'a');
  logic bytes aka_label_5 = aka_put(aka_label_4, 's', 's', 'w', 'o');
  logic bytes aka_label = snoc(snoc(aka_label_5, 'r'), 'd');

  logic bytes aka_secret{L}(struct sda_aka_keys *k) =
    cat(cat(text{L}(k->res), text{L}(k->ik)), text{L}(k->ck));
  logic bytes aka_password{L}(integer version, integer algorithm,
                              struct sda_aka_keys *k) =
    version == 1 ? text{L}(k->res) :
    base64(hmac(algorithm_hash(algorithm), aka_secret{L}(k), aka_label));

  logic integer is_aka_size{L}(struct sda_aka_keys *k) =
    0 < k->res.len <= SDA_AKA_KEY && k->ik.len == SDA_AKA_KEY &&
    k->ck.len == SDA_AKA_KEY ? 1 : 0;
  logic integer aka_status(integer version, integer algorithm) =
    (version == 1 && algorithm != SDA_ALGORITHM_UNKNOWN) ||
    (version == 2 && (SDA_MD5 <= algorithm <= SDA_SHA_256_SESS))
    ? SDA_OK : SDA_UNSUPPORTED;
*/

/*@
  requires SDA_ALGORITHM_UNKNOWN <= aka.algorithm < SDA_ALGORITHMS;
  requires is_keys(keys) && writable(w);
  requires apart(w, keys->res) && apart(w, keys->ik) && apart(w, keys->ck);
  requires \separated(keys, w, w->at + (0 .. w->room - 1));
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures \result == (aka_status(aka.version, aka.algorithm) != SDA_OK
                      ? SDA_UNSUPPORTED :
                      \old(is_aka_size(keys)) != 1 ? SDA_MALFORMED : SDA_OK);
  ensures "rfc3310#3.3-res-password": "rfc4169#2.1-password":
    \result == SDA_OK ==>
    took{Old, Here}(w, \old(aka_password(aka.version, aka.algorithm, keys)));
  ensures \result != SDA_OK ==>
    *w == \old(*w) && written(w) == \old(written(w));
*/
/*
 * Writes the password of AKA: RES itself for AKAv1, for AKAv2 the base64 of a
 * mac that RES, IK and CK are the key of. SDA_UNSUPPORTED without AKA, and for
 * AKAv2 with SHA-512-256; SDA_MALFORMED when a key has not the size it must
 * have. Then nothing is written. What is written is a secret.
 */
enum sda_status sda_aka_password(struct sda_aka aka,
				 const struct sda_aka_keys *keys,
				 struct sda_writer *w);

#endif
