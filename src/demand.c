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

	/*@ assert word: same(view(&both[0], 4), spelling(SDA_WORD_AUTH)); */
	/*@ assert comma: same(view(&both[0], 5),
	      snoc(spelling(SDA_WORD_AUTH), ',')); */
	/*@ assert spelled: spelling(SDA_WORD_AUTH_INT) ==
	      put(put(empty, 'a', 'u', 't', 'h'), '-', 'i', 'n', 't'); */
	/*@ assert second: same(view(&both[5], 8),
	      spelling(SDA_WORD_AUTH_INT)); */
	/*@ assert same(view(&both[0], 13),
	      cat(snoc(spelling(SDA_WORD_AUTH), ','),
	          spelling(SDA_WORD_AUTH_INT))); */
	if (qop == SDA_OFFERS_AUTH)
		all = sda_word_text(SDA_WORD_AUTH);
	else if (qop == SDA_OFFERS_AUTH_INT)
		all = sda_word_text(SDA_WORD_AUTH_INT);
	return all;
}

/*@
  // the parameter w says what a span says, if it is wanted
  predicate is_said{L}(struct sda_params *p, integer w, integer wanted,
                       struct sda_span value) =
    wanted != 0
    ? says{L}(p, w, text{L}(value)) && p->known[w].value == value
    : silent(p, w);
  // the parameters in front of w stay
  predicate is_kept{K, L}(struct sda_params *p, integer w) =
    \forall integer v; 0 <= v < w ==>
      \at(p->known[v], L) == \at(p->known[v], K);
  lemma said_kept{K, L}: \forall struct sda_params *p, integer v, w, wanted,
    struct sda_span value;
    is_kept{K, L}(p, w) ==> is_said{K}(p, v, wanted, value) ==> 0 <= v < w ==>
    text{L}(value) == text{K}(value) ==> readable{L}(value) ==>
    is_said{L}(p, v, wanted, value);
  // none from w on
  predicate is_open(struct sda_params *p, integer w) =
    (\forall integer v; w <= v < SDA_NAMES ==> silent(p, v)) &&
    p->text.at == \null && p->text.len == 0;
*/

/*@ requires name < SDA_NAMES && \valid(draft) && readable(value);
    requires is_open(draft, name);
    terminates \true;
    assigns draft->known[name];
    ensures is_said(draft, name, wanted, value);
    ensures is_open(draft, name + 1);
    ensures is_kept{Old, Here}(draft, name); */
/* Puts in the next one, if it is wanted. */
static void put(struct sda_params *draft, unsigned name, bool wanted,
		struct sda_span value)
{
	if (wanted)
		sda_draft_put(SDA_HEADER_CHALLENGE, draft, name, value);
}

/*@
  predicate is_begun{L}(struct sda_params *p, struct sda_server *s,
                        uint8_t *nonce) =
    says{L}(p, SDA_NAME_REALM, text{L}(s->realm)) &&
    (s->domain.at == \null || s->proxy
     ? silent(p, SDA_NAME_DOMAIN)
     : says{L}(p, SDA_NAME_DOMAIN, text{L}(s->domain))) &&
    says{L}(p, SDA_NAME_NONCE, view{L}(nonce, SDA_NONCE_DIGITS)) &&
    p->known[SDA_NAME_NONCE].value.at == nonce;
  predicate is_continued{L}(struct sda_params *p, struct sda_server *s,
                            integer algorithm, integer stale) =
    (s->opaque.at == \null
     ? silent(p, SDA_NAME_OPAQUE)
     : says{L}(p, SDA_NAME_OPAQUE, text{L}(s->opaque))) &&
    (stale != 0 ? says{L}(p, SDA_NAME_STALE, spelling(SDA_WORD_TRUE))
                : silent(p, SDA_NAME_STALE)) &&
    says{L}(p, SDA_NAME_ALGORITHM,
            spelling(algorithm - SDA_MD5 + SDA_WORD_MD5));
  predicate is_ended{L}(struct sda_params *p, struct sda_server *s) =
    says{L}(p, SDA_NAME_QOP, offer_text(s->qop)) &&
    (s->utf_8 ? says{L}(p, SDA_NAME_CHARSET, utf_8_text)
              : silent(p, SDA_NAME_CHARSET)) &&
    (s->userhash ? says{L}(p, SDA_NAME_USERHASH, spelling(SDA_WORD_TRUE))
                 : silent(p, SDA_NAME_USERHASH));
*/

/*@ requires is_policy(server) && \valid(draft) && \separated(server, draft);
    requires \valid_read(nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns *draft;
    ensures is_begun(draft, server, nonce);
    ensures is_open(draft, SDA_NAME_OPAQUE); */
/* realm, domain and nonce, in the order of enum sda_word */
static void begin(const struct sda_server *server, const uint8_t *nonce,
		  struct sda_params *draft)
{
	struct sda_span realm = server->realm;
	struct sda_span domain = server->domain;
	struct sda_span made = { nonce, SDA_NONCE_DIGITS };
	bool wanted = domain.at != NULL && !server->proxy;

	sda_draft_make(draft);
	put(draft, SDA_NAME_REALM, true, realm);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	put(draft, SDA_NAME_DOMAIN, wanted, domain);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, wanted, domain);
	put(draft, SDA_NAME_NONCE, true, made);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, wanted, domain);
	//@ assert nonce: is_said(draft, SDA_NAME_NONCE, 1, made);
	//@ assert same: realm == server->realm && domain == server->domain;
	/*@ assert chosen: wanted != 0 <==>
	      !(server->domain.at == \null || server->proxy); */
	//@ assert says: says(draft, SDA_NAME_REALM, text(server->realm));
}

/*@ requires is_policy(server) && is_algorithm(algorithm);
    requires \valid(draft) && \separated(server, draft);
    requires is_open(draft, SDA_NAME_OPAQUE);
    terminates \true;
    assigns draft->known[SDA_NAME_OPAQUE .. SDA_NAME_ALGORITHM];
    ensures is_continued(draft, server, algorithm, stale);
    ensures is_open(draft, SDA_NAME_QOP); */
/* opaque, stale and algorithm */
static void go_on(const struct sda_server *server,
		  enum sda_algorithm algorithm, bool stale,
		  struct sda_params *draft)
{
	struct sda_span opaque = server->opaque;
	struct sda_span yes = sda_word_text(SDA_WORD_TRUE);
	struct sda_span name =
		sda_word_text(algorithm - SDA_MD5 + SDA_WORD_MD5);
	bool wanted = opaque.at != NULL;

	put(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	put(draft, SDA_NAME_STALE, stale, yes);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert stale: is_said(draft, SDA_NAME_STALE, stale, yes);
	//@ ghost Second: ;
	put(draft, SDA_NAME_ALGORITHM, true, name);
	//@ assert kept: is_kept{Second, Here}(draft, SDA_NAME_ALGORITHM);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert stale: is_said(draft, SDA_NAME_STALE, stale, yes);
	//@ assert name: is_said(draft, SDA_NAME_ALGORITHM, 1, name);
	//@ assert same: opaque == server->opaque;
	//@ assert chosen: wanted != 0 <==> server->opaque.at != \null;
}

/*@ requires is_policy(server) && server->qop <= SDA_OFFERS_ALL;
    requires \valid(draft) && \separated(server, draft);
    requires is_open(draft, SDA_NAME_QOP);
    terminates \true;
    assigns draft->known[SDA_NAME_QOP .. SDA_NAME_USERHASH];
    ensures is_ended(draft, server);
    ensures is_open(draft, SDA_NAME_USERHASH + 1); */
/* qop, charset and userhash */
static void end(const struct sda_server *server, struct sda_params *draft)
{
	struct sda_span offer = offer_text(server->qop);
	struct sda_span charset = { utf_8, sizeof utf_8 };
	struct sda_span yes = sda_word_text(SDA_WORD_TRUE);
	bool is_utf_8 = server->utf_8, userhash = server->userhash;

	//@ assert charset: same(view(&utf_8[0], 5), utf_8_text);
	put(draft, SDA_NAME_QOP, true, offer);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	put(draft, SDA_NAME_CHARSET, is_utf_8, charset);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	//@ assert charset: is_said(draft, SDA_NAME_CHARSET, is_utf_8, charset);
	put(draft, SDA_NAME_USERHASH, userhash, yes);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	//@ assert charset: is_said(draft, SDA_NAME_CHARSET, is_utf_8, charset);
	//@ assert userhash: is_said(draft, SDA_NAME_USERHASH, userhash, yes);
}

/*@ requires is_policy(server) && is_algorithm(algorithm) &&
      server->qop <= SDA_OFFERS_ALL;
    requires \valid(draft) && \separated(server, draft);
    requires \valid_read(nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns *draft;
    ensures is_demand(draft, server, algorithm, stale);
    ensures draft->known[SDA_NAME_NONCE].value.at == nonce &&
      says(draft, SDA_NAME_NONCE, view(nonce, SDA_NONCE_DIGITS)); */
static void put_all(const struct sda_server *server,
		    enum sda_algorithm algorithm, bool stale,
		    const uint8_t *nonce, struct sda_params *draft)
{
	begin(server, nonce, draft);
	go_on(server, algorithm, stale, draft);
	//@ assert begun: is_begun(draft, server, nonce);
	end(server, draft);
	//@ assert begun: is_begun(draft, server, nonce);
	//@ assert continued: is_continued(draft, server, algorithm, stale);
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
	/*@ assert made: view(nonce, SDA_NONCE_DIGITS) ==
	      \at(server_nonce(server->keys.current, now, text(salt), server,
	                       server->algorithm[n], context), Pre); */
	out->algorithm = algorithm;
	out->auth = server->qop != SDA_OFFERS_AUTH_INT;
	out->auth_int = server->qop != SDA_OFFERS_AUTH;
	out->stale = stale;
	put_all(server, algorithm, stale, nonce, &out->params);
	return SDA_OK;
}
