#ifndef BENCH_H
#define BENCH_H

/* An adapter is how the bench reads and writes header fields by one library. */

#include <stdbool.h>
#include <stddef.h>

enum bench_field {
	BENCH_CHALLENGE, /* WWW-Authenticate */
	BENCH_CREDENTIALS, /* Authorization */
	BENCH_FIELDS
};

enum bench_name {
	BENCH_REALM,
	BENCH_NONCE,
	BENCH_OPAQUE,
	BENCH_ALGORITHM,
	BENCH_QOP,
	BENCH_STALE, /* seen as "true" or anything else */
	BENCH_DOMAIN,
	BENCH_USERNAME,
	BENCH_URI,
	BENCH_RESPONSE,
	BENCH_CNONCE,
	BENCH_NC,
	BENCH_NAMES
};

/* A header field: line is "NAME: " and text, which ends with NUL. */
struct bench_value {
	const char *line;
	const char *text;
	size_t len; /* of text */
};

/* A parameter as a library read it; `at` is null for one it found absent. */
struct bench_seen {
	bool typed; /* the library has a place for this parameter */
	const char *at;
	size_t len;
};

/* Where an adapter may keep what it read, so that nobody has to allocate. */
union bench_room {
	max_align_t aligned;
	unsigned char octets[4096];
};

/* What to do with one header field. */
struct bench_verbs {
	/* What was read, typed, or null when the library refused. */
	void *(*read)(union bench_room *room, const struct bench_value *value);
	/* Gives back all that read took. */
	void (*drop)(void *read);
	/* Says what was read; spans live until drop or the next look. */
	void (*look)(void *read, struct bench_seen seen[BENCH_NAMES]);
	/* Writes what was read, 0 when refused; null without a writer. */
	size_t (*write)(void *read, char *out, size_t room);
};

/* Who answers challenges, and with which request. */
#define BENCH_USERNAME_OF_CLIENT "alice"
#define BENCH_PASSWORD "zanzibar"
#define BENCH_METHOD "REGISTER"
#define BENCH_REQUEST_URI "sip:example.com"

/* How a client answers a challenge; all null for who does not. */
struct bench_client {
	/* What a client has at hand: the message, or the field, not yet read. */
	void *(*hold)(const struct bench_value *challenge);
	/* Writes the value of Authorization, or a whole field; 0: refused. */
	size_t (*answer)(void *begun, char *out, size_t room);
};

struct bench_adapter {
	const char *name;
	void (*start)(void); /* once before all else; may be null */
	struct bench_verbs verbs[BENCH_FIELDS];
	struct bench_client client;
};

/* The symbol that a peer's shared object exports. */
extern const struct bench_adapter bench_peer;

#endif
