#include <stdio.h>
#include <string.h>
#include "diagnose.h"
#include "flat.h"
#include "why.h"
#include "why_digest.h"

/* Where a value that was accepted leaves the grammar. */
static bool why_parsed(enum sda_header header, const json_t *input,
		       const json_t *reply, struct why *out)
{
	struct sda_span value = flat_member(input, "value");
	char found[DIAGNOSE_FOUND_MAX];
	struct message_fault fault;
	const char *outcome =
		json_string_value(json_object_get(reply, "outcome"));

	if (outcome == NULL || strcmp(outcome, "ok") != 0 ||
	    diagnose_value(header, value, &fault) == SDA_OK)
		return false;
	diagnose_found(value, fault.offset, found);
	snprintf(out->what, sizeof out->what,
		 "the value is wrong at byte %zu: expected %s, found %s",
		 fault.offset, fault.expected, found);
	snprintf(out->rule, sizeof out->rule, "%s", fault.rule);
	return true;
}

static bool why_challenge(const json_t *input, const json_t *reply,
			  struct why *out)
{
	return why_parsed(SDA_HEADER_CHALLENGE, input, reply, out);
}

static bool why_credentials(const json_t *input, const json_t *reply,
			    struct why *out)
{
	return why_parsed(SDA_HEADER_CREDENTIALS, input, reply, out);
}

static bool why_authinfo(const json_t *input, const json_t *reply,
			 struct why *out)
{
	return why_parsed(SDA_HEADER_AUTHINFO, input, reply, out);
}

static const struct {
	const char *op;
	bool (*find)(const json_t *input, const json_t *reply, struct why *out);
} rows[] = {
	{ "digest.response", why_digest },
	{ "digest.rspauth", why_digest },
	{ "client.respond", why_header },
	{ "client.session", why_header },
	{ "parse.challenge", why_challenge },
	{ "parse.credentials", why_credentials },
	{ "parse.authinfo", why_authinfo },
};

bool why_find(const json_t *vector, const json_t *reply, struct why *out)
{
	const char *op = json_string_value(json_object_get(vector, "op"));
	const char *reason;
	bool found = false;
	json_t *input = flat_decode(json_object_get(vector, "input"), &reason);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (input != NULL && reply != NULL && op != NULL &&
		    strcmp(rows[i].op, op) == 0)
			found = rows[i].find(input, reply, out);
	json_decref(input);
	return found;
}
