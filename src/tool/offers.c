#include "input.h"
#include "keep.h"
#include "offers.h"

static const struct {
	const char *what;
	const char *rule;
} rows[] = {
	[SDA_CHOSEN] = { "answered", "RFC 8760 2.4" },
	[SDA_PASSED_MALFORMED] = { "outside the grammar", "RFC 3261 25.1" },
	[SDA_PASSED_SCHEME] = { "not Digest", "RFC 3261 22" },
	[SDA_PASSED_REALM] = { "without realm", "RFC 7616 3.3" },
	[SDA_PASSED_NONCE] = { "without nonce", "RFC 7616 3.3" },
	[SDA_PASSED_ALGORITHM] = { "of an unknown algorithm", "RFC 8760 2.4" },
	[SDA_PASSED_QOP] = { "offers neither auth nor auth-int",
			     "RFC 7616 3.3" },
	[SDA_PASSED_POLICY] = { "not to be answered with these options",
				"RFC 7616 5.8" },
	[SDA_PASSED_BETTER] = { "another one of its realm is preferred",
				"RFC 8760 2.4" },
};

const char *offers_what(enum sda_passed passed)
{
	return rows[passed].what;
}

const char *offers_rule(enum sda_passed passed)
{
	return rows[passed].rule;
}

/* Is it a challenge? Then also says whose. */
static bool is_challenge(struct sda_span name, bool *proxy)
{
	*proxy = sda_field_is(name, input_text("Proxy-Authenticate"));
	return *proxy || sda_field_is(name, input_text("WWW-Authenticate"));
}

/* Puts the challenges into *out, unless that has no room yet; their number. */
static size_t take(const struct capture *reply, struct offers *out)
{
	struct sda_field field;
	size_t count = 0, i = 0;
	bool proxy;

	while ((i = capture_next(reply, i, &field)) != SDA_NONE) {
		if (!is_challenge(field.name, &proxy))
			continue;
		if (out->offer != NULL) {
			out->offer[count] =
				(struct sda_offer){ .value = field.value,
						    .proxy = proxy };
			out->name[count] = field.name;
		}
		count++;
	}
	return count;
}

struct offers offers_read(const struct capture *reply)
{
	struct offers out = { NULL, NULL, 0 };

	out.count = take(reply, &out);
	out.offer = (void *)keep_room(out.count * sizeof *out.offer);
	out.name = (void *)keep_room(out.count * sizeof *out.name);
	take(reply, &out);
	return out;
}
