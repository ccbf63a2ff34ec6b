#ifndef SDA_USER_H
#define SDA_USER_H

/* A user is whom a SIP or SIPS URI names in front of its host. */

#include <stdbool.h>
#include "span.h"
#include "spec/user.h"

/*@ requires readable(a) && readable(b);
    terminates \true;
    assigns \nothing;
    ensures "rfc8760#2.6-uri-differs.user":
      \result <==> is_same_user(text(a), text(b)) == 1; */
/*
 * Are two URIs equal, or of the same user, octet by octet, whatever the host? A
 * URI without a user is equal only to itself.
 */
bool sda_user_same(struct sda_span a, struct sda_span b);

#endif
