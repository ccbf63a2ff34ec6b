#include "examine.h"
#include "secret.h"

/*@
  lemma form_once: \forall integer a, b, h, w, form;
    form_deviates(a, h, w, form) ==> form_deviates(b, h, w, form) ==> a == b;
  lemma deviation_once{L}: \forall integer a, b, struct sda_credentials *c,
    integer w;
    is_deviation{L}(a, c, w) ==> is_deviation{L}(b, c, w) ==> a == b;
*/

/*@ requires \valid_read(credentials) && name < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures \result <==> has(credentials, name) == 1; */
static bool has(const struct sda_credentials *credentials, unsigned name)
{
	return credentials->params.known[name].form != SDA_ABSENT;
}

/*@ requires is_credentials(credentials) && name < SDA_NAMES;
    terminates \true;
    assigns \nothing;
    ensures readable(\result);
    ensures is_sent_text(\result, credentials, name); */
/* The value, empty when it is absent. */
static struct sda_span said(const struct sda_credentials *credentials,
			    unsigned name)
{
	const struct sda_span nothing = { NULL, 0 };

	return has(credentials, name) ? credentials->params.known[name].value :
					nothing;
}

/* ---- what can be told from the credentials alone ------------------------ */

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == realm_reason(server, credentials); */
static enum sda_reason realm_reason(const struct sda_server *server,
				    const struct sda_credentials *credentials)
{
	if (!has(credentials, SDA_NAME_REALM))
		return SDA_REASON_MISSING;
	return sda_quoted_equal(said(credentials, SDA_NAME_REALM),
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
	if ((!has(credentials, SDA_NAME_USERNAME) &&
	     !has(credentials, SDA_NAME_USERNAME_EXT)) ||
	    !has(credentials, SDA_NAME_NONCE) ||
	    !has(credentials, SDA_NAME_URI) ||
	    !has(credentials, SDA_NAME_RESPONSE))
		return SDA_REASON_MISSING;
	if (credentials->qop != SDA_QOP_NONE &&
	    (!has(credentials, SDA_NAME_NC) ||
	     !has(credentials, SDA_NAME_CNONCE)))
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
	uint32_t tolerated =
		sda_deviation_tolerated(SDA_HEADER_CREDENTIALS, name);

	//@ assert told: is_deviation(deviation, credentials, name);
	if (strict && sda_deviation_judged(SDA_HEADER_CREDENTIALS, name))
		tolerated = 0;
	//@ assert tolerated: tolerated == tolerance(strict, name);
	return (deviation & tolerated) == deviation;
}

/*@ requires is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_proper(strict, credentials); */
static bool is_proper(bool strict, const struct sda_credentials *credentials)
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

/*@ requires is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result <==>
      truth_said(credentials->params.known[SDA_NAME_USERHASH]) == 1; */
static bool is_hashed(const struct sda_credentials *credentials)
{
	return has(credentials, SDA_NAME_USERHASH) &&
	       sda_word_find(said(credentials, SDA_NAME_USERHASH),
			     SDA_WORD_TRUE, SDA_WORD_FALSE) == SDA_WORD_TRUE;
}

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures \result == hash_reason(server, credentials); */
static enum sda_reason hash_reason(const struct sda_server *server,
				   const struct sda_credentials *credentials)
{
	if (!is_hashed(credentials))
		return SDA_REASON_NONE;
	if (!server->userhash)
		return SDA_REASON_USERHASH;
	return has(credentials, SDA_NAME_USERNAME) ? SDA_REASON_NONE :
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
	    sda_count_read(said(credentials, SDA_NAME_NC)) == 0)
		reason = SDA_REASON_COUNT;
	return reason;
}

/*@ requires is_policy(server) && is_credentials(credentials);
    terminates \true;
    assigns \nothing;
    ensures is_form_reason(\result, server, credentials); */
static enum sda_reason form_reason(const struct sda_server *server,
				   const struct sda_credentials *credentials)
{
	enum sda_reason reason = realm_reason(server, credentials);

	if (reason == SDA_REASON_NONE)
		reason = lack_reason(credentials);
	if (reason != SDA_REASON_NONE)
		return reason;
	if (!is_proper(server->strict, credentials))
		return SDA_REASON_DEVIATION;
	return offer_reason(server, credentials);
}

/* ---- what they say -------------------------------------------------------- */

static enum sda_reason read_name(const struct sda_credentials *credentials,
				 struct sda_writer *w, struct sda_span *out)
{
	struct sda_ext_value value;
	size_t start = w->len;

	if (has(credentials, SDA_NAME_USERNAME))
		return sda_quoted_plain(said(credentials, SDA_NAME_USERNAME), w,
					out) == SDA_OK ?
			       SDA_REASON_NONE :
			       SDA_REASON_ROOM;
	if (sda_ext_value_read(said(credentials, SDA_NAME_USERNAME_EXT),
			       &value) != SDA_OK ||
	    sda_ext_value_decode(&value, w) != SDA_OK)
		return SDA_REASON_USERNAME;
	if (w->overflow)
		return SDA_REASON_ROOM;
	out->at = w->at + start;
	out->len = w->len - start;
	return SDA_REASON_NONE;
}

static bool read_plain(const struct sda_credentials *credentials,
		       struct sda_writer *w, struct sda_claim *claim)
{
	return sda_quoted_plain(said(credentials, SDA_NAME_NONCE), w,
				&claim->nonce) == SDA_OK &&
	       sda_quoted_plain(said(credentials, SDA_NAME_CNONCE), w,
				&claim->cnonce) == SDA_OK &&
	       sda_quoted_plain(said(credentials, SDA_NAME_URI), w,
				&claim->uri) == SDA_OK;
}

static void read_sent(const struct sda_credentials *credentials,
		      struct sda_claim *claim)
{
	bool counted = credentials->qop != SDA_QOP_NONE;

	claim->algorithm = credentials->algorithm;
	claim->qop = credentials->qop;
	claim->hashed = is_hashed(credentials);
	claim->response = said(credentials, SDA_NAME_RESPONSE);
	claim->nc = said(credentials, SDA_NAME_NC);
	claim->qop_text = said(credentials, SDA_NAME_QOP);
	claim->cnonce_text = said(credentials, SDA_NAME_CNONCE);
	claim->count = counted ? sda_count_read(claim->nc) : 1;
	claim->first_nonce = claim->nonce;
	claim->first_cnonce = claim->cnonce;
}

static enum sda_reason read_claim(const struct sda_credentials *credentials,
				  struct sda_writer *w, struct sda_claim *claim)
{
	enum sda_reason reason = read_name(credentials, w, &claim->username);

	if (reason != SDA_REASON_NONE)
		return reason;
	if (!read_plain(credentials, w, claim))
		return SDA_REASON_ROOM;
	read_sent(credentials, claim);
	return SDA_REASON_NONE;
}

/* ---- and whether it suits --------------------------------------------------- */

/*@ requires is_policy(server) && is_request(request) && readable(uri);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_reason(server, request, text(uri)) == 0; */
static bool is_uri_good(const struct sda_server *server,
			const struct sda_request *request, struct sda_span uri)
{
	if (server->uri_rule == SDA_URI_CALLER ||
	    sda_request_is_ack(request->method))
		return true;
	if (server->uri_rule == SDA_URI_SAME_USER)
		return sda_user_same(uri, request->uri);
	return sda_secret_equal(uri, request->uri);
}

/*@ requires is_policy(server) && readable(context) && \valid(claim);
    requires readable(claim->nonce) && is_algorithm(claim->algorithm) &&
      server->qop <= SDA_OFFERS_ALL;
    requires \separated(claim, server) && \separated(claim, claim->nonce.at +
      (0 .. claim->nonce.len - 1));
    terminates \true;
    assigns claim->mark;
    ensures sound: \result ==> \old(is_ours(text(claim->nonce), server,
                                            claim->algorithm, context));
    ensures complete: \old(is_ours(text(claim->nonce), server,
                                   claim->algorithm, context)) &&
      nonce_time(\old(text(claim->nonce))) <= UINT64_MAX ==> \result;
    ensures \result ==> claim->mark.time == nonce_time(\old(text(claim->nonce)));
*/
/* Any time is good here: it is looked at by is_stale. */
static bool is_nonce_ours(const struct sda_server *server,
			  struct sda_span context, struct sda_claim *claim)
{
	struct sda_nonce_binding binding =
		sda_server_binding(server, claim->algorithm, context);

	return sda_nonce_check(&server->keys, claim->nonce, &binding,
			       UINT64_MAX, UINT64_MAX,
			       &claim->mark) != SDA_REFUSED;
}

/*@ terminates \true;
    assigns \nothing;
    ensures \result <==> is_stale(time, now, lifetime); */
static bool is_stale(uint64_t time, uint64_t now, uint64_t lifetime)
{
	return time > now || now - time > lifetime;
}

enum sda_reason sda_examine_credentials(
	const struct sda_server *server,
	const struct sda_credentials *credentials,
	const struct sda_request *request, uint64_t now,
	struct sda_span context, struct sda_writer *scratch,
	struct sda_claim *out)
{
	struct sda_writer w = *scratch;
	struct sda_claim claim;
	enum sda_reason reason = form_reason(server, credentials);

	if (reason == SDA_REASON_NONE)
		reason = read_claim(credentials, &w, &claim);
	if (reason != SDA_REASON_NONE)
		return reason;
	if (!is_uri_good(server, request, claim.uri))
		return SDA_REASON_URI;
	if (!is_nonce_ours(server, context, &claim))
		return SDA_REASON_NONCE;
	claim.stale = !sda_request_is_ack(request->method) &&
		      is_stale(claim.mark.time, now, server->lifetime);
	*scratch = w;
	*out = claim;
	return SDA_REASON_NONE;
}
