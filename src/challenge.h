#ifndef SDA_CHALLENGE_H
#define SDA_CHALLENGE_H

/* A challenge is the value of WWW-Authenticate or Proxy-Authenticate. */

#include "algorithm.h"
#include "params.h"
#include "qop.h"

/* All spans borrow from the value that was read. */
struct sda_challenge {
	struct sda_params params;
	enum sda_algorithm algorithm; /* SDA_MD5 when absent, RFC 7616 3.3 */
	bool auth;                    /* qop offers auth */
	bool auth_int;                /* qop offers auth-int */
	bool stale;
};

/*
 * SDA_MALFORMED outside the grammar, SDA_UNSUPPORTED for a scheme other than
 * Digest, SDA_DUPLICATE when a known parameter occurs twice; then *out is
 * unchanged.
 */
enum sda_status sda_challenge_read(struct sda_span value,
                                   struct sda_challenge *out);

#endif
