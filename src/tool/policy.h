#ifndef POLICY_H
#define POLICY_H

/* A policy is what the options say of a server, and of the moment. */

#include "options.h"
#include "server.h"

/* The first rows of a verb's table, POLICY_OPTIONS fills them. */
enum policy_row {
	POLICY_REALM,
	POLICY_ALGORITHM,
	POLICY_QOP,
	POLICY_KEY_FILE,
	POLICY_CONTEXT,
	POLICY_PROXY,
	POLICY_USERHASH,
	POLICY_NOW,
	POLICY_JSON,
	POLICY_ROWS
};

#define POLICY_OPTIONS                                                         \
	[POLICY_REALM] = { "realm", "TEXT", "whom the password is for" },      \
	[POLICY_ALGORITHM] = { "algorithm", "NAMES",                           \
			       "those offered, with commas between, the "      \
			       "best\n"                                        \
			       "one first; SHA-256,MD5 by default" },          \
	[POLICY_QOP] = { "qop", "VALUES",                                      \
			 "auth (the default), auth-int or auth,auth-int" },    \
	[POLICY_KEY_FILE] = { "key-file", "FILE",                              \
			      "a file that holds the server's key, which\n"    \
			      "the nonces are made with: 16 bytes or more" },  \
	[POLICY_CONTEXT] = { "context", "TEXT",                                \
			     "what the nonces are good for, a Call-ID or an\n" \
			     "address; anything by default" },                 \
	[POLICY_PROXY] = { "proxy", NULL,                                      \
			   "of a proxy: the fields are Proxy-Authenticate\n"   \
			   "and Proxy-Authorization" },                        \
	[POLICY_USERHASH] = { "userhash", NULL, "names may be hashed" },       \
	[POLICY_NOW] = { "now", "NUMBER",                                      \
			 "milliseconds since 1970, instead of the clock's" },  \
	[POLICY_JSON] = { "json", NULL, "print a JSON object" }

#define POLICY_KEY_NOTE                                                    \
	"A key that no option gives is taken from the environment, from\n" \
	"SIPDIGEST_KEY."

/* All spans live until the program ends. */
struct policy {
	struct sda_server server;
	struct sda_span context;
	uint64_t now;
};

/* What one of the options says, as it may stand between quotes. */
struct sda_span policy_quoted(const char *text);

/* A key from a file. */
struct sda_span policy_key(const char *path);

/* What the first rows say; ends the program where they are wrong. */
void policy_read(const char *const *value, struct policy *out);

/* Ends the program when RFC 8760 forbids the challenges of such a server. */
void policy_check(const struct policy *policy);

#endif
