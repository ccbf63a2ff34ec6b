#ifndef SDA_CHALLENGE_H
#define SDA_CHALLENGE_H

/* A challenge is the value of WWW-Authenticate or Proxy-Authenticate. */

#include "algorithm.h"
#include "image.h"
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

/*@
  logic integer truth_said{L}(struct sda_param p) =
    p.form != SDA_ABSENT &&
    word_find(text(p.value), SDA_WORD_TRUE, SDA_WORD_FALSE) == SDA_WORD_TRUE
    ? 1 : 0;
  logic integer offer_said{L}(struct sda_param p, integer qop) =
    p.form == SDA_ABSENT ? 0 : list_offers(text(p.value), qop);
*/

/*@ requires \valid_read(value.at + (0 .. value.len - 1));
    requires \valid(out);
    requires \separated(out, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc8760#2.7-challenge.exact": "rfc8760#2.4-ignore-unknown":
      is_verdict(\result, text(value), SDA_HEADER_CHALLENGE);
    ensures "rfc8760#2.6-no-basic":
      \result == SDA_OK ==> is_digest(text(value));
    ensures \result == SDA_OK ==>
      is_reading(&out->params, value, SDA_HEADER_CHALLENGE);
    ensures "rfc7616#3.3-algorithm-default": \result == SDA_OK ==>
      out->algorithm == algorithm_said(out->params.known[SDA_NAME_ALGORITHM]);
    ensures "rfc8760#2.6-qop-handled": \result == SDA_OK ==>
      (out->auth <==>
        offer_said(out->params.known[SDA_NAME_QOP], SDA_QOP_AUTH) == 1) &&
      (out->auth_int <==>
        offer_said(out->params.known[SDA_NAME_QOP], SDA_QOP_AUTH_INT) == 1);
    ensures "rfc7616#3.3-stale-case-insensitive": \result == SDA_OK ==>
      (out->stale <==> truth_said(out->params.known[SDA_NAME_STALE]) == 1);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * SDA_MALFORMED outside the grammar, SDA_UNSUPPORTED for a scheme other than
 * Digest, SDA_DUPLICATE when a known parameter occurs twice, SDA_TOO_LONG
 * beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_challenge_read(struct sda_span value,
                                   struct sda_challenge *out);

/*@ requires legible(&challenge->params);
    terminates \true;
    assigns \nothing;
    ensures \result ==
      len(image(&challenge->params, SDA_HEADER_CHALLENGE)); */
/* How many octets sda_challenge_write writes. */
size_t sda_challenge_size(const struct sda_challenge *challenge);

/*@ requires legible(&challenge->params) && writable(w);
    requires detached(w, &challenge->params);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures "rfc8760#2.7-challenge.write":
      is_sent{Old, Here}(\result, &challenge->params,
                         SDA_HEADER_CHALLENGE, w); */
/*
 * Writes the params; what reading made of them is not looked at. The statuses
 * are those of sda_image_write; nothing is written unless it is SDA_OK.
 */
enum sda_status sda_challenge_write(const struct sda_challenge *challenge,
				    struct sda_writer *w);

#endif
