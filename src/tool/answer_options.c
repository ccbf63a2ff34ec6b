#include "answer_options.h"
#include "algorithms.h"
#include "credential.h"
#include "input.h"
#include "moment.h"
#include "options.h"
#include "scan.h"
#include "text.h"
#include "uri.h"
#include "user_secret.h"

enum {
	USERNAME,
	PASSWORD,
	PASSWORD_FILE,
	HA1,
	HA1_FILE,
	AKA,
	AKA_FILE,
	AUTS,
	METHOD,
	URI,
	BODY,
	REALM,
	PREFER,
	ALLOW,
	AUTH_INT,
	BARE,
	COUNT,
	WHY,
	ENTROPY,
	JSON,
	ROWS
};

static const struct option_row rows[ROWS] = {
	[USERNAME] = { "username", "TEXT", "the user's name" },
	CREDENTIAL_OPTIONS(PASSWORD, PASSWORD_FILE, HA1, HA1_FILE),
	[AKA] = { "aka", "KEYS",
		  "what a card gave for AKA: RES in hexadecimal digits,\n"
		  "or RES,IK,CK, which AKAv2 needs" },
	[AKA_FILE] = { "aka-file", "FILE", "a file that holds these digits" },
	[AUTS] = { "auts", "DIGITS",
		   "what a card gave that found the challenge out of\n"
		   "step; the password is then empty" },
	[METHOD] = { "method", "NAME", "the method of the request" },
	[URI] = { "uri", "TEXT", "the Request-URI of the request" },
	[BODY] = { "body", "FILE",
		   "the body that auth-int covers; empty by default" },
	[REALM] = { "realm", "TEXT",
		    "the only realm to answer; all by default" },
	[PREFER] = { "prefer", "POLICY",
		     "topmost (the default), strongest, or no-md5" },
	[ALLOW] = { "allow", "NAMES",
		    "the only algorithms to answer, with commas between;\n"
		    "all by default" },
	[AUTH_INT] = { "auth-int", NULL, "auth-int where both are offered" },
	[BARE] = { "bare", NULL, "no qop where none is offered" },
	[COUNT] = { "count", "NUMBER",
		    "this is so many-th request with the nonce; 1 by\n"
		    "default" },
	[WHY] = { "why", NULL,
		  "say on standard error what became of each challenge" },
	[ENTROPY] = { "entropy", "DIGITS",
		      "32 hexadecimal digits for each answer's cnonce,\n"
		      "instead of the system's" },
	[JSON] = { "json", NULL, "print a JSON object" },
};

static const struct option_table table = {
	"answer [OPTIONS] [FILE]",
	"Prints the Authorization and Proxy-Authorization fields that answer\n"
	"the challenges of a 401 or 407: one for each realm (RFC 8760 2.4).\n"
	"Reads standard input without FILE.",
	rows,
	ROWS,
	1,
	"A secret that no option gives is taken from the environment, from\n"
	"SIPDIGEST_PASSWORD or SIPDIGEST_HA1. Who has a card answers AKA\n"
	"alone, AKAv2 first (RFC 4169 4.1). An ACK repeats the fields of its\n"
	"INVITE, and a CANCEL is never challenged (RFC 3261 22.1).\n"
	"Exit codes: 0 answered, 1 no challenge can be answered, 2 an option\n"
	"or the message is wrong.",
};

static const struct {
	const char *name;
	enum sda_policy policy;
} policies[] = {
	{ "topmost", SDA_PREFER_TOPMOST },
	{ "strongest", SDA_PREFER_STRONGEST },
	{ "no-md5", SDA_REFUSE_MD5 },
};

enum { POLICIES = sizeof policies / sizeof *policies };

static struct sda_span required(const char *const *value, unsigned row,
				const char *rule)
{
	struct sda_span s = input_text(value[row] == NULL ? "" : value[row]);

	if (value[row] == NULL)
		fail_usage("--%s is missing (%s)", rows[row].name, rule);
	if (s.len > SDA_SPAN_MAX)
		fail_usage("--%s is longer than %d bytes, the limit",
			   rows[row].name, SDA_SPAN_MAX);
	return s;
}

static void read_request(const char *const *value, struct sda_request *out)
{
	out->method = required(value, METHOD, "RFC 7616 3.4.3");
	out->uri = required(value, URI, "RFC 7616 3.4");
	out->body = input_text("");
	size_t end = sda_scan_token(out->method, 0);
	if (out->method.len == 0 || end != out->method.len)
		fail_usage("--method: at byte %zu: expected a token "
			   "(RFC 3261 7.1)",
			   end);
	if (!sda_request_challenged(out->method))
		fail_usage("--method: ACK repeats the credentials of its "
			   "INVITE, CANCEL is never challenged "
			   "(RFC 3261 22.1)");
	if (!sda_uri_check(out->uri))
		fail_usage("--uri: expected a Request-URI (RFC 3261 25.1)");
	if (value[BODY] != NULL)
		out->body = input_file(value[BODY], SDA_SPAN_MAX);
}

static struct sda_preference read_preference(const char *const *value)
{
	const char *name = value[PREFER] == NULL ? "topmost" : value[PREFER];
	struct sda_preference preference;

	for (size_t i = 0; i < POLICIES; i++)
		if (text_spells(input_text(name), policies[i].name)) {
			preference = sda_preference_make(policies[i].policy);
			preference.auth_int = value[AUTH_INT] != NULL;
			preference.bare = value[BARE] != NULL;
			return preference;
		}
	fail_usage("--prefer: unknown; known are topmost, strongest and "
		   "no-md5 (RFC 7616 5.8)");
}

static void read_allowed(const char *text, struct sda_preference *out)
{
	bool allowed[SDA_ALGORITHMS] = { false };
	enum sda_algorithm algorithm;
	size_t i = 0;

	if (text == NULL)
		return;
	while (algorithms_next("allow", input_text(text), &i, &algorithm))
		allowed[algorithm] = true;
	algorithms_allow(allowed, out);
}

static void read_stored(const char *const *value, struct answer_options *out)
{
	const struct credential_places places = { value[PASSWORD],
						  value[PASSWORD_FILE],
						  value[HA1], value[HA1_FILE] };
	struct credential secret = credential_read(&places);

	if (secret.is_password) {
		out->identity.password = secret.text;
		return;
	}
	user_secret_read(secret.text, &out->user);
	out->identity.user = &out->user;
	for (unsigned a = SDA_MD5; a < SDA_ALGORITHMS; a++)
		if (!user_secret_fits(&out->user, (enum sda_algorithm)a))
			out->preference.rank[0][a] = 0;
}

/* A card is asked about AKA, and about AKAv2 only when it gave all keys. */
static void prefer_card(struct answer_options *out)
{
	bool any = out->card.has_session_keys || out->card.auts.len > 0;
	struct sda_preference made = sda_preference_make(SDA_PREFER_AKA);

	for (unsigned a = 0; a < SDA_ALGORITHMS; a++) {
		made.rank[0][a] = 0;
		if (!any)
			made.rank[2][a] = 0;
	}
	made.auth_int = out->preference.auth_int;
	made.bare = out->preference.bare;
	out->preference = made;
}

static void read_card(const char *const *value, struct answer_options *out)
{
	for (unsigned row = PASSWORD; row <= HA1_FILE; row++)
		if (value[row] != NULL)
			fail_usage("--%s beside a card (RFC 3310 3.3)",
				   rows[row].name);
	if ((value[AKA] != NULL) + (value[AKA_FILE] != NULL) +
		    (value[AUTS] != NULL) !=
	    1)
		fail_usage("more than one of --aka, --aka-file and --auts "
			   "(RFC 3310 3.4)");
	if (value[PREFER] != NULL)
		fail_usage("--prefer beside a card, which answers the best of "
			   "AKA (RFC 3310 5.3)");
	if (value[ALLOW] != NULL)
		fail_usage("--allow beside a card, which answers AKA alone "
			   "(RFC 3310 5.3)");
	if (value[AUTS] != NULL)
		card_read_auts(value[AUTS], &out->card);
	else
		card_read(value[AKA] != NULL
				  ? input_text(value[AKA])
				  : input_secret_file(value[AKA_FILE]),
			  &out->card);
	out->has_card = true;
	out->identity.auts = out->card.auts;
	prefer_card(out);
}

static void read_identity(const char *const *value, struct answer_options *out)
{
	out->identity.username = required(value, USERNAME, "RFC 7616 3.4");
	if (value[AKA] != NULL || value[AKA_FILE] != NULL ||
	    value[AUTS] != NULL)
		read_card(value, out);
	else
		read_stored(value, out);
}

static uint32_t read_count(const char *text)
{
	uint64_t count = text == NULL ? 1 : moment_number("count", text);

	if (count == 0 || count > UINT32_MAX)
		fail_usage("--count: at byte 0: expected 1 to 4294967295 "
			   "(RFC 7616 3.4)");
	return (uint32_t)(count - 1);
}

void answer_options_read(char **argv, struct answer_options *out)
{
	static const struct answer_options empty;
	const char *value[ROWS];

	*out = empty;
	options_read(&table, argv, value, &out->file);
	out->preference = read_preference(value);
	read_allowed(value[ALLOW], &out->preference);
	read_request(value, &out->request);
	read_identity(value, out);
	out->count = read_count(value[COUNT]);
	out->realm = value[REALM];
	out->entropy = value[ENTROPY];
	out->as_json = value[JSON] != NULL;
	out->says_why = value[WHY] != NULL;
}

void answer_options_wipe(struct answer_options *options)
{
	user_secret_wipe(options->identity.password, &options->user);
	if (options->has_card)
		card_wipe(&options->card);
}
