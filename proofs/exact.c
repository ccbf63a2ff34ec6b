/*
 * The whole of it: what the library reads is what spec/sip-digest.abnf derives.
 * Lemma functions, as in proofs/adequacy.h, that join earlier theorems.
 */
#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "proofs/adequacy_fields.h"
#include "proofs/adequacy_values.h"
#include "spec/params_steps.h"

/*@
  predicate ok_fact(bytes s, integer i, integer h) =
    params_ok(s, i, h) == 0 || params_ok(s, i, h) == 1;
*/

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \forall integer i; ok_fact(text(s), i, h); */
static void ok_is_0_or_1(struct sda_span s, unsigned h)
{
	size_t i = s.len + 1;

	/*@ loop invariant i <= s.len + 1;
	    loop invariant \forall integer m; i <= m <= s.len ==>
	      ok_fact(text(s), m, h);
	    loop assigns i;
	    loop variant i; */
	while (i > 0) {
		i--;
		/*@ assert next: param_next(text(s), i, h) < 0 ||
		      ok_fact(text(s), param_next(text(s), i, h), h); */
		//@ assert ok_fact(text(s), i, h);
	}
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures header_ok(text(s), h) == 0 || header_ok(text(s), h) == 1; */
static void header_is_0_or_1(struct sda_span s, unsigned h)
{
	ok_is_0_or_1(s, h);
	ok_is_0_or_1(s, SDA_HEADER_OTHER);
	//@ assert ok_fact(text(s), params_start(text(s)), h);
	/*@ assert ok_fact(text(s), params_start(text(s)),
	      SDA_HEADER_OTHER); */
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: \result ==> CHALLENGE(text(s));
    ensures complete: CHALLENGE(text(s)) ==> \result; */
bool challenge_is_exact(struct sda_span s)
{
	struct sda_challenge read;

	productions_are_adequate(s);
	header_is_adequate(s, SDA_HEADER_CHALLENGE);
	fields_are_adequate(s);
	header_is_0_or_1(s, SDA_HEADER_CHALLENGE);
	return sda_challenge_read(s, &read) != SDA_MALFORMED;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: \result ==> CREDENTIALS(text(s));
    ensures complete: CREDENTIALS(text(s)) ==> \result; */
bool credentials_are_exact(struct sda_span s)
{
	struct sda_credentials read;

	productions_are_adequate(s);
	header_is_adequate(s, SDA_HEADER_CREDENTIALS);
	fields_are_adequate(s);
	header_is_0_or_1(s, SDA_HEADER_CREDENTIALS);
	return sda_credentials_read(s, &read) != SDA_MALFORMED;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: \result ==> AUTHENTICATION_INFO(text(s));
    ensures complete: AUTHENTICATION_INFO(text(s)) ==> \result; */
bool authinfo_is_exact(struct sda_span s)
{
	struct sda_authinfo read;

	productions_are_adequate(s);
	params_are_adequate(s, SDA_HEADER_AUTHINFO);
	fields_are_adequate(s);
	ok_is_0_or_1(s, SDA_HEADER_AUTHINFO);
	//@ assert list: params_fact(text(s), 0, SDA_HEADER_AUTHINFO);
	return sda_authinfo_read(s, &read) != SDA_MALFORMED;
}
