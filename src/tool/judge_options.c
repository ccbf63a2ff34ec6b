#include "credential.h"
#include "input.h"
#include "judge_options.h"
#include "moment.h"
#include "text.h"

enum {
	USERNAME = POLICY_ROWS,
	PASSWORD,
	PASSWORD_FILE,
	HA1,
	HA1_FILE,
	OLD_KEY_FILE,
	LIFETIME,
	URI_RULE,
	STRICT,
	BARE,
	REPLAY,
	INFORM,
	REPLY_BODY,
	NEXTNONCE,
	ENTROPY,
	ROWS
};

static const struct option_row rows[ROWS] = {
	POLICY_OPTIONS,
	[USERNAME] = { "username", "TEXT", "the only user there is" },
	CREDENTIAL_OPTIONS(PASSWORD, PASSWORD_FILE, HA1, HA1_FILE),
	[OLD_KEY_FILE] = { "old-key-file", "FILE",
			   "a file that holds the key before this one" },
	[LIFETIME] = { "lifetime", "NUMBER",
		       "how many milliseconds a nonce is good for;\n"
		       "300000 by default" },
	[URI_RULE] = { "uri-rule", "RULE",
		       "equal (the default): uri is the Request-URI;\n"
		       "same-user: or one of the same user; any" },
	[STRICT] = { "strict", NULL, "tolerate no deviation of form" },
	[BARE] = { "bare", NULL, "take one request without qop for a nonce" },
	[REPLAY] = { "replay", "FILE",
		     "where the counts that were used are kept, and for\n"
		     "-sess nonce and cnonce of a session's first request;\n"
		     "without it each request is the first" },
	[INFORM] = { "authentication-info", NULL,
		     "if it is accepted, print the Authentication-Info\n"
		     "of the 2xx; all else goes to standard error" },
	[REPLY_BODY] = { "reply-body", "FILE",
			 "the body of the 2xx, which auth-int covers; empty\n"
			 "by default" },
	[NEXTNONCE] = { "nextnonce", NULL,
			"with a nonce for the next request in it" },
	[ENTROPY] = { "entropy", "DIGITS",
		      "16 hexadecimal digits for that nonce, instead of\n"
		      "the system's" },
};

static const struct option_table table = {
	"judge [OPTIONS] [FILE]",
	"Says whether a server accepts the credentials of a SIP request, and\n"
	"if not, why: examines the Authorization fields, or with --proxy the\n"
	"Proxy-Authorization fields, for one of its realm. The options of\n"
	"`sipdigest challenge` have to be the same as there.\n"
	"Reads standard input without FILE.",
	rows,
	ROWS,
	1,
	POLICY_KEY_NOTE
	" A secret likewise, from SIPDIGEST_PASSWORD or\n"
	"SIPDIGEST_HA1. An ACK is judged with INVITE, whose credentials it\n"
	"repeats (RFC 3261 22.1); for auth-int its body has to be that of the\n"
	"INVITE.\n"
	"Exit codes: 0 accepted, 1 not accepted, 2 an option or the message\n"
	"is wrong.",
};

static const struct {
	const char *name;
	enum sda_uri_rule rule;
} rules[] = {
	{ "equal", SDA_URI_EQUAL },
	{ "same-user", SDA_URI_SAME_USER },
	{ "any", SDA_URI_CALLER },
};

enum { RULES = sizeof rules / sizeof *rules };

static enum sda_uri_rule read_rule(const char *name)
{
	if (name == NULL)
		return SDA_URI_EQUAL;
	for (size_t i = 0; i < RULES; i++)
		if (text_spells(input_text(name), rules[i].name))
			return rules[i].rule;
	fail_usage("--uri-rule: unknown; known are equal, same-user and any "
		   "(RFC 8760 2.6)");
}

static void read_server(const char *const *value, struct sda_server *out)
{
	const char *lifetime =
		value[LIFETIME] == NULL ? "300000" : value[LIFETIME];

	if (value[OLD_KEY_FILE] != NULL)
		out->keys.previous = policy_key(value[OLD_KEY_FILE]);
	out->lifetime = moment_number("lifetime", lifetime);
	out->strict = value[STRICT] != NULL;
	out->bare = value[BARE] != NULL;
	out->uri_rule = read_rule(value[URI_RULE]);
}

static void read_reply(const char *const *value, struct judge_options *out)
{
	out->informs = value[INFORM] != NULL;
	for (unsigned row = REPLY_BODY; row <= ENTROPY; row++)
		if (value[row] != NULL && !out->informs)
			fail_usage("--%s without --authentication-info",
				   rows[row].name);
	out->gives_next = value[NEXTNONCE] != NULL;
	out->entropy = value[ENTROPY];
	out->reply_body = value[REPLY_BODY] != NULL
				  ? input_file(value[REPLY_BODY], SDA_SPAN_MAX)
				  : input_text("");
}

static void read_user(const char *const *value, struct judge_options *out)
{
	const struct credential_places places = { value[PASSWORD],
						  value[PASSWORD_FILE],
						  value[HA1], value[HA1_FILE] };
	struct credential secret = credential_read(&places);

	if (value[USERNAME] == NULL)
		fail_usage("--username is missing (RFC 7616 3.4)");
	out->username = input_text(value[USERNAME]);
	if (out->username.len > SDA_SPAN_MAX)
		fail_usage("--username is longer than %d bytes, the limit",
			   SDA_SPAN_MAX);
	out->has_password = secret.is_password;
	if (secret.is_password)
		out->password = secret.text;
	else
		user_secret_read(secret.text, &out->user);
}

void judge_options_read(char **argv, struct judge_options *out)
{
	static const struct judge_options empty;
	const char *value[ROWS];

	*out = empty;
	options_read(&table, argv, value, &out->file);
	policy_read(value, &out->policy);
	read_server(value, &out->policy.server);
	policy_check(&out->policy);
	read_user(value, out);
	read_reply(value, out);
	out->replay = value[REPLAY];
	out->as_json = value[POLICY_JSON] != NULL;
}

void judge_options_wipe(struct judge_options *options)
{
	user_secret_wipe(options->password, &options->user);
}
