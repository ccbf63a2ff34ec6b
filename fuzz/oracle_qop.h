#ifndef FUZZ_ORACLE_QOP_H
#define FUZZ_ORACLE_QOP_H

/* The oracle of qop: what its parameter says, found a second way. */

#include "params.h"
#include "qop.h"

/* The qop of credentials. */
enum sda_qop qop_wanted(struct sda_param qop);

/* Judges whether a challenge with this qop offers the word. */
void qop_require_offer(struct sda_param qop, const char *word, bool got);

#endif
