#include "answer_options.h"
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
	METHOD,
	URI,
	BODY,
	REALM,
	PREFER,
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
	[PASSWORD] = { "password", "TEXT",
		       "the password; other users of this machine\n"
		       "can see it, better use a file" },
	[PASSWORD_FILE] = { "password-file", "FILE",
			    "a file that holds the password; a line end\n"
			    "at its end is left out" },
	[HA1] = { "ha1", "DIGITS",
		  "H(username:realm:password) instead of a password,\n"
		  "for -sess algorithms too; as secret as that" },
	[HA1_FILE] = { "ha1-file", "FILE", "a file that holds these digits" },
	[METHOD] = { "method", "NAME", "the method of the request" },
	[URI] = { "uri", "TEXT", "the Request-URI of the request" },
	[BODY] = { "body", "FILE",
		   "the body that auth-int covers; empty by default" },
	[REALM] = { "realm", "TEXT",
		    "the only realm to answer; all by default" },
	[PREFER] = { "prefer", "POLICY",
		     "topmost (the default), strongest, or no-md5" },
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
	"SIPDIGEST_PASSWORD or SIPDIGEST_HA1. An ACK repeats the fields of\n"
	"its INVITE, and a CANCEL is never challenged (RFC 3261 22.1).\n"
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

static void read_secret(const char *const *value, struct answer_options *out)
{
	const struct credential_places places = { value[PASSWORD],
						  value[PASSWORD_FILE],
						  value[HA1], value[HA1_FILE] };
	struct credential secret = credential_read(&places);

	out->identity.username = required(value, USERNAME, "RFC 7616 3.4");
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
	read_request(value, &out->request);
	read_secret(value, out);
	out->count = read_count(value[COUNT]);
	out->realm = value[REALM];
	out->entropy = value[ENTROPY];
	out->as_json = value[JSON] != NULL;
	out->says_why = value[WHY] != NULL;
}

void answer_options_wipe(struct answer_options *options)
{
	user_secret_wipe(options->identity.password, &options->user);
}
