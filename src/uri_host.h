#ifndef SDA_URI_HOST_H
#define SDA_URI_HOST_H

/*
 * The hostport of a URI: a name, an IPv4 address or an IPv6 reference, and
 * perhaps a port. This header is for the library alone.
 */

#include "uri_address.h"
#include "spec/uri_host.h"

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-hostport.longest":
      position(\result) == uri_hostport_end(text(s), position(i));
    ensures is_place(s, \result); */
/* End of hostport, or SDA_NONE. Nothing starts at SDA_NONE. */
size_t sda_uri_hostport(struct sda_span s, size_t i);

#endif
