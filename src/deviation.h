#ifndef SDA_DEVIATION_H
#define SDA_DEVIATION_H

/*
 * A deviation is how a known parameter departs from its own production while
 * the catch-all auth-param still makes the header field grammatical.
 */

#include "algorithm.h"
#include "params.h"
#include "production.h"
#include "spec/deviation.h"

/* Bits of a set. */
enum sda_deviation {
	SDA_DEVIATES_QUOTED = 1,    /* a token was sent in quotes */
	SDA_DEVIATES_UNQUOTED = 2,  /* a quoted value was sent as a token */
	SDA_DEVIATES_CASE = 4,      /* upper-case hexadecimal digits */
	SDA_DEVIATES_LENGTH = 8,    /* not the number of digits asked for */
	SDA_DEVIATES_VALUE = 16,    /* outside the production otherwise */
	SDA_DEVIATES_ANY = 31
};

/*@
  // It is made of hexadecimal digits.
  predicate is_hexadecimal(integer w) =
    w == SDA_NAME_NC || w == SDA_NAME_RESPONSE || w == SDA_NAME_RSPAUTH;

  predicate form_deviates(integer r, integer h, integer w, integer form) =
    r == 0 && (is_bare(h, w) ? form == SDA_TOKEN : form != SDA_TOKEN) ||
    r == SDA_DEVIATES_QUOTED && is_bare(h, w) && form != SDA_TOKEN ||
    r == SDA_DEVIATES_UNQUOTED && !is_bare(h, w) && form == SDA_TOKEN;

  // nc has 8 digits; a digest as many as its algorithm gives, 32 at least if
  // nobody knows it, or none at all before the first challenge
  predicate length_deviates(integer r, integer algorithm, integer w,
                            integer n) =
    r == (w == SDA_NAME_NC ? (n == 8 ? 0 : SDA_DEVIATES_LENGTH) :
          w != SDA_NAME_RESPONSE && w != SDA_NAME_RSPAUTH ? 0 :
          n == 0 ? 0 :
          algorithm == SDA_ALGORITHM_UNKNOWN
          ? (n < 32 ? SDA_DEVIATES_LENGTH : 0) :
          n == (algorithm == SDA_MD5 || algorithm == SDA_MD5_SESS ? 32 : 64)
          ? 0 : SDA_DEVIATES_LENGTH);

  predicate octets_deviate(integer r, integer h, integer w, bytes s) =
    r == (is_conforming(s, h, w) == 1 ? 0 :
          (w == SDA_NAME_NC || w == SDA_NAME_RESPONSE ||
           w == SDA_NAME_RSPAUTH) && is_any_digits(s) == 1
          ? SDA_DEVIATES_CASE : SDA_DEVIATES_VALUE);
*/

/*@ requires readable(param.value);
    requires SDA_ALGORITHM_UNKNOWN <= algorithm < SDA_ALGORITHMS;
    terminates \true;
    assigns \nothing;
    ensures param.form == SDA_ABSENT ==> \result == 0;
    ensures "rfc7616#3.4-form": param.form != SDA_ABSENT ==>
      \exists integer form, length, octets;
        form_deviates(form, header, name, param.form) &&
        length_deviates(length, algorithm, name, param.value.len) &&
        octets_deviate(octets, header, name, text(param.value)) &&
        \result == form + length + octets; */
/*
 * The set for the parameter `name` of a header; empty when it is absent. The
 * algorithm says how many digits a response has (RFC 8760 2.7).
 */
uint32_t sda_deviation_check(enum sda_header header,
			     enum sda_algorithm algorithm, unsigned name,
			     struct sda_param param);

/*@
  // 1 when h has w by a rule of its own, not by auth-param alone
  logic integer is_judged(integer h, integer w) =
    h == SDA_HEADER_CHALLENGE
    ? (SDA_NAME_REALM <= w <= SDA_NAME_USERHASH ? 1 : 0) :
    h == SDA_HEADER_CREDENTIALS
    ? (w == SDA_NAME_REALM || w == SDA_NAME_NONCE || w == SDA_NAME_OPAQUE ||
       w == SDA_NAME_ALGORITHM || w == SDA_NAME_QOP ||
       SDA_NAME_USERHASH <= w <= SDA_NAME_AUTS ? 1 : 0) :
    h == SDA_HEADER_AUTHINFO
    ? (w == SDA_NAME_QOP || w == SDA_NAME_CNONCE || w == SDA_NAME_NC ||
       w == SDA_NAME_RSPAUTH || w == SDA_NAME_NEXTNONCE ? 1 : 0) : 0;

  // the rows of spec/decisions.md, field by field
  logic integer challenge_tolerated(integer w) =
    w == SDA_NAME_ALGORITHM || w == SDA_NAME_CHARSET || w == SDA_NAME_USERHASH
    ? SDA_DEVIATES_QUOTED :
    w == SDA_NAME_STALE ? SDA_DEVIATES_QUOTED + SDA_DEVIATES_VALUE :
    w == SDA_NAME_QOP || w == SDA_NAME_DOMAIN
    ? SDA_DEVIATES_UNQUOTED + SDA_DEVIATES_VALUE :
    w == SDA_NAME_REALM || w == SDA_NAME_NONCE || w == SDA_NAME_OPAQUE
    ? SDA_DEVIATES_UNQUOTED : 0;
  logic integer credentials_tolerated(integer w) =
    w == SDA_NAME_ALGORITHM || w == SDA_NAME_USERHASH || w == SDA_NAME_QOP
    ? SDA_DEVIATES_QUOTED :
    w == SDA_NAME_NC ? SDA_DEVIATES_QUOTED + SDA_DEVIATES_CASE :
    w == SDA_NAME_USERNAME || w == SDA_NAME_REALM || w == SDA_NAME_NONCE ||
    w == SDA_NAME_OPAQUE || w == SDA_NAME_CNONCE ? SDA_DEVIATES_UNQUOTED :
    w == SDA_NAME_URI ? SDA_DEVIATES_VALUE : 0;
  logic integer deviation_tolerated(integer h, integer w) =
    is_judged(h, w) == 0 ? SDA_DEVIATES_ANY :
    h == SDA_HEADER_CHALLENGE ? challenge_tolerated(w) :
    h == SDA_HEADER_CREDENTIALS ? credentials_tolerated(w) : 0;
*/

/*@ terminates \true;
    assigns \nothing;
    ensures \result <==> is_judged(header, name) == 1; */
/* Is the parameter one of the header's own? Another one means nothing there. */
bool sda_deviation_judged(enum sda_header header, unsigned name);

/*@ terminates \true;
    assigns \nothing;
    ensures \result == deviation_tolerated(header, name);
    ensures \result <= SDA_DEVIATES_ANY; */
/*
 * The set that the default policy tolerates; the strict one tolerates none.
 * The reasons stand in spec/decisions.md. A parameter that is not judged may
 * deviate as it likes, under either.
 */
uint32_t sda_deviation_tolerated(enum sda_header header, unsigned name);

#endif
