#ifndef CREDENTIAL_H
#define CREDENTIAL_H

/* A credential is the one secret a verb is given: a password or an HA1. */

#include <stdbool.h>
#include "span.h"

/* Where it may stand; null for what was not given. */
struct credential_places {
	const char *password;
	const char *password_file;
	const char *ha1;
	const char *ha1_file;
};

/* The text can be wiped, and lives until the program ends. */
struct credential {
	bool is_password;
	struct sda_span text;
};

/*
 * Takes it from the only place, or, without one, from SIPDIGEST_PASSWORD or
 * SIPDIGEST_HA1; ends the program when there is none, more than one, or one
 * beyond SDA_SPAN_MAX.
 */
struct credential credential_read(const struct credential_places *places);

#endif
