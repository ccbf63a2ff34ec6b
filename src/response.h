#ifndef SDA_RESPONSE_H
#define SDA_RESPONSE_H

/*
 * A response is the proof of knowing the password (RFC 7616 3.4.1). All text is
 * unescaped: what unq() yields. The algorithm is a known one.
 */

#include "algorithm.h"
#include "qop.h"

/* H(username ":" realm ":" password): what a server stores. */
void sda_response_user(enum sda_algorithm algorithm, struct sda_span username,
                       struct sda_span realm, struct sda_span password,
                       struct sda_digest *out);

/*
 * H(A1). `user` is the value of sda_response_user; nonce and cnonce, those of
 * the session's first request, count only for the -sess algorithms.
 */
void sda_response_a1(enum sda_algorithm algorithm,
                     const struct sda_digest *user, struct sda_span nonce,
                     struct sda_span cnonce, struct sda_digest *out);

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

/* request-digest, or rspauth, from H(A1) and H(A2) in hexadecimal. */
void sda_response_make(enum sda_algorithm algorithm, enum sda_qop qop,
                       struct sda_span a1, struct sda_span a2,
                       const struct sda_response_input *input,
                       struct sda_digest *out);

/* The username of userhash=true: H(username ":" realm), RFC 7616 3.4.4. */
void sda_response_userhash(enum sda_algorithm algorithm,
                           struct sda_span username, struct sda_span realm,
                           struct sda_digest *out);

#endif
