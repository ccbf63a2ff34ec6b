#ifndef SDA_QOP_H
#define SDA_QOP_H

/* A quality of protection says what the digest covers (RFC 7616 3.3, 3.4). */

#include <stdbool.h>
#include "span.h"
#include "spec/header.h"
#include "word.h"

enum sda_qop {
	SDA_QOP_UNKNOWN = 0, /* another token */
	SDA_QOP_NONE,        /* no qop parameter: the form of RFC 2069 */
	SDA_QOP_AUTH,
	SDA_QOP_AUTH_INT
};

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.4-qop-value": \result == qop_named(text(value)); */
/* What a qop-value says. */
enum sda_qop sda_qop_find(struct sda_span value);

/*@ requires readable(list);
    terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.3-qop-unknown-ignored":
      \result <==> list_offers(text(list), qop) == 1; */
/*
 * Does the list of a challenge, read inside its quotes, offer qop? White space
 * around items is tolerated, anything else that is no token ends the list.
 */
bool sda_qop_offers(struct sda_span list, enum sda_qop qop);

#endif
