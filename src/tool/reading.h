#ifndef READING_H
#define READING_H

/* A reading is all that one authentication header field says. */

#include "authinfo.h"
#include "challenge.h"
#include "credentials.h"
#include "deviation.h"
#include "message.h"

/* Something about a known parameter that is not as it should be. */
struct finding {
	struct sda_span parameter; /* its name */
	const char *name;	   /* of the finding */
	const char *meaning;
	const char *rule; /* as "RFC 3261 7.3.1" */
	bool is_error;	  /* the RFC asks to refuse the header field */
};

enum { READING_FINDINGS_MAX = 6 * SDA_NAMES };

/* Spans borrow from the field's value, and so do the offsets start there. */
struct reading {
	const struct message_field *field;
	enum sda_header header;
	/* SDA_UNSUPPORTED: another scheme than Digest, not judged further. */
	enum sda_status status;
	struct message_fault fault; /* unless status is SDA_OK */
	struct sda_span scheme;
	size_t start; /* of the params; SDA_NONE when there are none */
	struct sda_challenge challenge;	    /* when SDA_OK */
	struct sda_credentials credentials; /* when SDA_OK */
	struct sda_authinfo authinfo;	    /* when SDA_OK */
	enum sda_algorithm algorithm;	    /* when SDA_OK; authinfo has none */
	struct finding finding[READING_FINDINGS_MAX];
	size_t findings;
};

/* Is it an authentication header field? Then tells which kind. */
bool reading_header(const struct message_field *field, enum sda_header *header);

void reading_make(const struct message_field *field, enum sda_header header,
		  struct reading *out);

/* Steps through the params: the next one from *i on, which moves behind it. */
bool reading_next(const struct reading *reading, size_t *i,
		  struct sda_param *out);

/* A known parameter of a field that is SDA_OK. */
struct sda_param reading_param(const struct reading *reading,
			       unsigned parameter);

/* "auth" or "auth-int", else null. */
const char *reading_qop(enum sda_qop qop);

/* The value as the hashes see it: unq() of RFC 7616 3.3. */
struct sda_span reading_unescaped(struct sda_param param);

/* Is the field grammatical, without a finding that asks to refuse it? */
bool reading_is_good(const struct reading *reading);

/* "ok", "malformed", ... */
const char *reading_status(enum sda_status status);

#endif
