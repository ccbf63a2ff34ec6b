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

/* The rows of a verb's table that give these places, and where they stand. */
#define CREDENTIAL_OPTIONS(password, password_file, of_ha1, ha1_file)          \
	[password] = { "password", "TEXT",                                     \
		       "the password; other users of this machine\n"           \
		       "can see it, better use a file" },                      \
	[password_file] = { "password-file", "FILE",                           \
			    "a file that holds the password; a line end\n"     \
			    "at its end is left out" },                        \
	[of_ha1] = { "ha1", "DIGITS",                                          \
		     "H(username:realm:password) instead of a password,\n"     \
		     "for -sess algorithms too; as secret as that" },          \
	[ha1_file] = { "ha1-file", "FILE", "a file that holds these digits" }

/*
 * Takes it from the only place, or, without one, from SIPDIGEST_PASSWORD or
 * SIPDIGEST_HA1; ends the program when there is none, more than one, or one
 * beyond SDA_SPAN_MAX.
 */
struct credential credential_read(const struct credential_places *places);

#endif
