#include "credential.h"
#include "input.h"
#include "options.h"
#include "scan.h"
#include "secret.h"
#include "task.h"

enum {
	ALGORITHM,
	USERNAME,
	REALM,
	PASSWORD,
	PASSWORD_FILE,
	HA1,
	HA1_FILE,
	METHOD,
	URI,
	NONCE,
	NC,
	CNONCE,
	QOP,
	BODY,
	RSPAUTH,
	USERHASH,
	STEPS,
	JSON,
	ROWS
};

static const struct option_row rows[ROWS] = {
	[ALGORITHM] = { "algorithm", "NAME",
			"MD5 (the default), SHA-256, SHA-512-256,\n"
			"or one of these with -sess" },
	[USERNAME] = { "username", "TEXT", "the user's name" },
	[REALM] = { "realm", "TEXT", "the realm of the challenge" },
	CREDENTIAL_OPTIONS(PASSWORD, PASSWORD_FILE, HA1, HA1_FILE),
	[METHOD] = { "method", "NAME", "the method of the request" },
	[URI] = { "uri", "TEXT", "the uri parameter" },
	[NONCE] = { "nonce", "TEXT", "the nonce of the challenge" },
	[NC] = { "nc", "DIGITS", "the nonce count as sent, 8 digits" },
	[CNONCE] = { "cnonce", "TEXT", "the nonce of the client" },
	[QOP] = { "qop", "VALUE",
		  "auth or auth-int; without it, the form of RFC 2069" },
	[BODY] = { "body", "FILE",
		   "the body that auth-int covers; empty by default" },
	[RSPAUTH] = { "rspauth", NULL,
		      "the rspauth of the reply: no method in A2, and\n"
		      "the body is that of the reply" },
	[USERHASH] = { "userhash", NULL,
		       "nothing but the hashed username of userhash=true" },
	[STEPS] = { "steps", NULL,
		    "A1, H(A1), A2, H(A2) and the response;\n"
		    "this prints the password and H(A1)" },
	[JSON] = { "json", NULL, "print a JSON object" },
};

static const struct option_table table = {
	"response [OPTIONS]",
	"Computes the response parameter of RFC 7616 3.4.1 and prints it.\n"
	"Each text is the unescaped value: without the quotes, and without\n"
	"the backslashes before quoted characters.",
	rows,
	ROWS,
	0,
	"A secret that no option gives is taken from the environment, from\n"
	"SIPDIGEST_PASSWORD or SIPDIGEST_HA1. That, or a file, keeps it out\n"
	"of the list of processes.\n"
	"Exit codes: 0 computed, 2 an input is missing or wrong.",
};

/* What must be there, by the section that asks for it. */
static const struct {
	unsigned row;
	const char *rule;
} required[] = {
	{ URI, "RFC 7616 3.4" },
	{ NONCE, "RFC 7616 3.3" },
	{ METHOD, "RFC 7616 3.4.3" },
};

/* RFC 3261 22.4 item 8: nc and cnonce go with qop, -sess needs both. */
static const char with_qop[] = "RFC 3261 22.4 item 8";

static struct sda_span option_span(const char *const *value, unsigned row)
{
	struct sda_span s = input_text(value[row] == NULL ? "" : value[row]);

	if (s.len > SDA_SPAN_MAX)
		fail_usage("--%s is longer than %d bytes, the limit",
			   rows[row].name, SDA_SPAN_MAX);
	return s;
}

static void require(const char *const *value, unsigned row, const char *rule)
{
	if (value[row] == NULL)
		fail_usage("--%s is missing (%s)", rows[row].name, rule);
}

static enum sda_algorithm read_algorithm(const char *const *value)
{
	enum sda_algorithm algorithm = SDA_MD5;

	if (value[ALGORITHM] != NULL)
		algorithm = sda_algorithm_find(option_span(value, ALGORITHM));
	if (algorithm == SDA_ALGORITHM_UNKNOWN)
		fail_usage("unknown algorithm %s; known are MD5, MD5-sess, "
			   "SHA-256, SHA-256-sess, SHA-512-256 and "
			   "SHA-512-256-sess (RFC 8760 2.7)",
			   value[ALGORITHM]);
	return algorithm;
}

static enum sda_qop read_qop(const char *const *value)
{
	enum sda_qop qop = SDA_QOP_NONE;

	if (value[QOP] != NULL)
		qop = sda_qop_find(option_span(value, QOP));
	if (qop == SDA_QOP_UNKNOWN)
		fail_usage("unknown qop %s; known are auth and auth-int "
			   "(RFC 7616 3.3)",
			   value[QOP]);
	return qop;
}

/* Takes the digits over, and wipes them. */
static void read_user(struct sda_span digits, struct task *out)
{
	enum sda_hash hash = sda_algorithm_hash(out->algorithm);

	if (!sda_digest_read(hash, digits, &out->user))
		fail_usage("H(username:realm:password): at byte %zu of %zu: "
			   "expected %zu digits 0-9 a-f in all (RFC 8760 2.2)",
			   sda_scan_lhex(digits, 0), digits.len,
			   sda_hash_digits(hash));
	sda_secret_wipe((uint8_t *)digits.at, digits.len);
	out->has_user = true;
}

static void read_secret(const char *const *value, struct task *out)
{
	const struct credential_places places = {
		value[PASSWORD], value[PASSWORD_FILE], value[HA1],
		value[HA1_FILE]
	};
	struct credential secret = credential_read(&places);

	if (secret.is_password)
		out->password = secret.text;
	else
		read_user(secret.text, out);
}

static void read_user_name(const char *const *value, struct task *out)
{
	require(value, USERNAME, "RFC 7616 3.4.2");
	require(value, REALM, "RFC 7616 3.4.2");
	out->username = option_span(value, USERNAME);
	out->realm = option_span(value, REALM);
}

/* Do the options that belong together come together? */
static void check_qop(const char *const *value, const struct task *task)
{
	bool is_session = sda_algorithm_is_session(task->algorithm);

	if (task->qop == SDA_QOP_NONE) {
		if (is_session)
			fail_usage("--qop is missing: a -sess algorithm "
				   "needs it (%s)",
				   with_qop);
		if (value[NC] != NULL || value[CNONCE] != NULL)
			fail_usage("--nc and --cnonce are for requests with "
				   "--qop (%s)",
				   with_qop);
		return;
	}
	require(value, NC, with_qop);
	require(value, CNONCE, with_qop);
	if (task->covered.nc.len != 8 ||
	    sda_scan_lhex(task->covered.nc, 0) != 8)
		fail_usage("--nc: at byte %zu: expected 8 digits 0-9 a-f in "
			   "all (RFC 3261 25.1)",
			   sda_scan_lhex(task->covered.nc, 0));
}

static void read_request(const char *const *value, struct task *out)
{
	for (size_t i = 0; i < sizeof required / sizeof *required; i++)
		if (required[i].row != METHOD || !out->is_rspauth)
			require(value, required[i].row, required[i].rule);
	out->qop = read_qop(value);
	if (!out->is_rspauth) {
		out->method = option_span(value, METHOD);
		size_t end = sda_scan_token(out->method, 0);
		if (out->method.len == 0 || end != out->method.len)
			fail_usage("--method: at byte %zu: expected a token "
				   "(RFC 3261 7.1)",
				   end);
	}
	out->uri = option_span(value, URI);
	out->covered.nonce = option_span(value, NONCE);
	out->covered.nc = option_span(value, NC);
	out->covered.cnonce = option_span(value, CNONCE);
	out->covered.qop = option_span(value, QOP);
	if (value[BODY] != NULL)
		out->body = input_file(value[BODY], SDA_SPAN_MAX);
	check_qop(value, out);
}

void task_read(char **argv, struct task *out)
{
	static const struct task empty;
	const char *value[ROWS];

	options_read(&table, argv, value, NULL);
	*out = empty;
	out->algorithm = read_algorithm(value);
	out->is_rspauth = value[RSPAUTH] != NULL;
	out->is_userhash = value[USERHASH] != NULL;
	out->with_steps = value[STEPS] != NULL;
	out->as_json = value[JSON] != NULL;
	if (out->is_userhash) {
		read_user_name(value, out);
		return;
	}
	read_request(value, out);
	read_secret(value, out);
	if (!out->has_user)
		read_user_name(value, out);
}

void task_wipe(struct task *task)
{
	sda_secret_wipe((uint8_t *)task->password.at, task->password.len);
	sda_digest_wipe(&task->user);
}
