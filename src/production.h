#ifndef SDA_PRODUCTION_H
#define SDA_PRODUCTION_H

/* A production is what the grammar gives one known parameter of a header field. */

#include <stdbool.h>
#include "span.h"
#include "spec/production.h"
#include "word.h"

enum sda_header {
	SDA_HEADER_CHALLENGE,   /* WWW-Authenticate, Proxy-Authenticate */
	SDA_HEADER_CREDENTIALS, /* Authorization, Proxy-Authorization */
	SDA_HEADER_AUTHINFO,    /* Authentication-Info, Proxy- as well */
	SDA_HEADER_OTHER        /* of a scheme other than Digest */
};

/* How a value was sent. */
enum sda_form {
	SDA_ABSENT = 0,
	SDA_TOKEN,
	SDA_QUOTED
};

/*@
  // The production of parameter w in header h is a token, not in quotes.
  predicate is_bare(integer h, integer w) =
    w == SDA_NAME_ALGORITHM || w == SDA_NAME_CHARSET ||
    w == SDA_NAME_USERNAME_EXT || w == SDA_NAME_STALE ||
    w == SDA_NAME_USERHASH || w == SDA_NAME_NC ||
    (w == SDA_NAME_QOP && h != SDA_HEADER_CHALLENGE);
*/

/*@ terminates \true;
    assigns \nothing;
    ensures "rfc7616#3.3-unquoted-names": \result <==> is_bare(header, name); */
/* Is the value of parameter `name` a token, not a string in quotes? */
bool sda_production_bare(enum sda_header header, unsigned name);

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-production.exact":
      \result <==> is_conforming(text(value), header, name) == 1; */
/* Are the octets, without quotes, what the production of `name` asks for? */
bool sda_production_check(enum sda_header header, unsigned name,
			  struct sda_span value);

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-rdquot.exact":
      \result <==> is_spaced(text(value), header, name) == 1; */
/*
 * Does the production end in RDQUOT, and the value belong to it? Only then
 * may white space follow the closing quote that is not part of a COMMA.
 */
bool sda_production_spaced(enum sda_header header, unsigned name,
			   struct sda_span value);

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-ainfo.exact":
      \result <==> is_listed(text(value), header, name, form) == 1; */
/* May the header hold it? Authentication-Info is a closed list without auth-param. */
bool sda_production_listed(enum sda_header header, unsigned name,
			   enum sda_form form, struct sda_span value);

/*@ requires readable(value);
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-production.sent": "rfc7616#3.4-cnonce-ascii.sent":
            "rfc7616#3.5-nc-digits.sent": "rfc8187#3.2.1-utf-8-written.sent":
      \result <==> is_sendable(text(value), header, name, form) == 1; */
/*
 * May a sender write it in that form? Never with a fold, never outside the
 * production, which the catch-all of the grammar would let through.
 */
bool sda_production_sendable(enum sda_header header, unsigned name,
			     enum sda_form form, struct sda_span value);

#endif
