#ifndef SERVING_H
#define SERVING_H

/*
 * Serving is a server with all that it needs to judge one client: alice, whose
 * password is zanzibar, in a call named call-1. The nonces were made at 1000000
 * with the salt "saltsalt", and all values were computed with Python's hashlib
 * and hmac.
 */

#include <stdio.h>
#include "examine.h"
#include "judge.h"
#include "support.h"

#define MD5_NONCE \
	"00000000000f424073616c7473616c74447db780c2edad1dc9ac1fe2596852db"
#define SHA_NONCE \
	"00000000000f424073616c7473616c749318c778caf34b91951ce88459b9f948"
#define SESS_NONCE \
	"00000000000f424073616c7473616c742a5b74d04f7d75ab87cef7cbc2b61ed8"
#define HA1_MD5 "5d5570c15ce90c3874c5efd0c4466267"
#define HA1_SHA \
	"18c19ea80486df4243176d80c421b9db0a71abc7a3b12d13ccc9a758bdbf1c68"

/* MD5, qop=auth, of REGISTER with the nc of the name */
#define NC_00000001 "182aa6d552079b5063d5d03a2c49ec60"
#define NC_00000002 "39cb81909376c0f18eec3d1aa7418e1f"
#define NC_00000003 "46c3674c8484d15112854044e0e97fc6"
#define NC_0000000A "1f93c95b967c5105d77cb8c21dd19b38"
#define NC_00000010 "1fe6d3674becf50f2b99ba42298bfb78"
#define NC_00000041 "97b8893d522a2029c3b7bebdd95995da"
#define NC_FFFFFFFF "c7d89218b72edb4f04a3f31ec2eade72"

enum { SERVED_SETS = 2, SERVED_ROOM = 512, MADE_AT = 1000000, LIFETIME = 1000 };

struct serving {
	struct sda_server server;
	struct sda_replay_set set[SERVED_SETS];
	struct sda_replay replay;
	struct sda_request request;
	struct sda_span context;
	uint64_t now;
	uint8_t room[SERVED_ROOM];
	struct sda_writer scratch;
	struct sda_credentials credentials;
	struct sda_claim claim;
	char text[2048];
};

/* Parameters of credentials; NULL leaves the default, "" leaves it out. */
struct sent {
	const char *username, *realm, *nonce, *uri, *algorithm, *qop, *nc,
		*cnonce, *response, *more;
};

static inline void start_serving(struct serving *s)
{
	memset(s, 0, sizeof *s);
	s->server = (struct sda_server){
		.realm = SPAN("atlanta.example.com"),
		.algorithm = {SDA_SHA_256, SDA_MD5},
		.algorithms = 2,
		.qop = SDA_OFFERS_ALL,
		.keys = {SPAN("key of the server, 32 octets long"), {NULL, 0}},
		.lifetime = LIFETIME,
	};
	s->replay.set = s->set;
	s->replay.count = SERVED_SETS;
	s->request.method = SPAN("REGISTER");
	s->request.uri = SPAN("sip:atlanta.example.com");
	s->context = SPAN("call-1");
	s->now = MADE_AT + 10;
	s->scratch = sda_writer_make(s->room, SERVED_ROOM);
}

static inline const char *either(const char *given, const char *otherwise)
{
	return given != NULL ? given : otherwise;
}

static inline struct sda_span value_of(struct serving *s, struct sent p)
{
	const char *part[] = {
		either(p.username, "username=\"alice\""),
		either(p.realm, "realm=\"atlanta.example.com\""),
		either(p.nonce, "nonce=\"" MD5_NONCE "\""),
		either(p.uri, "uri=\"sip:atlanta.example.com\""),
		either(p.algorithm, "algorithm=MD5"),
		either(p.qop, "qop=auth"),
		either(p.nc, "nc=00000001"),
		either(p.cnonce, "cnonce=\"0a4f113b\""),
		either(p.response, "response=\"" NC_00000001 "\""),
		either(p.more, ""),
	};
	const char *comma = "";
	size_t len = (size_t)snprintf(s->text, sizeof s->text, "Digest ");

	for (size_t i = 0; i < ROWS(part); i++) {
		if (part[i][0] == '\0')
			continue;
		len += (size_t)snprintf(s->text + len, sizeof s->text - len,
					"%s%s", comma, part[i]);
		comma = ", ";
	}
	return span_of(s->text);
}

/* Examines, and checks that a refusal changes nothing. */
static inline enum sda_reason examined(struct serving *s, struct sent p)
{
	struct sda_claim before;
	struct sda_writer kept = s->scratch;

	memset(&s->claim, POISON, sizeof s->claim);
	memset(&before, POISON, sizeof before);
	assert_int_equal(sda_credentials_read(value_of(s, p), &s->credentials),
			 SDA_OK);
	enum sda_reason reason = sda_examine_credentials(
		&s->server, &s->credentials, &s->request, s->now, s->context,
		&s->scratch, &s->claim);
	if (reason != SDA_REASON_NONE) {
		assert_memory_equal(&s->claim, &before, sizeof before);
		assert_memory_equal(&s->scratch, &kept, sizeof kept);
	}
	return reason;
}

static inline struct sda_digest digest_of(const char *hex)
{
	struct sda_digest digest = {.len = strlen(hex)};

	assert_true(digest.len <= SDA_HASH_DIGITS_MAX);
	memcpy(digest.hex, hex, digest.len);
	return digest;
}

/* Judges, and checks that nothing but SDA_OK changes the state. */
static inline enum sda_status judged_for(struct serving *s, struct sent p,
					 const char *ha1)
{
	struct sda_replay_set before[SERVED_SETS];
	struct sda_digest user = digest_of(ha1 != NULL ? ha1 : "");
	enum sda_reason reason = examined(s, p);

	if (reason != SDA_REASON_NONE)
		return sda_reason_status(reason);
	memcpy(before, s->set, sizeof before);
	enum sda_status status =
		sda_judge_claim(&s->claim, ha1 != NULL ? &user : NULL,
				&s->request, &s->replay);
	if (status != SDA_OK)
		assert_memory_equal(s->set, before, sizeof before);
	return status;
}

static inline enum sda_status judged(struct serving *s, struct sent p)
{
	return judged_for(s, p, HA1_MD5);
}

/* Does it answer with that nc? */
static inline enum sda_status judged_count(struct serving *s, const char *nc,
					   const char *response)
{
	char count[64], answer[128];

	snprintf(count, sizeof count, "nc=%s", nc);
	snprintf(answer, sizeof answer, "response=\"%s\"", response);
	return judged(s, (struct sent){.nc = count, .response = answer});
}

#endif
