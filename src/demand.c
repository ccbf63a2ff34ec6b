#include "demand.h"
#include "spec/bytes_lemmas.h"

static const uint8_t both[] = { 'a', 'u', 't', 'h', ',', 'a', 'u',
				't', 'h', '-', 'i', 'n', 't' };
static const uint8_t utf_8[] = { 'U', 'T', 'F', '-', '8' };

/*@ requires qop <= SDA_OFFERS_ALL;
    terminates \true;
    assigns \nothing;
    ensures readable(\result) && is_constant(\result);
    ensures text(\result) == offer_text(qop); */
static struct sda_span offer_text(unsigned qop)
{
	struct sda_span all = { both, sizeof both };

	if (qop == SDA_OFFERS_AUTH)
		return sda_word_text(SDA_WORD_AUTH);
	if (qop == SDA_OFFERS_AUTH_INT)
		return sda_word_text(SDA_WORD_AUTH_INT);
	return all;
}

static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_CHALLENGE, draft, name, value);
}

/* What the server says in each challenge. */
static void put_policy(const struct sda_server *server,
		       struct sda_params *draft)
{
	struct sda_span charset = { utf_8, sizeof utf_8 };

	put(draft, SDA_NAME_REALM, server->realm);
	put(draft, SDA_NAME_QOP, offer_text(server->qop));
	if (server->domain.at != NULL && !server->proxy)
		put(draft, SDA_NAME_DOMAIN, server->domain);
	if (server->opaque.at != NULL)
		put(draft, SDA_NAME_OPAQUE, server->opaque);
	if (server->utf_8)
		put(draft, SDA_NAME_CHARSET, charset);
	if (server->userhash)
		put(draft, SDA_NAME_USERHASH, sda_word_text(SDA_WORD_TRUE));
}

/* And in this one. */
static void put_rest(enum sda_algorithm algorithm, bool stale,
		     const uint8_t *nonce, struct sda_params *draft)
{
	struct sda_span made = { nonce, SDA_NONCE_DIGITS };

	put(draft, SDA_NAME_NONCE, made);
	put(draft, SDA_NAME_ALGORITHM,
	    sda_word_text(algorithm - SDA_MD5 + SDA_WORD_MD5));
	if (stale)
		put(draft, SDA_NAME_STALE, sda_word_text(SDA_WORD_TRUE));
}

enum sda_status sda_demand_make(const struct sda_server *server, size_t n,
				uint64_t now, struct sda_span salt,
				struct sda_span context, bool stale,
				uint8_t *nonce, struct sda_challenge *out)
{
	enum sda_status status = sda_server_check(server);

	if (status != SDA_OK)
		return status;
	if (n >= server->algorithms || salt.len != SDA_NONCE_SALT)
		return SDA_MISSING;
	enum sda_algorithm algorithm = server->algorithm[n];
	struct sda_nonce_binding binding =
		sda_server_binding(server, algorithm, context);
	sda_nonce_make(server->keys.current, now, salt, &binding, nonce);
	sda_draft_make(&out->params);
	put_policy(server, &out->params);
	put_rest(algorithm, stale, nonce, &out->params);
	out->algorithm = algorithm;
	out->auth = server->qop != SDA_OFFERS_AUTH_INT;
	out->auth_int = server->qop != SDA_OFFERS_AUTH;
	out->stale = stale;
	return SDA_OK;
}
