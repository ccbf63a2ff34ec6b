#include "word.h"
#include "spec/bytes_lemmas.h"

static const uint8_t realm[] = { 'r', 'e', 'a', 'l', 'm' };
static const uint8_t domain[] = { 'd', 'o', 'm', 'a', 'i', 'n' };
static const uint8_t nonce[] = { 'n', 'o', 'n', 'c', 'e' };
static const uint8_t opaque[] = { 'o', 'p', 'a', 'q', 'u', 'e' };
static const uint8_t stale[] = { 's', 't', 'a', 'l', 'e' };
static const uint8_t algorithm[] = { 'a', 'l', 'g', 'o', 'r', 'i', 't', 'h',
				'm' };
static const uint8_t qop[] = { 'q', 'o', 'p' };
static const uint8_t charset[] = { 'c', 'h', 'a', 'r', 's', 'e', 't' };
static const uint8_t userhash[] = { 'u', 's', 'e', 'r', 'h', 'a', 's', 'h' };
static const uint8_t username[] = { 'u', 's', 'e', 'r', 'n', 'a', 'm', 'e' };
static const uint8_t username_ext[] = { 'u', 's', 'e', 'r', 'n', 'a', 'm', 'e',
				'*' };
static const uint8_t uri[] = { 'u', 'r', 'i' };
static const uint8_t response[] = { 'r', 'e', 's', 'p', 'o', 'n', 's', 'e' };
static const uint8_t cnonce[] = { 'c', 'n', 'o', 'n', 'c', 'e' };
static const uint8_t nc[] = { 'n', 'c' };
static const uint8_t auts[] = { 'a', 'u', 't', 's' };
static const uint8_t rspauth[] = { 'r', 's', 'p', 'a', 'u', 't', 'h' };
static const uint8_t nextnonce[] = { 'n', 'e', 'x', 't', 'n', 'o', 'n', 'c',
				'e' };
static const uint8_t md5[] = { 'M', 'D', '5' };
static const uint8_t md5_sess[] = { 'M', 'D', '5', '-', 's', 'e', 's', 's' };
static const uint8_t sha_256[] = { 'S', 'H', 'A', '-', '2', '5', '6' };
static const uint8_t sha_256_sess[] = { 'S', 'H', 'A', '-', '2', '5', '6', '-',
				's', 'e', 's', 's' };
static const uint8_t sha_512_256[] = { 'S', 'H', 'A', '-', '5', '1', '2', '-',
				'2', '5', '6' };
static const uint8_t sha_512_256_sess[] = { 'S', 'H', 'A', '-', '5', '1', '2',
				'-', '2', '5', '6', '-', 's', 'e', 's', 's' };
static const uint8_t auth[] = { 'a', 'u', 't', 'h' };
static const uint8_t auth_int[] = { 'a', 'u', 't', 'h', '-', 'i', 'n', 't' };
static const uint8_t true_word[] = { 't', 'r', 'u', 'e' };
static const uint8_t false_word[] = { 'f', 'a', 'l', 's', 'e' };
static const uint8_t digest[] = { 'D', 'i', 'g', 'e', 's', 't' };

/*@ terminates \true; assigns \nothing;
    ensures \result == lower(c); */
static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + 32) : c;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result == octet(text(s), k); */
static inline uint8_t octet(struct sda_span s, size_t k)
{
	return k < s.len ? lower(s.at[k]) : 0;
}

/*@ requires readable(s) && k <= 12;
    terminates \true;
    assigns \nothing;
    ensures \result <==> four(text(s), k, c0, c1, c2, c3) == 1; */
static inline bool four(struct sda_span s, size_t k, uint8_t c0, uint8_t c1,
		 uint8_t c2, uint8_t c3)
{
	return octet(s, k) == c0 && octet(s, k + 1) == c1 &&
	       octet(s, k + 2) == c2 && octet(s, k + 3) == c3;
}

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures \result <==> spells(text(s), word) == 1; */
static bool spells(struct sda_span s, unsigned word)
{
	switch (word) {
	case SDA_NAME_REALM:
		return s.len == 5 && four(s, 0, 'r', 'e', 'a', 'l') &&
		       four(s, 4, 'm', 0, 0, 0);
	case SDA_NAME_DOMAIN:
		return s.len == 6 && four(s, 0, 'd', 'o', 'm', 'a') &&
		       four(s, 4, 'i', 'n', 0, 0);
	case SDA_NAME_NONCE:
		return s.len == 5 && four(s, 0, 'n', 'o', 'n', 'c') &&
		       four(s, 4, 'e', 0, 0, 0);
	case SDA_NAME_OPAQUE:
		return s.len == 6 && four(s, 0, 'o', 'p', 'a', 'q') &&
		       four(s, 4, 'u', 'e', 0, 0);
	case SDA_NAME_STALE:
		return s.len == 5 && four(s, 0, 's', 't', 'a', 'l') &&
		       four(s, 4, 'e', 0, 0, 0);
	case SDA_NAME_ALGORITHM:
		return s.len == 9 && four(s, 0, 'a', 'l', 'g', 'o') &&
		       four(s, 4, 'r', 'i', 't', 'h') &&
		       four(s, 8, 'm', 0, 0, 0);
	case SDA_NAME_QOP:
		return s.len == 3 && four(s, 0, 'q', 'o', 'p', 0);
	case SDA_NAME_CHARSET:
		return s.len == 7 && four(s, 0, 'c', 'h', 'a', 'r') &&
		       four(s, 4, 's', 'e', 't', 0);
	case SDA_NAME_USERHASH:
		return s.len == 8 && four(s, 0, 'u', 's', 'e', 'r') &&
		       four(s, 4, 'h', 'a', 's', 'h');
	case SDA_NAME_USERNAME:
		return s.len == 8 && four(s, 0, 'u', 's', 'e', 'r') &&
		       four(s, 4, 'n', 'a', 'm', 'e');
	case SDA_NAME_USERNAME_EXT:
		return s.len == 9 && four(s, 0, 'u', 's', 'e', 'r') &&
		       four(s, 4, 'n', 'a', 'm', 'e') &&
		       four(s, 8, '*', 0, 0, 0);
	case SDA_NAME_URI:
		return s.len == 3 && four(s, 0, 'u', 'r', 'i', 0);
	case SDA_NAME_RESPONSE:
		return s.len == 8 && four(s, 0, 'r', 'e', 's', 'p') &&
		       four(s, 4, 'o', 'n', 's', 'e');
	case SDA_NAME_CNONCE:
		return s.len == 6 && four(s, 0, 'c', 'n', 'o', 'n') &&
		       four(s, 4, 'c', 'e', 0, 0);
	case SDA_NAME_NC:
		return s.len == 2 && four(s, 0, 'n', 'c', 0, 0);
	case SDA_NAME_AUTS:
		return s.len == 4 && four(s, 0, 'a', 'u', 't', 's');
	case SDA_NAME_RSPAUTH:
		return s.len == 7 && four(s, 0, 'r', 's', 'p', 'a') &&
		       four(s, 4, 'u', 't', 'h', 0);
	case SDA_NAME_NEXTNONCE:
		return s.len == 9 && four(s, 0, 'n', 'e', 'x', 't') &&
		       four(s, 4, 'n', 'o', 'n', 'c') &&
		       four(s, 8, 'e', 0, 0, 0);
	case SDA_WORD_MD5:
		return s.len == 3 && four(s, 0, 'm', 'd', '5', 0);
	case SDA_WORD_MD5_SESS:
		return s.len == 8 && four(s, 0, 'm', 'd', '5', '-') &&
		       four(s, 4, 's', 'e', 's', 's');
	case SDA_WORD_SHA_256:
		return s.len == 7 && four(s, 0, 's', 'h', 'a', '-') &&
		       four(s, 4, '2', '5', '6', 0);
	case SDA_WORD_SHA_256_SESS:
		return s.len == 12 && four(s, 0, 's', 'h', 'a', '-') &&
		       four(s, 4, '2', '5', '6', '-') &&
		       four(s, 8, 's', 'e', 's', 's');
	case SDA_WORD_SHA_512_256:
		return s.len == 11 && four(s, 0, 's', 'h', 'a', '-') &&
		       four(s, 4, '5', '1', '2', '-') &&
		       four(s, 8, '2', '5', '6', 0);
	case SDA_WORD_SHA_512_256_SESS:
		return s.len == 16 && four(s, 0, 's', 'h', 'a', '-') &&
		       four(s, 4, '5', '1', '2', '-') &&
		       four(s, 8, '2', '5', '6', '-') &&
		       four(s, 12, 's', 'e', 's', 's');
	case SDA_WORD_AUTH:
		return s.len == 4 && four(s, 0, 'a', 'u', 't', 'h');
	case SDA_WORD_AUTH_INT:
		return s.len == 8 && four(s, 0, 'a', 'u', 't', 'h') &&
		       four(s, 4, '-', 'i', 'n', 't');
	case SDA_WORD_TRUE:
		return s.len == 4 && four(s, 0, 't', 'r', 'u', 'e');
	case SDA_WORD_FALSE:
		return s.len == 5 && four(s, 0, 'f', 'a', 'l', 's') &&
		       four(s, 4, 'e', 0, 0, 0);
	case SDA_WORD_DIGEST:
		return s.len == 6 && four(s, 0, 'd', 'i', 'g', 'e') &&
		       four(s, 4, 's', 't', 0, 0);
	default:
		return false;
	}
}

/* Most words have another length than s: these need no closer look. */
static const uint8_t lengths[SDA_WORDS] = {
	5, 6, 5, 6, 5, 9, 3, 7, 8, 8, 9, 3, 8, 6, 2,
	4, 7, 9, 3, 8, 7, 12, 11, 16, 4, 8, 4, 5, 6
};

/*@ requires word < SDA_WORDS;
    terminates \true;
    assigns \nothing;
    ensures spells(text(s), word) == 1 ==> \result; */
static bool is_as_long(struct sda_span s, unsigned word)
{
	return s.len == lengths[word];
}

unsigned sda_word_find(struct sda_span s, unsigned from, unsigned below)
{
	/*@ loop invariant from <= word <= below;
	    loop invariant word_find(text(s), from, below) ==
	      word_find(text(s), word, below);
	    loop assigns word;
	    loop variant below - word; */
	for (unsigned word = from; word < below; word++)
		if (is_as_long(s, word) && spells(s, word))
			return word;
	return below;
}

/*@
  // the octets of a word, in the groups that spelling() has them in
  lemma view_2{L}: \forall uint8_t *p;
    view{L}(p, 2) == snoc(snoc(empty, p[0]), p[1]);
  lemma view_3{L}: \forall uint8_t *p;
    view{L}(p, 3) == snoc(view{L}(p, 2), p[2]);
  lemma view_4{L}: \forall uint8_t *p;
    view{L}(p, 4) == put(empty, p[0], p[1], p[2], p[3]);
  lemma view_5{L}: \forall uint8_t *p;
    view{L}(p, 5) == snoc(view{L}(p, 4), p[4]);
  lemma view_6{L}: \forall uint8_t *p;
    view{L}(p, 6) == snoc(view{L}(p, 5), p[5]);
  lemma view_7{L}: \forall uint8_t *p;
    view{L}(p, 7) == snoc(view{L}(p, 6), p[6]);
  lemma view_8{L}: \forall uint8_t *p;
    view{L}(p, 8) == put(view{L}(p, 4), p[4], p[5], p[6], p[7]);
  lemma view_9{L}: \forall uint8_t *p;
    view{L}(p, 9) == snoc(view{L}(p, 8), p[8]);
  lemma view_11{L}: \forall uint8_t *p;
    view{L}(p, 11) == snoc(snoc(view{L}(p, 9), p[9]), p[10]);
  lemma view_12{L}: \forall uint8_t *p;
    view{L}(p, 12) == put(view{L}(p, 8), p[8], p[9], p[10], p[11]);
  lemma view_16{L}: \forall uint8_t *p;
    view{L}(p, 16) == put(view{L}(p, 12), p[12], p[13], p[14], p[15]);
*/

/*@ terminates \true; assigns \nothing;
    ensures \result.at == at && \result.len == len; */
static struct sda_span span(const uint8_t *at, size_t len)
{
	struct sda_span s = { at, len };

	return s;
}

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && is_constant(\result);
    ensures \result.len <= SDA_WORD_MAX;
    ensures text(\result) == spelling(word);
    ensures word >= SDA_WORDS ==> \result.len == 0; */
static struct sda_span constant_text(unsigned word)
{
	struct sda_span none = { NULL, 0 };

	switch (word) {
	case SDA_NAME_REALM:
		return span(realm, sizeof realm);
	case SDA_NAME_DOMAIN:
		return span(domain, sizeof domain);
	case SDA_NAME_NONCE:
		return span(nonce, sizeof nonce);
	case SDA_NAME_OPAQUE:
		return span(opaque, sizeof opaque);
	case SDA_NAME_STALE:
		return span(stale, sizeof stale);
	case SDA_NAME_ALGORITHM:
		return span(algorithm, sizeof algorithm);
	case SDA_NAME_QOP:
		return span(qop, sizeof qop);
	case SDA_NAME_CHARSET:
		return span(charset, sizeof charset);
	case SDA_NAME_USERHASH:
		return span(userhash, sizeof userhash);
	case SDA_NAME_USERNAME:
		return span(username, sizeof username);
	case SDA_NAME_USERNAME_EXT:
		return span(username_ext, sizeof username_ext);
	case SDA_NAME_URI:
		return span(uri, sizeof uri);
	case SDA_NAME_RESPONSE:
		return span(response, sizeof response);
	case SDA_NAME_CNONCE:
		return span(cnonce, sizeof cnonce);
	case SDA_NAME_NC:
		return span(nc, sizeof nc);
	case SDA_NAME_AUTS:
		return span(auts, sizeof auts);
	case SDA_NAME_RSPAUTH:
		return span(rspauth, sizeof rspauth);
	case SDA_NAME_NEXTNONCE:
		return span(nextnonce, sizeof nextnonce);
	case SDA_WORD_MD5:
		return span(md5, sizeof md5);
	case SDA_WORD_MD5_SESS:
		return span(md5_sess, sizeof md5_sess);
	case SDA_WORD_SHA_256:
		return span(sha_256, sizeof sha_256);
	case SDA_WORD_SHA_256_SESS:
		return span(sha_256_sess, sizeof sha_256_sess);
	case SDA_WORD_SHA_512_256:
		return span(sha_512_256, sizeof sha_512_256);
	case SDA_WORD_SHA_512_256_SESS:
		return span(sha_512_256_sess, sizeof sha_512_256_sess);
	case SDA_WORD_AUTH:
		return span(auth, sizeof auth);
	case SDA_WORD_AUTH_INT:
		return span(auth_int, sizeof auth_int);
	case SDA_WORD_TRUE:
		return span(true_word, sizeof true_word);
	case SDA_WORD_FALSE:
		return span(false_word, sizeof false_word);
	case SDA_WORD_DIGEST:
		return span(digest, sizeof digest);
	default:
		return none;
	}
}

#include "spec/words_lemmas.h"

struct sda_span sda_word_text(unsigned word)
{
	struct sda_span text = constant_text(word);

	return text;
}
