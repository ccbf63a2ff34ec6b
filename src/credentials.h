#ifndef SDA_CREDENTIALS_H
#define SDA_CREDENTIALS_H

/* Credentials are the value of Authorization or Proxy-Authorization. */

#include "algorithm.h"
#include "params.h"
#include "qop.h"

/* All spans borrow from the value that was read. */
struct sda_credentials {
	struct sda_params params;
	enum sda_algorithm algorithm; /* SDA_MD5 when absent, RFC 7616 3.3 */
	enum sda_qop qop;
};

/*
 * SDA_MALFORMED outside the grammar, SDA_UNSUPPORTED for a scheme other than
 * Digest, SDA_DUPLICATE when a known parameter occurs twice; then *out is
 * unchanged.
 */
enum sda_status sda_credentials_read(struct sda_span value,
                                     struct sda_credentials *out);

#endif
