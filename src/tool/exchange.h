#ifndef EXCHANGE_H
#define EXCHANGE_H

/*
 * An exchange is a Digest field of a request with all that its response is
 * computed from.
 */

#include "capture.h"
#include "digest.h"
#include "reading.h"
#include "recipe.h"
#include "writer.h"

/* What the user of the program knows. */
struct keys {
	bool has_password;
	struct sda_span password;
	struct sda_span ha1;	  /* digits of either case; else empty */
	struct sda_span username; /* who hides behind userhash=true */
	struct sda_span method;	  /* overrides the request's, unless empty */
};

/* The request, the challenge that it answers, and what it got. */
struct scene {
	struct sda_span text; /* that the request was read from */
	const struct capture *request;
	const struct capture *challenge; /* or null */
	const struct capture *reply;	 /* the 2xx, or null */
	const struct keys *keys;
};

enum exchange_text {
	TEXT_USERNAME,
	TEXT_REALM,
	TEXT_NONCE,
	TEXT_CNONCE,
	TEXT_URI,
	TEXTS
};

struct exchange {
	const struct scene *scene;
	const struct reading *reading;
	struct sda_credentials credentials;
	bool is_challenged; /* `challenge` is the one that fits best */
	struct sda_challenge challenge;
	struct sda_span text[TEXTS]; /* as hashed: unescaped, name in clear */
	struct sda_span method;	     /* as hashed: INVITE for ACK */
	bool userhash;
	bool bad_extended; /* username* cannot be decoded */
	uint32_t missing;  /* set of 1 << SDA_NAME_x that RFC 7616 asks for */
};

/* The parameter that a text is read from. */
unsigned exchange_name(enum exchange_text text);

/* What the field says, whose reading is SDA_OK and lives as long as *out. */
void exchange_make(const struct scene *scene, const struct reading *reading,
		   struct exchange *out);

/* The right response; false when what is there does not determine it. */
bool exchange_right(const struct exchange *x, struct sda_digest *out);

/* The right rspauth of a reply with that qop, as sent, and body; likewise. */
bool exchange_rspauth(const struct exchange *x, enum sda_qop qop,
		      struct sda_span qop_text, struct sda_span body,
		      struct sda_digest *out);

/* The recipe that exchange_right follows, as far as it is determined. */
void exchange_recipe(const struct exchange *x, struct recipe *out);

/* The response as sent; empty when absent. */
struct sda_span exchange_seen(const struct exchange *x);

/* Is that what these lower-case digits say, whatever its case? */
bool exchange_is_seen(const struct exchange *x, struct sda_span digits);

#endif
