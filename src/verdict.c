#include "verdict.h"
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

/*@ terminates \true;
    assigns \nothing;
    ensures \result <==> is_stale(time, now, lifetime); */
static bool is_stale(uint64_t time, uint64_t now, uint64_t lifetime)
{
	return time > now || now - time > lifetime;
}

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires readable(context) && readable(nonce) && is_algorithm(algorithm);
    terminates \true;
    assigns \nothing;
    ensures \result.reason == SDA_REASON_NONE ||
      \result.reason == SDA_REASON_NONCE;
    ensures \result.reason == SDA_REASON_NONE <==>
      \old(is_ours(text(nonce), server, algorithm, context));
    ensures \result.reason == SDA_REASON_NONE ==>
      is_mark(\result.mark, \old(text(nonce))); */
/* Any time is good here: it is looked at by is_stale. */
static struct sda_verdict read_nonce(const struct sda_server *server,
				     enum sda_algorithm algorithm,
				     struct sda_span context,
				     struct sda_span nonce)
{
	struct sda_nonce_binding binding =
		sda_server_binding(server, algorithm, context);
	struct sda_verdict out = { .reason = SDA_REASON_NONCE };
	struct sda_nonce mark;
	bool ours;

	//@ assert bound: is_bound(binding, server, algorithm, context);
	/*@ assert same: authentic(&server->keys, text(nonce), &binding) <==>
	      \at(is_ours(text(nonce), server, algorithm, context), Pre); */
	ours = sda_nonce_check(&server->keys, nonce, &binding, UINT64_MAX,
			       UINT64_MAX, &mark) != SDA_REFUSED;
	/*@ assert ours: ours <==>
	      \at(is_ours(text(nonce), server, algorithm, context), Pre); */
	if (!ours)
		return out;
	/*@ assert id: view(&mark.id[0], SDA_NONCE_ID) ==
	      nonce_id(\at(text(nonce), Pre)); */
	/*@ assert each: \forall integer k; 0 <= k < SDA_NONCE_ID ==>
	      mark.id[k] == at(view(&mark.id[0], SDA_NONCE_ID), k); */
	//@ assert mark: is_mark(mark, \at(text(nonce), Pre));
	out.reason = SDA_REASON_NONE;
	out.mark = mark;
	return out;
}

struct sda_verdict sda_verdict_make(const struct sda_server *server,
				    const struct sda_request *request,
				    uint64_t now, struct sda_span context,
				    enum sda_algorithm algorithm,
				    struct sda_span uri, struct sda_span nonce)
{
	struct sda_verdict out = { .reason = SDA_REASON_URI };

	if (!is_uri_good(server, request, uri))
		return out;
	out = read_nonce(server, algorithm, context, nonce);
	if (out.reason != SDA_REASON_NONE)
		return out;
	out.stale = !sda_request_is_ack(request->method) &&
		    is_stale(out.mark.time, now, server->lifetime);
	return out;
}
