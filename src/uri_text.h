#ifndef SDA_URI_TEXT_H
#define SDA_URI_TEXT_H

/*
 * The text of a URI is made of octets of a set, of which each of its parts has
 * its own, and of escaped ones. This header is for the library alone.
 */

#include "scan.h"
#include "spec/uri_text.h"

/*@ // a position, or SDA_NONE where an earlier part was missing
    predicate is_place{L}(struct sda_span s, size_t i) =
      i == SDA_NONE || i <= s.len; */

/* What a part is made of beside escaped; spec/uri_text.h numbers them alike. */
enum sda_uri_set {
	SDA_URI_ANY, /* uric */
	SDA_URI_USER,
	SDA_URI_PASSWORD,
	SDA_URI_PARAM,	/* paramchar */
	SDA_URI_HEADER, /* of hname and hvalue */
	SDA_URI_SETS
};

/*@ requires readable(s) && i <= s.len && allowed < SDA_URI_SETS;
    terminates \true;
    assigns \nothing;
    ensures "rfc3261#25.1-uric.longest":
      \result == uri_run_end(text(s), i, allowed);
    ensures i <= \result <= s.len; */
/* End of octets of the set and escaped ones; i itself when there is none. */
size_t sda_uri_run(struct sda_span s, size_t i, enum sda_uri_set allowed);

/*@ requires readable(s) && is_place(s, i);
    terminates \true;
    assigns \nothing;
    ensures \result <==> uri_is(text(s), position(i), c) == 1;
    ensures \result ==> i < s.len; */
/* Does c stand at i? Nothing does at SDA_NONE. */
bool sda_uri_is(struct sda_span s, size_t i, uint8_t c);

/*@ terminates \true;
    assigns \nothing;
    ensures position(\result) == uri_longer(position(a), position(b));
    ensures \result == a || \result == b; */
/* The longer of two readings, of which SDA_NONE is none. */
size_t sda_uri_longer(size_t a, size_t b);

#endif
