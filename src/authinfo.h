#ifndef SDA_AUTHINFO_H
#define SDA_AUTHINFO_H

/* Authinfo is the value of Authentication-Info or Proxy-Authentication-Info. */

#include "image.h"
#include "params.h"
#include "qop.h"

/* All spans borrow from the value that was read. */
struct sda_authinfo {
	struct sda_params params;
	enum sda_qop qop;
};

/*@
  // status is what reading t, a closed list without a scheme, has to answer
  predicate is_authinfo_verdict(integer status, bytes t) =
    (status == SDA_TOO_LONG <==> len(t) > SDA_SPAN_MAX) &&
    (status == SDA_MALFORMED <==>
      len(t) <= SDA_SPAN_MAX && params_ok(t, 0, SDA_HEADER_AUTHINFO) == 0) &&
    (status == SDA_DUPLICATE <==>
      len(t) <= SDA_SPAN_MAX && params_ok(t, 0, SDA_HEADER_AUTHINFO) != 0 &&
      params_duplicate(t, 0, SDA_HEADER_AUTHINFO)) &&
    (status == SDA_OK || status == SDA_TOO_LONG || status == SDA_MALFORMED ||
     status == SDA_DUPLICATE);
*/

/*@ requires \valid_read(value.at + (0 .. value.len - 1));
    requires \valid(out);
    requires \separated(out, value.at + (0 .. value.len - 1));
    terminates \true;
    assigns *out;
    ensures "rfc3261#25.1-authentication-info.exact":
      is_authinfo_verdict(\result, text(value));
    ensures \result == SDA_OK ==>
      is_list(&out->params, value, 0, SDA_HEADER_AUTHINFO);
    ensures "rfc7616#3.5-qop": \result == SDA_OK ==>
      out->qop == qop_said(out->params.known[SDA_NAME_QOP]);
    ensures \result != SDA_OK ==> *out == \old(*out); */
/*
 * SDA_MALFORMED outside ainfo *(COMMA ainfo): an unknown parameter, or a known
 * one not as its own production has it, included. SDA_DUPLICATE when one occurs
 * twice, SDA_TOO_LONG beyond SDA_SPAN_MAX; then *out is unchanged.
 */
enum sda_status sda_authinfo_read(struct sda_span value,
				  struct sda_authinfo *out);

/*@ requires legible(&authinfo->params);
    terminates \true;
    assigns \nothing;
    ensures \result ==
      len(image(&authinfo->params, SDA_HEADER_AUTHINFO)); */
/* How many octets sda_authinfo_write writes. */
size_t sda_authinfo_size(const struct sda_authinfo *authinfo);

/*@ requires legible(&authinfo->params) && writable(w);
    requires detached(w, &authinfo->params);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures "rfc3261#25.1-authentication-info.write":
      is_sent{Old, Here}(\result, &authinfo->params,
                         SDA_HEADER_AUTHINFO, w); */
/*
 * Writes the params; what reading made of them is not looked at. The statuses
 * are those of sda_image_write; nothing is written unless it is SDA_OK.
 */
enum sda_status sda_authinfo_write(const struct sda_authinfo *authinfo,
				   struct sda_writer *w);

#endif
