/* What proofs/adequacy_uri.c proves of a whole Request-URI. */
#ifndef ADEQUACY_URI_EXACT_H
#define ADEQUACY_URI_EXACT_H

#include "span.h"
#include "spec/grammar_uri.h"
#include "spec/uri.h"

/*@ requires readable(s);
    terminates \true;
    assigns \nothing;
    ensures sound: is_uri(text(s)) == 1 ==> REQUEST_URI(text(s), 0, s.len);
    ensures complete: REQUEST_URI(text(s), 0, s.len) ==>
      is_uri(text(s)) == 1; */
void request_uri_is_adequate(struct sda_span s);

#endif
