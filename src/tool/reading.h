#ifndef READING_H
#define READING_H

/* A reading is all that one authentication header field says. */

#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "finding.h"
#include "fault.h"
#include "field.h"

/* Spans borrow from the field's value, and so do the offsets start there. */
struct reading {
	const struct sda_field *field;
	enum sda_header header;
	/* SDA_UNSUPPORTED: another scheme than Digest, not judged further. */
	enum sda_status status;
	struct message_fault fault; /* unless status is SDA_OK */
	struct sda_span scheme; /* Authentication-Info has none */
	size_t start; /* of the params; SDA_NONE when they cannot be read */
	struct sda_challenge challenge;	    /* when SDA_OK */
	struct sda_credentials credentials; /* when SDA_OK */
	struct sda_authinfo authinfo;	    /* when SDA_OK */
	enum sda_algorithm algorithm;	    /* when SDA_OK; authinfo has none */
	struct finding finding[FINDINGS_MAX];
	size_t findings;
};

/* Is it an authentication header field? Then tells which kind. */
bool reading_header(const struct sda_field *field, enum sda_header *header);

void reading_make(const struct sda_field *field, enum sda_header header,
		  struct reading *out);

/* Steps through the params: the next one from *i on, which moves behind it. */
bool reading_next(const struct reading *reading, size_t *i,
		  struct sda_param *out);

/* A known parameter of a field that is SDA_OK. */
struct sda_param reading_param(const struct reading *reading,
			       unsigned parameter);

/* "auth" or "auth-int", else null. */
const char *reading_qop(enum sda_qop qop);

/* The qop that credentials or Authentication-Info name, as reading_qop. */
const char *reading_said_qop(const struct reading *reading);

/* The value as the hashes see it: unq() of RFC 7616 3.3. */
struct sda_span reading_unescaped(struct sda_param param);

/* The text of a username*; false when it has none, or for another parameter. */
bool reading_decoded(struct sda_param param, struct sda_span *out);

/* Is the field grammatical, each known parameter there at most once? */
bool reading_is_good(const struct reading *reading);

/* "ok", "malformed", ... */
const char *reading_status(enum sda_status status);

#endif
