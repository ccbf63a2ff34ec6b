#ifndef SDA_CREDENTIALS_H
#define SDA_CREDENTIALS_H

/* Credentials are the value of Authorization or Proxy-Authorization. */

#include "algorithm.h"
#include "image.h"
#include "params.h"

/* All spans borrow from the value that was read. */
struct sda_credentials {
	struct sda_params params;
	enum sda_algorithm algorithm; /* SDA_MD5 when absent, RFC 7616 3.3 */
	enum sda_qop qop;
};

/*@ requires \valid_read(value.at + (0 .. value.len - 1));
    requires \valid(out);
    requires \separated(out, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc8760#2.7-credentials.exact":
      is_verdict(\result, text(value), SDA_HEADER_CREDENTIALS);
    ensures "rfc8760#2.6-no-basic":
      \result == SDA_OK ==> is_digest(text(value));
    ensures \result == SDA_OK ==>
      is_reading(&out->params, value, SDA_HEADER_CREDENTIALS);
    ensures "rfc7616#3.3-algorithm-default": \result == SDA_OK ==>
      out->algorithm == algorithm_said(out->params.known[SDA_NAME_ALGORITHM]);
    ensures "rfc8760#2.6-qop-handled": \result == SDA_OK ==>
      out->qop == qop_said(out->params.known[SDA_NAME_QOP]);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * SDA_MALFORMED outside the grammar, SDA_UNSUPPORTED for a scheme other than
 * Digest, SDA_DUPLICATE when a known parameter occurs twice, or username beside
 * username*, SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_credentials_read(struct sda_span value,
                                     struct sda_credentials *out);

/*@ requires legible(&credentials->params);
    terminates \true;
    assigns \nothing;
    ensures \result ==
      len(image(&credentials->params, SDA_HEADER_CREDENTIALS)); */
/* How many octets sda_credentials_write writes. */
size_t sda_credentials_size(const struct sda_credentials *credentials);

/*@ requires legible(&credentials->params) && writable(w);
    requires detached(w, &credentials->params);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures "rfc8760#2.7-credentials.write":
      is_sent{Old, Here}(\result, &credentials->params,
                         SDA_HEADER_CREDENTIALS, w); */
/*
 * Writes the params; what reading made of them is not looked at. The statuses
 * are those of sda_image_write; nothing is written unless it is SDA_OK.
 */
enum sda_status sda_credentials_write(const struct sda_credentials *credentials,
				      struct sda_writer *w);

#endif
