#include "server.h"

/*@ requires is_policy(server);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_complete(server); */
static bool is_complete(const struct sda_server *server)
{
	return server->algorithms > 0 && server->qop > 0 &&
	       server->keys.current.len >= SDA_KEY_MIN;
}

/*@ requires is_policy(server);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_known(server); */
static bool is_known(const struct sda_server *server)
{
	if (server->algorithms > SDA_OFFERS_MAX || server->qop > SDA_OFFERS_ALL)
		return false;
	/*@ loop invariant i <= server->algorithms;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      is_algorithm(server->algorithm[k]);
	    loop assigns i;
	    loop variant server->algorithms - i; */
	for (size_t i = 0; i < server->algorithms; i++)
		if (server->algorithm[i] < SDA_MD5 ||
		    server->algorithm[i] >= SDA_ALGORITHMS)
			return false;
	return true;
}

/*@ requires \valid_read(server) && n < server->algorithms <= SDA_OFFERS_MAX;
    terminates \true;
    assigns \nothing;
    ensures \result <==> \exists integer k; 0 <= k < n &&
      server->algorithm[k] == server->algorithm[n]; */
/* Does the n-th algorithm stand higher up as well? */
static bool is_repeated(const struct sda_server *server, size_t n)
{
	/*@ loop invariant i <= n;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      server->algorithm[k] != server->algorithm[n];
	    loop assigns i;
	    loop variant n - i; */
	for (size_t i = 0; i < n; i++)
		if (server->algorithm[i] == server->algorithm[n])
			return true;
	return false;
}

/*@ requires \valid_read(server) && server->algorithms <= SDA_OFFERS_MAX;
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_once(server); */
static bool is_once(const struct sda_server *server)
{
	/*@ loop invariant n <= server->algorithms;
	    loop invariant \forall integer i, j; 0 <= i < j < n ==>
	      server->algorithm[i] != server->algorithm[j];
	    loop assigns n;
	    loop variant server->algorithms - n; */
	for (size_t n = 0; n < server->algorithms; n++)
		if (is_repeated(server, n))
			return false;
	return true;
}

/*@ requires readable(text);
    terminates \true;
    assigns \nothing;
    ensures \result <==> may_send(text, name); */
static bool may_send(struct sda_span text, unsigned name)
{
	return sda_production_sendable(SDA_HEADER_CHALLENGE, name, SDA_QUOTED,
				       text);
}

/*@ requires is_policy(server);
    terminates \true;
    assigns \nothing;
    ensures \result <==> is_spelled(server); */
static bool is_spelled(const struct sda_server *server)
{
	return may_send(server->realm, SDA_NAME_REALM) &&
	       (server->opaque.at == NULL ||
		may_send(server->opaque, SDA_NAME_OPAQUE)) &&
	       (server->domain.at == NULL ||
		may_send(server->domain, SDA_NAME_DOMAIN));
}

enum sda_status sda_server_check(const struct sda_server *server)
{
	if (!is_complete(server))
		return SDA_MISSING;
	if (!is_known(server))
		return SDA_UNSUPPORTED;
	if (!is_once(server))
		return SDA_DUPLICATE;
	return is_spelled(server) ? SDA_OK : SDA_MALFORMED;
}

bool sda_server_offers(const struct sda_server *server,
		       enum sda_algorithm algorithm)
{
	/*@ loop invariant i <= SDA_OFFERS_MAX;
	    loop invariant \forall integer k; 0 <= k < i ==>
	      k < server->algorithms && server->algorithm[k] != algorithm;
	    loop assigns i;
	    loop variant SDA_OFFERS_MAX - i; */
	for (size_t i = 0; i < SDA_OFFERS_MAX && i < server->algorithms; i++)
		if (server->algorithm[i] == algorithm)
			return true;
	return false;
}

struct sda_nonce_binding sda_server_binding(const struct sda_server *server,
					    enum sda_algorithm algorithm,
					    struct sda_span context)
{
	struct sda_nonce_binding binding = { server->realm, algorithm,
					     server->qop, context };

	return binding;
}
