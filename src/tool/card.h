#ifndef CARD_H
#define CARD_H

/*
 * A card is what the card of a phone made of a challenge of AKA: RES, IK and
 * CK, or AUTS when it found the challenge out of step (RFC 3310 3.3, 3.4).
 */

#include <stdbool.h>
#include "aka.h"

struct card {
	struct sda_aka_keys keys;
	bool has_session_keys; /* IK and CK, which AKAv2 needs */
	struct sda_span auts;  /* instead of the keys; else empty */
};

/*
 * Reads "RES" or "RES,IK,CK" in hexadecimal digits, which the text may go
 * after; ends the program where it is wrong.
 */
void card_read(struct sda_span text, struct card *out);

/* As card_read, of AUTS. */
void card_read_auts(const char *digits, struct card *out);

/* The password that the card gives for such an algorithm; it can be wiped. */
struct sda_span card_password(const struct card *card, struct sda_aka aka);

/* Overwrites the keys. */
void card_wipe(struct card *card);

#endif
