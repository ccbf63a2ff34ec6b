#ifndef SDA_REQUEST_H
#define SDA_REQUEST_H

/* A request is what a response can cover of a SIP request. */

#include "span.h"

struct sda_request {
	struct sda_span method;
	struct sda_span uri;  /* the Request-URI, as the start line has it */
	struct sda_span body; /* counts for auth-int alone */
};

/*@
  predicate is_request{L}(struct sda_request *r) =
    \valid_read(r) && readable{L}(r->method) && readable{L}(r->uri) &&
    readable{L}(r->body);
*/

#endif
