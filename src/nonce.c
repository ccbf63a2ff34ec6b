#include "nonce.h"
#include "secret.h"
#include "spec/bytes_lemmas.h"

enum { TIME = 8, START = TIME + SDA_NONCE_SALT, OCTETS = SDA_NONCE_DIGITS / 2 };

/*@
  requires \valid(out + (0 .. TIME - 1));
  terminates \true;
  assigns out[0 .. TIME - 1];
  ensures view(out, TIME) == octets_of(time);
*/
/* The most significant octet comes first. */
static void write_time(uint64_t time, uint8_t *out)
{
	out[0] = (uint8_t)(time / 0x100000000000000 % 256);
	out[1] = (uint8_t)(time / 0x1000000000000 % 256);
	out[2] = (uint8_t)(time / 0x10000000000 % 256);
	out[3] = (uint8_t)(time / 0x100000000 % 256);
	out[4] = (uint8_t)(time / 0x1000000 % 256);
	out[5] = (uint8_t)(time / 0x10000 % 256);
	out[6] = (uint8_t)(time / 0x100 % 256);
	out[7] = (uint8_t)(time % 256);
	//@ assert same(view(out, TIME), octets_of(time));
}

/*@
  requires \valid_read(in + (0 .. TIME - 1));
  terminates \true;
  assigns \nothing;
  ensures \result == number_upto(view(in, TIME), TIME);
*/
static uint64_t read_time(const uint8_t *in)
{
	uint64_t time = 0;

	/*@
	  loop invariant i <= TIME;
	  loop invariant time == number_upto(view(in, TIME), i);
	  loop invariant (i == 0 ==> time < 1) && (i == 1 ==> time < 0x100) &&
	    (i == 2 ==> time < 0x10000) && (i == 3 ==> time < 0x1000000) &&
	    (i == 4 ==> time < 0x100000000) &&
	    (i == 5 ==> time < 0x10000000000) &&
	    (i == 6 ==> time < 0x1000000000000) &&
	    (i == 7 ==> time < 0x100000000000000);
	  loop assigns i, time;
	  loop variant TIME - i;
	*/
	for (size_t i = 0; i < TIME; i++)
		time = 256 * time + in[i];
	return time;
}

/*@
  requires \valid(out + (0 .. START - 1));
  requires readable(salt) && salt.len == SDA_NONCE_SALT;
  requires \separated(salt.at + (0 .. salt.len - 1), out + (0 .. START - 1));
  terminates \true;
  assigns out[0 .. START - 1];
  ensures view(out, START) == nonce_start(time, \old(text(salt)));
*/
static void write_start(uint64_t time, struct sda_span salt, uint8_t *out)
{
	write_time(time, out);
	//@ assert text(salt) == \at(text(salt), Pre);
	/*@
	  loop invariant i <= SDA_NONCE_SALT;
	  loop invariant view(out, TIME) == octets_of(time);
	  loop invariant text(salt) == \at(text(salt), Pre);
	  loop invariant \forall integer k; 0 <= k < i ==>
	    out[TIME + k] == salt.at[k];
	  loop assigns i, out[TIME .. START - 1];
	  loop variant SDA_NONCE_SALT - i;
	*/
	for (size_t i = 0; i < SDA_NONCE_SALT; i++)
		out[TIME + i] = salt.at[i];
	//@ assert same(view(out + TIME, SDA_NONCE_SALT), text(salt));
}

/*@
  requires readable(key) && is_binding(binding);
  requires \valid_read(start + (0 .. START - 1));
  requires \valid(out + (0 .. 31));
  terminates \true;
  assigns out[0 .. 31];
  ensures view(out, 32) == hmac(SDA_HASH_SHA_256, \old(text(key)),
    \old(cat(cat(cat(view(start, START),
                     nonce_fixed(binding->algorithm, binding->qop,
                                 binding->realm.len)),
                 text(binding->realm)), text(binding->context))));
*/
static void write_mac(struct sda_span key, const uint8_t *start,
		      const struct sda_nonce_binding *binding, uint8_t *out)
{
	uint8_t fixed[4] = {
		(uint8_t)binding->algorithm,
		(uint8_t)binding->qop,
		(uint8_t)(binding->realm.len / 256),
		(uint8_t)(binding->realm.len % 256),
	};
	struct sda_span part[] = {
		{ start, START },
		{ fixed, sizeof fixed },
		binding->realm,
		binding->context,
	};

	//@ assert len(view(start, START)) == START;
	/*@ assert same(view(&fixed[0], 4),
	      nonce_fixed(binding->algorithm, binding->qop,
	                  binding->realm.len)); */
	//@ assert same(run(&part[0], 1), text(part[0]));
	//@ assert run(&part[0], 2) == cat(run(&part[0], 1), text(part[1]));
	//@ assert run(&part[0], 3) == cat(run(&part[0], 2), text(part[2]));
	//@ assert run(&part[0], 4) == cat(run(&part[0], 3), text(part[3]));
	sda_mac_make(SDA_HASH_SHA_256, key, part, 4, out);
}

void sda_nonce_make(struct sda_span key, uint64_t time, struct sda_span salt,
		    const struct sda_nonce_binding *binding, uint8_t *out)
{
	uint8_t octets[START + 32]; /* the latter half of the mac stays here */

	write_start(time, salt, octets);
	write_mac(key, octets, binding, octets + START);
	sda_hex_write(octets, OCTETS, out);
	sda_secret_wipe(octets, sizeof octets);
}

/*@
  requires readable(key) && readable(text) && is_binding(binding);
  requires \valid_read(start + (0 .. START - 1));
  terminates \true;
  assigns \nothing;
  ensures \result <==> key.len > 0 &&
    text(text) == nonce_text(text(key), number_upto(view(start, TIME), TIME),
                             view(start + TIME, SDA_NONCE_SALT), binding);
*/
/* Is the text the one nonce that starts so and was made under the key? */
static bool is_made(struct sda_span key, const uint8_t *start,
		    struct sda_span text,
		    const struct sda_nonce_binding *binding)
{
	uint8_t digits[SDA_NONCE_DIGITS];
	struct sda_span expected = { digits, sizeof digits };
	struct sda_span salt = { start + TIME, SDA_NONCE_SALT };
	bool equal;

	if (key.len == 0)
		return false;
	sda_nonce_make(key, read_time(start), salt, binding, digits);
	equal = sda_secret_equal(text, expected);
	sda_secret_wipe(digits, sizeof digits);
	return equal;
}

enum sda_status sda_nonce_check(const struct sda_nonce_keys *keys,
				struct sda_span text,
				const struct sda_nonce_binding *binding,
				uint64_t now, uint64_t lifetime,
				struct sda_nonce *out)
{
	uint8_t octets[OCTETS];

	if (text.len != SDA_NONCE_DIGITS ||
	    !sda_hex_read(text.at, OCTETS, octets))
		return SDA_REFUSED;
	/* Both, so that time does not tell which key it was. */
	bool current = is_made(keys->current, octets, text, binding);
	bool previous = is_made(keys->previous, octets, text, binding);
	uint64_t time = read_time(octets);
	if (!(current || previous) || time > now)
		return SDA_REFUSED;
	out->time = time;
	/*@
	  loop invariant i <= SDA_NONCE_ID;
	  loop invariant \forall integer k; 0 <= k < i ==>
	    out->id[k] == octets[START + k];
	  loop assigns i, out->id[0 .. SDA_NONCE_ID - 1];
	  loop variant SDA_NONCE_ID - i;
	*/
	for (size_t i = 0; i < SDA_NONCE_ID; i++)
		out->id[i] = octets[START + i];
	//@ assert same(view(&out->id[0], SDA_NONCE_ID), nonce_id(\at(text(text), Pre)));
	return now - time > lifetime ? SDA_STALE : SDA_OK;
}
