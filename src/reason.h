#ifndef SDA_REASON_H
#define SDA_REASON_H

/* A reason says why credentials are not taken. */

#include "status.h"

enum sda_reason {
	SDA_REASON_NONE = 0,   /* they are good, as far as was looked */
	/* none of ours: leave them for others */
	SDA_REASON_ABSENT,     /* there are none */
	SDA_REASON_SCHEME,     /* not Digest */
	SDA_REASON_REALM,      /* of another realm */
	/* improper */
	SDA_REASON_SYNTAX,     /* outside the grammar */
	SDA_REASON_TWICE,      /* a parameter twice */
	SDA_REASON_MISSING,    /* a parameter that is needed */
	SDA_REASON_DEVIATION,  /* a parameter not as its rule has it */
	SDA_REASON_USERNAME,   /* username* names nobody, or is beside userhash */
	SDA_REASON_COUNT,      /* nc is 0 */
	/* not what was offered */
	SDA_REASON_ALGORITHM,
	SDA_REASON_QOP,
	SDA_REASON_BARE,       /* no qop */
	SDA_REASON_USERHASH,
	SDA_REASON_URI,        /* not that of the request */
	SDA_REASON_NONCE,      /* not made by us, for this */
	/* our caller's mistake */
	SDA_REASON_ROOM,       /* scratch is too small */
	SDA_REASONS
};

/*@
  logic integer reason_status(integer reason) =
    reason == SDA_REASON_NONE ? SDA_OK :
    reason <= SDA_REASON_REALM ? SDA_UNSUPPORTED :
    reason == SDA_REASON_TWICE ? SDA_DUPLICATE :
    reason == SDA_REASON_MISSING ? SDA_MISSING :
    reason <= SDA_REASON_COUNT ? SDA_MALFORMED :
    reason == SDA_REASON_ROOM ? SDA_NO_ROOM : SDA_REFUSED;
*/

/*@ terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.4-improper": \result == reason_status(reason); */
/*
 * SDA_OK; SDA_UNSUPPORTED: none is ours, challenge a request that needs some;
 * SDA_MALFORMED, SDA_DUPLICATE, SDA_MISSING: answer 400; SDA_REFUSED: challenge;
 * SDA_NO_ROOM.
 */
enum sda_status sda_reason_status(enum sda_reason reason);

#endif
