#include "demand.h"
#include "spec/bytes_lemmas.h"

static const uint8_t both[] = { 'a', 'u', 't', 'h', ',', 'a', 'u',
				't', 'h', '-', 'i', 'n', 't' };
static const uint8_t utf_8[] = { 'U', 'T', 'F', '-', '8' };

/*@ requires qop <= SDA_OFFERS_ALL;
    terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == offer_text(qop); */
static struct sda_span offer_text(unsigned qop)
{
	struct sda_span all = { both, sizeof both };

	/*@ assert word: same(view(&both[0], 4), spelling(SDA_WORD_AUTH)); */
	/*@ assert comma: same(view(&both[0], 5),
	      snoc(spelling(SDA_WORD_AUTH), ',')); */
	/*@ assert spelled: spelling(SDA_WORD_AUTH_INT) ==
	      put(put(empty, 'a', 'u', 't', 'h'), '-', 'i', 'n', 't'); */
	//@ assert size: len(spelling(SDA_WORD_AUTH_INT)) == 8;
	/*@ assert first: both[5] == at(spelling(SDA_WORD_AUTH_INT), 0) &&
	      both[6] == at(spelling(SDA_WORD_AUTH_INT), 1) &&
	      both[7] == at(spelling(SDA_WORD_AUTH_INT), 2) &&
	      both[8] == at(spelling(SDA_WORD_AUTH_INT), 3); */
	/*@ assert second: both[9] == at(spelling(SDA_WORD_AUTH_INT), 4) &&
	      both[10] == at(spelling(SDA_WORD_AUTH_INT), 5) &&
	      both[11] == at(spelling(SDA_WORD_AUTH_INT), 6) &&
	      both[12] == at(spelling(SDA_WORD_AUTH_INT), 7); */
	/*@ assert rest: \forall integer k; 0 <= k < 8 ==>
	      both[5 + k] == at(spelling(SDA_WORD_AUTH_INT), k); */
	/*@ assert both: same(view(&both[0], 13),
	      cat(snoc(spelling(SDA_WORD_AUTH), ','),
	          spelling(SDA_WORD_AUTH_INT))); */
	if (qop == SDA_OFFERS_AUTH)
		all = sda_word_text(SDA_WORD_AUTH);
	else if (qop == SDA_OFFERS_AUTH_INT)
		all = sda_word_text(SDA_WORD_AUTH_INT);
	return all;
}

/*@ requires is_algorithm(algorithm);
    terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) ==
      spelling(algorithm - SDA_MD5 + SDA_WORD_MD5); */
static struct sda_span algorithm_text(enum sda_algorithm algorithm)
{
	return sda_word_text(algorithm - SDA_MD5 + SDA_WORD_MD5);
}

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == spelling(SDA_WORD_TRUE); */
static struct sda_span true_text(void)
{
	return sda_word_text(SDA_WORD_TRUE);
}

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && text(\result) == utf_8_text; */
static struct sda_span charset_text(void)
{
	struct sda_span charset = { utf_8, sizeof utf_8 };

	//@ assert charset: same(view(&utf_8[0], 5), utf_8_text);
	return charset;
}

/*@ requires \valid_read(server);
    terminates \true;
    assigns \nothing;
    ensures \result <==> !(server->domain.at == \null || server->proxy); */
static bool has_domain(const struct sda_server *server)
{
	return server->domain.at != NULL && !server->proxy;
}

/*@ requires \valid_read(server);
    terminates \true;
    assigns \nothing;
    ensures \result <==> server->opaque.at != \null; */
static bool has_opaque(const struct sda_server *server)
{
	return server->opaque.at != NULL;
}

/*@
  // the parameter w says what a span says, if it is wanted
  predicate is_said{L}(struct sda_params *p, integer w, integer wanted,
                       struct sda_span value) =
    wanted != 0
    ? says{L}(p, w, text{L}(value)) && p->known[w].value.at == value.at &&
      p->known[w].value.len == value.len
    : silent(p, w);
  predicate lies_at(struct sda_params *p, integer w, uint8_t *at) =
    p->known[w].value.at == at;
  // the parameters in front of w stay
  predicate is_kept{K, L}(struct sda_params *p, integer w) =
    \forall integer v; 0 <= v < w ==>
      \at(p->known[v], L) == \at(p->known[v], K);
  lemma said_kept{K, L}: \forall struct sda_params *p, integer v, w, wanted,
    struct sda_span value;
    is_kept{K, L}(p, w) ==> is_said{K}(p, v, wanted, value) ==> 0 <= v < w ==>
    text{L}(value) == text{K}(value) ==> readable{L}(value) ==>
    is_said{L}(p, v, wanted, value);
  // the server says the same
  predicate stays{K, L}(struct sda_server *s) =
    \at(s->realm.at, L) == \at(s->realm.at, K) &&
    \at(s->realm.len, L) == \at(s->realm.len, K) &&
    \at(s->domain.at, L) == \at(s->domain.at, K) &&
    \at(s->domain.len, L) == \at(s->domain.len, K) &&
    \at(s->opaque.at, L) == \at(s->opaque.at, K) &&
    \at(s->opaque.len, L) == \at(s->opaque.len, K) &&
    \at(s->qop, L) == \at(s->qop, K) &&
    \at(s->proxy, L) == \at(s->proxy, K) &&
    \at(s->utf_8, L) == \at(s->utf_8, K) &&
    \at(s->userhash, L) == \at(s->userhash, K);
  // so says every server that the parameters are no part of
  predicate spared{K, L}(struct sda_params *p) =
    \forall struct sda_server *s; \separated(s, p) ==> stays{K, L}(s);
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
    ensures is_kept{Old, Here}(draft, name);
    ensures spared{Old, Here}(draft); */
/* Puts in the next one, if it is wanted. */
static void put(struct sda_params *draft, unsigned name, bool wanted,
		struct sda_span value)
{
	if (wanted)
		sda_draft_put(SDA_HEADER_CHALLENGE, draft, name, value);
}

/*@ requires \valid(draft);
    terminates \true;
    assigns *draft;
    ensures is_open(draft, 0);
    ensures spared{Old, Here}(draft); */
static void start(struct sda_params *draft)
{
	sda_draft_make(draft);
}

/*@ requires readable(realm) && readable(domain) && readable(nonce);
    requires \valid(draft);
    terminates \true;
    assigns *draft;
    ensures is_said(draft, SDA_NAME_REALM, 1, realm);
    ensures is_said(draft, SDA_NAME_DOMAIN, wanted, domain);
    ensures is_said(draft, SDA_NAME_NONCE, 1, nonce);
    ensures is_open(draft, SDA_NAME_OPAQUE);
    ensures spared{Old, Here}(draft); */
/* realm, domain if it is wanted, and nonce, in the order of enum sda_word */
static void begin(struct sda_span realm, bool wanted, struct sda_span domain,
		  struct sda_span nonce, struct sda_params *draft)
{
	start(draft);
	put(draft, SDA_NAME_REALM, true, realm);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	put(draft, SDA_NAME_DOMAIN, wanted, domain);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, wanted, domain);
	put(draft, SDA_NAME_NONCE, true, nonce);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, wanted, domain);
}

/*@ requires readable(opaque) && readable(yes) && readable(algorithm);
    requires \valid(draft) && is_open(draft, SDA_NAME_OPAQUE);
    terminates \true;
    assigns *draft;
    ensures is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
    ensures is_said(draft, SDA_NAME_STALE, stale, yes);
    ensures is_said(draft, SDA_NAME_ALGORITHM, 1, algorithm);
    ensures is_open(draft, SDA_NAME_QOP);
    ensures is_kept{Old, Here}(draft, SDA_NAME_OPAQUE);
    ensures spared{Old, Here}(draft); */
/* opaque if it is wanted, stale and algorithm */
static void go_on(bool wanted, struct sda_span opaque, bool stale,
		  struct sda_span yes, struct sda_span algorithm,
		  struct sda_params *draft)
{
	put(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_OPAQUE);
	put(draft, SDA_NAME_STALE, stale, yes);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_OPAQUE);
	put(draft, SDA_NAME_ALGORITHM, true, algorithm);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, wanted, opaque);
	//@ assert stale: is_said(draft, SDA_NAME_STALE, stale, yes);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_OPAQUE);
}

/*@ requires readable(offer) && readable(charset) && readable(yes);
    requires \valid(draft) && is_open(draft, SDA_NAME_QOP);
    terminates \true;
    assigns *draft;
    ensures is_said(draft, SDA_NAME_QOP, 1, offer);
    ensures is_said(draft, SDA_NAME_CHARSET, is_utf_8, charset);
    ensures is_said(draft, SDA_NAME_USERHASH, userhash, yes);
    ensures is_open(draft, SDA_NAME_USERHASH + 1);
    ensures is_kept{Old, Here}(draft, SDA_NAME_QOP);
    ensures spared{Old, Here}(draft); */
/* qop, charset and userhash */
static void end(struct sda_span offer, bool is_utf_8, struct sda_span charset,
		bool userhash, struct sda_span yes, struct sda_params *draft)
{
	put(draft, SDA_NAME_QOP, true, offer);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_QOP);
	put(draft, SDA_NAME_CHARSET, is_utf_8, charset);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_QOP);
	put(draft, SDA_NAME_USERHASH, userhash, yes);
	//@ assert spared: spared{Pre, Here}(draft);
	//@ assert qop: is_said(draft, SDA_NAME_QOP, 1, offer);
	//@ assert charset: is_said(draft, SDA_NAME_CHARSET, is_utf_8, charset);
	//@ assert kept: is_kept{Pre, Here}(draft, SDA_NAME_QOP);
}

/*@ requires is_policy(server) && is_algorithm(algorithm) &&
      server->qop <= SDA_OFFERS_ALL;
    requires \valid(draft) && \separated(server, draft);
    requires \valid_read(nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns *draft;
    ensures is_demand(draft, server, algorithm, stale);
    ensures lies_at(draft, SDA_NAME_NONCE, nonce) &&
      says(draft, SDA_NAME_NONCE, view(nonce, SDA_NONCE_DIGITS)); */
static void put_all(const struct sda_server *server,
		    enum sda_algorithm algorithm, bool stale,
		    const uint8_t *nonce, struct sda_params *draft)
{
	struct sda_span realm = server->realm, opaque = server->opaque;
	struct sda_span domain = server->domain;
	struct sda_span made = { nonce, SDA_NONCE_DIGITS };
	struct sda_span name = algorithm_text(algorithm);
	struct sda_span offer = offer_text(server->qop);
	struct sda_span charset = charset_text(), yes = true_text();
	bool to_domain = has_domain(server), to_opaque = has_opaque(server);
	bool is_utf_8 = server->utf_8, userhash = server->userhash;

	//@ assert nonce: text(made) == view(nonce, SDA_NONCE_DIGITS);
	begin(realm, to_domain, domain, made, draft);
	//@ assert stays: stays{Pre, Here}(server);
	go_on(to_opaque, opaque, stale, yes, name, draft);
	//@ assert stays: stays{Pre, Here}(server);
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, to_domain, domain);
	//@ assert nonce: is_said(draft, SDA_NAME_NONCE, 1, made);
	//@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, to_opaque, opaque);
	//@ ghost Before: ;
	end(offer, is_utf_8, charset, userhash, yes, draft);
	//@ assert stays: stays{Pre, Here}(server);
	/*@ assert kept: draft->known[SDA_NAME_REALM] ==
	      \at(draft->known[SDA_NAME_REALM], Before); */
	/*@ assert kept: draft->known[SDA_NAME_NONCE] ==
	      \at(draft->known[SDA_NAME_NONCE], Before); */
	/*@ assert kept: draft->known[SDA_NAME_DOMAIN].value ==
	      \at(draft->known[SDA_NAME_DOMAIN].value, Before); */
	/*@ assert kept: draft->known[SDA_NAME_DOMAIN] ==
	      \at(draft->known[SDA_NAME_DOMAIN], Before); */
	/*@ assert kept: draft->known[SDA_NAME_OPAQUE] ==
	      \at(draft->known[SDA_NAME_OPAQUE], Before); */
	//@ assert realm: says(draft, SDA_NAME_REALM, text(realm));
	//@ assert realm: is_said(draft, SDA_NAME_REALM, 1, realm);
	/*@ assert domain: to_domain == 0 ==>
	      silent(draft, SDA_NAME_DOMAIN); */
	/*@ assert domain: to_domain != 0 ==>
	      says(draft, SDA_NAME_DOMAIN, text(domain)); */
	//@ assert domain: is_said(draft, SDA_NAME_DOMAIN, to_domain, domain);
	//@ assert nonce: is_said(draft, SDA_NAME_NONCE, 1, made);
	//@ assert lies: lies_at(draft, SDA_NAME_NONCE, nonce);
	//@ assert nonce: says(draft, SDA_NAME_NONCE, text(made));
	//@ assert digits: text(made) == view(nonce, SDA_NONCE_DIGITS);
	/*@ assert nonce: says(draft, SDA_NAME_NONCE,
	      view(nonce, SDA_NONCE_DIGITS)); */
	/*@ assert opaque: is_said(draft, SDA_NAME_OPAQUE, to_opaque,
	      opaque); */
	//@ assert stale: is_said(draft, SDA_NAME_STALE, stale, yes);
	//@ assert algorithm: is_said(draft, SDA_NAME_ALGORITHM, 1, name);
	/*@ assert same: realm.at == server->realm.at &&
	      realm.len == server->realm.len; */
	/*@ assert same: domain.at == server->domain.at &&
	      domain.len == server->domain.len; */
	/*@ assert same: opaque.at == server->opaque.at &&
	      opaque.len == server->opaque.len; */
	/*@ assert chosen: to_domain != 0 <==>
	      !(server->domain.at == \null || server->proxy); */
	/*@ assert flags: (is_utf_8 != 0 <==> server->utf_8 != 0) &&
	      (userhash != 0 <==> server->userhash != 0); */
	//@ assert offer: text(offer) == offer_text(server->qop);
}

/*@ requires is_policy(server) && is_algorithm(algorithm) &&
      server->qop <= SDA_OFFERS_ALL;
    requires readable(salt) && salt.len == SDA_NONCE_SALT && readable(context);
    requires \valid(nonce + (0 .. SDA_NONCE_DIGITS - 1)) &&
      \separated(server, nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns nonce[0 .. SDA_NONCE_DIGITS - 1];
    ensures view(nonce, SDA_NONCE_DIGITS) ==
      \old(server_nonce(server->keys.current, now, text(salt), server,
                        algorithm, context)); */
static void make_nonce(const struct sda_server *server,
		       enum sda_algorithm algorithm, uint64_t now,
		       struct sda_span salt, struct sda_span context,
		       uint8_t *nonce)
{
	struct sda_nonce_binding binding =
		sda_server_binding(server, algorithm, context);

	sda_nonce_make(server->keys.current, now, salt, &binding, nonce);
}

/*@ requires is_policy(server) && is_algorithm(algorithm) &&
      server->qop <= SDA_OFFERS_ALL;
    requires \valid(out) && \separated(server, out);
    requires \valid_read(nonce + (0 .. SDA_NONCE_DIGITS - 1));
    terminates \true;
    assigns *out;
    ensures is_demand(&out->params, server, algorithm, stale);
    ensures lies_at(&out->params, SDA_NAME_NONCE, nonce) &&
      says(&out->params, SDA_NAME_NONCE, view(nonce, SDA_NONCE_DIGITS));
    ensures out->algorithm == algorithm && out->stale == stale &&
      (out->auth <==> server->qop != SDA_OFFERS_AUTH_INT) &&
      (out->auth_int <==> server->qop != SDA_OFFERS_AUTH); */
static void fill(const struct sda_server *server, enum sda_algorithm algorithm,
		 bool stale, const uint8_t *nonce, struct sda_challenge *out)
{
	out->algorithm = algorithm;
	out->auth = server->qop != SDA_OFFERS_AUTH_INT;
	out->auth_int = server->qop != SDA_OFFERS_AUTH;
	out->stale = stale;
	put_all(server, algorithm, stale, nonce, &out->params);
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

	make_nonce(server, algorithm, now, salt, context, nonce);
	//@ assert policy: is_policy(server);
	fill(server, algorithm, stale, nonce, out);
	//@ assert same: server->algorithm[n] == algorithm;
	return SDA_OK;
}
