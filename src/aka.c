#include "aka.h"
#include "base64.h"
#include "secret.h"
#include "spec/took.h"
#include "spec/sub_lemmas.h"

enum { PREFIX = 6 };

/*@
  requires c >= 'a' && c <= 'z';
  terminates \true;
  assigns \nothing;
  ensures \result <==> octet == c || octet == c - 32;
*/
static bool is_letter(uint8_t octet, uint8_t c)
{
	return octet == c || octet == c - 32;
}

/*@
  requires readable(s);
  terminates \true;
  assigns \nothing;
  ensures \result == aka_version(text(s)) && \result <= 2;
*/
static unsigned version(struct sda_span s)
{
	if (s.len < PREFIX)
		return 0;
	if (!is_letter(s.at[0], 'a') || !is_letter(s.at[1], 'k') ||
	    !is_letter(s.at[2], 'a') || !is_letter(s.at[3], 'v') ||
	    s.at[5] != '-')
		return 0;
	return s.at[4] == '1' ? 1 : s.at[4] == '2' ? 2 : 0;
}

struct sda_aka sda_aka_find(struct sda_span name)
{
	struct sda_span rest = name;
	struct sda_aka aka;

	aka.version = version(name);
	if (aka.version != 0) {
		//@ assert long_enough: PREFIX <= name.len;
		rest.at = name.at + PREFIX;
		rest.len = name.len - PREFIX;
		//@ assert rest: text(rest) == sub(text(name), 6, len(text(name)));
	}
	aka.algorithm = sda_algorithm_find(rest);
	return aka;
}

/*@
  requires \valid_read(keys);
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_aka_size(keys) == 1;
*/
static bool is_aka_size(const struct sda_aka_keys *keys)
{
	return keys->res.len > 0 && keys->res.len <= SDA_AKA_KEY &&
	       keys->ik.len == SDA_AKA_KEY && keys->ck.len == SDA_AKA_KEY;
}

/*@
  // from K to L nothing beside the n octets at `at` changed
  predicate beside{K, L}(uint8_t *at, integer n) =
    \forall uint8_t *p, integer m; 0 <= m ==>
      \separated(at + (0 .. n - 1), p + (0 .. m - 1)) ==>
      view{L}(p, m) == view{K}(p, m);
*/

/*@
  requires readable(s) && \valid(at + (0 .. s.len - 1));
  requires \separated(at + (0 .. s.len - 1), s.at + (0 .. s.len - 1));
  terminates \true;
  assigns at[0 .. s.len - 1];
  ensures view(at, s.len) == \old(text(s));
  ensures beside{Old, Here}(at, s.len);
*/
static void copy(struct sda_span s, uint8_t *at)
{
	/*@
	  loop invariant i <= s.len;
	  loop invariant \forall integer k; 0 <= k < i ==>
	    at[k] == \at(s.at[k], Pre);
	  loop invariant beside{Pre, Here}(at, s.len);
	  loop assigns i, at[0 .. s.len - 1];
	  loop variant s.len - i;
	*/
	for (size_t i = 0; i < s.len; i++) {
		//@ assert kept: text(s) == text{Pre}(s);
		//@ assert octet: s.at[i] == at(text(s), i);
		at[i] = s.at[i];
		//@ assert step: beside{LoopCurrent, Here}(at, s.len);
	}
	//@ assert same(view(at, s.len), text{Pre}(s));
}

/*@
  requires is_keys(keys) && is_aka_size(keys) == 1;
  requires \valid(at + (0 .. 3 * SDA_AKA_KEY - 1));
  requires \separated(at + (0 .. 3 * SDA_AKA_KEY - 1), keys);
  requires \separated(at + (0 .. 3 * SDA_AKA_KEY - 1),
                      keys->res.at + (0 .. keys->res.len - 1));
  requires \separated(at + (0 .. 3 * SDA_AKA_KEY - 1),
                      keys->ik.at + (0 .. keys->ik.len - 1));
  requires \separated(at + (0 .. 3 * SDA_AKA_KEY - 1),
                      keys->ck.at + (0 .. keys->ck.len - 1));
  terminates \true;
  assigns at[0 .. 3 * SDA_AKA_KEY - 1];
  ensures \result == keys->res.len + 2 * SDA_AKA_KEY;
  ensures view(at, \result) == \old(aka_secret(keys));
*/
/* RES, IK and CK in a row; how many octets. */
static size_t join(const struct sda_aka_keys *keys, uint8_t *at)
{
	const size_t n = keys->res.len;

	/*@ assert apart: \separated(at + (0 .. n - 1),
	      keys->ik.at + (0 .. keys->ik.len - 1)) &&
	    \separated(at + (0 .. n - 1),
	      keys->ck.at + (0 .. keys->ck.len - 1)); */
	/*@ assert further: \separated(at + (n .. n + SDA_AKA_KEY - 1),
	      keys->ck.at + (0 .. keys->ck.len - 1)); */
	copy(keys->res, at);
	//@ assert res: view(at, n) == text{Pre}(keys->res);
	//@ assert ik: text(keys->ik) == text{Pre}(keys->ik);
	//@ assert ck: text(keys->ck) == text{Pre}(keys->ck);
	copy(keys->ik, at + n);
	//@ assert res: view(at, n) == text{Pre}(keys->res);
	//@ assert ik: view(at + n, SDA_AKA_KEY) == text{Pre}(keys->ik);
	//@ assert ck: text(keys->ck) == text{Pre}(keys->ck);
	copy(keys->ck, at + n + SDA_AKA_KEY);
	//@ assert res: view(at, n) == text{Pre}(keys->res);
	//@ assert ik: view(at + n, SDA_AKA_KEY) == text{Pre}(keys->ik);
	/*@ assert ck: view(at + (n + SDA_AKA_KEY), SDA_AKA_KEY) ==
	      text{Pre}(keys->ck); */
	/*@ assert two: view(at, n + SDA_AKA_KEY) ==
	      cat(text{Pre}(keys->res), text{Pre}(keys->ik)); */
	return n + 2 * SDA_AKA_KEY;
}

/* http-digest-akav2-password */
static const uint8_t label[] = {
	'h', 't', 't', 'p', '-', 'd', 'i', 'g', 'e', 's', 't', '-', 'a',
	'k', 'a', 'v', '2', '-', 'p', 'a', 's', 's', 'w', 'o', 'r', 'd'
};

/*@
  terminates \true;
  assigns \nothing;
  ensures readable(\result) && text(\result) == aka_label;
*/
static struct sda_span label_text(void)
{
	struct sda_span all = { label, sizeof label };

	//@ assert view(&label[0], 0) == empty;
	//@ assert view(&label[0], 4) == aka_label_0;
	//@ assert view(&label[0], 8) == aka_label_1;
	//@ assert view(&label[0], 12) == aka_label_2;
	//@ assert view(&label[0], 16) == aka_label_3;
	//@ assert view(&label[0], 20) == aka_label_4;
	//@ assert view(&label[0], 24) == aka_label_5;
	//@ assert view(&label[0], 26) == aka_label;
	return all;
}

/*@
  requires algorithm == SDA_MD5 || algorithm == SDA_MD5_SESS ||
    algorithm == SDA_SHA_256 || algorithm == SDA_SHA_256_SESS;
  requires is_keys(keys) && is_aka_size(keys) == 1;
  requires \valid(mac + (0 .. SDA_HASH_SIZE_MAX - 1));
  terminates \true;
  assigns mac[0 .. SDA_HASH_SIZE_MAX - 1];
  ensures \result == hash_size(algorithm_hash(algorithm));
  ensures view(mac, \result) == hmac(algorithm_hash(algorithm),
    \old(aka_secret(keys)), aka_label);
*/
/* HMAC(RES IK CK, label), and how many octets it has. */
static size_t derive(enum sda_algorithm algorithm,
		     const struct sda_aka_keys *keys, uint8_t *mac)
{
	enum sda_hash hash = sda_algorithm_hash(algorithm);
	const size_t size = sda_hash_digits(hash) / 2;
	uint8_t key[3 * SDA_AKA_KEY];
	struct sda_span all = { key, join(keys, key) };
	struct sda_span data = label_text();

	//@ assert key: text(all) == \at(aka_secret(keys), Pre);
	//@ assert label: run(&data, 1) == aka_label;
	sda_mac_make(hash, all, &data, 1, mac);
	/*@ assert mac: view(mac, size) == hmac(algorithm_hash(algorithm),
	      \at(aka_secret(keys), Pre), aka_label); */
	sda_secret_wipe(key, sizeof key);
	return size;
}

/* base64(HMAC(RES IK CK, label)), RFC 4169 3. */
/*@
  requires algorithm == SDA_MD5 || algorithm == SDA_MD5_SESS ||
    algorithm == SDA_SHA_256 || algorithm == SDA_SHA_256_SESS;
  requires is_keys(keys) && is_aka_size(keys) == 1 && writable(w);
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64(hmac(algorithm_hash(algorithm),
    \old(aka_secret(keys)), aka_label)));
*/
static void put_derived(enum sda_algorithm algorithm,
			const struct sda_aka_keys *keys, struct sda_writer *w)
{
	uint8_t mac[SDA_HASH_SIZE_MAX];
	struct sda_span made = { mac, derive(algorithm, keys, mac) };

	/*@ assert mac: text(made) == hmac(algorithm_hash(algorithm),
	      \at(aka_secret(keys), Pre), aka_label); */
	//@ assert apart: \separated(&mac[0] + (0 .. 31), w->at + (0 .. w->len - 1));
	/*@ assert same: \forall integer k; 0 <= k < w->len ==>
	      w->at[k] == \at(w->at[k], Pre); */
	//@ assert before: written(w) == \at(written(w), Pre);
	sda_base64_write(made, w);
	//@ ghost Wrote: ;
	//@ assert apart: \separated(&mac[0] + (0 .. 31), w->at + (0 .. w->len - 1));
	sda_secret_wipe(mac, sizeof mac);
	/*@ assert same: \forall integer k; 0 <= k < w->len ==>
	      w->at[k] == \at(w->at[k], Wrote); */
	//@ assert at: w->at == \at(w->at, Wrote) && w->len == \at(w->len, Wrote);
	/*@ assert view: view(w->at, w->len) ==
	      view{Wrote}(w->at, w->len); */
	//@ assert after: written(w) == \at(written(w), Wrote);
}

enum sda_status sda_aka_password(struct sda_aka aka,
				 const struct sda_aka_keys *keys,
				 struct sda_writer *w)
{
	bool derived = aka.version == 2 && aka.algorithm >= SDA_MD5 &&
		       aka.algorithm <= SDA_SHA_256_SESS;
	bool plain = aka.version == 1 &&
		     aka.algorithm != SDA_ALGORITHM_UNKNOWN;

	if (!derived && !plain)
		return SDA_UNSUPPORTED;
	if (!is_aka_size(keys))
		return SDA_MALFORMED;
	if (plain)
		sda_writer_span(w, keys->res);
	else
		put_derived(aka.algorithm, keys, w);
	return SDA_OK;
}
