#ifndef SDA_URI_H
#define SDA_URI_H

/* A Request-URI says whom a request is for: RFC 3261 25.1. */

#include <stdbool.h>
#include "span.h"
#include "spec/uri.h"

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-request-uri.exact":
      \result <==> is_uri(text(s)) == 1; */
/* Is s a Request-URI, and nothing more? What it means is not looked at. */
bool sda_uri_check(struct sda_span s);

#endif
