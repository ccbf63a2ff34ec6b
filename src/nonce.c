#include "nonce.h"
#include "secret.h"
#include "spec/part.h"

enum {
	TIME = 8,
	START = TIME + SDA_NONCE_SALT,
	OCTETS = SDA_NONCE_DIGITS / 2,
	ROOM = START + 32 /* for a whole mac */
};

/*@
  requires len <= SDA_SPAN_MAX;
  requires \valid_read(in + (0 .. len - 1)) && \valid(out + (0 .. len - 1));
  requires \separated(in + (0 .. len - 1), out + (0 .. len - 1));
  terminates \true;
  assigns out[0 .. len - 1];
  ensures view(out, len) == \old(view(in, len));
*/
static void copy(const uint8_t *in, size_t len, uint8_t *out)
{
	/*@
	  loop invariant i <= len;
	  loop invariant view(in, len) == \at(view(in, len), Pre);
	  loop invariant \forall integer k; 0 <= k < i ==> out[k] == in[k];
	  loop assigns i, out[0 .. len - 1];
	  loop variant len - i;
	*/
	for (size_t i = 0; i < len; i++)
		out[i] = in[i];
	//@ assert same(view(out, len), \at(view(in, len), Pre));
}

/*@
  lemma view_unchanged{K, L}: \forall uint8_t *p, integer n; 0 <= n ==>
    (\forall integer k; 0 <= k < n ==> \at(p[k], K) == \at(p[k], L)) ==>
    view{K}(p, n) == view{L}(p, n);
*/

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
  requires \valid_read(in + (0 .. OCTETS - 1));
  terminates \true;
  assigns \nothing;
  ensures \result == number_upto(view(in, OCTETS), TIME);
*/
static uint64_t read_time(const uint8_t *in)
{
	uint64_t time = 0;

	/*@
	  loop invariant i <= TIME;
	  loop invariant time == number_upto(view(in, OCTETS), i);
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
	copy(salt.at, SDA_NONCE_SALT, out + TIME);
	//@ assert view(out, TIME) == octets_of(time);
	//@ assert view(out + TIME, SDA_NONCE_SALT) == \at(text(salt), Pre);
	//@ assert view(out + 0, TIME) == sub(view(out, START), 0, TIME);
	/*@ assert view(out + TIME, SDA_NONCE_SALT) ==
	      sub(view(out, START), TIME, START); */
	/*@ assert same(view(out, START),
	      cat(view(out, TIME), view(out + TIME, SDA_NONCE_SALT))); */
}

/*@
  requires readable(key) && is_binding(binding);
  requires \valid_read(start + (0 .. START - 1));
  requires \valid(out + (0 .. 31));
  requires \separated(start + (0 .. START - 1), out + (0 .. 31));
  terminates \true;
  assigns out[0 .. 31];
  ensures view(start, START) == \old(view(start, START));
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

	/*@ assert same(view(&fixed[0], 4),
	      nonce_fixed(binding->algorithm, binding->qop,
	                  binding->realm.len)); */
	//@ assert same(run(&part[0], 1), text(part[0]));
	//@ assert run(&part[0], 2) == cat(run(&part[0], 1), text(part[1]));
	//@ assert run(&part[0], 3) == cat(run(&part[0], 2), text(part[2]));
	//@ assert run(&part[0], 4) == cat(run(&part[0], 3), text(part[3]));
	sda_mac_make(SDA_HASH_SHA_256, key, part, 4, out);
}

/*@
  requires readable(key) && readable(salt) && salt.len == SDA_NONCE_SALT;
  requires is_binding(binding) && \valid(out + (0 .. ROOM - 1));
  requires \separated(salt.at + (0 .. salt.len - 1), out + (0 .. ROOM - 1));
  requires \separated(key.at + (0 .. key.len - 1), out + (0 .. ROOM - 1));
  requires \separated(binding->realm.at + (0 .. binding->realm.len - 1),
                      out + (0 .. ROOM - 1));
  requires \separated(binding->context.at + (0 .. binding->context.len - 1),
                      out + (0 .. ROOM - 1));
  terminates \true;
  assigns out[0 .. ROOM - 1];
  ensures view(out, OCTETS) ==
    \old(nonce_bytes(text(key), time, text(salt), binding));
*/
/* The octets of a nonce, and behind them the other half of its mac. */
static void write_octets(struct sda_span key, uint64_t time,
			 struct sda_span salt,
			 const struct sda_nonce_binding *binding, uint8_t *out)
{
	write_start(time, salt, out);
	//@ assert text(key) == \at(text(key), Pre);
	//@ assert text(binding->realm) == \at(text(binding->realm), Pre);
	//@ assert text(binding->context) == \at(text(binding->context), Pre);
	write_mac(key, out, binding, out + START);
	//@ assert view(out + 0, START) == sub(view(out, OCTETS), 0, START);
	//@ assert view(out + START, 16) == sub(view(out, OCTETS), START, OCTETS);
	//@ assert same(view(out + START, 16), sub(view(out + START, 32), 0, 16));
	/*@ assert same(view(out, OCTETS),
	      cat(view(out, START), view(out + START, 16))); */
}

void sda_nonce_make(struct sda_span key, uint64_t time, struct sda_span salt,
		    const struct sda_nonce_binding *binding, uint8_t *out)
{
	uint8_t octets[ROOM];

	write_octets(key, time, salt, binding, octets);
	/*@ assert view(&octets[0], OCTETS) == \at(
	      nonce_bytes(text(key), time, text(salt), binding), Pre); */
	/*@ assert \forall integer k; 0 <= k < OCTETS ==>
	      0 <= at(view(&octets[0], OCTETS), k) < 256; */
	sda_hex_write(octets, OCTETS, out);
	/*@ assert view(out, SDA_NONCE_DIGITS) == \at(
	      nonce_text(text(key), time, text(salt), binding), Pre); */
	sda_secret_wipe(octets, sizeof octets);
	/*@ assert view(out, SDA_NONCE_DIGITS) == \at(
	      nonce_text(text(key), time, text(salt), binding), Pre); */
}

/*@
  requires readable(key) && readable(text) && is_binding(binding);
  requires \valid_read(octets + (0 .. OCTETS - 1));
  requires view(octets, OCTETS) == nonce_read(text(text));
  terminates \true;
  assigns \nothing;
  ensures \result <==> \old(made_under(key, text(text), binding));
*/
/* Is the text the one nonce that has its time and salt under the key? */
static bool is_made(struct sda_span key, const uint8_t *octets,
		    struct sda_span text,
		    const struct sda_nonce_binding *binding)
{
	uint8_t digits[SDA_NONCE_DIGITS];
	struct sda_span expected = { digits, sizeof digits };
	struct sda_span salt = { octets + TIME, SDA_NONCE_SALT };
	bool equal;

	if (key.len == 0)
		return false;
	/*@ assert view(octets + TIME, SDA_NONCE_SALT) ==
	      sub(view(octets, OCTETS), TIME, START); */
	//@ assert same(text(salt), nonce_salt(text(text)));
	sda_nonce_make(key, read_time(octets), salt, binding, digits);
	//@ assert text(text) == \at(text(text), Pre);
	/*@ assert text(expected) == \at(nonce_text(text(key),
	      nonce_time(text(text)), nonce_salt(text(text)), binding), Pre); */
	equal = sda_secret_equal(text, expected);
	//@ assert equal <==> \at(made_under(key, text(text), binding), Pre);
	sda_secret_wipe(digits, sizeof digits);
	//@ assert equal <==> \at(made_under(key, text(text), binding), Pre);
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
	//@ assert text(text) == \at(text(text), Pre);
	/*@ assert \separated(&octets[0] + (0 .. OCTETS - 1),
	      binding->realm.at + (0 .. binding->realm.len - 1)); */
	//@ assert text(binding->realm) == \at(text(binding->realm), Pre);
	/*@ assert \separated(&octets[0] + (0 .. OCTETS - 1),
	      binding->context.at + (0 .. binding->context.len - 1)); */
	//@ assert text(binding->context) == \at(text(binding->context), Pre);
	/*@ assert \separated(&octets[0] + (0 .. OCTETS - 1),
	      keys->current.at + (0 .. keys->current.len - 1)); */
	//@ assert text(keys->current) == \at(text(keys->current), Pre);
	/*@ assert \separated(&octets[0] + (0 .. OCTETS - 1),
	      keys->previous.at + (0 .. keys->previous.len - 1)); */
	//@ assert text(keys->previous) == \at(text(keys->previous), Pre);
	//@ assert view(&octets[0], OCTETS) == nonce_read(text(text));
	/* Both, so that time does not tell which key it was. */
	bool current = is_made(keys->current, octets, text, binding);
	bool previous = is_made(keys->previous, octets, text, binding);
	//@ assert current || previous <==> authentic(keys, text(text), binding);
	/*@ assert authentic(keys, text(text), binding) <==>
	      \at(authentic(keys, text(text), binding), Pre); */
	uint64_t time = read_time(octets);
	//@ assert time == nonce_time(\at(text(text), Pre));
	if (!(current || previous) || time > now)
		return SDA_REFUSED;
	out->time = time;
	/*@ assert view(&octets[0] + START, SDA_NONCE_ID) ==
	      sub(view(&octets[0], OCTETS), START, OCTETS); */
	copy(octets + START, SDA_NONCE_ID, out->id);
	return now - time > lifetime ? SDA_STALE : SDA_OK;
}
