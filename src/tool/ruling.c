#include "ruling.h"

struct row {
	const char *what;
	const char *rule;
};

static const struct row reasons[SDA_REASONS] = {
	[SDA_REASON_ABSENT] = { "no credentials", "RFC 3261 22.2" },
	[SDA_REASON_SCHEME] = { "not Digest", "RFC 3261 22" },
	[SDA_REASON_REALM] = { "of another realm", "RFC 3261 22.3" },
	[SDA_REASON_SYNTAX] = { "outside the grammar", "RFC 3261 25.1" },
	[SDA_REASON_TWICE] = { "a parameter is there twice", "RFC 7616 3.4" },
	[SDA_REASON_MISSING] = { "a parameter is missing", "RFC 7616 3.4" },
	[SDA_REASON_DEVIATION] = { "a parameter has not the form it must have",
				   "RFC 7616 3.4" },
	[SDA_REASON_USERNAME] = { "username* cannot be decoded, or is beside "
				  "userhash",
				  "RFC 7616 3.4" },
	[SDA_REASON_COUNT] = { "nc is 0", "RFC 7616 3.4" },
	[SDA_REASON_ALGORITHM] = { "the algorithm was not offered",
				   "RFC 8760 2.3" },
	[SDA_REASON_QOP] = { "the qop was not offered", "RFC 7616 3.4" },
	[SDA_REASON_BARE] = { "there is no qop", "RFC 8760 2.6" },
	[SDA_REASON_USERHASH] = { "userhash was not offered",
				  "RFC 7616 3.4.4" },
	[SDA_REASON_URI] = { "the uri is not that of the request",
			     "RFC 8760 2.6" },
	[SDA_REASON_NONCE] = { "the nonce was not made with this key for this "
			       "realm, algorithm, qop and context",
			       "RFC 7616 5.4" },
	[SDA_REASON_ROOM] = { "too long", "a limit of this library" },
};

static const struct row statuses[] = {
	[SDA_OK] = { "the response is right", "RFC 7616 3.4.1" },
	[SDA_REFUSED] = { "the response is wrong, or the user is another",
			  "RFC 7616 3.4.1" },
	[SDA_STALE] = { "the response is right, but the nonce is too old, of "
			"the future, or forgotten",
			"RFC 7616 3.3" },
	[SDA_REPLAYED] = { "the response is right, but its nc was used",
			   "RFC 7616 3.4" },
};

static const struct row *row_of(const struct ruling *ruling)
{
	return ruling->reason != SDA_REASON_NONE ? &reasons[ruling->reason]
						 : &statuses[ruling->status];
}

const char *ruling_verdict(const struct ruling *ruling)
{
	switch (ruling->status) {
	case SDA_OK:
		return "accepted";
	case SDA_REFUSED:
		return "refused";
	case SDA_STALE:
		return "stale";
	case SDA_REPLAYED:
		return "replayed";
	case SDA_UNSUPPORTED:
		return "not for us";
	default:
		return "malformed";
	}
}

const char *ruling_what(const struct ruling *ruling)
{
	return row_of(ruling)->what;
}

const char *ruling_rule(const struct ruling *ruling)
{
	return row_of(ruling)->rule;
}

bool ruling_is_ours(const struct ruling *ruling)
{
	return ruling->status != SDA_UNSUPPORTED;
}
