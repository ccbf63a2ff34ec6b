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

	/*@ assert same(view(&both[0], 13),
	      cat(snoc(spelling(SDA_WORD_AUTH), ','),
	          spelling(SDA_WORD_AUTH_INT))); */
	if (qop == SDA_OFFERS_AUTH)
		all = sda_word_text(SDA_WORD_AUTH);
	else if (qop == SDA_OFFERS_AUTH_INT)
		all = sda_word_text(SDA_WORD_AUTH_INT);
	return all;
}

/*@ requires name < SDA_NAMES && \valid(draft);
    terminates \true;
    assigns draft->known[name];
    ensures is_put(draft->known[name], SDA_HEADER_CHALLENGE, name, value); */
static void put(struct sda_params *draft, unsigned name, struct sda_span value)
{
	sda_draft_put(SDA_HEADER_CHALLENGE, draft, name, value);
}

/*@
  predicate is_said(struct sda_params *p, integer w, struct sda_span value) =
    is_put(p->known[w], SDA_HEADER_CHALLENGE, w, value);
*/

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL &&
      \valid(draft) && \separated(server, draft);
    requires is_blank(draft);
    terminates \true;
    assigns draft->known[SDA_NAME_REALM], draft->known[SDA_NAME_QOP],
      draft->known[SDA_NAME_DOMAIN], draft->known[SDA_NAME_OPAQUE],
      draft->known[SDA_NAME_CHARSET], draft->known[SDA_NAME_USERHASH];
    ensures is_said(draft, SDA_NAME_REALM, server->realm);
    ensures says(draft, SDA_NAME_QOP, offer_text(server->qop));
    ensures server->domain.at == \null || server->proxy
      ? silent(draft, SDA_NAME_DOMAIN)
      : is_said(draft, SDA_NAME_DOMAIN, server->domain);
    ensures server->opaque.at == \null
      ? silent(draft, SDA_NAME_OPAQUE)
      : is_said(draft, SDA_NAME_OPAQUE, server->opaque);
    ensures server->utf_8 ? says(draft, SDA_NAME_CHARSET, utf_8_text)
                          : silent(draft, SDA_NAME_CHARSET);
    ensures server->userhash
      ? says(draft, SDA_NAME_USERHASH, spelling(SDA_WORD_TRUE))
      : silent(draft, SDA_NAME_USERHASH); */
/* What the server says in each challenge. */
static void put_policy(const struct sda_server *server,
		       struct sda_params *draft)
{
	struct sda_span charset = { utf_8, sizeof utf_8 };

	//@ assert same(view(&utf_8[0], 5), utf_8_text);
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

/*@ requires is_algorithm(algorithm) && \valid(draft);
    requires \valid_read(nonce + (0 .. SDA_NONCE_DIGITS - 1));
    requires silent(draft, SDA_NAME_STALE);
    terminates \true;
    assigns draft->known[SDA_NAME_NONCE], draft->known[SDA_NAME_ALGORITHM],
      draft->known[SDA_NAME_STALE];
    ensures says(draft, SDA_NAME_NONCE, view(nonce, SDA_NONCE_DIGITS)) &&
      draft->known[SDA_NAME_NONCE].value.at == nonce;
    ensures says(draft, SDA_NAME_ALGORITHM,
                 spelling(algorithm - SDA_MD5 + SDA_WORD_MD5));
    ensures stale ? says(draft, SDA_NAME_STALE, spelling(SDA_WORD_TRUE))
                  : silent(draft, SDA_NAME_STALE); */
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
