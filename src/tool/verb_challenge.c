#include <stdio.h>
#include "demand.h"
#include "entropy.h"
#include "input.h"
#include "json_bytes.h"
#include "keep.h"
#include "policy.h"
#include "text.h"
#include "tool.h"

enum { OPAQUE = POLICY_ROWS, DOMAIN, UTF_8, STALE, ENTROPY, ROWS };

static const struct option_row rows[ROWS] = {
	POLICY_OPTIONS,
	[OPAQUE] = { "opaque", "TEXT", "what the client is to send back" },
	[DOMAIN] = { "domain", "URIS",
		     "where the credentials are good, with spaces between;\n"
		     "not for proxies" },
	[UTF_8] = { "utf-8", NULL, "say that names are UTF-8" },
	[STALE] = { "stale", NULL,
		    "the nonce was too old, the response was right" },
	[ENTROPY] = { "entropy", "DIGITS",
		      "16 hexadecimal digits for each algorithm, instead\n"
		      "of the system's" },
};

static const struct option_table table = {
	"challenge [OPTIONS]",
	"Prints the WWW-Authenticate fields of a 401, or with --proxy the\n"
	"Proxy-Authenticate fields of a 407: one for each algorithm, in the\n"
	"server's order (RFC 8760 2.3), each with a nonce that `sipdigest\n"
	"judge` knows by its key.",
	rows,
	ROWS,
	0,
	POLICY_KEY_NOTE "\nExit codes: 0 printed, 2 an option is wrong.",
};

static struct sda_span field_name(bool proxy)
{
	return input_text(proxy ? "Proxy-Authenticate" : "WWW-Authenticate");
}

/* The value of the n-th challenge. */
static struct sda_span write_value(const struct policy *policy, size_t n,
				   struct sda_span entropy, bool stale)
{
	uint8_t nonce[SDA_NONCE_DIGITS];
	struct sda_challenge challenge;
	struct sda_span salt =
		text_cut(entropy, n * SDA_NONCE_SALT, (n + 1) * SDA_NONCE_SALT);
	enum sda_status status =
		sda_demand_make(&policy->server, n, policy->now, salt,
				policy->context, stale, nonce, &challenge);

	if (status != SDA_OK)
		fail_usage("the challenge cannot be made (RFC 8760 2.3)");
	size_t room = sda_challenge_size(&challenge);
	struct sda_writer w = sda_writer_make(keep_room(room), room);
	if (sda_challenge_write(&challenge, &w) != SDA_OK)
		fail_usage("the challenge cannot be written: it would be "
			   "longer than %d bytes, the limit",
			   SDA_SPAN_MAX);
	return (struct sda_span){ w.at, w.len };
}

static void put_json(json_t *array, struct sda_span name, struct sda_span value)
{
	json_t *field = json_object();

	json_bytes_set(field, "name", name);
	json_bytes_set(field, "value", value);
	json_array_append_new(array, field);
}

static void print_all(const struct policy *policy, struct sda_span entropy,
		      bool stale, json_t *array)
{
	struct sda_span name = field_name(policy->server.proxy);

	for (size_t n = 0; n < policy->server.algorithms; n++) {
		struct sda_span value = write_value(policy, n, entropy, stale);
		if (array != NULL)
			put_json(array, name, value);
		else
			printf("%.*s: %.*s\n", (int)name.len,
			       (const char *)name.at, (int)value.len,
			       (const char *)value.at);
	}
}

int verb_challenge(int argc, char **argv)
{
	const char *value[ROWS];
	struct policy policy;

	(void)argc;
	options_read(&table, argv, value, NULL);
	policy_read(value, &policy);
	if (value[OPAQUE] != NULL)
		policy.server.opaque = policy_quoted(value[OPAQUE]);
	if (value[DOMAIN] != NULL)
		policy.server.domain = policy_quoted(value[DOMAIN]);
	policy.server.utf_8 = value[UTF_8] != NULL;
	policy_check(&policy);
	struct sda_span entropy = entropy_read(
		value[ENTROPY], policy.server.algorithms * SDA_NONCE_SALT);
	json_t *array = value[POLICY_JSON] != NULL ? json_array() : NULL;
	print_all(&policy, entropy, value[STALE] != NULL, array);
	if (array != NULL)
		json_print(json_pack("{s:o}", "fields", array));
	return EXIT_YES;
}
