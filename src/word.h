#ifndef SDA_WORD_H
#define SDA_WORD_H

/* A word is a name of the grammar that is read without regard to case. */

#include <stdbool.h>
#include "span.h"
#include "spec/words.h"

enum sda_word {
	/* parameter names */
	SDA_NAME_REALM,
	SDA_NAME_DOMAIN,
	SDA_NAME_NONCE,
	SDA_NAME_OPAQUE,
	SDA_NAME_STALE,
	SDA_NAME_ALGORITHM,
	SDA_NAME_QOP,
	SDA_NAME_CHARSET,
	SDA_NAME_USERHASH,
	SDA_NAME_USERNAME,
	SDA_NAME_USERNAME_EXT, /* username* of RFC 7616 3.4 */
	SDA_NAME_URI,
	SDA_NAME_RESPONSE,
	SDA_NAME_CNONCE,
	SDA_NAME_NC,
	SDA_NAME_AUTS, /* RFC 3310 3.4 */
	SDA_NAME_RSPAUTH,
	SDA_NAME_NEXTNONCE,
	SDA_NAMES,
	/* algorithms of the IANA registry, in the order of enum sda_algorithm */
	SDA_WORD_MD5 = SDA_NAMES,
	SDA_WORD_MD5_SESS,
	SDA_WORD_SHA_256,
	SDA_WORD_SHA_256_SESS,
	SDA_WORD_SHA_512_256,
	SDA_WORD_SHA_512_256_SESS,
	/* values of qop */
	SDA_WORD_AUTH,
	SDA_WORD_AUTH_INT,
	/* values of stale */
	SDA_WORD_TRUE,
	SDA_WORD_FALSE,
	/* the scheme */
	SDA_WORD_DIGEST,
	SDA_WORDS
};

enum {
	/* The longest word has so many octets. */
	SDA_WORD_MAX = 16
};

/*@ requires readable(s) && from <= below <= SDA_WORDS;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#7.3.1-case-insensitive":
      \result == word_find(text(s), from, below);
    ensures from <= \result <= below; */
/* The word of from .. below - 1 that s spells, or `below` when it is none. */
unsigned sda_word_find(struct sda_span s, unsigned from, unsigned below);

/*@ // s lies where nobody can write
    predicate is_constant{L}(struct sda_span s) =
      \forall uint8_t *p, integer n; \valid{L}(p + (0 .. n - 1)) ==>
        \separated(p + (0 .. n - 1), s.at + (0 .. s.len - 1)); */

/*@ terminates \true;
    assigns \nothing;
    ensures readable(\result) && is_constant(\result);
    ensures \result.len <= SDA_WORD_MAX;
    ensures text(\result) == spelling(word);
    ensures word < SDA_WORDS ==> spells(text(\result), word) == 1;
    ensures word >= SDA_WORDS ==> \result.len == 0; */
/* The word as the RFCs spell it, for ever; empty when there is no such word. */
struct sda_span sda_word_text(unsigned word);

#endif
