#ifndef SDA_RESPONSE_H
#define SDA_RESPONSE_H

/*
 * A response is the proof of knowing the password (RFC 7616 3.4.1). All text is
 * unescaped: what unq() yields. The algorithm is a known one.
 */

#include "algorithm.h"
#include "digest.h"
#include "qop.h"
#include "spec/digest.h"

/*@
  requires is_algorithm(algorithm) && \valid(out);
  requires readable(username) && readable(realm) && readable(password);
  terminates \true;
  assigns out->hex[0 .. hash_digits(algorithm_hash(algorithm)) - 1], out->len;
  ensures "rfc7616#3.4.2-a1.stream":
    digits(out) == H(algorithm_hash(algorithm),
      \old(A1(text(username), text(realm), text(password))));
  ensures out->len == hash_digits(algorithm_hash(algorithm));
*/
/* H(username ":" realm ":" password): what a server stores. */
void sda_response_user(enum sda_algorithm algorithm, struct sda_span username,
                       struct sda_span realm, struct sda_span password,
                       struct sda_digest *out);

/*@
  requires is_algorithm(algorithm) && \valid(out);
  requires usable(user) && (user == out || \separated(user, out));
  requires readable(nonce) && readable(cnonce);
  terminates \true;
  assigns *out;
  ensures "rfc7616#3.4.2-a1.plain":
    !is_session(algorithm) ==> digits(out) == \old(digits(user));
  ensures "rfc7616#3.4.2-a1.session":
    is_session(algorithm) ==>
    digits(out) == H(algorithm_hash(algorithm),
      \old(A1_session(digits(user), text(nonce), text(cnonce))));
  ensures is_session(algorithm) ==>
    out->len == hash_digits(algorithm_hash(algorithm));
  ensures !is_session(algorithm) ==> out->len == \old(user->len);
*/
/*
 * H(A1). `user` is the value of sda_response_user; nonce and cnonce, those of
 * the session's first request, count only for the -sess algorithms.
 */
void sda_response_a1(enum sda_algorithm algorithm,
                     const struct sda_digest *user, struct sda_span nonce,
                     struct sda_span cnonce, struct sda_digest *out);

/*@
  requires is_algorithm(algorithm) && \valid(out);
  requires qop == SDA_QOP_NONE || qop == SDA_QOP_AUTH ||
    qop == SDA_QOP_AUTH_INT;
  requires readable(method) && readable(uri) && readable(body);
  terminates \true;
  assigns out->hex[0 .. hash_digits(algorithm_hash(algorithm)) - 1], out->len;
  ensures "rfc7616#3.4.3-a2.auth":
    qop != SDA_QOP_AUTH_INT ==>
    digits(out) == H(algorithm_hash(algorithm),
      \old(A2(text(method), text(uri))));
  ensures "rfc7616#3.4.3-a2.auth-int":
    qop == SDA_QOP_AUTH_INT ==>
    digits(out) == H(algorithm_hash(algorithm),
      \old(A2_int(algorithm_hash(algorithm), text(method), text(uri),
                  text(body))));
  ensures out->len == hash_digits(algorithm_hash(algorithm));
*/
/*
 * H(A2) of a request; of a reply (rspauth) when method is empty. The body
 * counts only for auth-int.
 */
void sda_response_a2(enum sda_algorithm algorithm, enum sda_qop qop,
                     struct sda_span method, struct sda_span uri,
                     struct sda_span body, struct sda_digest *out);

/* What the digest covers beside A1 and A2. */
struct sda_response_input {
	struct sda_span nonce;
	struct sda_span nc;     /* the octets as sent */
	struct sda_span cnonce;
	struct sda_span qop;    /* the octets as sent; unused for SDA_QOP_NONE */
};

/*@
  requires is_algorithm(algorithm) && \valid(out);
  requires qop == SDA_QOP_NONE || qop == SDA_QOP_AUTH ||
    qop == SDA_QOP_AUTH_INT;
  requires readable(a1) && readable(a2);
  requires \valid_read(input) && readable(input->nonce) &&
    readable(input->nc) && readable(input->cnonce) && readable(input->qop);
  terminates \true;
  assigns out->hex[0 .. hash_digits(algorithm_hash(algorithm)) - 1], out->len;
  ensures "rfc7616#3.4.1-response.stream":
    qop != SDA_QOP_NONE ==>
    digits(out) == \old(request_digest(algorithm_hash(algorithm), text(a1),
      text(input->nonce), text(input->nc), text(input->cnonce),
      text(input->qop), text(a2)));
  ensures "rfc2617#3.2.2.1-response.no-qop":
    qop == SDA_QOP_NONE ==>
    digits(out) == \old(request_digest_bare(algorithm_hash(algorithm),
      text(a1), text(input->nonce), text(a2)));
  ensures out->len == hash_digits(algorithm_hash(algorithm));
*/
/* request-digest, or rspauth, from H(A1) and H(A2) in hexadecimal. */
void sda_response_make(enum sda_algorithm algorithm, enum sda_qop qop,
                       struct sda_span a1, struct sda_span a2,
                       const struct sda_response_input *input,
                       struct sda_digest *out);

/*@
  requires is_algorithm(algorithm) && \valid(out);
  requires readable(username) && readable(realm);
  terminates \true;
  assigns out->hex[0 .. hash_digits(algorithm_hash(algorithm)) - 1], out->len;
  ensures "rfc7616#3.4.4-userhash.stream":
    digits(out) == \old(userhash(algorithm_hash(algorithm), text(username),
                                 text(realm)));
  ensures out->len == hash_digits(algorithm_hash(algorithm));
*/
/* The username of userhash=true: H(username ":" realm), RFC 7616 3.4.4. */
void sda_response_userhash(enum sda_algorithm algorithm,
                           struct sda_span username, struct sda_span realm,
                           struct sda_digest *out);

#endif
