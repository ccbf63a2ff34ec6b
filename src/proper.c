#include "proper.h"

/*@
  lemma form_once: \forall integer a, b, h, w, form;
    form_deviates(a, h, w, form) ==> form_deviates(b, h, w, form) ==> a == b;
  lemma deviates_once: \forall integer a, b, algorithm, w, form, bytes value;
    deviates(a, algorithm, w, form, value) ==>
    deviates(b, algorithm, w, form, value) ==> a == b;
*/

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == realm_reason(server, credentials); */
static enum sda_reason realm_reason(const struct sda_server *server,
				    const struct sda_credentials *credentials)
{
	if (!sda_said_has(credentials, SDA_NAME_REALM))
		return SDA_REASON_MISSING;
	return sda_quoted_equal(sda_said_value(credentials, SDA_NAME_REALM),
				server->realm) ?
		       SDA_REASON_NONE :
		       SDA_REASON_REALM;
}

/*@ requires is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == lack_reason(credentials); */
static enum sda_reason lack_reason(const struct sda_credentials *credentials)
{
	if ((!sda_said_has(credentials, SDA_NAME_USERNAME) &&
	     !sda_said_has(credentials, SDA_NAME_USERNAME_EXT)) ||
	    !sda_said_has(credentials, SDA_NAME_NONCE) ||
	    !sda_said_has(credentials, SDA_NAME_URI) ||
	    !sda_said_has(credentials, SDA_NAME_RESPONSE))
		return SDA_REASON_MISSING;
	if (credentials->qop != SDA_QOP_NONE &&
	    (!sda_said_has(credentials, SDA_NAME_NC) ||
	     !sda_said_has(credentials, SDA_NAME_CNONCE)))
		return SDA_REASON_MISSING;
	return SDA_REASON_NONE;
}

/*@ requires is_credentials(credentials) && name < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_tolerable(strict, credentials, name); */
static bool is_tolerable(bool strict, const struct sda_credentials *credentials,
			 unsigned name)
{
	uint32_t deviation =
		sda_deviation_check(SDA_HEADER_CREDENTIALS,
				    credentials->algorithm, name,
				    credentials->params.known[name]);
	//@ assert told: is_deviation(deviation, credentials, name);
	uint32_t tolerated =
		sda_deviation_tolerated(SDA_HEADER_CREDENTIALS, name);

	if (strict && sda_deviation_judged(SDA_HEADER_CREDENTIALS, name))
		tolerated = 0;
	//@ assert tolerated: tolerated == tolerance(strict, name);
	return (deviation & tolerated) == deviation;
}

/*@ requires is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_conformant(strict, credentials); */
static bool is_conformant(bool strict,
			  const struct sda_credentials *credentials)
{
	/*@ loop invariant name <= SDA_NAMES;
	    loop invariant \forall integer w; 0 <= w < name ==>
	      is_tolerable(strict, credentials, w);
	    loop assigns name;
	    loop variant SDA_NAMES - name; */
	for (unsigned name = 0; name < SDA_NAMES; name++)
		if (!is_tolerable(strict, credentials, name))
			return false;
	return true;
}

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == qop_reason(server, credentials); */
static enum sda_reason qop_reason(const struct sda_server *server,
				  const struct sda_credentials *credentials)
{
	enum sda_qop qop = credentials->qop;
	bool session = sda_algorithm_is_session(credentials->algorithm);

	if (qop == SDA_QOP_NONE)
		return server->bare && !session ? SDA_REASON_NONE :
						  SDA_REASON_BARE;
	if ((qop == SDA_QOP_AUTH && server->qop != SDA_OFFERS_AUTH_INT) ||
	    (qop == SDA_QOP_AUTH_INT && server->qop != SDA_OFFERS_AUTH))
		return SDA_REASON_NONE;
	return SDA_REASON_QOP;
}

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == hash_reason(server, credentials); */
static enum sda_reason hash_reason(const struct sda_server *server,
				   const struct sda_credentials *credentials)
{
	if (!sda_said_hashed(credentials))
		return SDA_REASON_NONE;
	if (!server->userhash)
		return SDA_REASON_USERHASH;
	return sda_said_has(credentials, SDA_NAME_USERNAME) ? SDA_REASON_NONE :
						     SDA_REASON_USERNAME;
}

/*@ requires is_policy(server) && is_credentials(credentials) &&
      lack_reason(credentials) == 0;
    terminates \true;
    assigns \nothing;
    ensures is_offer_reason(\result, server, credentials); */
static enum sda_reason offer_reason(const struct sda_server *server,
				    const struct sda_credentials *credentials)
{
	enum sda_reason reason = SDA_REASON_NONE;

	if (credentials->algorithm == SDA_ALGORITHM_UNKNOWN ||
	    !sda_server_offers(server, credentials->algorithm))
		return SDA_REASON_ALGORITHM;
	reason = qop_reason(server, credentials);
	if (reason == SDA_REASON_NONE)
		reason = hash_reason(server, credentials);
	if (reason == SDA_REASON_NONE && credentials->qop != SDA_QOP_NONE &&
	    sda_count_read(sda_said_value(credentials, SDA_NAME_NC)) == 0)
		reason = SDA_REASON_COUNT;
	return reason;
}

enum sda_reason sda_proper_check(const struct sda_server *server,
				 const struct sda_credentials *credentials)
{
	enum sda_reason reason = realm_reason(server, credentials);

	if (reason == SDA_REASON_NONE)
		reason = lack_reason(credentials);
	if (reason != SDA_REASON_NONE)
		return reason;
	if (!is_conformant(server->strict, credentials))
		return SDA_REASON_DEVIATION;
	return offer_reason(server, credentials);
}
