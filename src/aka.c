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
  ensures \result == aka_version(text(s));
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
	struct sda_aka aka = { version(name), SDA_ALGORITHM_UNKNOWN };

	if (aka.version != 0) {
		name.at += PREFIX;
		name.len -= PREFIX;
		//@ assert text(name) == sub(\at(text(name), Pre), 6, name.len + 6);
	}
	aka.algorithm = sda_algorithm_find(name);
	return aka;
}

/*@
  requires \valid_read(keys);
  terminates \true;
  assigns \nothing;
  ensures \result <==> is_aka_size(keys);
*/
static bool is_aka_size(const struct sda_aka_keys *keys)
{
	return keys->res.len > 0 && keys->res.len <= SDA_AKA_KEY &&
	       keys->ik.len == SDA_AKA_KEY && keys->ck.len == SDA_AKA_KEY;
}

/* base64(HMAC(RES IK CK, label)), RFC 4169 3. */
/*@
  requires algorithm == SDA_MD5 || algorithm == SDA_MD5_SESS ||
    algorithm == SDA_SHA_256 || algorithm == SDA_SHA_256_SESS;
  requires is_keys(keys) && is_aka_size(keys) && writable(w);
  requires apart(w, keys->res) && apart(w, keys->ik) && apart(w, keys->ck);
  requires \separated(keys, w, w->at + (0 .. w->room - 1));
  terminates \true;
  assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
  ensures took{Old, Here}(w, base64(hmac(algorithm_hash(algorithm),
    \old(aka_secret(keys)), aka_label)));
*/
static void put_derived(enum sda_algorithm algorithm,
			const struct sda_aka_keys *keys, struct sda_writer *w)
{
	static const uint8_t label[] = "http-digest-akav2-password";
	enum sda_hash hash = sda_algorithm_hash(algorithm);
	struct sda_span data = { label, sizeof label - 1 };
	uint8_t key[3 * SDA_AKA_KEY];
	uint8_t mac[SDA_HASH_SIZE_MAX];
	struct sda_writer secret = sda_writer_make(key, sizeof key);

	sda_writer_span(&secret, keys->res);
	sda_writer_span(&secret, keys->ik);
	sda_writer_span(&secret, keys->ck);
	struct sda_span all = { key, secret.len };
	struct sda_span made = { mac, sda_hash_digits(hash) / 2 };

	sda_mac_make(hash, all, &data, 1, mac);
	sda_base64_write(made, w);
	sda_secret_wipe(key, sizeof key);
	sda_secret_wipe(mac, sizeof mac);
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
