#include "examine.h"
#include "secret.h"

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
    ensures \result ==>
      claim->mark.time == nonce_time(\old(text(claim->nonce))); */
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
	enum sda_reason reason = sda_proper_check(server, credentials);

	if (reason == SDA_REASON_NONE)
		reason = sda_meant_read(credentials, &w, &claim);
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
