#ifndef SDA_URI_ADDRESS_H
#define SDA_URI_ADDRESS_H

/*
 * An address in a URI is an IPv4 address, or an IPv6 reference: an IPv6 address
 * in brackets. This header is for the library alone.
 */

#include "spec/uri_address.h"
#include "uri_text.h"

/*@ requires readable(s) && i <= s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-digits.longest":
      \result == uri_digits_end(text(s), i);
    ensures i <= \result <= s.len; */
/* End of *DIGIT; i itself when there is none. */
size_t sda_uri_digits(struct sda_span s, size_t i);

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-ipv4address.longest":
      position(\result) == uri_ipv4_end(text(s), position(i));
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of IPv4address, or SDA_NONE. Nothing starts at SDA_NONE. */
size_t sda_uri_ipv4(struct sda_span s, size_t i);

/*@ requires readable(s) && i < s.len;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-ipv6reference.exact":
      position(\result) == uri_reference_end(text(s), i);
    ensures \result != SDA_NONE ==> i < \result <= s.len; */
/* End of the IPv6reference whose "[" stands at i, or SDA_NONE. */
size_t sda_uri_reference(struct sda_span s, size_t i);

#endif
