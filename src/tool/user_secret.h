#ifndef USER_SECRET_H
#define USER_SECRET_H

/* A user's secret is H(username:realm:password), in place of the password. */

#include "algorithm.h"
#include "credential.h"
#include "digest.h"

/* Takes the digits over and wipes them; ends the program when they are none. */
void user_secret_read(struct sda_span digits, struct sda_digest *out);

/* Has it as many digits as the algorithm makes? */
bool user_secret_fits(const struct sda_digest *user,
		      enum sda_algorithm algorithm);

/* Overwrites both. */
void user_secret_wipe(struct sda_span password, struct sda_digest *user);

#endif
